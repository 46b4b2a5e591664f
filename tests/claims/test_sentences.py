"""Splitting text into sentences and clauses."""

from __future__ import annotations

import pytest

from anatlint.claims.sentences import split_clauses, split_sentences
from anatlint.documents import Span


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One! Two? Three.", ["One!", "Two?", "Three."]),
        ("“One.” Two.", ["“One.”", "Two."]),
        ("One (really.) Two.", ["One (really.)", "Two."]),
        ("No stop at the end", ["No stop at the end"]),
        ("One.\nTwo", ["One.", "Two"]),
        ("One.\n\n  Two.  ", ["One.", "Two."]),
        ("It lies on the m. deltoideus, i.e. the deltoid.", ["It lies on the m. deltoideus, i.e. the deltoid."]),
        ("See Fig. 3 and Dr. Gray.", ["See Fig. 3 and Dr. Gray."]),
        ("It weighs 1.5 kg. Then more.", ["It weighs 1.5 kg.", "Then more."]),
        ("H. Gray wrote it. Then W. Spalteholz did.", ["H. Gray wrote it.", "Then W. Spalteholz did."]),
        ("It goes on... and on. Then stops.", ["It goes on... and on.", "Then stops."]),
        ("Ends. starts lower case.", ["Ends. starts lower case."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[slice(*span)] for span in split_sentences(text)] == sentences


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("A is b; c is d.", ["A is b", "c is d."]),
        ("A (b; c) is d; e.", ["A (b; c) is d", "e."]),
        ("A is b.", ["A is b."]),
        ("A; ; b", ["A", "b"]),
    ],
)
def test_clauses_between_semicolons(text: str, clauses: list[str]) -> None:
    assert [text[slice(*span)] for span in split_clauses(text, Span(0, len(text)))] == clauses


def test_clauses_stay_inside_their_sentence() -> None:
    text = "A; b. C; d."
    assert [text[slice(*span)] for span in split_clauses(text, Span(6, 11))] == ["C", "d."]


def test_what_never_stops_is_cut_between_words() -> None:
    text = "the deltoid and the trapezius, " * 200
    spans = split_sentences(text)
    assert max(span.end - span.start for span in spans) <= 1500
    assert " ".join(text[slice(*span)] for span in spans) == text.strip()
