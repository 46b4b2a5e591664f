"""How movements are worded: the entries of ``rules/frames/movements.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from anatlint.claims.alternatives import any_of
from anatlint.claims.model import Term
from anatlint.lazy import LazyPattern
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One entry of ``rules/frames/movements.yaml``."""

    verbs: frozenset[str]
    of: frozenset[str]
    by: LazyPattern | None
    movement: str
    at: str | None

    @classmethod
    def load(cls, data: Mapping[str, Any], ways: Mapping[str, Sequence[str]]) -> Wording:
        """Build from one YAML entry; ``=up`` stands for the words of that way."""
        pattern = phrases_pattern(_spelt(data["by"], ways)) if data.get("by") else None
        return cls(frozenset(data["verb"]), frozenset(data.get("of", ())), pattern, data["is"], data.get("at"))

    def fits(self, lemma: str, of: Term | None, clause: str, anything: bool = False) -> bool:
        """Whether a verb with an object in a clause is worded so."""
        if lemma not in self.verbs or (self.by is not None and not self.by.search(clause)):
            return False
        return anything or not self.of or (of is not None and is_one_of(of, self.of))


def by_verb(wordings: Iterable[Wording]) -> dict[str, list[Wording]]:
    """Return the wordings of each verb, in their order."""
    found: dict[str, list[Wording]] = {}
    for wording in wordings:
        for verb in wording.verbs:
            found.setdefault(verb, []).append(wording)
    return found


@dataclass(frozen=True, slots=True)
class Carrying:
    """What it is to carry a part some way: "pulls the eye out" is abduction, "draws it up and back" two movements."""

    verbs: frozenset[str]
    of: frozenset[str]
    ways: tuple[tuple[str, LazyPattern], ...]
    at: str | None

    @classmethod
    def load(cls, data: Mapping[str, Any], verbs: Sequence[str], ways: Mapping[str, Sequence[str]]) -> Carrying:
        """Build from one entry under ``carried``; ``=up`` stands for the words of that way."""
        patterns = tuple((movement, phrases_pattern(_spelt(words, ways))) for movement, words in data["is"].items())
        also = [verb for verb in data.get("verb", ()) if verb != "="]
        own = [*also, *verbs] if "=" in data.get("verb", ["="]) else also
        return cls(frozenset(own), frozenset(data.get("of", ())), patterns, data.get("at"))

    def movements(self, lemma: str, of: Term | None, clause: str) -> list[str]:
        """Return the movements that a verb with an object in a clause says, in the order of the words.

        Words within longer ones say nothing by themselves: "back down to the side" is neither back nor to the side.
        """
        if lemma not in self.verbs or (not is_one_of(of, self.of) if of is not None else bool(self.of)):
            return []
        found = [(match.span(), movement) for movement, way in self.ways if (match := way.search(clause))]
        return [movement for span, movement in sorted(found) if not any(_within(span, other) for other, _ in found)]


@dataclass(frozen=True, slots=True)
class Made:
    """A state that a part is brought into: "makes the folds longer", "keeps the pelvis level"."""

    verbs: frozenset[str]
    of: frozenset[str]
    states: Mapping[str, str]
    at: str | None = None
    finite: bool = False  # not of "keeping" and "to keep"
    itself: bool = False  # what comes into the state is the subject: "the folds become longer"

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Made:
        """Build from one entry under ``made``."""
        states = {word: movement for movement, words in data["is"].items() for word in words}
        flags = (data.get("finite", False), data.get("itself", False))
        return cls(frozenset(data["verb"]), frozenset(data.get("of", ())), states, data.get("at"), *flags)


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _spelt(words: Iterable[str], ways: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for word in words:
        yield from ways[word[1:]] if word[:1] == "=" else [word]


def is_one_of(of: Term, meant: frozenset[str]) -> bool:
    """Whether what is moved is one of some parts, by their ids or by words of its name.

    The head and the neck "of the jaw" are parts of a bone, and not of the body.
    """
    words = of.text.lower().split()
    bony = _OF_BONES & {*words[:1]} if "of" in words else frozenset()
    return bool(meant & ({*of.readings, *words} - bony))


_OF_BONES = frozenset({"head", "neck"})


def phrases_pattern(phrases: Iterable[str]) -> LazyPattern:
    """Return what finds one of some phrases in the words of a clause."""
    return LazyPattern(rf"(?<!\w){any_of(phrases)}(?![\w{GOVERNING}]| of\b)")


GOVERNING = "°"  # marks a preposition with an object in the words of a clause: not "up" in "up the arm"


@dataclass(frozen=True, slots=True)
class Thing:
    """What is no part of the body and tells what is done to one: "raises the pressure in the abdomen"."""

    verbs: frozenset[str]
    things: frozenset[str]
    by: LazyPattern | None
    movement: str
    at: tuple[str, ...]

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Thing:
        """Build from one entry under ``things``."""
        by = phrases_pattern(data["by"]) if data.get("by") else None
        return cls(frozenset(data["verb"]), frozenset(data["thing"]), by, data["is"], tuple(data["at"]))

    def fits(self, lemma: str, thing: str, clause: str) -> bool:
        """Whether a verb with this object in a clause is worded so."""
        return lemma in self.verbs and thing in self.things and (self.by is None or self.by.search(clause) is not None)
