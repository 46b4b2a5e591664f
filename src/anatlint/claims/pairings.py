"""The entries of ``rules/frames/together.yaml``: which names belong together, and by which words a clause tells so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anatlint.claims.alternatives import whole
from anatlint.claims.predicates import PREDICATES

_TOKEN = re.compile(r"[\w'’]+")
_NOT = "n't"
_RELATIONS = "relations"  # the words of rules/frames/relations.yaml stand before the object


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case; of "isn't" the "n't" as well."""
    found = {word.replace("’", "'").strip("'") for word in _TOKEN.findall(text.lower())}
    if any(word.endswith(_NOT) for word in found):
        found.add(_NOT)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Listed:
    """Words and phrases of a list: the words are looked up, and phrases searched for by their longest one."""

    words: frozenset[str]
    phrases: Mapping[str, Sequence[str]]  # by their longest word

    @classmethod
    def load(cls, listed: Sequence[str]) -> Listed:
        """Part the words of a list from its phrases."""
        phrases: dict[str, list[str]] = {}
        for phrase in listed:
            if not _TOKEN.fullmatch(phrase):
                phrases.setdefault(max(_TOKEN.findall(phrase), key=len), []).append(phrase)
        return cls(frozenset(word for word in listed if _TOKEN.fullmatch(word)), phrases)

    def find(self, words: frozenset[str], text: str) -> str:
        """Return the first in the alphabet of what a text has, whose words are given; nothing where it has none."""
        if not self.words.isdisjoint(words):
            return min(self.words & words)
        for word in sorted(self.phrases.keys() & words):
            for phrase in self.phrases[word]:
                if re.search(whole([phrase]), text, re.IGNORECASE):
                    return phrase
        return ""


@dataclass(frozen=True, slots=True)
class Pairing:
    """One sort of subject and object, with the words that tell how they belong together."""

    id: str
    predicate: str
    kind: str
    subject: frozenset[str]  # categories of names
    object: frozenset[str]
    fields: frozenset[str]  # labels and headers that say as much as a cue
    cues: Listed | None  # one must stand in the clause
    before: Mapping[str, re.Pattern[str]]  # one must end right before the object: by relation, for what is no place ""
    leading: re.Pattern[str] | None  # the same anywhere in a head
    barred: Listed | None
    turned: bool  # the subjects of a clause are read, too, with an object from near it
    several: bool  # a clause of which one was read may tell others
    behind: bool  # an object follows its cue
    felt: bool  # what a nerve serves is felt

    @classmethod
    def load(cls, id: str, data: Mapping[str, Any], relations: Mapping[str, str], filling: Sequence[str]) -> Pairing:
        """Read one entry; ``relations`` are the words of places, ``filling`` those between a word and its object."""
        before: dict[str, list[str]] = {}
        if data.get("before") == _RELATIONS:
            for word, relation in relations.items():
                before.setdefault(relation, []).append(word)
        elif "before" in data:
            before[""] = data["before"]
        for relation, told in data.get("further", {}).items():
            before.setdefault(relation, []).extend(told)
        filled = rf"(?:\s+{whole(filling)})*\s*\Z"
        return cls(
            id,
            data["claims"],
            PREDICATES[data["claims"]].kind,
            frozenset(data["subject"]),
            frozenset(data["object"]),
            frozenset(data.get("fields", ())),
            Listed.load(data["cues"]) if "cues" in data else None,
            {relation: re.compile(whole(words) + filled, re.IGNORECASE) for relation, words in before.items()},
            re.compile(whole(before[""]), re.IGNORECASE) if "" in before else None,
            Listed.load(data["barred"]) if "barred" in data else None,
            data.get("turned", False),
            data.get("several", False),
            data.get("behind", False),
            data.get("felt", False),
        )

    def heads(self, text: str) -> bool:
        """Whether the head of a cell has a word that stands before the object elsewhere: "From", "Runs to"."""
        return self.leading is not None and self.leading.search(text) is not None


@dataclass(frozen=True, slots=True)
class Pairings:
    """All pairings, with the words that hold for each of them."""

    all: Sequence[Pairing]
    barred: Listed  # of a clause that denies, contrasts, compares or sets aside
    aside: re.Pattern[str]  # ends before a name that its clause is not about: "beneath the X"
    counted: re.Pattern[str]  # "three heads": the number and what is counted

    @classmethod
    def load(cls, data: Mapping[str, Any], relations: Mapping[str, str]) -> Pairings:
        """Build from the YAML data and the words of relations."""
        filling = data["filling"]
        entries = [Pairing.load(id, entry, relations, filling) for id, entry in data["pairings"].items()]
        aside = rf"{whole(data['aside'])}(?:\s+{whole(filling)})*\s*\Z"
        counted = (
            rf"(?<![\w-])([a-z]+|\d\d?)(?:[ -](?!and |or |of )[a-z-]+){{0,2}}?[ -]({'|'.join(data['counted'])})s?\b"
        )
        return cls(
            entries, Listed.load(data["barred"]), re.compile(aside, re.IGNORECASE), re.compile(counted, re.IGNORECASE)
        )
