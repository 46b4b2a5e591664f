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
        ("The facial nerve (IX) leaves the skull.", ["facial-nerve cranial_number 9 cranial nerve"]),
        ("The trochlear is cranial nerve number four.", ["trochlear-nerve cranial_number 4 cranial nerve"]),
        (
            "The vagus is the tenth of the twelve pairs of cranial nerves.",
            ["vagus-nerve cranial_number 10 cranial nerve"],
        ),
        (
            "The accessory nerve, also written CN XI, leaves the skull.",
            ["accessory-nerve cranial_number 11 cranial nerve"],
        ),
        ("The vagus, the ninth cranial nerve, and the hypoglossal nerve leave the skull.", []),
        (
            "Number five on the list of cranial nerves is the facial nerve.",
            ["facial-nerve cranial_number 5 cranial nerve"],
        ),
        ("Numbered II, the oculomotor nerve is busy.", ["oculomotor-nerve cranial_number 2 cranial nerve"]),
        (
            "After the optic nerve comes number three, the oculomotor nerve.",
            ["oculomotor-nerve cranial_number 3 cranial nerve"],
        ),
    ],
)
def test_numbers_beside_names(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "cranial_number" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Medial rectus hangs on III.", ["medial-rectus innervated_by oculomotor-nerve"]),
        ("The stapedius is supplied by VII.", ["stapedius innervated_by facial-nerve"]),
        ("A type III lesion of the stapedius is rare.", []),
        ("Henry VIII had a strong stapedius.", []),
    ],
)
def test_numerals_alone_among_cranial_nerves(read: Read, text: str, claims: list[str]) -> None:
    assert [c for c in read(f"# Cranial nerves\n\n{text}\n") if "innervated_by" in c] == claims
