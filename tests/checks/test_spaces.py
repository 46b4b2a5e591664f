"""What bounds the spaces of the upper limb and trunk, and what lies in them: right and wrong."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_OPENING = "The masseter closes the jaw.\n\n"  # what names no muscle and no nerve is not read
_WALLS = [
    ("The roof of the carpal tunnel is formed by the {}.", "flexor retinaculum", "extensor retinaculum"),
    ("The {} forms the lateral border of the anatomical snuffbox.", "extensor pollicis brevis", "supinator"),
    ("The lateral border of the triangular space is the {} head of the triceps.", "long", "medial"),
    ("The posterior wall of the axilla is formed by the {} and the teres major.", "subscapularis", "subclavius"),
    (
        "The anterior wall of the inguinal canal is the aponeurosis of the {}.",
        "external oblique",
        "transversus abdominis",
    ),
    ("The floor of the inguinal canal is formed by the {}.", "inguinal ligament", "conjoint tendon"),
    ("Petit's triangle is bounded in front by the {}.", "external oblique", "latissimus dorsi"),
]
_CONTENTS = [
    ("The third extensor compartment contains the tendon of the extensor {}.", "pollicis longus", "pollicis brevis"),
    (
        "The quadrangular space transmits the axillary nerve and the {}.",
        "posterior circumflex humeral artery",
        "profunda brachii artery",
    ),
    (
        "The carpal tunnel contains the tendons of the flexor digitorum {}.",
        "profundus",
        "profundus and the extensor indicis",
    ),
    ("The {} passes through the inguinal canal.", "ilioinguinal nerve", "femoral nerve"),
]
_LEFT_ALONE = [
    "The roof of the inguinal canal is formed by the internal oblique and the transversus abdominis.",
    "The roof of the inguinal canal is completed by the medial crus of the aponeurosis of the external oblique.",
    "The tendon of the extensor pollicis longus forms the medial border of the anatomical snuffbox.",
    "The medial border of the quadrangular space is formed by the triceps brachii.",
    "The triangular space transmits the circumflex scapular artery.",
    "The floor of the cubital fossa is formed by the brachialis, covered by the biceps brachii.",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter with its rules loaded."""
    return Linter()


@pytest.mark.parametrize(("text", "right", "wrong"), [*_WALLS, *_CONTENTS])
def test_walls_and_contents_of_spaces(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not linter.check_text(_OPENING + text.format(right), "a.md").findings
    assert linter.check_text(_OPENING + text.format(wrong), "a.md").findings


@pytest.mark.parametrize("text", _LEFT_ALONE)
def test_what_some_count_to_a_wall_is_not_wrong(linter: Linter, text: str) -> None:
    assert not linter.check_text(text, "a.md").findings
