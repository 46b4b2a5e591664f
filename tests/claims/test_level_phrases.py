"""Levels behind a nerve in a run of plain words, and numbers of cranial nerves that are counted off."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The femoral nerve is drawn from L2 to L4.", ["femoral-nerve has_roots L2 L3 L4"]),
        ("The pudendal nerve, put together from S2 to S4, is thick.", ["pudendal-nerve has_roots S2 S3 S4"]),
        ("The pudendal nerve belongs to the segments S2 to S4.", ["pudendal-nerve has_roots S2 S3 S4"]),
        ("The geniohyoid receives C1 fibres.", ["geniohyoid has_roots C1"]),
        ("The levator scapulae arises from C1 to C4.", []),
        ("The phrenic nerve runs in front of the roots C5 and C6.", []),
        ("The deltoid is weak when the roots C5 and C6 are pinched.", []),
    ],
)
def test_levels(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_roots" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Of the cranial nerves the facial nerve is number seven.", ["facial-nerve cranial_number 7 cranial nerve"]),
        ("The vagus bears the number ten.", ["vagus-nerve cranial_number 10 cranial nerve"]),
        ("Number ten is the vagus.", ["vagus-nerve cranial_number 10 cranial nerve"]),
        ("The facial nerve is number one on my list.", []),
        ("The femoral nerve is number two.", []),
    ],
)
def test_numbers(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "cranial_number" in claim] == claims
