"""What muscles, their parts and their nerves have to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_joints import moved_at, relation

_AUTONOMIC = "autonomic-nervous-system"


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


def usual_branches(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the branches, parts, members and instances of a nerve, at any distance, without variable branches.

    Autonomic plexuses and ganglia hang together from head to foot: what leaves one that a nerve sends fibres to is
    no branch of that nerve.
    """

    def branches(one: str) -> Iterator[str]:
        if one != nerve and _is_autonomic_net(graph, one):
            return
        for branch in graph.branches(one):
            parents = graph[branch].branch_of
            if parents is None or any(parent.usual for parent in parents.parents if parent.nerve == one):
                yield branch
        yield from (*graph.parts(one), *graph.members(one), *graph.instances(one))

    return graph.closure("usual_branches", nerve, branches)


def _is_autonomic_net(graph: Graph, id: str) -> bool:
    division = graph[id].division
    divisions = frozenset(division.ids) if division and graph.kind(id) in ("plexus", "ganglion") else frozenset()
    return any(one == _AUTONOMIC or _AUTONOMIC in graph.within(one) for one in divisions)


def usual_muscles_of(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the muscles and their parts that a nerve or one of its branches supplies as a rule."""
    nerves = {nerve} | usual_branches(graph, nerve)

    def usual(muscle: str) -> bool:
        fact = graph[muscle].innervation
        return fact is not None and any(supply.usual and supply.nerve in nerves for supply in fact.nerves)

    return frozenset(one for one in muscles_of(graph, nerve) if graph.kind(one) != "muscle-group" and usual(one))


def places_of(graph: Graph, id: str) -> frozenset[str]:
    """Return the regions and compartments of an entry with everything that they are parts of."""
    entry = graph[id]
    direct = {*entry.region, *entry.compartment}
    return frozenset(direct).union(*(graph.within(region) for region in direct))


def does_it(graph: Graph, muscle: str, group: str) -> bool:
    """Return whether a muscle, one of its parts or its whole makes the movement that makes a functional group.

    In any role: whoever counts a muscle with such an action among the group is not wrong.
    """
    doing = graph[group].does
    if doing is None:
        return False
    same = {doing.movement} | graph.kinds_of(doing.movement)
    for one in (muscle, *sorted(graph.below(muscle))):
        found = graph.own(one, lambda entry: entry.actions)
        for action in found[1].actions if found else ():
            places = {action.of or "", *moved_at(graph, action.movement, action.of or "")}
            moved = any(relation(graph, doing.of, place) in ("same", "wider") for place in places if place)
            if moved and (action.movement in same or doing.movement in graph.kinds_of(action.movement)):
                return True
    return False
