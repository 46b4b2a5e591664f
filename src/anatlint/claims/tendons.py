"""Tendons and ligaments as what a sentence is about: "the Achilles tendon is fixed to the heel bone"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication

_PLACE = frozenset({"place"})
_CORDS = ("tendon", "ligament", "aponeurosis", "fascia", "tract", "achilles", "cord", "origin")
_BANDS = frozenset({"ligament", "fascia", "aponeurosis", "retinaculum", "membrane", "septum", "tendon"})
_OWNED = "tendon-of-"


def tendon_named(reader: FragmentReader, predication: Predication, slots: Iterable[str]) -> Resolved | None:
    """Return the tendon or ligament that a clause names as its subject; the muscle, where the tendon bears its name."""
    for head in (i for slot in slots if slot in ("agent", "theme") for i in predication.get(slot)):
        found = reader.phrases.resolve(head, _PLACE)
        if found is None or found.inherited:
            continue
        if all(_is_band(reader, term) for term in found.terms):
            return replace(found, terms=tuple(_owner(reader, term) for term in found.terms))
    return None


def _is_band(reader: FragmentReader, term: Term) -> bool:
    kinds = {reader.kind_of(id) for id in term.readings}
    return term.text.lower().endswith(_CORDS) or (bool(kinds) and kinds <= _BANDS)


def _owner(reader: FragmentReader, term: Term) -> Term:
    """Return the muscle of a tendon that is named by it: "the tendon of the iliopsoas is fixed to Y"."""
    owners = tuple(id.removeprefix(_OWNED) for id in term.readings if id.startswith(_OWNED))
    owners = tuple(id for id in owners if reader.kind_of(id).startswith("muscle"))
    return replace(term, readings=owners) if owners and len(owners) == len(term.readings) else term
