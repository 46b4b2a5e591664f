"""Nerves named by their adjective alone."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The ulnar nerve is long. The adductor pollicis belongs to the ulnar.",
            ["adductor-pollicis innervated_by ulnar-nerve"],
        ),
        (
            "The facial nerve is long. The facial looks after the buccinator.",
            ["buccinator innervated_by facial-nerve"],
        ),
        (
            "The tibialis anterior lifts the foot. Its nerve is the superficial fibular.",
            ["tibialis-anterior innervated_by superficial-fibular-nerve"],
        ),
        (
            "The gluteus medius lies near the gluteal artery. Its nerve's the inferior gluteal.",
            ["gluteus-medius innervated_by inferior-gluteal-nerve"],
        ),
        ("supinator (PIN), biceps", ["supinator innervated_by posterior-interosseous-nerve"]),
        ("The ulnar nerve is long. The radial and ulnar collateral ligaments power the deltoid.", []),
        ("The femoral artery and the femoral feed the sartorius.", []),
    ],
)
def test_a_nerve_goes_by_its_adjective(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "innervated_by" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The axillary nerve is short. The axillary pierces the deltoid with a circumflex humeral artery.",
            ["axillary-nerve passes through deltoid"],
        ),
        ("The femoral nerve is long. The femoral runs behind the sartorius, beside the artery.", []),
        ("The femoral nerve is long. The femoral runs behind the sartorius, beside the femoral vein.", []),
    ],
)
def test_an_adjective_beside_vessels(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " passes " in claim] == claims
