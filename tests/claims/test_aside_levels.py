"""Spinal levels in parentheses: whose they are where names are listed, apposed or only pointed to."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("All are driven by one nerve, the axillary nerve (C5, C6).", ["axillary-nerve has_roots C5 C6"]),
        ("The ulnar nerve (C8 and T1, from the medial cord) runs on.", ["ulnar-nerve has_roots C8 T1"]),
        (
            "The tibial nerve (L4–S3), the sural nerve (S1, S2) and the pudendal nerve (S2–S4) run on.",
            [
                "pudendal-nerve has_roots S2 S3 S4",
                "sural-nerve has_roots S1 S2",
                "tibial-nerve has_roots L4 L5 S1 S2 S3",
            ],
        ),
        ("The tibial nerve, the sural nerve (S1, S2) and others run on.", []),
        ("The median and ulnar nerves (C5–T1) run on.", []),
        ("The femoral nerve is thick. This nerve (L2–L4) is long.", ["femoral-nerve has_roots L2 L3 L4"]),
        ("The femoral nerve is thick. This muscle (L2–L4) is long.", []),
        (
            "Nerves come: the iliohypogastric (L1), above the pubis, and the genitofemoral (L1, L2), which is thin.",
            ["genitofemoral-nerve has_roots L1 L2", "iliohypogastric-nerve has_roots L1"],
        ),
        ("The ulnar nerve (at T1 the rib is near) runs on.", []),
    ],
)
def test_levels_in_parentheses(read: Read, text: str, claims: list[str]) -> None:
    assert sorted(claim for claim in read(text) if "has_roots" in claim) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("**Obturator nerve.** L2, L3, L4, lumbar plexus, leaves.", ["obturator-nerve has_roots L2 L3 L4"]),
        ("## Pudendal nerve\n\nroots S2, S3, S4", ["pudendal-nerve has_roots S2 S3 S4"]),
        ("## Pudendal nerve\n\nL4 is a vertebra.", []),
        (
            "From the roots themselves: long thoracic (C5, 6, 7) for serratus anterior.",
            ["long-thoracic-nerve has_roots C5 C6 C7"],
        ),
        ("Deltoid (C5, C6) is a muscle.", ["deltoid has_roots C5 C6"]),
        (
            "The phrenic nerves, C3, C4, C5, each of which is long, move the diaphragm.",
            ["phrenic-nerve has_roots C3 C4 C5"],
        ),
        ("The spinal nerves, C1 to C8, leave the neck.", []),
    ],
)
def test_levels_without_parentheses(read: Read, text: str, claims: list[str]) -> None:
    assert sorted(claim for claim in read(text) if "has_roots" in claim) == claims
