"""Words whose opposite makes a statement wrong: directions, sides, depths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatlint.documents import Span

_TURNED = (
    ("medially", "laterally"), ("medial", "lateral"), ("internally", "externally"), ("internal", "external"),
    ("inwards", "outwards"), ("inward", "outward"), ("forwards", "backwards"), ("forward", "backward"),
    ("upwards", "downwards"), ("upward", "downward"), ("up", "down"), ("anteriorly", "posteriorly"),
    ("towards the midline", "away from the midline"), ("toward the midline", "away from the midline"),
)  # fmt: skip
_SIDES = (
    ("the same side", "the opposite side"), ("its own side", "the opposite side"), ("its own side", "the other side"),
    ("ipsilateral", "contralateral"), ("ipsilaterally", "contralaterally"),
)  # fmt: skip
_PLACED = (
    ("medial", "lateral"), ("inner side", "outer side"), ("anterior to", "posterior to"), ("in front of", "behind"),
    ("superior to", "inferior to"), ("above", "below"), ("deep to", "superficial to"), ("superficial", "deep"),
    ("over", "under"), ("over", "underneath"), ("over", "beneath"), ("on top of", "under"), ("before", "behind"),
    ("deepest", "most superficial"), ("innermost", "outermost"),
)  # fmt: skip

REVERSED = {
    "deep": ("superficial", "over", "above"), "superficial": ("deep", "below"), "over": ("deep", "below"),
    "above": ("below", "deep"), "below": ("above", "over"), "medial": ("lateral",), "lateral": ("medial",),
    "anterior": ("posterior",), "posterior": ("anterior",),
}  # fmt: skip
"""Relations of one thing to another, and those that say the reverse."""


class Opposites:
    """Phrases with their opposites, found in text as whole words."""

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self._of: dict[str, str] = {}
        for one, other in pairs:
            self._of.setdefault(one, other)
            self._of.setdefault(other, one)
        words = "|".join(sorted(map(re.escape, self._of), key=lambda word: (-len(word), word)))
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)

    def of(self, phrase: str) -> str:
        """Return the opposite of a phrase of the list, with a capital where the phrase has one."""
        return as_capital(phrase, self._of[phrase.lower()])

    def find(self, text: str, within: Span) -> Iterator[Span]:
        """Yield where phrases of the list stand."""
        for match in self._pattern.finditer(text, within.start, within.end):
            yield Span(*match.span())


TURNED = Opposites(_TURNED)
SIDES = Opposites(_SIDES)
PLACED = Opposites(_PLACED)


def as_capital(old: str, new: str) -> str:
    """Return ``new`` with capitals as ``old`` has them: at the beginning, or at every word."""
    words = old.split()
    if len(words) > 1 and all(word[:1].isupper() or word in ("of", "the", "to", "and") for word in words):
        return " ".join(word if word in ("of", "the", "to") else word[:1].upper() + word[1:] for word in new.split())
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
