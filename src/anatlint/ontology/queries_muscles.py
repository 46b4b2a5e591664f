"""What muscles, their parts and their nerves have to do with each other."""

from __future__ import annotations

from collections.abc import Iterable

from anatlint.ontology.graph import Graph


def concerns(graph: Graph, subject: str, parts: Iterable[str]) -> bool:
    """Return whether a fact limited to ``parts`` is about the subject: one of them, a whole or a part of one.

    A fact without parts is about everything.
    """
    limited = tuple(parts)
    below = graph.below(subject)
    return not limited or any(part == subject or part in below or subject in graph.below(part) for part in limited)


def muscles_of(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the muscles that name a nerve or one of its branches."""
    nerves = {nerve} | graph.nerve_below(nerve)
    return frozenset(muscle for one in nerves for muscle in graph.ontology.inverse("innervation.nerves", one))


def places_of(graph: Graph, id: str) -> frozenset[str]:
    """Return the regions and compartments of an entry with everything that they are parts of."""
    entry = graph[id]
    direct = {*entry.region, *entry.compartment}
    return frozenset(direct).union(*(graph.within(region) for region in direct))
