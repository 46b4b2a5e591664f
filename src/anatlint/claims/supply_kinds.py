"""The kind of a supply that is told with it: "gets its sensory supply from X", "the parasympathetic fibres of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.model import Object, Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words

_JOINING = frozenset({"and", "or", "/", ",", "as", "well", "both"})


def supply_kind(predicate: str, made: Object, tree: Tree, words: Words) -> str | None:
    """Return the kind of fibres that a supply of muscles is told to be of, where these do not move them.

    Of several supplies ("its motor supply from X, its sensory supply from Y") that counts which stands last before
    the nerve, or first behind it.
    """
    if predicate != "innervated_by" or not isinstance(made, Term):
        return None
    told = list(_supplies(tree, words))
    before = [kind for token, kind in told if token.start < made.span.start]
    after = [kind for token, kind in told if token.start >= made.span.start]
    return (before[-1:] or after[:1] or [None])[0]


def _supplies(tree: Tree, words: Words) -> Iterator[tuple[Token, str | None]]:
    """Yield the nouns of supply that have a word for a kind of fibres before them, with the kind if they move none."""
    tokens = tree.tokens
    for at, token in enumerate(tokens):
        *inside, noun = token.lower.split() or [""]
        if not words.has("supply_nouns", noun):
            continue
        kind = inside[0] if inside else ""
        first = at
        if not kind and at and tokens[at - 1].lower == "nerve":
            first = at - 1
        if not kind and first:
            kind = tokens[first - 1].lower
            first -= 1
        if kind not in words.supply_kinds:
            continue
        joined = first and tokens[first - 1].lower in _JOINING and tokens[first - 1].text != ","
        yield token, None if joined else words.supply_kinds[kind] or None
