"""Mending lists of names before a verb, the first of which the parser takes for a subject of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_COUNTED = {"nerves": "nerve", "muscles": "muscle"}


def listed_subjects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, the Y and the Z meet", taken for two subjects, the X, and the Y and the Z: they are one list."""
    mended = list(tokens)
    subjects = [token for token in tokens if token.dep in _SUBJECTS and token.mention is not None]
    for one, other in pairwise(subjects):
        if one.head != other.head or not one.i < other.i < one.head or not _alike(one, other):
            continue
        between = [token for token in tokens[one.i + 1 : other.i] if token.pos not in ("DET", "ADJ")]
        joined = any(token.dep == "conj" and token.head == other.i for token in tokens)
        if [token.text for token in between] == [","] and joined:
            mended[other.i] = replace(other, dep="conj", head=one.i)
    return tuple(mended)


def listed_behind_colon(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Three nerves leave the skull by the X: A, B and C", where the list hangs on the skull: it tells the nerves."""
    colon = next((token for token in tokens if token.text == ":"), None)
    counted = next((t for t in tokens if t.dep in _SUBJECTS and t.lower in _COUNTED and _is_numbered(tokens, t)), None)
    if colon is None or counted is None or counted.i > colon.i:
        return tokens
    behind = tokens[colon.i + 1 :]
    first = next((token for token in behind if token.mention is not None), None)
    if first is None or first.mention is None or not first.mention.ids(_COUNTED[counted.lower]):
        return tokens
    if first.head >= colon.i or any(token.pos in ("VERB", "AUX") for token in behind):
        return tokens
    return (*tokens[: first.i], replace(first, dep="appos", head=counted.i), *tokens[first.i + 1 :])


def _is_numbered(tokens: tuple[Token, ...], noun: Token) -> bool:
    return any(token.head == noun.i and token.dep == "nummod" for token in tokens)


def _alike(one: Token, other: Token) -> bool:
    assert one.mention is not None
    assert other.mention is not None
    return bool(one.mention.categories & other.mention.categories & {"muscle", "nerve"})
