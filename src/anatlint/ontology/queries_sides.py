"""On which sides of a bone a landmark lies: by what is declared, by its name, and by what it is a part of."""

from __future__ import annotations

import re

from anatlint.ontology.graph import Graph

OPPOSITE = {
    "anterior": "posterior",
    "posterior": "anterior",
    "medial": "lateral",
    "lateral": "medial",
    "superior": "inferior",
    "inferior": "superior",
}
_SAID = {
    "anterior": "anterior",
    "posterior": "posterior",
    "medial": "medial",
    "internal": "medial",
    "lateral": "lateral",
    "external": "lateral",
    "superior": "superior",
    "upper": "superior",
    "proximal": "superior",
    "inferior": "inferior",
    "lower": "inferior",
    "distal": "inferior",
}
_ENDS = re.compile(r"\b(?:end|extremity|third|half|quarter|border|margin|angle|part|surface|aspect)\b")
_BONES = frozenset({"bone", "bone-group", "cartilage"})
_BONY = frozenset({"landmark", *_BONES})


def sides_within(graph: Graph, id: str, place: str) -> frozenset[str]:
    """Return the sides of ``place``, a bone or a landmark, on which another landmark within it lies.

    Those of the larger parts between the two count as well: the soleal line lies on the posterior surface of the tibia.
    Nothing is said of the place itself, nor of what holds it.
    """
    between = {id, *(one for one in graph.within(id) if place in graph.within(one) and graph.kind(one) == "landmark")}
    if id == place or place not in graph.within(id):
        return frozenset()
    return frozenset(side for one in between for side in _sides(graph, one))


def _sides(graph: Graph, id: str) -> frozenset[str]:
    """Return the sides of its bone that an entry declares or its name tells; upper and lower of ends only."""
    head = graph[id].name.casefold().replace("-", " ").split(" of ")[0]
    told = {_SAID[word] for word in head.split() if word in _SAID}
    if not _ENDS.search(head):
        told -= {"superior", "inferior"}  # "the superior nuchal line" is no upper part of its bone
    return frozenset((*graph[id].on_side, *told))


def is_bony(graph: Graph, id: str) -> bool:
    """Return whether an entry is a bone, a cartilage or a landmark."""
    return graph.kind(id) in _BONY
