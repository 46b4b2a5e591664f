"""The Reviewdog Diagnostic Format, a diagnostic a line."""

from __future__ import annotations

from anatlint.linter.report import Report
from anatlint.reports.lines import json_lines
from anatlint.reports.look import PLAIN, Look
from anatlint.reports.rdjson import SOURCE, diagnostics


def render(report: Report, look: Look = PLAIN) -> str:
    """Return the diagnostics of ``rdjson``, each with its source."""
    return json_lines({**diagnostic, "source": SOURCE} for diagnostic in diagnostics(report))
