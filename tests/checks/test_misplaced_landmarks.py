"""Landmarks that a text puts on a bone which has none of that name."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_TOLD = [
    ("The pectoralis minor inserts on the coracoid process of the {}.", "scapula", "humerus"),
    ("The deltoid inserts on the deltoid tuberosity of the {}.", "humerus", "radius"),
    ("The radial nerve runs in the spiral groove of the {}.", "humerus", "ulna"),
    ("The sternocleidomastoid inserts on the mastoid process of the {}.", "temporal bone", "occipital bone"),
    ("The adductor magnus inserts on the linea aspera of the {}.", "femur", "tibia"),
]
_LEFT_ALONE = [
    "The hamstrings arise from the ischial tuberosity of the hip bone.",
    "The hamstrings arise from the ischial tuberosity of the pelvis.",
    "The supraspinatus tendon runs over the head of the humerus.",
    "The brachialis arises from the front of the humerus.",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter with its rules loaded."""
    return Linter()


@pytest.mark.parametrize(("text", "right", "wrong"), _TOLD)
def test_a_landmark_of_another_bone_is_reported(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not linter.check_text(text.format(right), "a.md").findings
    assert linter.check_text(text.format(wrong), "a.md").findings


@pytest.mark.parametrize("text", _LEFT_ALONE)
def test_a_landmark_of_a_larger_bone_is_left_alone(linter: Linter, text: str) -> None:
    assert not linter.check_text(text, "a.md").findings
