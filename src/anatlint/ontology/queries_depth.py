"""Depth: positions in declared stacks of layers, and chains of direct neighbours."""

from __future__ import annotations

from typing import NamedTuple

from anatlint.ontology.graph import Graph


class Place(NamedTuple):
    """Where a structure lies in a stack: the number of its layer (0 is superficial) and the element it lies in."""

    stack: str
    layer: int
    element: str


class Comparison(NamedTuple):
    """How two structures of one stack lie: ``order`` is negative when the first is more superficial."""

    order: int
    first: Place
    second: Place


def place_in(graph: Graph, stack: str, id: str) -> Place | None:
    """Return the place of a structure in a stack: its own, or that of the nearest whole or group in it.

    A group whose members all lie in one layer has that place too.
    """
    key = ("place_in", stack, id)
    if key not in graph.memo:
        graph.memo[key] = _find_place(graph, stack, id)
    found: Place | None = graph.memo[key]
    return found


def _find_place(graph: Graph, stack: str, id: str) -> Place | None:
    where = _elements(graph, stack)
    for one in _upwards(graph, id):
        if one in where:
            return Place(stack, where[one], one)
    below = [where[one] for one in sorted(graph.below(id)) if one in where]
    if below and len(set(below)) == 1:
        return Place(stack, below[0], id)
    return None


def _elements(graph: Graph, stack: str) -> dict[str, int]:
    """Return the elements of a stack with the numbers of their layers."""
    key = ("elements", stack)
    if key not in graph.memo:
        layers = graph[stack].order
        graph.memo[key] = {element: number for number, layer in enumerate(layers) for element in layer}
    found: dict[str, int] = graph.memo[key]
    return found


def _upwards(graph: Graph, id: str) -> tuple[str, ...]:
    """Return a structure with its wholes and groups and theirs, the nearest first."""
    key = ("upwards", id)
    if key not in graph.memo:
        level, seen = [id], {id: None}
        while level:
            level = [up for one in level for up in (*graph.wholes(one), *graph.groups(one)) if up not in seen]
            seen.update(dict.fromkeys(level))
        graph.memo[key] = tuple(seen)
    found: tuple[str, ...] = graph.memo[key]
    return found


def compare(graph: Graph, first: str, second: str) -> list[Comparison]:
    """Return how two structures compare in every stack that holds both as different elements."""
    if first == second or first in graph.above(second) or second in graph.above(first):
        return []
    found = []
    for stack in graph.stacks:
        one, other = place_in(graph, stack, first), place_in(graph, stack, second)
        if one and other and one.element != other.element:
            found.append(Comparison(one.layer - other.layer, one, other))
    return found


def deeper_neighbours(graph: Graph, id: str) -> frozenset[str]:
    """Return what is declared to lie directly deep to a structure."""
    entry = graph.ontology.get(id)
    own = entry.depth.superficial_to if entry and entry.depth else ()
    return frozenset(own) | frozenset(graph.ontology.inverse("depth.deep_to", id))


def deeper(graph: Graph, id: str) -> frozenset[str]:
    """Return what lies deep to a structure by a chain of direct neighbours."""
    return graph.closure("deeper", id, lambda one: sorted(deeper_neighbours(graph, one)))


def stacks_of(graph: Graph, domain: str) -> tuple[str, ...]:
    """Return the stacks that lie in a domain: of its region, or of a part of it.

    The domain may be a group ("the muscles of the back"): its region counts.
    """
    wanted = set(graph[domain].region) if graph.is_muscle(domain) else {domain}
    return tuple(
        stack
        for stack in graph.stacks
        if any(region in wanted or graph.within(region) & wanted for region in graph[stack].region)
    )
