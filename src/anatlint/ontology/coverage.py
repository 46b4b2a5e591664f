"""For every kind of fact: how many structures have it, and which do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from anatlint.ontology.graph import Graph
from anatlint.ontology.inflect import split_head
from anatlint.ontology.model import Entry
from anatlint.ontology.queries_depth import place_in
from anatlint.records import dataclass

Test = Callable[[Graph, str], bool]

# Heads of names that say which piece of a nerve is meant: what bears one is no nerve with a name of its own.
_PIECES = frozenset(
    {"branch", "branches", "ramus", "rami", "root", "roots", "rootlets", "division", "divisions", "part", "fila"}
    | {"communicans", "communicantes"}
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many structures of a class have a kind of fact: their own, or one that follows for them."""

    of: str  # the class: "muscles", "nerves" ...
    fact: str
    total: int
    missing: tuple[str, ...]  # ids of those that lack it, sorted

    @property
    def share(self) -> float:
        """The share of structures that have the fact; 1 when there are none."""
        return 1 - len(self.missing) / self.total if self.total else 1.0

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "of": self.of,
            "fact": self.fact,
            "total": self.total,
            "with": self.total - len(self.missing),
            "share": round(self.share, 4),
            "missing": list(self.missing),
        }


def coverage(graph: Graph) -> list[Coverage]:
    """Return the coverage of every class of structures and every kind of fact that it should have.

    A fact of the whole, of the class or of every part counts; so does, for a nerve, one of its group. Bare entries
    count as lacking everything.
    """
    return [
        Coverage(name, fact, len(ids), tuple(id for id in ids if not _has(graph, id, test)))
        for name, (select, facts) in _CLASSES.items()
        for ids in [tuple(select(graph))]
        for fact, test in facts.items()
    ]


def _has(graph: Graph, id: str, test: Test) -> bool:
    return not graph[id].bare and test(graph, id)


# Which structures ------------------------------------------------------------------------------------------------


def _of_kind(*kinds: str) -> Callable[[Graph], Iterator[str]]:
    return lambda graph: iter(graph.ontology.of_kind(*kinds))


def _nerves(graph: Graph) -> Iterator[str]:
    """Nerves with a name of their own: ulnar nerve, chorda tympani, nerve to subclavius."""
    return (id for id in graph.ontology.of_kind("nerve") if _heads(graph, id).isdisjoint(_PIECES))


def _pieces(graph: Graph) -> Iterator[str]:
    """Branches, rami, roots, trunks, cords and divisions."""
    yield from (id for id in graph.ontology.of_kind("nerve") if not _heads(graph, id).isdisjoint(_PIECES))
    yield from graph.ontology.of_kind("ramus", "nerve-root", "nerve-part", "trunk", "cord")


def _heads(graph: Graph, id: str) -> set[str]:
    return set(split_head(graph[id].name)[1].split("-")) | {graph[id].name.split()[-1]} & {"communicans"}


# Which facts -----------------------------------------------------------------------------------------------------


def _muscle_has(pick: Callable[[Entry], object]) -> Test:
    """Whether a muscle, its whole or class, or each of its parts has a fact."""

    def test(graph: Graph, id: str) -> bool:
        if graph.own(id, pick):
            return True
        parts = [part for part in graph.parts(id) if graph.is_muscle(part)]
        return bool(parts) and all(test(graph, part) for part in parts)

    return test


def _nerve_has(pick: Callable[[Entry], object]) -> Test:
    return lambda graph, id: graph.own_of_nerve(id, pick) is not None


def _own(pick: Callable[[Entry], object]) -> Test:
    return lambda graph, id: bool(pick(graph[id]))


def _both_ends(entry: Entry) -> bool:
    return entry.attachments is not None and bool(entry.attachments.origin and entry.attachments.insertion)


def _depth(graph: Graph, id: str) -> bool:
    """Whether a stack of layers or a neighbour in depth tells how deep a muscle lies."""
    inverse = graph.ontology.inverse
    return (
        graph[id].depth is not None
        or bool(inverse("depth.deep_to", id) or inverse("depth.superficial_to", id))
        or any(place_in(graph, stack, id) for stack in graph.stacks)
        or any(_depth(graph, whole) for whole in graph.wholes(id))
    )


