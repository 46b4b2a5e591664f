"""Places under labels, before their muscle is named, and behind "what"."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("## Soleus\n\n- Location: under the gastrocnemius", ["soleus deep_to gastrocnemius"]),
        ("## Soleus\n\n- Found in: the back of the lower leg", ["soleus located_in calf"]),
        (
            "| Muscle | Where it lies |\n|---|---|\n| Supraspinatus | above the spine of the scapula |",
            ["supraspinatus beside above spine-of-scapula"],
        ),
        (
            "Because it sits on the front of the thigh, rectus femoris is easily felt.",
            ["rectus-femoris located_in anterior-thigh"],
        ),
        (
            "The soleus is deep. Because it lies under the gastrocnemius, the latter hides it.",
            ["soleus deep_to gastrocnemius"],
        ),
        ("What covers the soleus is the gastrocnemius.", ["gastrocnemius superficial_to soleus"]),
        ("Overlying the soleus is the gastrocnemius.", ["gastrocnemius superficial_to soleus"]),
        (
            "Most people think of the triceps as the muscle on the back of the arm.",
            ["triceps-brachii located_in posterior-compartment-of-arm"],
        ),
        ("External oblique is the outer layer, internal oblique the middle one.", []),
        (
            "Going from the spine outwards, the three columns are spinalis, longissimus and iliocostalis.",
            ["spinalis beside medial longissimus", "longissimus beside medial iliocostalis"],
        ),
        (
            "Going inwards from the skin you meet external oblique, internal oblique and, deepest of all, the soleus.",
            [
                "external-oblique beside superficial internal-oblique",
                "internal-oblique beside superficial soleus",
            ],
        ),
        (
            "**Infraspinatus.** A thick muscle that fills the hollow below the spine of the scapula, it is strong.",
            ["infraspinatus beside below spine-of-scapula"],
        ),
        (
            "A small muscle that lies under the gastrocnemius, the soleus is strong.",
            ["soleus deep_to gastrocnemius"],
        ),
        ("Having descended the arm, the ulnar nerve passes on.", []),
    ],
)
def test_places(read: Read, text: str, claims: list[str]) -> None:
    kinds = ("located_in", "beside", "deep_to", "superficial_to", "outermost")
    assert [claim for claim in read(text) if any(kind in claim for kind in kinds)] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "**Anterior compartment of the leg**\n- tibialis anterior\n- fibularis brevis",
            ["tibialis-anterior", "fibularis-brevis"],
        ),
        ("The hamstrings:\n\n1. Semitendinosus\n2. Gracilis", ["semitendinosus", "gracilis"]),
        ("The hamstrings need a good stretch:\n\n1. Semitendinosus\n2. Gracilis", []),
    ],
)
def test_lists_below_a_line_that_names_their_whole(read: Read, text: str, claims: list[str]) -> None:
    assert [claim.rsplit(" ", 1)[-1] for claim in read(text) if "has_members" in claim] == claims
