"""What a sentence says of its subject before it names it."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A branch of the median nerve, the ulnar nerve runs down the arm.", "ulnar-nerve branch_of median-nerve"),
        ("One of the hamstrings, the gracilis bends the knee.", "gracilis member_of hamstrings"),
        ("A smooth muscle, the diaphragm moves the air.", "diaphragm tissue smooth-muscle"),
        ("A purely motor nerve, the sural nerve runs down the calf.", "sural-nerve carries motor"),
        ("A powerful flexor of the elbow, the brachialis lies in the arm.", "brachialis member_of elbow-flexors"),
    ],
)
def test_a_phrase_in_front_is_said_of_the_subject(read: Read, text: str, claim: str) -> None:
    assert any(found.startswith(claim) for found in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The biceps, the brachialis and the coracobrachialis bend the elbow.",
        "A weak moment, the deltoid gives way.",
        "One day, the deltoid will abduct the arm.",
    ],
)
def test_what_is_no_description(read: Read, text: str) -> None:
    kinds = {found.split()[1] for found in read(text)}
    assert not kinds & {"member_of", "kind_of", "branch_of"}
