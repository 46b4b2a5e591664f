"""Parentheses: split off before parsing, and read on their own as said of what stands before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from anatlint.claims.mentions import Mention
from anatlint.documents.source import Span

_OPEN = re.compile(r"[(\[]")
_CLOSE = {"(": ")", "[": "]"}
_BETWEEN = re.compile(
    r"^\s*(?:muscles?|nerves?|groups?|complex|plexus|joints?)?(?:\s+(?:in|at|on|of)\s+(?:the\s+)?\w+)?\s*$",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"(?:\band|\bor|,|&|/)\s+(?:the\s+)?$")
_ANCHORS = frozenset({"muscle", "nerve", "agent"})


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """A stretch in parentheses: ``outer`` with them, ``inner`` without; ``anchor`` is the name right before it."""

    outer: Span
    inner: Span
    anchor: Mention | None
    grouped: bool = False  # "the X group (...)", "X muscles (...)"
    coordinated: bool = False  # "X and Y (...)": it may be said of both


def find_parentheses(text: str, sentence: Span, mentions: Sequence[Mention]) -> list[Parenthesis]:
    """Return the outermost closed parentheses of a sentence, in order."""
    found, position = [], sentence.start
    while match := _OPEN.search(text, position, sentence.end):
        close = _closing(text, match.start(), sentence.end)
        if close is None:
            position = match.end()
            continue
        if match.start() == sentence.start:
            position = match.end()
            continue  # a whole sentence in parentheses is a sentence
        inner = Span(match.end(), close)
        anchor, grouped = _anchor(text, sentence, match.start(), mentions)
        coordinated = anchor is not None and _COORDINATED.search(text[sentence.start : anchor.span.start]) is not None
        found.append(Parenthesis(Span(match.start(), close + 1), inner, anchor, grouped, coordinated))
        position = close + 1
    return found


def _closing(text: str, start: int, end: int) -> int | None:
    opening, depth = text[start], 0
    for i in range(start, end):
        if text[i] == opening:
            depth += 1
        elif text[i] == _CLOSE[opening]:
            depth -= 1
            if depth == 0:
                return i
    return None


def _anchor(text: str, sentence: Span, at: int, mentions: Sequence[Mention]) -> tuple[Mention | None, bool]:
    around = [m for m in mentions if m.span.start < at < m.span.end and m.categories & _ANCHORS]
    if around:
        return around[-1], False  # "the pudendal (S2–S4) nerve"
    before = [m for m in mentions if sentence.start <= m.span.start and m.span.end <= at and m.categories & _ANCHORS]
    if not before:
        return None, False
    gap = text[before[-1].span.end : at]
    if not _BETWEEN.match(gap):
        return None, False
    return before[-1], "group" in gap.lower() or "complex" in gap.lower()
