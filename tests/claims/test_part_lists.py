"""Parts of a muscle that are told by their adjectives alone."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The triceps has a long, a lateral and a medial head.", ["long", "lateral", "medial"], []),
        ("The triceps has a long, a lateral and a short head.", ["long", "lateral"], ["short"]),
        ("# Triceps brachii\n\nThree heads: long, lateral and short.", ["long", "lateral"], ["short"]),
        ("The heads of the triceps are called long, lateral and short.", ["long", "lateral"], ["short"]),
        ("The deltoid has three parts: clavicular, acromial and spinal.", ["clavicular", "acromial", "spinal"], []),
        ("The trapezius has upper, middle and lower fibres.", ["upper", "middle", "lower"], []),
        ("The trapezius has short, middle and lower fibres.", ["middle", "lower"], []),
        ("The triceps has a strong, useful head.", [], []),
        ("The triceps does not have a long, a lateral and a short head.", [], []),
    ],
)
def test_parts_told_by_adjectives(text: str, right: list[str], wrong: list[str]) -> None:
    report = anatlint.check(text)
    claims = [one for one in report.claims if one.claim.frame == "part-list"]
    told = {
        status: [one.claim.object.text for one in claims if one.verdict.status.value == status]  # type: ignore[union-attr]
        for status in ("supported", "contradicted")
    }
    assert told == {"supported": right, "contradicted": wrong}
