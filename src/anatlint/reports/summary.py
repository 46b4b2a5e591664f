"""The last lines of the formats for people: what was found, read, suppressed, and left unchecked."""

from __future__ import annotations

from anatlint.linter.report import SEVERITIES, Report
from anatlint.reports.look import Look
from anatlint.reports.wording import count_claims, count_findings, plural


def summary(report: Report, look: Look) -> list[str]:
    """Return one line, and another when files could not be checked."""
    findings = report.findings()
    found = {finding.finding.severity for finding in findings}
    style = next((severity.value for severity in SEVERITIES if severity in found), "good")
    where = plural(len(report.documents), "file")
    hidden = f", {report.suppressed()} suppressed" if report.suppressed() else ""
    claims = count_claims(report.verdicts())
    lines = [f"{look.paint(count_findings(findings), style)} in {where}{hidden}. {claims}."]
    if report.errors:
        lines.append(look.paint(f"{plural(len(report.errors), 'error')}: not everything could be checked.", "error"))
    return lines
