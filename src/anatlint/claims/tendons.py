"""Tendons and ligaments as what a sentence is about: "the Achilles tendon is fixed to the heel bone"."""

from __future__ import annotations

from collections.abc import Iterable

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication

_PLACE = frozenset({"place"})
_CORDS = ("tendon", "ligament", "aponeurosis", "fascia", "tract", "achilles", "cord", "origin")


def tendon_named(reader: FragmentReader, predication: Predication, slots: Iterable[str]) -> Resolved | None:
    """Return the tendon or ligament that a clause names as its subject."""
    for head in (i for slot in slots if slot in ("agent", "theme") for i in predication.get(slot)):
        found = reader.phrases.resolve(head, _PLACE)
        if found is None or found.inherited:
            continue
        if all(term.text.lower().endswith(_CORDS) and not _is_owned(term.readings) for term in found.terms):
            return found
    return None


def _is_owned(ids: tuple[str, ...]) -> bool:
    """Whether a tendon is named by its muscle: the muscle is meant."""
    return any(id.startswith("tendon-of-") for id in ids)
