"""Mending "the X, by far the largest of the five, pulls ...": the superlative is apposed, the name is the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_LOOSE = ("npadvmod", "nmod", "dep", "compound", "appos", "nsubj", "amod", "advmod")
_MOST = frozenset({"superlative"})
_ADDED = frozenset({"by", "far", "easily", "perhaps", "probably", "usually", "arguably", "the", "also"})


def apposed_superlatives(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with a name that opens a clause as its subject, and the superlative behind a comma as apposed."""
    for verb in tokens if any(map(_most, tokens)) else ():
        subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS and t.i < verb.i), None)
        name = _name_before(tokens, subject) if subject is not None else None
        if subject is not None and name is not None and verb.text != subject.text:
            mended = list(tokens)
            mended[name.i] = replace(name, head=verb.i, dep=subject.dep, pos="NOUN")
            mended[subject.i] = replace(subject, head=name.i, dep="appos")
            return tuple(mended)
    return tokens


def _name_before(tokens: Sequence[Token], subject: Token) -> Token | None:
    """Return the name before the comma before a superlative that was taken for a subject."""
    if not _is_most(tokens, subject):
        return None
    opened = next((t.i for t in reversed(tokens[: subject.i]) if t.text == ","), 0)
    between = [t for t in tokens[opened + 1 : subject.i] if t.lower not in _ADDED and not _most(t)]
    name = tokens[opened - 1] if opened else subject
    named = name.mention is not None and bool(name.mention.ids("muscle", "nerve"))
    if not named or between or name.dep not in _LOOSE or any(t.text in (",", ";", ":") for t in tokens[: name.i]):
        return None
    closed = any(t.text == "," for t in tokens[subject.i + 1 : subject.i + 12])
    return name if closed else None


def _is_most(tokens: Sequence[Token], token: Token) -> bool:
    return _most(token) or any(_most(t) for t in tokens if t.head == token.i and t.dep == "amod" and t.i < token.i)


def _most(token: Token) -> bool:
    return token.mention is not None and token.mention.categories == _MOST
