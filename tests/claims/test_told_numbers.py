"""Numbers told with verbs of many kinds, of places, and of the spinal nerves by region."""

from __future__ import annotations

import pytest
from cases import Read

import anatlint

pytestmark = pytest.mark.model

_LEG = "anterior-compartment-muscles-of-leg has_count 4 muscle"


def _counts(claims: list[str]) -> list[str]:
    return [claim for claim in claims if "has_count" in claim]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The biceps brachii comes with two heads.", ["biceps-brachii has_count 2 head"]),
        ("The trapezius falls into three parts.", ["trapezius has_count 3 part"]),
        ("There are two heads to the biceps brachii.", ["biceps-brachii has_count 2 head"]),
        ("Four muscles belong to the rotator cuff.", ["rotator-cuff has_count 4 muscle"]),
        ("The rotator cuff unites four muscles.", ["rotator-cuff has_count 4 muscle"]),
        ("The rotator cuff has four members.", ["rotator-cuff has_count 4 member"]),
        ("The three divisions of the trigeminal nerve leave the skull.", ["trigeminal-nerve has_count 3 division"]),
        ("The triceps brachii, which has three, is large.", ["triceps-brachii has_count 3 head"]),
        ("The deltoid works with two other muscles.", []),
        ("The rotator cuff includes two muscles of the back of the scapula.", []),
        ("The median nerve gives two branches to the pronator teres.", []),
    ],
)
def test_of_a_name(read: Read, text: str, claims: list[str]) -> None:
    assert _counts(read(text)) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Four muscles lie in the anterior compartment of the leg.", [_LEG]),
        ("There are four muscles in the anterior compartment of the leg.", [_LEG]),
        ("The anterior compartment of the leg consists of four muscles.", [_LEG]),
        ("Three short muscles make up the ball of the thumb.", ["thenar-muscles has_count 3 muscle"]),
        ("In the anterior compartment of the leg, two muscles lie on the tibia.", []),
        ("Two muscles in the anterior compartment of the leg are long.", []),
        ("There are two other muscles in the anterior compartment of the leg.", []),
    ],
)
def test_of_a_place(read: Read, text: str, claims: list[str]) -> None:
    assert _counts(read(text)) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Spinal nerves leave in pairs. There are eight cervical and twelve thoracic ones.",
            ["cervical-spinal-nerves has_count 8 pair", "thoracic-spinal-nerves has_count 12 pair"],
        ),
        ("The spinal nerves: seven cervical pairs.", ["cervical-spinal-nerves has_count 7 pair"]),
        ("Spinal nerves leave below seven cervical and twelve thoracic vertebrae.", []),
    ],
)
def test_of_a_region(read: Read, text: str, claims: list[str]) -> None:
    assert _counts(read(text)) == claims


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The lumbricals of the hand bend the knuckles. There are {} in each hand.", "four", "five"),
        ("They come from the spinal nerves, of which the body has {} pairs.", "thirty-one", "thirty-three"),
        ("The tibial nerve ends by splitting into {} plantar nerves.", "two", "three"),
    ],
)
def test_numbers_of_what_is_talked_about(text: str, right: str, wrong: str) -> None:
    assert not anatlint.check(text.replace("{}", right)).findings
    assert anatlint.check(text.replace("{}", wrong)).findings
