"""Superficial and deep: comparisons within declared stacks of layers."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sources, stack_fact, the_list
from anatlint.claims.model import Place as ClaimedPlace
from anatlint.claims.model import Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_beside import on_side
from anatlint.ontology.queries_depth import Place, compare, deeper, deeper_neighbours, place_in, stacks_of

RANKS = {"deepest": "deepest", "innermost": "deepest", "most-superficial": "most superficial", "middle": "middle"}
RANKS |= {"most-deep": "deepest", "outermost": "most superficial", "superficial-most": "most superficial"}
RANKS |= {"intermediate": "middle"}
"""Words for places in a stack of layers; ``middle`` is any but the first and the last."""

_SIDEWAYS = {"outermost": "most-lateral", "innermost": "most-medial"}  # where nothing lies on top of the others
_LIMBS = frozenset({"upper-limb", "lower-limb"})


@judge("deep_to", "superficial_to")
def deep_to(case: Case) -> Opinion:
    """Judge "STRUCTURE is deep to STRUCTURE" by one stack that holds both, by declared neighbours, by a nerve's way."""
    opinion = _deep_to(case)
    if not case.graph.is_nerve(case.subject) or opinion.status not in ("unsupported", "unknown"):
        return opinion
    if not isinstance(case.claim.object, Term):
        return opinion
    where = ClaimedPlace("deep" if _wants_deep(case) else "superficial", (case.claim.object,))
    way = replace(case, claim=replace(case.claim, predicate="passes", object=where))
    return replace(judge_case("passes", way), predicate=case.claim.predicate)


def _deep_to(case: Case) -> Opinion:
    graph, subject, other = case.graph, case.subject, case.object
    want_deep = _wants_deep(case)
    upper, lower = (other, subject) if want_deep else (subject, other)
    if lower in deeper(graph, upper):
        return supported(facts=[_fact(graph, lower, upper)])
    found = compare(graph, lower, upper)
    right = next((one for one in found if one.order > 0), None)
    if right:
        return supported(facts=[stack_fact(graph, right.first.stack)])
    reverse = upper in deeper_neighbours(graph, lower)
    if not found and not reverse:
        known = _has_depth(graph, subject)
        return unsupported("No stack of layers compares them.") if known else unknown("No stack of layers holds both.")
    if other in on_side(graph, subject, "inferior" if want_deep else "superior"):
        return supported("“Under” and “over” may mean lower and higher.", firm=False, reason="other-sense")
    if reverse or any(one.order < 0 for one in found):
        facts = [stack_fact(graph, found[0].first.stack)] if found else [_fact(graph, upper, lower)]
        return _reversed(case, "superficial" if want_deep else "deep", facts)
    return _same_layer(case, found[0].first.stack)


def _wants_deep(case: Case) -> bool:
    if case.claim.predicate == "beside":
        return case.place.relation.removesuffix("-to") in ("deep", "under", "below")
    return case.claim.predicate == "deep_to"


def _reversed(case: Case, known: str, facts: list[Fact]) -> Opinion:
    graph, subject, other = case.graph, case.subject, case.object
    return contradicted(
        "reverse-depth",
        f"{wording.opening(graph, subject)} {is_are(graph, subject)} {known} to {wording.the(graph, other)}.",
        f"What is {known} to a structure is not {'superficial' if known == 'deep' else 'deep'} to it.",
        facts=facts,
        expected=f"{known} to the {wording.name(graph, other)}",
    )


def _same_layer(case: Case, stack: str) -> Opinion:
    graph, subject, other = case.graph, case.subject, case.object
    if not graph[stack].complete:
        return unsupported("Both lie in the same layer, but the stack is not closed.")
    sides = [item for item in graph[subject].beside if item.of == (other,)]
    where = f"{sides[0].direction} to" if sides else "in the same layer as"
    return contradicted(
        "same-layer",
        f"{wording.opening(graph, subject)} and {wording.the(graph, other)} lie in the same layer.",
        facts=[stack_fact(graph, stack), *_beside(graph, subject, other)],
        expected=f"{where} the {wording.name(graph, other)}",
    )


@judge("depth_rank")
def depth_rank(case: Case) -> Opinion:
    """Judge "STRUCTURE is the deepest muscle of REGION": the rank belongs to whatever lies in that layer."""
    graph = case.graph
    rank = RANKS.get(case.place.relation.removeprefix("rank:"))
    if rank is None:
        return unknown("The rank is not known.")
    if case.place.domain is not None and case.subject in case.place.domain.readings:
        return unknown("It is told of a thing among itself.")
    found = _places(case)
    aside = _sideways(case)
    if not found:
        return aside or unknown(f"No stack of layers there holds {wording.the(graph, case.subject)}.")
    counts = aside is not None and (aside.status is Status.SUPPORTED or _in_limb(graph, case.subject))
    return best([*(_ranked(case, rank, place) for place in found), *([aside] if aside is not None and counts else [])])


def _in_limb(graph: Graph, subject: str) -> bool:
    """Whether all of a muscle lies in a limb, where "the innermost" may be the one nearest the other limb."""
    found = graph.own(subject, lambda entry: (*entry.region, *entry.compartment))
    places = found[1] if found is not None else ()
    return bool(places) and all(_LIMBS & {place, *graph.within(place)} for place in places)


