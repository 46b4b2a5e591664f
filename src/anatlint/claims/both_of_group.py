"""What "both glutei" are, where the group of that name has more members: the two of them that were told of last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from anatlint.claims.model import Term
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_STEM = 4  # letters that the names of members share with that of the group: gluteus, glutei
_BEFORE = frozenset({"both", "two"})
_ALL = frozenset({"both", "the", "these", "those"})


def both_of_group(phrases: Phrases, token: Token, ids: Sequence[str]) -> list[Term] | None:
    """Return the two that "both Xs" and "the two Xs" mean; ``None`` where the group itself may be meant."""
    beside = phrases.tree.children(token.i, "det", "predet", "preconj", "nummod", "cc")
    words = {child.lower for child in beside}
    sizes = [phrases.sizes(id) for id in ids]
    if not words & _BEFORE or not words & _ALL or any(2 in one or not one for one in sizes):
        return None
    stem = token.lower[:_STEM]
    told = phrases.discourse.candidates(frozenset({"muscle"}))
    named = [term for one in told for term in one.terms if term.text.lower().startswith(stem)]
    single = {term.readings: term for term in named if set(term.readings).isdisjoint(ids)}
    if not single:
        return None  # "both hamstrings": of both legs
    return list(single.values())[::-1] if len(single) == 2 else []
