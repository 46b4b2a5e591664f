"""Which reading of an ambiguous name fits what is talked about: things of one part of the body go together."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.ontology.graph import Graph


def fitting(graph: Graph, subject: str, readings: Sequence[str]) -> list[str]:
    """Return the readings that do not lie in another part of the body than ``subject``; all, when none is left."""
    if len(readings) < 2 or subject not in graph:
        return list(readings)
    here = _regions(graph, subject)
    near = [id for id in readings if not _apart(graph, here, _regions(graph, id))]
    return near or list(readings)


def _apart(graph: Graph, here: frozenset[str], there: frozenset[str]) -> bool:
    return bool(here and there) and all(graph.disjoint(one, other) for one in here for other in there)


def _regions(graph: Graph, id: str) -> frozenset[str]:
    """The regions of a structure, or of the nearest whole that has any; of a place, those that it is a part of."""
    found = graph.own(id, lambda entry: (*entry.region, *entry.compartment))
    wholes = (one for one in graph.above(id) if graph.kind(one) in ("region", "body-part") and one != "human-body")
    return frozenset(found[1]) if found else frozenset(wholes)
