"""Where bursae, tunnels and axes lie."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The tarsal tunnel lies behind the {} malleolus.", "medial", "lateral"),
    ("The axis of abduction and adduction of the toes runs through the {} toe.", "second", "third"),
    ("The perineal body lies between the vagina and the {}.", "anal canal", "urethra"),
    ("The retrocalcaneal bursa lies between the Achilles tendon and the {}.", "calcaneus", "talus"),
    ("The pudendal canal lies in the lateral wall of the {}.", "ischioanal fossa", "popliteal fossa"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_things_lie_by_their_neighbours(text: str, right: str, wrong: str) -> None:
    """The neighbour is confirmed, another of its sort is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    placed = [one for one in fits.claims if one.claim.predicate == "placed"]
    assert placed and all(one.verdict.status.value == "supported" for one in placed)
    assert [one.finding.code for one in fails.findings] == ["LOC006"]


@pytest.mark.parametrize(
    "text",
    [
        "The perineal body lies in the centre of the perineum.",
        "The tarsal tunnel is found on the inner side of the ankle.",
        "The pudendal canal runs from the lesser sciatic foramen to the perineal membrane.",
        "The trochanteric bursa lies over the greater trochanter.",
    ],
)
def test_other_words_for_the_same_place_are_not_reported(text: str) -> None:
    """A wider place, or one of another sort, is passed over."""
    assert not check(f"The masseter closes the jaw. {text}").findings
