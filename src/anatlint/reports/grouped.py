"""Findings by file, in columns: ``line:column  severity  message  CODE``."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.linter.report import DocumentReport, Report
from anatlint.reports.look import PLAIN, Look, printable, shown_path
from anatlint.reports.summary import summary

_WIDEST_MESSAGE = 110  # of a longer one the code stands further to the right


def render(report: Report, look: Look = PLAIN) -> str:
    """Return a table for each file with findings, files that could not be checked, and a summary."""
    blocks = [
        [look.paint(shown_path(document.path), "bold"), *_table(_rows(document), look)]
        for document in report.documents
        if document.open_findings()
    ]
    blocks += [
        [
            look.paint(shown_path(error.path), "bold"),
            *_table([("-", "error", printable(error.message), error.code)], look),
        ]
        for error in report.errors
    ]
    blocks.append(summary(report, look))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _rows(document: DocumentReport) -> list[tuple[str, str, str, str]]:
    return [
        (
            f"{found.start.line}:{found.start.column}",
            found.finding.severity.value,
            printable(found.finding.message),
            f"{found.finding.code} {found.finding.name}",
        )
        for found in document.open_findings()
    ]


def _table(rows: Sequence[tuple[str, str, str, str]], look: Look) -> list[str]:
    places = max(len(place) for place, _, _, _ in rows)
    severities = max(len(severity) for _, severity, _, _ in rows)
    messages = max((cells for _, _, text, _ in rows if (cells := _cells(text)) <= _WIDEST_MESSAGE), default=0)
    return [
        f"  {look.paint(f'{place:>{places}}', 'place')}"
        f"  {look.paint(severity, severity)}{' ' * (severities - len(severity))}"
        f"  {message}{' ' * max(messages - _cells(message), 0)}"
        f"  {look.paint(code, 'dim')}"
        for place, severity, message, code in rows
    ]


def _cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
