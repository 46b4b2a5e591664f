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


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "# The leg\n\n## Extensor hallucis longus\n\nCompartment: lateral",
            ["extensor-hallucis-longus located_in lateral-compartment-of-leg"],
        ),
        (
            "Layer 2: quadratus plantae, lumbricals of the foot",
            [
                "second-layer-muscles-of-sole has_members quadratus-plantae",
                "second-layer-muscles-of-sole has_members lumbricals-of-foot",
            ],
        ),
    ],
)
def test_a_label_tells_compartment_or_layer(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


def test_a_heading_with_a_box_to_tick_is_a_name(read: Read) -> None:
    text = "[ ] SOLEUS\nPosition: deep to gastrocnemius\nNerve: tibial\n"
    assert read(text, "text") == ["soleus deep_to gastrocnemius", "soleus innervated_by tibial-nerve"]
