"""Fixes that hold: each is tried on the draft, which is read and judged again, before it is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from anatlint.checks.edits import Edited, overlap
from anatlint.checks.model import Finding, Fix, Status
from anatlint.checks.reading import Reading
from anatlint.checks.suggest import object_term
from anatlint.claims.model import Claim
from anatlint.documents.source import Span

_REACH = 40  # blocks before and after one that it may depend on
_SHORT = re.compile(r"\b[A-Z]{2,6}\b")
_EXPLAINED = re.compile(r"\([A-Z]{2,6}s?\)|\b[A-Z]{2,6}\s*(?:=|:|–|—|\()|(?:=|\() ?[a-z]")
_ROUNDS = 6  # how often a draft is read again at most: a fix of each sentence is tried at a time


def proven(reading: Reading, again: Callable[[str, Collection[int]], Reading]) -> list[Finding]:
    """Return the findings of a reading, each with the first of its fixes that holds, or none.

    ``again`` reads and judges a changed text, of which only some blocks matter, by index. A fix holds when its finding
    is gone, no other one has come, and the claim there is supported now; one that keeps the meaning need only leave as
    many claims in the sentence.
    """
    findings = reading.findings
    waiting = {index: list(finding.fixes) for index, finding in enumerate(findings) if finding.fixes}
    good: dict[int, Fix] = {}
    for _ in range(_ROUNDS):
        trial = _trial(reading, waiting, good)
        if not trial:
            break
        kept = (fix for fix in good.values() if not any(_collide(fix, other) for other in trial.values()))
        edited = Edited(reading.document.source.text, [edit for fix in (*kept, *trial.values()) for edit in fix.edits])
        after = again(edited.text, _near(reading, trial))
        blamed = set(_blamed(reading, after, edited, trial))
        for index, fix in trial.items():
            waiting[index].pop(0)
            if index not in blamed and _holds(reading, after, edited, findings[index], fix):
                good[index] = fix
                del waiting[index]
    return [replace(f, fixes=(good[i],) if i in good else ()) if f.fixes else f for i, f in enumerate(findings)]


def _trial(reading: Reading, waiting: Mapping[int, list[Fix]], good: Mapping[int, Fix]) -> dict[int, Fix]:
    """Return the next fix of each sentence, those that collide with none before and say nothing twice."""
    trial: dict[int, Fix] = {}
    sentences: list[Span] = []
    places = {index: reading.sentence(reading.findings[index]) for index in (*waiting, *good)}
    for index, fixes in waiting.items():
        beside = [good[other] for other in good if overlap(places[index], places[other])]
        fixes[:] = [fix for fix in fixes if not any(_repeats(fix, other) for other in beside)]
        if not fixes or any(overlap(places[index], other) for other in sentences):
            continue
        if not any(_collide(fixes[0], other) for other in trial.values()):
            trial[index] = fixes[0]
            sentences.append(places[index])
    return trial


def _repeats(fix: Fix, other: Fix) -> bool:
    """Return whether a fix writes what another one writes in another place."""
    return {edit.text for edit in fix.edits} == {edit.text for edit in other.edits} and fix.edits != other.edits


def _near(reading: Reading, trial: Iterable[int]) -> set[int]:
    """Return the blocks that the claims of some findings may depend on: their section, as far as it is near."""
    blocks = reading.document.blocks
    near: set[int] = set()
    for index in trial:
        claim = reading.claim(reading.findings[index])
        own = blocks[claim.block] if claim is not None else blocks[0]
        for block in blocks[max(0, own.index - _REACH) : own.index + _REACH + 1]:
            if block.headings == own.headings or block.table_id == own.table_id is not None:
                near.add(block.index)
        homes = (claim.subject_block,) if claim is not None else ()
        near.update(one for one in (*own.headings, own.intro, own.term, own.parent, *homes) if one is not None)
        if _SHORT.search(own.text):
            near.update(block.index for block in blocks if _EXPLAINED.search(block.text))
    return near


def _collide(one: Fix, other: Fix) -> bool:
    return any(overlap(Span(a.start, a.end), Span(b.start, b.end)) for a in one.edits for b in other.edits)


def _blamed(reading: Reading, after: Reading, edited: Edited, trial: Mapping[int, Fix]) -> Iterator[int]:
    """Yield the fixes of a trial that bring a finding which was not there: in their sentence, or nearest before it."""
    sentences = {index: reading.sentence(reading.findings[index]) for index in trial}
    for new in after.findings:
        place = edited.to_old(new.span)
        if any(old.code == new.code and overlap(old.span, place) for old in reading.findings):
            continue
        involved = [edited.to_old(after.sentence(new)), *(edited.to_old(related.span) for related in new.related)]
        near = [index for index, span in sentences.items() if any(overlap(span, one) for one in involved)]
        before = [index for index in trial if sentences[index].start <= place.start]
        yield from near or before[-1:] or trial


def _holds(reading: Reading, after: Reading, edited: Edited, finding: Finding, fix: Fix) -> bool:
    """Return whether a finding has gone, and its claim is supported now."""
    if any(new.code == finding.code and overlap(edited.to_old(new.span), finding.span) for new in after.findings):
        return False
    claim = reading.claim(finding)
    if claim is None:
        return True
    if fix.safe:
        sentence = reading.sentence(finding)
        return len(list(_within(after, sentence, edited))) >= len(list(_within(reading, sentence)))
    written = [edited.to_new(Span(edit.start, edit.end)) for edit in fix.edits]
    statuses = {
        verdict.status
        for other, verdict in zip(after.claims, after.verdicts, strict=True)
        if _same(other, claim) and any(overlap(place, span) for place in _places(after, other) for span in written)
    }
    return Status.SUPPORTED in statuses and Status.CONTRADICTED not in statuses


def _same(one: Claim, other: Claim) -> bool:
    """Return whether two claims say the same sort of thing of the same structure."""
    shared = set(one.subject.readings) & set(other.subject.readings)
    return one.predicate == other.predicate and (bool(shared) or one.subject.text == other.subject.text)


def _places(reading: Reading, claim: Claim) -> Iterable[Span]:
    """Return where a claim's words and those of its object stand in the source."""
    block = reading.document.blocks[claim.block]
    term = object_term(claim)
    spans = [reading.span(claim)]
    if term is not None and term.span.end <= len(block.text):
        spans.append(block.to_source(*term.span))
    return spans


def _within(reading: Reading, sentence: Span, edited: Edited | None = None) -> Iterator[Claim]:
    """Yield the claims that stand in a sentence of the unchanged source, but for those that a name exists."""
    for claim in reading.claims:
        span = reading.span(claim)
        if claim.predicate != "exists" and overlap(edited.to_old(span) if edited else span, sentence):
            yield claim
