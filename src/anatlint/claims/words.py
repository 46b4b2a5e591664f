"""The everyday words of ``rules/frames/words.yaml``, ready for look-up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists, each a set; phrases as one compiled pattern a list."""

    sets: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    generic: Mapping[str, frozenset[str]]
    singular_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Words:
        """Build the look-ups from the YAML data."""
        lists = {name: value for name, value in data.items() if isinstance(value, list)}
        sets = {name: frozenset(map(str, value)) for name, value in lists.items()}
        patterns = _Patterns(lists)
        generic = {name: frozenset(value) for name, value in data["generic"].items()}
        pronouns = data["pronouns"]
        return cls(sets, patterns, generic, frozenset(pronouns["singular"]), frozenset(pronouns["plural"]))

    def has(self, name: str, word: str) -> bool:
        """Whether a lower-case word is in a list."""
        return word in self.sets[name]

    def find(self, name: str, text: str) -> re.Match[str] | None:
        """Find the first word or phrase of a list in a text, as whole words, in any case."""
        return self.patterns[name].search(text)


class _Patterns(dict[str, re.Pattern[str]]):
    """The lists as patterns, each compiled when it is first used: most texts need few of them."""

    def __init__(self, lists: Mapping[str, list[str]]) -> None:
        super().__init__()
        self._lists = lists

    def __missing__(self, name: str) -> re.Pattern[str]:
        pattern = self[name] = _pattern(self._lists[name])
        return pattern


def _pattern(words: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(str(word)) for word in sorted(words, key=lambda w: (-len(str(w)), str(w))))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
