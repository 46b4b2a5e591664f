"""Groups named by what they do, ways to a part of a hand, and what tells that an object or subject is meant."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The semispinalis capitis is a strong extensor of the head.", "semispinalis-capitis acts extension of head"),
        ("The gracilis is a hip abductor.", "gracilis acts abduction of hip"),
        ("The external intercostals are muscles of inspiration.", "external-intercostal-muscles acts inspiration"),
        ("The diaphragm is the muscle of breathing out.", "diaphragm acts expiration"),
        ("The triceps is the only straightener of the elbow.", "triceps-brachii acts extension of elbow"),
        ("You straighten the knees with the hamstrings.", "hamstrings acts extension of knee"),
        ("Bending the elbow is made possible by the brachialis.", "brachialis acts flexion of elbow"),
        ("The longus capitis tips the head forward.", "longus-capitis acts flexion of head"),
        ("The coracobrachialis draws the arm to the side.", "coracobrachialis acts motion of glenohumeral-joint"),
        ("The biceps femoris turns the shin inwards.", "biceps-femoris acts medial-rotation of leg"),
    ],
)
def test_what_a_group_does_its_member_does(read: Read, text: str, claim: str) -> None:
    """An agent noun with what it moves is a movement, whether or not the group is a known one."""
    assert claim in read(text)


def test_where_a_group_lies_is_not_what_it_moves(read: Read) -> None:
    """The flexors of the forearm lie there and bend the wrist."""
    claims = read("The palmaris longus is one of the flexors of the forearm.")
    assert not [one for one in claims if "acts" in one]
