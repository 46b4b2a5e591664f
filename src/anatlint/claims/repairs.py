"""Mending what the parser takes for something else again and again, with general rules on its trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a tree with mended heads and relations."""
    return _subject_in_front(_coordinated(tuple(tokens)))


def _coordinated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X arises from A, is long, and does B": three verbs of X, not a clause that "is" governs."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None or root.pos not in ("VERB", "AUX") or not tokens[root.i - 1 : root.i] or root.tag == "VB":
        return tokens
    own = [token for token in tokens if token.head == root.i and token.i != root.i]
    if tokens[root.i - 1].text != "," or any(token.dep in _SUBJECTS for token in own):
        return tokens
    first = next((token for token in own if token.dep == "ccomp" and token.i < root.i), None)
    if first is None or not any(token.head == first.i and token.dep in _SUBJECTS for token in tokens):
        return tokens
    mended = list(tokens)
    mended[first.i] = replace(first, head=first.i, dep="ROOT")
    mended[root.i] = replace(root, head=first.i, dep="conj")
    for token in own:
        if token.i < first.i or (token.dep == "punct" and token.i > root.i and token.i == tokens[-1].i):
            mended[token.i] = replace(token, head=first.i)
    return tuple(mended)


def _subject_in_front(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, if the head is held, lifts the Y", "C5 and C6 feed X": a name before a verb without a subject is it."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None or root.tag not in ("VBZ", "VBP", "VBD", "VB") or root.i < 1:
        return tokens
    own = [token for token in tokens if token.head == root.i and token.i != root.i]
    if any(token.dep in (*_SUBJECTS, "expl", "aux") for token in own):
        return tokens
    front = next((token for token in own if token.i < root.i and token.dep not in ("punct", "det")), None)
    if front is None or front.dep != "npadvmod" or front.mention is None or front.pos not in ("NOUN", "PROPN"):
        return tokens
    right_before = front.i + 1 == root.i and front.mention.categories & {"muscle", "nerve", "level"}
    behind_comma = tokens[root.i - 1].text == "," and root.i >= 2 and root.tag != "VB"
    if not right_before and not behind_comma:
        return tokens
    return (*tokens[: front.i], replace(front, dep="nsubj"), *tokens[front.i + 1 :])
