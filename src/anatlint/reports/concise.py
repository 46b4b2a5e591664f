"""One line for each finding: ``file:line:column: CODE message``."""

from __future__ import annotations

from anatlint.linter.report import Report
from anatlint.reports.look import PLAIN, Look, printable, shown_path


def render(report: Report, look: Look = PLAIN) -> str:
    """Return errors, then findings, a line each; nothing when there is nothing to tell."""
    lines = [f"{shown_path(error.path)}: {error.code} {printable(error.message)}" for error in report.errors]
    for document in report.documents:
        for found in document.open_findings():
            place = f"{document.path}:{found.start.line}:{found.start.column}"
            code = look.paint(found.finding.code, found.finding.severity.value)
            lines.append(f"{shown_path(place)}: {code} {printable(found.finding.message)}")
    return "".join(f"{line}\n" for line in lines)
