"""Markdown for the comment on a pull request or the summary of a job; nothing of a draft acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from anatlint.linter.report import DocumentReport, Report, ReportedFinding, SourceReference
from anatlint.reports.evidence import citations, elsewhere, suggestion
from anatlint.reports.look import PLAIN, Look, printable
from anatlint.reports.wording import count_claims, count_findings, plural

_LONGEST = 60_000  # GitHub refuses comments of more than 65,536 characters
_LONGEST_TEXT = 400
_BREAK = "&#8203;"  # a space without width
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~^$!]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ACTIVE = re.compile(  # where a mention, a reference or a link would begin by itself
    r"(?<=[@#~!%$^])(?=[\w\\])|(?<=&amp;)(?=\w)|(?<=GH-)(?=\d)|(?<=:)(?=//)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=www)(?=\.)",
    re.IGNORECASE,
)


def render(report: Report, look: Look = PLAIN) -> str:
    """Return counts, files that could not be checked, and findings by file, as many as a comment holds."""
    where = plural(len(report.documents), "file")
    hidden = f" {report.suppressed()} suppressed." if report.suppressed() else ""
    text = f"### anatlint: {count_findings(report.findings())} in {where}\n\n{count_claims(report.verdicts())}.{hidden}"
    above, total = "", len(report.errors) + len(report.findings())
    for number, (heading, item) in enumerate(_items(report)):
        more = (f"\n\n{heading}\n" if heading != above else "") + f"\n{item}"
        if len(text) + len(more) > _LONGEST:
            return f"{text}\n\n… and {total - number} more.\n"
        text, above = text + more, heading
    return f"{text}\n"


def _items(report: Report) -> Iterator[tuple[str, str]]:
    """Yield each item of the lists with the heading that it stands below."""
    for error in report.errors:
        heading = f"**{plural(len(report.errors), 'file')} could not be checked:**"
        yield heading, f"- {_code(error.path)}: {error.code} {_escape(error.message)}"
    for document in report.documents:
        for found in document.open_findings():
            yield f"#### {_code(document.path)}", _finding(found, document, report)


def _finding(found: ReportedFinding, document: DocumentReport, report: Report) -> str:
    finding, start = found.finding, found.start
    rule = f"{start.line}:{start.column} {finding.code} {finding.name}"
    lines = [f"- **{finding.severity.value}** {rule}: {_escape(finding.message)}"]
    if found.quote.strip():
        lines.append(f"  - text: {_code(found.quote)}")
    lines += [f"  - also: {_escape(place)}" for place in elsewhere(found, document.source)]
    lines += [f"  - fact: {_escape(fact.text)}" for fact in finding.facts]
    sources = citations(finding.facts, report.sources)
    if sources:
        lines.append(f"  - source: {'; '.join(map(_link, sources))}")
    lines += [f"  - suggestion: {_escape(suggestion(fix))}" for fix in finding.fixes]
    return "\n".join(lines)


def _flat(text: str) -> str:
    flat = " ".join(printable(text).split())
    return flat if len(flat) <= _LONGEST_TEXT else f"{flat[:_LONGEST_TEXT]}…"


def _code(text: str) -> str:
    """Return a code span: what stands in it is neither markup nor HTML, mentions nobody and links nowhere."""
    flat = _flat(text)
    ticks = "`" * (max((len(run) for run in re.findall("`+", flat)), default=0) + 1)
    space = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{ticks}{space}{flat}{space}{ticks}"


def _escape(text: str) -> str:
    """Return text that stands for itself: no markup, HTML, mention, reference or link."""
    escaped = _SPECIAL.sub(r"\\\g<0>", "".join(_ENTITIES.get(character, character) for character in _flat(text)))
    return _ACTIVE.sub(_BREAK, escaped)


def _link(source: SourceReference) -> str:
    if not source.url.startswith(("https://", "http://")):
        return _escape(source.title)
    address = quote(source.url.encode("utf-8", "surrogatepass"), safe="/:?#@!$&'()*+,;=%-._~")
    return f"[{_escape(source.title)}](<{address}>)"
