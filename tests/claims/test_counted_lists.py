"""Lists behind a number, and "one of the four heads that make up X"."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_ARM = "muscles-of-anterior-compartment-of-arm has_members"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Three muscles share the anterior compartment of the arm: coracobrachialis, brachialis, triceps brachii.",
            [f"{_ARM} {one}" for one in ("coracobrachialis", "brachialis", "triceps-brachii")],
        ),
        (
            "The rotator cuff has four muscles, one of which is the teres major.",
            ["rotator-cuff has_members teres-major"],
        ),
        (
            "The vastus medialis is one of the four heads that make up the quadriceps femoris.",
            ["vastus-medialis member_of quadriceps-femoris"],
        ),
        (
            "The long extensors and the brachioradialis are grouped together as the mobile wad.",
            ["brachioradialis member_of mobile-wad-muscles"],
        ),
        (
            "**Hamstrings** – the semitendinosus and the gracilis at the back of the thigh.",
            ["hamstrings has_members semitendinosus", "hamstrings has_members gracilis"],
        ),
        (
            "The rotator cuff has four muscles; teres minor is one of them, teres major is not.",
            ["teres-minor member_of rotator-cuff"],
        ),
        ("The biceps brachii has two heads: it flexes the elbow and the brachialis helps.", []),
    ],
)
def test_members(read: Read, text: str, claims: list[str]) -> None:
    found = [claim for claim in read(text) if " has_members " in claim or " member_of " in claim]
    assert [claim for claim in found if claim in claims or not claims] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The rotator cuff is strong. These five muscles hold the ball.", ["rotator-cuff has_count 5 muscle"]),
        ("The rotator cuff is strong. These two muscles hold the ball.", []),
        ("The hamstrings are long. The soleus is short. These five muscles are strong.", []),
        (
            "The eyeball is turned by the extraocular muscles: four straight ones, the recti of the eye.",
            ["recti-of-the-eye has_count 4 muscle"],
        ),
    ],
)
def test_numbers(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_count " in claim] == claims
