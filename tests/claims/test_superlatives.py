"""Superlatives apposed to a name, and those of what is talked about; words that say that there is no other."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Adductor magnus, by far the biggest of the five adductors, pulls the thigh in.",
            ["adductor-magnus superlative largest adductors"],
        ),
        ("**Sartorius.** No muscle in the body is longer.", ["sartorius superlative longest human-body"]),
        ("Latissimus dorsi is flat. No muscle of the back is broader.", ["latissimus-dorsi superlative widest back"]),
        ("**Gluteus maximus.** Biggest muscle you've got.", ["gluteus-maximus superlative largest human body"]),
        ("**Sciatic nerve.** No muscle is longer.", []),
        ("**Sartorius.** No muscle is longer than yours.", []),
        ("**Sartorius.** Biggest mistake you've made.", []),
        (
            "The deltoid, the strongest of them, moves the arm, the biggest of your limbs.",
            ["deltoid superlative strongest them"],
        ),
    ],
)
def test_superlatives(read: Read, text: str, claims: list[str]) -> None:
    assert [_with_domain(claim) for claim in read(text) if " superlative " in claim] == [
        _with_domain(claim) for claim in claims
    ]


def _with_domain(claim: str) -> str:
    return " ".join(claim.split()[:3])


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Gracilis crosses the hip alone.", True),
        ("Gracilis crosses the hip and nothing else.", True),
        ("Gracilis crosses the hip but no other joint.", True),
        ("Gracilis crosses the hip and other joints.", False),
        ("Gracilis alone crosses the hip.", False),
    ],
)
def test_no_other(claims_of: object, text: str, only: bool) -> None:
    _, claims = claims_of(text)  # type: ignore[operator]
    assert [claim.qualifiers.only for claim in claims if claim.predicate == "crosses"] == [only]
