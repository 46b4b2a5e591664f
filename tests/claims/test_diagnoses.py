"""From what is seen back to the nerve: "if the wrist drops, that's the radial", "Can't lift the toe? L5."."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("If the wrist drops, that's the radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
        ("If the foot drops, think common fibular nerve.", ["common-fibular-nerve lesion_causes foot-drop"]),
        (
            "If the blade sticks out like a fin, that's the long thoracic nerve gone on strike.",
            ["long-thoracic-nerve lesion_causes winged-scapula"],
        ),
        (
            "When the wrist drops, it is the radial nerve; when the foot drops, it is the common fibular nerve.",
            ["radial-nerve lesion_causes wrist-drop", "common-fibular-nerve lesion_causes foot-drop"],
        ),
        ("If your wrist drops, don't blame the ulnar nerve.", []),
        ("If the eye shuts, that's the facial nerve.", []),
        ("If the knee doesn't bend, that's the quadriceps.", []),
        ("If the toes are numb, it may be the shoe and not the tibial nerve.", []),
    ],
)
def test_supposed_signs(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Is a nerve hurt? Is the wrist weak? L5.", []),
        ("The sciatic nerve has roots. Can't lift the toes? L5.", ["l5-spinal-nerve lesion_causes elevation of toes"]),
        ("Does the wrist drop? Think radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
        ("The eye won't close? That's the facial nerve.", ["facial-nerve lesion_causes lagophthalmos"]),
        ("Is the little finger numb? Your ulnar nerve is asleep.", ["ulnar-nerve lesion_causes little-finger"]),
        (
            "Which nerve is hurt when the shoulder blade sticks out? The long thoracic nerve.",
            ["long-thoracic-nerve lesion_causes winged-scapula"],
        ),
        ("Is the little finger numb? The ulnar nerve runs behind the elbow.", []),
        ("Does the wrist drop? Not the ulnar nerve.", []),
    ],
)
def test_answered_questions(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The facial nerve moves the stapedius. Knock it out and ordinary sounds become painfully loud.",
            ["facial-nerve lesion_causes hyperacusis"],
        ),
        (
            "The facial nerve moves the face. While it sleeps, the corner of the mouth hangs.",
            ["facial-nerve lesion_causes facial-palsy"],
        ),
        (
            "The femoral nerve is thick. With this nerve out of action you can no longer straighten the knee.",
            ["femoral-nerve lesion_causes extension of knee"],
        ),
        (
            "The radial nerve is thick. Yet without it the wrist would hang.",
            ["radial-nerve lesion_causes wrist-drop"],
        ),
        (
            "The phrenic nerve moves the diaphragm. Cut one and that half of the diaphragm rides up.",
            ["phrenic-nerve lesion_causes paralysis-of-hemidiaphragm"],
        ),
        ("If the radial nerve goes on strike, the wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Your gluteus medius is asleep. It keeps the pelvis from tipping.", []),
    ],
)
def test_nerves_out_of_work(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("* Wrist drop: radial nerve\n* Foot drop: common fibular nerve", 2),
        ("* **Numb outer thigh:** lateral femoral cutaneous nerve", 1),
        ("## Pins and needles\n\n* **Ring and little finger, elbow bent.** Ulnar, behind the inner epicondyle.", 2),
        ("* Wrist drop: not the ulnar nerve", 0),
        ("* Wrist drop: radial or ulnar nerve", 0),
        ("* Wrist: radial nerve", 0),
    ],
)
def test_signs_as_labels(read: Read, text: str, claims: int) -> None:
    found = read(f"# Nerves\n\n{text}\n* Sural nerve: skin of the foot")
    assert len([claim for claim in found if "lesion_causes" in claim]) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Ulnar nerve cut at the wrist: claw hand. Other things heal.",
            ["ulnar-nerve lesion_causes claw-hand"],
        ),
        (
            "The common fibular nerve was squashed against the neck of the fibula. Foot drop.",
            ["common-fibular-nerve lesion_causes foot-drop"],
        ),
        ("Radial nerve palsy = wrist drop.", ["radial-nerve lesion_causes wrist-drop"]),
        ("The radial nerve cuts through the supinator; a dropped wrist is rare.", []),
        (
            "The recurrent laryngeal nerve is long. Cut one: hoarse.",
            ["recurrent-laryngeal-nerve lesion_causes hoarseness"],
        ),
    ],
)
def test_telegrams(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim or "also_called" in claim] == claims
