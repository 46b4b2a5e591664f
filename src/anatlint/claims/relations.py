"""The words for how a thing lies to another: the entries of ``rules/frames/relations.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Bounds:
    """The words for what bounds a space: tables of word -> relation."""

    nouns: Mapping[str, str]  # "the floor of X"
    borders: frozenset[str]  # "the medial border of X"
    corners: Mapping[str, str]  # and what may stand before them besides the plain sides
    adverbs: Mapping[str, str]  # "bounded laterally by"
    verbs: frozenset[str]

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Bounds:
        """Build the look-up from the YAML data."""
        nouns, corners, adverbs = (turned(data[name]) for name in ("nouns", "corners", "adverbs"))
        return cls(nouns, frozenset(data["borders"]), corners, adverbs, frozenset(data["verbs"]))


def turned(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return a table of relation -> words as one of word -> relation."""
    return {word: id for id, words in table.items() for word in words}


@dataclass(frozen=True, slots=True)
class Relations:
    """The words of ``rules/frames/relations.yaml``: word -> relation."""

    of_word: Mapping[str, str]
    shown_as: Mapping[str, str]
    ends: Mapping[str, str] = field(default_factory=dict)  # "the front of X": word -> relation
    faces: frozenset[str] = frozenset()  # "the inner side of X": the nouns
    sides: Mapping[str, str] = field(default_factory=dict)  # and what stands before them -> relation
    walls: Mapping[str, str] = field(default_factory=dict)  # the same before "surface": "the outer surface of X"
    bounds: Bounds = Bounds({}, frozenset(), {}, {}, frozenset())

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Relations:
        """Build the look-up from the YAML data."""
        words = {word: relation for relation, entry in data["relations"].items() for word in entry["words"]}
        of_side = data["sides"]
        ends, beside, walls = (turned(of_side[name]) for name in ("ends", "beside", "walls"))
        bounds = Bounds.load(data["bounds"])
        return cls(words, data["shown_as"], ends, frozenset(of_side["faces"]), beside, walls, bounds)

    def of_slot(self, slot: str) -> str | None:
        """Return the relation of a preposition's slot."""
        return slot[1:] if slot.startswith("@") else self.of_word.get(slot)
