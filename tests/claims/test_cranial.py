"""Numbers of cranial nerves beside their names."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Cranial nerve VI, the abducens, moves one muscle.", ["abducens-nerve cranial_number 6 cranial nerve"]),
        ("The vagus, cranial nerve X, leaves the skull.", ["vagus-nerve cranial_number 10 cranial nerve"]),
        ("The ninth cranial nerve is called the hypoglossal.", ["hypoglossal-nerve cranial_number 9 cranial nerve"]),
        ("The vagus, the ninth cranial nerve, and the hypoglossal nerve leave the skull.", []),
    ],
)
def test_numbers_beside_names(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "cranial_number" in claim] == claims
