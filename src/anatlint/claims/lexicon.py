"""All names of all structures, compiled into one automaton that finds them in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import ahocorasick

# Kinds of structures that play the same part in a sentence.
CATEGORY = {
    "muscle": "muscle", "muscle-part": "muscle", "muscle-group": "muscle",
    "nerve": "nerve", "nerve-group": "nerve", "ganglion": "nerve", "plexus": "nerve", "ramus": "nerve",
    "nerve-part": "nerve", "nerve-root": "nerve", "trunk": "nerve", "cord": "nerve",
    "joint": "joint", "body-part": "joint",
    "region": "region", "compartment": "region",
    "skin-area": "skin", "dermatome": "skin",
    "movement": "movement",
    "division": "division", "modality": "modality", "fibre-kind": "modality",
    "fibre-direction": "direction", "direction": "direction", "shape": "shape",
    "tissue": "tissue", "control": "tissue", "superlative": "superlative", "sign": "sign",
}  # fmt: skip


def category_of(kind: str) -> str:
    """Return the part in a sentence that structures of a kind play; places (bones, ligaments, ...) by default."""
    return CATEGORY.get(kind, "place")


class Entry(NamedTuple):
    """One thing that a name can mean."""

    id: str
    category: str
    plural: bool
    ambiguous: bool
    abbreviation: bool = False  # counts only when written in capitals
    part: bool = False  # a mere part's name ("medial head"): counts only where its whole is talked about


@dataclass(slots=True)
class Lexicon:
    """Names, normalised by :func:`normalise`, and what each can mean."""

    entries: dict[str, tuple[Entry, ...]]
    _automaton: ahocorasick.Automaton = field(init=False, repr=False)

    def __post_init__(self) -> None:
        automaton = ahocorasick.Automaton()
        for name in self.entries:
            automaton.add_word(name, name)
        automaton.make_automaton()
        self._automaton = automaton

    @classmethod
    def build(cls, names: Iterable[tuple[str, Entry]]) -> Lexicon:
        """Compile names; a name given for several structures keeps them all, in sorted order."""
        collected: dict[str, set[Entry]] = {}
        for name, entry in names:
            key = normalise(name).strip()
            if key:
                collected.setdefault(key, set()).add(entry)
        return cls({name: tuple(sorted(entries)) for name, entries in sorted(collected.items())})

    def get(self, name: str) -> tuple[Entry, ...]:
        """Return what a name can mean (nothing: an empty tuple)."""
        return self.entries.get(normalise(name).strip(), ())

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) of the longest names in a text, left to right, never overlapping."""
        shown = normalise(text)
        best: list[tuple[int, int, str]] = []
        if not self.entries:
            return
        for last, name in self._automaton.iter(shown):
            start, end = last - len(name) + 1, last + 1
            if _is_word(shown, start, end):
                best.append((start, end, name))
        best.sort(key=lambda match: (match[0], -match[1]))
        reached = 0
        for start, end, name in best:
            if start >= reached:
                yield start, end, name
                reached = end


_SAME = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\n": " ", "\t": " "})


def normalise(text: str) -> str:
    """Return a text in the form in which names are compared; it has the same length as the text given."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.translate(_SAME)


def _is_word(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (text[start - 1].isalnum() or (text[start - 1] == "-" and start > 1 and text[start - 2].isalnum()))
    after = end == len(text) or not text[end].isalnum()
    return before and after
