"""A stretch of the source as a terminal shows it, with carets under the exact characters."""

from __future__ import annotations

import re

from anatlint.documents.source import SourceText, Span
from anatlint.reports.look import Look, printable

_MOST_LINES = 4  # of a span over many lines only so many are shown
_CUT = "…"


_SINGLE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*")  # characters of one cell each


def excerpt(source: SourceText, span: Span, look: Look, style: str = "error") -> list[str]:
    """Return the source lines that a span touches, each with a line of carets below it."""
    first, last = source.line_at(span.start), source.line_at(span.end)
    shown = range(first, min(last, first + _MOST_LINES - 1) + 1)
    gutter = len(str(shown[-1]))
    margin = " " * gutter
    lines = []
    for number in shown:
        start = source.line_start(number)
        line = source.line(number)
        left = max(span.start - start, 0)
        right = min(span.end - start, len(line))
        if right < left or (right == left and number != first):
            continue
        text, before, under = _window(line, left, right, max(look.width - gutter - 3, 20))
        lines.append(f"{look.paint(f'{number:>{gutter}} |', 'place')} {text}".rstrip())
        lines.append(f"{look.paint(f'{margin} |', 'place')} {' ' * before}{look.paint('^' * under, style)}")
    if last > shown[-1]:
        lines.append(f"{look.paint(f'{margin} |', 'place')} {_CUT}")
    return lines


def _window(line: str, left: int, right: int, width: int) -> tuple[str, int, int]:
    """Return the part of a line around ``left..right``, the cells before the span in it, and the cells of the span.

    Cells are counted as a terminal shows them: wide characters take two, combining ones none.
    """
    start, end = max(0, left - width), min(len(line), min(right, left + width) + width)  # more never fits
    if _SINGLE.fullmatch(line, start, end):
        return _single_window(line, Span(start, end), Span(left, right), width)
    if start > 0 or end < len(line) or _cells(printable(line)) > width:
        start, end = _frame(printable(line[start:end]), left - start, right - start, width - 3, start)
    head = _CUT if start > 0 else ""
    tail = _CUT if end < len(line) else ""
    before = _cells(head + printable(line[start:left]))
    under = max(_cells(printable(line[left : min(right, end)])), 1)
    return head + printable(line[start:end]) + tail, before, under


def _single_window(line: str, shown: Span, span: Span, width: int) -> tuple[str, int, int]:
    """Return the same for a stretch of a line in which every character takes one cell, as nearly all do."""
    (start, end), (left, right) = shown, span
    if start > 0 or end < len(line) or end > width:
        first, last = _single_frame(end - start, left - start, min(right, end) - start, width - 3)
        start, end = start + first, start + last
    head = _CUT if start > 0 else ""
    tail = _CUT if end < len(line) else ""
    return f"{head}{line[start:end]}{tail}", len(head) + left - start, max(min(right, end) - left, 1)


def _frame(line: str, left: int, right: int, width: int, offset: int) -> tuple[int, int]:
    """Return the bounds of about ``width`` cells that show the span with some text on either side."""
    if _SINGLE.fullmatch(line):
        start, end = _single_frame(len(line), left, min(right, len(line)), width)
        return start + offset, end + offset

    def cells(at: int) -> int:
        return _cells(line[at])

    start = end = left
    used = 0
    while end < min(right, len(line)) and used < width:
        used += cells(end)
        end += 1
    while used < width and (start > 0 or end < len(line)):
        if start > 0:
            start -= 1
            used += cells(start)
        if end < len(line) and used < width:
            used += cells(end)
            end += 1
    return start + offset, end + offset


def _single_frame(length: int, left: int, right: int, width: int) -> tuple[int, int]:
    """Return the same bounds for a line in which every character takes one cell."""
    end = min(right, left + width)
    spare = max(width - (end - left), 0)
    before = min(left, max((spare + 1) // 2, spare - (length - end)))
    return left - before, min(end + spare - before, length)


def _cells(text: str) -> int:
    """Return how many cells of a terminal a text takes; the table of all characters is needed for few."""
    if _SINGLE.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
