"""The position in which a movement is made: "with the hip flexed", "once the arm is above 90 degrees"."""

from __future__ import annotations

import re

from anatlint.claims.words import Words

_DEGREES = re.compile(
    r"\b(?:at|beyond|past|above|below|over|under|after|until|up to|from|between|first|last)\b[\w ]{0,16}?\d+\s?"
    r"(?:°|º|degrees?\b)",
    re.IGNORECASE,
)
_REACH = 48  # code points between the word that opens a condition and the posture that it tells of


def condition_in(text: str, words: Words) -> str | None:
    """Return the words of a text that tell in which position something is so, in lower case; ``None`` without any."""
    if (degrees := _DEGREES.search(text)) is not None:
        return degrees[0].lower()
    for posture in words.patterns["postures"].finditer(text):
        before = text[max(0, posture.start() - _REACH) : posture.start()]
        opened = list(words.patterns["posture_openers"].finditer(before))
        if opened and not _ENDED.search(before, opened[-1].end()):
            return f"{before[opened[-1].start() :]}{posture[0]}".lower()
    return None


def position_told(condition: str | None, words: Words) -> str | None:
    """Return whether a condition tells that a joint is flexed or extended; ``None`` where it tells neither or both."""
    told = [
        position
        for position in ("flexed", "extended")
        if condition is not None and words.find(f"{position}_positions", condition) is not None
    ]
    return told[0] if len(told) == 1 else None


_ENDED = re.compile(r"[,;:.()]")
