"""Skin told by a side of what it covers: "the inner border of the foot", "the ulnar side of the forearm"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.model import Object, Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span

_FELT = frozenset({"supplies", "lesion_causes"})
_FOREARM = {"radial": "lateral", "ulnar": "medial"}


def with_side(predicate: str, made: Object, tree: Tree, lexicon: Lexicon, words: Words) -> Object:
    """Return the skin of the side that stands before a region that a nerve supplies, if it has a name."""
    if predicate not in _FELT or not isinstance(made, Term) or made.uncertain:
        return made
    token = next((one for one in tree.tokens if one.start == made.span.start and one.mention is not None), None)
    side = _side_before(tree, token, words) if token is not None else None
    if token is None or side is None:
        return made
    names = dict.fromkeys((token.lower, *(id for id in made.readings if id in token.lower)))
    word, start = side
    plain = words.part_sides.get(word) or _FOREARM.get(word, word)
    entries = next(filter(None, (lexicon.get(f"skin of {plain} {name}") for name in names)), ())
    ids = tuple(dict.fromkeys(entry.id for entry in entries))
    if not ids:
        return made
    span = Span(min(start, token.start), token.end)
    return replace(made, text=f"{word} side of the {token.text}", span=span, readings=ids)


def _side_before(tree: Tree, token: Token, words: Words) -> tuple[str, int] | None:
    """Return "inner" and where it stands, in "the inner border of the foot", "on the inner side of the foot"."""
    preposition = tree.tokens[token.head]
    noun = tree.tokens[preposition.head]
    if token.dep != "pobj":
        return None
    if preposition.mention is not None and preposition.mention.ids("relation"):  # "on the inner side of"
        *before, side, name, last = ("", "", *preposition.lower.split())
        told = last == "of" and words.has("side_nouns", name) and words.has("side_words", side)
        return (side, preposition.start) if told and before else None
    if preposition.lower != "of" or not words.has("side_nouns", noun.lemma):
        return None
    beside = tree.children(noun.i, "amod", "compound", "nmod")
    return next(((one.lower, one.start) for one in beside if words.has("side_words", one.lower)), None)
