"""From verdicts to findings: which are reported, where, in which words, with which fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from anatlint.checks.listed import odd_ones
from anatlint.checks.model import Finding, Related, Status, Verdict
from anatlint.checks.rules import MISSPELT, Rule, Rules
from anatlint.checks.suggest import object_term, spelling, stands, suggestions
from anatlint.checks.template import fill
from anatlint.claims.agent_groups import AGENT_GROUP
from anatlint.claims.model import Claim, Mood, Term
from anatlint.claims.places_on_ways import ON_WAY
from anatlint.claims.predicates import PREDICATES
from anatlint.documents import Document
from anatlint.documents.source import Span
from anatlint.ontology import Ontology

OWN_VIEW = (Mood.ASSERTED, Mood.MYTH)
"""The moods of statements that are the article's own; no others give findings about facts."""


def select(
    document: Document, claims: Sequence[Claim], verdicts: Sequence[Verdict], rules: Rules, ontology: Ontology
) -> list[Finding]:
    """Return the findings of a document in order of place, one for a span and code.

    Their fixes are what may be written instead, the best first; ``proof.proven`` leaves the one that holds.
    """
    found: dict[tuple[Span, str], Finding] = {}
    odd = odd_ones(claims, verdicts)
    for index, verdict in enumerate(verdicts):
        if index in odd:
            continue
        for finding in _of_claim(document, claims, index, verdict, rules, ontology):
            found.setdefault((finding.span, finding.code), finding)
    kept = (one for one in found.values() if not _told_twice(one, found.values(), claims))
    return sorted(kept, key=lambda finding: (finding.span, finding.code))


def _told_twice(finding: Finding, found: Iterable[Finding], claims: Sequence[Claim]) -> bool:
    """Whether the same statement is reported already, and better.

    "X is a hip flexor" is reported for what X does, not for the group; a place on the way for the way there; "from A to
    B" for the end that is wrong; an attachment is no place besides.
    """
    if finding.claim is None:
        return False
    claim = claims[finding.claim]
    others = [(one, claims[one.claim]) for one in found if one.claim is not None and one is not finding]
    if claim.predicate == "member_of" and (group := object_term(claim)) is not None:
        acts = (other for _, other in others if other.frame == AGENT_GROUP)
        return any(act.block == claim.block and act.span == group.span for act in acts)
    if any(_is_exception(other, claim) for _, other in others):
        return True  # "all but the Y": what is wrong is that Y is set apart
    pair = _pair(claim)
    for one, other in others:  # the rules of a kind go from the general to the particular
        alike = one.span == finding.span or (_pair(other) == pair and other.sentence == claim.sentence)
        if alike and one.kind == finding.kind and one.code > finding.code:
            return True
    same = [one for one, other in others if other.subject.readings == claim.subject.readings]
    return any(_says_better(one, finding, claim.frame == ON_WAY) for one in same)


def _pair(claim: Claim) -> frozenset[tuple[str, ...]]:
    """Return what a claim is about, whichever is its subject: "X causes Y", "Y affects X"."""
    return frozenset(term.readings for term in claim.structures)


def _is_exception(other: Claim, claim: Claim) -> bool:
    """Whether a claim denies of an exception what another one says of all the rest, in the same sentence."""
    beside = other.block == claim.block and other.sentence == claim.sentence and other.predicate == claim.predicate
    denied = other.qualifiers.negated and not claim.qualifiers.negated
    return beside and denied and _object_ids(other) == _object_ids(claim) != ()


def _says_better(one: Finding, finding: Finding, on_way: bool) -> bool:
    """Whether a finding on the same subject says what another one does, nearer to what is wrong."""
    if one.span == finding.span:
        return on_way or (finding.kind == "location" and one.kind == "attachment")
    within = finding.span.start <= one.span.start and one.span.end <= finding.span.end
    return within and one.kind == finding.kind


