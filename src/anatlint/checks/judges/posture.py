"""Which muscles are tight and weak in a posture."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.exercise import is_among
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list


@judge("tight_in", "weak_in", members=False, nameless=True)
def in_posture(case: Case) -> Opinion:
    """Judge "MUSCLE is tight in POSTURE": wrong only where it is known to be weak in it, and the other way round."""
    graph, postures, muscle = case.graph, case.graph.ontology.postures, case.object
    known = next((postures[id] for id in case.claim.subject.readings if id in postures), None)
    if known is None:
        return unknown("What is tight and weak in it is not known.")
    state = case.claim.predicate.removesuffix("_in")
    own, other = (known.tight, known.weak) if state == "tight" else (known.weak, known.tight)
    contrary = "weak" if state == "tight" else "tight"
    text = f"In {known.name}, {the_list(graph, known.tight)} are tight, {the_list(graph, known.weak)} weak."
    fact = Fact(text, sources([known]))
    if is_among(graph, muscle, own):
        return supported(facts=[fact], firm=False)
    if not is_among(graph, muscle, other):
        return unsupported("It is in neither list.", facts=[fact])
    step = f"{wording.opening(graph, muscle)} is among the muscles that are {contrary}."
    return contradicted("other-state", text, step, facts=[fact], expected=contrary)
