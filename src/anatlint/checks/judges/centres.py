"""Where cranial nerves leave the brain, in which nuclei their fibres begin, and what pharyngeal arches give rise to."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Listing
from anatlint.ontology.queries_muscles import usual_branches

_CENTRES = frozenset({"nucleus", "ganglion"})
_ARCHES = ("arches",)


@judge("leaves_brain")
def leaves_brain(case: Case) -> Opinion:
    """Judge "NERVE emerges from PART OF THE BRAIN": a closed list excludes other parts."""
    graph, subject, claimed = case.graph, case.subject, case.object
    listed = graph[subject].leaves_brain
    if listed is None or graph.kind(claimed) != "brain-part":
        return unknown(f"Where {wording.the(graph, subject)} leaves the brain is not known.")
    verb = "leave" if wording.is_plural(graph, subject) else "leaves"
    named = _usual(listed)
    fact = Fact(f"{wording.opening(graph, subject)} {verb} the brain at {the_list(graph, named)}.", sources([listed]))
    if claimed in listed.ids:
        return supported(facts=[fact], firm=claimed not in listed.variable)
    if any(claimed in graph.above(one) for one in listed.ids):
        return supported(facts=[fact])
    if not listed.complete or any(one in graph.above(claimed) for one in listed.ids):
        return unsupported("It is not among the places known.", facts=[fact])
    return contradicted("other-part-of-brain", fact.text, facts=[fact], expected=wording.names(graph, named[:1]))


@judge("has_nucleus")
def has_nucleus(case: Case) -> Opinion:
    """Judge "the fibres of NERVE begin in NUCLEUS": a nucleus or ganglion of none of its fibres is wrong."""
    graph, subject, claimed = case.graph, case.subject, case.object
    listed = graph[subject].nuclei
    if listed is None or graph.kind(claimed) not in _CENTRES:
        return unknown(f"The nuclei of {wording.the(graph, subject)} are not known.")
    verb = "have" if wording.is_plural(graph, subject) else "has"
    text = f"{wording.opening(graph, subject)} {verb} fibres that begin or end in {the_list(graph, _usual(listed))}."
    fact = Fact(text, sources([listed]))
    if claimed in listed.ids:
        return supported(facts=[fact], firm=claimed not in listed.variable)
    kin = {claimed, *graph.above(claimed), *graph.below(claimed)}
    if not listed.complete or kin & set(listed.ids) or _served_by(graph, subject, claimed):
        return unsupported("It is not among the nuclei known.", facts=[fact])
    return contradicted("other-nucleus", fact.text, facts=[fact], expected=wording.names(graph, _usual(listed), "or"))


def _usual(listed: Listing) -> list[str]:
    return [one for one in listed.ids if one not in listed.variable] or list(listed.ids)


def _served_by(graph: Graph, nerve: str, centre: str) -> bool:
    """Whether a branch of a nerve, or what it comes from, has to do with a nucleus or ganglion."""
    branches = usual_branches(graph, nerve)
    near = (graph[one].nuclei for one in (*graph.nerve_above(nerve), *branches))
    return any(listed is not None and centre in listed.ids for listed in near) or centre in branches


@judge("develops_from")
def develops_from(case: Case) -> Opinion:
    """Judge "MUSCLE develops from ARCH": who is listed under another arch does not come from this one."""
    graph, subject, claimed = case.graph, case.subject, case.object
    own = [arch for arch, listed in _arches(graph) if _comes_from(graph, subject, listed)]
    if not own or graph.kind(claimed) != "arch":
        return unknown(f"From what {wording.the(graph, subject)} {is_are(graph, subject)} derived is not known.")
    listings = [listed for arch, listed in _arches(graph) if arch in own]
    verb = "develop" if wording.is_plural(graph, subject) else "develops"
    fact = Fact(f"{wording.opening(graph, subject)} {verb} from {the_list(graph, own)}.", sources(listings))
    if claimed in own:
        return supported(facts=[fact], firm=len(own) == 1)
    if not all(listed.complete for listed in listings):
        return unsupported("Not all that it develops from is known.", facts=[fact])
    return contradicted("other-arch", fact.text, facts=[fact], expected=wording.names(graph, own))


def _arches(graph: Graph) -> list[tuple[str, Listing]]:
    """Return the pharyngeal arches with what develops from each."""
    known: list[tuple[str, Listing]] | None = graph.memo.get(_ARCHES)
    if known is None:
        entries = ((id, graph[id].derivatives) for id in graph.ontology.of_kind("arch"))
        known = graph.memo[_ARCHES] = [(id, listed) for id, listed in entries if listed is not None]
    return known


def _comes_from(graph: Graph, subject: str, listed: Listing) -> bool:
    """Whether a structure, or the narrowest listed thing that it belongs to, is listed under an arch."""
    if subject in listed.ids:
        return True
    above = graph.above(subject)
    others = {one for _, other in _arches(graph) for one in other.ids}
    return subject not in others and any(one in above for one in listed.ids)
