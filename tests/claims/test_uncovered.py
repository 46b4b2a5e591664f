"""Depth told by taking the upper layer away."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peel away the trapezius and you see the rhomboids.", ["rhomboids deep_to trapezius"]),
        ("Peel away the gastrocnemius and the soleus comes into view.", ["soleus deep_to gastrocnemius"]),
        ("Once the soleus is removed, the popliteus can be seen.", ["popliteus deep_to soleus"]),
        (
            "With the gluteus maximus reflected, the gluteus medius is exposed.",
            ["gluteus-medius deep_to gluteus-maximus"],
        ),
        (
            "Removing the trapezius exposes the rhomboids and the levator scapulae.",
            ["levator-scapulae deep_to trapezius", "rhomboids deep_to trapezius"],
        ),
        ("Remove the deltoid from your routine and see how the trapezius grows.", []),
        ("Lift the trapezius and you will see the rhomboids work.", []),
        ("Removing the trapezius does not expose the deltoid.", []),
    ],
)
def test_what_is_seen_behind_lies_deeper(read: Read, text: str, claims: list[str]) -> None:
    assert sorted(claim for claim in read(text) if " deep_to " in claim) == claims
