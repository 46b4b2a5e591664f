"""Which nerve supplies what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.skin import JOINING, always_supplies, skin_of_another
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sentence, sources, the_list
from anatlint.claims.model import Qualifiers, Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Innervation, NerveSupply
from anatlint.ontology.queries_muscles import (
    concerns,
    has_other_parents,
    muscles_of,
    own_branches,
    places_of,
    usual_muscles_of,
)

# To deny one of these is not to deny the nerve that comes from it.
_ROOTLIKE = frozenset({"plexus", "nerve-group", "division", "ramus", "nerve-root", "trunk", "cord"})


@judge("innervated_by")
def innervated_by(case: Case) -> Opinion:
    """Judge "MUSCLE is innervated by NERVE". Branches, trunks and parts count; only a complete list contradicts."""
    opinion = _by_nerve(case)
    return _of_kind(case) or opinion if opinion.status is Status.SUPPORTED else opinion


def _of_kind(case: Case) -> Opinion | None:
    """Judge the kind of fibres that a supply of the right nerve is told to be of; nothing where none is told."""
    graph, kind = case.graph, case.qualifiers.fibres
    if not kind or not _is_skeletal(graph, case.subject):
        return None
    predicate, fibres = ("carries", kind) if kind == "sensory" else ("conveys", f"{kind}-fibres")
    made = replace(case.claim, object=Term(kind, case.claim.span, (fibres,)), qualifiers=Qualifiers())
    opinion = judge_case(predicate, replace(case, claim=made).about(case.object).of(fibres))
    if opinion.status is Status.CONTRADICTED:
        return contradicted("other-fibres", *opinion.because, facts=opinion.facts, expected="motor supply")
    return unsupported(f"It is the nerve that moves it; whether it gives it {kind} fibres is not listed.")


def _is_skeletal(graph: Graph, muscle: str) -> bool:
    """Whether a muscle is moved by motor nerves: any that is not told to be of another tissue."""
    found = graph.own(muscle, lambda entry: entry.tissue)
    return graph.is_muscle(muscle) and (found is None or "skeletal-muscle" in found[1].ids)


def _by_nerve(case: Case) -> Opinion:
    """Judge whether a nerve supplies a muscle, whatever it brings it."""
    graph = case.graph
    if graph.is_muscle(case.object) and graph.is_nerve(case.subject):
        return unknown("The sentence has muscle and nerve the wrong way round.")
    found = graph.own(case.subject, lambda entry: entry.innervation)
    if found is None:
        return _supplied(case) or unknown(f"No nerve of {wording.the(graph, case.subject)} is known.")
    owner, fact = found
    supplies = fact.nerves
    own_part = [supply for supply in supplies if concerns(graph, case.subject, supply.part)]
    opinion = best(_one(case, owner, fact, supply) for supply in own_part)
    if opinion.status is Status.SUPPORTED:
        return _only(case, owner, fact, own_part) or opinion
    if any(_one(case, owner, fact, supply).status is Status.SUPPORTED for supply in supplies if supply not in own_part):
        return _other_part(case, owner, fact)
    by_branch = _branch_elsewhere(case, owner, fact)
    if by_branch:
        return by_branch
    if opinion.status is Status.UNSUPPORTED:
        return opinion
    known = _fact(graph, owner, fact)
    if not fact.complete:
        return unsupported("The list of its nerves is not known to be complete.", facts=[known])
    return contradicted(
        "not-in-complete-list",
        f"The nerves of {wording.the(graph, owner)} are known completely: {the_list(graph, _ids(supplies))}.",
        f"{wording.opening(graph, case.object)} {is_are(graph, case.object)} none of these, nor a trunk, "
        "plexus, root or branch of one.",
        facts=[known],
        expected=_expected(graph, own_part or supplies),
    )


def _one(case: Case, owner: str, fact: Innervation, supply: NerveSupply) -> Opinion:
    """Judge a claimed nerve against one nerve of the list; UNKNOWN when they have nothing to do with each other."""
    graph, claimed, known = case.graph, case.object, supply.nerve
    facts = [_fact(graph, owner, fact)]
    whole = not supply.part or graph.kind(case.subject) == "muscle-part"
    if claimed == known:
        return supported(facts=facts, firm=supply.usual and whole)
    above = graph.nerve_above(known) if supply.usual else graph.always_above(known)
    if claimed in above or _is_division(graph, claimed, known):
        # "All by the X nerve except the Y": by a branch of X that goes its own way, perhaps
        own = claimed not in graph.parents(known) or len(muscles_of(graph, known)) <= 1
        own = own or any(one.nerve == claimed and not one.usual for one in fact.nerves)
        excepted = case.qualifiers.negated and bool(case.qualifiers.exceptions) and own
        firm = supply.usual and whole and graph.kind(claimed) not in _ROOTLIKE and not excepted
        step = f"{wording.opening(graph, known)} {_belongs(graph, known)} {wording.the(graph, claimed)}."
        return supported(step, facts=facts, firm=firm, reason="ancestor")
    if _may_be_below(graph, claimed, known) or _may_be_below(graph, known, claimed):
        step = f"{wording.opening(graph, claimed)} may be a branch or kind of {wording.the(graph, known)}."
        return unsupported(step, facts=facts, reason="descendant")
    return unknown()


_DIFFUSE = ("anterior-ramus", "anterior-rami", "spinal-nerve", "spinal-nerves", "-plexus", "-plexuses", "in-general")
"""How the ids end of what nearly every nerve comes from: that two share it says nothing."""


def _may_be_below(graph: Graph, one: str, other: str) -> bool:
    """Return whether ``one`` is a branch or part of ``other``, or of something that ``other`` is a kind of."""
    # From a root or plexus: a nerve that has muscles of its own is another nerve.
    if graph.descends(one, other) and not (graph.is_central(other) and muscles_of(graph, one)):
        return True
    shared = (graph.springs_from(one) & graph.kinds_of(other)) | (graph.kinds_of(one) & graph.springs_from(other))
    return any(not id.endswith(_DIFFUSE) for id in shared)


def _is_division(graph: Graph, claimed: str, known: str) -> bool:
    if graph.kind(claimed) != "division":
        return False
    found = graph.own_of_nerve(known, lambda entry: entry.division)
    return found is not None and any(claimed == id or claimed in graph.qualities_above(id) for id in found[1].ids)


def _only(case: Case, owner: str, fact: Innervation, supplies: list[NerveSupply]) -> Opinion | None:
    """Return that "only" leaves out a nerve, if it does."""
    graph = case.graph
    if not case.qualifiers.only or not fact.complete:
        return None
    named = {case.object, *(id for term in _together(case) for id in term.readings)}
    others = [
        supply.nerve
        for supply in supplies
        if supply.usual and not any(supply.nerve == id or id in graph.nerve_above(supply.nerve) for id in named)
    ]
    if not others:
        return None
    step = f"{wording.capital(the_list(graph, others))} supplies it as well."
    facts = (_fact(graph, owner, fact),)
    return Opinion(Status.INCOMPLETE, "only", (step,), facts, _expected(graph, supplies))


def _together(case: Case) -> list[Term]:
    claims = case.context.claims
    objects = [claims[index].object for index in case.claim.siblings if 0 <= index < len(claims)]
    return [object for object in objects if isinstance(object, Term)]


def _other_part(case: Case, owner: str, fact: Innervation) -> Opinion:
    graph = case.graph
    known = _fact(graph, owner, fact)
    if not fact.complete:
        return unsupported("That nerve is known for another part.", facts=[known], reason="other-part")
    right = [supply for supply in fact.nerves if supply.part and concerns(graph, case.subject, supply.part)]
    return contradicted(
        "other-part",
        f"The nerves of {wording.the(graph, owner)} are known completely, part by part.",
        f"{wording.opening(graph, case.object)} supplies another part of it only.",
        facts=[known],
        expected=_expected(graph, right),
    )


def _branch_elsewhere(case: Case, owner: str, fact: Innervation) -> Opinion | None:
    """Return that a branch of the right nerve supplies others only, if what it supplies is known completely."""
    graph, branch = case.graph, case.object
    parents = [supply.nerve for supply in fact.nerves if branch in graph.nerve_below(supply.nerve)]
    entry = graph[branch]
    if not parents or not fact.complete or not (entry.supplies and entry.supplies.complete_muscles):
        return None
    muscles = muscles_of(graph, branch)
    family = {case.subject, owner} | graph.above(case.subject) | graph.below(case.subject)
    if muscles & family:
        return None
    return contradicted(
        "branch-supplies-others",
        *_only_these(graph, branch, case.subject, sorted(muscles)),
        facts=[_fact(graph, owner, fact)],
        expected=_expected(graph, fact.nerves),
    )


def _only_these(graph: Graph, nerve: str, subject: str, muscles: list[str]) -> tuple[str, ...]:
    if not muscles:
        verb = "supply" if wording.is_plural(graph, nerve) else "supplies"
        return (f"{wording.opening(graph, nerve)} {verb} no muscle.",)
    is_none = is_are(graph, subject)
    return (
        f"All muscles of {wording.the(graph, nerve)} are known: {the_list(graph, muscles)}.",
        f"{wording.opening(graph, subject)} {is_none} none of them.",
    )


def _supplied(case: Case) -> Opinion | None:
    """Judge joints and skin by what nerves say they supply."""
    graph = case.graph
    if graph.is_muscle(case.subject):
        return None
    nerves = [id for key in ("supplies.skin", "supplies.joints", "supplies.other") for id in _suppliers(case, key)]
    if not nerves:
        return None
    if any(case.object == id or case.object in graph.nerve_above(id) for id in nerves):
        return supported(facts=[_supply_fact(graph, id, case.subject) for id in nerves[:3]], firm=False)
    return unsupported(f"{wording.capital(the_list(graph, nerves))} supply it, perhaps among others.")


def _suppliers(case: Case, key: str) -> tuple[str, ...]:
    places = [case.subject, *sorted(case.graph.below(case.subject))]
    return tuple(dict.fromkeys(nerve for place in places for nerve in case.graph.ontology.inverse(key, place)))


@judge("supplies", members=False)
def supplies(case: Case) -> Opinion:
    """Judge "NERVE supplies MUSCLE, JOINT, SKIN or REGION"; without a type any of them counts."""
    graph, thing = case.graph, case.object
    if graph.is_muscle(thing):
        return replace(judge_case("innervated_by", case.about(thing).of(case.subject)), predicate="supplies")
    if graph.kind(thing) == "arch":
        return replace(judge_case("innervated_by", case.about(thing).of(case.subject)), predicate="supplies")
    if told := supplies_felt(case):
        return told
    muscles = muscles_of(graph, case.subject)
    inside = sorted(muscle for muscle in muscles if thing in places_of(graph, muscle))
    feels = case.qualifiers.felt or _moves_none(graph, case.subject, muscles)
    is_felt = graph.kind(thing) == "skin-area" or (feels and thing not in _BROAD)
    others_felt = served_by_others(case, ("supplies.skin",)) if is_felt else None
    named = case.qualifiers.felt or f"skin-of-{thing}" in graph  # of "the forearm" more than skin is meant
    skin_told = others_felt is not None and named
    if inside and not skin_told and not (case.qualifiers.felt and thing in _BROAD):
        step = f"It supplies {the_list(graph, inside)} there."
        return supported(step, firm=False, reason="ancestor")
    skin = (others_felt or skin_of_another(case)) if is_felt else None
    others = served_by_others(case, ("supplies.joints", "supplies.other"))
    return (
        skin or others or _of_compartment(case) or _out_of_reach(case, usual_muscles_of(graph, case.subject) or muscles)
    )


def _moves_none(graph: Graph, nerve: str, muscles: frozenset[str]) -> bool:
    """Whether a nerve is known to supply no muscle, so that skin is meant by the part that it is said to supply."""
    listed = graph[nerve].supplies
    return not muscles and listed is not None and listed.complete_muscles and bool(listed.skin)


def _is_single(graph: Graph, nerve: str) -> bool:
    """Whether a nerve is one of the named ones, and no group, plexus or spinal nerve, whose fibres go many ways.

    A ganglion of parasympathetic fibres alone serves few organs, too; the sympathetic ones serve all vessels.
    """
    if graph.kind(nerve) == "ganglion":
        division = graph[nerve].division
        return division is not None and _PARASYMPATHETIC in division.ids and _SYMPATHETIC not in division.ids
    return graph.kind(nerve) == "nerve" and not graph.is_central(nerve)


_PARASYMPATHETIC, _SYMPATHETIC = "parasympathetic-nervous-system", "sympathetic-nervous-system"
_NETS = frozenset({"plexus", "ganglion"})
_BROAD = frozenset({"back", "neck", "head", "trunk", "thorax", "abdomen", "pelvis"})
"""Parts of which no one nerve's skin tells much: "the back third" is not the back."""


