"""Frames as the files under ``rules/frames/`` write them: verbs, slots and the claims that they give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anatlint.records import dataclass

OTHER_VERBS = "*"  # in place of verbs: any that stands in no other frame


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an argument stands and what it may be: "from|at: place"; "theme+to: place" is a pair."""

    names: tuple[str, ...]
    second: tuple[str, ...]
    categories: frozenset[str]

    @classmethod
    def parse(cls, text: str) -> Slot:
        """Read the notation of the frame files."""
        where, _, what = text.partition(":")
        first, _, second = where.partition("+")
        return cls(_split(first), _split(second), frozenset(_split(what)))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One claim that a frame gives."""

    predicate: str
    subject: Slot
    object: Slot
    relation: str = ""
    same: bool = False  # the object must be of the subject's category
    named: bool = False  # the subject must be named in the sentence, and not be a pronoun
    group: bool = False  # the object must be a group
    of_kind: frozenset[str] = frozenset()  # the object must be of one of these kinds of the ontology
    subject_kind: frozenset[str] = frozenset()  # and the subject of one of these

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Pattern:
        """Read one item of ``claims``."""
        return cls(
            data["predicate"],
            Slot.parse(data["subject"]),
            Slot.parse(data["object"]),
            data.get("relation", ""),
            data.get("same", False),
            data.get("named", False),
            data.get("group", False),
            frozenset(data.get("of_kind", ())),
            frozenset(data.get("subject_kind", ())),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """One wording."""

    id: str
    verbs: frozenset[str]
    patterns: tuple[Pattern, ...] = ()
    theme_words: frozenset[str] = frozenset()
    agent_words: frozenset[str] = frozenset()  # nouns, one of which must be the subject
    exceptions: frozenset[str] = frozenset()  # verbs that are none of "any other verb"
    special: str = ""  # locate or alias: read by a module of its own
    examples: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def load(cls, id: str, data: Mapping[str, Any]) -> Frame:
        """Read one entry of a frame file."""
        special = next((name for name in ("locate", "alias") if data.get(name)), "")
        return cls(
            id,
            frozenset(data.get("verbs", data.get("nouns", ()))),
            tuple(Pattern.load(item) for item in data.get("claims", ())),
            frozenset(data.get("theme_words", ())),
            frozenset(data.get("agent_words", ())),
            frozenset(data.get("except", ())),
            special,
            tuple(data.get("examples", ())),
        )


def load_frames(data: Mapping[str, Any]) -> tuple[Frame, ...]:
    """Read a frame file."""
    return tuple(Frame.load(id, entry) for id, entry in data.items())


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())
