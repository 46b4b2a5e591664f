"""Quantified relatives right behind a list: "the A and the B, both of which ...", "A, B and C, all of which ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.model import Quantifier
from anatlint.claims.resolved import Resolved, term_of
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_OF_ALL = frozenset({"both", "all", "each", "neither", "none"})
_RELATIVES = frozenset({"which", "whom", "them"})
_GLUE = frozenset({"and", "the", "a", "an", "&", ",", "or"})


def listed_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the things of the list that ends right before "both of which"; of "both", the last two."""
    if token.lower not in _OF_ALL:
        return None
    tokens = phrases.tree.tokens
    behind = [t.lower for t in tokens[token.i + 1 : token.i + 3]]
    if behind[:1] != ["of"] or not _RELATIVES & set(behind[1:]):
        return None
    if token.i < 2 or tokens[token.i - 1].text != ",":
        return None
    listed: list[Token] = []
    for one in reversed(tokens[: token.i]):
        if one.mention is not None and one.mention.ids(*categories):
            listed.insert(0, one)
        elif one.lower not in _GLUE:
            break
    if token.lower in ("both", "neither"):
        listed = listed[-2:]
    joined = any(t.lower in ("and", "&") for t in tokens[listed[0].i : listed[-1].i]) if listed else False
    if len(listed) < 2 or not joined:
        return None
    terms = tuple(term_of(t, t.mention.ids(*categories)) for t in listed if t.mention is not None)
    return Resolved(terms, phrases.block, False, Quantifier.ALL, categories)