def served_by_others(case: Case, relations: tuple[str, ...]) -> Opinion | None:
    """Return that other nerves serve a joint or organ, or carry a sense, when all that do so are known.

    ``relations`` are those in which nerves name it. A nerve, branch or parent of one of them is not called wrong.
    """
    graph, nerve, thing = case.graph, case.subject, case.object
    areas = [id for id in sorted(graph.below(thing)) if graph.kind(id) == "skin-area"]
    closed = [id for id in (thing, *areas) if graph[id].suppliers_complete]
    open_ones = [id for id in areas if not set(closed) & {id, *graph.above(id)}]
    if not closed or open_ones or not _is_single(graph, nerve):
        return None
    places = (thing, *sorted(graph.below(thing)))
    told = {id for place in places for relation in relations for id in graph.ontology.inverse(relation, place)}
    named = sorted(id for id in told if graph.kind(id) not in _ROOTLIKE)
    if relations == ("supplies.skin",):  # by the edge of what a nerve of several parents supplies, none of these does
        rare = {id for id in named if id != nerve and _only_at_times(graph, id, set(places))}
        named = [id for id in named if id not in rare or not has_other_parents(graph, id, nerve)]
    own = {nerve, *_unjoined(graph, nerve), *graph.below(nerve)}
    by_others = {up for id in named for up in graph.nerve_above(id)}  # what names it for one of its branches
    jointed = graph.kind(thing) == "joint"  # to which any branch of a nerve nearby may go
    kin = {*graph.nerve_above(nerve), *graph.above(nerve)} - (set() if jointed else by_others)
    wider = {id for up in graph.above(thing) for relation in relations for id in graph.ontology.inverse(relation, up)}
    if not named or (own | kin) & {*named, *(id for id in wider if graph.kind(thing) == "organ")}:
        return None
    leading = [id for id in named if graph.kind(id) == "nerve" and not graph.nerve_above(id) & set(named)] or named
    return contradicted(
        "served-by-others",
        f"All nerves of {wording.the(graph, thing)} are known.",
        facts=[
            Fact(
                f"{wording.opening(graph, thing)} {is_are(graph, thing)} supplied by {the_list(graph, leading[:4])}.",
                graph[closed[0]].sources,
            )
        ],
        expected=wording.names(graph, leading[:4]),
    )


