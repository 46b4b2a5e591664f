"""Skeletal, smooth or cardiac; voluntary or not."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources
from anatlint.ontology.graph import Graph
from anatlint.ontology.kinds import CONNECTIVE_KINDS

_SKELETAL = "skeletal-muscle"
_CARDIAC = "cardiac-muscle"
_FIBROUS = "tendinous-tissue"
_WITH_MUSCLE = ("dartos", "uter", "ovar", "broad-lig", "round-lig", "vesic", "duoden", "pelvi", "sacrospin", "peri")


@judge("tissue")
def tissue(case: Case) -> Opinion:
    """Judge "MUSCLE is smooth muscle". Skeletal is understood for every muscle that says nothing else."""
    graph, claimed, subject = case.graph, case.object, case.subject
    found = graph.own(subject, lambda entry: entry.tissue)
    if found:
        owner, fact = found
        values, keys = fact.ids, sources([fact])
    elif graph.is_muscle(subject) and not graph[subject].bare and _SKELETAL in graph and not _told(graph, subject):
        owner, values, keys = subject, (_SKELETAL,), ("general",)
    elif (soft := _of_connective_tissue(case)) is not None:
        return soft
    else:
        return unknown(f"The tissue of {wording.the(graph, subject)} is not known.")
    alike = tuple(one for one in values if graph.kind(one) == graph.kind(claimed))  # voluntary or not; which tissue
    values = alike or values
    known = Fact(f"{wording.opening(graph, owner)} {is_are(graph, owner)} {wording.names(graph, values)}.", keys)
    if any(claimed == one or claimed in graph.above(one) for one in values):
        return supported(facts=[known], firm=len(alike) < 2)
    if _CARDIAC in values and case.term.text.lower().startswith(("striated", "striped")):
        return supported(facts=[known], firm=False)  # heart muscle is striped, too
    pairs = [graph.disjoint(claimed, one) for one in values]
    if not all(pairs):
        return unsupported("It is not excluded by the known tissue.", facts=[known])
    steps = [f"What is {wording.name(graph, pair[0])} is not {wording.name(graph, pair[1])}." for pair in pairs if pair]
    return contradicted("disjoint", known.text, *steps, facts=[known], expected=wording.names(graph, values))


def _of_connective_tissue(case: Case) -> Opinion | None:
    """Judge what a fascia, tendon or ligament is said to be made of: none is muscle, but where the ontology says so."""
    graph, subject, claimed = case.graph, case.subject, case.object
    kind = graph.kind(subject)
    if kind not in CONNECTIVE_KINDS or any(word in subject for word in _WITH_MUSCLE):
        return None
    known = Fact(f"{wording.opening(graph, subject)} is a {kind}, of connective tissue.", ("general",))
    if claimed == _FIBROUS:
        return supported(facts=[known])
    if {claimed, *graph.above(claimed)} & {_SKELETAL, "smooth-muscle", _CARDIAC}:
        return contradicted("disjoint", known.text, facts=[known], expected="connective tissue")
    return None


def _told(graph: Graph, subject: str) -> bool:
    """Return whether the members of a group tell its tissue: "the smooth muscles of the gut" are not skeletal."""
    members = graph.members(subject)
    told = [graph.own(member, lambda entry: entry.tissue) for member in members]
    other = [one for one in told if one is not None and _SKELETAL not in one[1].ids]
    return 2 * len(other) > len(members)
