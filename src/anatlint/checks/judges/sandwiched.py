"""What follows from a way between two layers, and past a band: under the one, over the other."""

from __future__ import annotations

from anatlint.checks.judges.ways import OPPOSITE, meets, relation_of, way_fact, words_for
from anatlint.checks.opinion import Case, Opinion, contradicted, supported
from anatlint.checks.sentences import stack_fact, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep
from anatlint.ontology.queries_depth import compare, deeper, place_in

_SIDES = ("deep", "superficial")
_BANDS = frozenset({"ligament", "retinaculum"})
_ACROSS = {"over": "inferior", "above": "deep", "under": "superior", "beneath": "superior", "below": "superficial"}
"""What passes over a band does not pass below it, though one word tells of depth and the other of height."""


def between_layers(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Judge "deep to X" and "superficial to X" of what runs between X and what lies under it, or over it."""
    graph = case.graph
    ways = [step for step in steps if step.usual and claimed in step.structure]
    pierced = any(relation_of(step.passes) == "through" for step in ways)
    for step in ways if relation in _SIDES else ():
        if relation_of(step.passes) != "between":
            continue
        side = _side(graph, claimed, next((one for one in step.structure if one != claimed), claimed))
        fact = way_fact(graph, case.subject, step)
        if side == relation:
            return supported(facts=[fact], firm=False)
        if side and not pierced:
            return contradicted(
                "other-side", fact.text, facts=[fact], expected=f"between {the_list(graph, step.structure)}"
            )
    return None


def _side(graph: Graph, one: str, other: str) -> str:
    """Return on which side of the one lies what is between both: "deep" if the one covers the other; or nothing."""
    orders = {comparison.order for comparison in compare(graph, one, other)} - {0}
    if other in deeper(graph, one) or (orders and max(orders) < 0):
        return "deep"
    return "superficial" if one in deeper(graph, other) or (orders and min(orders) > 0) else ""


def other_face(case: Case, steps: tuple[CourseStep, ...], claimed: str) -> Opinion | None:
    """Return that a nerve passes on the other side of a band than the one told: under it, and not over it."""
    graph, wrong = case.graph, _ACROSS.get(case.place.relation)
    if wrong is None or graph.kind(claimed) not in _BANDS:
        return None
    for step in steps:
        known = relation_of(step.passes)
        if known == wrong and step.usual and step.structure == (claimed,):
            fact = way_fact(graph, case.subject, step)
            expected = f"{words_for(known)} {the_list(graph, step.structure)}"
            return contradicted("other-side", fact.text, facts=[fact], expected=expected)
    return None


def between_sides(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion | None:
    """Return that a nerve runs between two things, as it runs deep to the one and not deep to the other."""
    graph = case.graph
    if len(readings) != 2:
        return None
    sides = [[step for step in steps if _past(graph, step, ids)] for ids in readings]
    for here in sides[0]:
        for there in sides[1]:
            one, other = relation_of(here.passes), relation_of(there.passes)
            if other == OPPOSITE[one] or ("deep" in (one, other) and one != other):
                facts = [way_fact(graph, case.subject, here), way_fact(graph, case.subject, there)]
                return supported(facts=facts, firm=False)
    return None


def _past(graph: Graph, step: CourseStep, ids: list[str]) -> bool:
    """Whether a step leads past one side of a thing."""
    met = any(meets(graph, id, one) for id in ids for one in step.structure)
    return met and step.usual and relation_of(step.passes) in OPPOSITE


def other_layers(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion | None:
    """Return that a nerve runs between two other sheets of the wall that the sheets claimed belong to."""
    graph = case.graph
    pair = [one for ids in readings for one in (ids if len(readings) == 1 else ids[:1])]
    ways = [step for step in steps if relation_of(step.passes) == "between" and step.usual and len(step.structure) == 2]
    for step in ways if len(pair) == 2 else ():
        for stack in graph.stacks:
            claimed = [place_in(graph, stack, one) for one in pair]
            known = [place_in(graph, stack, one) for one in step.structure]
            layers = [sorted(place.layer for place in side if place) for side in (claimed, known)]
            if _are_sheets(graph, stack) and len(layers[0]) == len(layers[1]) == 2 and _apart(*layers):
                fact = way_fact(graph, case.subject, step)
                return contradicted(
                    "other-layers",
                    fact.text,
                    facts=[fact, stack_fact(graph, stack)],
                    expected=f"between {the_list(graph, step.structure)}",
                )
    return None


def other_sister(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion | None:
    """Return that a nerve runs between the one and another of a few muscles of one group: not the last scalene."""
    graph = case.graph
    met = {one for step in steps for one in step.structure}
    for step in steps:
        if relation_of(step.passes) != "between" or not step.usual or len(step.structure) != 2 or len(readings) != 2:
            continue
        here = [set(ids) & set(step.structure) for ids in readings]
        strangers = [id for ids, own in zip(readings, here, strict=True) if not own for id in ids]
        if not any(here) or not strangers or met & set(strangers):
            continue
        groups = [set(graph.groups(one)) for one in (*step.structure, *strangers)]
        shared = [id for id in set.intersection(*groups) if len(graph.members(id)) <= _FEW]
        if shared:
            fact = way_fact(graph, case.subject, step)
            expected = f"between {the_list(graph, step.structure)}"
            return contradicted("other-gap", fact.text, facts=[fact], expected=expected)
    return None


_FEW = 5  # members of a group that lie side by side


def _are_sheets(graph: Graph, stack: str) -> bool:
    """Whether each layer over the last is one muscle, so that no nerve comes from one gap into the next beside it."""
    return graph[stack].complete and all(len(layer) == 1 for layer in graph[stack].order[:-1])


def _apart(one: list[int], other: list[int]) -> bool:
    """Whether two gaps between layers have nothing in common."""
    if one[0] == one[1] or other[0] == other[1]:
        return False
    return one[1] <= other[0] or other[1] <= one[0]