def _is_usual_branch(graph: Graph, branch: str, nerve: str) -> bool:
    """Whether a branch comes from a nerve as a rule, and not in some people only, or with a few fibres."""
    parents = graph[branch].branch_of
    return parents is None or all(one.usual for one in parents.parents if one.nerve == nerve)


def _unjoined(graph: Graph, nerve: str) -> frozenset[str]:
    """Return the branches of a nerve and theirs, without those that join it to another nerve or to a plexus."""

    def branches(one: str) -> Iterator[str]:
        joining = any(word in one for word in JOINING) or graph.kind(one) in _NETS
        if one == nerve or not joining:
            yield from (
                *(id for id in graph.branches(one) if _is_usual_branch(graph, id, one)),
                *graph.parts(one),
                *graph.members(one),
                *graph.instances(one),
            )

    found = graph.closure("unjoined", nerve, branches, from_anywhere=False)
    return frozenset(id for id in found if not any(word in id for word in JOINING))


def supplies_felt(case: Case) -> Opinion | None:
    """Return that a nerve or one of its usual branches supplies skin, a joint or an organ, if it does."""
    graph, thing = case.graph, case.object
    wanted = {thing} | graph.below(thing)
    if case.qualifiers.felt and thing in _BROAD:
        wanted = {id for id in wanted if id == thing or graph.kind(id) == "skin-area"}  # not the glands there
    for id in (case.subject, *sorted(own_branches(graph, case.subject))):
        if id != case.subject and any(word in id for word in JOINING):
            continue
        listed = graph[id].supplies
        if id != case.subject and _only_at_times(graph, id, wanted) and has_other_parents(graph, id, case.subject):
            continue  # the sural nerve, whose fibres are those of two nerves
        if listed and any(target.at in wanted for target in listed.targets):
            firm = id == case.subject and always_supplies(graph, id, wanted)
            return supported(facts=[_supply_fact(graph, id, thing)], firm=firm)
    return None


