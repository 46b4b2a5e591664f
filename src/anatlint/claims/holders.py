"""Whose field a noun names: the origin, the action, the nerve of what."""

from __future__ import annotations

from anatlint.claims.phrases import Phrases
from anatlint.claims.resolved import Resolved
from anatlint.claims.tree import Token


def holder(phrases: Phrases, noun: Token, categories: frozenset[str]) -> Resolved | None:
    """Return whose field a noun names: "the origin of X", "its origin", "X's origin", "the deltoid origin"."""
    tree = phrases.tree
    for child in tree.children(noun.i, "poss"):
        if (who := phrases.resolve(child.i, categories)) is not None:
            return who
    for preposition in tree.children(noun.i, "prep"):
        if preposition.lower in ("of", "for", "to"):
            for target in tree.children(preposition.i, "pobj"):
                if (who := phrases.resolve(target.i, categories)) is not None:
                    return who
    for child in tree.children(noun.i, "compound", "nmod", "amod"):
        if child.mention is not None and child.mention.ids(*categories):
            return phrases.resolve(child.i, categories)
    return None
