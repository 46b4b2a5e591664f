"""JSON Lines: a line for each finding, then one for each error; ``rules/schemas/report-line.schema.json``."""

from __future__ import annotations

from anatlint.linter.report import Report
from anatlint.reports.json import plain_error, plain_finding
from anatlint.reports.lines import json_lines
from anatlint.reports.look import PLAIN, Look


def render(report: Report, look: Look = PLAIN) -> str:
    """Return the objects that JSON has, findings with the path of their draft."""
    findings = [
        {"path": document.path, **plain_finding(found, document)}
        for document in report.documents
        for found in document.findings
    ]
    return json_lines([*findings, *(plain_error(error) for error in report.errors)])
