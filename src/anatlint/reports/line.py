"""What was found on one line of a draft, and how it came about: for ``anatlint explain FILE:LINE``."""

from __future__ import annotations

from dataclasses import replace

from anatlint.documents.source import Span
from anatlint.linter.report import DocumentReport, Report, ReportedFinding
from anatlint.reports import claims
from anatlint.reports.look import PLAIN, Look, printable
from anatlint.reports.wording import plural


def render(report: Report, line: int, look: Look = PLAIN) -> str:
    """Return the findings of a line and the statements read there, each with how it was read and judged.

    The report holds one document; a statement belongs to every line that its sentence touches.
    """
    (document,) = report.documents
    read = tuple(judged for judged in document.claims if _touches(document, judged.sentence, line))
    found = [one for one in document.findings if _touches(document, one.finding.span, line)]
    parts = [_heading(document, line, look)]
    parts += ["\n".join(_finding(one, look)) for one in found]
    if not read:
        return "\n\n".join([*parts, "No statement about a muscle or nerve was read on this line."]) + "\n"
    told = claims.render_text(replace(report, documents=(replace(document, claims=read, counts=None),)), look, True)
    return "\n\n".join([*parts, f"{plural(len(read), 'statement')} read:", told])


def _heading(document: DocumentReport, line: int, look: Look) -> str:
    return f"{look.paint(f'{line} |', 'place')} {printable(document.source.line(line))}"


def _finding(found: ReportedFinding, look: Look) -> list[str]:
    finding = found.finding
    code = look.paint(f"{finding.code} {finding.name}", finding.severity.value)
    lines = [f"{code} [{finding.severity.value}, confidence {finding.confidence}] {printable(finding.message)}"]
    lines += [f"  {look.paint('because:', 'dim')} {printable(step)}" for step in finding.because]
    if found.suppressed is not None:
        lines.append(f"  {look.paint('suppressed:', 'dim')} {printable(found.suppressed) or 'without a reason'}")
    return [*lines, f"  {look.paint('rule:', 'dim')} anatlint explain {finding.code}"]


def _touches(document: DocumentReport, span: Span, line: int) -> bool:
    first = document.source.position(span.start).line
    last = document.source.position(max(span.start, span.end - 1)).line
    return first <= line <= last
