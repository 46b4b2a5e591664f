"""Annotations of GitHub: workflow commands on standard output, the most severe first."""

from __future__ import annotations

from anatlint.linter.report import SEVERITIES, DocumentReport, Report, ReportedFinding
from anatlint.reports.evidence import explained
from anatlint.reports.identity import repository_path
from anatlint.reports.look import PLAIN, Look, printable
from anatlint.reports.wording import count_findings, plural

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = 10  # annotations of one kind that GitHub shows for a step


def render(report: Report, look: Look = PLAIN) -> str:
    """Return a command for each file that could not be checked and for each finding, and a summary."""
    commands = [
        ("error", _command("error", error.message, file=repository_path(error.path), title=error.code))
        for error in report.errors
    ]
    pairs = [(document, found) for document in report.documents for found in document.open_findings()]
    pairs.sort(key=lambda pair: SEVERITIES.index(pair[1].finding.severity))
    commands += [_annotation(document, found, report) for document, found in pairs]
    lines = [line for _, line in commands]
    kinds = [kind for kind, _ in commands]
    if any(kinds.count(kind) > _MOST for kind in _COMMANDS.values()):
        told = f"{_summary(report)} GitHub shows {_MOST} annotations of a kind; the log has all."
        return "".join(f"{line}\n" for line in [_command("notice", told, title="anatlint"), *lines])
    return "".join(f"{line}\n" for line in [*lines, f"anatlint: {_summary(report)}"])


def _annotation(document: DocumentReport, found: ReportedFinding, report: Report) -> tuple[str, str]:
    finding, start, end = found.finding, found.start, found.end
    kind = _COMMANDS[finding.severity.value]
    place: dict[str, object] = {"file": repository_path(document.path), "line": start.line, "endLine": end.line}
    if start.line == end.line:  # columns are refused otherwise
        place |= {"col": start.column, "endColumn": end.column}
    return kind, _command(kind, explained(found, document, report), **place, title=f"{finding.code} {finding.name}")


def _summary(report: Report) -> str:
    hidden = f", {report.suppressed()} suppressed" if report.suppressed() else ""
    unread = f" {plural(len(report.errors), 'file')} could not be checked." if report.errors else ""
    return f"{count_findings(report.findings())} in {plural(len(report.documents), 'file')}{hidden}.{unread}"


def _command(kind: str, message: str, **properties: object) -> str:
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Escape what would end a command; what would disturb a terminal is replaced."""
    escaped = text.replace("%", "%25").replace("\r\n", "\n").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
