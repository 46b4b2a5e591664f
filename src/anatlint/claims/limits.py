"""Words that say that an object is all there is: "only the X", "the X alone", "the X and nothing else"."""

from __future__ import annotations

from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words

_JOINING = frozenset({"and", "but"})


def is_all(tree: Tree, head: int, words: Words) -> bool:
    """Whether an object is said to be all there is, by what stands before or behind it."""
    return _before(tree, head, words) or _behind(tree, head, words)


def _before(tree: Tree, head: int, words: Words) -> bool:
    """Whether "only" stands right before a phrase or its preposition: "supplied only by X", "by only the X"."""
    first = tree.subtree(head)[0]
    crossed = first > 0 and tree.tokens[first - 1].pos == "VERB"  # "X alone crosses the hip"
    before = tree.tokens[first if crossed else max(0, first - 2) : first + 1]
    return any(words.has("only", token.lower) for token in before)


def _behind(tree: Tree, head: int, words: Words) -> bool:
    """Whether "alone" or "and nothing else" follows the last of what is listed: "C5, C6 and C7 alone"."""
    named = [token for token in tree.conjuncts(head) if not _is_nobody(tree, token, words)]
    at = named[-1].i + 1 if named else head + 1
    if at < len(tree.tokens) and words.has("alone", tree.tokens[at].lower):
        return _ends(tree, at + 1)
    rest = [token.lower for token in tree.tokens[at : at + 4]]
    if rest[:1] == [","]:
        at, rest = at + 1, rest[1:]
    if len(rest) < 3 or rest[0] not in _JOINING:
        return False
    if " ".join(rest[1:3]) in words.sets["nothing_else"]:
        return _ends(tree, at + 3) or (tree.tokens[at + 3].lower in words.sets["sorts_of_objects"])
    return False


def _is_nobody(tree: Tree, token: Token, words: Words) -> bool:
    """ "Nothing else", "no other joint"."""
    return any(words.has("nobody_else", one.lower) for one in (token, *tree.children(token.i, "det", "amod")))


def _ends(tree: Tree, at: int) -> bool:
    """Whether a phrase is over: nothing follows that limits it, as in "nothing else above it"."""
    if at >= len(tree.tokens):
        return True
    after = tree.tokens[at]
    return after.pos in ("PUNCT", "CCONJ", "SCONJ", "VERB", "AUX") or after.text in ".,;:)–—" or after.dep == "cc"
