"""Divides the text of a block into the lines that stand for themselves."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import replace
from itertools import pairwise

from anatlint.documents.english import ends_with_stop, find_label, is_marked, label_like
from anatlint.documents.projection import Projection
from anatlint.documents.source import Span
from anatlint.records import dataclass

_LONGEST_LABEL = 100
_BULLET = re.compile(r"[→►▸➤➜•✓✔▪‣] +(?=\S)")
_WIKI_HEADING = re.compile(r"(={2,6}) *([^=\s](?:[^=]*[^=\s])?) *\1")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of a draft that becomes a block of its own."""

    text: str
    projection: Projection
    strong: tuple[Span, ...]
    title: bool  # a wholly strong line that stands as a heading
    item: bool = False  # begins with a mark that Markdown does not take for a bullet: "→", "•"


def divide(text: str, projection: Projection, strong: list[Span], breaks: list[tuple[int, bool]]) -> list[Line]:
    """Divide a block at empty lines, before labelled lines ("Origin: ..."), after a strong first line, and into notes.

    ``breaks`` are the ends of lines, as offsets of ``text``, and whether the writer meant them.
    """
    strong = [span for raw in strong if (span := _trimmed(text, raw))]
    edges = [0, *_line_starts(text, strong, breaks), len(text)]
    waiting = deque(strong)
    lines = []
    for start, end in pairwise(edges):
        inside = []
        while waiting and waiting[0].start < end:
            span = waiting.popleft()
            if span.end > end:
                waiting.appendleft(Span(end, span.end))
            if kept := _trimmed(text, Span(span.start, min(span.end, end))):
                inside.append(kept)
            if span.end > end:
                break
        lines.append(_line(text, projection, inside, start, end))
    return lines


def wiki_heading(line: Line) -> tuple[int, Line] | None:
    """Return level and text of a heading as encyclopedias mark it up, "=== Nerve supply ===", else ``None``."""
    match = _WIKI_HEADING.fullmatch(line.text) if line.text.startswith("==") else None
    if match is None:
        return None
    start, end = match.span(2)
    return len(match[1]), replace(line, text=match[2], projection=line.projection.slice(start, end), strong=())


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end) if start < end else None


def _line_starts(text: str, strong: list[Span], breaks: list[tuple[int, bool]]) -> list[int]:
    """Return where a block is to be divided: at empty lines, before labelled lines, after a strong first line."""
    hard: Counter[int] = Counter()
    starts: dict[int, bool] = {}
    for offset, is_hard in breaks:
        start = offset + 1 if offset < len(text) and text[offset] == " " else offset
        if 0 < start < len(text):
            starts[start] = starts.get(start, False) or is_hard
            hard[start] += is_hard
    strong_at = {span.start: span.end for span in strong}
    notes = len(starts) > 1 and all(ends_with_stop(text[:start].rstrip()) for start in starts)
    fields = sum(_field_at(text, start) for start in (0, *starts)) > 1
    listed = _BULLET.match(text) is not None
    found = []
    previous = 0
    ends = dict(pairwise((*sorted(starts), len(text))))
    for start, is_hard in sorted(starts.items()):
        heading = _WIKI_HEADING.fullmatch(text[previous:start].strip()) or _WIKI_HEADING.fullmatch(
            text[start : ends[start]].strip()
        )
        after_title = strong_at.get(previous, -1) in (start, start - 1) and text[start].isupper()
        labelled = _strong_label_at(text, start, strong_at) or ((is_hard or fields) and _field_at(text, start))
        noted = notes and text[start].islower()  # no sentence goes on there, and none begins so
        marked = listed and _BULLET.match(text, start) is not None
        if heading or hard[start] > 1 or after_title or labelled or noted or marked:
            found.append(start)
        previous = start
    return found


def _field_at(text: str, start: int) -> bool:
    """Tell whether a line begins with a plain label: "Origin: ..."."""
    line = text[start : start + _LONGEST_LABEL]
    return find_label(line, (), item=False) is not None or is_marked(line)


def _strong_label_at(text: str, start: int, strong_at: dict[int, int]) -> bool:
    end = strong_at.get(start)
    if end is None:
        return False
    return find_label(f"{text[start : end + 3]} x", (Span(0, end - start),), item=False) is not None


def _line(text: str, projection: Projection, strong: list[Span], start: int, end: int) -> Line:
    if end > start and text[end - 1] == " ":
        end -= 1
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet is not None else start
    strong = [Span(max(span.start, start), span.end) for span in strong if span.end > start]
    inside = tuple(Span(span.start - start, span.end - start) for span in strong)
    part = text[start:end]
    whole = len(inside) == 1 and inside[0] == Span(0, len(part))
    projection = projection if (start, end) == (0, len(text)) else projection.slice(start, end)
    return Line(part, projection, inside, whole and _is_title(part) and bullet is None, bullet is not None)


def _is_title(text: str) -> bool:
    if text.endswith(":"):
        return label_like(text.rstrip(": "), 6)
    return len(text.split()) <= 14 and (not ends_with_stop(text) or text.endswith("?"))
