"""Branches named by their adjective alone."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

RADIAL = [f"radial-nerve divides_into {which}-branch-of-radial-nerve" for which in ("superficial", "deep")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The radial nerve splits into a superficial and a deep branch.", RADIAL),
        ("The radial nerve divides into superficial and deep branches.", RADIAL),
        ("The radial nerve is long. It divides into two branches, one of them useful.", []),
        (
            "The ulnar nerve is long. The radial nerve is longer, and a superficial branch of the artery goes with it.",
            [],
        ),
        (
            "The sciatic nerve divides into a tibial and a common fibular branch.",
            [
                "sciatic-nerve divides_into tibial-part-of-sciatic-nerve",
                "sciatic-nerve divides_into common-fibular-nerve",
            ],
        ),
        (
            "The ulnar nerve enters the hand. The deep branch supplies the adductor pollicis.",
            ["adductor-pollicis innervated_by deep-branch-of-ulnar-nerve"],
        ),
        (
            "The genitofemoral nerve splits into a genital and a femoral branch. The former innervates the cremaster.",
            [
                "genitofemoral-nerve divides_into genital-branch-of-genitofemoral-nerve",
                "genitofemoral-nerve divides_into femoral-branch-of-genitofemoral-nerve",
                "cremaster innervated_by genital-branch-of-genitofemoral-nerve",
            ],
        ),
        (
            "The femoral nerve divides into many branches, the longest of which is the sural nerve.",
            ["femoral-nerve divides_into sural-nerve"],
        ),
    ],
)
def test_a_branch_goes_by_its_adjective(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "divides_into" in claim or "innervated_by" in claim] == claims
