"""Parentheses: where they are, and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import find_mentions
from anatlint.claims.parentheses import Parenthesis, find_parentheses
from anatlint.documents import Span

NAMES = """
    deltoid: muscle deltoid
    trapezius: muscle trapezius
    axillary nerve: nerve axillary-nerve
    humerus: place humerus
"""


@pytest.fixture
def find(lexicon: Callable[[str], Lexicon]) -> Callable[[str], list[Parenthesis]]:
    names = lexicon(NAMES)
    return lambda text: find_parentheses(text, Span(0, len(text)), find_mentions(text, names))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("The deltoid (a muscle) moves.", ["a muscle"]),
        ("The deltoid [a muscle] moves.", ["a muscle"]),
        ("One (two (three) two) one (four).", ["two (three) two", "four"]),
        ("One (two [three) two] one.", ["two [three"]),
        ("Never closed (and so on.", []),
        ("Never opened) and so on.", []),
        ("Open (first, closed (later).", ["later"]),
    ],
)
def test_the_outermost_closed_ones(find: Callable[[str], list[Parenthesis]], text: str, inner: list[str]) -> None:
    found = find(text)
    assert [text[slice(*one.inner)] for one in found] == inner
    assert all(
        text[slice(*one.outer)] == f"{text[one.outer.start]}{text[slice(*one.inner)]}{text[one.outer.end - 1]}"
        for one in found
    )


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("The deltoid (x) moves.", "deltoid"),
        ("The deltoid muscle (x) moves.", "deltoid"),
        ("The axillary nerve (x) runs.", "axillary nerve"),
        ("The deltoid and the trapezius (x) move.", "trapezius"),
        ("The deltoid moves the arm (x).", None),
        ("The humerus (x) is long.", None),
        ("Something (x) moves the deltoid.", None),
    ],
)
def test_they_are_said_of_the_name_right_before(
    find: Callable[[str], list[Parenthesis]], text: str, anchor: str | None
) -> None:
    (found,) = find(text)
    assert (found.anchor.text if found.anchor else None) == anchor


@pytest.mark.parametrize(
    ("text", "grouped"),
    [("The deltoid group (x)", True), ("The deltoid complex (x)", True), ("The deltoid (x)", False)],
)
def test_a_group_says_so(find: Callable[[str], list[Parenthesis]], text: str, grouped: bool) -> None:
    (found,) = find(text)
    assert found.grouped is grouped


@pytest.mark.parametrize(
    ("text", "coordinated"),
    [("The deltoid and the trapezius (x)", True), ("The deltoid, trapezius (x)", True), ("The trapezius (x)", False)],
)
def test_behind_the_last_of_several_it_may_be_said_of_all(
    find: Callable[[str], list[Parenthesis]], text: str, coordinated: bool
) -> None:
    (found,) = find(text)
    assert found.coordinated is coordinated
