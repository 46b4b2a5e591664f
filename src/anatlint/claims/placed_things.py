"""Where bursae, tunnels, ligaments and the like lie: "the tarsal tunnel lies behind the X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations

_THINGS = frozenset({"place", "region", "sign"})
_KINDS = frozenset({"bursa", "opening", "canal", "space", "ligament", "retinaculum", "structure", "landmark", "sign"})
_OTHERS = frozenset({"place", "muscle", "region", "joint", "nerve"})
_TOLD = frozenset({"between", "posterior", "anterior", "medial", "lateral", "above", "below", "through", "deep"})
_INSIDE = {"in": "in", "within": "in", "inside": "in", "along": "along", "on": "in"}


def read_placed_things(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield where a thing that is neither muscle nor nerve is said to lie."""
    for predication in reader.predications:
        if not reader.words.has("lying", predication.lemma):
            continue
        thing = _thing(reader, predication)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        if thing is None or qualifiers.negated:
            continue
        for slot, heads in predication.slots.items():
            relation = relations.of_slot(slot) or _INSIDE.get(slot, "")
            if relation not in _TOLD and relation != "in":
                continue
            others = _others(reader, heads)
            if not others or (relation == "between") != (len(others) > 1):
                continue
            span = reader.phrase_span(predication.head, *(term.span for term in others))
            yield from reader.claims("placed", thing, Place(relation, others), span, qualifiers, "placed")


def _thing(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """Return the one thing that a clause names as what lies somewhere."""
    for head in predication.get("theme" if predication.passive else "agent"):
        found = reader.phrases.resolve(head, _THINGS)
        token = reader.tree.tokens[head]
        if found is None or found.inherited or len(found.terms) != 1 or token.mention is None:
            continue
        if all(reader.kind_of(id) in _KINDS for id in found.terms[0].readings):
            return found
    return None


def _others(reader: FragmentReader, heads: tuple[int, ...]) -> tuple[Term, ...]:
    """Return what a thing lies by: the names of a phrase."""
    found = [one for head in heads if (one := reader.phrases.resolve_here(head, _OTHERS)) is not None]
    return tuple(dict.fromkeys(term for one in found if not one.inherited for term in one.terms))
