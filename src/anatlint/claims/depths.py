"""Depth told by the skin and the surface: "lies just under the skin", "runs close to the surface", "sits deep in X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place
from anatlint.claims.placings import placings
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.whereabouts import of_its_parts

_MUSCLE = frozenset({"muscle"})
_LYING = frozenset(
    {
        "lie", "sit", "be", "run", "rest", "locate", "situate", "place", "find", "bury", "stretch", "spread", "hide",
        "tuck", "stand",
    }
)  # fmt: skip
_CLOSE = frozenset({"just", "right", "directly", "immediately", "straight", "close", "close to", "only"})
_NEAR = frozenset({"beside", "near", "to", "at", "on"})
_WITHIN = frozenset({"in", "within", "inside"})


def read_depths(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield that a muscle is superficial or deep, where the skin or the depths of a region say so."""
    for predication in (*reader.predications, *placings(reader)):
        told = _told(reader, predication, relations) if predication.lemma in _LYING else None
        if told is None:
            continue
        layer, last = told
        slots = ("theme", "agent") if predication.passive else ("agent",)
        subject = reader.subject(predication, slots, _MUSCLE) or of_its_parts(reader, predication, slots)
        if subject is None or any("tendon" in reader.tree.tokens[i].lower for s in slots for i in predication.get(s)):
            continue
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        span = reader.tree.span(min(predication.head, last), max(predication.head, last))
        yield from reader.claims("layer", subject, Place(layer, (), None), span, qualifiers, "depth")


def _told(reader: FragmentReader, predication: Predication, relations: Relations) -> tuple[str, int] | None:
    tree = reader.tree
    for slot, heads in predication.slots.items():
        relation = relations.of_slot(slot)
        for head in heads:
            token = tree.tokens[head]
            lemma = token.lower.split(" ")[0] if token.mention is not None else token.lemma
            before = [t.lower for t in tree.tokens[max(0, head - 4) : head]]
            close = any(word in _CLOSE for word in before)
            if lemma == "skin" and relation in ("deep", "below") and close:
                return "superficial", head
            if token.lemma == "surface" and (relation == "beside" or slot in _NEAR) and "close" in " ".join(before):
                return "superficial", head
            if slot in _WITHIN and token.mention is not None and token.mention.ids("region", "joint"):
                at = min(tree.subtree(head)) - 1
                if at > 0 and tree.tokens[at - 1].lower == "deep":
                    return "deep", head
    return None
