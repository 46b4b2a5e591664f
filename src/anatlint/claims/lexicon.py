"""All names of all structures, found in text by their first words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

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


class NameSource(Protocol):
    """A large collection of normalised names, which are made up only when a text has their first word."""

    def starting(self, word: str) -> Iterable[str]:
        """Return the names whose first word is ``word``."""

    def meanings(self, name: str) -> Iterable[Entry]:
        """Return what a name can mean."""


class Section(NamedTuple):
    """The names with one first word, the number of characters of the longest, and their second words.

    The second word is empty for a name of one word; a name cannot stand where neither of them does.
    """

    names: frozenset[str]
    longest: int
    seconds: frozenset[str]


class Lexicon:
    """Names, normalised by :func:`normalise`, and what each can mean.

    A name is looked for where its first word stands in a text; a dictionary of first words is there at once, while an
    automaton over all names would have to be built in every process.
    """

    def __init__(self, names: Mapping[str, Iterable[Entry]], source: NameSource | None = None) -> None:
        self._names = {name: frozenset(entries) for name, entries in names.items()}
        self._source = source
        self._firsts: dict[str, list[str]] = {}
        for name in self._names:
            self._firsts.setdefault(_TOKEN.findall(name)[0], []).append(name)
        self._sections: dict[str, Section | None] = {}
        self._known: dict[str, tuple[Entry, ...]] = {}

    @classmethod
    def build(cls, names: Iterable[tuple[str, Entry]], source: NameSource | None = None) -> Lexicon:
        """Collect names beside those of a source; a name given for several structures keeps them all."""
        collected: dict[str, set[Entry]] = {}
        for name, entry in names:
            key = normalise(name).strip()
            if key:
                collected.setdefault(key, set()).add(entry)
        return cls(collected, source)

    def get(self, name: str) -> tuple[Entry, ...]:
        """Return what a name can mean, sorted (nothing: an empty tuple)."""
        return self.meanings(normalise(name).strip())

    def meanings(self, name: str) -> tuple[Entry, ...]:
        """Return what a normalised name can mean, sorted."""
        known = self._known.get(name)
        if known is None:
            entries = set(self._names.get(name, ()))
            if self._source is not None:
                entries.update(self._source.meanings(name))
            known = self._known[name] = tuple(sorted(entries))
        return known

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, name) of the longest names in a text, left to right, never overlapping."""
        shown = normalise(text)
        owned = _OF_YOURS.search(shown) is not None
        tokens = [match.span() for match in (_PLAIN_TOKEN if shown.isascii() else _TOKEN).finditer(shown)]
        reached, sections = 0, self._sections
        for i, (start, first) in enumerate(tokens):
            word = shown[start:first]
            section = sections[word] if word in sections else self._section(word)
            if section is None or start < reached:
                continue
            following = shown[slice(*tokens[i + 1])] if i + 1 < len(tokens) else ""
            if following not in section.seconds and "" not in section.seconds:
                continue
            if not _begins(shown, start):
                continue
            last, found, name = start + section.longest + owned, start, ""
            for _, end in tokens[i : i + section.longest]:
                if end > last:
                    break
                words = _OF_YOURS.sub(" of the ", shown[start:end]) if owned else shown[start:end]
                if words in section.names and not shown[end : end + 1].isalnum():
                    found, name = end, words
            if found > start:
                yield start, found, name
                reached = found

    def starting(self, word: str) -> frozenset[str]:
        """Return the names whose first word is a normalised word."""
        section = self._section(word)
        return section.names if section is not None else frozenset()

    def _section(self, word: str) -> Section | None:
        if word not in self._sections:
            names = frozenset(self._firsts.get(word, ()))
            if self._source is not None:
                names = names.union(self._source.starting(word))
            self._sections[word] = _section_of(names, len(word)) if names else None
        return self._sections[word]


_TOKEN = re.compile(r"[^\W_]+|\S")  # a word of letters and digits, or any other character
_PLAIN_TOKEN = re.compile(r"[a-z0-9]+|\S")  # the same in lower-case ASCII, twice as fast
_SECOND = re.compile(rf"\s*({_TOKEN.pattern}|)")  # behind the first word
_SAME = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\n": " ", "\t": " "})


_OF_YOURS = re.compile(r" of (?:your|our|my|his|her) ")
"""A part of somebody's body is named as any such part is: "the corner of your mouth"."""


def _section_of(names: frozenset[str], first: int) -> Section:
    seconds = frozenset([match.group(1) for name in names if (match := _SECOND.match(name, first))])
    return Section(names, max(map(len, names)), seconds)


def normalise(text: str) -> str:
    """Return a text in the form in which names are compared; it has the same length as the text given."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.translate(_SAME)


def _begins(text: str, start: int) -> bool:
    """Whether a word may begin here: not within another one, nor behind its hyphen."""
    before, earlier = text[max(start - 1, 0) : start], text[max(start - 2, 0) : max(start - 1, 0)]
    return not (before.isalnum() or (before == "-" and earlier.isalnum()))
