"""Attachments told wrong where the place is no bone of its own: another's tendon, a joint, the end of a few fibres."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted
from anatlint.checks.sentences import the_list
from anatlint.claims.model import Quantifier, Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Attachment


def tendons_of(graph: Graph, muscle: str) -> tuple[str, ...]:
    """Return the tendons that bear the name of a muscle."""
    names = (f"tendon-of-{muscle}", f"tendons-of-{muscle}")
    return tuple(name for name in names if name in graph) if graph.is_muscle(muscle) else ()


def _muscle_of(graph: Graph, place: str) -> str:
    """Return the muscle that a place is, or whose tendon it is; or nothing."""
    whose = place.removeprefix("tendons-of-").removeprefix("tendon-of-")
    return whose if whose in graph and graph.is_muscle(whose) else ""


def tendon_of_another(case: Case, ends: tuple[Attachment, ...], facts: list[Fact]) -> Opinion | None:
    """Return that a muscle attached to a tendon of one muscle is said to be so to that of another."""
    graph, told = case.graph, _muscle_of(case.graph, case.object)
    if graph.kind(case.object) != "tendon" or not told:
        return None
    known = [end.at for end in ends if end.usual and (own := _muscle_of(graph, end.at)) and own != told]
    if not known or any(_muscle_of(graph, end.at) == told for end in ends):
        return None
    return contradicted("other-tendon", facts[0].text, facts=facts, expected=wording.names(graph, known, "or"))


def joint_of_others(case: Case, everything: tuple[Attachment, ...], facts: list[Fact]) -> Opinion | None:
    """Return that a muscle is attached to none of the bones that meet in a joint."""
    graph, joint = case.graph, case.object
    bones = {bone for side in graph[joint].joins for bone in side}
    if graph.kind(joint) != "joint" or not bones or any(not graph.within(end.at) for end in everything):
        return None
    met = {joint, *bones}
    if any(met & {end.at, *end.via, *graph.within(end.at), *graph.below(end.at)} for end in everything):
        return None
    step = f"{wording.opening(graph, joint)} joins {the_list(graph, sorted(bones))}."
    return contradicted("not-at-joint", facts[0].text, step, facts=facts, expected="")


def end_of_few(case: Case, owner: str, ends: tuple[Attachment, ...], facts: list[Fact]) -> Opinion | None:
    """Return that only some fibres reach a place; told of these, or beside the place of the others, it is right."""
    graph, qualifiers = case.graph, case.qualifiers
    usual = [end.at for end in ends if end.usual and not end.few]
    limited = qualifiers.hedged or qualifiers.weak or qualifiers.quantifier in (Quantifier.SOME, Quantifier.MOST)
    if not usual or limited or owner != case.subject:
        return None
    told = [claim.object for claim in case.context.passage(case.claim)]
    if any(isinstance(one, Term) and set(usual) & set(one.readings) for one in told):
        return None
    step = f"Only some fibres reach {wording.the(graph, case.object)}."
    return contradicted("end-of-few", step, facts=facts, expected=wording.names(graph, usual, "or"))
