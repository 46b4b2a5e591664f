"""The words for how a thing lies to another: the entries of ``rules/frames/relations.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Relations:
    """The words of ``rules/frames/relations.yaml``: word -> relation."""

    of_word: Mapping[str, str]
    shown_as: Mapping[str, str]
    ends: Mapping[str, str] = field(default_factory=dict)  # "the front of X": word -> relation
    faces: frozenset[str] = frozenset()  # "the inner side of X": the nouns
    sides: Mapping[str, str] = field(default_factory=dict)  # and what stands before them -> relation
    walls: Mapping[str, str] = field(default_factory=dict)  # the same before "surface": "the outer surface of X"
    told: Mapping[str, str] = field(default_factory=dict)  # "bounded laterally by X": words -> side of a space
    levels: Mapping[str, str] = field(default_factory=dict)  # "its floor", "its roof"
    borders: frozenset[str] = frozenset()  # "its lateral border": the nouns
    bounding: frozenset[str] = frozenset()  # base forms of verbs
    forming: frozenset[str] = frozenset()  # participles before "by"

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Relations:
        """Build the look-up from the YAML data."""
        words = {word: relation for relation, entry in data["relations"].items() for word in entry["words"]}
        of_side = data["sides"]
        ends, beside, walls, told, levels = (
            {w: id for id, ws in of_side[name].items() for w in ws}
            for name in ("ends", "beside", "walls", "told", "levels")
        )
        faces, *lists = (frozenset(of_side[name]) for name in ("faces", "borders", "bounding", "forming"))
        return cls(words, data["shown_as"], ends, faces, beside, walls, told, levels, *lists)

    def of_slot(self, slot: str) -> str | None:
        """Return the relation of a preposition's slot."""
        return slot[1:] if slot.startswith("@") else self.of_word.get(slot)
