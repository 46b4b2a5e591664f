"""What moves where: body parts to joints, and what a movement's word means there."""

from __future__ import annotations

from typing import NamedTuple

from anatlint.ontology.graph import Graph

_MOVED_AT, _RELATED, _OPPOSITES = "moved at", "related", "opposites"  # in the memory of a graph


class Motion(NamedTuple):
    """A movement of one joint or part; ``of`` is empty when the text leaves it out."""

    movement: str
    of: str


def motions(graph: Graph, movement: str, of: str) -> tuple[Motion, ...]:
    """Return everything that "``movement`` of ``of``" may mean, the literal reading first.

    A body part stands for the joints it is moved at, and a movement may have another name there: flexion of the leg
    is flexion of the knee joint, abduction of the scapula is protraction of it.
    """
    found = [Motion(movement, of)]
    found.extend(Motion(movement, joint) for joint in moved_at(graph, movement, of))
    for motion in tuple(found):
        entry = graph.ontology.get(motion.movement)
        for reading in entry.means if entry else ():
            if motion.of and (reading.of == motion.of or reading.of in _sorts(graph, motion.of)):
                found.append(Motion(reading.movement, reading.at or motion.of))
                joints = () if reading.at else moved_at(graph, reading.movement, motion.of)
                found.extend(Motion(reading.movement, joint) for joint in joints)
    return tuple(dict.fromkeys(found))


def _sorts(graph: Graph, of: str) -> frozenset[str]:
    """Return what a part is one of: fingers, toes, ribs. What holds it moves otherwise: the eye is part of the head."""
    return graph.closure("sorts", of, lambda one: (*graph.groups(one), *graph.classes(one)))


def moved_at(graph: Graph, movement: str, of: str) -> tuple[str, ...]:
    """Return the joints at which a body part makes a movement."""
    key = (_MOVED_AT, movement, of)
    if key not in graph.memo:
        graph.memo[key] = _moved_at(graph, movement, of)
    known: tuple[str, ...] = graph.memo[key]
    return known


def _moved_at(graph: Graph, movement: str, of: str) -> tuple[str, ...]:
    entry = graph.ontology.get(of)
    if entry is None or not entry.moved_at:
        return ()
    table = entry.moved_at
    for one in (movement, *sorted(graph.kinds_of(movement)), "*"):
        if one in table:
            return tuple(joint for joint in table[one] if joint in graph)
    return ()


def relation(graph: Graph, claimed: str, known: str) -> str:
    """Return how a claimed joint stands to a known one: same, wider, narrower, or an empty string."""
    if claimed == known:
        return "same"
    if claimed in graph.above(known):
        return "wider"
    if known in graph.above(claimed):
        return "narrower"
    return ""


def related(graph: Graph, first: str, second: str) -> bool:
    """Return whether two joints or parts have anything to do with each other, moved joints included."""
    key = (_RELATED, first, second)
    if key not in graph.memo:
        left, right = _reach(graph, first), _reach(graph, second)
        graph.memo[key] = any(relation(graph, one, other) for one in left for other in right)
    known: bool = graph.memo[key]
    return known


def opposites(graph: Graph, movement: str) -> frozenset[str]:
    """Return the movements opposite to one, declared on either side, kinds of movements included."""
    key = (_OPPOSITES, movement)
    if key not in graph.memo:
        graph.memo[key] = _opposites(graph, movement)
    known: frozenset[str] = graph.memo[key]
    return known


def _opposites(graph: Graph, movement: str) -> frozenset[str]:
    same = {movement} | graph.kinds_of(movement)
    found: set[str] = set()
    for one in same:
        entry = graph.ontology.get(one)
        found.update(entry.opposite if entry else ())
        found.update(graph.ontology.inverse("opposite", one))
    return frozenset(found)


def is_directed(graph: Graph, movement: str) -> bool:
    """Return whether a movement is a turn about an axis or has an opposite; holding and supporting are neither."""
    entry = graph.ontology.get(movement)
    return bool(entry and entry.axis) or bool(opposites(graph, movement))


def _reach(graph: Graph, of: str) -> frozenset[str]:
    entry = graph.ontology.get(of)
    joints = (joint for listed in entry.moved_at.values() for joint in listed) if entry else ()
    return frozenset({of, *joints})


def joint_of(graph: Graph, place: str) -> str:
    """The joint that a region is crossed at: the knee joint of the knee; the region itself when none bears its name."""
    if graph.kind(place) == "joint":
        return place
    named = graph.ontology.names.get(f"{graph[place].name} joint")
    return next((one.id for one in named if graph.kind(one.id) == "joint"), place)


def is_main(graph: Graph, joint: str) -> bool:
    """Whether a joint is the one that its region is known for: "only the ankle" says nothing of the subtalar joint."""
    return any(joint_of(graph, region) == joint for region in graph.wholes(joint) if graph.kind(region) != "joint")
