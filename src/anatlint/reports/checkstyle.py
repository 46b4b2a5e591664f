"""Checkstyle XML, which many programs for code review read."""

from __future__ import annotations

from anatlint.linter.report import Report
from anatlint.reports.evidence import elsewhere
from anatlint.reports.look import PLAIN, Look
from anatlint.reports.markup import document as xml
from anatlint.reports.markup import element

_VERSION = "4.3"  # of the format


def render(report: Report, look: Look = PLAIN) -> str:
    """Return every file checked, with its findings; what could not be checked is an error on its first line."""
    root = element(None, "checkstyle", version=_VERSION)
    for document in report.documents:
        file = element(root, "file", name=document.path)
        for found in document.open_findings():
            finding, also = found.finding, elsewhere(found, document.source)
            element(
                file,
                "error",
                line=found.start.line,
                column=found.start.column,
                severity=finding.severity.value,
                message=f"{' '.join([finding.message, *also])} ({finding.code} {finding.name})",
                source=f"anatlint.{finding.code}",
            )
    for error in report.errors:
        file = element(root, "file", name=error.path)
        element(file, "error", line=1, severity="error", message=error.message, source=f"anatlint.{error.code}")
    return xml(root)
