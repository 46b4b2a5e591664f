"""How many heads, parts, branches or members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.model import Count, Quantifier
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Count as KnownCount
from anatlint.ontology.queries_joints import is_main

_SAME = {
    "spinal nerve": "root",
    "muscle": "member",
    "division": "part",
    "portion": "part",
    "column": "part",
    "segment": "part",
}
_PARTS = frozenset({"part", "head", "belly", "slip"})


@judge("has_count", members=False)
def has_count(case: Case) -> Opinion:
    """Judge "MUSCLE has three heads". A fact lists all right numbers; other things counted prove nothing."""
    graph, claimed = case.graph, case.claim.object
    assert isinstance(claimed, Count), "has_count takes a number"
    if (opinion := _worked_out(case, claimed)) is not None:
        return opinion
    counts = graph[case.subject].counts
    what = _SAME.get(claimed.what, claimed.what)
    exact = [count for count in counts if count.what == claimed.what]  # a plexus has divisions, and parts besides
    same = exact or [count for count in counts if what in (count.what, _SAME.get(count.what, count.what))]
    if what == "pair" and not same:
        return _pairs(case, claimed.number)
    if what == "terminal branch" and not same:
        same = [count for count in counts if count.what in ("branch", "division")]
    for count in same or counts:
        if claimed.number in count.number and (same or {what, count.what} <= _PARTS):
            return supported(facts=[_fact(graph, case.subject, count)], firm=len(count.number) == 1)
    if _on_both_sides(claimed, counts):
        return supported(
            "So many are on both sides, or pairs.", facts=[_fact(graph, case.subject, c) for c in counts], firm=False
        )
    if claimed.number in _listed(case, what):
        return supported("So many are listed.", firm=False)
    if not same:
        roots = _roots(case, claimed.number) if what == "root" else None
        if (opinion := roots or _too_many(case, claimed)) is not None:
            return opinion
        return unknown(f"The number of {wording.plural_noun(claimed.what)} is not known.")
    right = [number for count in same for number in count.number]
    if not right:
        return unsupported("The number is not given.")
    if case.qualifiers.quantifier is Quantifier.SOME and claimed.number < _largest(right):
        return unsupported("It may be said of some of them.")
    numbers = wording.listed([wording.count(number, same[0].what) for number in sorted(set(right))], "or")
    return contradicted(
        "other-number",
        f"{wording.opening(graph, case.subject)} {_has(graph, case.subject)} {numbers}.",
        facts=[_fact(graph, case.subject, count) for count in same],
        expected=numbers,
    )


def _too_many(case: Case, claimed: Count) -> Opinion | None:
    """Return that a group has fewer members than are told, where it says no number and all that it has are known."""
    graph, group = case.graph, case.graph[case.subject]
    listed = group.members
    single = {graph.kind(id) for id in listed.ids} <= {"muscle", "nerve"} if listed is not None else False
    if listed is None or not listed.complete or not single or group.counts or claimed.what not in ("muscle", "nerve"):
        return None
    if claimed.number <= len(listed.ids) + len(listed.sometimes) or claimed.number % len(listed.ids) == 0:
        return None
    text = f"{wording.opening(graph, case.subject)} are {the_list(graph, listed.ids)}."
    fact = Fact(text, sources([listed]))
    return contradicted("other-number", text, facts=[fact], expected=wording.count(len(listed.ids), claimed.what))


def _worked_out(case: Case, claimed: Count) -> Opinion | None:
    """Judge what follows from other facts: joints crossed, spinal nerves by their levels"""
    if claimed.what == "joint":
        return replace(_joints(case, claimed.number), predicate="crosses")
    by_levels = _roots(case, claimed.number) if claimed.what == "spinal nerve" else None
    return by_levels if by_levels is not None and by_levels.status is Status.SUPPORTED else None


def _pairs(case: Case, number: int) -> Opinion:
    """Judge "four pairs of muscles": as many on each side, or in all."""
    counts = [c for c in case.graph[case.subject].counts if c.what in ("muscle", "member", "nerve") and c.number]
    facts = [_fact(case.graph, case.subject, count) for count in counts]
    if any(number in count.number for count in counts):
        return supported(facts=facts, firm=False)
    if not counts or any(2 * number in count.number for count in counts):
        return unknown("The number of pairs is not known.")
    right = wording.listed([wording.count(n, "muscle") for c in counts for n in sorted(set(c.number))], "or")
    return contradicted("other-number", facts[0].text, facts=facts, expected=right)


@judge("tally", members=False, nameless=True)
def tally(case: Case) -> Opinion:
    """Judge "five muscles: A, B and C" by the text itself; a number that a fact decides is left to that."""
    claim, claimed = case.claim, case.claim.object
    assert isinstance(claimed, Count), "tally takes a number"
    assert claimed.listed is not None, "tally takes a list"
    others = [one for one in case.context.claims if one.block == claim.block and one.predicate == "has_count"]
    others = [one for one in others if not one.uncertain]
    if any(one.span.start < claim.span.end and claim.span.start < one.span.end for one in others):
        return unsupported("What it is of has a number of its own.")
    listed = wording.count(claimed.listed, claimed.what)
    return contradicted("list-differs", f"The text lists {listed}.", expected=listed)


def _roots(case: Case, number: int) -> Opinion | None:
    """Judge how many roots a nerve has by its levels: the usual ones, and as many of the variable ones as you like."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.roots)
    if found is None or not found[1].usual or graph.kind(case.subject) not in ("nerve", "plexus"):
        return None
    owner, roots = found
    verb = "come" if wording.is_plural(graph, owner) else "comes"
    text = f"{wording.opening(graph, owner)} {verb} from {wording.levels(roots.usual)}."
    fact = Fact(text, sources([roots]))
    most = len({*roots.usual, *roots.variable})
    if len(roots.usual) <= number <= most:
        return supported(facts=[fact], firm=False)
    told = isinstance(case.claim.object, Count) and case.claim.object.what == "spinal nerve"  # of two roots, or levels?
    if not roots.complete or not told or case.qualifiers.quantifier is Quantifier.SOME:
        return unsupported("The list of roots is not closed.", facts=[fact])
    return contradicted("other-number", text, facts=[fact], expected=wording.count(len(roots.usual), "spinal nerve"))


