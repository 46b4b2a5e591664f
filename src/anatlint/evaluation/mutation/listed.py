"""What is right of a subject: the values listed for it, and whatever may not stand in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Entry

_ATTACHMENT = ("originates_from", "inserts_on", "attaches_to", "connects", "spans")
_GROUPS = ("member_of", "part_of", "kind_of", "has_members", "same_as")


_DEPTHS = ("deep_to", "superficial_to", "depth_rank", "layer")
_WAYS = ("passes", "beside")
_AREAS = frozenset({"region", "compartment", "body-part"})
_PASSED_ON = ("supplies", "lesion_causes")  # true of a nerve because it is true of its branches
_MIXED = "mixed"  # a nerve that carries every sort of fibre
_SIDES = (("motor", "motor-fibres"), ("sensory", "sensory-fibres"))
_ANY = "*"  # of a part that stands for a joint, whatever the movement: the knee


@dataclass(frozen=True, slots=True)
class Right:
    """The ids listed for a subject, near relatives included, and whether nothing else is right."""

    ids: frozenset[str]
    complete: bool


def family(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """Return structures with their wholes, groups, classes, parts and members."""
    own = frozenset(ids)
    return own.union(*(graph.above(id) | graph.below(id) for id in own))


def relatives(graph: Graph, id: str) -> frozenset[str]:
    """Return a structure with all that is above, below or beside it: none of these is surely another thing."""
    near = {id} | graph.above(id) | graph.below(id) | graph.within(id)
    if graph.is_nerve(id):
        near |= graph.nerve_above(id) | graph.nerve_below(id)
    if graph.kind(id) in ("joint", "body-part"):
        near.update(graph.ontology.inverse("moved_at", id), *graph[id].moved_at.values())
    return frozenset(near).union(graph[id].adjacent, graph.ontology.inverse("adjacent", id))


def right_values(graph: Graph, predicate: str, subjects: Iterable[str]) -> Right:
    """Return what is listed for a predicate of the subjects and their family, with all its relatives."""
    subjects = tuple(subjects)
    of = family(graph, subjects)
    branches = of.union(*(graph.nerve_below(id) for id in subjects))
    line = branches.union(*(graph.nerve_above(id) for id in subjects))
    listed = {value for id in (branches if predicate in _PASSED_ON else of) for value in _values(graph, predicate, id)}
    if predicate == "lesion_causes":
        listed.update(sign for id in line if (signs := graph[id].signs) for sign in signs.ids)
    wide = {above for id in listed for above in graph.above(id)} if predicate == "belongs_to" else set()
    right = frozenset(subjects).union(wide, *(relatives(graph, id) for id in listed if id not in wide))
    if predicate in (*_GROUPS, "branch_of", "divides_into"):
        right |= line
    elif predicate in _WAYS:
        right = right.union(*(_same_bone(graph, id) for id in listed), *(_areas(graph, id) for id in of))
    elif predicate == "carries":
        right |= _carried(graph, listed, right)
    elif predicate == "crosses":
        right |= {id for id in graph.ontology.of_kind("body-part") if _ANY not in graph[id].moved_at}
    return Right(right, all(is_complete(graph, predicate, id) for id in subjects))


def _carried(graph: Graph, listed: Iterable[str], right: frozenset[str]) -> set[str]:
    """Return what else a nerve may be said to carry: it is mixed that carries both sorts, and mixed is both."""
    if _MIXED in listed:
        return {*graph.ontology.of_kind("fibre-kind"), "sensory", "motor"}
    return {_MIXED} if all(right.intersection(names) for names in _SIDES) else set()


def _areas(graph: Graph, id: str) -> Iterator[str]:
    """Yield the regions of a structure with the regions that they hold and those that hold them."""
    for place in (*graph[id].region, *graph[id].compartment):
        yield place
        yield from (one for one in graph.below(place) | graph.within(place) if graph.kind(one) in _AREAS)


def _same_bone(graph: Graph, id: str) -> Iterator[str]:
    """Yield the landmarks of a landmark's bone: who passes by the one may be said to pass by the other."""
    bones = (whole for whole in graph.wholes(id) if graph.kind(whole) == "bone")
    yield from (one for bone in bones for one in graph.parts(bone) if not graph.disjoint(one, id))


def levels_of(graph: Graph, subjects: Iterable[str]) -> tuple[frozenset[str], bool]:
    """Return all spinal levels listed for nerves or muscles, and whether there are no others."""
    subjects = tuple(subjects)
    of = set(family(graph, subjects))
    of |= {supply.nerve for id in of if (nerves := graph[id].innervation) for supply in nerves.nerves}
    levels: set[str] = set()
    for id in of:
        entry = graph[id]
        levels.update(entry.levels)
        if entry.roots:
            levels.update((*entry.roots.usual, *entry.roots.variable))
    return frozenset(levels), all(is_complete(graph, "has_roots", id) for id in subjects)


