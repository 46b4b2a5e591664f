"""What lies in a space or passes through it, where the space says so itself."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.formed import stands_for
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unsupported
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Quantifier
from anatlint.ontology.graph import Graph

_WITHIN = frozenset({"through", "in", "within"})


def in_space(case: Case) -> Opinion | None:
    """Judge "the SPACE contains X" by its contents; nothing, where a reading of the space names none of its own."""
    spaces = [id for term in case.place.of for id in term.readings if id in case.graph]
    if case.place.relation not in _WITHIN or not spaces or len(case.place.of) != 1:
        return None
    opinions = [held_in(case, space) for space in spaces]
    told = [one for one in opinions if one is not None]
    return best(told) if told and len(told) == len(opinions) else None


def held_in(case: Case, space: str) -> Opinion | None:
    """Judge whether the subject is among the contents of a space; nothing, where the space names none."""
    graph, subject = case.graph, case.subject
    listed = graph[space].contents
    if listed is None:
        return None
    facts, meant = [_fact(graph, space)], stands_for(graph, subject)
    if any(one in listed.ids or any(one in graph.above(id) for id in listed.ids) for one in meant):
        return supported(facts=facts)
    near = {*meant, *graph.above(subject), *graph.below(subject), *graph.nerve_above(subject)}
    near |= {one for one in listed.ids if subject in graph.nerve_above(one)}
    open_ = near & {*listed.ids, *listed.sometimes, *listed.variable} or case.qualifiers.quantifier is Quantifier.SOME
    if not listed.complete or open_ or not _is_thing(graph, subject):
        return unsupported("It is not among what is known to lie there.", facts=facts)
    return contradicted("not-in-space", facts[0].text, facts=facts, expected=wording.names(graph, listed.ids))


def _is_thing(graph: Graph, id: str) -> bool:
    """Whether something is of the sort that contents are listed of: a muscle, a nerve, a vessel."""
    return graph.is_muscle(id) or graph.is_nerve(id) or graph.kind(id) in ("vessel", "tendon")


def _fact(graph: Graph, space: str) -> Fact:
    listed = graph[space].contents
    assert listed is not None
    return Fact(f"{wording.opening(graph, space)} contains {the_list(graph, listed.ids)}.", sources([listed]))