def _joints(case: Case, number: int) -> Opinion:
    """Judge how many joints a muscle crosses: as counted, or the main ones of those it is known to cross."""
    graph = case.graph
    counted = {number for count in graph[case.subject].counts if count.what == "joint" for number in count.number}
    found = graph.own(case.subject, lambda entry: entry.crosses)
    if found is None:
        return unknown("The joints that it crosses are not known.")
    owner, crossed = found
    main = [one for one in crossed.joints if is_main(graph, one)]
    verb = "cross" if wording.is_plural(graph, owner) else "crosses"
    text = f"{wording.opening(graph, owner)} {verb} {the_list(graph, crossed.joints) or 'no joint'}."
    fact = Fact(text, sources([crossed]))
    if number in {*counted, len(main), len(crossed.joints)}:
        return supported(facts=[fact], firm=False)
    if not crossed.complete or not main or number in range(len(main), len(crossed.joints)):
        return unsupported("How many joints it crosses depends on how they are counted.", facts=[fact])
    return contradicted("other-number", text, facts=[fact], expected=wording.names(graph, crossed.joints))


def _on_both_sides(claimed: Count, counts: Sequence[KnownCount]) -> bool:
    """Return whether a number of muscles or nerves is one of pairs, or that of both sides of the body."""
    if _SAME.get(claimed.what, claimed.what) not in ("member", "nerve", "tendon"):
        return False
    return any(
        claimed.number in (*count.number, *_doubles(count))
        for count in counts
        if count.what in ("pair", "muscle", "member", "nerve")
    )


def _doubles(count: KnownCount) -> list[int]:
    """Return how many there are on both sides: twice the pairs, or twice the largest number of one side."""
    if count.what == "pair":
        return [2 * number for number in count.number]
    told = any(2 * number in count.number for number in count.number)
    return [2 * _largest(count.number)] if count.number and not told else []


def _largest(numbers: Sequence[int]) -> int:
    """Return the largest size of a group; what is the double of another is that of both sides of the body."""
    return max(number for number in numbers if not (number % 2 == 0 and number // 2 in numbers))


def _listed(case: Case, what: str) -> set[int]:
    entry = case.graph[case.subject]
    listed = {"member": entry.members, "nerve": entry.members}.get(what, entry.parts if what in _PARTS else None)
    if listed is None or not listed.complete:
        return set()
    gathered = [id for id in listed.ids if set(case.graph.members(id)) & set(listed.ids)]  # "the obliques" besides both
    return {len(listed.ids) - len(gathered)}


def _has(graph: Graph, id: str) -> str:
    return "have" if wording.is_plural(graph, id) else "has"


def _fact(graph: Graph, subject: str, count: KnownCount) -> Fact:
    numbers = wording.listed([wording.count(number, count.what) for number in count.number], "or")
    return Fact(f"{wording.opening(graph, subject)} {_has(graph, subject)} {numbers}.", sources([count]))
