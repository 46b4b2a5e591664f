"""Which nerve an injury or operation endangers."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list


@judge("endangers", members=False, nameless=True)
def endangers(case: Case) -> Opinion:
    """Judge "INJURY endangers NERVE": wrong when all that it endangers are listed, and none has to do with it."""
    graph, injuries, nerve = case.graph, case.graph.ontology.injuries, case.object
    known = next((injuries[id] for id in case.claim.subject.readings if id in injuries), None)
    if known is None:
        return unknown("What it endangers is not known.")
    usual = [one.nerve for one in known.endangers if one.usual]
    fact = Fact(f"Endangered ({known.name}): {the_list(graph, usual)}.", sources([known]))
    if any(nerve == one or one in graph.nerve_above(nerve) for one in usual):
        return supported(facts=[fact], firm=False)
    if any(nerve == one.nerve or one.nerve in graph.nerve_above(nerve) for one in known.endangers):
        return unsupported("That is rare.", facts=[fact])
    related = any(nerve in graph.nerve_above(one) for one in usual)
    if related or not known.complete or graph.kind(nerve) != "nerve":
        return unsupported("It is not among the nerves that are known to be in danger.", facts=[fact])
    step = f"{wording.opening(graph, nerve)} is none of these, nor a branch of one, nor what one of them comes from."
    return contradicted("not-endangered", fact.text, step, facts=[fact], expected=wording.names(graph, usual, "or"))
