"""The one place where positions are made: source text, spans, lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from anatlint.records import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


class Unit(StrEnum):
    """What a column counts: code points (ours), UTF-16 units (LSP) or UTF-8 bytes (rdjson)."""

    CODE_POINT = "code-point"
    UTF16 = "utf-16"
    UTF8 = "utf-8"


class Span(NamedTuple):
    """A half-open range of code points, ``0 <= start <= end``."""

    start: int
    end: int


class Position(NamedTuple):
    """A place a person can go to: line and column count from 1, offset from 0."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of one file (BOM stripped, nothing else translated).

    Lines end at LF, CRLF or a lone CR only.
    """

    text: str
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_line_starts", _line_starts(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return a checked span of this text; raise ``ValueError`` for one that does not lie in it."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}..{end} does not lie in a text of {len(self.text)} characters")
        return Span(start, end)

    def slice(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.text[span.start : span.end]

    def line_at(self, offset: int) -> int:
        """Return the number (from 1) of the line that an offset of this text lies in."""
        return bisect_right(self._line_starts, offset)

    def position(self, offset: int, unit: Unit = Unit.CODE_POINT) -> Position:
        """Return line and column (from 1) of an offset; the column counts in ``unit``."""
        self.span(offset, offset)
        line = bisect_right(self._line_starts, offset) - 1
        before = self.text[self._line_starts[line] : offset]
        if unit is Unit.UTF16:
            width = len(before.encode("utf-16-le", "surrogatepass")) // 2
        elif unit is Unit.UTF8:
            width = len(before.encode("utf-8", "surrogatepass"))
        else:
            width = len(before)
        return Position(line + 1, width + 1, offset)

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) without its line end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def line_start(self, number: int) -> int:
        """Return the offset at which line ``number`` (from 1) starts."""
        return self._line_starts[number - 1]


def _line_starts(text: str) -> tuple[int, ...]:
    if "\r" in text:
        return (0, *(match.end() for match in _LINE_END.finditer(text)))
    return (0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1]))
