"""Whose skin an area is: that of other nerves than the one in the text."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_muscles import own_branches

JOINING = ("communicating", "anastomosis")  # branches that carry fibres of other nerves
_WIDE = frozenset(
    {"human-body", "upper-limb", "lower-limb", "trunk", "head", "skin-of-upper-limb", "skin-of-lower-limb"}
)


def skin_of_another(case: Case) -> Opinion | None:
    """Return that others supply an area, when the nerve in the text is known for skin beside it, if that is so."""
    graph, thing = case.graph, case.object
    own = skin_of(graph, case.subject)
    meant = sorted(id for id in {thing, *graph.below(thing)} if graph.kind(id) == "skin-area")
    known = {nerve for area in meant for nerve in graph.ontology.inverse("supplies.skin", area)}
    nerves = sorted(known - graph.nerve_above(case.subject))
    if not own and case.claim.subject_block is None and (none := _has_none(case)):
        return none
    if own and not meant and (elsewhere := _felt_elsewhere(case, own)):
        return elsewhere
    if not own or not nerves or set(nerves) & {case.subject, *graph.nerve_below(case.subject)}:
        return None
    if not all(_apart(graph, one, area) for one in meant for area in own) and not _other_side(graph, meant, own):
        return None
    usual = [id for id in nerves if always_supplies(graph, id, set(meant))] or nerves
    shown = [id for id in usual if id in graph.ontology.inverse("supplies.skin", thing)] or usual
    return contradicted(
        "skin-of-another",
        f"{wording.opening(graph, thing)} is supplied by {the_list(graph, shown[:3])}.",
        f"{wording.opening(graph, case.subject)} supplies {the_list(graph, sorted(own)[:4])}.",
        expected=wording.names(graph, shown[:3]),
    )


def _has_none(case: Case) -> Opinion | None:
    """Return that a nerve has no skin: so it is declared, or it is motor, and all it carries and supplies is known."""
    graph, entry = case.graph, case.graph[case.subject]
    supplies, modality = entry.supplies, entry.modality
    if supplies is None or modality is None or graph.kind(case.subject) != "nerve":
        return None
    felt = any("sensory" in fibre for fibre in modality.fibres)
    motor = "motor" in modality.kinds and bool(modality.fibres) and not felt and supplies.complete_muscles
    if not supplies.complete_skin and not motor:
        return None
    text = f"{wording.opening(graph, case.subject)} supplies no skin."
    return contradicted("no-skin", facts=[Fact(text, sources([supplies, modality]))], expected="")


def skin_of(graph: Graph, nerve: str) -> set[str]:
    """Return the skin that a nerve and its branches supply, in all people or in some."""
    branches = sorted(id for id in own_branches(graph, nerve) if not any(word in id for word in JOINING))
    listed = (graph[id].supplies for id in (nerve, *branches))
    return {area.at for supplies in listed if supplies for area in supplies.skin}


def _felt_elsewhere(case: Case, own: set[str]) -> Opinion | None:
    """Return that all skin of a nerve lies in regions declared to be apart from the one in the text, if it does."""
    graph, thing = case.graph, case.object
    pairs = [graph.disjoint(thing, area) for area in sorted(own)]
    if not all(pairs):
        return None
    return contradicted(
        "skin-elsewhere",
        f"{wording.opening(graph, case.subject)} supplies {the_list(graph, sorted(own)[:4])}.",
        *dict.fromkeys(wording.apart(graph, *pair) for pair in pairs[:2] if pair),
        expected=wording.names(graph, sorted(own)[:4]),
    )


def _other_side(graph: Graph, meant: list[str], own: set[str]) -> bool:
    """Whether a nerve is known for the opposite side of what is told, and for nothing that overlaps it."""
    pairs = [(one, area) for one in meant for area in own]
    overlapping = any(one in graph.above(area) or area in graph.above(one) or one == area for one, area in pairs)
    return not overlapping and any(area == _turned(one) and graph.disjoint(one, area) for one, area in pairs)


def _turned(area: str) -> str:
    """Return the area of the other side: that of the lateral foot for the medial one."""
    sides = {"medial": "lateral", "lateral": "medial"}
    return "-".join(sides.get(word, word) for word in area.split("-"))


def _apart(graph: Graph, one: str, other: str) -> bool:
    """Return whether two areas of skin are parts of different regions, or different parts of one."""
    if one in graph.above(other) or other in graph.above(one):
        return False
    return graph.disjoint(one, other) is not None or not (graph.above(one) & graph.above(other)) - _WIDE


def always_supplies(graph: Graph, nerve: str, places: set[str] | frozenset[str]) -> bool:
    """Return whether a nerve lists one of some areas of skin, joints or organs as what it supplies in everybody."""
    listed = graph[nerve].supplies
    return listed is not None and any(target.usual and target.at in places for target in listed.targets)
