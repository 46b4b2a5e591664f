"""A clause that the next sentence says is wrong: "It goes on as X, which some list as a branch of Y. It isn't."."""

from __future__ import annotations

from anatlint.claims.tree import Tree

_KEY = "refuted"


def refute_last(tree: Tree) -> bool:
    """Mark the last clause of a sentence as rejected; return whether it has others, which are not."""
    subjects = [token for token in tree.tokens if token.dep in ("nsubj", "nsubjpass")]
    if len(subjects) < 2:
        return False
    verbs = sorted({subject.head for subject in subjects})
    inside = {i for verb in verbs[:-1] if verb in tree.subtree(verbs[-1]) for i in tree.subtree(verb)}
    tree.memo[_KEY] = frozenset(tree.subtree(verbs[-1])) - inside
    return True


def is_refuted(tree: Tree, i: int) -> bool:
    """Whether a word stands in the clause that is rejected."""
    return i in tree.memo.get(_KEY, ())
