"""What muscles, their parts and their nerves have to do with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Action, Doing, Role
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
    key = ("muscles_of", nerve)
    if key not in graph.memo:
        nerves = {nerve} | graph.nerve_below(nerve)
        named = (graph.ontology.inverse("innervation.nerves", one) for one in nerves)
        graph.memo[key] = frozenset().union(*named)
    found: frozenset[str] = graph.memo[key]
    return found


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

    return graph.closure("usual_branches", nerve, branches, from_anywhere=False)


def own_branches(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the usual branches of a nerve, without what comes of groups that other nerves give off as well.

    The dorsal digital nerves of the foot come from three nerves: what they supply is not what each of these does.
    """

    def branches(one: str) -> Iterator[str]:
        if one != nerve and (_is_shared(graph, one, nerve) or _is_autonomic_net(graph, one)):
            return
        for branch in graph.branches(one):
            parents = graph[branch].branch_of
            usual = parents is None or any(parent.usual for parent in parents.parents if parent.nerve == one)
            if usual and not _is_shared(graph, branch, nerve):
                yield branch
        yield from (*graph.parts(one), *graph.members(one), *graph.instances(one))

    return graph.closure("own_branches", nerve, branches, from_anywhere=False)


def _is_shared(graph: Graph, group: str, nerve: str) -> bool:
    """Return whether a group of nerves comes as a rule from other nerves, too, than one and its branches."""
    return graph.kind(group) == "nerve-group" and has_other_parents(graph, group, nerve)


def has_other_parents(graph: Graph, branch: str, nerve: str) -> bool:
    """Return whether a nerve comes as a rule from other nerves, too, than one and its branches, as the sural does."""
    entry = graph[branch]
    if entry.branch_of is None:
        return False
    usual = [parent.nerve for parent in entry.branch_of.parents if parent.usual]
    line = {nerve} | graph.nerve_below(nerve) | graph.nerve_above(nerve)
    return any(parent not in line for parent in usual)


def _is_autonomic_net(graph: Graph, id: str) -> bool:
    division = graph[id].division
    divisions = frozenset(division.ids) if division and graph.kind(id) in ("plexus", "ganglion") else frozenset()
    return any(one == _AUTONOMIC or _AUTONOMIC in graph.within(one) for one in divisions)


def usual_muscles_of(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the muscles and their parts that a nerve or one of its branches supplies as a rule."""
    key = ("usual_muscles_of", nerve)
    if key not in graph.memo:
        graph.memo[key] = _find_usual_muscles(graph, nerve)
    found: frozenset[str] = graph.memo[key]
    return found


def _find_usual_muscles(graph: Graph, nerve: str) -> frozenset[str]:
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


def roles_in(graph: Graph, muscle: str, group: str) -> frozenset[Role]:
    """Return the roles in which a muscle, its parts or its whole make the movement that makes a functional group."""
    doing = graph[group].does
    if doing is None:
        return frozenset()
    found = (graph.own(one, lambda entry: entry.actions) for one in (muscle, *sorted(graph.below(muscle))))
    actions = (action for one in found if one for action in one[1].actions)
    return frozenset(action.role for action in actions if _is_what_it_does(graph, action, doing))


def _is_what_it_does(graph: Graph, action: Action, doing: Doing) -> bool:
    if action.fixed and doing.narrow:
        return False
    same = action.movement in {doing.movement} | graph.kinds_of(doing.movement)
    if not same and doing.movement not in graph.kinds_of(action.movement):
        return False
    places = {action.of or "", *moved_at(graph, action.movement, action.of or "")}
    return any(relation(graph, doing.of, place) in ("same", "wider") for place in places if place)


_LESSER = frozenset({Role.MINOR, Role.DISPUTED})


def is_counted_by_some(graph: Graph, muscle: str, group: str) -> bool:
    """Return whether a muscle is in a functional group through members that not all count among it.

    Their movement is a lesser one, or disputed; where no movement is known of a member, the list calls it variable.
    """
    entry = graph[group]
    if entry.basis != "functional" or entry.members is None:
        return False
    through = _through(graph, muscle, entry.members.ids)
    return bool(through) and all(
        roles <= _LESSER if (roles := roles_in(graph, one, group)) else one in entry.members.variable for one in through
    )


def is_variable_in(graph: Graph, muscle: str, group: str) -> bool:
    """Return whether a muscle is in a group only through members that are not always there, or not always counted."""
    members = graph[group].members
    through = _through(graph, muscle, members.ids) if members is not None else []
    return members is not None and bool(through) and all(one in members.variable for one in through)


def _through(graph: Graph, muscle: str, members: Iterable[str]) -> list[str]:
    """Return the members of a group that a muscle is, or belongs to."""
    return [one for one in members if one == muscle or one in graph.above(muscle)]
