"""Another of the same sort on the way of a nerve: the small vein for the great one, one gluteus for the other."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.checks.judges.ways import relation_of, way_fact, words_for
from anatlint.checks.opinion import Case, Opinion, contradicted
from anatlint.checks.sentences import the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep

_ALONG = frozenset({"along", "beside"})
_REGIONS = frozenset({"region", "compartment", "body-part"})  # they hold much that a nerve never meets
_UNDER = frozenset({"deep", "superficial"})


def other_of_sort(case: Case, steps: Sequence[CourseStep], relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve keeps company with another vessel, or lies by another muscle of the name.

    Only where all of its way is known, and neither its branches nor what it comes from meet what is told.
    """
    graph = case.graph
    if not graph[case.subject].course_complete or _is_met(graph, case.subject, claimed):
        return None
    alike = _ALONG if relation in _ALONG else {relation} & _UNDER
    for step in steps:
        there = step.usual and len(step.structure) == 1 and relation_of(step.passes) in alike
        if there and _same_sort(graph, claimed, step.structure[0]):
            fact = way_fact(graph, case.subject, step)
            expected = f"{words_for(relation_of(step.passes))} {the_list(graph, step.structure)}"
            return contradicted("other-of-sort", fact.text, facts=[fact], expected=expected)
    return None


def other_partner(case: Case, steps: Sequence[CourseStep], readings: Sequence[Sequence[str]]) -> Opinion | None:
    """Return that a nerve lies between one of two muscles that are told and a third: all of its way is known."""
    graph = case.graph
    told = [id for ids in readings for id in ids]
    closed = graph[case.subject].course_complete and len(readings) == 2
    if not closed or not all(graph.is_muscle(id) for id in told):
        return None
    for step in steps:
        if relation_of(step.passes) != "between" or not step.usual:
            continue
        new = [ids for ids in readings if not any(_kin(graph, id, one) for id in ids for one in step.structure)]
        if len(new) == 1 and not any(_is_met(graph, case.subject, id) for id in new[0]):
            fact, expected = way_fact(graph, case.subject, step), f"between {the_list(graph, step.structure)}"
            return contradicted("other-gap", fact.text, facts=[fact], expected=expected)
    return None


def _same_sort(graph: Graph, claimed: str, known: str) -> bool:
    """Whether two vessels are both arteries or both veins, or two muscles bear the same first name."""
    one, other = graph[claimed].name.split(), graph[known].name.split()
    if graph.kind(claimed) == graph.kind(known) == "vessel":
        return one[-1] == other[-1]
    return graph.is_muscle(claimed) and graph.is_muscle(known) and len(one) > 1 and one[0] == other[0]


def _is_met(graph: Graph, nerve: str, claimed: str) -> bool:
    """Whether a nerve, one of its branches or what it comes from meets something anywhere on its way."""
    kin = {nerve, *graph.nerve_below(nerve), *graph.nerve_above(nerve), *graph.wholes(nerve)}
    steps = [step for one in kin if one in graph for step in (*graph[one].course, *graph[one].divides)]
    met = [one for step in steps for one in step.structure if graph.kind(one) not in _REGIONS]
    return any(_kin(graph, claimed, one) for one in met)


def _kin(graph: Graph, one: str, other: str) -> bool:
    return one == other or one in graph.above(other) or other in graph.above(one)
