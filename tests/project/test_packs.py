"""The publisher's guide says what is so, and its pack works."""

from __future__ import annotations

import re

import pytest

from anatlint.checks import load_rules
from anatlint.checks.rules import STYLE
from anatlint.evaluation.examples import run_examples
from anatlint.ontology.check import check_ontology
from anatlint.packs.locate import find_packs, shipped_packs


@pytest.fixture(scope="module")
def guide(root):
    return (root / "docs" / "packs.md").read_text(encoding="utf-8")


def test_the_files_of_the_example_are_those_of_the_guide(root, guide):
    shown = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", guide, re.DOTALL))
    folder = root / "docs" / "house-style"
    files = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}
    assert shown == files


@pytest.mark.model
def test_the_examples_of_the_guides_pack_are_as_they_say(root):
    outcomes = run_examples([str(root / "docs" / "house-style")])
    assert len(outcomes) > 5
    assert [outcome.fault for outcome in outcomes if outcome.fault] == []


def test_the_facts_of_the_guides_pack_hold_together(root):
    packs = find_packs([str(root / "docs" / "house-style")])
    assert [str(problem) for problem in check_ontology(packs=packs) if "house-style" in problem.path] == []


def test_every_pack_and_rule_of_style_that_ships_is_named(guide):
    assert set(shipped_packs()) <= set(re.findall(r"`([\w-]+)`", guide))
    assert {f"{rule.code} {rule.name}" for rule in load_rules() if rule.kind == STYLE} == set(
        re.findall(r"`(STY\d+ [\w-]+)`", guide)
    )
    assert all(not rule.default for rule in load_rules() if rule.kind == STYLE)


@pytest.mark.parametrize("name", shipped_packs())
def test_a_pack_that_ships_switches_something_on(name):
    own = [rule for rule in load_rules(packs=find_packs([name])) if rule.path.startswith("rules/packs/")]
    assert own
    assert all(rule.default and rule.kind == STYLE and rule.safe for rule in own)
