"""What a run gives: a report of documents, their claims and findings, and errors. Formats are made from this alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from anatlint.checks.model import Finding, Severity, Status, Verdict
from anatlint.checks.rules import Rule
from anatlint.documents.source import Position, SourceText, Span
from anatlint.linter.suppressions import Suppressions
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.claims.model import Claim
    from anatlint.linter.origin import Origin

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)  # the worst first


class Tool(NamedTuple):
    """What made the report."""

    name: str
    version: str
    ontology: str
    model: str


class JudgedClaim(NamedTuple):
    """A claim with its verdict; ``span`` and ``sentence`` count code points of the source."""

    claim: Claim
    verdict: Verdict
    span: Span
    sentence: Span
    origin: Origin | None = None  # how it came about; None in reports made by hand

    @property
    def kind(self) -> str:
        """The kind of statement; a verdict may find another kind than the predicate has."""
        from anatlint.claims.predicates import PREDICATES

        return self.verdict.kind or PREDICATES[self.claim.predicate].kind


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding with its place. ``fingerprint`` survives edits elsewhere in the draft."""

    finding: Finding
    start: Position
    end: Position
    quote: str
    fingerprint: str
    suppressed: str | None = None  # the reason (it may be empty), when a suppression or a baseline covers it
    suppressed_by: str | None = None  # "comment" or "baseline"


class SourceReference(NamedTuple):
    """A source that a fact cites, as a reader knows it."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was read in one draft and what is wrong with it."""

    path: str
    source: SourceText
    words: int
    claims: Sequence[JudgedClaim] = ()
    findings: tuple[ReportedFinding, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    suppressions: Suppressions = field(default_factory=Suppressions)
    format: str = ""  # how the draft was read: markdown, html, text; empty when its path says so
    counts: Mapping[Status, int] | None = None  # of claims, by status; None: count them
    sources: Mapping[str, SourceReference] = field(default_factory=dict)  # those that the findings' facts cite
    claim_sources: Mapping[str, SourceReference] = field(default_factory=dict)  # those that the claims' facts cite
    ontology: str = ""  # the version of the facts that it was judged by

    def verdicts(self) -> dict[Status, int]:
        """Return how many claims have each status; every status is named."""
        counts = Counter(judged.verdict.status for judged in self.claims) if self.counts is None else self.counts
        return {status: counts.get(status, 0) for status in Status}

    def open_findings(self) -> list[ReportedFinding]:
        """Return the findings that no suppression covers."""
        return [found for found in self.findings if found.suppressed is None]

    def fails(self, threshold: Severity) -> bool:
        """Return whether a finding that nothing suppresses is at or above ``threshold``."""
        failing = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(found.finding.severity in failing for found in self.open_findings())


class ReportError(NamedTuple):
    """A file that could not be checked, and why."""

    path: str
    code: str
    message: str
    detail: str = ""  # the traceback of an unexpected exception; not part of any format


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run found, in order of path."""

    tool: Tool
    documents: tuple[DocumentReport, ...] = ()
    errors: tuple[ReportError, ...] = ()
    sources: dict[str, SourceReference] = field(default_factory=dict)  # those that the findings' facts cite
    rules: dict[str, Rule] = field(default_factory=dict)  # those that have findings, by code
    outdated: int | None = None  # entries of the baseline that no longer occur; None without a baseline

    def findings(self) -> list[ReportedFinding]:
        """Return the findings of all documents that no suppression covers."""
        return [found for document in self.documents for found in document.open_findings()]

    def suppressed(self) -> int:
        """Return how many findings suppressions cover."""
        return sum(len(document.findings) for document in self.documents) - len(self.findings())

    def verdicts(self) -> dict[Status, int]:
        """Return how many claims of all documents have each status."""
        totals = Counter[Status]()
        for document in self.documents:
            totals.update(document.verdicts())
        return {status: totals[status] for status in Status}

    def fails(self, threshold: Severity) -> bool:
        """Return whether a finding is at or above ``threshold``."""
        return any(document.fails(threshold) for document in self.documents)