def _sideways(case: Case) -> Opinion | None:
    """Judge "the innermost muscle of the thigh" as the most medial one."""
    side = _SIDEWAYS.get(case.place.relation.removeprefix("rank:"))
    if side is None:
        return None
    aside = replace(case.claim, predicate="superlative", object=replace(case.place, relation=side))
    return judge_case("superlative", replace(case, claim=aside))


def _ranked(case: Case, rank: str, place: Place) -> Opinion:
    graph, stack = case.graph, case.graph[place.stack]
    last = len(stack.order) - 1
    right = {"deepest": place.layer == last, "most superficial": place.layer == 0, "middle": 0 < place.layer < last}
    fact = stack_fact(graph, place.stack)
    if right[rank]:
        if len(stack.order[place.layer]) > 1 and rank != "middle":
            return supported("Others lie in the same layer.", facts=[fact], firm=False)
        return supported(facts=[fact])
    if rank == "middle" and not stack.complete:
        return unsupported("The stack of layers is not closed.", facts=[fact])
    holders = {"deepest": stack.order[last], "most superficial": stack.order[0]}.get(
        rank, tuple(id for layer in stack.order[1:-1] for id in layer)
    )
    beyond = {"deepest": "deeper", "most superficial": "more superficially"}.get(rank, "between the outer layers")
    return contradicted(
        "rank-belongs-to-another",
        f"{wording.opening(graph, case.subject)} {'lie' if wording.is_plural(graph, case.subject) else 'lies'}"
        f" in layer {place.layer + 1} of {last + 1}, counted from the surface.",
        f"{wording.capital(the_list(graph, holders))} {'lie' if _many(graph, holders) else 'lies'} {beyond}.",
        facts=[fact],
        expected=wording.names(graph, holders),
    )


def _many(graph: Graph, ids: tuple[str, ...]) -> bool:
    return len(ids) != 1 or wording.is_plural(graph, ids[0])


@judge("layer")
def layer(case: Case) -> Opinion:
    """Judge "STRUCTURE is a deep muscle of REGION": loose words, wrong only at the other end of every stack."""
    graph = case.graph
    relation = case.place.relation.removeprefix("rank:")
    found = [place for place in _places(case) if len(graph[place.stack].order) > 1]
    if not found:
        return unknown(f"No stack of layers there holds {wording.the(graph, case.subject)}.")
    return best(_in_layer(graph, case.subject, relation, place) for place in found)


def _in_layer(graph: Graph, subject: str, relation: str, place: Place) -> Opinion:
    stack = graph[place.stack]
    last = len(stack.order) - 1
    fact = stack_fact(graph, place.stack)
    outer = {"superficial": (0, last), "deep": (last, 0)}
    if relation in outer:
        right, wrong = outer[relation]
        if place.layer == right:
            return supported(facts=[fact], firm=False)
        if place.layer == wrong and stack.complete:
            end = "most superficial" if place.layer == 0 else "deepest"
            step = f"{wording.opening(graph, subject)} {is_are(graph, subject)} in the {end} layer."
            return contradicted("other-layer", step, facts=[fact], expected="superficial" if wrong == 0 else "deep")
    elif 0 < place.layer < last:
        return supported(facts=[fact], firm=False)
    return unsupported("The word for the layer is loose.", facts=[fact])


def _places(case: Case) -> list[Place]:
    """Return the places of the subject in the stacks of the domain; without a domain, in all stacks."""
    graph, domain = case.graph, case.place.domain
    if isinstance(domain, Term) and (domain.readings or not is_vague(domain.text)):
        ids = [id for id in domain.readings if id in graph]
        stacks = sorted({stack for id in ids for stack in stacks_of(graph, id)} | _among(graph, ids))
    else:
        stacks = list(graph.stacks)
    found = [place_in(graph, stack, case.subject) for stack in stacks]
    return [place for place in found if place]


def _among(graph: Graph, groups: list[str]) -> set[str]:
    """Return the stacks of nothing but members or parts of some groups."""
    listed = {one for id in groups for one in (*graph.members(id), *graph.parts(id))}
    return {stack for stack in graph.stacks if {id for layer in graph[stack].order for id in layer} <= listed}


_VAGUE = frozenset(
    {"all", "trio", "quartet", "group", "set", "lot", "bunch", "family", "muscle", "nerve", "them", "others", "other"}
    | {"these", "those", "head", "column", "branches", "plexus", "division", "gang", "layer", "sheet", "flat", "pair"}
    | {"two", "three", "four", "five", "six", "twelve", "region", "area", "bundle", "family", "cluster"}
)


def is_vague(text: str) -> bool:
    """Whether words for a domain name nothing by themselves: "of the three", "of the lot"."""
    return all(word in _VAGUE or word.removesuffix("s") in _VAGUE for word in text.lower().split())


def _has_depth(graph: Graph, subject: str) -> bool:
    return bool(graph[subject].depth) or any(place_in(graph, stack, subject) for stack in graph.stacks)


def _beside(graph: Graph, subject: str, other: str) -> list[Fact]:
    facts = []
    for item in graph[subject].beside:
        if other in item.of and len(item.of) == 1:
            text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} {item.direction} to "
            facts.append(Fact(f"{text}{wording.the(graph, other)}.", sources([item])))
    return facts


def _fact(graph: Graph, lower: str, upper: str) -> Fact:
    pairs = [graph[lower].depth, graph[upper].depth]
    text = f"{wording.opening(graph, lower)} {is_are(graph, lower)} deep to {wording.the(graph, upper)}."
    return Fact(text, sources([pair for pair in pairs if pair]))
