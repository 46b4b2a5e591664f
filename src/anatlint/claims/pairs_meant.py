"""What "both of them" behind a plural name and "both of these branches" mean: what was named together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_NUMBERS = frozenset({"both", "all", "each"})


def pair_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return what a phrase of number means by words that point to what was named together."""
    return _plural_before(phrases, token, categories) or _both_of_kind(phrases, token, categories)


def _plural_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The Xs, both of them thick", "the Xs, all of which ...": the one plural name right before the comma."""
    if token.lower not in _NUMBERS:
        return None
    tokens = phrases.tree.tokens
    behind = [one.lower for one in tokens[token.i + 1 : token.i + 3]]
    if behind not in (["of", "which"], ["of", "them"]) or token.i < 2:
        return None
    named = tokens[token.i - 2].mention
    ids = named.ids(*categories) if named is not None and named.plural else ()
    if tokens[token.i - 1].text != "," or not ids:
        return None
    return Resolved((term_of(tokens[token.i - 2], ids),), phrases.block, False, Quantifier.ALL, categories)


def _both_of_kind(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Both of these branches", "both of the nerves": the two of that kind that were named last, or together."""
    if token.lower != "both":
        return None
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    nouns = [t for p in of for t in phrases.tree.children(p.i, "pobj")]
    if len(nouns) != 1 or nouns[0].lower not in phrases.words.kinds:
        return None
    pointing = any(t.lower in ("these", "those", "the") for t in phrases.tree.children(nouns[0].i, "det"))
    kinds = phrases.words.kinds[nouns[0].lower] & categories
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
