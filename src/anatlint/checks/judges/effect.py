"""What the autonomic nervous system does to organs."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources
from anatlint.ontology.graph import Graph


@judge("brought_about_by", members=False, nameless=True)
def brought_about_by(case: Case) -> Opinion:
    """Judge "EFFECT is the work of DIVISION or NERVE": wrong is only who is known to do the contrary, or none of it."""
    graph, effects = case.graph, case.graph.ontology.effects
    known = next((effects[id] for id in case.claim.subject.readings if id in effects), None)
    if known is None:
        return unknown("Whose work it is is not known.")
    doers = wording.listed([wording.the(graph, id) for id in known.by])
    text = f"{wording.capital(known.names[0])} is the work of {doers}."
    fact = Fact(text, sources([known]))
    own = {case.object, *_divisions(graph, case.object)}
    if case.object in known.by:
        return supported(facts=[fact])
    if case.object in known.against or (own & set(known.against) and not own & set(known.by)):
        expected = wording.name(graph, known.by[0])
        return contradicted("other-effect", text, facts=[fact], expected=expected)
    return supported(facts=[fact], firm=False) if own & set(known.by) else unsupported(facts=[fact])


def _divisions(graph: Graph, nerve: str) -> set[str]:
    """Return the parts of the nervous system that a nerve belongs to."""
    found = graph.own_of_nerve(nerve, lambda entry: entry.division)
    return set(found[1].ids) if found else set()
