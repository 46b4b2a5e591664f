"""Spaces that have walls: regions, openings and canals, and which of them a text is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Term

SPACES = frozenset({"region", "opening", "canal", "space"})
AREA = frozenset({"region", "place"})


def space_named(mention: Mention | None, kind_of: Callable[[str], str]) -> Term | None:
    """Return the space that a name means, if all that it may mean are spaces."""
    ids = mention.ids(*AREA) if mention is not None else ()
    if mention is None or not ids or not all(kind_of(id) in SPACES for id in ids):
        return None
    return Term(mention.text, mention.span, ids, plural=mention.plural)


def first_space(mentions: Iterable[Mention], kind_of: Callable[[str], str]) -> Term | None:
    """Return the first space that a sentence names: what it is most likely about."""
    return next((term for one in mentions if (term := space_named(one, kind_of)) is not None), None)


def space_told(reader: FragmentReader) -> Term | None:
    """Return the space in which a sentence places things beside each other: what it names, or the text is about."""
    named = first_space((t.mention for t in reader.tree.tokens if t.mention is not None), reader.kind_of)
    return named or reader.phrases.discourse.space
