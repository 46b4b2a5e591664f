"""Where a part is carried, what comes of a contraction, and what is brought about by itself, in everyday words."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The latissimus dorsi brings the raised arm back down to the side.",
            "latissimus-dorsi acts adduction of glenohumeral-joint",
        ),
        (
            "The zygomaticus major draws the corner of your mouth up.",
            "zygomaticus-major acts elevation of angle-of-mouth",
        ),
        ("The adductor longus carries the leg out to the side.", "adductor-longus acts abduction of hip-joint"),
        (
            "The flexor digitorum superficialis curls the very tips of the fingers.",
            "flexor-digitorum-superficialis acts flexion of distal-interphalangeal-joints-of-hand",
        ),
        ("The brachialis pulls the forearm towards the upper arm.", "brachialis acts flexion of elbow-joint"),
        ("The psoas shortens and tips the pelvis forwards.", "psoas-major acts anterior-tilt of pelvis"),
        ("The detrusor pushes the urine out.", "detrusor acts compression of urinary-bladder|urethra"),
        (
            "The brachioradialis is the chief muscle for turning the palm down.",
            "brachioradialis acts pronation of radioulnar-joints",
        ),
        ("The vocalis contracts, and the vocal folds become shorter.", "vocalis acts shortening of vocal-folds"),
        ("When the dilator pupillae contracts, the pupil gets bigger.", "dilator-pupillae acts widening of iris"),
        ("The triceps pulls, and the elbow straightens.", "triceps-brachii acts extension of elbow"),
        ("To bend the elbow, you need the brachialis.", "brachialis acts flexion of elbow"),
        ("Bending the elbow calls for the brachialis.", "brachialis acts flexion of elbow"),
        (
            "The scalenus medius lends a hand by raising the first rib.",
            "scalenus-medius acts elevation of rib-1",
        ),
    ],
)
def test_where_a_part_is_carried(read: Read, text: str, claim: str) -> None:
    """The longest words for a way count, and a muscle that shortens does not shorten what it moves."""
    assert read(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The diaphragm relaxes and the elbow bends.",
        "The quadriceps does not contract and the knee bends.",
        "The brachialis is weak and the elbow straightens.",
        "The vocal folds become longer with age.",
    ],
)
def test_what_no_muscle_brings_about(read: Read, text: str) -> None:
    """Only what follows from a contraction is the muscle's doing."""
    assert not [one for one in read(text) if "acts" in one]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Boxers need the serratus anterior, because it pulls the shoulder blade forward.", "serratus-anterior"),
        ("You can feel the masseter when it closes the jaw.", "masseter"),
    ],
)
def test_it_is_no_person(read: Read, text: str, claim: str) -> None:
    """Where the subject is people, "it" is the one thing that the clause names, whatever was told of before."""
    acting = [one for one in read(f"The trapezius is flat. {text}") if " acts " in one]
    assert [one.split()[0] for one in acting] == [claim]
