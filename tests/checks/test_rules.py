"""The rules that ship, and faults in rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from anatlint.checks import load_rules
from anatlint.checks.model import Status, Verdict
from anatlint.checks.rules import STYLE, SUPPRESSION, Rule
from anatlint.claims.predicates import KINDS, PREDICATES
from anatlint.errors import AnatlintError
from anatlint.packs.resolve import rules_dir
from anatlint.packs.yaml import load_yaml

RULES = load_rules()
FILES = sorted((rules_dir() / "checks").glob("*.yaml"))
KIND_CODES = dict(
    zip(
        (*KINDS, STYLE, SUPPRESSION),
        [
            "ACT",
            "INN",
            "ROO",
            "ATT",
            "LOC",
            "DEP",
            "FIB",
            "GRP",
            "CNT",
            "NAM",
            "DIV",
            "MOD",
            "CRS",
            "BRA",
            "TIS",
            "EXT",
            "LES",
            "CON",
            "STY",
            "SUP",
        ],
        strict=True,
    )
) | {SUPPRESSION: "SUP"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_fit_the_schema(path: Path) -> None:
    schema = json.loads((rules_dir() / "schemas" / "check.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(load_yaml(path).data, schema)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_code_file_and_kind_agree(rule: Rule) -> None:
    assert rule.code[:3] == KIND_CODES[rule.kind]
    assert rule.path == f"rules/checks/{rule.kind}.yaml"
    assert all(PREDICATES[predicate].kind == rule.kind for predicate in rule.predicates)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_are_marked(rule: Rule) -> None:
    bad = [example for example in rule.examples if example.sort in ("bad", "gap")]
    good = [example for example in rule.examples if example.sort == "good"]
    least = 1 if rule.about else 2
    assert len(bad) >= least
    assert len(good) >= least
    assert all(len(re.findall(r"\[[^\]]+\]", example.text)) == 1 for example in bad)
    assert not any("[" in example.text for example in good)


def test_every_kind_has_a_rule_and_names_are_distinct() -> None:
    assert {rule.kind for rule in RULES} == {*KINDS, STYLE, SUPPRESSION}
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("predicate", PREDICATES, ids=str)
def test_every_contradiction_is_reported(predicate: str) -> None:
    kind = PREDICATES[predicate].kind
    assert RULES.for_verdict(predicate, kind, Verdict(Status.CONTRADICTED, reason="any")) or predicate in (
        "acts",
        "deep_to",
        "superficial_to",
    )


@pytest.mark.parametrize("status", [Status.SUPPORTED, Status.UNSUPPORTED, Status.UNKNOWN])
def test_other_verdicts_are_not(status: Status) -> None:
    assert not any(RULES.for_verdict(name, one.kind, Verdict(status)) for name, one in PREDICATES.items())


def test_every_reason_of_the_action_judge_has_a_rule() -> None:
    reasons = (
        "opposite-movement",
        "joint-not-crossed",
        "not-in-complete-list",
        "wrong-side",
        "other-part",
        "denied",
        "not-all",
    )
    for reason in reasons:
        assert RULES.for_verdict("acts", "action", Verdict(Status.CONTRADICTED, reason=reason)), reason


def test_the_rule_that_asks_for_more_wins() -> None:
    rule = RULES.for_verdict("inserts_on", "attachment", Verdict(Status.CONTRADICTED, reason="swapped"))
    assert rule is not None
    assert rule.name == "origin-and-insertion-swapped"


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert RULES.get("inn001") is RULES.get("wrong-nerve") is not None
    assert RULES.get("XYZ999") is None


GOOD = """
- code: INN001
  name: wrong-nerve
  kind: innervation
  when: {verdict: contradicted}
  severity: error
  message: "{Subject} {is/are} wrong."
  why: Because it is.
"""


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (GOOD.replace("severity: error", "severity: fatal"), 2, "'fatal' is not a valid Severity"),
        (GOOD.replace("kind: innervation", "kind: nerves"), 2, 'unknown kind "nerves"'),
        (GOOD.replace("{Subject}", "{Muscle}"), 2, 'unknown placeholder "{muscle}"'),
        (GOOD.replace("contradicted}", "contradicted, predicate: flies}"), 2, 'unknown predicate "flies"'),
        (GOOD.replace("  why: Because it is.\n", ""), 2, "'why'"),
        (GOOD + GOOD, 10, "used twice"),
    ],
)  # fmt: skip
def test_a_faulty_rule_is_one_clear_error(tmp_path: Path, text: str, line: int, message: str) -> None:
    (tmp_path / "innervation.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(AnatlintError) as caught:
        load_rules(tmp_path)
    assert caught.value.line == line
    assert message in caught.value.message
