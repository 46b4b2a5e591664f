"""A table for reviewers, a row for each finding; spreadsheets run nothing of it."""

from __future__ import annotations

import csv
import io

from anatlint.linter.report import DocumentReport, Report, ReportedFinding
from anatlint.reports.evidence import Sentences, citations, cite, elsewhere, suggestion
from anatlint.reports.look import PLAIN, Look, printable

COLUMNS = (
    "path", "line", "column", "severity", "code", "name", "kind", "quote", "message", "facts", "sources", "suggestion",
    "sentence",
)  # fmt: skip
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_LONGEST = 30_000  # a cell of a spreadsheet holds 32,767 characters


def render(report: Report, look: Look = PLAIN) -> str:
    """Return a header, the findings, and the files that could not be checked."""
    output = io.StringIO(newline="")
    rows = csv.writer(output, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for document in report.documents:
        sentences = Sentences(document)
        rows.writerows(_row(document, found, sentences, report) for found in document.open_findings())
    for error in report.errors:
        cells = ["", "", "error", error.code, "", "", "", _cell(error.message), "", "", "", ""]
        rows.writerow([_defused(printable(error.path)), *cells])
    return output.getvalue()


def _row(document: DocumentReport, found: ReportedFinding, sentences: Sentences, report: Report) -> list[str | int]:
    finding = found.finding
    texts = (
        finding.severity.value,
        finding.code,
        finding.name,
        finding.kind,
        found.quote,
        " ".join([finding.message, *elsewhere(found, document.source)]),
        " ".join(fact.text for fact in finding.facts),
        "; ".join(cite(source) for source in citations(finding.facts, report.sources)),
        "; ".join(suggestion(fix) for fix in finding.fixes),
        document.source.slice(sentences.span(found)),
    )
    return [_defused(printable(document.path)), found.start.line, found.start.column, *map(_cell, texts)]


def _cell(text: str) -> str:
    """Return a text on one line, as long as a cell may be."""
    flat = " ".join(printable(text).split())
    return _defused(flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…")


def _defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