def _of_claim(
    document: Document,
    claims: Sequence[Claim],
    index: int,
    verdict: Verdict,
    rules: Rules,
    ontology: Ontology,
) -> Iterator[Finding]:
    claim = claims[index]
    misspelt = rules.for_term(MISSPELT)
    if misspelt:
        yield from _misspelt(document, claims, index, verdict, misspelt, ontology)
    if claim.qualifiers.mood not in OWN_VIEW:
        return
    predicate = verdict.predicate or claim.predicate
    rule = rules.for_verdict(predicate, verdict.kind or PREDICATES[predicate].kind, verdict)
    if rule is None:
        return
    yield Finding(
        code=rule.code,
        name=rule.name,
        kind=rule.kind,
        severity=rule.severity.lowered if claim.qualifiers.hedged else rule.severity,
        verdict=verdict.status,
        message=_message(rule, document, claim, verdict),
        span=_span(document, claim, rule),
        claim=index,
        facts=verdict.facts,
        because=(claim.taken, *verdict.because) if claim.taken else verdict.because,
        fixes=tuple(suggestions(rule, document, claim, verdict, ontology)),
        related=tuple(_related(document, claims, verdict)),
        confidence=_confidence(claim),
        extra={"reason": verdict.reason},
    )


def _object_ids(claim: Claim) -> tuple[str, ...]:
    """Return the readings of a claim's object that is a structure."""
    term = object_term(claim)
    return term.readings if term is not None else ()


def _message(rule: Rule, document: Document, claim: Claim, verdict: Verdict) -> str:
    return fill(rule.message, _values(document, claim, verdict), plural=verdict.plural)


def _values(document: Document, claim: Claim, verdict: Verdict) -> dict[str, str]:
    text = document.blocks[claim.block].text
    return {
        "subject": verdict.subject or claim.subject.text,
        "object": verdict.object,
        "expected": verdict.expected,
        "fact": verdict.facts[0].text if verdict.facts else " ".join(verdict.because),
        "text": " ".join(text[claim.span.start : claim.span.end].split()),
        "reason": verdict.because[0] if verdict.because else "",
        "detail": verdict.because[-1] if verdict.because else "",
    }


def _opens_before(claim: Claim, term: Term) -> bool:
    """Whether the span of a claim begins with its object and holds its subject too."""
    told = claim.subject.span
    return not claim.inherited and claim.span.start == term.span.start < told.start and told.end <= claim.span.end


def _span(document: Document, claim: Claim, rule: Rule) -> Span:
    block = document.blocks[claim.block]
    term = object_term(claim) if rule.span == "object" else None
    within = term is not None and term.span.start < claim.span.end and claim.span.start < term.span.end
    if term is not None and within and _opens_before(claim, term):
        return block.to_source(*claim.span)  # "the X nerve supplies the Y": either may be the slip
    if term is not None and within and stands(document, claim, term):
        return block.to_source(*term.span)  # unless the reader says what is wrong: "X supplies A and B": B
    if rule.span == "subject" and not claim.inherited and stands(document, claim, claim.subject):
        return block.to_source(*claim.subject.span)
    return block.to_source(*claim.span)


def _related(document: Document, claims: Sequence[Claim], verdict: Verdict) -> Iterator[Related]:
    for index in verdict.related:
        other = claims[index]
        span = document.blocks[other.block].to_source(*other.span)
        yield Related("The article says the opposite here.", span)


def _confidence(claim: Claim) -> str:
    return "medium" if claim.inherited or claim.qualifiers.hedged else "high"


def _misspelt(
    document: Document, claims: Sequence[Claim], index: int, verdict: Verdict, rule: Rule, ontology: Ontology
) -> Iterator[Finding]:
    """Report a misspelt name once, with the right spelling as a safe fix."""
    claim = claims[index]
    terms = [claim.subject] if not claim.inherited else []
    named = object_term(claim)
    terms += [named] if named is not None else []
    block = document.blocks[claim.block]
    for term in terms:
        if not term.misspelt or not stands(document, claim, term):
            continue
        span = block.to_source(*term.span)
        values = _values(document, claim, verdict) | {"object": term.text, "expected": term.misspelt, "text": term.text}
        yield Finding(
            code=rule.code,
            name=rule.name,
            kind=rule.kind,
            severity=rule.severity,
            verdict=Status.CONTRADICTED,
            message=fill(rule.message, values),
            span=span,
            claim=index,
            because=(f"The name is spelt “{term.misspelt}”.",),
            fixes=tuple(spelling(rule, document, claim, term, ontology)),
            confidence=_confidence(claim),
            extra={"reason": MISSPELT},
        )
