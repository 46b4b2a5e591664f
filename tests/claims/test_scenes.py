"""Harm that stands over a text: headings and labels that tell of an injured nerve, or of a syndrome."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("over", "told", "claims"),
    [
        ("## Third nerve palsy", "The lid droops, and the eye is dull.", ["oculomotor-nerve lesion_causes ptosis"]),
        ("## Damage to the radial nerve", "The wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        ("## What carpal tunnel syndrome looks like", "The thumb tingles.", ["median-nerve lesion_causes thumb"]),
        (
            "# Bell's palsy\n\n## What you see",
            "The corner of the mouth sags.",
            ["facial-nerve lesion_causes facial-palsy"],
        ),
        (
            "The abducens is a nerve.\n\n## Abducens palsy",
            "The eye cannot be turned outwards.",
            ["abducens-nerve lesion_causes abduction of eyeball"],
        ),
        (
            "The nerves are two.\n\n## Signs",
            "- **Oculomotor palsy.** The lid droops.",
            ["oculomotor-nerve lesion_causes ptosis"],
        ),
        (
            "The nerves are two.\n\n## Signs",
            "- **Trochlear palsy.** People tilt the head towards the healthy side.",
            ["trochlear-nerve lesion_causes head-tilt"],
        ),
        ("The nerves are two.\n\n## Trochlear palsy", "In healthy people the head is straight, the lid droops.", []),
        ("The nerves are two.\n\n## Ulnar fracture", "The wrist drops.", []),
        ("# The radial nerve\n\n## When it is damaged", "The wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        ("## What we hurt\n\n### Radial nerve", "The wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        (
            "## Injury\n\n### Femoral nerve",
            "b) Radial nerve. Crutches. The wrist drops.",
            ["radial-nerve lesion_causes wrist-drop"],
        ),
        (
            "## Recognising injury",
            "1. **Ulnar nerve.** The little finger is numb.",
            ["ulnar-nerve lesion_causes little-finger"],
        ),
        ("## Injury\n\n### Radial nerve and ulnar nerve", "The wrist drops.", []),
        ("## Carpal tunnel syndrome", "If the little finger tingles, think of another nerve.", []),
        ("## Carpal tunnel syndrome", "The ulnar nerve makes the little finger tingle.", []),
        ("## Imagine that the obturator nerve has been cut: what suffers most?", "The pelvis drops.", []),
        ("# The radial nerve\n\n## Where it runs", "The wrist drops.", []),
    ],
)
def test_below_a_heading(read: Read, over: str, told: str, claims: list[str]) -> None:
    found = read(f"{over}\n\n{told}\n\nSo much for nerves.")
    assert [claim for claim in found if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The tibial nerve is thick. What if it's cut? The sole goes numb.",
            ["tibial-nerve lesion_causes sole-of-foot"],
        ),
        ("The radial nerve may be cut. Buttons get hard. The wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        (
            "The radial nerve is here. A blow may injure it. The wrist drops.",
            ["radial-nerve lesion_causes wrist-drop"],
        ),
    ],
)
def test_over_the_next_sentences(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims
