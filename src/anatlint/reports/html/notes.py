"""Notes beside the article: what a finding says, the facts, why, where it comes from, and the suggestion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from anatlint.checks.model import Fact, Fix
from anatlint.linter.report import DocumentReport, ReportedFinding, SourceReference
from anatlint.reports.html.text import flat, web_address
from anatlint.reports.html.wording import kind_word, severity_word

_LONGEST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as a page names it; ``url`` is empty or an address of the web."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its sources."""

    text: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of a suggestion: what stands there, and what should."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested rewrite."""

    message: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place that belongs to a finding."""

    message: str
    quote: str
    line: int
    mark: str  # id of its mark
    placed: bool = False


@dataclass(slots=True)
class Note:
    """A finding as a page shows it."""

    id: str
    mark: str  # id of the marked words
    number: int
    severity: str
    severity_word: str
    kind: str
    kind_word: str
    code: str
    name: str
    line: int
    message: str
    quote: str
    facts: tuple[FactView, ...]
    because: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    elsewhere: tuple[Elsewhere, ...]
    from_context: bool
    suppressed: str | None
    suppressed_by: str
    sections: tuple[str, ...] = ()  # ids of the headings above
    placed: bool = False  # whether the words stand in the article as it was read


def note(
    found: ReportedFinding, number: int, prefix: str, draft: DocumentReport, sources: Mapping[str, SourceReference]
) -> Note:
    """Return the view of a finding; ``prefix`` begins all ids of its draft."""
    finding = found.finding
    facts = tuple(FactView(fact.text, cited(fact, sources)) for fact in finding.facts)
    told = {fact.text for fact in finding.facts}
    return Note(
        id=f"{prefix}n{number}",
        mark=f"{prefix}m{number}",
        number=number,
        severity=finding.severity.value,
        severity_word=severity_word(finding.severity),
        kind=finding.kind,
        kind_word=kind_word(finding.kind),
        code=finding.code,
        name=finding.name,
        line=found.start.line,
        message=flat(finding.message),
        quote=shortened(found.quote),
        facts=facts,
        because=tuple(step for step in finding.because if step not in told),
        suggestions=tuple(_suggestion(fix, draft) for fix in finding.fixes),
        elsewhere=_elsewhere(found, f"{prefix}r{number}-", draft),
        from_context=finding.confidence == "medium",
        suppressed=None if found.suppressed is None else flat(found.suppressed),
        suppressed_by=found.suppressed_by or "",
    )


def cited(fact: Fact, sources: Mapping[str, SourceReference]) -> tuple[SourceView, ...]:
    """Return the sources of a fact; one that is not known goes by its key."""
    known = [sources.get(key) or SourceReference(key) for key in fact.sources]
    return tuple(SourceView(flat(source.title), web_address(source.url)) for source in known)


def shortened(quote: str) -> str:
    """Return words of the draft on one line, cut when they are many."""
    text = flat(quote[: 2 * _LONGEST_QUOTE])
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…"


def _suggestion(fix: Fix, draft: DocumentReport) -> Suggestion:
    changes = (Change(flat(draft.source.text[edit.start : edit.end]), flat(edit.text)) for edit in fix.edits)
    return Suggestion(flat(fix.message), tuple(changes))


def _elsewhere(found: ReportedFinding, prefix: str, draft: DocumentReport) -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(
            flat(related.message),
            shortened(draft.source.slice(related.span)),
            draft.source.position(related.span.start).line,
            f"{prefix}{index}",
        )
        for index, related in enumerate(found.finding.related, 1)
    )


def by_severity(notes: Sequence[Note]) -> dict[str, int]:
    """Return how many notes there are of each severity."""
    counts: dict[str, int] = {}
    for one in notes:
        counts[one.severity] = counts.get(one.severity, 0) + 1
    return counts
