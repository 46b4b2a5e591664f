"""The way a nerve takes."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep
from anatlint.ontology.queries_context import fitting
from anatlint.ontology.queries_muscles import places_of

_OPPOSITE = {"anterior": "posterior", "medial": "lateral", "superior": "inferior", "deep": "superficial"}
_OPPOSITE |= {value: key for key, value in _OPPOSITE.items()}
_SAME = {"pierces": "through", "in": "through", "behind": "posterior", "before": "anterior", "in-front": "anterior"}
_SAME |= {"above": "superior", "below": "inferior", "under": "deep", "over": "superficial", "beneath": "deep"}
_OPENINGS = frozenset({"opening", "space", "canal", "foramen"})


@judge("passes")
def passes(case: Case) -> Opinion:
    """Judge "NERVE passes through OPENING": wrong when it takes another side, or an opening that excludes this one."""
    graph, place = case.graph, case.place
    steps = _steps(graph, case.subject)
    if not steps:
        return unknown(f"The course of {wording.the(graph, case.subject)} is not known.")
    relation = _relation(place.relation)
    terms = [term for term in place.of if term.readings]
    if not terms:
        return unknown("The structure on the way is not known.")
    readings = [fitting(graph, case.subject, [id for id in term.readings if id in graph]) for term in terms]
    if relation == "between":
        return _between(case, steps, readings)
    return best(_one(case, steps, relation, id) for id in readings[0])


def _steps(graph: Graph, subject: str) -> tuple[CourseStep, ...]:
    found = graph.own_of_nerve(subject, lambda entry: entry.course)
    return found[1] if found else ()


def _one(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion:
    graph = case.graph
    there = [step for step in steps if any(_meets(graph, claimed, one) for one in step.structure)]
    for step in there:
        if _relation(step.passes) == relation:
            return supported(facts=[_fact(graph, case.subject, step)], firm=step.usual)
    for step in there:
        if _relation(step.passes) == _OPPOSITE.get(relation) and step.usual and _whole(graph, claimed, step):
            return contradicted(
                "other-side",
                _fact(graph, case.subject, step).text,
                f"What passes {_words(_relation(step.passes))} a structure does not pass {_words(relation)} it.",
                facts=[_fact(graph, case.subject, step)],
                expected=f"{_words(_relation(step.passes))} the {wording.name(graph, claimed)}",
            )
    closed = _not_on_the_way(case, relation, claimed)
    return (
        closed
        or _other_opening(case, steps, relation, claimed)
        or unsupported("It is not among the known steps of its way.")
    )


def _not_on_the_way(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve does not pass through something, when all that it passes through is known."""
    graph, entry = case.graph, case.graph[case.subject]
    if relation != "through" or not entry.course_complete:
        return None
    ways = [step for step in entry.course if _relation(step.passes) == "through"]
    if not ways or not (graph.is_muscle(claimed) or graph.kind(claimed) in _OPENINGS):
        return None
    if any(_meets(graph, claimed, one) for step in entry.course for one in step.structure):
        return None
    if claimed in places_of(graph, case.subject):
        return None  # the region that it lies in
    known = [one for step in ways for one in step.structure]
    return contradicted(
        "not-on-its-way",
        f"All that {wording.the(graph, case.subject)} passes through is known: {the_list(graph, known)}.",
        facts=[_fact(graph, case.subject, step) for step in ways],
        expected=wording.names(graph, known, "or"),
    )


def _whole(graph: Graph, claimed: str, step: CourseStep) -> bool:
    return claimed in step.structure


def _other_opening(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Return that the nerve leaves by another opening, if the two are declared to exclude each other."""
    graph = case.graph
    if relation != "through":
        return None
    for step in steps:
        for one in step.structure if _relation(step.passes) == "through" and step.usual else ():
            pair = graph.disjoint(claimed, one)
            if pair:
                return contradicted(
                    "other-opening",
                    _fact(graph, case.subject, step).text,
                    f"A nerve that passes through {wording.the(graph, pair[1])} does not pass through "
                    f"{wording.the(graph, pair[0])}.",
                    facts=[_fact(graph, case.subject, step)],
                    expected=wording.name(graph, one),
                )
    return None


def _between(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion:
    for step in steps:
        named = set(step.structure)
        if _relation(step.passes) == "between" and all(
            any(_meets(case.graph, id, one) for id in ids for one in named) for ids in readings
        ):
            return supported(facts=[_fact(case.graph, case.subject, step)], firm=step.usual)
    return unsupported("It is not among the known steps of its way.")


def _meets(graph: Graph, claimed: str, known: str) -> bool:
    return claimed == known or claimed in graph.above(known)


def _relation(relation: str) -> str:
    short = relation.removesuffix("-to")
    return _SAME.get(short, short)


def _words(relation: str) -> str:
    return f"{relation} to" if relation in _OPPOSITE else relation


def _fact(graph: Graph, subject: str, step: CourseStep) -> Fact:
    verb = "pass" if wording.is_plural(graph, subject) else "passes"
    way = _words(step.passes.removesuffix("-to"))
    if step.passes == "pierces":
        verb, way = ("pierce" if verb == "pass" else "pierces"), ""
    text = f"{wording.opening(graph, subject)} {verb} {way} {the_list(graph, step.structure)}."
    return Fact(" ".join(text.split()), sources([step]))
