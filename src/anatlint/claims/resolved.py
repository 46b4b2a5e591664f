"""What a phrase names, as the readers of clauses get it."""

from __future__ import annotations

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.tree import Token
from anatlint.documents.source import Span
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase names. ``block`` is where the names stand, ``inherited`` whether that is elsewhere."""

    terms: tuple[Term, ...]
    block: int
    inherited: bool = False
    quantifier: Quantifier = Quantifier.NONE
    categories: frozenset[str] = frozenset()


def term_of(token: Token, ids: tuple[str, ...]) -> Term:
    """Make a term of a token that names something."""
    mention = token.mention
    if mention is None:
        return Term(token.text, Span(token.start, token.end), ids)
    vague = mention.plural and all(entry.ambiguous for entry in mention.entries if entry.id in ids)  # "the recti"
    own = token.lower in ids  # "the supinator" is the muscle of that name
    agent = "agent" in mention.categories and " " not in token.text and not own  # "adductors": of the hip?
    return Term(
        token.text,
        Span(token.start, token.end),
        ids,
        plural=mention.plural,
        loose=agent or (vague and len(ids) == 1),
        misspelt=mention.misspelt or None,
    )


def inherited(referent: Referent) -> Resolved:
    """Make what a phrase names out of what it refers to."""
    return Resolved(referent.terms, referent.block, True, Quantifier.NONE, frozenset({referent.category}))
