"""The examples of ``rules/checks`` go through everything: read, judged, selected, placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from anatlint import Linter, Settings
from anatlint.checks import load_rules
from anatlint.checks.model import Severity
from anatlint.checks.rules import Example, Rule
from anatlint.linter.report import ReportedFinding
from anatlint.packs.locate import find_packs, shipped_packs

pytestmark = pytest.mark.model


def examples(*sorts: str) -> Iterator[Any]:
    """Yield the examples of these sorts, each with its rule; a gap is expected to fail, and tells when it works."""
    for rule in [*load_rules(), *_of_packs()]:
        for number, example in enumerate(rule.examples, 1):
            if example.sort in sorts:
                marks = [pytest.mark.xfail(strict=True, reason="not found yet")] if example.sort == "gap" else []
                yield pytest.param(rule, example, id=f"{rule.code}-{number}", marks=marks)


def _of_packs() -> Iterator[Rule]:
    """Yield the rules that the packs that ship add."""
    for name in shipped_packs():
        yield from (rule for rule in load_rules(packs=find_packs([name])) if rule.path.startswith("rules/packs/"))


@pytest.fixture(scope="module")
def findings() -> Callable[[Rule, str], list[ReportedFinding]]:
    """Return what is found in a text by the rules that are on by default, and by another rule."""

    @cache
    def linter(pack: str, code: str) -> Linter:
        return Linter(Settings(extend_rules=(pack,) if pack else (), extend_select=(code,) if code else ()))

    def findings(rule: Rule, text: str) -> list[ReportedFinding]:
        pack = rule.path.split("/")[2] if rule.path.startswith("rules/packs/") else ""
        report = linter(pack, "" if rule.default else rule.code).check_text(text)
        return [found for found in report.findings if found.suppressed is None]

    return findings


@pytest.mark.parametrize(("rule", "example"), list(examples("bad", "gap")))
def test_a_bad_example_is_flagged_once_where_it_is_marked(
    findings: Callable[[Rule, str], list[ReportedFinding]], rule: Rule, example: Example
) -> None:
    marked = re.search(r"\[([^\]]+)\]", example.text)
    found = findings(rule, re.sub(r"[\[\]]", "", example.text))
    assert [one.finding.code for one in found] == [rule.code]
    if marked:
        assert (found[0].start.offset, found[0].quote) == (marked.start(), marked[1])
    if example.suggest:
        assert [edit.text for fix in found[0].finding.fixes for edit in fix.edits] == [example.suggest]


@pytest.mark.parametrize(("rule", "example"), list(examples("good")))
def test_a_good_example_is_left_alone(
    findings: Callable[[Rule, str], list[ReportedFinding]], rule: Rule, example: Example
) -> None:
    found = findings(rule, example.text)
    assert [(one.finding.code, one.quote) for one in found if one.finding.severity is not Severity.INFO] == []
