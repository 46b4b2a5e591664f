"""Linting mutants, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from anatlint.checks.model import Status
from anatlint.claims.model import Claim, Count, Levels, Movement, Name, Place, Term
from anatlint.documents import Document, Span, read_text
from anatlint.errors import AnatlintError
from anatlint.evaluation.corpus import find_gold
from anatlint.evaluation.gold import Gold, load_gold, overlap, place
from anatlint.evaluation.mutation.changes import COUNTED, changes_of
from anatlint.evaluation.mutation.model import Change, Mutant, MutationScore, Outcome
from anatlint.linter.engine import Linter
from anatlint.linter.jobs import check_read, describe
from anatlint.linter.report import DocumentReport, JudgedClaim, ReportError
from anatlint.ontology.graph import graph_of


def mutate(paths: Iterable[str], linter: Linter, seed: int = 0) -> MutationScore:
    """Change what is right in annotated articles, one fact at a time, and lint each mutant.

    The same articles, rules and seed give the same mutants. What cannot be read is reported, the rest still done.
    """
    mutants: list[Mutant] = []
    errors: list[ReportError] = []
    articles = unchanged = 0
    for path in find_gold(paths):
        try:
            gold = load_gold(path)
            document = linter.read(gold.article)
            report = check_read(linter, document)
            if isinstance(report, ReportError):
                errors.append(report)
                continue
            articles += 1
            changes = changes_of(document, report, _wrong(gold, document), graph_of(linter.ontology), seed)
            unchanged += changes.unchanged
            for change in changes.changes:
                outcome = _lint(linter, document, report, change)
                if isinstance(outcome, ReportError):
                    errors.append(outcome)
                else:
                    mutants.append(outcome)
        except AnatlintError as error:
            where = f"{error.path}:{error.line}" if error.path and error.line else error.path or path.as_posix()
            errors.append(ReportError(where, error.code, describe(error)))
    return MutationScore(articles, tuple(mutants), unchanged, tuple(errors))


def _wrong(gold: Gold, document: Document) -> list[Span]:
    """Return where the article is wrong or disputed."""
    return [placed.span for placed in place((*gold.errors, *gold.disputed), document, gold.path)]


def _lint(linter: Linter, document: Document, before: DocumentReport, change: Change) -> Mutant | ReportError:
    """Lint the whole article with one change: what follows may hang on it ("it", "these muscles")."""
    mutant = read_text(change.apply(document.source.text), document.path, document.format)
    after = check_read(linter, mutant)
    if isinstance(after, ReportError):
        return after
    outcome, said = judge_mutant(before, after, change)
    return Mutant(document.path, document.source.position(change.span.start), change, outcome, said)


def judge_mutant(before: DocumentReport, after: DocumentReport, change: Change) -> tuple[Outcome, str]:
    """Return what the linter made of a change, given its reports of the article and of the mutant."""
    sentence = Span(change.sentence.start, change.sentence.end + change.shift)
    words = Span(change.span.start, change.span.end + change.shift)
    known = {meaning(judged.claim) for judged in before.claims if overlap(judged.sentence, change.sentence)}
    new = [judged for judged in _around(after, words, change.kind) if meaning(judged.claim) not in known]
    said = "; ".join(dict.fromkeys(f"{one.verdict.status} {one.verdict.reason}".strip() for one in new))
    for found in after.findings:
        counted = found.finding.severity in COUNTED and found.suppressed is None
        if counted and overlap(found.finding.span, sentence):
            return Outcome.CAUGHT, f"{found.finding.code} {found.finding.verdict}"
    if any(judged.verdict.status is Status.SUPPORTED for judged in new):
        return Outcome.CONFIRMED, said
    return (Outcome.UNSUPPORTED, said) if new else (Outcome.UNREAD, "")


def _around(report: DocumentReport, words: Span, kind: str) -> Iterator[JudgedClaim]:
    """Yield the claims of a kind whose sentence holds some words."""
    for judged in report.claims:
        if judged.kind == kind and overlap(judged.sentence, words):
            yield judged


def meaning(claim: Claim) -> tuple[Any, ...]:
    """Return what a claim says, wherever it stands."""
    qualifiers = claim.qualifiers
    return claim.predicate, claim.subject.readings, _object(claim), qualifiers.side, qualifiers.negated


def _object(claim: Claim) -> tuple[Any, ...]:
    match claim.object:
        case Term(readings=readings):
            return readings
        case Movement(movement=movement, of=of):
            return movement, of.readings if of else ()
        case Levels(levels=levels):
            return levels
        case Count(number=number, what=what):
            return number, what
        case Name(text=text):
            return (text.lower(),)
        case Place(relation=relation, of=terms):
            return relation, *(term.readings for term in terms)
