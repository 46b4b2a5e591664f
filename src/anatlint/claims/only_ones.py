"""What "the only one that ...", "the only head to ..." is: what is said to be it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.part_phrases import PARTS
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_CLAUSES = ("relcl", "acl")


def said_to_be(phrases: Phrases, token: Token) -> Token | None:
    """Return X, in "X is the only one that ...", "X is the smallest and the only one to ..."."""
    if token.lower != "one" and not (token.lemma in PARTS and phrases.tree.children(token.i, *_CLAUSES)):
        return None
    if not any(child.lower in ("only", "sole") for child in phrases.tree.children(token.i, "amod", "advmod")):
        return None
    current = token
    while current.dep == "conj" and current.head < current.i:
        current = phrases.tree.tokens[current.head]
    if current.dep not in ("attr", "acomp"):
        return None
    verb = phrases.tree.tokens[current.head]
    while (subject := phrases.tree.child(verb.i, "nsubj")) is None and verb.dep == "conj":
        verb = phrases.tree.tokens[verb.head]
    return subject if subject is not None and subject.i < token.i else None
