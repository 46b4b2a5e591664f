"""Clinical tests of the upper limb and what they find: right and wrong."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_TESTS = [
    ("Phalen's test is used to diagnose compression of the {} nerve.", "median", "ulnar"),
    ("Phalen's test is used to diagnose {} tunnel syndrome.", "carpal", "cubital"),
    ("Hornblower's sign points to weakness of the {}.", "teres minor", "subscapularis"),
    ("Speed's test assesses the {}.", "long head of the biceps", "triceps"),
    ("The bear hug test is used to detect tears of the {}.", "subscapularis", "infraspinatus"),
    ("Golfer's elbow affects the {}.", "pronator teres", "extensor carpi radialis brevis"),
    ("In Erb's palsy, the forearm is {}.", "pronated", "supinated"),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter with its rules loaded."""
    return Linter()


@pytest.mark.parametrize(("text", "right", "wrong"), _TESTS)
def test_what_tests_find(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not linter.check_text(text.format(right), "a.md").findings
    assert linter.check_text(text.format(wrong), "a.md").findings


def test_what_cannot_be_done_is_no_posture(linter: Linter) -> None:
    text = "With injury of the upper trunk the arm cannot be abducted or laterally rotated."
    assert not linter.check_text(text, "a.md").findings
