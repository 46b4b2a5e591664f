"""Spinal levels and numbers of cranial nerves."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sentence
from anatlint.claims.model import Count, Levels
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Roots


@judge("has_roots")
def has_roots(case: Case) -> Opinion:
    """Judge "NERVE arises from LEVELS". Usual and variable roots are right; some of them only is wrong under "only"."""
    graph, claimed = case.graph, case.claim.object
    assert isinstance(claimed, Levels), "has_roots takes levels"
    wanted = set(claimed.levels)
    found = graph.own(case.subject, lambda entry: entry.roots)
    if found is None or not (found[1].usual or found[1].variable):
        return _from_nerves(case, wanted)
    owner, roots = found
    known = _fact(graph, owner, roots)
    outside = [level for level in claimed.levels if level not in {*roots.usual, *roots.variable}]
    if outside and roots.complete:
        return contradicted(
            "outside-roots",
            f"The roots of {wording.the(graph, owner)} are {_all_roots(roots)}.",
            f"{wording.levels(outside)} {'is' if len(outside) == 1 else 'are'} not among them.",
            facts=[known],
            expected=wording.levels(roots.usual or roots.variable),
        )
    if outside:
        return unsupported("The list of roots is not closed.", facts=[known])
    missing = [level for level in roots.usual if level not in wanted]
    if missing and case.qualifiers.only:
        step = f"{wording.levels(missing)} {'is' if len(missing) == 1 else 'are'} left out."
        return Opinion(Status.INCOMPLETE, "only", (step,), (known,), wording.levels(roots.usual))
    return supported(facts=[known], firm=wanted <= set(roots.usual) and roots.complete)


def _all_roots(roots: Roots) -> str:
    if not roots.variable:
        return wording.levels(roots.usual)
    if not roots.usual:
        return f"variably {wording.levels(roots.variable)}"
    return f"{wording.levels(roots.usual)}, variably {wording.levels(roots.variable)}"


def _from_nerves(case: Case, wanted: set[str]) -> Opinion:
    """A muscle without roots of its own may have those of its nerves; that supports and never contradicts."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.innervation)
    levels: set[str] = set()
    for supply in found[1].nerves if found else ():
        roots = graph[supply.nerve].roots if supply.nerve in graph else None
        levels |= {*roots.usual, *roots.variable} if roots else set()
    if not levels:
        return unknown(f"No roots of {wording.the(graph, case.subject)} are known.")
    if wanted <= levels:
        return supported("The levels are roots of its nerve.", firm=False, reason="roots-of-nerve")
    return unsupported("The levels are not all roots of its nerve.")


@judge("cranial_number", members=False)
def cranial_number(case: Case) -> Opinion:
    """Judge "NERVE is the nth cranial nerve"."""
    graph, claimed = case.graph, case.claim.object
    assert isinstance(claimed, Count), "cranial_number takes a number"
    entry = graph[case.subject]
    number = entry.cranial_number or (entry.roots.cranial_number if entry.roots else None)
    if number is None:
        return _spinal(case) or unknown(f"{wording.opening(graph, case.subject)} has no known number.")
    rest = f"the {wording.ordinal(number)} cranial nerve"
    known = sentence(graph, case.subject, "is", "are", rest, *([entry.roots] if entry.roots else []))
    if claimed.number == number:
        return supported(facts=[known])
    return contradicted(
        "other-number",
        f"{wording.opening(graph, case.subject)} is {rest}.",
        facts=[known],
        expected=f"{wording.ordinal(number)} cranial nerve",
    )


def _spinal(case: Case) -> Opinion | None:
    graph = case.graph
    found = graph.own_of_nerve(case.subject, lambda entry: entry.division)
    for id in found[1].ids if found else ():
        pair = graph.disjoint(id, "cranial-nerves") if "cranial-nerves" in graph else None
        if pair and found:
            return contradicted(
                "disjoint",
                f"{wording.opening(graph, case.subject)} belongs to {wording.the(graph, id)}.",
                f"{wording.opening(graph, pair[0])} are not {wording.name(graph, pair[1])}.",
                facts=[sentence(graph, found[0], "belongs to", "belong to", wording.the(graph, id), found[1])],
            )
    return None


def _fact(graph: Graph, owner: str, roots: Roots) -> Fact:
    return sentence(graph, owner, "has the roots", "have the roots", _all_roots(roots), roots)
