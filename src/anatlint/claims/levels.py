"""Spinal levels in text: "C5", "C5-C7", "C5, C6 and C7", "L2/3", "T7 to T11"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anatlint.documents.source import Span

ORDER: tuple[str, ...] = tuple(
    f"{region}{number}"
    for region, count in (("C", 8), ("T", 12), ("L", 5), ("S", 5), ("Co", 1))
    for number in range(1, count + 1)
)
_PLACE = {level: place for place, level in enumerate(ORDER)}

_ONE = r"(?:C[1-8]|T(?:h)?1[0-2]|T(?:h)?[1-9]|D1[0-2]|D[1-9]|L[1-5]|S[1-5]|Co1)"
_NUMBER = r"(?:1[0-2]|[1-9])"
_JOIN = r"\s?(?:-|–|—|‑|−|/|to|through)\s?"
_RANGE = rf"{_ONE}(?:{_JOIN}(?:{_ONE}|{_NUMBER})(?![\w%]))*"
_LIST = re.compile(rf"(?<![\w.-]){_RANGE}(?:(?:,?\s+(?:and|or|&)\s+|,\s*|\s*[;+&]\s*){_RANGE})*(?!\w)")
_PIECE = re.compile(_RANGE)
_END = re.compile(rf"({_ONE})|({_NUMBER})")


@dataclass(frozen=True, slots=True)
class LevelMention:
    """Levels named at a place of a text, written out."""

    span: Span
    levels: tuple[str, ...]


def between(first: str, last: str) -> tuple[str, ...]:
    """Return all levels from ``first`` to ``last`` in order down the spine (either end may come first)."""
    low, high = sorted((_PLACE[first], _PLACE[last]))
    return ORDER[low : high + 1]


def find_levels(text: str) -> list[LevelMention]:
    """Find every stretch of spinal levels in a text."""
    found = []
    for match in _LIST.finditer(text):
        levels: list[str] = []
        for piece in _PIECE.finditer(match.group()):
            levels.extend(level for level in _expand(piece.group()) if level not in levels)
        if levels:
            found.append(LevelMention(Span(*match.span()), tuple(sorted(levels, key=_PLACE.__getitem__))))
    return found


def _expand(piece: str) -> list[str]:
    ends: list[str] = []
    for full, number in _END.findall(piece):
        if full:
            ends.append(full.replace("Th", "T").replace("D", "T"))
        elif ends and (level := ends[-1].rstrip("0123456789") + number) in _PLACE:
            ends.append(level)
    out: list[str] = []
    if "/" in piece and len(ends) > 1:
        return ends
    for position, end in enumerate(ends):
        steps = between(ends[position - 1], end) if position else (end,)
        out.extend(step for step in steps if step not in out)
    return out
