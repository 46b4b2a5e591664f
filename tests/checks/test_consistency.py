"""An article against itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from anatlint.checks.consistency import find_contradictions
from anatlint.claims.model import Claim, Mood, Quantifier
from anatlint.ontology import Ontology

Make = Callable[..., Claim]
BY = "innervated_by"
FLEX = "flexion of vertebral-column"
YES, NOT = {}, {"negated": True}


@pytest.mark.parametrize(
    ("subject", "movement", "extra", "found"),
    [
        ("spinal-extensors", FLEX, YES, True),
        ("spinal-extensors", "extension of vertebral-column", YES, False),
        ("spinal-extensors", "flexion of knee-joint", YES, False),
        ("spinal-extensors", "lateral-flexion of vertebral-column", YES, False),
        ("spinal-extensors", FLEX, NOT, False),
        ("spinal-extensors", FLEX, {"mood": Mood.QUESTION}, False),
        ("spinal-extensors", FLEX, {"condition": "from a stoop"}, False),
        ("?extensors", FLEX, YES, True),
        ("?abductors", "adduction of hip-joint", YES, True),
        ("?lateral-flexors", "extension of vertebral-column", YES, False),
        ("?extensors-of-the-hip", "flexion of knee-joint", YES, False),
        ("multifidus", FLEX, YES, False),
        ("hamstrings", FLEX, YES, False),
    ],
)
def test_a_group_credited_with_the_opposite_of_its_name(
    ontology: Ontology, claim: Make, subject: str, movement: str, extra: dict[str, Any], found: bool
) -> None:
    contradictions = find_contradictions([claim("acts", subject, movement, **extra)], ontology)
    assert bool(contradictions) is found
    if found:
        verdict = contradictions[0]
        assert (verdict.kind, verdict.reason) == ("consistency", "name-denies-action")


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("acts", "plantaris", FLEX, YES), ("acts", "plantaris", FLEX, NOT), True),
        (("acts", "plantaris", "flexion of leg", NOT), ("acts", "plantaris", "flexion of knee-joint", YES), True),
        (("acts", "plantaris", FLEX, YES), ("acts", "plantaris", FLEX, {**NOT, "condition": "in rest"}), False),
        (("acts", "plantaris", FLEX, YES), ("acts", "plantaris", FLEX, {**NOT, "side": "ipsilateral"}), False),
        (("acts", "plantaris", FLEX, {"hedged": True}), ("acts", "plantaris", FLEX, NOT), False),
        (("acts", "plantaris", FLEX, {"mood": Mood.MYTH}), ("acts", "plantaris", FLEX, NOT), False),
        (("acts", "plantaris", FLEX, {"quantifier": Quantifier.SOME}), ("acts", "plantaris", FLEX, NOT), False),
        (("acts", "plantaris", FLEX, YES), ("acts", "deltoid", FLEX, NOT), False),
        (("acts", "plantaris", FLEX, YES), ("acts", "plantaris", "extension of vertebral-column", NOT), False),
        ((BY, "plantaris", "tibial-nerve", YES), (BY, "plantaris", "femoral-nerve", YES), False),
        ((BY, "plantaris", "tibial-nerve", YES), (BY, "plantaris", "tibial-nerve", NOT), True),
        (("member_of", "plantaris", "rotator-cuff", NOT), ("member_of", "plantaris", "rotator-cuff", YES), True),
    ],
)  # fmt: skip
def test_one_claim_denies_another(
    ontology: Ontology, claim: Make, first: tuple[Any, ...], second: tuple[Any, ...], found: bool
) -> None:
    claims = [claim(*row[:3], **row[3]) for row in (first, second)]
    contradictions = find_contradictions(claims, ontology)
    assert {index: verdict.related for index, verdict in contradictions.items()} == ({1: (0,)} if found else {})


def test_what_the_ontology_calls_wrong_is_not_told_twice(ontology: Ontology, claim: Make) -> None:
    from anatlint.checks import judge_all

    claims = [
        claim("innervated_by", "deltoid", "radial-nerve"),
        claim("innervated_by", "deltoid", "radial-nerve", **NOT),
    ]
    verdicts = judge_all(None, claims, ontology)  # type: ignore[arg-type]
    assert [(verdict.status, verdict.kind) for verdict in verdicts] == [("contradicted", ""), ("supported", "")]


def test_the_name_of_a_group_outweighs_its_facts(ontology: Ontology, claim: Make) -> None:
    from anatlint.checks import judge_all

    verdicts = judge_all(None, [claim("acts", "spinal-extensors", FLEX)], ontology)  # type: ignore[arg-type]
    assert verdicts[0].kind == "consistency"
