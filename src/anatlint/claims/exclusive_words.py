"""Words that say that there is no other: "only by the X", "crosses the hip alone", "the elbow and nothing else"."""

from __future__ import annotations

from anatlint.claims.tree import Tree
from anatlint.claims.words import Words

_ALONE = frozenset({"only", "alone"})
_NOTHING = frozenset({"and nothing else", "but nothing else", "and no other", "but no other", "and none other"})


def is_exclusive(tree: Tree, head: int, words: Words) -> bool:
    """Whether a phrase is said to be all that there is, by a word before its preposition or right behind its name."""
    first = tree.subtree(head)[0]
    crossed = first > 0 and tree.tokens[first - 1].pos == "VERB"  # "X alone crosses the hip"
    before = [token.lower for token in tree.tokens[first if crossed else max(0, first - 2) : first + 1]]
    behind = [token.lower for token in tree.tokens[head + 1 : head + 5] if token.text != ","]
    if any(words.has("only", word) for word in before) or (behind[:1] and behind[0] in _ALONE):
        return True
    return " ".join(behind[:3]) in _NOTHING
