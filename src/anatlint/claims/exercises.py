"""Which muscles an exercise works, and which a strain affects: "leg curls work the X", "tennis elbow affects the X"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from anatlint.claims.alternatives import whole_words
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import overlapping, split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.ontology.tables import Exercise
from anatlint.records import dataclass

_JOINED = re.compile(
    r"\s*(?:\([^()]{0,60}\)\s*)?(?:,|,?\s*(?:and|or|and/or|as well as|plus)|/|&)\s*(?:also\s+)?"
    r"(?:(?:the|your|our|both)\s+)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ANSWERED = re.compile(r"\s*(?:is|are)\s+(?:the\s+|your\s+)?", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:In|During|With|For|On)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)  # "in tennis elbow the X is torn"
_OPENED = re.compile(r",?\s+(?:the|your|both)?\s*", re.IGNORECASE)
_ASKING = re.compile(r"\bmuscles?\b", re.IGNORECASE)
_FAR = 90  # code points between an exercise and a muscle
_STOPS = re.compile(r"[;:()–—?!]|\.\s")


class _Found(NamedTuple):
    """An exercise that a text names."""

    span: Span
    id: str


_Thing = TypeVar("_Thing", _Found, Mention)


@dataclass(frozen=True, slots=True)
class _Ways:
    """How it is told of exercises, of stretches, or of strains."""

    predicate: str
    working: re.Pattern[str]  # between the exercise and a muscle
    worked: re.Pattern[str]  # between a muscle and the exercise
    passed_over: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Exercises:
    """Reads which muscles the exercises of the ontology are said to work, and which its stretches lengthen."""

    known: Mapping[str, Exercise]
    names: Mapping[str, re.Pattern[str]]
    likely: re.Pattern[str]  # any name at all
    ways: Mapping[str, _Ways]  # by the kind of exercise
    main: re.Pattern[str]
    between: frozenset[str]

    @classmethod
    def load(cls, known: Mapping[str, Exercise], data: Mapping[str, Any]) -> Exercises:
        """Build from the exercises of an ontology, and the words of ``rules/frames/exercises.yaml``."""
        told_of, tired = data["passed_over"], [*data["passed_over"], *data["tired"]]
        ways = {
            "exercise": _ways("trains", data["working"], data["worked"], tired),
            "stretch": _ways("trains", data["stretching"], data["stretched"], tired),
            "strain": _ways("affects", data["straining"], data["strained"], told_of),
        }
        spelt = {id: "|".join(_spelt(name) for name in one.names) for id, one in known.items()}
        names = {id: _name_pattern(listed) for id, listed in spelt.items()}
        likely = _name_pattern("|".join(spelt.values()) or "(?!)")
        return cls(known, names, likely, ways, whole_words(data["main"]), frozenset(data["between"]))

    def read(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks, whose mentions are ``found``."""
        for block in blocks:
            muscles = [m for m in found[block.index] if m.ids("muscle") or (m.ids("place") and not m.ids("nerve"))]
            if block.kind is BlockKind.HEADING or not muscles or not self.likely.search(block.text):
                continue
            for sentence in stated_sentences(block.text, mood, lambda told: not self.likely.search(told)):
                for part in split_parts(block.text, sentence):
                    yield from self._part(block, part, sentence, muscles)

    def _part(self, block: Block, part: Span, sentence: Span, muscles: Sequence[Mention]) -> Iterator[Claim]:
        """Yield what one clause says of its exercises and muscles, list by list."""
        exercises = self._exercises(block.text, part)
        inside = [m for m in muscles if part.start <= m.span.start and m.span.end <= part.end]
        inside = [m for m in inside if not any(overlapping(m.span, one.span) for one in exercises)]
        for subjects in _lists(block.text, exercises):
            ways = self._ways_of(subjects)
            if ways is None or ways.passed_over.search(block.text, *sentence):
                continue
            wanted = ("muscle", "place") if ways.predicate == "affects" else ("muscle",)
            for objects in _lists(block.text, [m for m in inside if m.ids(*wanted)]):
                said = self._said(block.text, part, subjects, objects)
                if said is None:
                    continue
                strong = len(objects) == 1 and self.main.search(said) is not None
                for one in subjects:
                    subject = Term(block.text[slice(*one.span)], one.span, (one.id,))
                    for muscle in objects:
                        thing = Term(muscle.text, muscle.span, muscle.ids(*wanted), plural=muscle.plural)
                        told = Qualifiers(strong=strong)
                        yield Claim(
                            ways.predicate, subject, thing, block.index, muscle.span, sentence, told, "exercise"
                        )

    def _exercises(self, text: str, part: Span) -> list[_Found]:
        """Return the exercises that a clause names, of names that overlap the longest."""
        if not self.likely.search(text, *part):
            return []
        found = [
            _Found(Span(*match.span()), id) for id, name in self.names.items() for match in name.finditer(text, *part)
        ]
        kept: list[_Found] = []
        for one in sorted(found, key=lambda one: one.span.start - one.span.end):
            if not any(overlapping(one.span, other.span) for other in kept):
                kept.append(one)
        return sorted(kept)

    def _ways_of(self, subjects: Sequence[_Found]) -> _Ways | None:
        """Return how it is told of what a list names; nothing where it is of several kinds."""
        kinds = {self.known[one.id].kind for one in subjects}
        return self.ways[kinds.pop()] if len(kinds) == 1 else None

    def _said(self, text: str, part: Span, subjects: Sequence[_Found], objects: Sequence[Mention]) -> str | None:
        """Return the words by which exercises are said to work muscles; nothing where they are not."""
        ways = self._ways_of(subjects)
        if ways is None:
            return None
        ahead = subjects[-1].span.end <= objects[0].span.start
        after = objects[-1].span.end <= subjects[0].span.start
        if ahead:
            gap = text[subjects[-1].span.end : objects[0].span.start]
            asked = text[part.start : subjects[0].span.start]
            named = _ASKING.search(asked) or self.main.search(asked)
            if _ANSWERED.fullmatch(gap) and named and ways.worked.search(asked):
                return asked  # "the main muscle worked by leg curls is the X"
            if _OPENING.fullmatch(asked) and _OPENED.fullmatch(gap):
                behind = text[objects[-1].span.end : part.end]
                found = ways.worked.search(behind)
                return behind if found is not None and self._fits(behind[: found.end()], ways.worked) else None
            return gap if self._fits(gap, ways.working) else None
        gap = text[objects[-1].span.end : subjects[0].span.start] if after else ""
        return gap if self._fits(gap, ways.worked) else None

    def _fits(self, gap: str, way: re.Pattern[str]) -> bool:
        """Whether a stretch between the two says so, and holds nothing but small words besides."""
        if len(gap) > _FAR or _STOPS.search(gap) or way.search(gap) is None:
            return False
        rest = way.sub(" ", gap)
        return all(match[0].lower() in self.between for match in _WORD.finditer(rest))


def _ways(predicate: str, doing: Sequence[str], done: Sequence[str], passed_over: Sequence[str]) -> _Ways:
    return _Ways(predicate, whole_words(doing), whole_words(done), whole_words(passed_over))


def _spelt(name: str) -> str:
    """Return the pattern of a name in singular and plural; with a space for its hyphens only in the plural.

    "Sit up" in two words may be a verb.
    """
    ending = "es" if name.endswith(("s", "x", "ch", "sh")) else "s"
    plural, singular = (hyphen.join(map(re.escape, name.split("-"))) for hyphen in ("[- ]?", "-?"))
    return f"{plural}{ending}|{singular}"


def _name_pattern(listed: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{listed})(?!\w)", re.IGNORECASE)


def _lists(text: str, things: Sequence[_Thing]) -> list[list[_Thing]]:
    """Put together what stands in one list: "the X, Y and Z"."""
    lists = [[thing] for thing in things[:1]]
    for before, thing in pairwise(things):
        if _JOINED.fullmatch(text[before.span.end : thing.span.start]):
            lists[-1].append(thing)
        else:
            lists.append([thing])
    return lists
