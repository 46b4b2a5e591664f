"""Maps from clean text to source, built while reading: piecewise segments, no search."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from anatlint.documents.source import Span
from anatlint.records import dataclass


class Segment(NamedTuple):
    """A stretch of clean text and where it comes from.

    An exact segment maps character by character; any other one (an entity, a run of white space, a placeholder)
    maps as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """Where each character of a clean text stands in the source.

    Segments follow each other without gaps in the clean text, and in ascending order in the source, where the gaps
    between them are markup.
    """

    segments: tuple[Segment, ...]
    anchor: int = 0  # the place of an empty text

    @classmethod
    def identity(cls, length: int, offset: int = 0) -> Projection:
        """Return the map of a text that stands unchanged in the source, from ``offset`` on."""
        if not length:
            return cls((), offset)
        return cls((Segment(0, length, offset, offset + length, True),), offset)

    def __len__(self) -> int:
        """Return the length of the clean text."""
        return self.segments[-1].end if self.segments else 0

    def to_source(self, start: int, end: int) -> Span:
        """Map a range of the clean text to the source; an empty range gives an empty span."""
        if not 0 <= start <= end <= len(self):
            raise ValueError(f"range {start}..{end} does not lie in a text of {len(self)} characters")
        if not self.segments:
            return Span(self.anchor, self.anchor)
        if start == end:
            place = self._start(start) if start < len(self) else self.segments[-1].source_end
            return Span(place, place)
        return Span(self._start(start), self._end(end))

    def slice(self, start: int, end: int) -> Projection:
        """Return the map of ``text[start:end]``."""
        span = self.to_source(start, end)
        if start == end:
            return Projection((), span.start)
        cut = self.segments[self._index(start) : self._index(end - 1) + 1]
        return Projection(tuple(_cut(segment, start, end) for segment in cut), span.start)

    def _index(self, position: int) -> int:
        return bisect_right(self.segments, position, key=_segment_start) - 1

    def _start(self, position: int) -> int:
        segment = self.segments[self._index(position)]
        return segment.source_start + (position - segment.start if segment.exact else 0)

    def _end(self, position: int) -> int:
        segment = self.segments[self._index(position - 1)]
        return segment.source_start + position - segment.start if segment.exact else segment.source_end


def _segment_start(segment: Segment) -> int:
    return segment.start


def _cut(segment: Segment, start: int, end: int) -> Segment:
    """Return the part of a segment between ``start`` and ``end``, counted from ``start``."""
    first, last = max(segment.start, start), min(segment.end, end)
    if segment.exact:
        source = segment.source_start - segment.start
        return Segment(first - start, last - start, source + first, source + last, True)
    return Segment(first - start, last - start, segment.source_start, segment.source_end, False)


_SPACES = [*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
_ONE_TO_ONE = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys((0x2018, 0x2019, 0x201B, 0x02BC), "'"),
    **dict.fromkeys((0x201C, 0x201D, 0x201F), '"'),
    **dict.fromkeys((0x2010, 0x2011), "-"),
}
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc"
_ODD_RUN = re.compile(rf"[ {_INVISIBLE}]{{2,}}|[{_INVISIBLE}]")


class CleanText:
    """Builds a clean text and its map: single spaces, plain quotes, nothing invisible."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self.length = 0
        self._anchor: int | None = None

    def verbatim(self, text: str, start: int) -> None:
        """Add ``text``, which stands in the source from ``start`` on."""
        text = text.translate(_ONE_TO_ONE)
        done = 0
        for run in _ODD_RUN.finditer(text):
            self._plain(text[done : run.start()], start + done)
            if " " in run.group():
                self.space(start + run.start(), start + run.end())
            done = run.end()
        self._plain(text[done:], start + done)

    def atom(self, text: str, start: int, end: int) -> None:
        """Add ``text`` as one piece that stands for the source from ``start`` to ``end``."""
        text = _ODD_RUN.sub(lambda run: " " if " " in run.group() else "", text.translate(_ONE_TO_ONE))
        if text.startswith(" ") and self._at_space():
            text = text[1:]
        self._add(text, start, end, exact=False)

    def space(self, start: int, end: int) -> None:
        """Add a space for the source from ``start`` to ``end``, unless one is there or the text is empty."""
        if not self._at_space():
            self._add(" ", start, end, exact=False)

    def cut_back(self, length: int) -> None:
        """Forget everything after the first ``length`` characters."""
        while self._segments and self._segments[-1].end > length:
            segment, piece = self._segments.pop(), self._pieces.pop()
            if segment.start < length:
                self._segments.append(_cut(segment, 0, length))
                self._pieces.append(piece[: length - segment.start])
        self.length = min(self.length, length)

    def tail(self, start: int) -> str:
        """Return the text from ``start`` on."""
        parts: list[str] = []
        for segment, piece in zip(reversed(self._segments), reversed(self._pieces), strict=True):
            if segment.end <= start:
                break
            parts.append(piece[max(0, start - segment.start) :])
        return "".join(reversed(parts))

    def build(self) -> tuple[str, Projection]:
        """Return the text, without a space at its end, and its map."""
        if self._pieces and self._pieces[-1].endswith(" "):
            self.cut_back(self.length - 1)
        return "".join(self._pieces), Projection(tuple(_merged(self._segments)), self._anchor or 0)

    def _at_space(self) -> bool:
        return not self._pieces or self._pieces[-1].endswith(" ")

    def _plain(self, text: str, start: int) -> None:
        if text.startswith(" ") and self._at_space():
            text, start = text[1:], start + 1
        self._add(text, start, start + len(text), exact=True)

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        if self._anchor is None:
            self._anchor = start
        if not text:
            return
        self._pieces.append(text)
        self._segments.append(Segment(self.length, self.length + len(text), start, end, exact))
        self.length += len(text)


def _merged(segments: list[Segment]) -> list[Segment]:
    """Join exact segments that follow each other in the source."""
    merged: list[Segment] = []
    for segment in segments:
        last = merged[-1] if merged else None
        if last and last.exact and segment.exact and last.source_end == segment.source_start:
            merged[-1] = Segment(last.start, segment.end, last.source_start, segment.source_end, True)
        else:
            merged.append(segment)
    return merged
