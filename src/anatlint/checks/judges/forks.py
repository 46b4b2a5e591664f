"""Where a nerve divides into its last branches."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.ways import OPPOSITE, meets, relation_of, words_for
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep

_ANYWHERE = frozenset({"at", "beside", "around", "through"})  # what says little of where by a landmark
_ALIKE = ({"deep", "inferior"}, {"deep", "posterior"})
_REGIONS = frozenset({"region", "compartment", "body-part"})


@judge("divides_at", members=False)
def divides_at(case: Case) -> Opinion:
    """Judge "NERVE divides above PLACE": wrong at another landmark, or on the other side of the right one."""
    steps = case.graph[case.subject].divides
    if not steps:
        return unknown(f"Where {wording.the(case.graph, case.subject)} divides is not known.")
    told = relation_of(case.place.relation)
    ids = [id for term in case.place.of for id in term.readings if id in case.graph]
    return best(_at(case, steps, told, id) for id in ids)


def _at(case: Case, steps: tuple[CourseStep, ...], told: str, claimed: str) -> Opinion:
    graph, usual = case.graph, [step for step in steps if step.usual]
    fact = _fact(graph, case.subject, usual)
    there = [step for step in steps if any(meets(graph, claimed, one) for one in step.structure)]
    for step in there:
        known = relation_of(step.passes)
        if told == known or told in _ANYWHERE or {told, known} in _ALIKE:
            return supported(facts=[fact], firm=False) if step.usual else unsupported("In some people.", facts=[fact])
    opposed = [step for step in there if relation_of(step.passes) == OPPOSITE.get(told) and claimed in step.structure]
    listed = [one for step in steps for one in step.structure if graph.kind(one) not in _REGIONS]
    near = there or any(one in graph.above(claimed) for one in listed)
    if not opposed and near:
        return unsupported("It divides near by.", facts=[fact])
    shown = opposed or usual
    expected = _told(graph, shown[0])
    return contradicted("divides-elsewhere", fact.text, facts=[fact], expected=expected)


def _fact(graph: Graph, subject: str, steps: list[CourseStep]) -> Fact:
    verb = "divide" if wording.is_plural(graph, subject) else "divides"
    places = [_told(graph, step) for step in steps[:3]]
    return Fact(f"{wording.opening(graph, subject)} {verb} {wording.listed(places, 'or')}.", sources(steps))


def _told(graph: Graph, step: CourseStep) -> str:
    return f"{words_for(step.passes.removesuffix('-to'))} {the_list(graph, step.structure)}"
