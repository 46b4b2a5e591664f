"""The code quality report of GitLab."""

from __future__ import annotations

import json
from typing import Any

from anatlint.linter.report import DocumentReport, Report, ReportedFinding, ReportError
from anatlint.reports.evidence import explained
from anatlint.reports.identity import hash_of, repository_path, unique_fingerprints
from anatlint.reports.look import PLAIN, Look

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, look: Look = PLAIN) -> str:
    """Return a list of issues; fingerprints do not depend on lines."""
    issues = [_unchecked(error) for error in report.errors]
    issues += [
        _issue(document, found, print_, report)
        for document, found, print_ in unique_fingerprints(report)
        if found.suppressed is None
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(document: DocumentReport, found: ReportedFinding, fingerprint: str, report: Report) -> dict[str, Any]:
    finding, start, end = found.finding, found.start, found.end
    issue = {
        "description": f"{finding.code} {finding.name}: {finding.message}",
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity.value],
        "location": {
            "path": repository_path(document.path),
            "lines": {"begin": start.line, "end": end.line},
            "positions": {
                "begin": {"line": start.line, "column": start.column},
                "end": {"line": end.line, "column": end.column},
            },
        },
    }
    more = explained(found, document, report).removeprefix(finding.message).lstrip("\n")
    return {**issue, "content": {"body": more}} if more else issue


def _unchecked(error: ReportError) -> dict[str, Any]:
    return {
        "description": f"{error.code}: {error.message}",
        "check_name": error.code,
        "fingerprint": hash_of(error.code, error.path),
        "severity": "critical",
        "location": {"path": repository_path(error.path), "lines": {"begin": 1, "end": 1}},
    }
