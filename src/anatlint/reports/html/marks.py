"""Marks on the words of a block: findings, related places and claims, which may overlap in any way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from anatlint.documents.model import Block
from anatlint.documents.projection import Projection, Segment
from anatlint.documents.source import SourceText, Span

_PLACEHOLDERS = ("link", "code")  # what reading puts in the place of addresses and code


class Role(StrEnum):
    """What a mark stands for."""

    FINDING = "finding"
    QUIET = "quiet"  # a finding that is suppressed
    RELATED = "related"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the source. ``id`` and ``target`` are ids of the page: the mark's own, and its note's."""

    span: Span
    role: Role
    id: str
    target: str = ""
    style: str = ""  # a severity, or what became of a claim
    label: str = ""  # the number of the note
    words: str = ""  # what a listener hears


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block within which the marks are the same; ``begins`` and ``ends`` are those of its edges."""

    text: str
    strong: bool
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]


class Marks:
    """All marks of a draft."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        """Sort the marks by place."""
        self._marks = sorted(marks, key=lambda mark: (mark.span, mark.role, mark.id))
        self._starts = [mark.span.start for mark in self._marks]
        self._ends: list[int] = []  # how far the marks so far reach
        for mark in self._marks:
            self._ends.append(max(mark.span.end, self._ends[-1] if self._ends else 0))

    def of_block(self, block: Block) -> list[tuple[Mark, int, int]]:
        """Return the marks that touch a block, each with its range of the block's text."""
        segments = block.projection.segments
        if not segments:
            return []
        last = bisect_right(self._starts, segments[-1].source_end)
        first = bisect_right(self._ends, segments[0].source_start, hi=last)
        found = []
        for mark in self._marks[first:last]:
            start, end = clean_range(block.projection, mark.span)
            if start < end:
                found.append((mark, start, end))
        return found


def clean_range(projection: Projection, span: Span) -> tuple[int, int]:
    """Return the range of clean text that stands in a span of the source; an empty one when nothing does."""
    segments = projection.segments
    first = bisect_right(segments, span.start, key=_source_end)
    last = bisect_left(segments, span.end, key=_source_start) - 1
    if first > last:
        return 0, 0
    head, tail = segments[first], segments[last]
    start = head.start + (max(span.start - head.source_start, 0) if head.exact else 0)
    end = tail.start + min(span.end, tail.source_end) - tail.source_start if tail.exact else tail.end
    return start, end


def _source_start(segment: Segment) -> int:
    return segment.source_start


def _source_end(segment: Segment) -> int:
    return segment.source_end


def pieces(block: Block, marks: Sequence[tuple[Mark, int, int]], source: SourceText) -> Iterator[Piece]:
    """Divide a block at the edges of its marks and of what is strong."""
    cuts = {0, len(block.text)}
    for _, start, end in marks:
        cuts |= {start, end}
    for span in block.strong:
        cuts |= {span.start, min(span.end, len(block.text))}
    edges = sorted(cuts)
    opening, closing = _by_edge(marks)
    strong = sorted(block.strong)
    active: dict[str, Mark] = {}
    for start, end in pairwise(edges):
        begins = opening.get(start, ())
        active.update((mark.id, mark) for mark in begins)
        ends = closing.get(end, ())
        text = written(block, start, end, source)
        yield Piece(text, _inside(strong, start), tuple(active.values()), tuple(begins), tuple(ends))
        for mark in ends:
            active.pop(mark.id, None)


def _by_edge(marks: Sequence[tuple[Mark, int, int]]) -> tuple[dict[int, list[Mark]], dict[int, list[Mark]]]:
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark, start, end in marks:
        opening.setdefault(start, []).append(mark)
        closing.setdefault(end, []).append(mark)
    return opening, closing


def _inside(spans: Sequence[Span], place: int) -> bool:
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    return index >= 0 and place < spans[index].end


def written(block: Block, start: int, end: int, source: SourceText) -> str:
    """Return a stretch of a block as its author wrote it, without markup: quotes, addresses and code as they stand."""
    segments = block.projection.segments
    parts = []
    for segment in segments[bisect_right(segments, start, key=lambda one: one.end) :]:
        if segment.start >= end:
            break
        parts.append(_written(block.text, segment, start, end, source))
    return "".join(parts)


def _written(text: str, segment: Segment, start: int, end: int, source: SourceText) -> str:
    if segment.exact:
        offset = segment.source_start - segment.start
        return source.text[max(segment.start, start) + offset : min(segment.end, end) + offset]
    clean = text[segment.start : segment.end]
    if clean in _PLACEHOLDERS and segment.start >= start:
        return source.text[segment.source_start : segment.source_end].strip("`<>")
    return text[max(segment.start, start) : min(segment.end, end)]
