"""Where an entry names other entries: one table of relations, and a walk over plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from anatlint.packs.yaml import Step


class Relation(NamedTuple):
    """A place in an entry that names ids: a path of keys, and the key of the id where items may be mappings."""

    name: str
    path: tuple[str, ...]
    item: str = ""


class Reference(NamedTuple):
    """One id that an entry names, and where."""

    relation: str
    target: str
    steps: tuple[Step, ...]


def _relation(path: str, item: str = "", name: str = "") -> Relation:
    return Relation(name or path, tuple(path.split(".")), item)


RELATIONS = (
    _relation("region"),
    _relation("compartment"),
    _relation("part_of"),
    _relation("is_a"),
    _relation("disjoint"),
    _relation("adjacent"),
    _relation("counterpart"),
    _relation("innervation.nerves", "nerve"),
    _relation("innervation.nerves.part"),
    _relation("attachments.origin", "at"),
    _relation("attachments.origin.part"),
    _relation("attachments.origin.via"),
    _relation("attachments.insertion", "at"),
    _relation("attachments.insertion.part"),
    _relation("attachments.insertion.via"),
    _relation("attachments.other", "at"),
    _relation("attachments.other.part"),
    _relation("attachments.other.via"),
    _relation("actions.list.movement"),
    _relation("actions.list.of"),
    _relation("actions.list.part"),
    _relation("crosses.joints"),
    _relation("fibres.direction"),
    _relation("fibres.shape"),
    _relation("fibres.along"),
    _relation("fibres.across"),
    _relation("depth.deep_to"),
    _relation("depth.superficial_to"),
    _relation("beside.of"),
    _relation("walls.by"),
    _relation("walls.also"),
    _relation("contents.list"),
    _relation("contents.variable"),
    _relation("contents.sometimes"),
    _relation("rows.list"),
    _relation("parts.list"),
    _relation("members.list"),
    _relation("members.variable"),
    _relation("parts.variable"),
    _relation("parts.sometimes"),
    _relation("members.sometimes"),
    _relation("formed_by.list"),
    _relation("formed_by.variable"),
    _relation("formed_by.sometimes"),
    _relation("derivatives.list"),
    _relation("derivatives.variable"),
    _relation("nuclei.list"),
    _relation("nuclei.variable"),
    _relation("leaves_brain.list"),
    _relation("leaves_brain.variable"),
    _relation("does.movement"),
    _relation("does.of"),
    _relation("tissue.is"),
    _relation("superlatives.quality"),
    _relation("signs.list"),
    _relation("weak"),
    _relation("branch_of.parents", "nerve"),
    _relation("division.is"),
    _relation("modality.is"),
    _relation("modality.fibres"),
    _relation("supplies.skin", "at"),
    _relation("supplies.joints", "at"),
    _relation("supplies.other", "at"),
    _relation("course.structure"),
    _relation("divides.structure"),
    _relation("moves.list"),
    _relation("moved_at"),
    _relation("joins"),
    _relation("opposite"),
    _relation("means.of"),
    _relation("means.movement"),
    _relation("means.at"),
    _relation("order"),
)
"""Every relation between entries, by the path of its key in the YAML."""

LINKS = ("part_of", "is_a", "parts.list", "members.list", "branch_of.parents")
"""The relations that make hierarchies; they are compiled into a table of their own."""

_SHORT = {"innervation": "nerves", "branch_of": "parents", "crosses": "joints", "actions": "list", "parts": "list"} | {
    "members": "list", "signs": "list", "moves": "list", "tissue": "is", "division": "is",
    "formed_by": "list", "contents": "list", "derivatives": "list", "nuclei": "list", "leaves_brain": "list",
}  # fmt: skip


def references(entry: Mapping[str, Any]) -> Iterator[Reference]:
    """Yield every id that an entry names, in the order of ``RELATIONS``."""
    for relation in RELATIONS:
        first = relation.path[0]
        if first in entry:
            value, path = entry[first], relation.path[1:]
            if path and path[0] == _SHORT.get(first) and not isinstance(value, Mapping):
                path = path[1:]
            for target, steps in _walk(value, path, relation.item, (first,)):
                yield Reference(relation.name, target, steps)


def _walk(
    value: Any, path: tuple[str, ...], item: str, steps: tuple[Step, ...]
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _walk(part, path, item, (*steps, index))
    elif isinstance(value, Mapping):
        if path:
            if path[0] in value:
                yield from _walk(value[path[0]], path[1:], item, (*steps, path[0]))
        elif item:
            if item in value:
                yield from _walk(value[item], (), "", (*steps, item))
        elif steps == ("moved_at",):
            for key, part in value.items():
                yield from _walk(part, (), "", (*steps, key))
    elif isinstance(value, str) and not path:
        yield value, steps
