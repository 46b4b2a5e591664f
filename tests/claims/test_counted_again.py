"""Numbers of what was counted in the sentence before."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The triceps brachii has three heads. All four straighten the elbow.", ["triceps-brachii has_count 4 head"]),
        (
            "The quadriceps has four heads. Only one of the three crosses the hip.",
            ["quadriceps-femoris has_count 3 head"],
        ),
        (
            "The triceps brachii has three heads. The four heads unite in one tendon.",
            ["triceps-brachii has_count 4 head"],
        ),
        ("The triceps brachii has three heads. All four muscles of the arm are strong.", []),
        ("The triceps brachii has three heads. One of the four rotators lies nearby.", []),
    ],
)
def test_what_was_counted_is_counted_again(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" in claim and "arm" not in claim][1:] == claims
