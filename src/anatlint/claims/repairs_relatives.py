"""Mending relative clauses: verbs that go on with one and were joined to the verb above it, objects behind "what"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_EXCEPTIONS = frozenset({"exception", "exceptions", "outlier", "oddity", "maverick", "outsider", "loner", "rebel"})


def with_relative(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with the verbs behind a relative clause joined to the verb of that clause.

    "Compare it with X, which lies below and inserts on Y"; "the exception is X, which lies below, and ends on Y".
    """
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "conj" or token.tag not in ("VBZ", "VBP") or not _is_above(tokens, above):
            continue
        own = [one for one in tokens if one.head == token.i and one.dep in _SUBJECTS]
        relative = [one for one in tokens[above.i : token.i] if one.dep == "relcl" and one.tag == token.tag]
        if not own and relative:
            mended[token.i] = replace(token, head=relative[-1].i)
    return tuple(mended)


def _is_above(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb is an order, or the "is" of "the exception is X": no other verb goes on with it."""
    if verb.head != verb.i:
        return False
    exception = any(t.head == verb.i and t.dep == "nsubj" and t.lemma in _EXCEPTIONS for t in tokens)
    return verb.tag == "VB" or (verb.lemma == "be" and exception)


def pseudo_clefts(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with what stands behind the verb of "what supplies the X is the Y" as its object."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "csubj" or above.lemma != "be":
            continue
        if not any(one.head == token.i and one.lower == "what" and one.dep in _SUBJECTS for one in tokens):
            continue
        inner = [one for one in tokens[token.i + 1 : above.i] if one.head == above.i and one.dep in _SUBJECTS]
        if len(inner) == 1 and not any(one.head == token.i and one.dep == "dobj" for one in tokens):
            mended[inner[0].i] = replace(inner[0], head=token.i, dep="dobj")
    return tuple(mended)
