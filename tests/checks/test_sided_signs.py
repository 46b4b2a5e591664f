"""To which side a part goes when something is harmed, which may be told sentences before."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ask for the tongue. If the right hypoglossal nerve is cut, the tip turns to the left.", ["LES001"]),
        ("Ask for the tongue. If the right hypoglossal nerve is cut, the tip turns to the right.", []),
        ("One hypoglossal nerve is weak. When put out, the tongue veers away from the weak side.", ["LES001"]),
        ("Damage to the mandibular nerve: the jaw, on opening, swings towards the healthy side.", ["LES001"]),
        ("Damage to the mandibular nerve: the jaw, on opening, swings away from the healthy side.", []),
        ("When the vagus is destroyed on one side, the uvula is drawn toward the side of the lesion.", ["LES001"]),
        ("The left gluteus medius is weak. When she stands on the left leg, her pelvis drops on the left.", ["LES001"]),
        ("The left gluteus medius is weak. When she stands on the left leg, her pelvis drops on the right.", []),
        ("Lift your right foot. If the gluteus medius is weak, the pelvis drops on the right side.", []),
        ("The facial nerve is spared. A stroke in the left hemisphere weakens the lower face on the left.", ["LES004"]),
        ("The facial nerve is spared. A stroke in the left hemisphere weakens the lower face on the right.", []),
        ("After a stroke of the right hemisphere the tongue may turn to the left.", []),
        ("The facial nerve is cut: the corner of the mouth is drawn down on the affected side.", []),
        ("The tongue does not turn to the healthy side when the hypoglossal nerve is cut.", []),
    ],
)  # fmt: skip
def test_the_side_is_held_against_the_side_of_the_harm(text: str, codes: list[str]) -> None:
    assert [found.finding.code for found in check(text).findings] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("If the ulnar nerve is trapped, the little finger tingles. A pinched C6 root can make the thumb numb.", []),
        ("If the ulnar nerve is trapped, the little finger tingles. A pinched C6 root can make it so too.", []),
        ("A pinched C6 root makes the little finger numb.", ["LES001"]),
        ("Bed six: the hypoglossal nerve was cut. Bed seven has a drooping lid.", []),
    ],
)
def test_a_root_that_is_harmed_is_not_the_nerve_before(text: str, codes: list[str]) -> None:
    assert [found.finding.code for found in check(text).findings] == codes
