"""Claims that are right but for the way that something is told to run: "slips up between biceps and brachialis"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks.model import Status, Verdict
from anatlint.claims.model import Claim, Place, Term
from anatlint.ontology.graph import Graph

_LIMBS = frozenset({"upper-limb", "lower-limb"})
_WAYS = {"up": "superior", "down": "inferior"}
_FORMS = {"superior": ("super", "upward", "ascend"), "inferior": ("infer", "downward", "descend")}


def along_way(claim: Claim, verdict: Verdict, graph: Graph) -> Verdict:
    """Return the verdict on a course or an attachment; it is not confirmed where the way told speaks against it.

    The nerves of the limbs run down; the fibres of a muscle run to its insertion as their known direction tells.
    """
    way = _WAYS.get(claim.qualifiers.way or "")
    if way is None or verdict.status is not Status.SUPPORTED or claim.qualifiers.negated:
        return verdict
    if not all(_runs_otherwise(graph, id, way, claim) for id in claim.subject.readings if id in graph):
        return verdict
    because = (f"It is not known to run {claim.qualifiers.way} there.",)
    return replace(verdict, status=Status.UNSUPPORTED, reason="other-way", because=because, expected="")


def _runs_otherwise(graph: Graph, id: str, way: str, claim: Claim) -> bool:
    if graph.is_nerve(id):
        found = graph.own_of_nerve(id, lambda entry: entry.region)
        places = found[1] if found is not None else ()
        return way == "superior" and bool(places) and all(_LIMBS & {one, *graph.within(one)} for one in places)
    found = graph.own(id, lambda entry: entry.fibres.direction if entry.fibres else ())
    known = {one for direction in (found[1] if found is not None else ()) for one in _vertical(direction)}
    return bool(known) and way not in known and _ends_there(graph, id, claim)


def _vertical(direction: str) -> list[str]:
    return [way for way, forms in _FORMS.items() if any(form in direction for form in forms)]


def _ends_there(graph: Graph, id: str, claim: Claim) -> bool:
    """Whether what a muscle is told to run to is its insertion, and not its origin."""
    made = claim.object.of[-1] if isinstance(claim.object, Place) and claim.object.of else claim.object
    found = graph.own(id, lambda entry: entry.attachments)
    if found is None or not isinstance(made, Term):
        return False
    there = {place for place in made.readings if place in graph}
    ends = [{end.at, *graph.within(end.at)} for end in found[1].insertion]
    starts = [{end.at, *graph.within(end.at)} for end in found[1].origin]
    return any(there & one for one in ends) and not any(there & one for one in starts)
