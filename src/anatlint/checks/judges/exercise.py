"""Which muscles an exercise works, a stretch lengthens, or a strain affects."""

from __future__ import annotations

from collections.abc import Iterable

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph


@judge("trains", "affects", members=False, nameless=True)
def trains(case: Case) -> Opinion:
    """Judge "EXERCISE works MUSCLE": wrong when all that it works are listed, and the muscle has to do with none.

    Wrong as well is a muscle that only helps, where it is called the main one.
    """
    graph, exercises, muscle = case.graph, case.graph.ontology.exercises, case.object
    known = next((exercises[id] for id in case.claim.subject.readings if id in exercises), None)
    if known is None:
        return unknown("What it works is not known.")
    doing = {"stretch": "lengthens", "strain": "affects"}.get(known.kind, "works")
    text = f"{wording.capital(known.name)}: it {doing} above all {the_list(graph, known.muscles)}."
    fact, expected = Fact(text, sources([known])), wording.names(graph, known.muscles, "and")
    if is_among(graph, muscle, known.muscles):
        return supported(facts=[fact], firm=False)
    if is_among(graph, muscle, known.also):
        if case.qualifiers.strong and known.complete:
            return contradicted("not-main", text, "This one only helps.", facts=[fact], expected=expected)
        return supported("It helps.", facts=[fact], firm=False)
    if not known.complete:
        return unsupported("It is not among the muscles that are known to be worked.", facts=[fact])
    step = f"{wording.opening(graph, muscle)} is none of these, nor of those that help."
    return contradicted("not-trained", text, step, facts=[fact], expected=expected)


def is_among(graph: Graph, muscle: str, listed: Iterable[str]) -> bool:
    """Whether a muscle is one of these, a part or member of one, or holds one."""
    related = {muscle} | graph.above(muscle) | graph.below(muscle)
    return any(one in related for one in listed)
