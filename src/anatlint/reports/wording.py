"""Small pieces of wording that several formats share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from anatlint.checks.model import Status
from anatlint.linter.report import SEVERITIES, Report, ReportedFinding


def plural(number: int, noun: str) -> str:
    """Return "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def count_findings(findings: Iterable[ReportedFinding]) -> str:
    """Return "3 findings (2 errors, 1 warning)"."""
    severities = [found.finding.severity for found in findings]
    if not severities:
        return "no findings"
    parts = []
    for severity in SEVERITIES:
        number = severities.count(severity)
        if number:
            parts.append(f"{number} info" if severity == "info" else plural(number, severity.value))
    return f"{plural(len(severities), 'finding')} ({', '.join(parts)})"


def count_claims(verdicts: Mapping[Status, int]) -> str:
    """Return "12 claims read (9 supported, 2 contradicted, 1 unknown)"."""
    parts = [f"{number} {status.value}" for status, number in verdicts.items() if number]
    total = plural(sum(verdicts.values()), "claim")
    return f"{total} read ({', '.join(parts)})" if parts else f"{total} read"


def baseline_lines(report: Report) -> list[str]:
    """Return what a summary says about the baseline: how much it covers, and what it holds in vain."""
    lines = []
    known = sum(found.suppressed_by == "baseline" for document in report.documents for found in document.findings)
    if known:
        lines.append(f"{plural(known, 'known finding')} in the baseline.")
    if report.outdated:
        held = "1 entry of the baseline no longer occurs"
        if report.outdated > 1:
            held = f"{report.outdated} entries of the baseline no longer occur"
        lines.append(f"{held}; anatlint baseline prune")
    return lines
