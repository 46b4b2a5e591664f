"""Fingerprints: the same for the same fault wherever it stands, different for different ones."""

from anatlint.checks.model import Finding, Severity, Status
from anatlint.documents import Span
from anatlint.linter.fingerprint import fingerprints


def row(quote, sentence, code="INN001", start=0):
    span = Span(start, start + len(quote))
    finding = Finding(code, "n", "innervation", Severity.ERROR, Status.CONTRADICTED, "m", span, 0)
    return finding, quote, sentence


def test_place_and_line_breaks_do_not_matter():
    here = row("radial nerve", "By the radial nerve.")
    there = row("radial\nnerve", "By the radial\n nerve.", start=99)
    assert fingerprints([here]) == fingerprints([there])


def test_rule_quote_and_sentence_matter():
    rows = [
        row("radial", "By the radial nerve."),
        row("nerve", "By the radial nerve."),
        row("radial", "Not by the radial nerve."),
        row("radial", "By the radial nerve.", "CRS001"),
    ]
    assert len(set(fingerprints(rows))) == 4
    assert len({fingerprints([one])[0] for one in rows}) == 4


def test_equal_faults_in_a_draft_are_told_apart():
    one = row("radial", "By the radial nerve.")
    first, second = fingerprints([one, one])
    assert first != second
    assert [first] == fingerprints([one])
