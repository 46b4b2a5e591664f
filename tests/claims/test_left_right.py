"""One of a pair, left and right: which side a muscle turns something to, and what "only one" means."""

from __future__ import annotations

import pytest
from cases import Read

from anatlint import Linter

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The right external oblique turns the trunk to the left.", {"contralateral"}),
        ("The left splenius capitis turns the head to the left.", {"ipsilateral"}),
        ("When the right sternocleidomastoid contracts, the face turns to the left.", {"contralateral"}),
        ("Contraction of the internal oblique on the right turns the trunk to the right.", {"ipsilateral"}),
        (
            "Turning the trunk to the left is the work of the right external oblique and the left internal oblique.",
            {"contralateral", "ipsilateral"},
        ),
        ("The left and right erector spinae turn the trunk to the left.", {None}),
        ("The erector spinae turns the trunk to the left.", {None}),
        ("The right rectus femoris straightens the knee.", {None}),
    ],
)
def test_left_and_right_tell_the_side(text: str, sides: set[str | None]) -> None:
    """Only a muscle of one side, and a way that is told in left or right, say something together."""
    claims = [one.claim for one in Linter().check_text(text, "a.md").claims if one.claim.predicate == "acts"]
    assert {claim.qualifiers.side for claim in claims} == sides


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The erector spinae is long. When one side works alone, the trunk bends to that side.",
            "erector-spinae acts lateral-flexion of trunk",
        ),
        (
            "The sternocleidomastoid is long. When only the right one contracts, the head tilts to the right.",
            "sternocleidomastoid acts lateral-flexion of head",
        ),
        (
            "The lateral pterygoid is short. When just one side contracts, the chin swings to the other side.",
            "lateral-pterygoid acts lateral-deviation of temporomandibular-joint",
        ),
        ("When the brachialis contracts, the triceps relaxes and the elbow bends.", "brachialis acts flexion of elbow"),
    ],
)
def test_what_moves_when_one_of_a_pair_contracts(read: Read, text: str, claim: str) -> None:
    """ "One side", "only the right one" is the muscle told of; what moves then is moved by it."""
    assert claim in read(text)
    assert not [one for one in read(text) if "relaxation" in one]


def test_one_side_of_a_part_is_no_muscle(read: Read) -> None:
    """ "One side of the face" says nothing of the muscle told of."""
    assert not [one for one in read("The masseter is strong. One side of the face pulls the lip up.") if "acts" in one]
