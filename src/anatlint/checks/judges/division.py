"""Divisions of the nervous system, and what nerves carry."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.innervation import served_by_others
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sentence, sources, the_list
from anatlint.claims.model import Quantifier
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Classes, Modality

_MIXED, _MOTOR, _SENSORY = "mixed", "motor", "sensory"
_FIBRES = {_MOTOR: "motor-fibres", _SENSORY: "sensory-fibres"}
_AUTONOMIC = {
    "parasympathetic-nervous-system": "sympathetic-fibres",
    "sympathetic-nervous-system": "parasympathetic-fibres",
}  # the fibres that are not of a division
_PARASYMPATHETIC, _SYMPATHETIC = "parasympathetic-fibres", "sympathetic-fibres"
_SETTING_OUT = "parasympathetic-preganglionic"
_FROM_MUSCLES = "proprioception"
_SPINAL = "spinal-nerves"  # no spinal nerve serves a special sense
_VISCERAL, _SPECIAL, _SPECIAL_FIBRES = "visceral-motor", "special-sensory", "special-sensory-fibres"


@judge("belongs_to")
def belongs_to(case: Case) -> Opinion:
    """Judge "NERVE is part of DIVISION". What a nerve carries does not make it part of a division."""
    graph, claimed = case.graph, case.object
    found = graph.own_of_nerve(case.subject, lambda entry: entry.division)
    if found is None:
        return _placed_in(case) or unknown(f"No division of {wording.the(graph, case.subject)} is known.")
    owner, fact = found
    facts = [_division_fact(graph, owner, fact)]
    if any(claimed == id or claimed in graph.above(id) for id in fact.ids):
        return supported(facts=facts)
    for id in fact.ids:
        pair = graph.disjoint(id, claimed)
        if pair and case.qualifiers.quantifier is not Quantifier.SOME:  # "three spinal nerves": some may
            return contradicted(
                "disjoint",
                facts[0].text,
                wording.apart(graph, *pair),
                facts=facts,
                expected=wording.name(graph, pair[0]),
            )
    return unsupported("The division is not excluded by the known ones.", facts=facts)


def _placed_in(case: Case) -> Opinion | None:
    """Judge brain and spinal cord by the part of the nervous system that they lie in."""
    graph, claimed = case.graph, case.object
    own = sorted(id for id in graph.above(case.subject) if graph.kind(id) == "division")
    if claimed in own:
        return supported()
    pair = next((pair for id in own if (pair := graph.disjoint(id, claimed))), None)
    if pair is None:
        return None
    text = f"{wording.opening(graph, case.subject)} is part of {wording.the(graph, pair[0])}."
    return contradicted("disjoint", text, wording.apart(graph, *pair), expected=wording.name(graph, pair[0]))


def _division_fact(graph: Graph, owner: str, fact: Classes) -> Fact:
    return sentence(graph, owner, "belongs to", "belong to", the_list(graph, fact.ids), fact)


@judge("conveys")
def conveys(case: Case) -> Opinion:
    """Judge "NERVE carries parasympathetic fibres": few nerves do, and of some all that they carry is known."""
    graph = case.graph
    opinion = carries(case)
    found = graph.own_of_nerve(case.subject, lambda entry: entry.modality)
    if opinion.status is not Status.UNSUPPORTED or found is None:
        return opinion
    if (other := _of_the_other_division(case)) is not None:
        return other
    if graph.kind(case.subject) != "nerve" or not found[1].complete:
        return opinion
    if (lent := _of_cranial_nerves(case, found[0], found[1])) is not None:
        return lent
    if _PARASYMPATHETIC not in {case.object, *graph.above(case.object)} or not found[1].fibres:
        return opinion
    below = (graph[id].modality for id in graph.nerve_below(case.subject))
    listed = {id for fact in below if fact is not None for id in fact.fibres} | set(found[1].fibres)
    if any(id.startswith(("parasympathetic", "secretomotor")) for id in listed):
        return opinion
    fact = _modality_fact(graph, *found)
    return contradicted("other-fibres", fact.text, "None of its branches carries any.", facts=[fact])


def _of_cranial_nerves(case: Case, owner: str, fact: Modality) -> Opinion | None:
    """A cranial nerve that sets out with parasympathetic fibres has no sympathetic ones, unless it is known for some.

    Those that come to a ganglion from the plexus of an artery run in the branches behind it.
    """
    graph = case.graph
    if _SYMPATHETIC not in {case.object, *graph.above(case.object)} or "cranial-nerves" not in graph:
        return None
    cranial = graph["cranial-nerves"].members
    if cranial is None or not {case.subject, *graph.nerve_above(case.subject)} & set(cranial.ids):
        return None
    listed = _above(graph, fact.fibres)
    if _SETTING_OUT not in listed or _SYMPATHETIC in listed:
        return None
    known = _modality_fact(graph, owner, fact)
    return contradicted("other-fibres", known.text, facts=[known], expected="parasympathetic fibres")


def _of_the_other_division(case: Case) -> Opinion | None:
    """A nerve that belongs to one autonomic division, and not to the other, carries no fibres of the other."""
    graph = case.graph
    found = graph.own_of_nerve(case.subject, lambda entry: entry.division)
    own = [id for id in found[1].ids if id in _AUTONOMIC] if found is not None else []
    if found is None or len(own) != 1:
        return None
    against = _AUTONOMIC[own[0]]
    if against not in {case.object, *graph.above(case.object)}:
        return None
    fact = _division_fact(graph, *found)
    return contradicted("other-fibres", fact.text, facts=[fact], expected=wording.name(graph, own[0]))


@judge("carries")
def carries(case: Case) -> Opinion:
    """Judge "NERVE is a motor nerve" and "carries sensation". A copula excludes the rest, a verb does not."""
    graph, claimed = case.graph, case.object
    found = graph.own_of_nerve(case.subject, lambda entry: entry.modality)
    if found is None:
        return unknown(f"The modality of {wording.the(graph, case.subject)} is not known.")
    owner, fact = found
    facts = [_modality_fact(graph, owner, fact)]
    sides, side = _sides(graph, fact), _side(graph, claimed)
    if case.qualifiers.quantifier is Quantifier.MOST and len(sides) > 1:
        return _mostly(graph, owner, fact, side, facts)
    if claimed in fact.kinds:
        return supported(facts=facts, firm=len(fact.kinds) == 1)
    if side in sides and len(sides) > 1 and (case.qualifiers.exclusive or case.qualifiers.only):
        return _not_only(graph, owner, side, facts)
    if claimed in _above(graph, fact.kinds) | _above(graph, _meant(graph, claimed, fact)):
        return supported(facts=facts)
    if side in sides and _is_general(graph, claimed):
        return supported(facts=facts, firm=claimed in (_MOTOR, _SENSORY))
    if claimed == _MIXED and len(sides) == 1 and not _fibre_sides(graph, fact) - sides:
        return contradicted("other-modality", facts[0].text, facts=facts, expected=_kinds(graph, fact))
    if claimed == _FROM_MUSCLES and _MOTOR in sides and not fact.complete:
        return unsupported("It may carry them from the muscles that it moves.", facts=facts)
    told = case.qualifiers.exclusive or case.qualifiers.only
    if side and sides and side not in (sides if told else sides | _fibre_sides(graph, fact)):
        return contradicted("other-modality", facts[0].text, facts=facts, expected=_kinds(graph, fact))
    is_spinal = _SPINAL in graph.nerve_above(case.subject)
    if (sides == {_MOTOR} and not _is_general(graph, claimed)) or (
        is_spinal and claimed in (_SPECIAL, _SPECIAL_FIBRES)
    ):
        return contradicted("other-modality", facts[0].text, facts=facts, expected=_kinds(graph, fact))
    others = served_by_others(case, ("modality.fibres",))
    if others is not None:
        return replace(others, expected=wording.names(graph, fact.fibres or fact.kinds))
    return unsupported("It is not among what the nerve is known to carry.", facts=facts)


def _mostly(graph: Graph, owner: str, fact: Modality, side: str, facts: list[Fact]) -> Opinion:
    """Judge what most fibres of a mixed nerve are: wrong only where it is known that most are the others."""
    if not fact.mainly or not side:
        return unsupported("What most of its fibres are is not known.", facts=facts)
    known = Fact(f"{wording.opening(graph, owner)} {is_are(graph, owner)} mainly {fact.mainly}.", sources([fact]))
    if side == fact.mainly:
        return supported(facts=[known])
    return contradicted("not-mainly", known.text, facts=[known], expected=f"mainly {fact.mainly}")


def _meant(graph: Graph, claimed: str, fact: Modality) -> tuple[str, ...]:
    """Return the fibres that may be meant: who says "motor" means no autonomic ones."""
    if claimed not in (_MOTOR, _FIBRES[_MOTOR]):
        return fact.fibres
    return tuple(id for id in fact.fibres if _side(graph, id))


def _sides(graph: Graph, fact: Modality) -> set[str]:
    """Return what a nerve is: motor, sensory, or both."""
    kinds = _above(graph, fact.kinds)
    return {_MOTOR, _SENSORY} if _MIXED in kinds else kinds & {_MOTOR, _SENSORY}


def _fibre_sides(graph: Graph, fact: Modality) -> set[str]:
    return {_side(graph, id) for id in fact.fibres} - {""}


def _side(graph: Graph, id: str) -> str:
    """Return whether a modality or kind of fibre is motor or sensory; autonomic fibres are neither."""
    above = {id} | graph.above(id)
    if _VISCERAL in above:
        return ""
    return next((side for side, fibres in _FIBRES.items() if {side, fibres} & above), "")


def _is_general(graph: Graph, id: str) -> bool:
    """Return whether every motor, or every sensory nerve may carry it; taste and sight are special."""
    return not {id, *graph.above(id)} & {_SPECIAL, _SPECIAL_FIBRES}


def _not_only(graph: Graph, owner: str, side: str, facts: list[Fact]) -> Opinion:
    return contradicted(
        "not-only",
        facts[0].text,
        f"So {wording.the(graph, owner)} {'are' if wording.is_plural(graph, owner) else 'is'} not {side} only.",
        facts=facts,
        expected=_MIXED,
    )


def _above(graph: Graph, ids: tuple[str, ...]) -> set[str]:
    return set(ids).union(*(graph.above(id) for id in ids))


def _kinds(graph: Graph, fact: Modality) -> str:
    return wording.names(graph, fact.kinds)


def _modality_fact(graph: Graph, owner: str, fact: Modality) -> Fact:
    fibres = f", with {wording.names(graph, fact.fibres)} fibres" if fact.fibres else ""
    fibres = fibres.replace("fibres fibres", "fibres").replace(" fibres,", ",").replace(" fibres and", " and")
    return sentence(graph, owner, "is", "are", f"{_kinds(graph, fact)}{fibres}", fact)
