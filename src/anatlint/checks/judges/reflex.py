"""The nerves that carry a reflex in and out."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list

_WAYS = {"afferent_limb": "in through", "efferent_limb": "out through", "reflex_nerve": "through"}


@judge("afferent_limb", "efferent_limb", "reflex_nerve", members=False, nameless=True)
def reflex(case: Case) -> Opinion:
    """Judge "REFLEX is carried by NERVE": right of any nerve on that way, its branches and what it comes from."""
    graph, segments, nerve = case.graph, case.graph.ontology.segments, case.object
    known = next((segments[id] for id in case.claim.subject.readings if id in segments), None)
    if known is None:
        return unknown("Its nerves are not known.")
    ways = {"afferent_limb": known.afferent, "efferent_limb": known.efferent}
    told = known.nerves or ways.get(case.claim.predicate, (*known.afferent, *known.efferent))
    way = "through" if known.nerves else _WAYS[case.claim.predicate]
    fact = Fact(f"{wording.capital(known.names[0])}: {way} {the_list(graph, told, 'or')}.", sources([known]))
    if any(nerve == one or one in graph.nerve_above(nerve) for one in told):
        return supported(facts=[fact], firm=False)
    if any(nerve in graph.nerve_above(one) for one in told):
        return supported("One of its branches does.", facts=[fact], firm=False)
    if graph.kind(nerve) != "nerve":
        return unsupported("Only single nerves are listed.", facts=[fact])
    step = f"{wording.opening(graph, nerve)} is on another way."
    return contradicted("other-limb", fact.text, step, facts=[fact], expected=wording.names(graph, told, "or"))
