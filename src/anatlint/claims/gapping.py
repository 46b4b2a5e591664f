"""Verbs left out between two names: "the X nerve serves the A, the Y nerve the B", "X bends the elbow, Y the hip"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from anatlint.claims.tree import Token, Tree

if TYPE_CHECKING:
    from anatlint.claims.predications import Predication

_ACTORS = frozenset({"muscle", "nerve"})
_OBJECTS = frozenset({"muscle", "nerve", "joint", "region", "skin", "place"})
_OPENING = frozenset({",", ";", "and", "while", "whereas", "but"})
_QUALITIES = frozenset({"division", "modality", "shape", "tissue", "direction", "layer"})
_CLOSING = frozenset({",", ";", ".", "and", "while", "whereas", "but", ")", ":"})
_BETWEEN = frozenset({"only", "just", "also", "mainly", "mostly", "merely", "both", "all", "left", "right"})
_PAIRS = "gapped pairs"


def with_pairs(predication: Predication) -> list[Predication]:
    """Return a predication and one for each pair of names behind it that shares its verb."""
    if predication.lemma == "be":
        return _with_qualities(predication)
    tree, pairs = predication.tree, list(_pairs(predication))
    if not pairs:
        return [predication]
    tree.memo.setdefault(_PAIRS, {})[predication.head] = pairs
    tree.gap_subjects.update(i for pair in pairs for i in pair)
    gapped = {i for pair in pairs for i in pair}
    slots = {name: tuple(i for i in heads if i not in gapped) for name, heads in predication.slots.items()}
    return [
        replace(predication, slots=slots),
        *(replace(predication, slots={"agent": (subject,), "theme": (thing,)}) for subject, thing in pairs),
    ]


def _with_qualities(predication: Predication) -> list[Predication]:
    """Return a predication and one for each pair of name and quality behind it: "X is sensory, Y mixed"."""
    tree, own = predication.tree, [predication.tree.tokens[i] for i in predication.get("complement")]
    if not own or not predication.get("agent") or own[0].i < predication.head:
        return [predication]
    pairs = []
    for token, quality in pairwise(tree.tokens[own[0].i + 1 :]):
        if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "acl"):
            break
        if _kinds(token, _ACTORS) and _opens(tree, token) and _alike(own[0], quality) and _closes(tree, quality):
            pairs.append((token.i, quality.i))
    gapped = {i for pair in pairs for i in pair}
    tree.gap_subjects.update(gapped)
    slots = {name: tuple(i for i in heads if i not in gapped) for name, heads in predication.slots.items()}
    own_pairs = [replace(predication, slots={"agent": (name,), "complement": (thing,)}) for name, thing in pairs]
    return [replace(predication, slots=slots), *own_pairs] if pairs else [predication]


def pairs_of(tree: Tree, verb: int) -> Sequence[tuple[int, int]]:
    """Return the pairs of names, subject and object, that share a verb with those before them."""
    found: dict[int, list[tuple[int, int]]] = tree.memo.get(_PAIRS, {})
    return found.get(verb, ())


def _pairs(predication: Predication) -> Iterator[tuple[int, int]]:
    tree = predication.tree
    agents, themes = predication.get("agent"), predication.get("theme")
    if predication.passive or not agents or not themes or not agents[0] < predication.head < themes[0]:
        return
    actors = _kinds(tree.tokens[agents[0]], _ACTORS)
    things = _kinds(tree.tokens[themes[0]], _OBJECTS) - actors
    if not actors or not things:
        return
    for token in tree.tokens[themes[0] + 1 :]:
        if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "acl"):
            return
        if _kinds(token, _ACTORS) & actors and _opens(tree, token):
            thing = _right_behind(tree, token)
            if thing is not None and _kinds(thing, _OBJECTS) & things and not _kinds(thing, _ACTORS) & actors:
                yield token.i, thing.i


def _kinds(token: Token, wanted: frozenset[str]) -> frozenset[str]:
    return token.mention.categories & wanted if token.mention is not None else frozenset()


def _opens(tree: Tree, token: Token) -> bool:
    """Whether a name begins a part of the sentence: behind a comma or "and", articles passed over."""
    before = next((t for t in reversed(tree.tokens[: token.i]) if t.pos not in ("DET", "ADJ")), None)
    return before is not None and before.lower in _OPENING


def _alike(one: Token, other: Token) -> bool:
    """Whether two words tell qualities of one sort, or are plain adjectives."""
    if one.mention is None and other.mention is None:
        return one.pos == other.pos == "ADJ"
    return bool(_kinds(one, _QUALITIES) & _kinds(other, _QUALITIES))


def _closes(tree: Tree, token: Token) -> bool:
    """Whether nothing follows that a quality could belong to: "Y mixed", but not "Y sympathetic fibres"."""
    after = tree.tokens[token.i + 1 : token.i + 2]
    return not after or after[0].text in _CLOSING


def _right_behind(tree: Tree, token: Token) -> Token | None:
    """The name right behind another, articles and "only" passed over; no list of names of one kind."""
    for following in tree.tokens[token.i + 1 :]:
        if following.mention is not None and following.mention.categories & _OBJECTS:
            return following
        if following.pos not in ("DET", "ADJ") and following.lower not in _BETWEEN:
            return None
    return None
