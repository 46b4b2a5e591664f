"""Spinal levels of reflexes, movements and points of the skin."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources
from anatlint.claims.model import Levels


@judge("segment", members=False, nameless=True)
def segment(case: Case) -> Opinion:
    """Judge "REFLEX, MOVEMENT or PATCH OF SKIN belongs to LEVELS": some of the levels that maps give are right."""
    claimed, segments = case.claim.object, case.graph.ontology.segments
    assert isinstance(claimed, Levels), "segment takes levels"
    known = next((segments[id] for id in case.claim.subject.readings if id in segments), None)
    if known is None:
        return unknown("Its levels are not known.")
    text = f"{wording.capital(known.names[0])}: {wording.levels(known.usual)}."
    fact = Fact(text, sources([known]))
    outside = [level for level in claimed.levels if level not in {*known.usual, *known.variable}]
    if not outside and set(claimed.levels) & set(known.usual):
        return supported(facts=[fact], firm=False)
    if not outside:
        return supported("Some maps give these levels.", facts=[fact], firm=False)
    step = f"{wording.levels(outside)} {'is' if len(outside) == 1 else 'are'} on no map."
    return contradicted("outside-segment", text, step, facts=[fact], expected=wording.levels(known.usual))
