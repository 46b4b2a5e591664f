"""Scoring one article: which findings hit, which are false alarms, and what was missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from anatlint.checks.model import Severity, Status
from anatlint.documents import Document, Span
from anatlint.evaluation.gold import Gold, Placed, overlap, place
from anatlint.linter.report import DocumentReport, ReportedFinding

_COUNTED = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Hit:
    """An error and the finding that found it."""

    error: Placed
    found: ReportedFinding

    @property
    def strict(self) -> bool:
        """Whether the finding is of the right kind."""
        return self.error.annotation.kind == self.found.finding.kind


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """How the linter did on one article."""

    path: str
    document: Document
    hits: tuple[Hit, ...]
    misses: tuple[Placed, ...]
    false_alarms: tuple[ReportedFinding, ...]
    confirmed: tuple[Placed, ...]
    unconfirmed: tuple[Placed, ...]


def score(document: Document, report: DocumentReport, gold: Gold) -> ArticleScore:
    """Score the findings on one article by the rules of ``docs/gold-format.md``."""
    errors = place(gold.errors, document, gold.path)
    right = place(gold.right, document, gold.path)
    disputed = place(gold.disputed, document, gold.path)
    findings = [found for found in report.findings if found.suppressed is None and found.finding.severity in _COUNTED]
    hits = _match(errors, findings)
    hit_errors = {id(hit.error) for hit in hits}
    hitting = {id(hit.found) for hit in hits}
    neutral = [hit.error.span for hit in hits] + [placed.span for placed in disputed]
    confirmed = [placed for placed in right if _is_confirmed(placed, report)]
    return ArticleScore(
        path=document.path,
        document=document,
        hits=tuple(sorted(hits, key=lambda hit: hit.error.span)),
        misses=tuple(placed for placed in errors if id(placed) not in hit_errors),
        false_alarms=tuple(
            found
            for found in findings
            if id(found) not in hitting and not any(overlap(found.finding.span, span) for span in neutral)
        ),
        confirmed=tuple(confirmed),
        unconfirmed=tuple(placed for placed in right if placed not in confirmed),
    )


def _match(errors: Iterable[Placed], findings: Iterable[ReportedFinding]) -> list[Hit]:
    """Pair errors and findings, the largest overlap first; of equal ones the right kind, then the first in the text."""
    pairs = [
        Hit(error, found)
        for error in errors
        for found in findings
        if overlap(error.span, found.finding.span) and _inside(found.finding.span, error.sentence)
    ]
    pairs.sort(key=lambda pair: (-overlap(pair.error.span, pair.found.finding.span), not pair.strict))
    hits: list[Hit] = []
    taken: set[int] = set()
    for pair in pairs:
        if id(pair.error) not in taken and id(pair.found) not in taken:
            taken |= {id(pair.error), id(pair.found)}
            hits.append(pair)
    return hits


def _inside(span: Span, around: Span) -> bool:
    return around.start <= span.start and span.end <= around.end


def _is_confirmed(placed: Placed, report: DocumentReport) -> bool:
    return any(
        judged.verdict.status is Status.SUPPORTED
        and judged.kind == placed.annotation.kind
        and overlap(judged.span, placed.span)
        for judged in report.claims
    )
