"""Renderings: "which makes it the longest muscle of the body": what something is made into by a fact is what it is."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.predications import Predication
from anatlint.claims.tree import Tree

_MAKING = frozenset({"make", "render"})
_FORMS = frozenset({"VBZ", "VBG", "VBD", "VBP"})
_PRONOUNS = frozenset({"it", "them"})


def rendered(tree: Tree) -> Iterator[Predication]:
    """Yield "it is Y" for "makes it Y", where Y is a noun phrase with an article."""
    for verb, pronoun, article in zip(tree.tokens, tree.tokens[1:], tree.tokens[2:], strict=False):
        if verb.lemma not in _MAKING or verb.tag not in _FORMS or pronoun.lower not in _PRONOUNS:
            continue
        noun = tree.tokens[article.head]
        if article.lower in ("the", "a", "an") and article.dep == "det" and noun.i > article.i:
            yield Predication(tree, noun.i, "be", False, {"agent": (pronoun.i,), "complement": (noun.i,)})
