"""Names with a parenthesis in the middle."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The common fibular (peroneal) nerve winds round the neck of the fibula.",
            ["common-fibular-nerve passes around neck-of-fibula"],
        ),
        (
            "The pudendal (S2–S4) nerve supplies the perineum.",
            ["pudendal-nerve supplies perineum", "pudendal-nerve has_roots S2 S3 S4"],
        ),
        (
            "The accessory (XI) nerve supplies the trapezius.",
            ["trapezius innervated_by accessory-nerve", "accessory-nerve cranial_number 11 cranial nerve"],
        ),
        ("The biceps brachii (short head) flexes the elbow.", ["biceps-brachii acts flexion of elbow"]),
        ("The tibial (and thicker) one supplies the soleus.", []),
    ],
)
def test_interrupted_names(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims
