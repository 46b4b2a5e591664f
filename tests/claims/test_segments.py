"""Lines of values without their fields."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "- Soleus – tibia and fibula to calcaneus – tibial nerve",
            [
                "soleus attaches_to tibia",
                "soleus attaches_to fibula",
                "soleus attaches_to calcaneus",
                "soleus innervated_by tibial-nerve",
            ],
        ),
        (
            "Flexor carpi ulnaris -- ulnar; flexor carpi radialis -- median.",
            ["flexor-carpi-ulnaris innervated_by ulnar-nerve", "flexor-carpi-radialis innervated_by median-nerve"],
        ),
        ("Soleus; tibial nerve; S1 and S2.", ["soleus innervated_by tibial-nerve", "soleus has_roots S1 S2"]),
        ("- Gracilis: pubis to tibia", ["gracilis attaches_to pubis", "gracilis attaches_to tibia"]),
        (
            "Soleus. Origin, tibia; insertion, calcaneus; nerve, tibial.",
            ["soleus originates_from tibia", "soleus inserts_on calcaneus", "soleus innervated_by tibial-nerve"],
        ),
        ("**Gracilis** | pubis → tibia", ["gracilis attaches_to pubis", "gracilis attaches_to tibia"]),
        (
            "Sartorius = femoral nerve; gracilis = obturator nerve.",
            ["sartorius innervated_by femoral-nerve", "gracilis innervated_by obturator-nerve"],
        ),
        ("- Gracilis: pubis", []),
        ("Soleus – a runner's friend – tibial nerve", []),
        ("The soleus – unlike the tibia – gets tired.", []),
    ],
)
def test_values_without_fields(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims
