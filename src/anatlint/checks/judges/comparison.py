"""Comparisons of size: which of two is larger, longer, stronger."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.checks import wording
from anatlint.checks.judges.extent import ALIKE, domain_names, holders, superlative_fact
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.ontology.graph import Graph

_WHOLE_BODY = ("human body", "body")
_NAMED = {
    "largest": ({"major", "maximus", "greater"}, {"minor", "medius", "minimus", "lesser", "least"}),
    "longest": ({"longus", "longissimus", "long"}, {"brevis", "short"}),
}  # what names say of two that differ by these words alone


_TWINS = {"left": "right", "right": "left"}


@judge("compared", members=False)
def compared(case: Case) -> Opinion:
    """Judge "X is larger than Y": by who holds the most of it among things that both belong to, or by their names."""
    opinion = _of_one_quality(case)
    if opinion.status is not Status.UNKNOWN or not case.graph.is_nerve(case.subject):
        return opinion
    alike = ALIKE.get(case.place.relation)
    return opinion if alike is None else _of_one_quality(case.related_by(alike))


def _of_one_quality(case: Case) -> Opinion:
    others = [id for term in case.place.of for id in term.readings if id in case.graph] or _fellows(case)
    return best(_compared(case, other) for other in others) if others else _of_its_kind(case)


def _of_its_kind(case: Case) -> Opinion:
    """Judge "the larger of the two" without the other: by who is the largest or smallest of what they come from."""
    graph, subject, quality = case.graph, case.subject, case.place.relation
    for wanted in (quality, *(graph[quality].disjoint if quality in graph else ())):
        for id, fact in holders(graph, wanted):
            if id == subject and fact.rank == 1 and fact.domain not in _WHOLE_BODY and _belongs(graph, id, fact.domain):
                known = superlative_fact(graph, id, fact)
                if wanted == quality:
                    return supported(facts=[known], firm=False)
                return contradicted("the-other-one", known.text, facts=[known])
    return unknown("The other of the two is not known.")


def _compared(case: Case, other: str) -> Opinion:
    graph, subject, quality = case.graph, case.subject, case.place.relation
    if subject == other or quality not in graph or {other} & {*graph.above(subject), *graph.below(subject)}:
        return unknown("They are not compared.")
    for_it, against = list(_proofs(graph, quality, subject, other)), list(_proofs(graph, quality, other, subject))
    if for_it and against:
        return unsupported("They are the first of different lists.", facts=[*for_it, *against])
    if for_it:
        return supported(facts=for_it)
    if not against:
        return unknown("Which of the two has more of it is not known.")
    more = wording.comparative(quality)
    known = f"{wording.opening(graph, other)} {'are' if wording.is_plural(graph, other) else 'is'} the {more} one."
    return contradicted("the-other-one", known, facts=against, expected=wording.name(graph, other))


def _proofs(graph: Graph, quality: str, more: str, less: str) -> Iterator[Fact]:
    """Yield what shows that ``more`` has more of a quality than ``less``."""
    against = graph[quality].disjoint
    for wanted, holder, other in ((quality, more, less), *((one, less, more) for one in against)):
        for id, fact in holders(graph, wanted):
            if id == holder and fact.rank == 1 and _belongs(graph, other, fact.domain):
                yield superlative_fact(graph, id, fact)
    for wanted, big, small in ((quality, more, less), *((one, less, more) for one in against)):
        if wanted in _NAMED and _named(graph, wanted, big, small):
            more_of_it = wording.comparative(quality if big == more else wanted)
            text = f"{wording.opening(graph, big)} is {more_of_it} than {wording.the(graph, small)}, as the names say."
            yield Fact(text, graph[big].sources)


def _belongs(graph: Graph, id: str, domain: str) -> bool:
    """Whether a structure is one of those among which somebody is the first."""
    if domain in _WHOLE_BODY:
        return True
    above = graph.above(id) | graph.nerve_above(id)
    return any(domain_names(graph, one) & {domain, f"the {domain}"} for one in above)


def _named(graph: Graph, quality: str, more: str, less: str) -> bool:
    """Whether two names differ by nothing but words of size."""
    big, small = (wording.name(graph, id).lower().split() for id in (more, less))
    first, second = set(big) - set(small), set(small) - set(big)
    much, little = _NAMED[quality]
    return len(big) == len(small) and len(first) == len(second) == 1 and first <= much and second <= little


def _fellows(case: Case) -> list[str]:
    """Return the other of the two in the groups and wholes of the subject that have two members or parts."""
    graph, subject = case.graph, case.subject
    found: dict[str, None] = {}
    for whole in sorted(graph.above(subject)):
        for listed in (graph.members(whole), graph.parts(whole)):
            if subject in listed and len(listed) == 2:
                found.update({id: None for id in listed if id != subject})
    side, _, rest = subject.partition("-")
    if (twin := f"{_TWINS.get(side, '')}-{rest}") in graph:
        found[twin] = None
    return list(found)
