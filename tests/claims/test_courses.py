"""Ways, cords, compartments and joints as values: in the cells of a table, behind the name of a nerve."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_HEAD = "| | Median nerve | Radial nerve |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            _HEAD + "| Course | between the heads of pronator teres | spiral groove, behind the humerus |",
            [
                "median-nerve passes between pronator-teres",
                "radial-nerve passes through radial-groove",
                "radial-nerve passes posterior humerus",
            ],
        ),
        (
            _HEAD + "| Cord | lateral + medial | posterior |",
            [
                "median-nerve branch_of lateral-cord-of-brachial-plexus",
                "median-nerve branch_of medial-cord-of-brachial-plexus",
                "radial-nerve branch_of posterior-cord-of-brachial-plexus",
            ],
        ),
        (
            "- **Pudendal nerve**: by the greater sciatic foramen, below piriformis, then through the pudendal canal",
            [
                "pudendal-nerve passes through greater-sciatic-foramen",
                "pudendal-nerve passes below piriformis",
                "pudendal-nerve passes through pudendal-canal",
            ],
        ),
        ("- **Axillary nerve**: skin over the deltoid, weakness in front of the deltoid", []),
        ("- **Obturator nerve**: adductors, knee", []),
        ("| | Deltoid |\n|---|---|\n| Cord | posterior |", []),
    ],
)
def test_ways_and_cords(read: Read, text: str, claims: list[str]) -> None:
    found = [one for one in read(text) if " passes " in one or " branch_of " in one]
    assert sorted(found) == sorted(claims)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "# Arm\n\n| | Biceps brachii | Triceps brachii |\n|---|---|---|\n| Compartment | anterior | posterior |",
            [
                "biceps-brachii located_in anterior-compartment-of-arm",
                "triceps-brachii located_in posterior-compartment-of-arm",
            ],
        ),
        (
            "| Muscle | Joints crossed |\n|---|---|\n| Soleus | ankle |\n| Gracilis | hip, knee |",
            ["soleus crosses ankle", "gracilis crosses hip", "gracilis crosses knee"],
        ),
        ("| Muscle | Joints crossed |\n|---|---|\n| Anconeus | elbow, whichever head |", ["anconeus crosses elbow"]),
    ],
)
def test_compartments_and_joints(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims
