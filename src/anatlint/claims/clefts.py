"""Who does it, where a verb of doing stands between: "what X does is bend the elbow", "is what X is there for"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from anatlint.claims.tree import Token, Tree

_UP_TO = frozenset({"up", "down", "thanks", "due", "owed"})


def doers(tree: Tree, heads: list[int], doing: Collection[str]) -> list[int]:
    """Return subjects, for "what X does", "all that X does" and "what X is for" the X; ``doing`` are such verbs."""
    out: list[int] = []
    for head in heads:
        token = tree.tokens[head]
        done = token.lemma in doing and token.pos in ("VERB", "AUX")
        out += [t.i for t in tree.children(head, "nsubj")] if done else [head]
    return out


def doers_behind(tree: Tree, copula: Token, doing: Collection[str]) -> list[int]:
    """Return who it is in "bending the elbow is what X does", "is what X is for", "is down to X", "is up to X"."""
    return list(_behind(tree, copula, doing)) if copula.lemma == "be" else []


def _behind(tree: Tree, copula: Token, doing: Collection[str]) -> Iterator[int]:
    for child in tree.children(copula.i):
        clauses = [child, *tree.children(child.i, "relcl", "acl")]
        for clause in clauses:
            told = clause.lemma == "do" or (clause.lemma in doing and _is_what(tree, clause))
            if told and clause.i > copula.i:
                yield from (t.i for t in tree.children(clause.i, "nsubj"))
        if child.lower in _UP_TO and child.i > copula.i:
            for preposition in tree.children(child.i, "prep"):
                yield from (t.i for t in tree.children(preposition.i, "pobj") if preposition.lower == "to")


def _is_what(tree: Tree, clause: Token) -> bool:
    """Whether a clause opens with "what": "what X is there for", "what X specialises in"."""
    start = tree.subtree(clause.i)[0]
    return any(t.lower == "what" for t in tree.tokens[max(0, start - 1) : start + 1])
