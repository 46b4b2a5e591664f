"""The format for people: source line, caret, message, fact, source, suggestion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from anatlint.checks.model import Fact
from anatlint.linter.report import DocumentReport, Report, ReportedFinding, SourceReference
from anatlint.reports.evidence import suggestion
from anatlint.reports.excerpt import excerpt
from anatlint.reports.look import PLAIN, Look, printable, shown_path
from anatlint.reports.summary import summary
from anatlint.reports.wording import plural

_MOST_FACTS = 3  # JSON has all of them
_MOST_SOURCES = 3


def render(report: Report, look: Look = PLAIN) -> str:
    """Return every finding with its evidence, errors, and a summary."""
    blocks = []
    for document in report.documents:
        blocks += [_finding(found, document, report.sources, look) for found in document.open_findings()]
    if report.errors:
        blocks.append(
            [
                f"{shown_path(error.path)}: {look.paint(error.code, 'error')} {printable(error.message)}"
                for error in report.errors
            ]
        )
    blocks.append(summary(report, look))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _finding(
    found: ReportedFinding, document: DocumentReport, sources: Mapping[str, SourceReference], look: Look
) -> list[str]:
    finding = found.finding
    style = finding.severity.value
    place = look.paint(shown_path(f"{document.path}:{found.start.line}:{found.start.column}"), "place")
    code = look.paint(f"{finding.code} {finding.name}", style)
    lines = [f"{place}: {code} [{finding.severity.value}]"]
    lines += _wrap(printable(finding.message), "  ", look, "bold")
    lines += ["  " + line for line in excerpt(document.source, finding.span, look, style)]
    for related in finding.related:
        at = document.source.position(related.span.start)
        lines += _wrap(f"{printable(related.message)} (line {at.line})", "  also: ", look)
        lines += ["  " + line for line in excerpt(document.source, related.span, look, "info")]
    lines += _facts(finding.facts, sources, look)
    for fix in finding.fixes:
        lines += _wrap(printable(suggestion(fix)), "  suggestion: ", look, "good")
    return lines


def _facts(facts: Sequence[Fact], sources: Mapping[str, SourceReference], look: Look) -> list[str]:
    """Return the first facts, each with its sources unless the next one has the same."""
    lines: list[str] = []
    shown = facts[:_MOST_FACTS]
    for index, fact in enumerate(shown):
        lines += _wrap(printable(fact.text), "  fact: ", look)
        if fact.sources and (index + 1 == len(shown) or shown[index + 1].sources != fact.sources):
            lines += _wrap(printable(_titles(fact.sources, sources)), "  source: ", look)
    if len(facts) > len(shown):
        lines.append(f"  and {plural(len(facts) - len(shown), 'more fact')}")
    return lines


def _titles(keys: Sequence[str], sources: Mapping[str, SourceReference]) -> str:
    titles = [sources[key].title if key in sources else key for key in keys]
    more = len(titles) - _MOST_SOURCES
    return "; ".join(titles[:_MOST_SOURCES]) + (f"; and {more} more" if more > 0 else "")


@lru_cache(4096)  # facts and sources are told again and again
def _wrap(text: str, label: str, look: Look, style: str | None = None) -> tuple[str, ...]:
    width = max(look.width, 40)
    lines = _lines(text, width - len(label))
    painted = [look.paint(line, style) if style else line for line in lines]
    first = (look.paint(label, "dim") if label.strip() else label) + painted[0]
    return first, *(" " * len(label) + line for line in painted[1:])


def _lines(text: str, width: int) -> list[str]:
    """Return a text in lines that break at spaces, as ``textwrap`` does it for texts in which no two spaces meet."""
    if "  " in text:
        import textwrap

        return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
    text = text.rstrip(" ")
    lines, start = [], 0
    while len(text) - start > width:
        at = text.rfind(" ", start + 1, start + width + 1)
        if at < 0:
            at = text.find(" ", start + width)
        if at < 0:
            break
        lines.append(text[start:at])
        start = at + 1
    return [*lines, text[start:]]
