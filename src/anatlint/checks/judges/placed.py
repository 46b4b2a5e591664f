"""Where things lie that are neither muscles nor nerves: bursae, tunnels, the axis of the toes."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.ways import OPPOSITE, relation_of
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Beside


@judge("placed", members=False)
def placed(case: Case) -> Opinion:
    """Judge "BURSA lies between X and Y", "TUNNEL lies behind LANDMARK" by the declared neighbours, which are closed.

    Between two others than those declared, on the other side, or by another of the same sort, it does not lie.
    """
    graph, relation = case.graph, relation_of(case.place.relation)
    told = [[id for id in term.readings if id in graph] for term in case.place.of]
    known = graph[case.subject].beside
    if not known or not all(told):
        return unknown("Where it lies is not known.")
    same = [item for item in known if relation_of(item.direction) == relation]
    for item in same:
        if all(any(_meets(graph, id, one) for id in ids for one in item.of) for ids in told):
            return supported(facts=[_fact(graph, case.subject, item)], firm=False)
    opposed = [item for item in known if relation_of(item.direction) == OPPOSITE.get(relation)]
    wrong = [item for item in opposed if any(id in item.of for ids in told for id in ids)]
    wrong += [item for item in same if _excludes(graph, item, told)]
    if not wrong:
        return unsupported("It is not known to lie there.")
    fact = _fact(graph, case.subject, wrong[0])
    return contradicted("other-place", fact.text, facts=[fact], expected=_where(graph, wrong[0]))


def _excludes(graph: Graph, item: Beside, told: list[list[str]]) -> bool:
    """Whether what is told is another of the sort of what is declared; of two, one of another sort is enough."""
    if item.direction == "between":
        return True
    return all(_noun(graph, id) == _noun(graph, one) for ids in told for id in ids for one in item.of)


def _noun(graph: Graph, id: str) -> str:
    """Return what sort of thing an entry is by its name: a malleolus, a toe."""
    return graph[id].name.partition(" of ")[0].rpartition(" ")[2]


def _meets(graph: Graph, told: str, known: str) -> bool:
    return told == known or told in graph.above(known) or known in graph.above(told)


def _where(graph: Graph, item: Beside) -> str:
    to = " to" if item.direction in OPPOSITE else ""
    return f"{item.direction}{to} {the_list(graph, item.of)}"


def _fact(graph: Graph, subject: str, item: Beside) -> Fact:
    return Fact(f"{wording.opening(graph, subject)} {is_are(graph, subject)} {_where(graph, item)}.", sources([item]))
