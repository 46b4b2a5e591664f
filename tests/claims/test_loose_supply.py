"""Who serves what, and what sort of nerve a nerve is, in wordings that no frame has."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "It is the ulnar nerve that keeps the adductor pollicis going.",
            ["adductor-pollicis innervated_by ulnar-nerve"],
        ),
        (
            "The pronator teres is one of the muscles on the median nerve's books.",
            ["pronator-teres innervated_by median-nerve"],
        ),
        ("Nothing but the phrenic nerve fires the trapezius.", ["trapezius innervated_by phrenic-nerve"]),
        (
            "Credit for the tibialis anterior goes to the median nerve.",
            ["tibialis-anterior innervated_by median-nerve"],
        ),
        ("Hearing depends on the facial nerve.", ["facial-nerve carries hearing"]),
        ("The forehead sends its sensations along the mandibular nerve.", ["mandibular-nerve supplies forehead"]),
        ("The heart is slowed by the phrenic nerve.", ["phrenic-nerve supplies heart"]),
        ("The radial nerve is responsible for much, but the deltoid is small.", []),
        ("The median nerve, a key landmark, lies beside the biceps.", []),
    ],
)
def test_a_word_of_supply_ties_a_nerve_to_what_it_serves(read: Read, text: str, claims: list[str]) -> None:
    served = (" innervated_by ", " supplies ", " carries ")
    assert [claim for claim in read(text) if any(word in claim for word in served)] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The trochlear nerve is firmly in the sensory camp.", ["trochlear-nerve carries sensory"]),
        ("The vagus sits on the sympathetic side.", ["vagus-nerve belongs_to sympathetic-nervous-system"]),
        ("The accessory nerve is the eleventh of the spinal nerves.", ["accessory-nerve belongs_to spinal-nerves"]),
        ("The sural nerve (motor) is thin.", ["sural-nerve carries motor"]),
        ("The diaphragm has the phrenic nerve, its only motor nerve.", []),
        ("The radial nerve has a motor branch.", []),
    ],
)
def test_a_noun_for_sorts_says_what_a_nerve_is(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " carries " in claim or " belongs_to " in claim] == claims
