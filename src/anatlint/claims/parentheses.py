"""Parentheses: split off before parsing, and read on their own as said of what stands before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.levels import find_levels
from anatlint.claims.mentions import Mention
from anatlint.documents.source import Span
from anatlint.records import dataclass

_OPEN = re.compile(r"[(\[]")
_WORD = re.compile(r" ([A-Za-z]+)")
_CLOSE = {"(": ")", "[": "]"}
_BETWEEN = re.compile(
    r"^\s*(?:muscles?|nerves?|groups?|complex|plexus|joints?)?(?:\s+(?:in|at|on|of)\s+(?:the\s+)?\w+)?\s*$",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"(?:\band|\bor|&|/)\s+(?:the\s+)?$")
_LISTED = re.compile(r",\s+(?:the\s+)?$")
_POINTING = re.compile(r"\b(?:this|that|the same) nerve\s*$", re.IGNORECASE)
_COMING = re.compile(
    r",?\s+(?:(?:which|that)\s+)?(?:comes?|arises?|starts?|begins?|springs?|emerges?|originates?|rises?|descends?|stems?)\s+"
    r"(?:high\s+|deep\s+|up\s+|down\s+)?(?:from|in|out of)\s+[\w\s-]*",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_ANCHORS = frozenset({"muscle", "nerve", "agent"})


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """A stretch in parentheses: ``outer`` with them, ``inner`` without; ``anchor`` is the name right before it."""

    outer: Span
    inner: Span
    anchor: Mention | None
    grouped: bool = False  # "the X group (...)", "X muscles (...)"
    coordinated: bool = False  # "X and Y (...)": it may be said of both
    pointing: bool = False  # "this nerve (...)": said of the nerve before
    field: str = ""  # "the insertion of X (...)": the field whose value it holds
    following: str = ""  # the word right behind it, in lower case


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
        anchor = anchor or _rooted(text, sentence, inner, mentions)
        coordinated = anchor is not None and _is_coordinated(text, sentence, anchor, mentions)
        pointing = anchor is None and _POINTING.search(text, sentence.start, match.start()) is not None
        outer, field = Span(match.start(), close + 1), _field(text, match.start(), anchor, mentions)
        behind = _WORD.match(text, close + 1, sentence.end)
        following = behind[1].lower() if behind is not None else ""
        found.append(Parenthesis(outer, inner, anchor, grouped, coordinated, pointing, field, following))
        position = close + 1
    return found


def _field(text: str, at: int, anchor: Mention | None, mentions: Sequence[Mention]) -> str:
    """Return the field that a parenthesis behind "the insertion of X" holds the value of."""
    if anchor is None or text[anchor.span.end : at].strip():
        return ""
    named = [m for m in mentions if m.span.end < anchor.span.start and m.ids("field")]
    owned = [m for m in named if _OF.fullmatch(text[m.span.end : anchor.span.start])]
    return owned[-1].ids("field")[0] if owned else ""


def _rooted(text: str, sentence: Span, inner: Span, mentions: Sequence[Mention]) -> Mention | None:
    """ "The X comes from the neck (C3 to C5)": the nerve that nothing but levels are said of."""
    levels = find_levels(text[slice(*inner)])
    if len(levels) != 1:
        return None
    before = [m for m in mentions if sentence.start <= m.span.start and m.span.end < inner.start]
    named = [m for m in before if m.categories & _ANCHORS]
    if levels[0].span != Span(0, inner.end - inner.start) or not named or "nerve" not in named[-1].categories:
        return None
    return named[-1] if _COMING.fullmatch(text[named[-1].span.end : inner.start - 1]) else None


def _is_coordinated(text: str, sentence: Span, anchor: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands behind another: "X, Y (...)", "X and Y (...)", but not "one nerve, the Y (...)"."""
    before = text[sentence.start : anchor.span.start]
    named = [m.span.end for m in mentions if m.span.end <= anchor.span.start and m.categories & _ANCHORS]
    if ")" in text[max([sentence.start, *named]) : anchor.span.start]:
        return False  # "the X (L1) and the Y (L2)": each has its own
    if _COORDINATED.search(before) is not None:
        return True
    comma = _LISTED.search(before)
    end = sentence.start + comma.start() if comma is not None else -1
    return any(m.span.end == end and m.categories & _ANCHORS for m in mentions)


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
