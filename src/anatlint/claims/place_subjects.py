"""Places as subjects that a pronoun behind them may mean: "the outer thigh stays numb, as it is supplied by X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.resolved import Resolved
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NAMED = frozenset({"muscle", "nerve"})
_REASONS = frozenset({"because", "since", "as", "for"})
_PLACES = frozenset({"region", "skin", "joint", "place"})


def may_be_place(phrases: Phrases, token: Token) -> bool:
    """Whether the subject of the clause before in the sentence is a part of the body that "it" may mean."""
    if token.lower not in ("it", "they") or token.dep not in _SUBJECTS:
        return False
    tree = phrases.tree
    verb = tree.tokens[token.head]
    reason = verb.dep == "advcl" and any(mark.lower in _REASONS for mark in tree.children(verb.i, "mark"))
    before = [t for t in tree.tokens[: token.i] if t.dep in _SUBJECTS and t.head == verb.head]
    return reason and bool(before) and _is_place(phrases, before[-1])


def _is_place(phrases: Phrases, subject: Token) -> bool:
    tree = phrases.tree
    if subject.pos not in ("NOUN", "PROPN"):
        return False
    told = [subject, *(t for p in tree.children(subject.i, "prep") for t in tree.children(p.i, "pobj"))]
    kinds = [one.mention.categories for one in told if one.mention is not None]
    return any(one & _PLACES for one in kinds) and not any(one & _NAMED for one in kinds)


def doubted(found: Resolved) -> Resolved:
    """Return what a pronoun means when it may mean something else: right of it confirms, wrong is not reported."""
    return replace(found, terms=tuple(replace(term, uncertain=True) for term in found.terms))
