"""Places told by what lies beside a muscle or nerve: "the vein passes in front of the X", "the kidney lies behind it".

Of such a thing nothing is known here; but the muscle or nerve lies on its other side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place
from anatlint.claims.phrases import Resolved
from anatlint.claims.placings import placings
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations

_TURNED = {
    "anterior": "posterior", "posterior": "anterior", "medial": "lateral", "lateral": "medial", "above": "below",
    "below": "above", "beside": "beside",
}  # fmt: skip
_STRUCTURE = frozenset({"muscle", "nerve"})
_PLACE = frozenset({"place"})
_THINGS = frozenset({"vessel", "organ", "gland", "duct", "vein", "artery", "ligament", "membrane", "bursa", "joint"})


def read_converse_places(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield where a muscle or nerve lies by what is said to lie beside it."""
    for predication in (*reader.predications, *placings(reader)):
        neighbour = _neighbour(reader, predication) if reader.words.has("lying", predication.lemma) else None
        if neighbour is None:
            continue
        for slot, heads in predication.slots.items():
            relation = _TURNED.get(relations.of_slot(slot) or "")
            for head in heads if relation else ():
                yield from _turned(reader, predication, neighbour, relation or "", head)


def _neighbour(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """Return the vessel, organ or ligament that is placed, and no muscle or nerve."""
    slots = ("theme",) if predication.passive else ("agent",)
    if reader.arguments(predication, slots, _STRUCTURE) is not None:
        return None
    found = reader.arguments(predication, slots, _PLACE)
    if found is None or found.inherited:
        return None
    kinds = {reader.kind_of(id) for term in found.terms for id in term.readings}
    return found if kinds <= _THINGS else None


def _turned(
    reader: FragmentReader, predication: Predication, neighbour: Resolved, relation: str, head: int
) -> Iterator[Claim]:
    found = reader.phrases.resolve_here(head, _STRUCTURE)
    if found is None:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for term in neighbour.terms:
        span = reader.phrase_span(predication.head, *(one.span for one in found.terms))
        where = Place(relation, (replace(term, plural=False),))
        yield from reader.claims("beside", found, where, span, qualifiers, "converse")
