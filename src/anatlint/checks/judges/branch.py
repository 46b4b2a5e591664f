"""Where nerves come from, and what they divide into."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sentence, the_list
from anatlint.claims.model import Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Parents

_SPRINGING = frozenset({"arise", "come_from", "branch"})
_RELAYS = ("relay", "relay_from")
_PIECES = ("trunk", "cord")
_GANGLIA, _TRIGEMINAL = "parasympathetic-ganglia", "trigeminal-nerve"


@judge("branch_of")
def branch_of(case: Case) -> Opinion:
    """Judge "NERVE is a branch of NERVE": any trunk, cord or plexus above it is right, at any distance."""
    opinion = springs(case, case.subject, case.object)
    if opinion.status == "contradicted" and "spinal-cord" in case.graph.above(case.object):
        return unsupported("Its fibres may begin in the cord.", facts=opinion.facts)
    if case.claim.frame == "built_from":  # a nerve may be told to be made of the branches that it divides into
        opinion = replace(opinion, firm=False)
        if opinion.reason == "reversed":
            return unsupported("It may be told of its branches.", facts=opinion.facts)
    if case.claim.frame in _RELAYS:
        return _of_ganglion(case) or unknown("What relays there is not known.")
    if case.claim.frame == "belong" and case.graph.kind(case.object) not in ("plexus", "cord", "trunk"):
        return _of_ganglion(case) or unknown("What belongs to a nerve need not come from it.")
    if opinion.status == "supported" and (instead := _other_plexus(case)):
        step = f"{wording.opening(case.graph, case.object)} sends only some of its fibres in some people."
        return contradicted("other-parent", step, facts=opinion.facts, expected=wording.names(case.graph, instead))
    alone = case.graph.kind(case.object) not in ("plexus", "cord", "trunk")
    if case.claim.frame == "leave_parent" and alone and opinion.status == "contradicted":
        return unsupported("A nerve may leave another that it has run with.", facts=opinion.facts)
    return opinion


@judge("divides_into", members=False)
def divides_into(case: Case) -> Opinion:
    """Judge "NERVE divides into NERVE": the same, told from the other side."""
    graph, parent, branch = case.graph, case.subject, case.object
    opinion = springs(case, branch, parent)
    if graph.kind(branch) == "nerve-group":  # "gives off no muscular branches in the arm": a stretch is meant
        opinion = replace(opinion, firm=False)
    if opinion.status == "supported" and (sister := _through_sister(case)) is not None:
        step = f"{wording.opening(graph, branch)} comes from {wording.the(graph, sister)}."
        known = list(graph.branches(parent))
        return contradicted("branch-of-sister", step, facts=opinion.facts, expected=wording.names(graph, known))
    if opinion.status == "unknown" and graph[parent].branches_complete:
        known = [id for id in graph.branches(parent) if id not in graph.nerve_above(branch)]
        step = f"The branches of {wording.the(graph, parent)} are known completely: {the_list(graph, known)}."
        return contradicted("not-a-branch", step, expected=wording.names(graph, known))
    return opinion


def _other_plexus(case: Case) -> list[str]:
    """ "The phrenic nerve arises from the brachial plexus": the plexus that it does arise from, if not from this one.

    Only where the nerve is told of: a list of what comes from a plexus may name what has a few fibres of it.
    """
    graph, claim = case.graph, case.claim
    found = graph.own_of_nerve(case.subject, lambda entry: entry.branch_of)
    told = claim.object.span if isinstance(claim.object, Term) else claim.subject.span
    limited = claim.qualifiers.hedged or claim.qualifiers.weak or claim.qualifiers.negated
    if found is None or not found[1].complete or graph.kind(case.object) != "plexus" or limited:
        return []
    rare = {one.nerve for one in found[1].parents if not one.usual}
    usual = [one.nerve for one in found[1].parents if one.usual and graph.kind(one.nerve) == "plexus"]
    also = any(
        other.predicate == claim.predicate
        and (other.block, other.sentence) == (claim.block, claim.sentence)
        and isinstance(other.object, Term)
        and set(usual) & set(other.object.readings)
        for other in case.context.claims
    )
    leads = claim.inherited or claim.subject.span.start < told.start
    return usual if case.object in rare and leads and not also and claim.frame in _SPRINGING else []


def _through_sister(case: Case) -> str | None:
    """ "Divides into the tibial and the sural nerve": the branch told beside this one from which it comes, if any.

    Of a verb of dividing only: a nerve may be told to supply or give off what its branches give off.
    """
    graph, claim, parent = case.graph, case.claim, case.subject
    if claim.frame != "divide" or claim.qualifiers.negated or parent in _parents(graph, case.object):
        return None
    for other in case.context.claims:
        together = other.predicate == claim.predicate and other.frame == claim.frame and other.span != claim.span
        if not together or (other.block, other.sentence) != (claim.block, claim.sentence):
            continue
        told = other.object.readings if isinstance(other.object, Term) and parent in other.subject.readings else ()
        if len(told) == 1 and parent in _parents(graph, told[0]) and told[0] in _parents(graph, case.object):
            return told[0]
    return None


def _parents(graph: Graph, id: str) -> frozenset[str]:
    """Return what a nerve comes from directly in most people."""
    branch = graph[id].branch_of
    return frozenset(one.nerve for one in branch.parents if one.usual) if branch is not None else frozenset()


def _of_ganglion(case: Case) -> Opinion | None:
    """Judge "GANGLION belongs to NERVE" of a parasympathetic one: its fibres come from one cranial nerve.

    To the trigeminal nerve, beside whose branches it lies, it may be told to belong as well.
    """
    graph, ganglion, nerve = case.graph, case.subject, case.object
    others = [id for id in graph.branches(nerve) if id != ganglion and _GANGLIA in graph.above(id)]
    sends = bool(others) and case.claim.frame in _RELAYS  # a nerve that brings fibres to such a ganglion
    if _GANGLIA not in graph.above(ganglion) or (graph[nerve].cranial_number is None and not sends):
        return None
    found = graph.own_of_nerve(ganglion, lambda entry: entry.branch_of)
    if nerve in graph.nerve_above(ganglion) or found is None or nerve == _TRIGEMINAL:
        return springs(case, ganglion, nerve)
    fact = _fact(graph, *found)
    own = [one for one in sorted(graph.nerve_above(ganglion)) if graph[one].cranial_number is not None]
    return contradicted("other-parent", fact.text, facts=[fact], expected=wording.names(graph, own))


def springs(case: Case, branch: str, parent: str) -> Opinion:
    """Judge whether ``branch`` comes from ``parent``."""
    graph = case.graph
    found = graph.own_of_nerve(branch, lambda entry: entry.branch_of)
    if parent in graph.nerve_above(branch):
        own = found is None or all(one.usual for one in found[1].parents if one.nerve == parent)
        firm = own and parent in graph.always_above(branch)
        return supported(facts=[_fact(graph, *found)] if found else [], firm=firm)
    if branch in graph.nerve_above(parent):
        return contradicted(
            "reversed",
            f"{wording.opening(graph, parent)} {'come' if wording.is_plural(graph, parent) else 'comes'} from "
            f"{wording.the(graph, branch)}.",
            "A nerve does not come from its own branch.",
        )
    if found is None:
        return unknown(f"Where {wording.the(graph, branch)} comes from is not known.")
    owner, fact = found
    known = [one.nerve for one in fact.parents]
    facts = [_fact(graph, owner, fact)]
    closest = [one for one in known if graph.kind(one) == "plexus"] or known
    pieces = [one for one in known if graph.kind(one) in _PIECES]
    if graph.kind(parent) in _PIECES and pieces and fact.complete:
        closest = pieces  # "a branch of the lower trunk", when it comes from the upper one
    if any(_below(graph, parent, one) or _kin(graph, parent, one) for one in closest):
        return unsupported("It may come from a branch or kind of the known nerve.", facts=facts, reason="descendant")
    if not fact.complete or not _closed_above(graph, parent, known):
        return unsupported("Where it comes from is not known completely.", facts=facts)
    usual = [one.nerve for one in fact.parents if one.usual] or known
    return contradicted(
        "other-parent",
        f"{wording.opening(graph, branch)} {'come' if wording.is_plural(graph, branch) else 'comes'} from "
        f"{the_list(graph, known)} only.",
        f"{wording.opening(graph, parent)} {'are' if wording.is_plural(graph, parent) else 'is'} not among the nerves, "
        "cords and plexuses above.",
        facts=facts,
        expected=wording.names(graph, usual),
    )


def _below(graph: Graph, parent: str, known: str) -> bool:
    """Return whether a nerve is a branch of the known one; plexuses that share a root are no branches of each other."""
    if graph.kind(parent) == graph.kind(known) == "plexus":
        return parent in graph.below(known)
    return graph.descends(parent, known)


def _kin(graph: Graph, one: str, other: str) -> bool:
    """Return whether one nerve may be an instance of what the other is or comes from."""
    if graph.kind(one) == "plexus":
        return False
    classes = graph.kinds_of(one)
    return bool(classes & ({other} | graph.springs_from(other))) or bool(
        graph.springs_from(one) & graph.kinds_of(other)
    )


def _closed_above(graph: Graph, parent: str, known: list[str]) -> bool:
    """Return whether ``parent`` cannot stand above the known parents without being listed.

    The ways up from the known parents are closed, or meet ``parent`` in a common trunk: then it is a sister of theirs.
    """
    ups = set(known).union(*(graph.nerve_above(one) for one in known))
    if ups & graph.nerve_above(parent):
        return True
    open_ends = [id for id in ups if graph.is_nerve(id) and not _is_closed(graph, id)]
    return not open_ends or graph.kind(parent) == "nerve"


def _is_closed(graph: Graph, id: str) -> bool:
    branch = graph[id].branch_of
    return branch is not None and branch.complete


def _fact(graph: Graph, owner: str, fact: Parents) -> Fact:
    """Return where a nerve comes from: of what most people have, the plexus where there is one, and not its roots."""
    usual = [one.nerve for one in fact.parents if one.usual] or [one.nerve for one in fact.parents]
    closest = [one for one in usual if graph.kind(one) in ("plexus", *_PIECES)] or usual
    return sentence(
        graph,
        owner,
        "comes from",
        "come from",
        the_list(graph, closest),
        fact,
        *fact.parents,
    )
