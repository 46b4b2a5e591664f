"""The openings that muscles and their tendons pass through."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unsupported
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Quantifier
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Beside


def muscle_through(case: Case, opening: str) -> Opinion:
    """Judge "MUSCLE leaves the pelvis through OPENING": wrong where all muscles that pass there are known."""
    graph, subject = case.graph, case.subject
    ways = _ways(graph, subject)
    for item in ways:
        if opening in item.of or any(opening in graph.above(one) for one in item.of):
            return supported(facts=[_fact(graph, subject, item)])
    if graph.kind(subject) != "muscle" or case.qualifiers.quantifier is Quantifier.SOME:
        return unsupported("It is not known to pass there.")
    there = _muscles_there(graph, opening)
    kin = {subject, *graph.above(subject), *graph.below(subject)}
    if not graph[opening].muscles_complete or kin & set(there) or not there:
        return unsupported("It is not known to pass there.")
    facts = [_fact(graph, subject, item) for item in ways] or [_fact(graph, one, item) for one, item in there.items()]
    text = f"All muscles that pass through {wording.the(graph, opening)} are known: {the_list(graph, list(there))}."
    expected = [one for item in ways for one in item.of] or list(there)
    return contradicted("other-way", text, facts=facts, expected=wording.names(graph, expected, "or"))


def _ways(graph: Graph, muscle: str) -> list[Beside]:
    """Return what is known of the openings that a muscle passes through."""
    return [item for item in graph[muscle].beside if item.direction == "through"]


def _muscles_there(graph: Graph, opening: str) -> dict[str, Beside]:
    """Return the muscles that pass through an opening, each with what is known of its way."""
    named = graph.ontology.inverse("beside.of", opening)
    return {one: item for one in named for item in _ways(graph, one) if opening in item.of}


def _fact(graph: Graph, muscle: str, item: Beside) -> Fact:
    verb = "pass" if wording.is_plural(graph, muscle) else "passes"
    text = f"{wording.opening(graph, muscle)} {verb} through {the_list(graph, item.of)}."
    return Fact(text, sources([item]))
