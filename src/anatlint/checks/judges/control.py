"""Which part of the nervous system commands a muscle."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sentence, sources
from anatlint.ontology.graph import Graph

_SKELETAL = "skeletal-muscle"
_SOMATIC, _AUTONOMIC = "somatic-nervous-system", "autonomic-nervous-system"
_PARTS = ("sympathetic-nervous-system", "parasympathetic-nervous-system")


@judge("controlled_by")
def controlled_by(case: Case) -> Opinion:
    """Judge "MUSCLE obeys DIVISION": skeletal muscle the somatic one, all other the autonomic, by its tissue.

    Which half of the autonomic system it is follows from the nerves of the muscle, where they belong to one half only.
    """
    graph, subject = case.graph, case.subject
    claimed = _division(graph, case.object)
    if claimed is None or not graph.is_muscle(subject):
        return unknown("What commands it is not known.")
    found = graph.own(subject, lambda entry: entry.tissue)
    tissues = found[1].ids if found else (_SKELETAL,) if not graph[subject].bare else ()
    if not tissues:
        return unknown(f"The tissue of {wording.the(graph, subject)} is not known.")
    skeletal = [_SKELETAL in {one, *graph.above(one)} or one == "voluntary" for one in tissues]
    if len(set(skeletal)) > 1:
        return unsupported("It is of several tissues.")
    owner = found[0] if found else subject
    names = wording.names(graph, tissues)
    known = Fact(
        f"{wording.opening(graph, owner)} {is_are(graph, owner)} {names}.",
        sources([found[1]]) if found else ("general",),
    )
    right = _SOMATIC if skeletal[0] else _AUTONOMIC
    if claimed == right:
        return supported(facts=[known])
    if {claimed, *graph.above(claimed)} & {_SOMATIC, _AUTONOMIC} == {right}:
        return _half(case, claimed, known)
    step = f"What is {names} obeys the {wording.name(graph, right)}."
    return contradicted("disjoint", known.text, step, facts=[known], expected=wording.name(graph, right))


def _division(graph: Graph, id: str) -> str | None:
    """Return the division that a term means: itself, or that of its fibres."""
    found = graph.own(id, lambda entry: entry.division)
    told = (id, *(found[1].ids if found else ()))
    return next((part for part in (*_PARTS, _SOMATIC, _AUTONOMIC) if part in told), None)


def _half(case: Case, claimed: str, known: Fact) -> Opinion:
    """Judge one half of the autonomic system by the nerves of the muscle."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.innervation)
    nerves = [supply.nerve for supply in found[1].nerves if supply.usual] if found else []
    halves = {half for nerve in nerves for half in _PARTS if half in _divisions(graph, nerve)}
    if claimed in halves:
        return supported(facts=[known])
    if found is None or not halves:
        return unsupported("The nerves of the muscle do not tell.", facts=[known])
    half, by = wording.the(graph, min(halves)), wording.names(graph, nerves)
    fact = sentence(graph, found[0], "is controlled by", "are controlled by", f"{half}, by way of its nerves", found[1])
    steps = (fact.text, f"Its nerves are {by}.")
    return contradicted("other-half", *steps, facts=[fact, known], expected=wording.names(graph, sorted(halves)))


def _divisions(graph: Graph, nerve: str) -> set[str]:
    found = graph.own_of_nerve(nerve, lambda entry: entry.division)
    return {above for id in found[1].ids for above in (id, *graph.above(id))} if found else set()
