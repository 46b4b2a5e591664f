"""Edits of a text, and the way of places through them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anatlint.checks.edits import Edited, overlap
from anatlint.checks.model import Edit
from anatlint.documents.source import Span

TEXTS = st.text(alphabet="ab \r\n😀é\ufeff", max_size=40)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [Edit(start, end, draw(TEXTS)) for start, end in pairs]


@given(edited_texts())
def test_all_else_stays_as_it_is(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    rest, position = Edited(text, edits).text, 0
    for edit in edits:
        kept = text[position : edit.start]
        assert rest.startswith(kept + edit.text)
        rest, position = rest[len(kept) + len(edit.text) :], edit.end
    assert rest == text[position:]


@given(edited_texts())
def test_places_outside_edits_go_there_and_back(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    edited = Edited(text, edits)
    for start in range(len(text)):
        span = Span(start, start + 1)
        if not any(overlap(span, Span(edit.start, edit.end)) for edit in edits):
            new = edited.to_new(span)
            assert edited.text[slice(*new)] == text[slice(*span)]
            assert edited.to_old(new) == span


def test_what_was_replaced_is_where_its_replacement_is() -> None:
    edited = Edited("one two three", [Edit(4, 7, "zwei"), Edit(0, 3, "")])
    assert edited.text == " zwei three"
    assert edited.to_new(Span(4, 7)) == Span(1, 5)
    assert edited.to_old(Span(1, 5)) == Span(4, 7)
    assert edited.to_old(Span(2, 3)) == Span(4, 7)


@pytest.mark.parametrize("edits", [[Edit(0, 2, "x"), Edit(1, 3, "y")], [Edit(2, 9, "x")], [Edit(2, 1, "x")]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another"):
        Edited("abc", edits)
