"""What harm affects: "the palsy affects the X and the Y", "the X is affected", but not what else the clause names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from anatlint.claims.tree import Token, Tree


def affected(tree: Tree, tokens: Sequence[Token], verbs: Collection[str]) -> list[Token] | None:
    """Return what the first of the verbs affects; nothing where no such verb stands."""
    verb = next((token for token in tokens if token.pos == "VERB" and token.lemma in verbs), None)
    if verb is None:
        return None
    things = tree.children(verb.i, "dobj", "nsubjpass")
    return [member for thing in things for member in tree.conjuncts(thing.i)]
