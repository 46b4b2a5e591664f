"""What stands behind a finding, in the pieces that several formats share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from anatlint.checks.model import Fact, Fix
from anatlint.documents.source import SourceText, Span
from anatlint.linter.report import DocumentReport, Report, ReportedFinding, SourceReference


def citations(facts: Iterable[Fact], sources: Mapping[str, SourceReference]) -> list[SourceReference]:
    """Return the sources that facts cite, each once; one that nothing is known of is called by its key."""
    keys = dict.fromkeys(key for fact in facts for key in fact.sources)
    return [sources.get(key) or SourceReference(key) for key in keys]


def cite(source: SourceReference) -> str:
    """Return "Title <address>"."""
    return f"{source.title} <{source.url}>" if source.url else source.title


def suggestion(fix: Fix) -> str:
    """Return a fix in words, with its text unless the words hold it."""
    if len(fix.edits) == 1 and fix.edits[0].text not in fix.message:
        return f"{fix.message}: “{fix.edits[0].text}”" if fix.message else f"“{fix.edits[0].text}”"
    return fix.message


def replacement(fix: Fix, source: SourceText) -> tuple[Span, str]:
    """Return the one stretch of source, and the text for it, that all edits of a fix come to."""
    edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    start = at = edits[0].start
    parts = []
    for edit in edits:
        parts += [source.text[at : edit.start], edit.text]
        at = max(at, edit.end)
    return Span(start, at), "".join(parts)


def details(found: ReportedFinding, report: Report) -> list[str]:
    """Return facts, sources and suggestions of a finding, a line each, for messages of several lines."""
    finding = found.finding
    lines = [f"Fact: {fact.text}" for fact in finding.facts]
    cited = "; ".join(cite(source) for source in citations(finding.facts, report.sources))
    lines += [f"Source: {cited}"] if cited else []
    return lines + [f"Suggestion: {suggestion(fix)}" for fix in finding.fixes]


def elsewhere(found: ReportedFinding, source: SourceText) -> list[str]:
    """Return the other places that belong to a finding, a line each."""
    return [f"{related.message} (line {source.position(related.span.start).line})" for related in found.finding.related]


def explained(found: ReportedFinding, document: DocumentReport, report: Report) -> str:
    """Return message, other places, facts, sources and suggestions, a line each."""
    also = [f"Also: {line}" for line in elsewhere(found, document.source)]
    return "\n".join([found.finding.message, *also, *details(found, report)])


class Sentences:
    """The sentences that the findings of a draft stand in."""

    def __init__(self, document: DocumentReport) -> None:
        """Take the draft."""
        self._source = document.source
        self._claims = document.claims

    def span(self, found: ReportedFinding) -> Span:
        """Return the sentence around a finding; the lines it stands on when it is about no claim that was read."""
        claim, inner = found.finding.claim, found.finding.span
        span = self._claims[claim].sentence if claim is not None else None
        if span is not None and span.start <= inner.start and inner.end <= span.end:
            return span
        last = self._source.position(inner.end).line
        end = self._source.line_start(last) + len(self._source.line(last))
        return Span(self._source.line_start(self._source.position(inner.start).line), max(end, inner.end))
