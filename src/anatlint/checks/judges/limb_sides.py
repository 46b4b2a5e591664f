"""On which side of a limb a muscle lies: by where it is attached, when all of that is on one side.

"The biceps femoris lies on the outer side of the knee": its ends are the lateral lip of the linea aspera and the head
of the fibula, and none of them is medial.
"""

from __future__ import annotations

import re

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Opinion, contradicted, supported
from anatlint.checks.sentences import is_are, the_list
from anatlint.ontology.graph import Graph

_LIMBS = ("upper-limb", "lower-limb")
_SEGMENTS = re.compile(r"(?:^|-)(?:thigh|leg|arm|forearm|knee|elbow|wrist|ankle|hand|foot|calf|limb)$")
_WORDS: dict[str, dict[str, str]] = {
    "upper-limb": {
        "medial": r"medial|ulnar?|pisiform|hamate|little-finger|fifth-metacarpal|hypothenar",
        "lateral": r"lateral|radi(?:us|al)|scaphoid|trapezium|thumb|thenar",
    },
    "lower-limb": {
        "medial": r"medial|great-toe|navicular",
        "lateral": r"lateral|fibular?|little-toe|fifth-metatarsal|cuboid",
    },
}
_AREAS = frozenset({"region", "compartment"})
_OPPOSITE = {"medial": "lateral", "lateral": "medial"}
_SIDED = re.compile(r"(medial|lateral)-(?:(?:aspect|side|part)-of-)?([a-z-]+)")


def sided_area(id: str) -> tuple[str, str] | None:
    """Return the side and the part of the body that an id of a region names: "medial-thigh"."""
    match = _SIDED.fullmatch(id)
    return (match.group(1), match.group(2)) if match and "compartment" not in id else None


def on_side_of_limb(graph: Graph, subject: str, side: str, area: str) -> Opinion | None:
    """Judge that a muscle lies on one side of a part of a limb; nothing, where its ends do not tell."""
    limb = next((one for one in _LIMBS if one == area or (area in graph and one in graph.within(area))), None)
    if limb is None or side not in _OPPOSITE or not _SEGMENTS.search(area):
        return None  # "forms the lateral border of the femoral triangle": by that
    told = _told(graph, subject, limb)
    sides = {one for _, one in told}
    if len(sides) != 1:
        return None
    where = [id for id, _ in told]
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} attached to {the_list(graph, where)}."
    if any(graph.kind(id) in _AREAS for id in where):
        text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} in {the_list(graph, where)}."
    fact = Fact(text, graph[subject].sources)
    if sides == {side}:
        return supported(facts=[fact], firm=False)
    alike = any(item.direction in sides for item in graph[subject].beside)
    if len(where) < 2 and not alike and graph.kind(where[0]) not in _AREAS:
        return None
    expected = f"the {_OPPOSITE[side]} side"
    return contradicted("other-side", text, f"All of that is {_OPPOSITE[side]}.", facts=[fact], expected=expected)


def _told(graph: Graph, subject: str, limb: str) -> list[tuple[str, str]]:
    """Return what tells on which side of a limb a muscle lies: its compartment, else all that it is attached to."""
    found = graph.own(subject, lambda entry: (*entry.region, *entry.compartment))
    places = [place for place in found[1] if limb in graph.within(place)] if found is not None else []
    if told := [(place, one) for place in places if (one := _side(place, limb))]:
        return told
    ends = graph.own(subject, lambda entry: entry.attachments)
    if ends is None or not ends[1].complete or not places:
        return []
    every = (*ends[1].origin, *ends[1].insertion, *ends[1].other)
    return [(end.at, one) for end in every if end.usual and (one := _side(end.at, limb))]


def _side(id: str, limb: str) -> str:
    """Return the side of a limb that the name of a place tells; nothing where it tells none or both."""
    found = [side for side, words in _WORDS[limb].items() if re.search(rf"(?:^|-)(?:{words})(?:-|$)", id)]
    return found[0] if len(found) == 1 else ""