def _only_at_times(graph: Graph, nerve: str, places: set[str]) -> bool:
    """Return whether a nerve supplies some areas or organs in some people, or their edge, and no more."""
    listed = graph[nerve].supplies
    found = [target.usual for target in listed.targets if target.at in places] if listed is not None else []
    return bool(found) and not any(found)


def _of_compartment(case: Case) -> Opinion | None:
    """A compartment is its muscles: what supplies none of them does not supply it. (Its skin goes by other names.)"""
    graph = case.graph
    if "compartment" not in case.term.text.lower():
        return None
    name = wording.name(graph, case.object)
    meanings = graph.ontology.names.get(f"muscles of the {name}") or graph.ontology.names.get(f"muscles of {name}")
    for meaning in meanings:
        if graph.kind(meaning.id) == "muscle-group":
            opinion = judge_case("innervated_by", case.about(meaning.id).of(case.subject))
            if opinion.status is Status.CONTRADICTED:
                return replace(opinion, predicate="supplies")
    return None


def _out_of_reach(case: Case, muscles: frozenset[str]) -> Opinion:
    """A region contradicts only when it is declared disjoint from all that is known of the nerve."""
    graph, thing = case.graph, case.object
    if graph.kind(thing) not in ("region", "body-part", "compartment", "skin-area"):
        return unsupported("It is not among the structures that the nerve is known to supply.")
    own = reach(graph, case.subject, muscles)
    pairs = {region: graph.disjoint(thing, region) for region in sorted(own)}
    if not own or not all(pairs.values()):
        return unsupported("The region is not excluded by what is known of the nerve.")
    here = sorted(own)
    return contradicted(
        "disjoint-region",
        f"All that {wording.the(graph, case.subject)} is known to supply lies in {the_list(graph, here)}.",
        *dict.fromkeys(wording.apart(graph, *pair) for pair in pairs.values() if pair),
        expected=wording.names(graph, here),
    )


