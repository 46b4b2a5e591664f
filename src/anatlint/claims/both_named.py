"""Which two "both" means where its sentence names two before: "the X comes from A, the Y from B, and both ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.resolved import Resolved, term_of
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMING = _SUBJECTS | {"appos", "conj", "ROOT"}


def both_named(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the two that are told of before "both" in its sentence, if there are just two of one category."""
    if token.lower != "both" or token.dep not in _SUBJECTS:
        return None
    named = [one for one in phrases.tree.tokens[: token.i] if one.mention is not None]
    for told in ([one for one in named if one.dep in _NAMING], named):
        for category in sorted(categories & {"muscle", "nerve"}):
            found = {ids: one for one in told if one.mention is not None and (ids := one.mention.ids(category))}
            if len(found) == 2 and any(one.dep in _SUBJECTS for one in found.values()):
                terms = tuple(term_of(one, ids) for ids, one in found.items())
                return Resolved(terms, phrases.block, categories=frozenset({category}))
    return None
