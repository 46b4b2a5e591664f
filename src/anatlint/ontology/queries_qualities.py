"""Queries about qualities: directions, shapes, kinds of fibres."""

from __future__ import annotations

from anatlint.ontology.graph import Graph


def opposites(graph: Graph, first: str, second: str) -> tuple[str, str] | None:
    """Return the pair declared opposite that keeps two qualities apart, or ``None``.

    What is declared of a quality holds for its kinds: nothing that runs downward and forward runs upward and forward.
    """
    for one in (first, *sorted(graph.qualities_above(first))):
        for other in (second, *sorted(graph.qualities_above(second))):
            if other in graph[one].opposite or one in graph[other].opposite:
                return one, other
    return None
