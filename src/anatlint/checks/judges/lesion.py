"""What an injured nerve or a weak muscle causes."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Movement
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_muscles import muscles_of

_FELT = frozenset({"region", "skin-area", "dermatome", "body-part"})


@judge("lesion_causes")
def lesion_causes(case: Case) -> Opinion:
    """Judge "injury of NERVE causes SIGN": any of the structures that give the sign is right."""
    graph, subject = case.graph, case.subject
    if isinstance(case.claim.object, Movement):
        return _lost_movement(case)
    thing = case.object
    if graph.is_muscle(thing):
        if not graph.is_nerve(subject):
            return unknown("Only nerves paralyse muscles.")
        return replace(judge_case("innervated_by", case.about(thing).of(subject)), predicate="lesion_causes")
    if graph.kind(thing) in _FELT:
        if not graph.is_nerve(subject):
            return unknown("Only nerves take the feeling of skin.")
        return replace(judge_case("supplies", case), predicate="lesion_causes")
    holders = graph.ontology.inverse("signs.list", thing)
    if not holders:
        return unknown(f"What gives {wording.the(graph, thing)} is not known.")
    for id in holders:
        if _gives(graph, subject, id):
            return supported(facts=[_fact(graph, id, thing)], firm=False)
    if not graph[thing].complete or any(subject in graph.nerve_below(id) for id in holders if _peripheral(graph, id)):
        return unsupported("Other causes of the sign are not excluded.", facts=[_fact(graph, holders[0], thing)])
    return contradicted(
        "sign-of-another",
        f"{wording.opening(graph, thing)} is a sign of {the_list(graph, holders, 'or')}.",
        f"{wording.opening(graph, subject)} is none of these, nor a trunk, branch or root of one.",
        facts=[_fact(graph, id, thing) for id in holders[:3]],
        expected=wording.names(graph, holders, "or"),
    )


def _gives(graph: Graph, subject: str, holder: str) -> bool:
    """Return whether harm to the subject reaches the structure that gives a sign."""
    if subject == holder or subject in graph.nerve_above(holder) or subject in graph.above(holder):
        return True
    if graph.is_muscle(holder) and not graph.is_muscle(subject):
        return holder in muscles_of(graph, subject)
    return graph.is_muscle(subject) and subject in muscles_of(graph, holder)


def _peripheral(graph: Graph, holder: str) -> bool:
    """Return whether a sign is put down to one nerve, so that its branches may give it too; not to a root or plexus."""
    central = holder.endswith("-spinal-nerve") or "-trunk-of-" in holder or "-cord-of-" in holder
    return graph.kind(holder) == "nerve" and not central


def _lost_movement(case: Case) -> Opinion:
    """Judge "injury of NERVE impairs flexion of the knee": right when a muscle that it supplies does that."""
    graph, subject = case.graph, case.subject
    if graph.is_muscle(subject):
        return replace(judge_case("acts", case), predicate="lesion_causes")
    muscles = sorted(id for id in muscles_of(graph, subject) if graph.kind(id) == "muscle")
    opinions = {muscle: judge_case("acts", case.about(muscle)) for muscle in muscles}
    doing = [muscle for muscle, opinion in opinions.items() if opinion.status is Status.SUPPORTED and opinion.firm]
    if doing:
        return supported(f"It supplies {the_list(graph, doing)}.", facts=opinions[doing[0]].facts, firm=False)
    entry = graph[subject]
    closed = entry.supplies is not None and entry.supplies.complete_muscles
    if not closed or not muscles or any(one.status is not Status.CONTRADICTED for one in opinions.values()):
        return unsupported("No muscle that it supplies is known to do that.")
    return contradicted(
        "movement-of-another",
        f"All muscles of {wording.the(graph, subject)} are known: {the_list(graph, muscles)}.",
        "None of them does that.",
        facts=[fact for opinion in opinions.values() for fact in opinion.facts][:4],
    )


def _fact(graph: Graph, holder: str, sign: str) -> Fact:
    entry = graph[holder]
    cause = "Weakness" if graph.is_muscle(holder) else "Injury"
    text = f"{cause} of {wording.the(graph, holder)} gives {wording.the(graph, sign)}."
    return Fact(text, sources([entry.signs] if entry.signs else []))
