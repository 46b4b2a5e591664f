"""The everyday words of ``rules/frames/words.yaml``, ready for look-up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from anatlint.claims.alternatives import whole_words
from anatlint.records import dataclass


class Everyday:
    """Everyday words in the names of places: "inner edge of the shoulder blade" is the medial border of the scapula."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._said = {technical: tuple(said) for technical, said in words.items()}
        self._meant: dict[str, list[str]] = {}
        for technical, said in self._said.items():
            for word in said:
                self._meant.setdefault(word, []).append(technical)
        self._firsts: dict[str, list[str]] = {}
        for word, meant in self._meant.items():
            self._firsts.setdefault(word.split()[0], []).extend(meant)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(self._meant, key=len, reverse=True)))})\b")
        self._technical = re.compile(rf"\b(?:{'|'.join(map(re.escape, self._said))})\b")

    def firsts(self, word: str) -> list[str]:
        """Return the first words of the names that may be said with ``word`` first."""
        return [word, *self._firsts.get(word, ())]

    def said(self, name: str) -> Iterator[str]:
        """Yield a name in everyday words, each word in all ways."""
        for said in self._exchanged(name, self._technical, lambda word: (word, *self._said[word])):
            if said != name:
                yield said

    def meant(self, name: str) -> Iterator[str]:
        """Yield the names that a name in everyday words may mean."""
        for meant in self._exchanged(name, self._pattern, lambda word: (word, *self._meant[word])):
            if meant != name:
                yield meant

    def _exchanged(self, name: str, pattern: re.Pattern[str], ways: Callable[[str], Sequence[str]]) -> Iterator[str]:
        parts, end = [], 0
        for match in pattern.finditer(name):
            parts += [(name[end : match.start()],), tuple(ways(match.group()))]
            end = match.end()
        if parts:
            yield from ("".join(chosen) for chosen in product(*parts, (name[end:],)))


_COMPOUND = re.compile(r"^(supero|infero|antero|postero)[- ]?(lateral|medial|anterior|posterior)$")
_STEMS = {"supero": "superior", "infero": "inferior", "antero": "anterior", "postero": "posterior"}


def compound_sides(word: str) -> tuple[str, ...]:
    """Return both sides that a compound tells: "anterolateral" is anterior and lateral; none for other words."""
    match = _COMPOUND.match(word)
    return (_STEMS[match[1]], match[2]) if match is not None else ()


class Needed(NamedTuple):
    """The words of each phrase of a list, by the longest of them: long words are rare."""

    rarest: frozenset[str]
    phrases: Mapping[str, Sequence[frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists, each a set; phrases as one compiled pattern a list."""

    sets: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    needed: Mapping[str, Needed]  # the words of each phrase of each list: without them it cannot be there
    generic: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[str]]  # a generic noun -> the kinds of things that it may mean
    pronouns: frozenset[str]  # all of the following
    singular_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    personal_pronouns: frozenset[str]
    everyday: Everyday
    walls: Mapping[str, str]  # an organ -> a name of the muscle in its wall
    part_sides: Mapping[str, str]  # an everyday word -> the word that names of parts have for it
    part_apart: Mapping[str, str]  # a word that tells one part from the others -> the side that it tells
    place_sides: Mapping[str, str]  # a word -> the side of a bone that it tells
    supply_kinds: Mapping[str, str]  # a word -> the kind of fibres that it tells; empty for those that move
    name_sides: Mapping[str, str]  # a word that tells which of several bears a name -> the word of such names for it
    opposites: Mapping[str, str]  # a word of such names -> its opposite

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Words:
        """Build the look-ups from the YAML data."""
        lists = {name: value for name, value in data.items() if isinstance(value, list)}
        sets = {name: frozenset(map(str, value)) for name, value in lists.items()}
        patterns = _Patterns(lists)
        generic = {name: frozenset(value) for name, value in data["generic"].items()}
        things = {
            noun: frozenset(kind for kind in generic if noun in generic[kind])
            for noun in set().union(*generic.values())
        }
        pronouns = data["pronouns"]
        everyday = Everyday(data["everyday"])
        singular, plural, personal = (frozenset(pronouns[name]) for name in ("singular", "plural", "personal"))
        walls = {organ: muscle for muscle, organs in data["walls"].items() for organ in organs}
        part_sides = {word: plain for plain, words in data["part_sides"].items() for word in words}
        told = {word: side for side, words in data["part_apart"].items() for word in words}
        sides = {word: side for side, words in data["place_sides"].items() for word in words}
        kinds = {
            word: "" if kind == "moving" else kind for kind, words in data["supply_kinds"].items() for word in words
        }
        named = {word: plain for plain, words in data["name_sides"].items() for word in (plain, *words)}
        opposed = {one: other for pair in data["opposite_sides"].items() for one, other in (pair, pair[::-1])}
        needed = _Needed(lists)
        return cls(
            sets, patterns, needed, generic, things, singular | plural | personal, singular, plural, personal, everyday,
            walls, part_sides, told, sides, kinds, named, opposed,
        )  # fmt: skip

    def has(self, name: str, word: str) -> bool:
        """Whether a lower-case word is in a list."""
        return word in self.sets[name]

    def find(self, name: str, text: str) -> re.Match[str] | None:
        """Find the first word or phrase of a list in a text, as whole words, in any case."""
        return self.patterns[name].search(text) if self.may_have(name, text) else None

    def may_have(self, name: str, text: str) -> bool:
        """Whether a text has all words of something in a list: most have not, and need not be searched."""
        needed, words = self.needed[name], _words_of(text)
        if needed.rarest.isdisjoint(words):
            return False
        return any(own <= words for word in needed.rarest & words for own in needed.phrases[word])


class _Patterns(dict[str, re.Pattern[str]]):
    """The lists as patterns, each compiled when it is first used: most texts need few of them."""

    def __init__(self, lists: Mapping[str, list[str]]) -> None:
        super().__init__()
        self._lists = lists

    def __missing__(self, name: str) -> re.Pattern[str]:
        pattern = self[name] = whole_words(self._lists[name])
        return pattern


class _Needed(dict[str, Needed]):
    """The words that each list needs, found when they are first asked for."""

    def __init__(self, lists: Mapping[str, list[str]]) -> None:
        super().__init__()
        self._lists = lists

    def __missing__(self, name: str) -> Needed:
        phrases: dict[str, list[frozenset[str]]] = {}
        for phrase in self._lists[name]:
            words = _WORD.findall(str(phrase).casefold())
            phrases.setdefault(max(words, key=len, default=_NO_WORD), []).append(frozenset(words))
        needed = self[name] = Needed(frozenset(phrases), phrases)
        return needed


_WORD = re.compile(r"\w+")
_NO_WORD = ""  # in every text: a phrase without words may stand anywhere


@lru_cache(maxsize=256)
def _words_of(text: str) -> frozenset[str]:
    return frozenset((_NO_WORD, *_WORD.findall(text.casefold())))
