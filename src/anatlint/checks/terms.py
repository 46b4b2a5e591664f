"""Lists of words in rules of style: literal words, found in one pass; never a pattern of the list's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from anatlint.documents.source import Span

STEM = "*"  # at the end of a word: and whatever the word goes on with
_IRREGULAR = ("s", "x", "a", "i", "ae", "is", "us", "um")


class Terms:
    """The words of one rule, each with what to write in its place.

    ``terms`` are whole terms, which plurals follow from; ``words`` count inside longer names, too. Every word is taken
    literally, apart from a star at its end, so that no list can make the search slow.
    """

    def __init__(self, terms: Mapping[str, str], words: Mapping[str, str]) -> None:
        own = {**_with_plurals(terms), **terms}
        self._new = {_key(old): new for old, new in {**own, **words}.items()}
        self._whole = {_key(old) for old in own}
        self._stems = sorted((old for old in self._new if old.endswith(STEM)), key=len, reverse=True)
        ways = "|".join(_literal(old) for old in sorted(self._new, key=lambda old: (-len(old), old)))
        self._pattern = re.compile(rf"(?<![\w])(?:{ways})(?!\w)", re.IGNORECASE) if ways else None

    def find(self, text: str) -> Iterator[tuple[Span, str, bool]]:
        """Yield where words stand, what to write for each, and whether it is a whole term; the longest counts."""
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            found = _key(match.group())
            stem = found if found in self._new else next(old for old in self._stems if found.startswith(old[:-1]))
            new = self._new[stem]
            if stem.endswith(STEM):
                new = new.removesuffix(STEM) + found[len(stem) - 1 :]
            if new.casefold() != found:
                yield Span(*match.span()), new, stem in self._whole


def fitted(new: str, old: str, *, capital: bool = True) -> str:
    """Return a term with the capitals of the words that it takes the place of."""
    if len(old) > 3 and old.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if capital and old[:1].isupper() else new


def _with_plurals(terms: Mapping[str, str]) -> dict[str, str]:
    return {
        f"{old}s": f"{new}s"
        for old, new in terms.items()
        if STEM not in old and not old.endswith(_IRREGULAR) and not new.endswith(_IRREGULAR)
    }


def _key(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _literal(old: str) -> str:
    """Return a pattern for a word; apostrophes are of both kinds, spaces of any width, and a star goes to the end."""
    words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in old.removesuffix(STEM).split())
    return rf"{words}\w*" if old.endswith(STEM) else words
