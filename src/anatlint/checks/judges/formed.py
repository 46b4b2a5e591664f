"""What ligaments, fasciae and tendons are made of, and from which muscle another is derived."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.ontology.graph import Graph


@judge("formed_by", members=False)
def formed_by(case: Case) -> Opinion:
    """Judge "LIGAMENT is formed by APONEUROSIS", or "by MUSCLE" for its aponeurosis: a closed list excludes others."""
    graph, subject, claimed = case.graph, case.subject, case.object
    listed = graph[subject].formed_by
    if listed is None:
        return unknown(f"It is not known what {wording.the(graph, subject)} {is_are(graph, subject)} formed by.")
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} formed by {the_list(graph, listed.ids)}."
    fact = Fact(text, sources([listed]))
    known = set(listed.ids) | {one for id in listed.ids for one in makers(graph, id)}
    if claimed in known:
        return supported(facts=[fact])
    near = {claimed, *graph.above(claimed), *graph.below(claimed), *makers(graph, claimed)}
    if near & (known | {subject, *listed.sometimes}):
        return unsupported("It has to do with what forms it.", facts=[fact])
    if not listed.complete or not (graph.is_muscle(claimed) or makers(graph, claimed)):
        return unsupported("Not all that forms it is known.", facts=[fact])
    return contradicted("not-formed-by", text, facts=[fact], expected=wording.names(graph, listed.ids))


def makers(graph: Graph, id: str) -> tuple[str, ...]:
    """Return what a thing is itself formed by: of an aponeurosis, its muscle."""
    listed = graph[id].formed_by
    return listed.ids if listed is not None else ()


def stands_for(graph: Graph, id: str) -> tuple[str, ...]:
    """Return a thing and, if it is a tendon, the muscle that it is told in place of."""
    return (id, *(makers(graph, id) if graph.kind(id) == "tendon" else ()))
