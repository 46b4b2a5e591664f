"""Nerves that feel and move: "the X only feels", "both moves and feels", "moves nothing", "drives muscles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

_NERVE = frozenset({"nerve"})
_KINDS = {"feel": "sensory-fibres", "move": "motor-fibres"}
_WHAT = {"feel": ("skin",), "move": ("muscles", "muscle")}


def read_feeling_nerves(reader: FragmentReader) -> Iterator[Claim]:
    """Yield what a nerve carries because it feels or moves, nothing in particular or nothing at all."""
    for predication in reader.predications:
        kind = _KINDS.get(predication.lemma)
        if kind is None or predication.passive:
            continue
        objects = reader.tree.children(predication.head, "dobj")
        nothing = _is_nothing(objects)
        if not (nothing or _is_plain(predication, objects)):
            continue
        nerve = reader.subject(predication, ("agent",), _NERVE)
        excepted = nothing and bool(reader.tree.children(objects[0].i, "prep", "conj", "cc"))
        if nerve is None or excepted:
            continue  # "moves nothing but the tongue"
        verb = reader.tree.tokens[predication.head]
        if nerve.inherited and verb.tag == "VBG" and not reader.titled:
            continue  # "Back of the thumb: feeling only": nobody says whose
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        only = any(t.lower in ("only", "just", "merely") for t in reader.tree.children(verb.i, "advmod"))
        if only and not objects:
            kind, qualifiers = kind.removesuffix("-fibres"), replace(qualifiers, exclusive=True, only=False)
        elif nothing:
            qualifiers = replace(qualifiers, negated=True)
        span = reader.phrase_span(verb.i, *(reader.tree.span(token.i, token.i) for token in objects))
        yield from reader.claims("carries", nerve, Term(verb.text, span, (kind,)), span, qualifiers, "feeling")


def _is_nothing(objects: Sequence[Token]) -> bool:
    """ "Moves nothing", but not "nothing but the tongue"."""
    return [token.lower for token in objects] == ["nothing"]


def _is_plain(predication: Predication, objects: Sequence[Token]) -> bool:
    """ "Feels", "feels skin": without a place or a thing of its own; "moves with the joint" says something else."""
    bare = not set(predication.slots) - {"agent", "adverb", "theme"}
    plain = all(token.mention is None and token.lower in _WHAT[predication.lemma] for token in objects)
    return bare and plain and (bool(objects) or predication.lemma == "feel" or _joined(predication))


def _joined(predication: Predication) -> bool:
    """ "Both moves and feels": the one verb tells how the other is meant."""
    return any(token.lemma == "feel" for token in predication.tree.conjuncts(predication.head))
