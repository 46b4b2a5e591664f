"""Phrases that hang on what a preposition governs, but are said of the verb: "is slung like a X between A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.tree import Token, Tree

TOWARDS = frozenset({"to", "into", "onto", "towards", "toward"})  # "from A to B": B may hang on A
_SETTING = frozenset({"in", "at", "on", "within", "inside"})  # what hangs on the place may be said of the verb


def nested_phrases(tree: Tree, preposition: Token, objects: Sequence[int]) -> Iterator[Token]:
    """Yield the prepositions behind what a preposition governs that belong to the verb too."""
    inner = [one for i in objects for one in tree.children(i, "prep")]
    word = preposition.lower
    on_the_way = word == "on" and any(tree.tokens[i].lower == "way" for i in objects)  # "on its way to X"
    if word == "from" or on_the_way:
        yield from (one for one in inner if one.lower in TOWARDS)
    elif word in _SETTING:  # "is formed in the pelvis from the roots L2 to L4"
        yield from (one for one in inner if one.lower == "from")
    elif word == "like":  # "is slung like a hammock between A and B"
        yield from (one for one in inner if one.lower not in ("of", "with"))
    yield from tree.children(preposition.i, "prep")


def is_as_far_as(tree: Tree, preposition: Token) -> bool:
    """Whether the second "as" of "reaches as far (up) as X" is meant."""
    before = {token.lower for token in tree.tokens[max(0, preposition.i - 3) : preposition.i]}
    return preposition.lower == "as" and {"as", "far"} <= before