def numbers_of(graph: Graph, predicate: str, subjects: Iterable[str]) -> frozenset[int]:
    """Return all numbers listed for the subjects: counts of any sort, or the number of a cranial nerve."""
    numbers: set[int] = set()
    for id in family(graph, subjects):
        entry = graph[id]
        if predicate == "cranial_number":
            number = entry.cranial_number or (entry.roots.cranial_number if entry.roots else None)
            numbers.update([number] if number else ())
        else:
            numbers.update(number for count in entry.counts for number in count.number)
            numbers.update(len(listing.ids) for listing in (entry.parts, entry.members) if listing)
            numbers.update([2 * number for number in numbers])  # on both sides
    return frozenset(numbers)


def _values(graph: Graph, predicate: str, id: str) -> Iterator[str]:
    """Yield the ids that one entry lists for a predicate."""
    entry = graph[id]
    if predicate in _ATTACHMENT:
        yield from _attachments(entry)
    elif predicate in _GROUPS:
        yield from (*graph.groups(id), *graph.members(id), *graph.wholes(id), *graph.parts(id), *graph.classes(id))
        yield from (*graph.ontology.inverse("region", id), *graph.ontology.inverse("compartment", id))
    elif predicate in _PASSED_ON:
        yield from _supplied(graph, id)
    elif predicate == "located_in":
        yield from (*entry.region, *entry.compartment, *_attachments(entry))
    elif predicate == "divides_into":
        yield from graph.branches(id)
    elif predicate in _WAYS:
        yield from (one for step in entry.course for one in step.structure)
        yield from (one for near in entry.beside for one in near.of)
    elif predicate in _PICKS:
        yield from _PICKS[predicate](entry)


def _supplied(graph: Graph, id: str) -> Iterator[str]:
    """Yield what an entry lists as its supply, the muscles that name it, and the regions in which all this lies."""
    entry = graph[id]
    if entry.supplies:
        yield from (target.at for target in entry.supplies.targets)
    yield from entry.region
    for muscle in graph.ontology.inverse("innervation.nerves", id):
        yield muscle
        yield from (*graph[muscle].region, *graph[muscle].compartment)


def _attachments(entry: Entry) -> Iterator[str]:
    if entry.attachments:
        for one in (*entry.attachments.origin, *entry.attachments.insertion, *entry.attachments.other):
            yield from (one.at, *one.via)


_PICKS: dict[str, Callable[[Entry], Iterable[str]]] = {
    "innervated_by": lambda e: [one.nerve for one in e.innervation.nerves] if e.innervation else (),
    "branch_of": lambda e: [one.nerve for one in e.branch_of.parents] if e.branch_of else (),
    "crosses": lambda e: e.crosses.joints if e.crosses else (),
    "belongs_to": lambda e: e.division.ids if e.division else (),
    "carries": lambda e: (*e.modality.kinds, *e.modality.fibres) if e.modality else (),
    "tissue": lambda e: e.tissue.ids if e.tissue else (),
    "shape": lambda e: e.fibres.shape if e.fibres else (),
    "fibre_direction": lambda e: e.fibres.direction if e.fibres else (),
    "superlative": lambda e: [one.quality for one in e.superlatives],
}


def is_complete(graph: Graph, predicate: str, id: str) -> bool:
    """Return whether the list of a subject's values, or that of its whole or class, says that there are no others.

    For depths: whether the subject is in an order of layers that is complete.
    """
    if predicate in _DEPTHS:
        return any(graph[stack].complete and any(id in layer for layer in graph[stack].order) for stack in graph.stacks)
    pick = _COMPLETE.get(predicate)
    found = graph.own_of_nerve(id, pick) if pick and graph.is_nerve(id) else graph.own(id, pick) if pick else None
    return found is not None and found[1] == "complete"


def _said(block: object) -> str | None:
    if block is None:
        return None
    return "complete" if getattr(block, "complete", False) else "open"


def _attached(entry: Entry) -> str | None:
    return _said(entry.attachments)


_COMPLETE: dict[str, Callable[[Entry], str | None]] = {
    **dict.fromkeys(_ATTACHMENT, _attached),
    "innervated_by": lambda e: _said(e.innervation),
    "supplies": lambda e: _said(e.supplies),
    "has_roots": lambda e: _said(e.roots),
    "cranial_number": lambda e: "complete",
    "acts": lambda e: _said(e.actions),
    "crosses": lambda e: _said(e.crosses),
    "fibre_direction": lambda e: _said(e.fibres),
    "shape": lambda e: _said(e.fibres),
    "has_members": lambda e: _said(e.members or e.parts),
    "has_count": lambda e: "complete" if e.counts else None,
    "tissue": lambda e: _said(e.tissue),
    "lesion_causes": lambda e: _said(e.signs),
    "branch_of": lambda e: _said(e.branch_of),
    "divides_into": lambda e: "complete" if e.branches_complete else None,
    "belongs_to": lambda e: _said(e.division),
    "carries": lambda e: _said(e.modality),
    "passes": lambda e: "complete" if e.course_complete else "open" if e.course else None,
}
