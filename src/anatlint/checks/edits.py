"""Edits of a text: applied at once, with the way of every place from the old text to the new one and back."""

from __future__ import annotations

from collections.abc import Iterable

from anatlint.checks.model import Edit
from anatlint.documents.source import Span


def overlap(one: Span, other: Span) -> bool:
    """Return whether two spans have a character in common, or begin at the same place."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start


class Edited:
    """A text with edits applied; nothing else in it changes."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        """Apply edits, which may not overlap; ``ValueError`` when they do or do not lie in the text."""
        self.edits = tuple(sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.text)))
        pieces, position = [], 0
        for edit in self.edits:
            if not position <= edit.start <= edit.end <= len(text):
                raise ValueError(f"edit {edit.start}..{edit.end} overlaps another or does not lie in the text")
            pieces += [text[position : edit.start], edit.text]
            position = edit.end
        self.text = "".join((*pieces, text[position:]))

    def to_new(self, span: Span) -> Span:
        """Return where a span of the old text is now; what was replaced is where its replacement is."""
        return Span(self._new(span.start, after=False), self._new(span.end, after=True))

    def to_old(self, span: Span) -> Span:
        """Return where a span of the new text was."""
        return Span(self._old(span.start, after=False), self._old(span.end, after=True))

    def _new(self, place: int, *, after: bool) -> int:
        shift = 0
        for edit in self.edits:
            if place <= edit.start and not (after and edit.start == edit.end == place):
                break
            start = edit.start + shift
            if place < edit.end or (place == edit.end and after):
                return start + len(edit.text) if after else start
            shift += len(edit.text) - (edit.end - edit.start)
        return place + shift

    def _old(self, place: int, *, after: bool) -> int:
        shift = 0
        for edit in self.edits:
            start = edit.start + shift
            end = start + len(edit.text)
            if place < start or (place == start and after):
                break
            if place < end or (place == end and after):
                return edit.end if after else edit.start
            shift += len(edit.text) - (edit.end - edit.start)
        return place - shift