def _grouped(graph: Graph, id: str) -> bool:
    return bool(graph[id].compartment or graph.above(id))


def _parents(graph: Graph, id: str) -> bool:
    above = (*graph.parents(id), *graph.wholes(id))
    return bool(above) or any(_parents(graph, one) for one in graph.classes(id)) or _is_cranial(graph, id)


def _origin(graph: Graph, id: str) -> bool:
    """Whether spinal roots, the number of a cranial nerve, or what a nerve comes from is told."""
    return _nerve_has(lambda entry: entry.roots or entry.cranial_number)(graph, id) or _parents(graph, id)


def _is_cranial(graph: Graph, id: str) -> bool:
    return graph[id].cranial_number is not None


def _division(graph: Graph, id: str) -> bool:
    """Whether a nerve, or one that it is a branch of, is told to be cranial, spinal or autonomic."""
    pick = _nerve_has(lambda entry: entry.division)
    return any(pick(graph, one) for one in (id, *sorted(graph.nerve_above(id))))


def _supplies(graph: Graph, id: str) -> bool:
    """Whether a nerve or one of its branches supplies anything."""
    return any(
        graph[one].supplies is not None or graph.ontology.inverse("innervation.nerves", one)
        for one in (id, *sorted(graph.nerve_below(id)), *sorted(graph.kinds_of(id)))
    )


def _in_joint_moves(graph: Graph, id: str) -> bool:
    return graph.own(id, lambda entry: entry.moves or entry.moved_at or None) is not None


_MUSCLE_FACTS: dict[str, Test] = {
    "innervation": _muscle_has(lambda entry: entry.innervation),
    "roots": _muscle_has(lambda entry: entry.roots),
    "actions": _muscle_has(lambda entry: entry.actions),
    "origin and insertion": _muscle_has(_both_ends),
    "layer or depth": _depth,
    "group or compartment": _grouped,
    "region": lambda graph, id: bool(_muscle_has(lambda entry: entry.region)(graph, id) or graph[id].compartment),
    "joints crossed": _muscle_has(lambda entry: entry.crosses),
    "fibres": _muscle_has(lambda entry: entry.fibres),
    "public identifier": _own(lambda entry: entry.ids),
}
_NERVE_FACTS: dict[str, Test] = {
    "parents": _parents,
    "roots or origin": _origin,
    "modality": _nerve_has(lambda entry: entry.modality),
    "division": _division,
    "supplies": _supplies,
    "course": _nerve_has(lambda entry: entry.course),
    "public identifier": _own(lambda entry: entry.ids),
}

_CLASSES: dict[str, tuple[Callable[[Graph], Iterator[str]], dict[str, Test]]] = {
    "muscles": (_of_kind("muscle"), _MUSCLE_FACTS),
    "parts of muscles": (
        _of_kind("muscle-part"),
        {name: _MUSCLE_FACTS[name] for name in ("innervation", "actions", "origin and insertion")},
    ),
    "groups of muscles": (_of_kind("muscle-group"), {"members": _own(lambda entry: entry.members)}),
    "nerves": (_nerves, _NERVE_FACTS),
    "branches, rami, roots, trunks, cords": (_pieces, _NERVE_FACTS),
    "plexuses and ganglia": (
        _of_kind("plexus", "ganglion"),
        {name: _NERVE_FACTS[name] for name in ("parents", "modality", "division", "public identifier")},
    ),
    "joints": (_of_kind("joint"), {"movements": _in_joint_moves}),
    "landmarks": (
        _of_kind("landmark"),
        {"bone or whole": lambda graph, id: bool(graph.wholes(id) or graph.classes(id))},
    ),
    "movements": (_of_kind("movement"), {"verb or agent": _own(lambda entry: entry.verb or entry.agent)}),
    "signs": (_of_kind("sign"), {"cause": lambda graph, id: bool(graph.ontology.inverse("signs.list", id))}),
}
