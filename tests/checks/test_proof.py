"""Fixes are tried before they are offered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from anatlint.checks.model import Edit, Finding, Fix, Severity, Status, Verdict
from anatlint.checks.proof import Reading, proven
from anatlint.claims.model import Claim, Term
from anatlint.documents import read_text
from anatlint.documents.source import Span

TEXT = "The deltoid is innervated by the wrong nerve.\n"
START, END = TEXT.index("wrong"), TEXT.index(" nerve")


def fix(text: str, *, safe: bool = False) -> Fix:
    return Fix(text, (Edit(START, END, text),), safe)


def reading(text: str, status: Status, *codes: str, fixes: tuple[Fix, ...] = ()) -> Reading:
    """Return a text with one claim about its nerve, and a finding for each code."""
    document = read_text(text, "a.md")
    end = text.index(" nerve")
    span, sentence = Span(START, end), Span(0, len(text) - 1)
    nerve = Term(text[START:end], span, ("some-nerve",))
    claim = Claim("innervated_by", Term("deltoid", Span(4, 11), ("deltoid",)), nerve, 0, span, sentence)
    findings = [
        Finding(code, "wrong-nerve", "innervation", Severity.ERROR, status, "m", span, 0, fixes=fixes) for code in codes
    ]
    return Reading(document, [claim], [Verdict(status)], findings)


def offered(outcomes: dict[str, tuple[Status, tuple[str, ...]]], *fixes: Fix) -> list[str]:
    """Return what is offered when the words of fixes are judged like this, and each text is read once at most."""
    asked: list[str] = []

    def again(text: str, _near: Collection[int]) -> Reading:
        assert text not in asked
        asked.append(text)
        words = text[START : text.index(" nerve")]
        status, codes = outcomes[words]
        return reading(text, status, *codes)

    (finding,) = proven(reading(TEXT, Status.CONTRADICTED, "INN001", fixes=fixes), again)
    return [one.message for one in finding.fixes]


def test_the_first_fix_that_holds_is_offered() -> None:
    outcomes = {
        "worse": (Status.CONTRADICTED, ("INN001",)),
        "right": (Status.SUPPORTED, ()),
        "other": (Status.SUPPORTED, ()),
    }
    assert offered(outcomes, fix("worse"), fix("right"), fix("other")) == ["right"]


def test_the_claim_has_to_be_supported() -> None:
    assert offered({"unsure": (Status.UNSUPPORTED, ())}, fix("unsure")) == []


def test_no_other_finding_may_come() -> None:
    assert offered({"odd": (Status.SUPPORTED, ("CON002",))}, fix("odd")) == []


def test_a_fix_that_keeps_the_meaning_needs_no_support() -> None:
    assert offered({"wronk": (Status.UNSUPPORTED, ())}, fix("wronk", safe=True)) == ["wronk"]


def test_without_fixes_nothing_is_read_again() -> None:
    def again(_text: str, _near: Collection[int]) -> Reading:
        raise AssertionError

    before = reading(TEXT, Status.CONTRADICTED, "INN001")
    assert proven(before, again) == list(before.findings)


def test_a_fix_that_loses_a_claim_is_not_safe() -> None:
    def again(text: str, _near: Collection[int]) -> Reading:
        return replace(reading(text, Status.SUPPORTED), claims=[], verdicts=[])

    (finding,) = proven(reading(TEXT, Status.CONTRADICTED, "NAM004", fixes=(fix("gone", safe=True),)), again)
    assert finding.fixes == ()
