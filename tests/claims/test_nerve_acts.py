"""What a nerve is said to move, itself or by the muscles that it commands."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The radial nerve straightens the elbow.", ["radial-nerve moves extension of elbow"]),
        ("The sciatic nerve lies deep. It bends the knee.", ["sciatic-nerve moves flexion of knee"]),
        (
            "The femoral nerve controls the muscles that bend the hip and straighten the knee.",
            ["femoral-nerve moves flexion of hip", "femoral-nerve moves extension of knee"],
        ),
        (
            "The musculocutaneous nerve is responsible for flexion of the elbow.",
            ["musculocutaneous-nerve moves flexion of elbow"],
        ),
        ("The tibial nerve allows you to bend the knee.", ["tibial-nerve moves flexion of knee"]),
        ("Bending the elbow is the work of the radial nerve.", ["radial-nerve moves flexion of elbow"]),
        ("The tibial nerve does not bend the elbow.", ["not tibial-nerve moves flexion of elbow"]),
        ("The median nerve bends forward in front of the elbow.", []),
        ("The ulnar nerve descends along the outer side of the arm.", []),
        ("The sciatic nerve is stretched by bending the hip.", []),
        ("The femoral nerve is tested by straightening the knee.", []),
        ("The femoral nerve supplies the muscle. The biceps bends the elbow.", []),
    ],
)
def test_a_nerve_moves_what_its_muscles_move(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " moves " in claim] == claims
