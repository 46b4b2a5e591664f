"""Clauses that share the verb, or the noun, of the one before; parts that are told by a side alone."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_DIGASTRIC = (
    "The digastric has two bellies. The front one is supplied by the mandibular nerve; the one at the back, by "
)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"{_DIGASTRIC}the facial nerve.", "posterior-belly-of-digastric innervated_by facial-nerve"),
        (f"{_DIGASTRIC}the hypoglossal nerve.", "posterior-belly-of-digastric innervated_by hypoglossal-nerve"),
        (
            "Gastrocnemius crosses the knee and the ankle, soleus only the knee.",
            "soleus crosses knee",
        ),
        (
            "Infraspinatus is supplied by the suprascapular nerve; teres minor, its neighbour, by the axillary nerve.",
            "teres-minor innervated_by axillary-nerve",
        ),
        (
            "The radial nerve comes from the posterior cord, the ulnar nerve from the medial.",
            "ulnar-nerve branch_of medial-cord-of-brachial-plexus",
        ),
        (
            "Obturator internus passes through the lesser sciatic foramen, piriformis through the greater one.",
            "piriformis passes through greater-sciatic-foramen",
        ),
        ("The rectus abdominis runs vertically, the transversus abdominis horizontally.",
         "transversus-abdominis fibre_direction horizontal"),
        (
            "The superior gluteal nerve leaves the pelvis above piriformis, the inferior gluteal nerve below it.",
            "inferior-gluteal-nerve passes below piriformis",
        ),
        (
            ("Trapezius is broad. Its upper fibres raise the shoulder, the middle ones pull the blades together, the "
            "lower ones depress the scapula."),
            "ascending-part-of-trapezius acts depression of scapula",
        ),
        (
            ("Biceps brachii has two heads: the long one from the supraglenoid tubercle, the short one from the "
            "coracoid process."),
            "long-head-of-biceps-brachii originates_from supraglenoid-tubercle",
        ),
    ],
)  # fmt: skip
def test_what_is_left_out_is_taken_from_before(read: Read, text: str, claim: str) -> None:
    assert claim in read(text), read(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The rectus abdominis runs vertically, the transversus abdominis horizontally.",
         "rectus-abdominis fibre_direction horizontal"),
        ("The superior gluteal nerve leaves the pelvis above piriformis, the inferior gluteal nerve below it.",
         "superior-gluteal-nerve passes below piriformis"),
        ("The biceps lies in front. Two arteries run there. The posterior one is supplied by the radial nerve.",
         "biceps-brachii innervated_by radial-nerve"),
    ],
)  # fmt: skip
def test_it_is_not_said_of_another(read: Read, text: str, claim: str) -> None:
    assert claim not in read(text)
