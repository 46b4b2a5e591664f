"""What "each of which", "both of which" is: some of what the clause before tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.model import Quantifier
from anatlint.claims.resolved import Resolved
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_PARTS = frozenset({"tendon", "slip", "head", "belly", "part", "portion", "bundle", "band", "strip"})


def is_of_which(phrases: Phrases, token: Token) -> bool:
    """ "Four tendons, each of which ...", "two heads, both of which ...": of the parts of something."""
    if token.mention is not None or "which" not in phrases.tree.words:
        return False
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    which = any(t.lower == "which" for p in of for t in phrases.tree.children(p.i, "pobj"))
    noun = _noun_before(phrases, token) if which else None
    return noun is not None and noun.lemma in _PARTS


def of_which(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the muscle whose tendons or heads they are: the one that the clause before is about."""
    noun = _noun_before(phrases, token)
    subjects = phrases.tree.children(phrases.clause_of(noun), "nsubj", "nsubjpass") if noun is not None else []
    if noun is None or "muscle" not in categories or not subjects or subjects[0].i > noun.i:
        return None
    found = phrases.resolve(subjects[0].i, categories & {"muscle"})
    return replace(found, inherited=True, quantifier=Quantifier.SOME) if found is not None else None


def _noun_before(phrases: Phrases, token: Token) -> Token | None:
    before = phrases.tree.tokens[: token.i]
    return next((t for t in reversed(before) if t.pos in ("NOUN", "PROPN")), None)
