"""Lists of the muscles of a compartment or group: behind a label, in a row, under a sentence, below a heading."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_LATERAL = [f"lateral-compartment-of-leg has_members fibularis-{one}" for one in ("longus", "brevis")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("**Lateral compartment of the leg:** fibularis longus and brevis.", _LATERAL),
        ("# The leg\n\n- Lateral compartment: fibularis longus, fibularis brevis", _LATERAL),
        ("# The leg\n\n| Compartment | Muscles |\n|---|---|\n| Lateral | Fibularis longus and brevis |", _LATERAL),
        (
            "# The leg\n\n| Compartment | Muscles |\n|---|---|\n| Outer (everting) | Fibularis longus, brevis |",
            _LATERAL,
        ),
        ("The lateral compartment of the leg contains:\n\n- fibularis longus\n- fibularis brevis", _LATERAL),
        ("In the lateral compartment of the leg there are:\n\n- fibularis longus\n- fibularis brevis", _LATERAL),
        ("# Lateral compartment of the leg\n\n- Fibularis longus\n- Fibularis brevis", _LATERAL),
        (
            "# Rotator cuff\n\n- **Supraspinatus** – lifts the arm.\n- **Teres minor**: turns it.",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members teres-minor"],
        ),
        ("Behind the lateral compartment of the leg: soleus.", []),
        ("**Lateral compartment of the leg:** the fibularis longus turns the sole outwards.", []),
        ("| Compartment | Nerve |\n|---|---|\n| Lateral | superficial fibular |", []),
        ("# Hamstring stretches\n\n- Gluteus maximus\n- Soleus", []),
        ("# Rotator cuff\n\nPartners:\n\n- Deltoid\n- Trapezius", []),
    ],
)
def test_lists_of_muscles(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_members " in claim] == claims
