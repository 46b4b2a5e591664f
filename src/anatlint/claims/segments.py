"""Lines of values without their fields: "Soleus – tibia and fibula to calcaneus – tibial nerve"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Term
from anatlint.claims.short_names import nerve_named
from anatlint.claims.words import Words
from anatlint.documents.source import Span
from anatlint.records import dataclass

_PARTING = re.compile(r"\s+(?:[–—|=-]|--)\s+|\s*;\s+")
_WORD = re.compile(r"[^\W\d_]+")
_JOINING = frozenset(
    {"to", "from", "of", "the", "and", "or", "a", "an", "by", "via", "at", "with", "on", "in", "its", "both", "plus"}
)
_NOUNS = frozenset({"muscle", "muscles", "nerve", "nerves", "n", "root", "roots"})
_TO = re.compile(r"\bto\b|→|->", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line: the value of a field of the muscle that a part before it names."""

    span: Span
    who: Referent
    field: str


def segments(
    text: str, sentence: Span, block: int, mentions: Sequence[Mention], lexicon: Lexicon, words: Words
) -> list[Segment]:
    """Return the values of a line that begins with a muscle and is nothing but names; nothing for any other line."""
    found: list[Segment] = []
    who: Referent | None = None
    for span in _parts(text, sentence):
        inside = [m for m in mentions if span.start <= m.span.start and m.span.end <= span.end]
        named = _muscles(text, span, block, inside)
        field = field_of_value(text, span, inside, lexicon, words) if named is None else None
        if named is None and (who is None or field is None):
            return []
        if named is not None:
            who = named
        elif who is not None and field is not None:
            found.append(Segment(span, who, field))
    return found


def field_of_value(
    text: str, span: Span, inside: Sequence[Mention], lexicon: Lexicon, words: Words, alone: bool = False
) -> str | None:
    """Return the field whose value a stretch of names is: of nerves, of levels, of places, of movements.

    A place ``alone`` is none: the two ends of a muscle must stand there.
    """
    value = text[slice(*span)].strip(" .")
    if nerve_named(lexicon, value):
        return "innervation"
    rest = _rest(text, span, inside)
    categories = [mention.categories for mention in inside]
    if not inside or rest - _JOINING - _NOUNS - words.sets["transparent_places"] - words.sets["part_words"]:
        return None
    if all(own & {"nerve", "level"} for own in categories) and not rest - _JOINING - _NOUNS:
        return "innervation" if any("nerve" in own for own in categories) else "roots"
    if all(own & {"movement", "motion", "joint"} for own in categories):
        return "action" if any(own & {"movement", "motion"} for own in categories) else None
    if all(own & {"place", "region"} for own in categories) and any("place" in own for own in categories):
        return "attachment" if not alone or (len(inside) > 1 and _TO.search(value)) else None
    return None


def _parts(text: str, sentence: Span) -> list[Span]:
    parts, start = [], sentence.start
    for match in _PARTING.finditer(text, sentence.start, sentence.end):
        if text.count("(", start, match.start()) == text.count(")", start, match.start()):
            parts.append(Span(start, match.start()))
            start = match.end()
    return [*parts, Span(start, sentence.end)]


def _muscles(text: str, span: Span, block: int, inside: Sequence[Mention]) -> Referent | None:
    """Return the muscles that a part names, if it names nothing else."""
    own = [mention for mention in inside if mention.ids("muscle")]
    if not own or len(own) < len(inside) or _rest(text, span, inside) - {"and", "the", "muscle", "muscles", "both"}:
        return None
    return Referent(tuple(Term(m.text, m.span, m.ids("muscle"), plural=m.plural) for m in own), "muscle", block)


def _rest(text: str, span: Span, inside: Sequence[Mention]) -> set[str]:
    """Return the words of a part that no name covers."""
    return {
        match.group().lower()
        for match in _WORD.finditer(text, *span)
        if not any(m.span.start <= match.start() < m.span.end for m in inside)
    }
