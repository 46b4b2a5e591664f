"""The policy: which findings stay, how severe they are, and which a comment suppresses."""

import pytest

from anatlint import Linter
from anatlint.checks.model import Severity
from anatlint.config import Layer, Override, Settings
from anatlint.errors import AnatlintError

pytestmark = pytest.mark.model
INNERVATION = "The deltoid is innervated by the radial nerve."
ACTION = "The triceps brachii flexes the elbow."
TEXT = f"{INNERVATION}\n\n{ACTION}\n"


def check(text=TEXT, path="a.md", **settings):
    return Linter(Settings(**settings)).check_text(text, path).findings


def codes(**settings):
    return [found.finding.code for found in check(**settings)]


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ({}, ["INN001", "ACT001"]),
        ({"select": ("INN",)}, ["INN001"]),
        ({"select": ("opposite-action",)}, ["ACT001"]),
        ({"ignore": ("action",)}, ["INN001"]),
        ({"ignore": ("all",)}, []),
        ({"select": ("INN001",), "ignore": ("INN",)}, ["INN001"]),
        ({"select": ("INN",), "ignore": ("INN001",)}, []),
        ({"select": ("lesion",), "extend_select": ("ACT",)}, ["ACT001"]),
        ({"overrides": (Override(("*.md",), Layer(ignore=("all",))),)}, []),
        ({"overrides": (Override(("old/**",), Layer(ignore=("all",))),)}, ["INN001", "ACT001"]),
        ({"ignore": ("all",), "overrides": (Override(("*.md",), Layer(select=("ACT",))),)}, ["ACT001"]),
        ({"asked": Layer(ignore=("INN",))}, ["ACT001"]),
    ],
)
def test_settings_decide_which_rules_are_on(settings, left):
    assert codes(**settings) == left


def test_severity_can_be_set_by_kind_and_more_exactly_by_code():
    found = check(severity={"all": Severity.INFO, "innervation": Severity.WARNING, "ACT001": Severity.ERROR})
    assert [one.finding.severity for one in found] == [Severity.WARNING, Severity.ERROR]


def test_a_hedge_lowers_a_configured_severity_too():
    (found,) = check("The deltoid may be innervated by the radial nerve.", severity={"INN": Severity.WARNING})
    assert found.finding.severity is Severity.INFO


@pytest.mark.parametrize("key", ["select", "ignore", "extend_select"])
def test_an_unknown_selector_is_an_error_with_the_nearest(key):
    with pytest.raises(AnatlintError, match=r"wrong-nerv.*near: wrong-nerve"):
        check(**{key: ("wrong-nerv",)})


def test_a_suppressed_finding_stays_with_its_reason():
    (found,) = check(f"<!-- anatlint-disable-next INN001 -- as printed -->\n{INNERVATION}\n")
    assert (found.finding.code, found.suppressed, found.suppressed_by) == ("INN001", "as printed", "comment")


def test_a_suppression_of_another_rule_leaves_the_finding_and_is_unused():
    found = check(f"<!-- anatlint-disable-next ACT -- r -->\n{INNERVATION}\n")
    assert [(one.finding.code, one.suppressed) for one in found] == [("SUP001", None), ("INN001", None)]


def test_each_unused_rule_of_a_comment_is_told_at_its_word():
    found = check(f"<!-- anatlint-disable-next INN001, ACT001 -- r -->\n{INNERVATION}\n")
    assert [(one.finding.code, one.quote) for one in found if one.suppressed is None] == [("SUP001", "ACT001")]


def test_a_suppression_of_a_rule_that_is_off_is_not_called_unused():
    assert check("<!-- anatlint-disable-next INN001 -- r -->\nAll is well here.\n", ignore=("INN",)) == ()


def test_a_reason_is_asked_for_unless_the_settings_say_otherwise():
    text = f"<!-- anatlint-disable-next INN001 -->\n{INNERVATION}\n"
    assert [one.finding.code for one in check(text)] == ["SUP003", "INN001"]
    assert [one.finding.code for one in check(text, require_reason=False)] == ["INN001"]


def test_two_findings_about_suppressions_keep_distinct_fingerprints():
    text = "<!-- anatlint-disable-next XXX -->\nOne is here.\n\n<!-- anatlint-disable-next XXX -->\nTwo is here.\n"
    prints = [one.fingerprint for one in check(text)]
    assert len(prints) == 4
    assert len(set(prints)) == 4
