"""Spinal levels in text: "C5", "C5-C7", "C5, C6 and C7", "L2/3", "T7 to T11", "the fifth and sixth cervical nerves"."""

from __future__ import annotations

import re

from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.records import dataclass

ORDER: tuple[str, ...] = tuple(
    f"{region}{number}"
    for region, count in (("C", 8), ("T", 12), ("L", 5), ("S", 5), ("Co", 1))
    for number in range(1, count + 1)
)
_PLACE = {level: place for place, level in enumerate(ORDER)}

_ONE = r"(?:C[1-8]|T(?:h)?1[0-2]|T(?:h)?[1-9]|D1[0-2]|D[1-9]|L[1-5]|S[1-5]|Co1)"
_NUMBER = r"(?:1[0-2]|[1-9])"
_JOIN = r"\s?(?:-|–|—|‑|−|/|to|through)\s?"
_MORE = rf"(?:,\s?{_NUMBER}(?!\.?\d|\w|%))"
_SHORT = rf"(?:{_MORE}{{2,}}|{_MORE}*,?\s(?:and|&)\s{_NUMBER}(?!\.?\d|\s?\w|%)|,{_NUMBER}(?!\.?\d|\w|%))"  # "C3, 4, 5"
_RANGE = rf"{_ONE}(?:{_JOIN}(?:{_ONE}|{_NUMBER})(?![\w%]))*{_SHORT}?"
_LIST = LazyPattern(rf"(?<![\w.-]){_RANGE}(?:(?:,?\s+(?:and|or|&)\s+|,\s*|\s*[;+&]\s*){_RANGE})*(?!\w)")
_PIECE = LazyPattern(_RANGE)
_FIGURE = re.compile(r"[CDLSTho][1-9]")  # no level in figures is without it: looked for first, since it is quick
_BETWEEN = re.compile(r"\bbetween (?:segments? |levels? |the segments )?$")  # "leave the cord between T1 and L2"
_END = re.compile(rf"({_ONE})|({_NUMBER})")

ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),  # noqa: SIM905
        range(1, 13),
        strict=True,
    )
)
_CARDINALS = dict(zip("two three four five six seven eight".split(), range(2, 9), strict=True))  # noqa: SIM905
_REGIONS = {"cervical": "C", "thoracic": "T", "lumbar": "L", "sacral": "S"}
_SIZES = {region: sum(level.rstrip("0123456789") == region for level in ORDER) for region in _REGIONS.values()}
_ORDINAL = rf"(?:{'|'.join(ORDINALS)}|1[0-2]th|1st|2nd|3rd|[4-9]th)"
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|through|&)\s+|\s?[-–]\s?)(?:the\s+)?"
_ENDMOST = rf"(?:first|upper|last|lower)\s+(?:{'|'.join(_CARDINALS)})"
_COUNTED = rf"(?:{_ENDMOST}|{_ORDINAL}(?:{_AND}{_ORDINAL})*)\s+(?:{'|'.join(_REGIONS)})"
_NERVES = r"(?:spinal\s+)?(?:nerves?(?:\s+roots?)?|roots?|(?:cord\s+)?segments?|levels?)"
_ALONE = r"(?=\s*(?:[.,;:)\n]|$))"  # "the second to fourth sacral."
_WRITTEN = LazyPattern(rf"\b(?:{_COUNTED}(?:\s+{_NERVES})?{_AND})*{_COUNTED}(?:\s+{_NERVES}\b|{_ALONE})", re.IGNORECASE)
_VERTEBRA = LazyPattern(
    rf"\b(?P<ordinal>{_ORDINAL})\s+(?P<region>{'|'.join(_REGIONS)})\s+vertebra\b"
    rf"|(?<=level of the )(?P<ordinal2>{_ORDINAL})(?=\s*[.,;:)\n]|\s+(?:vertebra|in company|with|beside)|$)",
    re.IGNORECASE,
)
_WRITTEN_PARTS = LazyPattern(
    rf"({_ENDMOST})|({_ORDINAL})|({'|'.join(_REGIONS)})|\b(to|through)\b|([-–])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class LevelMention:
    """Levels named at a place of a text, written out."""

    span: Span
    levels: tuple[str, ...]


def between(first: str, last: str) -> tuple[str, ...]:
    """Return all levels from ``first`` to ``last`` in order down the spine (either end may come first)."""
    low, high = sorted((_PLACE[first], _PLACE[last]))
    return ORDER[low : high + 1]


def may_have_levels(text: str) -> bool:
    """Whether a text has what no levels are told without: a figure behind a letter, or the name of a region."""
    return _FIGURE.search(text) is not None or _may_name_region(text)


def _may_name_region(text: str) -> bool:
    low = text.lower()
    return any(region in low for region in _REGIONS)


def find_levels(text: str) -> list[LevelMention]:
    """Find every stretch of spinal levels in a text."""
    found = []
    for match in _LIST.finditer(text) if _FIGURE.search(text) else ():
        levels: list[str] = []
        for piece in _PIECE.finditer(match.group()):
            levels.extend(level for level in _expand(piece.group()) if level not in levels)
        if len(levels) == 2 and _BETWEEN.search(text, 0, match.start()) and " and " in match.group():
            levels = list(between(*levels))
        if levels:
            found.append(LevelMention(Span(*match.span()), tuple(sorted(levels, key=_PLACE.__getitem__))))
    found += [
        LevelMention(Span(*match.span()), written)
        for match in (_WRITTEN.finditer(text) if _may_name_region(text) else ())
        if len(written := _written(match.group())) > 1  # one level is the name of a nerve
    ]
    return sorted(found, key=lambda mention: mention.span)


def find_vertebrae(text: str, clause: Span) -> list[LevelMention]:
    """Find the single vertebrae that a clause names in words, with places counted from its start.

    "At the level of the tenth" is one too, where a vertebra was named before in the text.
    """
    found, region = [], ""
    for match in _VERTEBRA.finditer(text[: clause.end]) if _may_name_region(text) else ():
        told = match["region"]
        region = _REGIONS[told.lower()] if told else region
        word = (match["ordinal"] or match["ordinal2"]).lower()
        level = f"{region}{ORDINALS.get(word) or int(word.rstrip('dhnrst'))}"
        if level in _PLACE and match.start() >= clause.start:
            found.append(LevelMention(Span(match.start() - clause.start, match.end() - clause.start), (level,)))
    return found


def spinal_levels(text: str) -> tuple[str, ...]:
    """Return all levels that a name tells, in figures or in words: "posterior ramus of the first cervical nerve"."""
    found = [level for mention in find_levels(text) for level in mention.levels]
    found += [level for match in _WRITTEN.finditer(text) for level in _written(match.group())]
    return tuple(sorted(set(found), key=_PLACE.__getitem__))


def _written(text: str) -> tuple[str, ...]:
    """Expand "the second to the fourth lumbar", "the last four cervical and the first thoracic"."""
    found: list[str] = []
    waiting: list[tuple[int, int, bool]] = []  # first and last number, and whether "to" stands before
    onwards = False
    for endmost, ordinal, region, *to in _WRITTEN_PARTS.findall(text.lower()):
        if any(to):
            onwards = True
        elif endmost:
            which, count = endmost.split()
            number = _CARDINALS[count]
            waiting.append((1, number, onwards) if which in ("first", "upper") else (-number, -1, onwards))
            onwards = False
        elif ordinal:
            number = ORDINALS.get(ordinal) or int(ordinal.rstrip("dhnrst"))
            waiting.append((number, number, onwards))
            onwards = False
        elif region:
            letter = _REGIONS[region]
            for first, last, from_before in waiting:
                ends = [f"{letter}{one if one > 0 else _SIZES[letter] + 1 + one}" for one in (first, last)]
                if any(end not in _PLACE for end in ends):
                    return ()
                found += between(found[-1] if from_before and found else ends[0], ends[1])
            waiting = []
    return tuple(sorted(set(found), key=_PLACE.__getitem__))


def _expand(piece: str) -> list[str]:
    piece, *further = re.split(r",|\band\b|&", piece)
    ends: list[str] = []
    for full, number in _END.findall(piece):
        if full:
            ends.append(full.replace("Th", "T").replace("D", "T"))
        elif ends and (level := ends[-1].rstrip("0123456789") + number) in _PLACE:
            ends.append(level)
    out: list[str] = []
    alone = [ends[-1].rstrip("0123456789") + number.strip() for number in further if ends]
    if "/" in piece and len(ends) > 1:
        return [*ends, *(level for level in alone if level in _PLACE)]
    for position, end in enumerate(ends):
        steps = between(ends[position - 1], end) if position else (end,)
        out.extend(step for step in steps if step not in out)
    return [*out, *(level for level in alone if level in _PLACE and level not in out)]
