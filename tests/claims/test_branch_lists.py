"""Branches listed behind their noun by their adjectives."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_FACIAL = [
    f"facial-nerve divides_into {one}"
    for one in (
        "temporal-branches-of-facial-nerve",
        "zygomatic-branches-of-facial-nerve",
        "buccal-branches-of-facial-nerve",
        "marginal-mandibular-branch-of-facial-nerve",
        "cervical-branch-of-facial-nerve",
    )
]
_TRIGEMINAL = [f"trigeminal-nerve divides_into {one}-nerve" for one in ("ophthalmic", "maxillary", "mandibular")]
_ROW = "temporal, zygomatic, buccal, marginal mandibular and cervical"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"The facial nerve divides into five terminal branches: {_ROW}.", _FACIAL),
        (f"The facial nerve sinks into the parotid gland and splits into five branches: {_ROW}.", _FACIAL),
        (f"# Facial nerve\n\nFive sets of branches: {_ROW}.", _FACIAL),
        (f"Its office is large. The facial nerve fans out into five sets of branches: {_ROW}.", _FACIAL),
        ("The trigeminal nerve parts into three divisions, called ophthalmic, maxillary and mandibular.", _TRIGEMINAL),
        (
            "The trigeminal nerve has three divisions: ophthalmic, maxillary and facial.",
            [*_TRIGEMINAL[:2], "trigeminal-nerve divides_into facial-nerve"],
        ),
        ("The trigeminal nerve is thick. Its office has three branches: Leeds, Hull and York.", []),
        ("The median nerve has two branches: one for the thumb, one for the skin.", []),
        ("The sciatic nerve has two branches, the tibial nerve being the thicker.", []),
    ],
)
def test_branches_behind_their_noun(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " divides_into " in claim] == claims
