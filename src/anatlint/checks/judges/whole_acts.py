"""What muscles do together: chewing, swallowing, smiling."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_muscles import usual_muscles_of


@judge("serves", members=False)
def serves(case: Case) -> Opinion:
    """Judge "MUSCLE takes part in ACT", or NERVE by its muscles: where all that do are listed, others do not."""
    graph, effects = case.graph, case.graph.ontology.effects
    known = next((effects[id] for id in case.given_name.readings if id in effects), None)
    if known is None:
        return unknown("Who takes part in it is not known.")
    text = f"{wording.capital(known.names[0])} is the work of {the_list(graph, known.by[:5])}."
    fact = Fact(text, sources([known]))
    own = _muscles(graph, case.subject)
    if any(_overlap(graph, one, other) for one in own for other in known.by):
        return supported(facts=[fact], firm=False)
    if any(_overlap(graph, one, other) for one in own for other in known.also):
        if graph.is_nerve(case.subject):
            return unsupported("It supplies muscles that help with that.", facts=[fact])
        return supported("It helps with that.", facts=[fact], firm=False)
    if not known.complete or not own or not _is_closed(graph, case.subject):
        return unsupported("It is not known to take part in it.", facts=[fact])
    return contradicted("other-act", text, facts=[fact], expected=wording.names(graph, known.by[:4]))


def _muscles(graph: Graph, id: str) -> list[str]:
    return sorted(usual_muscles_of(graph, id)) if graph.is_nerve(id) else [id]


def _overlap(graph: Graph, one: str, other: str) -> bool:
    return one == other or one in graph.above(other) or other in graph.above(one)


def _is_closed(graph: Graph, id: str) -> bool:
    """Whether all muscles of a nerve are known."""
    supplies = graph[id].supplies
    return not graph.is_nerve(id) or (supplies is not None and supplies.complete_muscles)
