"""The examples of ``rules/checks`` go through everything: read, judged, selected, placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from anatlint import Linter
from anatlint.checks import load_rules
from anatlint.checks.model import Severity
from anatlint.checks.rules import Example, Rule
from anatlint.linter.report import ReportedFinding

pytestmark = pytest.mark.model


def examples(*sorts: str) -> Iterator[Any]:
    """Yield the examples of these sorts, each with its rule; a gap is expected to fail, and tells when it works."""
    for rule in load_rules():
        for number, example in enumerate(rule.examples, 1):
            if example.sort in sorts:
                marks = [pytest.mark.xfail(strict=True, reason="not found yet")] if example.sort == "gap" else []
                yield pytest.param(rule, example, id=f"{rule.code}-{number}", marks=marks)


@pytest.fixture(scope="module")
def findings() -> Callable[[str], list[ReportedFinding]]:
    linter = Linter()
    return lambda text: [found for found in linter.check_text(text).findings if found.suppressed is None]


@pytest.mark.parametrize(("rule", "example"), list(examples("bad", "gap")))
def test_a_bad_example_is_flagged_once_where_it_is_marked(
    findings: Callable[[str], list[ReportedFinding]], rule: Rule, example: Example
) -> None:
    marked = re.search(r"\[([^\]]+)\]", example.text)
    found = findings(re.sub(r"[\[\]]", "", example.text))
    assert [one.finding.code for one in found] == [rule.code]
    if marked:
        assert (found[0].start.offset, found[0].quote) == (marked.start(), marked[1])
    if example.suggest:
        assert [edit.text for fix in found[0].finding.fixes for edit in fix.edits] == [example.suggest]


@pytest.mark.parametrize(("rule", "example"), list(examples("good")))
def test_a_good_example_is_left_alone(
    findings: Callable[[str], list[ReportedFinding]], rule: Rule, example: Example
) -> None:
    found = findings(example.text)
    assert [(one.finding.code, one.quote) for one in found if one.finding.severity is not Severity.INFO] == []
