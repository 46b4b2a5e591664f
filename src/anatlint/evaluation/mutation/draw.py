"""Drawing what stands in place of a right value: the same sort of thing, near by, never right itself."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable

from anatlint.evaluation.mutation.forms import Form
from anatlint.evaluation.mutation.listed import relatives
from anatlint.ontology.graph import Graph
from anatlint.ontology.references import RELATIONS

_MOST = 12  # names tried for one place
_OFTEN = 5
_SHORT = 4
_QUALITIES = frozenset(
    {"division", "modality", "fibre-kind", "fibre-direction", "shape", "tissue", "control"}
)  # a thing has several at once: only those that are declared to exclude each other are surely wrong
_ALTERNATIVE = _QUALITIES - {"shape"}  # several of these tell of several parts, several shapes of one thing


def order(key: str, values: Iterable[str]) -> list[str]:
    """Return values in an order that follows from a key alone: the same in every run, another one for another key."""
    return sorted(values, key=lambda value: (hashlib.sha256(f"{key}\0{value}".encode()).digest(), value))


def other_names(
    graph: Graph, text: str, ids: Iterable[str], right: frozenset[str], key: str, predicate: str = ""
) -> list[str]:
    """Return names to write in place of ``text``, the value of a ``predicate``, in the order in which they are drawn.

    ``ids`` is what the text means here; nothing of ``right``, and no relative of ``ids``, is drawn. Of qualities only
    those are that exclude what the text means. What shares a region or whole with it comes first.
    """
    own = frozenset(id for id in ids if id in graph)
    form = Form(graph, text, own)
    if not own or not form.known:
        return []
    excluded = right.union(*(relatives(graph, id) for id in own))
    around = frozenset().union(*(_around(graph, id) for id in own))
    nearest = frozenset().union(*(_next_to(graph, id) for id in own))
    bases = {graph[id].basis for id in own}  # a group by what it does is no group by where it is
    kind = graph.kind(next(id for id in ids if id in own))
    opposite = frozenset(id for id in graph.ontology.of_kind(kind) if any(_are_opposite(graph, id, one) for one in own))
    pool = [
        id for id in graph.ontology.of_kind(kind) if id not in excluded and (id in opposite or _is_drawn(graph, id))
    ]
    if kind in _QUALITIES:
        pool = [id for id in pool if _is_excluded(graph, id, own | right if kind in _ALTERNATIVE else own)]
    drawn = sorted(
        order(key, pool),
        key=lambda id: (
            id not in opposite,
            -_kinship(graph, id, own) if kind in _QUALITIES else 0,
            not _is_closed(graph, id, predicate),
            not _is_known(graph, id),
            graph[id].basis not in bases,
            not nearest & _next_to(graph, id),
            not around & _around(graph, id),
        ),
    )
    names: list[str] = []
    for id in drawn:
        name = form.write(graph[id], excluded)
        if name is not None and name not in names:
            names.append(name)
            if len(names) == _MOST:
                break
    return names


def _is_drawn(graph: Graph, id: str) -> bool:
    """Whether a structure is a certain one: more than a bare entry, no mere class."""
    return not graph[id].bare and (graph.kind(id) in _QUALITIES or not graph.instances(id))


def _is_closed(graph: Graph, id: str, predicate: str) -> bool:
    """Whether it is known of a group, a sign or a place passed what does not belong to it; of others, always."""
    if predicate == "passes":
        return graph[id].nerves_complete
    if graph.kind(id) == "sign":
        return graph[id].complete
    members = graph[id].members
    return members is None or members.complete


def _is_excluded(graph: Graph, id: str, right: frozenset[str]) -> bool:
    """Whether a quality is declared to exclude all that is right of its kind, what is wider than it apart."""
    same = (one for one in right if graph.kind(one) == graph.kind(id) and one not in graph.qualities_above(id))
    return all(graph.disjoint(id, one) for one in same)


def _kinship(graph: Graph, id: str, own: frozenset[str]) -> int:
    """How much lies above both a quality and what the text means."""
    return max(len(graph.qualities_above(id) & graph.qualities_above(one)) for one in own)


def _are_opposite(graph: Graph, one: str, other: str) -> bool:
    """Whether two things themselves are declared to exclude each other."""
    return one in graph[other].disjoint or other in graph[one].disjoint


@functools.cache
def _is_known(graph: Graph, id: str) -> bool:
    """Whether a structure is one that writers name: it is tied to several others, and its name is short."""
    named = len(graph.members(id)) + sum(len(graph.ontology.inverse(relation.name, id)) for relation in RELATIONS)
    return named >= _OFTEN and len(graph[id].name.split()) <= _SHORT


def _next_to(graph: Graph, id: str) -> frozenset[str]:
    entry = graph[id]
    return frozenset((*entry.region, *entry.compartment, *entry.part_of))


def _around(graph: Graph, id: str) -> frozenset[str]:
    near = _next_to(graph, id)
    return near.union(*(graph.within(one) for one in near)) - _EVERYWHERE


_EVERYWHERE = frozenset({"human-body", "nervous-system", "peripheral-nervous-system", "muscular-system"})
