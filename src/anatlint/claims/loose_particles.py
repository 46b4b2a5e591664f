"""Prepositions that the parser takes for particles of a verb: "runs down the outside of X", "pass behind the Y"."""

from __future__ import annotations

from anatlint.claims.tree import Token, Tree

_WORDS = frozenset(
    {
        "down", "up", "along", "across", "behind", "over", "under", "underneath", "beneath", "through", "around",
        "round", "between", "below", "above", "past", "inside", "beside", "before", "on", "in",
    }
)  # fmt: skip
_MOVING = frozenset(
    {
        "run", "pass", "lie", "sit", "go", "travel", "come", "descend", "ascend", "wind", "loop", "curve", "course",
        "slip", "dive", "hook", "climb", "rest", "stand", "sweep", "wrap", "spiral", "emerge", "stretch", "extend",
        "squeeze", "slide", "glide", "continue", "turn", "curl", "dip", "arch", "disappear",
    }
)  # fmt: skip


def governed_by_particle(tree: Tree, verb: Token) -> tuple[str, int] | None:
    """Return the word and what it governs, where a verb of running has a particle and right behind it an object."""
    if verb.lemma not in _MOVING:
        return None
    objects = tree.children(verb.i, "dobj")
    for particle in tree.children(verb.i, "prt"):
        if particle.lower not in _WORDS or tree.children(particle.i, "pobj"):
            continue
        for one in objects:
            if min(tree.subtree(one.i)) == particle.i + 1:
                return particle.lower, one.i
    return None
