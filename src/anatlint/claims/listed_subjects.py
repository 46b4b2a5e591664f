"""Mending lists of names before a verb, the first of which the parser takes for a subject of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")


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


def _alike(one: Token, other: Token) -> bool:
    assert one.mention is not None
    assert other.mention is not None
    return bool(one.mention.categories & other.mention.categories & {"muscle", "nerve"})
