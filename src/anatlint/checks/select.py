"""From verdicts to findings: which are reported, where, in which words, with which fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.checks.model import Edit, Finding, Fix, Related, Severity, Status, Verdict
from anatlint.checks.rules import MISSPELT, Rule, Rules
from anatlint.checks.template import fill
from anatlint.claims.model import Claim, Mood, Movement, Place, Term
from anatlint.claims.predicates import PREDICATES
from anatlint.documents import Document
from anatlint.documents.source import Span

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO, Severity.INFO: Severity.INFO}
OWN_VIEW = (Mood.ASSERTED, Mood.MYTH)
"""The moods of statements that are the article's own; no others give findings about facts."""

_ARTICLE = re.compile(r"(?:the|an?|its|their)\s+", re.IGNORECASE)


def select(document: Document, claims: Sequence[Claim], verdicts: Sequence[Verdict], rules: Rules) -> list[Finding]:
    """Return the findings of a document in order of place, one for a span and code."""
    found: dict[tuple[Span, str], Finding] = {}
    for claim, verdict in zip(claims, verdicts, strict=True):
        for finding in _of_claim(document, claims, claim, verdict, rules):
            found.setdefault((finding.span, finding.code), finding)
    return sorted(found.values(), key=lambda finding: (finding.span, finding.code))


def _of_claim(
    document: Document, claims: Sequence[Claim], claim: Claim, verdict: Verdict, rules: Rules
) -> Iterator[Finding]:
    misspelt = rules.for_term(MISSPELT)
    if misspelt:
        yield from _misspelt(document, claim, verdict, misspelt)
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
        severity=_LOWER[rule.severity] if claim.qualifiers.hedged else rule.severity,
        verdict=verdict.status,
        message=_message(rule, document, claim, verdict),
        span=_span(document, claim, rule),
        claim=claim,
        facts=verdict.facts,
        because=verdict.because,
        fixes=tuple(_fixes(rule, document, claim, verdict)),
        related=tuple(_related(document, claims, verdict)),
        extra={"reason": verdict.reason},
    )


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


def _span(document: Document, claim: Claim, rule: Rule) -> Span:
    block = document.blocks[claim.block]
    term = _term(claim) if rule.span == "object" else None
    if term is not None and _stands(document, claim, term):
        return block.to_source(*term.span)
    if rule.span == "subject" and not claim.inherited and _stands(document, claim, claim.subject):
        return block.to_source(*claim.subject.span)
    return block.to_source(*claim.span)


def _fixes(rule: Rule, document: Document, claim: Claim, verdict: Verdict) -> Iterator[Fix]:
    """Offer to put what is right in the place of the object, when the object is one plain phrase in the text."""
    term = _term(claim)
    if not rule.fix or not verdict.expected or term is None or claim.qualifiers.negated:
        return
    if claim.siblings or not _stands(document, claim, term) or verdict.reason == "denied":
        return
    block = document.blocks[claim.block]
    start, end = term.span
    article = _ARTICLE.match(block.text[start:end])
    start += article.end() if article else 0
    span = block.to_source(start, end)
    new = fill(rule.fix, _values(document, claim, verdict), plural=verdict.plural)
    new = new if block.text[start : start + 1].isupper() else new[:1].lower() + new[1:] if _plain(verdict) else new
    if document.source.slice(span) != block.text[start:end]:
        return  # markup stands inside the phrase
    yield Fix(f"Replace by “{new}”", (Edit(span.start, span.end, new),), rule.safe)


def _plain(verdict: Verdict) -> bool:
    """Return whether what is right starts with a common noun, which is written small."""
    return verdict.expected[:1].islower()


def _stands(document: Document, claim: Claim, term: Term) -> bool:
    """Return whether a term stands in the claim's own block, inside its sentence."""
    text = document.blocks[claim.block].text
    start, end = term.span
    inside = claim.sentence.start <= start < end <= claim.sentence.end
    return inside and text[start:end] == term.text


def _term(claim: Claim) -> Term | None:
    """Return the one term that is the object, or that the object is about."""
    if isinstance(claim.object, Term):
        return claim.object
    if isinstance(claim.object, Place) and len(claim.object.of) == 1:
        return claim.object.of[0]
    return claim.object.of if isinstance(claim.object, Movement) else None


def _related(document: Document, claims: Sequence[Claim], verdict: Verdict) -> Iterator[Related]:
    for index in verdict.related:
        other = claims[index]
        span = document.blocks[other.block].to_source(*other.span)
        yield Related("The article says the opposite here.", span)


def _misspelt(document: Document, claim: Claim, verdict: Verdict, rule: Rule) -> Iterator[Finding]:
    """Report a misspelt name once, with the right spelling as a safe fix."""
    terms = [claim.subject] if not claim.inherited else []
    object_term = _term(claim)
    terms += [object_term] if object_term is not None else []
    block = document.blocks[claim.block]
    for term in terms:
        if not term.misspelt or not _stands(document, claim, term):
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
            claim=claim,
            because=(f"The name is spelt “{term.misspelt}”.",),
            fixes=(Fix(f"Replace by “{term.misspelt}”", (Edit(span.start, span.end, term.misspelt),), rule.safe),),
            extra={"reason": MISSPELT},
        )
