"""Where a tendon or ligament is attached: by the muscles that reach a bone by way of it, and the bone that it is on."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.sentences import is_are, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_beside import are_counterparts
from anatlint.ontology.queries_sides import is_bony

KINDS = frozenset({"tendon", "ligament", "fascia", "landmark"})


def tendon_attached(case: Case) -> Opinion:
    """Judge "TENDON is fixed to PLACE": wrong at another bone, or at the counterpart of its place."""
    graph, subject, claimed = case.graph, case.subject, case.object
    own, by_way = _bearing(graph, subject), _reached(graph, subject)
    known = [*own, *by_way]
    if not known:
        return unknown(f"No attachment of {wording.the(graph, subject)} is known.")
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} attached to {the_list(graph, known)}."
    fact = Fact(text, graph[subject].sources)
    if any(claimed == one or claimed in graph.above(one) for one in (*known, *_beside(graph, subject))):
        return supported(facts=[fact], firm=False)
    if any(one in graph.above(claimed) for one in known) or not is_bony(graph, claimed):
        return unsupported("It may be the same place.", facts=[fact])
    if by_way or any(are_counterparts(graph, claimed, one) for one in own):
        return contradicted("other-end", text, facts=[fact], expected=wording.names(graph, known))
    return unsupported("Not all of its attachments are known.", facts=[fact])


def _bearing(graph: Graph, subject: str) -> list[str]:
    """Return what a tendon is part of on a bone: the common extensor tendon, of the lateral epicondyle."""
    return [one for one in graph.wholes(subject) if is_bony(graph, one)]


def _reached(graph: Graph, subject: str) -> list[str]:
    """Return where muscles end that do so by way of a tendon."""
    muscles = graph.ontology.inverse("attachments.insertion.via", subject)
    found = [graph[muscle].attachments for muscle in muscles]
    ends = [end for one in found if one is not None for end in one.insertion if subject in end.via]
    return list(dict.fromkeys(end.at for end in ends))


def _beside(graph: Graph, subject: str) -> list[str]:
    """Return what else the muscles of a tendon are attached to: the patella, beside the patellar ligament.

    Where they spring from counts only of sheets that reach up to it: the Achilles tendon is not fixed to the tibia.
    """
    muscles = graph.ontology.inverse("attachments.insertion.via", subject)
    found = [fact for muscle in muscles if (fact := graph[muscle].attachments) is not None]
    first = () if graph.kind(subject) == "tendon" else [end for one in found for end in one.origin]
    return [end.at for end in (*(end for one in found for end in (*one.insertion, *one.other)), *first)]
