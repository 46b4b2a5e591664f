"""Choosing the everyday words that the parser sees in place of technical ones.

``en_core_web_sm`` has never seen "abducts" or "flexor carpi radialis" and loses the clause. Each name is one token,
and that token and each technical verb is shown as a common word of the same grammatical class. Offsets never change:
token *i* of what is shown is token *i* of the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from anatlint.claims.mentions import Mention
from anatlint.records import dataclass

_PEOPLE = ("Peter", "Mary", "John", "Paul", "Anna", "James")
_ORDER = ("muscle", "nerve", "place", "joint", "region", "skin", "division", "level", "movement", "modality",
          "tissue", "sign",
          "direction", "shape", "superlative")  # fmt: skip


def inflect(base: str) -> tuple[str, str, str, str]:
    """Return base, -s, -ing and -ed forms of a regular English verb."""
    stem = base.removesuffix("e")
    return base, base + "s", stem + "ing", stem + "ed"


@dataclass(frozen=True, slots=True)
class Surrogates:
    """The tables of ``rules/frames/surrogates.yaml``, ready for use."""

    words: Mapping[str, str]
    lemmas: Mapping[str, str]  # inflected technical verb -> its base form
    shown: Mapping[str, Sequence[str]]
    behind: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)  # word -> shown, words before it
    ahead: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)  # word -> shown, words behind it
    determiners: frozenset[str] = field(default_factory=frozenset)
    relations: Mapping[str, str] = field(default_factory=dict)  # relation -> the preposition it is shown as

    @classmethod
    def load(cls, data: Mapping[str, Any], determiners: frozenset[str], relations: Mapping[str, str]) -> Surrogates:
        """Build the tables from the YAML data."""
        words: dict[str, str] = dict(data["words"])
        lemmas: dict[str, str] = {}
        for base, everyday in data["verbs"].items():
            forms = data["inflected"].get(base) or inflect(base)
            for form, shown in zip(forms, everyday, strict=True):
                words[form] = shown
                lemmas[form] = base
        behind, ahead = (
            {word: (item["shown"], frozenset(item["words"])) for word, item in data.get(table, {}).items()}
            for table in ("behind", "ahead")
        )
        return cls(words, lemmas, data["shown"], behind, ahead, determiners, relations)

    def show(self, texts: Sequence[str], mentions: Sequence[Mention | None]) -> list[str]:
        """Return the words to show for the tokens ``texts``, of which some are ``mentions``."""
        out: list[str] = []
        people = 0
        for i, (text, mention) in enumerate(zip(texts, mentions, strict=True)):
            word = self.words.get(text.lower()) or self._phrase(text, mention)
            if i and text.lower() in self.behind:
                shown, before = self.behind[text.lower()]
                word = shown if texts[i - 1].lower() in before else word
            if i + 1 < len(texts) and text.lower() in self.ahead:
                shown, following = self.ahead[text.lower()]
                word = shown if texts[i + 1].lower() in following else word
            category = None if mention is None else self._category(text, mention, word)
            if category is not None and mention is not None:
                determined = i > 0 and texts[i - 1].lower() in self.determiners
                plural = mention.plural or _looks_plural(mention)
                word = self.shown[category][(0 if determined else 2) + plural]
                if word == "Peter":
                    word = _PEOPLE[people % len(_PEOPLE)]
                    people += 1
            if word is None:
                out.append(text)
            else:
                out.append(word[0].upper() + word[1:] if i == 0 else word)
        return out

    def _phrase(self, text: str, mention: Mention | None) -> str | None:
        """Return what a phrase of several words that is no name is shown as: a preposition, a verb, a plain noun."""
        if mention is not None and "counted" in mention.categories:
            return "big"
        if mention is None or " " not in text:
            return None
        if relation := mention.ids("relation"):
            return self.relations[relation[0]]
        if mention.categories <= {"motion"}:
            words = text.lower().split()
            return next((self.words[word] for word in reversed(words) if word in self.words), words[0])
        if mention.categories <= {"agent"}:
            return "lifters" if mention.plural else "lifter"
        return ("jobs" if mention.plural else "job") if mention.categories <= {"field"} else None

    def _category(self, text: str, mention: Mention, word: str | None) -> str | None:
        """Return the category by which a mention is shown; None when its own words serve the parser better."""
        categories = mention.categories
        if "relation" in categories and word is not None:
            return None
        if "counted" in categories:
            return None
        if categories <= {"modality", "superlative", "shape", "direction", "tissue"} and " " not in text:
            return None
        if categories <= {"shape"} and text.lower().endswith((" muscle", " muscles")):
            return "muscle"  # "a fusiform muscle"
        if categories & {"movement", "motion", "agent"} and (word is not None or text.lower() in self.lemmas):
            return None
        if {"motion", "movement"} <= categories and " " not in text and not text.lower().endswith("ion"):
            return None  # "raises", "bending": everyday words, verb and noun
        return next((name for name in _ORDER if name in categories), None)


def _looks_plural(mention: Mention) -> bool:
    return mention.text.lower().endswith(("muscles", "nerves", "rami", "joints", "vertebrae", "ribs", "processes"))
