"""What "the only one that ..." is, and what "one muscle does this, and that is the X" means: what is said to be it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.part_phrases import PARTS
from anatlint.claims.tree import Token, Tree

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_CLAUSES = ("relcl", "acl")
_COUNTED = frozenset({"muscle", "nerve", "pair", "structure", "one", "branch"})
_POINTING = frozenset({"that", "it", "this"})


def said_to_be(phrases: Phrases, token: Token) -> Token | None:
    """Return X, in "X is the only one that ...", "X is the smallest and the only one to ..."."""
    if (found := _told_behind(phrases, token)) is not None:
        return found
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


def only_one_of(tree: Tree, clause: int) -> int | None:
    """Return X, in "X is the only intrinsic muscle of the larynx that ...", for the clause behind "that"."""
    verb = tree.tokens[clause]
    noun = tree.tokens[verb.head]
    if verb.dep not in _CLAUSES or noun.mention is None or noun.dep != "attr":
        return None
    if not any(child.lower in ("only", "sole") for child in tree.children(noun.i, "amod", "advmod")):
        return None
    subject = tree.child(noun.head, "nsubj")
    return subject.i if subject is not None and subject.mention is not None and subject.i < noun.i else None


def _told_behind(phrases: Phrases, token: Token) -> Token | None:
    """Return X, in "only one muscle does this, and that is the X", "one nerve does this: it is the X"."""
    if token.lemma not in _COUNTED or token.dep != "nsubj":
        return None
    tree = phrases.tree
    if not any(child.lower in ("one", "single") for child in tree.children(token.i, "nummod", "amod")):
        return None
    for verb in tree.tokens[token.i + 1 :]:
        pointing = tree.child(verb.i, "nsubj") if verb.lemma == "be" and verb.i != token.head else None
        told = tree.child(verb.i, "attr") if pointing is not None and pointing.lower in _POINTING else None
        if pointing is not None and told is not None and told.mention is not None and pointing.i == verb.i - 1:
            negated = tree.child(verb.i, "neg") is not None
            return told if told.mention.ids("muscle", "nerve") and not negated else None
    return None
