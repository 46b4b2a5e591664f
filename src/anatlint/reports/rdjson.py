"""The Reviewdog Diagnostic Format; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from anatlint.documents.source import SourceText, Span, Unit
from anatlint.linter.report import DocumentReport, Report, ReportedFinding, ReportError
from anatlint.reports.evidence import explained, replacement
from anatlint.reports.identity import repository_path
from anatlint.reports.look import PLAIN, Look

SOURCE = {"name": "anatlint"}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report, look: Look = PLAIN) -> str:
    """Return one object with all diagnostics."""
    return json.dumps({"source": SOURCE, "diagnostics": list(diagnostics(report))}, ensure_ascii=False, indent=1) + "\n"


def diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    """Yield a diagnostic for each finding, then one for each file that could not be checked."""
    for document in report.documents:
        for found in document.open_findings():
            yield _diagnostic(document, found, report)
    for error in report.errors:
        yield _unchecked(error)


def _diagnostic(document: DocumentReport, found: ReportedFinding, report: Report) -> dict[str, Any]:
    finding, source = found.finding, document.source
    path = repository_path(document.path)
    diagnostic: dict[str, Any] = {
        "message": explained(found, document, report),
        "location": {"path": path, "range": _range(source, finding.span)},
        "severity": _SEVERITIES[finding.severity.value],
        "code": {"value": finding.code},
    }
    changes = [replacement(fix, source) for fix in finding.fixes if fix.edits]
    if changes:
        diagnostic["suggestions"] = [{"range": _range(source, span), "text": text} for span, text in changes]
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": related.message, "location": {"path": path, "range": _range(source, related.span)}}
            for related in finding.related
        ]
    return diagnostic


def _unchecked(error: ReportError) -> dict[str, Any]:
    return {
        "message": error.message,
        "location": {"path": repository_path(error.path)},
        "severity": "ERROR",
        "code": {"value": error.code},
    }


def _range(source: SourceText, span: Span) -> dict[str, Any]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: SourceText, offset: int) -> dict[str, int]:
    place = source.position(offset, Unit.UTF8)
    return {"line": place.line, "column": place.column}
