"""Spinal levels as texts write them, and others in the same form."""

from __future__ import annotations

import re

from anatlint.documents import Span

_LEVELS = tuple(f"{r}{n}" for r, last in (("C", 8), ("T", 12), ("L", 5), ("S", 5)) for n in range(1, last + 1))
_LEVEL = re.compile(r"\b([CTLS])(\d{1,2})\b")
_FURTHER = re.compile(r"(?:\s?[,/–-]\s?\d{1,2}\b(?!\s?%))+")  # "C5, 6, 7"
_STEP = re.compile(rf"{_LEVEL.pattern}|(?<=[,/–\s-])(\d{{1,2}})\b")
_FAR = 8


def level_span(text: str, within: Span) -> Span | None:
    """Return where the levels stand within a span: from the first to the last of them."""
    found = [match.span() for match in _LEVEL.finditer(text, within.start, within.end)]
    if not found:
        return None
    further = _FURTHER.match(text, found[-1][1], within.end)
    return Span(found[0][0], further.end() if further else found[-1][1])


def other_levels(text: str, meant: tuple[str, ...], right: frozenset[str]) -> list[str]:
    """Return an expression of levels ("C5, C6 and C7", "L2-4") moved up or down the spine.

    Only moves that leave at least one level outside ``right`` are made; those that leave none in it come first, and
    of these those that stay in the same region of the spine and near by. Nothing known to be right: nothing moved.
    """
    written = {match.group() for match in _LEVEL.finditer(text)}
    if not right or not written or not written <= set(meant):
        return []
    ranked: list[tuple[tuple[int, bool, int, int], str]] = []
    for step in range(-_FAR, _FAR + 1):
        levels = [_moved(level, step) for level in meant]
        new = _rewritten(text, step)
        if step and new is not None and all(levels) and not right.issuperset(levels):
            other_region = {level[:1] for level in levels} != {level[:1] for level in meant}
            ranked.append(((len(right.intersection(levels)), other_region, abs(step), -step), new))
    return [new for _, new in sorted(ranked)]


def _moved(level: str, step: int) -> str:
    """Return the level ``step`` below another, an empty text beyond the ends of the spine."""
    place = _LEVELS.index(level) + step if level in _LEVELS else -1
    return _LEVELS[place] if 0 <= place < len(_LEVELS) else ""


def _rewritten(text: str, step: int) -> str | None:
    """Return the text with each level moved; ``None`` where one would leave the spine, or its region unsaid."""
    pieces: list[str] = []
    done, region, now = 0, "", ""
    for match in _STEP.finditer(text):
        bare = match.group(1) is None
        level = region + match.group(3) if bare else match.group()
        new = _moved(level, step)
        if not new or (bare and new[0] != now):
            return None
        region, now = level[0], new[0]
        pieces += [text[done : match.start()], new[1:] if bare else new]
        done = match.end()
    return "".join([*pieces, text[done:]])
