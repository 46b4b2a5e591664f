"""Where spinal nerves leave the spine: above or below which vertebra."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources


@judge("leaves_spine", members=False, nameless=True)
def leaves_spine(case: Case) -> Opinion:
    """Judge "NERVE leaves above VERTEBRA" by the two vertebrae between which it does.

    Where no vertebra is named, it is that of the nerve's number, or of most nerves of a region.
    """
    segments, place = case.graph.ontology.segments, case.place
    name = case.claim.subject.readings[0].partition("-")[0]
    one = name[-1].isdigit()
    known = segments.get(f"{name if one else name[0] + '2'}-exit")
    if known is None:
        return unknown("Where it leaves is not known.")
    above, below = known.usual[0], known.usual[-1]
    number = (name if one else f"{name[0]}2").upper()
    told = [level for term in place.of for level in term.levels] or [number]
    right = {"above": [below], "below": [above] if above != below else [], "between": [above, below]}[place.relation]
    text = f"{wording.capital(known.names[0])}: "
    text += f"between {above} and {below}." if above != below else f"above {below}."
    fact = Fact(text, sources([known]))
    if sorted(told) == sorted(right):
        return supported(facts=[fact], firm=False)
    return contradicted("other-exit", text, facts=[fact], expected=" and ".join(known.usual))
