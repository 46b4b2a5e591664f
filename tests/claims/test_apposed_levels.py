"""Spinal levels beside a nerve between commas."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The axillary nerve, C5 and C6, winds round the humerus.", ["axillary-nerve has_roots C5 C6"]),
        ("The axillary nerve, L2 and L3, winds round the humerus.", ["axillary-nerve has_roots L2 L3"]),
        (
            "The sciatic nerve comes from the sacral plexus, L4 to S3, and leaves the pelvis.",
            ["sciatic-nerve|sacral-plexus has_roots L4 L5 S1 S2 S3"],
        ),
        (
            "The pudendal nerve gathers its fibres from three nerves, S2 to S4.",
            ["pudendal-nerve has_roots S2 S3 S4"],
        ),
        ("The sartorius is served by the femoral nerve, L2 to L4.", ["femoral-nerve has_roots L2 L3 L4"]),
        ("The sciatic nerve is not a branch of the lumbar plexus, L1 to L4.", []),
        ("Below the femoral nerve, L2, L3 and L4 ache.", []),
    ],
)
def test_levels_beside_a_nerve_are_its_roots(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_roots" in claim] == claims
