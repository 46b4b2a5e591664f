"""From verdicts to findings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from anatlint.checks import judge_all, load_rules
from anatlint.checks.model import Finding, Severity
from anatlint.checks.select import select
from anatlint.claims.model import Claim, Mood, Movement, Qualifiers, Term
from anatlint.documents import Document, read_text
from anatlint.documents.source import Span
from anatlint.ontology import Ontology


def find(text: str, phrase: str) -> Span:
    start = text.index(phrase)
    return Span(start, start + len(phrase))


def read(text: str) -> Document:
    return read_text(text, "draft.md", "markdown")


def nerve_claim(document: Document, subject: str, id: str, nerve: str, nerve_id: str, **extra: Any) -> Claim:
    text = document.blocks[0].text
    return Claim(
        "innervated_by",
        Term(subject, find(text, subject), (id,)),
        Term(nerve, find(text, nerve), (nerve_id,), misspelt=extra.pop("misspelt", None)),
        0,
        find(text, nerve),
        Span(0, len(text)),
        Qualifiers(**extra),
    )


def findings(ontology: Ontology, document: Document, *claims: Claim) -> list[Finding]:
    return select(document, claims, judge_all(document, claims, ontology), load_rules(), ontology)


DELTOID = ("deltoid", "deltoid", "the radial nerve", "radial-nerve")


def test_a_finding_has_its_place_words_facts_and_fix(ontology: Ontology) -> None:
    document = read("So the *deltoid* is innervated by the radial nerve.\n")
    (found,) = findings(ontology, document, nerve_claim(document, *DELTOID))
    assert (found.code, found.name, found.kind, found.severity) == ("INN001", "wrong-nerve", "innervation", "error")
    assert document.source.slice(found.span) == "the radial nerve"
    assert found.message == "The deltoid is innervated by the axillary nerve, not by the radial nerve."
    assert found.facts[0].text == "The deltoid is innervated by the axillary nerve."
    (edit,) = found.fixes[0].edits
    assert (document.source.slice(Span(edit.start, edit.end)), edit.text) == ("radial nerve", "axillary nerve")
    assert not found.fixes[0].safe


def test_no_fix_where_markup_stands_inside_the_phrase(ontology: Ontology) -> None:
    document = read("The deltoid is innervated by the *radial* nerve.\n")
    (found,) = findings(ontology, document, nerve_claim(document, *DELTOID))
    assert found.fixes == ()


@pytest.mark.parametrize(
    ("extra", "severity"),
    [
        ({}, Severity.ERROR),
        ({"hedged": True}, Severity.WARNING),
        ({"mood": Mood.MYTH, "negated": True}, Severity.ERROR),
    ],
)
def test_a_hedge_lowers_the_severity_by_one(ontology: Ontology, extra: dict[str, Any], severity: Severity) -> None:
    document = read("The deltoid is innervated by the radial nerve.\n")
    (found,) = findings(ontology, document, nerve_claim(document, *DELTOID, **extra))
    assert found.severity == severity


@pytest.mark.parametrize("mood", [Mood.QUESTION, Mood.INSTRUCTION, Mood.HYPOTHETICAL, Mood.QUOTED, Mood.MYTH])
def test_what_the_article_does_not_assert_is_not_reported(ontology: Ontology, mood: Mood) -> None:
    document = read("The deltoid is innervated by the radial nerve.\n")
    assert findings(ontology, document, nerve_claim(document, *DELTOID, mood=mood)) == []


def test_one_finding_for_a_span_and_code(ontology: Ontology) -> None:
    document = read("The deltoid is innervated by the radial nerve.\n")
    claim = nerve_claim(document, *DELTOID)
    assert len(findings(ontology, document, claim, claim)) == 1


def test_findings_stand_in_order_of_place(ontology: Ontology) -> None:
    text = "The deltoid by the radial nerve, the deltoid by the ulnar nerve.\n"
    document = read(text)
    first = nerve_claim(document, "deltoid", "deltoid", "the radial nerve", "radial-nerve")
    second = nerve_claim(document, "deltoid", "deltoid", "the ulnar nerve", "ulnar-nerve")
    both = [found.span for found in findings(ontology, document, second, first)]
    assert both == sorted(both)
    assert len(both) == 2


def test_a_misspelt_name_has_a_safe_fix(ontology: Ontology) -> None:
    document = read("The deltoid is innervated by the axilary nerve.\n")
    claim = nerve_claim(document, "deltoid", "deltoid", "axilary nerve", "axillary-nerve", misspelt="axillary nerve")
    (found,) = findings(ontology, document, claim)
    assert (found.code, found.severity, found.fixes[0].safe) == ("NAM004", "warning", True)
    assert found.message == "“axilary nerve” is spelt “axillary nerve”."


def test_a_plural_subject_takes_a_plural_verb(ontology: Ontology) -> None:
    document = read("The hamstrings are innervated by the femoral nerve.\n")
    claim = nerve_claim(document, "hamstrings", "hamstrings", "the femoral nerve", "femoral-nerve")
    (found,) = findings(ontology, document, claim)
    assert found.message == "The hamstrings are innervated by the tibial nerve, not by the femoral nerve."


def test_an_action_reads_as_english(ontology: Ontology) -> None:
    document = read("The triceps brachii flexes the elbow.\n")
    text = document.blocks[0].text
    claim = Claim(
        "acts",
        Term("triceps brachii", find(text, "triceps brachii"), ("triceps-brachii",)),
        Movement("flexion", Term("elbow", find(text, "elbow"), ("elbow-joint",))),
        0,
        find(text, "flexes the elbow"),
        Span(0, len(text)),
    )
    (found,) = findings(ontology, document, claim)
    assert found.message == "The triceps brachii acts to extend the elbow joint, not to flex the elbow joint."
    assert document.source.slice(found.span) == "flexes the elbow"
    assert found.fixes == ()


def test_a_contradiction_points_to_its_other_half(ontology: Ontology) -> None:
    document = read("The plantaris has the tibial nerve. The plantaris has not the tibial nerve.\n")
    claim = nerve_claim(document, "plantaris", "plantaris", "the tibial nerve", "tibial-nerve")
    text = document.blocks[0].text
    second = replace(claim, span=Span(text.index("not the"), len(text) - 1), qualifiers=Qualifiers(negated=True))
    (found,) = findings(ontology, document, claim, second)
    assert (found.code, found.kind) == ("CON002", "consistency")
    assert [document.source.slice(related.span) for related in found.related] == ["the tibial nerve"]
    assert found.message == "The article contradicts itself about the plantaris: tibial nerve. " + found.because[0]
