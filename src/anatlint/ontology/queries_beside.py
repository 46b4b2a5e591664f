"""Neighbours: what lies on which side of what."""

from __future__ import annotations

from anatlint.ontology.graph import Graph

REVERSE = {"medial": "lateral", "anterior": "posterior", "superior": "inferior"}
REVERSE |= {value: key for key, value in REVERSE.items()}
"""Directions that exclude each other."""


def beside_directly(graph: Graph, subject: str, direction: str) -> frozenset[str]:
    """Return what the subject is declared to lie ``direction`` of, on either entry."""
    own = {of for item in graph[subject].beside if item.direction == direction for of in item.of}
    for other in graph.ontology.inverse("beside.of", subject):
        if any(item.direction == REVERSE.get(direction) and subject in item.of for item in graph[other].beside):
            own.add(other)
    return frozenset(id for id in own if id in graph)


def on_side(graph: Graph, subject: str, direction: str) -> frozenset[str]:
    """Return everything that the subject lies ``direction`` of, by a chain of declared neighbours."""
    return graph.closure(f"beside:{direction}", subject, lambda one: sorted(beside_directly(graph, one, direction)))


def are_counterparts(graph: Graph, one: str, other: str) -> bool:
    """Return whether two things are declared to be the two of a sort: the great and the small saphenous vein."""
    return other in graph[one].counterpart or one in graph[other].counterpart
