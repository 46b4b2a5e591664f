"""Directions told in two words: "run down and forwards", "slope upwards and towards the midline"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.words import Words
from anatlint.documents.source import Span

_UPRIGHT = {"way_up": "super", "way_down": "infer"}
_ASIDE = {"way_forward": "anterior", "way_back": "posterior", "way_in": "medial", "way_out": "lateral"}
_LEVEL = {"way_forward": "anter", "way_back": "poster"}
_JOINED = (
    r"\s*(?:,\s*|\s(?:and|but|then|and\s+then|as\s+well\s+as)\s+(?:also\s+|slightly\s+|a\s+little\s+|somewhat\s+)?)"
)
_BETWEEN = r"(?:\s+(?:[a-z]+ly|straight|steeply|both|somewhat|slightly|a\s+little|all|then))?\s+"


def with_directions(text: str, mentions: Sequence[Mention], lexicon: Lexicon, words: Words) -> list[Mention]:
    """Return the mentions of a text, with the directions that two words behind a verb of running tell together."""
    found = list(_find(text, lexicon, words))
    spans = [mention.span for mention in found]
    kept = [m for m in mentions if not any(s.start < m.span.end and m.span.start < s.end for s in spans)]
    return sorted([*kept, *found], key=lambda mention: mention.span)


def _find(text: str, lexicon: Lexicon, words: Words) -> Iterator[Mention]:
    if not words.may_have("directed", text):
        return
    yield from _steep(text, lexicon, words)
    pattern = _pattern(*(tuple(sorted(words.sets[name])) for name in ("directed", *_UPRIGHT, *_ASIDE)))
    for match in pattern.finditer(text):
        first, second = (_way(match.group(name), words) for name in ("first", "second"))
        entries = [e for e in lexicon.get(_called(first, second)) if e.category == "direction"]
        if entries:
            yield Mention(
                Span(match.start("first"), match.end("second")),
                text[match.start("first") : match.end()],
                tuple(entries),
            )


def _steep(text: str, lexicon: Lexicon, words: Words) -> Iterator[Mention]:
    """ "Descends laterally", "climb forwards": a verb that goes up or down, with one word of a way."""
    names = ("descending", "ascending", *_ASIDE, *_UPRIGHT)
    for match in _steeply(*(tuple(sorted(words.sets[name])) for name in names)).finditer(text):
        first = "way_down" if match.group("verb").lower() in words.sets["descending"] else "way_up"
        entries = [e for e in lexicon.get(_called(first, _way(match.group("way"), words))) if e.category == "direction"]
        if entries:
            yield Mention(Span(*match.span("way")), match.group("way"), tuple(entries))


@lru_cache(maxsize=4)
def _steeply(down: tuple[str, ...], up: tuple[str, ...], *ways: tuple[str, ...]) -> re.Pattern[str]:
    aside, upright = ways[: len(_ASIDE)], ways[len(_ASIDE) :]
    said = "|".join(sorted((word.replace(" ", r"\s+") for one in aside for word in one), key=len, reverse=True))
    others = "|".join(word.replace(" ", r"\s+") for one in (*aside, *upright) for word in one)
    return re.compile(
        rf"\b(?P<verb>{'|'.join((*down, *up))}){_BETWEEN}(?P<way>{said})\b"
        rf"(?!{_JOINED}(?:{others})\b)(?!\s+(?:the|its|an?|to)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _pattern(directed: tuple[str, ...], *ways: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(sorted((word.replace(" ", r"\s+") for one in ways for word in one), key=len, reverse=True))
    verbs = "|".join(sorted(directed, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{verbs})(?={_BETWEEN}){_BETWEEN}(?P<first>{said}){_JOINED}(?P<second>{said})\b(?!\s+(?:the|its|an?)\b)",
        re.IGNORECASE,
    )


def _way(said: str, words: Words) -> str:
    word = " ".join(said.lower().split())
    return next(name for name in (*_UPRIGHT, *_ASIDE) if word in words.sets[name])


def _called(first: str, second: str) -> str:
    """Return the technical name of what two ways are together; nothing for two that are no direction."""
    for one, other in ((first, second), (second, first)):
        if one in _UPRIGHT and other in _ASIDE:
            return f"{_UPRIGHT[one]}o{_ASIDE[other]}"
        if one in _LEVEL and other in ("way_in", "way_out"):
            return f"{_LEVEL[one]}o{_ASIDE[other]}"
    return ""
