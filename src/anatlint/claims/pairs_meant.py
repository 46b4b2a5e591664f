"""What "both of which", "both of them" behind a comma and "both of these branches" mean: what was named together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "all": 0, "each": 0}
_JOINING = frozenset({",", "and", "or", "the", "as", "well", "with"})


def pair_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return what a phrase of number means by words that point to what was named together."""
    return _named_together(phrases, token, categories) or _both_of_kind(phrases, token, categories)


def _named_together(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X and Y, both of which are ...", "X and Y, both of them mixed": what stands right before the comma."""
    tokens = phrases.tree.tokens
    number = _NUMBERS.get(token.lower)
    behind = [one.lower for one in tokens[token.i + 1 : token.i + 3]]
    start = token.i - 1 - (token.i > 0 and tokens[token.i - 1].lower == "all")
    if number is None or behind not in (["of", "which"], ["of", "them"], ["of", "whom"]) or start < 1:
        return None
    if tokens[start].text not in (",", "–", "—", "("):
        return None
    found: list[Token] = []
    for before in reversed(tokens[:start]):
        if before.mention is not None and before.mention.ids(*categories):
            found.insert(0, before)
        elif before.lower not in _JOINING:
            break
    terms = tuple(term_of(one, one.mention.ids(*categories)) for one in found if one.mention is not None)
    plural = len(terms) == 1 and terms[0].plural
    if not terms or (len(terms) != number and number and not plural) or (len(terms) == 1 and not plural):
        return None
    return Resolved(terms, phrases.block, False, Quantifier.ALL, categories)


def _both_of_kind(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Both of these branches", "both of the nerves": the two of that kind that were named last, or together."""
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    nouns = [t for p in of for t in phrases.tree.children(p.i, "pobj")]
    if token.lower != "both" or len(nouns) != 1 or not any(nouns[0].lower in w for w in phrases.words.generic.values()):
        return None
    pointing = any(t.lower in ("these", "those", "the") for t in phrases.tree.children(nouns[0].i, "det"))
    kinds = frozenset(kind for kind, words in phrases.words.generic.items() if nouns[0].lower in words) & categories
    if not pointing or len(phrases.tree.children(nouns[0].i)) > 1:
        return None
    return _last_pair(phrases, kinds)


def _last_pair(phrases: Phrases, kinds: frozenset[str]) -> Resolved | None:
    last = phrases.discourse.candidates(kinds)
    if last and len(last[0].terms) == 2:
        return replace(inherited(last[0]), quantifier=Quantifier.ALL)
    single: dict[tuple[str, ...], Referent] = {one.terms[0].readings: one for one in last if len(one.terms) == 1}
    if len(single) < 2:
        return None
    first, second = list(single.values())[:2]
    return Resolved((*second.terms, *first.terms), first.block, True, Quantifier.ALL, kinds)
