"""Which of many stretches of a text lie at a place, without asking each of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from anatlint.documents.source import Span

T = TypeVar("T")
_SIZE = 64  # code points of a shelf


class Stretches(Generic[T]):
    """Things that lie at stretches of a text."""

    def __init__(self, placed: Iterable[tuple[Span, T]] = ()) -> None:
        """Hold the things given, each with its stretch."""
        self._shelves: dict[int, list[tuple[Span, T]]] = {}
        for span, thing in placed:
            self.add(span, thing)

    def add(self, span: Span, thing: T) -> None:
        """Add a thing at a stretch."""
        for shelf in _shelves(span.start, span.end):
            self._shelves.setdefault(shelf, []).append((span, thing))

    def touching(self, start: int, end: int) -> list[T]:
        """Return what lies at least in part between two places, in the order in which it was added on each shelf."""
        found: list[tuple[Span, T]] = []
        for shelf in _shelves(start, end):
            for span, thing in self._shelves.get(shelf, ()):
                first = max(span.start, start) // _SIZE  # a thing on several shelves is told of once
                if span.start < end and start < span.end and shelf == first:
                    found.append((span, thing))
        return [thing for _, thing in found]

    def remove(self, span: Span, thing: T) -> None:
        """Remove a thing from its stretch."""
        for shelf in _shelves(span.start, span.end):
            self._shelves[shelf] = [one for one in self._shelves[shelf] if one != (span, thing)]


def _shelves(start: int, end: int) -> range:
    return range(start // _SIZE, max(end - 1, start) // _SIZE + 1)
