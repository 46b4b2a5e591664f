"""Divisions of the nervous system, and what nerves carry."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sentence, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Classes, Modality

_MIXED, _MOTOR, _SENSORY = "mixed", "motor", "sensory"
_OTHER = {_MOTOR: _SENSORY, _SENSORY: _MOTOR}


@judge("belongs_to")
def belongs_to(case: Case) -> Opinion:
    """Judge "NERVE is part of DIVISION". What a nerve carries does not make it part of a division."""
    graph, claimed = case.graph, case.object
    found = graph.own_of_nerve(case.subject, lambda entry: entry.division)
    if found is None:
        return unknown(f"No division of {wording.the(graph, case.subject)} is known.")
    owner, fact = found
    facts = [_division_fact(graph, owner, fact)]
    if any(claimed == id or claimed in graph.above(id) for id in fact.ids):
        return supported(facts=facts)
    for id in fact.ids:
        pair = graph.disjoint(id, claimed)
        if pair:
            return contradicted(
                "disjoint",
                facts[0].text,
                wording.apart(graph, *pair),
                facts=facts,
                expected=wording.names(graph, fact.ids),
            )
    return unsupported("The division is not excluded by the known ones.", facts=facts)


def _division_fact(graph: Graph, owner: str, fact: Classes) -> Fact:
    return sentence(graph, owner, "belongs to", "belong to", the_list(graph, fact.ids), fact)


@judge("carries")
def carries(case: Case) -> Opinion:
    """Judge "NERVE is a motor nerve" and "carries sensation". A copula excludes the rest, a verb does not."""
    graph, claimed = case.graph, case.object
    found = graph.own_of_nerve(case.subject, lambda entry: entry.modality)
    if found is None:
        return unknown(f"The modality of {wording.the(graph, case.subject)} is not known.")
    owner, fact = found
    facts = [_modality_fact(graph, owner, fact)]
    kinds = _above(graph, fact.kinds)
    carried = kinds | _above(graph, fact.fibres)
    side = next((one for one in (_MOTOR, _SENSORY) if one == claimed or one in graph.above(claimed)), "")
    mixed = _MIXED in kinds or {_MOTOR, _SENSORY} <= carried
    right = claimed in carried or (mixed and claimed in (_MOTOR, _SENSORY, _MIXED))
    excludes = case.qualifiers.exclusive or case.qualifiers.only
    if right and excludes and side and mixed:
        return _not_only(graph, owner, side, facts)
    if right:
        return supported(facts=facts, firm=claimed in kinds or mixed)
    if claimed == _MIXED and kinds & {_MOTOR, _SENSORY} and not {_MOTOR, _SENSORY} <= carried:
        return contradicted("other-modality", facts[0].text, facts=facts, expected=_kinds(graph, fact))
    if side and _OTHER[side] in kinds and side not in carried:
        return contradicted("other-modality", facts[0].text, facts=facts, expected=_kinds(graph, fact))
    return unsupported("It is not among what the nerve is known to carry.", facts=facts)


def _not_only(graph: Graph, owner: str, side: str, facts: list[Fact]) -> Opinion:
    return contradicted(
        "not-only",
        facts[0].text,
        f"So {wording.the(graph, owner)} {'are' if wording.is_plural(graph, owner) else 'is'} not {side} only.",
        facts=facts,
        expected=_MIXED,
    )


def _above(graph: Graph, ids: tuple[str, ...]) -> frozenset[str]:
    return frozenset(ids).union(*(graph.above(id) for id in ids))


def _kinds(graph: Graph, fact: Modality) -> str:
    return wording.names(graph, fact.kinds)


def _modality_fact(graph: Graph, owner: str, fact: Modality) -> Fact:
    fibres = f", with {wording.names(graph, fact.fibres)} fibres" if fact.fibres else ""
    fibres = fibres.replace("fibres fibres", "fibres").replace(" fibres,", ",").replace(" fibres and", " and")
    return sentence(graph, owner, "is", "are", f"{_kinds(graph, fact)}{fibres}", fact)
