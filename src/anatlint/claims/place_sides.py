"""Which side of a bone a place is on: "the back of the tibia", "the outer edge of the blade", "the upper humerus"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.model import Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words, compound_sides
from anatlint.documents.source import Span

_DIRECTIONS = frozenset({"direction"})
_OF = frozenset({"of", "on", "along", "from"})


def with_sides(tree: Tree, place: Term, words: Words) -> Term:
    """Return the name of a place with the sides that the words around it tell: anterior, medial, superior ...

    Its text and span hold these words then, too: they are as wrong or right as the name.
    """
    token = next((t for t in tree.tokens if t.start == place.span.start and t.mention is not None), None)
    told = list(_told(tree, token, words)) if token is not None else []
    if token is None or not told:
        return place
    first = min(one.i for one, _ in told)
    text = " ".join(one.text for one in tree.tokens[first : token.i + 1])
    sides = tuple(dict.fromkeys(side for _, side in told))
    return replace(place, text=text, span=Span(tree.tokens[first].start, place.span.end), sides=sides)


def _told(tree: Tree, token: Token, words: Words) -> Iterator[tuple[Token, str]]:
    """Yield the sides told before a name, and by the nouns that it hangs on: "the outer part of the front of X"."""
    if token.mention is not None and not token.mention.plural:
        yield from _told_before(tree, token, words)
    while token.dep == "pobj":
        preposition = tree.tokens[token.head]
        noun = tree.tokens[preposition.head]
        known = noun.mention is None and words.has("transparent_places", noun.lower)
        if preposition.lower not in _OF or not known:
            return
        yield from ((noun, side) for side in _sides_of(noun.lower, words))
        yield from _told_before(tree, noun, words)
        token = noun


def _told_before(tree: Tree, token: Token, words: Words) -> Iterator[tuple[Token, str]]:
    for child in tree.children(token.i, "amod", "compound", "nmod"):
        named = child.mention is not None and not child.mention.categories <= _DIRECTIONS
        named = named and (child.lower != "back" or token.mention is not None)
        if child.i < token.i and not named:
            yield from ((child, side) for side in _sides_of(child.lower, words))
            yield from _told_before(tree, child, words)  # "the upper outer part"


def _sides_of(word: str, words: Words) -> tuple[str, ...]:
    """Return the sides that a word tells: one, or both of a compound."""
    return (words.place_sides[word],) if word in words.place_sides else compound_sides(word)