def reach(graph: Graph, nerve: str, muscles: frozenset[str]) -> set[str]:
    """Return where a nerve, the skin that it lists and its muscles lie."""
    listed = graph[nerve].supplies
    own = {*graph[nerve].region, *(area.at for area in (listed.skin if listed else ()))}
    return own.union(*((*graph[muscle].region, *graph[muscle].compartment) for muscle in muscles))


def _belongs(graph: Graph, known: str) -> str:
    return "belong to" if wording.is_plural(graph, known) else "belongs to"


def _ids(supplies: tuple[NerveSupply, ...] | list[NerveSupply]) -> list[str]:
    return list(dict.fromkeys(supply.nerve for supply in supplies))


def _expected(graph: Graph, supplies: tuple[NerveSupply, ...] | list[NerveSupply]) -> str:
    return wording.names(graph, _ids(_leading(graph, supplies)))


def _leading(graph: Graph, supplies: tuple[NerveSupply, ...] | list[NerveSupply]) -> list[NerveSupply]:
    """Return the usual nerves, of a nerve and its branches the one that is listed first."""
    usual = [one for one in supplies if one.usual] or list(supplies)
    leading = []
    for place, supply in enumerate(usual):
        earlier = [one.nerve for one in usual[:place] if _alike(graph, one.part, supply.part)]
        if not any(graph.descends(supply.nerve, one) or graph.descends(one, supply.nerve) for one in earlier):
            leading.append(supply)
    return leading


def _alike(graph: Graph, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two nerves are for the same part, or one of them for all of it."""
    return not one or not other or any(a == b or a in graph.above(b) or b in graph.above(a) for a in one for b in other)


def _fact(graph: Graph, owner: str, fact: Innervation) -> Fact:
    """Return the nerves of an entry in words, which each of them is compared with."""
    told: tuple[Innervation, Fact] | None = graph.memo.get((_TOLD, owner))
    if told is None or told[0] is not fact:
        told = graph.memo[_TOLD, owner] = (fact, _put_in_words(graph, owner, fact))
    return told[1]


_TOLD = "nerves in words"


def _put_in_words(graph: Graph, owner: str, fact: Innervation) -> Fact:
    usual = _leading(graph, fact.nerves)
    words = []
    for supply in usual:
        part = f" ({wording.names(graph, supply.part)})" if supply.part else ""
        words.append(f"{wording.the(graph, supply.nerve)}{part}")
    return sentence(
        graph, owner, "is innervated by", "are innervated by", wording.listed(list(dict.fromkeys(words))), fact, *usual
    )


def _supply_fact(graph: Graph, nerve: str, thing: str) -> Fact:
    entry = graph[nerve]
    assert entry.supplies is not None, "only nerves that list what they supply come here"
    verb = "supply" if wording.is_plural(graph, nerve) else "supplies"
    if not always_supplies(graph, nerve, {thing} | graph.below(thing)):
        verb = "may supply"
    text = f"{wording.opening(graph, nerve)} {verb} {wording.the(graph, thing)}."
    return Fact(text, sources([entry.supplies]))
