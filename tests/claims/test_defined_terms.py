"""What tells conditions, what Latin and Greek words mean, and two names of a place."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Golfer's elbow (lateral epicondylitis) hurts.", ["golfers-elbow told_by lateral-epicondylitis"]),
        (
            "Tennis elbow hurts on the outside, whereas golfer's elbow hurts on the inside.",
            ["tennis-elbow told_by on-the-outside", "golfers-elbow told_by on-the-inside"],
        ),
        (
            "The flexors start from the medial epicondyle. Soreness at that point is called tennis elbow.",
            ["tennis-elbow told_by medial-epicondyle"],
        ),
        ("Tennis elbow is not felt on the inner side.", []),
        ("Tennis elbow is known to players, and golfer's elbow too, on the inner side.", []),
        ("Hallux is Latin for the little toe.", ["hallux told_by little-toe"]),
        ("The splenius capitis means a bandage.", []),
        ("The linea alba comes from the Latin for “red line”.", ["linea-alba told_by red-line"]),
        ("The adductor canal (Alcock's canal) is long.", ["adductor-canal also_called alcock's-canal"]),
        (
            "The recti spring from the common tendinous ring round the optic canal, or annulus of Zinn.",
            [],
        ),
        ("It springs from the ischial spine (or the ischial tuberosity).", []),
    ],
)
def test_defined_terms(read: Read, text: str, claims: list[str]) -> None:
    made = read("The masseter closes the jaw.\n\n" + text)
    assert [claim for claim in made if " told_by " in claim or " also_called " in claim] == claims
