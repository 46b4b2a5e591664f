"""Where things lie and which way they run, in many wordings."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "On the front of the arm lie the brachialis and the coracobrachialis.",
            [
                "anterior-compartment-of-arm has_members brachialis",
                "anterior-compartment-of-arm has_members coracobrachialis",
            ],
        ),
        (
            "Through the jugular foramen leave the vagus nerve and the accessory nerve.",
            ["vagus-nerve passes through jugular-foramen", "accessory-nerve passes through jugular-foramen"],
        ),
        ("Hidden beneath the gluteus maximus lies the piriformis.", ["piriformis deep_to gluteus-maximus"]),
        ("Running through the carpal tunnel is the median nerve.", ["median-nerve passes through carpal-tunnel"]),
        (
            "Attached to the coracoid process are the coracobrachialis and the pectoralis minor.",
            ["coracobrachialis attaches_to coracoid-process", "pectoralis-minor attaches_to coracoid-process"],
        ),
        (
            "From the posterior cord come the axillary nerve and the radial nerve.",
            [
                "axillary-nerve branch_of posterior-cord-of-brachial-plexus",
                "radial-nerve branch_of posterior-cord-of-brachial-plexus",
            ],
        ),
        ("In the quadriceps lies the power of the knee.", []),
        ("Under the knee pass the strap.", []),
        ("At the very bottom lies the pronator quadratus.", []),
        ("The sartorius is a long strap.", ["sartorius shape strap-like"]),
    ],
)
def test_places_in_front_of_the_verb(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The fibres of the external oblique run down and forwards.",
            ["external-oblique fibre_direction inferoanterior"],
        ),
        ("The multifidus slants upwards and towards the midline.", ["multifidus fibre_direction superomedial"]),
        ("In multifidus, the bundles slope upwards and outwards.", ["multifidus fibre_direction superolateral"]),
        ("The fibres of pronator quadratus run crosswise.", ["pronator-quadratus fibre_direction horizontal"]),
        ("The fibres of pronator quadratus run across the forearm.", ["pronator-quadratus fibre_direction horizontal"]),
        ("The transversus abdominis runs like a belt.", ["transversus-abdominis fibre_direction horizontal"]),
        ("The nerve runs down and out of the pelvis.", []),
        ("The fibres of the sartorius run obliquely across the thigh.", ["sartorius fibre_direction oblique"]),
    ],
)
def test_directions_of_fibres(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims
