"""Verdicts that depend on what else the article says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from anatlint.checks import judge_claim
from anatlint.checks.opinion import Context
from anatlint.checks.registry import judge_each
from anatlint.claims.model import Claim
from anatlint.ontology import Ontology

Make = Callable[..., Claim]


def overstated(ontology: Ontology, claim: Make, beside: str, *, of_passage: bool = True) -> str:
    lesser = claim(
        "acts", "multifidus", "lateral-flexion of vertebral-column", exclusive=True, passage=(1,) if of_passage else ()
    )
    other = claim("acts", "multifidus", beside)
    return judge_claim(lesser, ontology, Context((lesser, other), 0)).status


def test_a_main_action_in_the_passage_makes_a_lesser_one_right(ontology: Ontology, claim: Make) -> None:
    assert overstated(ontology, claim, "extension of vertebral-column") == "supported"


def test_another_lesser_action_does_not(ontology: Ontology, claim: Make) -> None:
    assert overstated(ontology, claim, "lateral-flexion of vertebral-column") == "overstated"


def test_a_main_action_elsewhere_does_not(ontology: Ontology, claim: Make) -> None:
    assert overstated(ontology, claim, "extension of vertebral-column", of_passage=False) == "overstated"


def test_overstated_says_what_the_role_is(judged: Callable[..., Any]) -> None:
    verdict = judged("acts", "multifidus", "lateral-flexion of vertebral-column", exclusive=True)
    assert verdict.expected.split(", ")[0] == "extend the vertebral column"
    assert "rotate the vertebral column to the opposite side" in verdict.expected
    assert "laterally flex" not in verdict.expected
    assert verdict.facts[0].sources == ("atlas",)


def listing(claim: Make, *members: str, only: bool = True) -> list[Claim]:
    return [claim("has_members", "erector-spinae", member, only=only, group=7) for member in members]


def test_a_list_said_to_be_all_that_lacks_a_member(ontology: Ontology, claim: Make) -> None:
    first, second = judge_each(listing(claim, "iliocostalis", "longissimus"), ontology)
    assert (first.status, first.reason, second.status) == ("incomplete", "list-lacks", "supported")
    assert "the spinalis" in first.because[0]


def test_a_whole_list_and_a_list_of_some(ontology: Ontology, claim: Make) -> None:
    whole = judge_each(listing(claim, "iliocostalis", "longissimus", "spinalis"), ontology)
    some = judge_each(listing(claim, "iliocostalis", "longissimus", only=False), ontology)
    assert {verdict.status for verdict in (*whole, *some)} == {"supported"}


def test_a_list_with_a_stranger_is_wrong_at_the_stranger(ontology: Ontology, claim: Make) -> None:
    verdicts = judge_each(listing(claim, "iliocostalis", "multifidus"), ontology)
    assert [verdict.status for verdict in verdicts] == ["supported", "contradicted"]


def test_only_leaves_out_a_nerve(judged: Callable[..., Any]) -> None:
    verdict = judged("innervated_by", "pectoralis-major", "lateral-pectoral-nerve", only=True)
    assert (verdict.status, verdict.expected) == ("incomplete", "lateral pectoral nerve and medial pectoral nerve")


def test_only_with_both_nerves_named(ontology: Ontology, claim: Make) -> None:
    one = claim("innervated_by", "pectoralis-major", "lateral-pectoral-nerve", only=True, siblings=(0, 1))
    other = claim("innervated_by", "pectoralis-major", "medial-pectoral-nerve", only=True, siblings=(0, 1))
    assert {verdict.status for verdict in judge_each([one, other], ontology)} == {"supported"}


def test_a_fact_reads_as_a_sentence_with_its_source(judged: Callable[..., Any]) -> None:
    verdict = judged("innervated_by", "deltoid", "radial-nerve")
    assert [(fact.text, fact.sources) for fact in verdict.facts] == [
        ("The deltoid is innervated by the axillary nerve.", ("atlas",))
    ]
    assert (verdict.expected, verdict.subject, verdict.object) == ("axillary nerve", "the deltoid", "radial nerve")


def test_near_names_of_a_muscle_that_does_not_exist(judged: Callable[..., Any]) -> None:
    verdict = judged("exists", "?quadratus lumborim", "quadratus lumborim muscle")
    assert verdict.status == "contradicted"
    assert verdict.expected == "quadratus lumborum"


def test_a_claim_judged_as_another_says_so(judged: Callable[..., Any]) -> None:
    assert judged("part_of", "intercostal-nerves", "autonomic-nervous-system").predicate == "belongs_to"
    assert judged("supplies", "radial-nerve", "deltoid").predicate == ""
    assert judged("beside", "trapezius", "deep: rhomboids").predicate == "deep_to"


def test_verdicts_that_rest_on_the_same_facts_share_them(ontology: Ontology, claim: Make) -> None:
    one, other = judge_each([claim("acts", "multifidus", "extension of vertebral-column") for _ in range(2)], ontology)
    assert one == other
    assert one.facts is other.facts
    assert one.subject is other.subject
