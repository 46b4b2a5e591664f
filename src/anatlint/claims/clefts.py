"""Who does it, where "do" stands between: "what X does is bend the elbow", "bending the elbow is all that X does"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.tree import Token, Tree

_UP_TO = frozenset({"up", "down", "thanks", "due", "owed"})


def doers(tree: Tree, heads: list[int]) -> list[int]:
    """Return subjects, for "what X does" and "all that X does" the X."""
    out: list[int] = []
    for head in heads:
        token = tree.tokens[head]
        done = token.lemma == "do" and token.pos in ("VERB", "AUX")
        out += [t.i for t in tree.children(head, "nsubj")] if done else [head]
    return out


def doers_behind(tree: Tree, copula: Token) -> list[int]:
    """Return who it is in "bending the elbow is what X does", "is down to X", "is up to X"."""
    return list(_behind(tree, copula)) if copula.lemma == "be" else []


def _behind(tree: Tree, copula: Token) -> Iterator[int]:
    for child in tree.children(copula.i):
        clauses = [child, *tree.children(child.i, "relcl", "acl")]
        for clause in clauses:
            if clause.lemma == "do" and clause.i > copula.i:
                yield from (t.i for t in tree.children(clause.i, "nsubj"))
        if child.lower in _UP_TO and child.i > copula.i:
            for preposition in tree.children(child.i, "prep"):
                yield from (t.i for t in tree.children(preposition.i, "pobj") if preposition.lower == "to")
