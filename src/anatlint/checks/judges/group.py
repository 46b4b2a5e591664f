"""Membership: groups, parts, kinds, lists of members, what is the same as what."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.claims.model import Claim, Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Listing
from anatlint.ontology.queries_muscles import is_counted_by_some, is_variable_in, roles_in

_HANDED_ON = {
    "region": "located_in",
    "body-part": "located_in",
    "compartment": "located_in",
    "division": "belongs_to",
    "modality": "carries",
    "fibre-kind": "carries",
    "fibre": "carries",
    "tissue": "tissue",
    "control": "tissue",
    "shape": "shape",
}  # kinds of wholes that other judges decide


_STEM = 4  # letters of a word that names by themselves tell apart: "rect", "obliqu"


@judge("member_of", "part_of", "kind_of", members=False)
def member_of(case: Case) -> Opinion:
    """Judge "STRUCTURE belongs to GROUP": a closed list of members says who does not."""
    graph, whole = case.graph, case.object
    if graph.kind(case.subject) == "landmark":
        return _of_bone(case)
    handed_on = _HANDED_ON.get(graph.kind(whole))
    if handed_on and not graph[whole].members:
        return judge_case(handed_on, case)
    if graph.is_nerve(whole) and graph.is_nerve(case.subject) and not graph[whole].members:
        return _of_division(case, whole) or judge_case("branch_of", case)
    found = _missing_from_list(case, whole) or belongs(case, case.subject, whole)
    told = case.claim.object
    if found.status is Status.CONTRADICTED and isinstance(told, Term) and len(told.options) > 1:
        return unsupported("It is not certain which group is meant.", facts=found.facts)  # "the only one of the group"
    return found


def _of_bone(case: Case) -> Opinion:
    """Judge "LANDMARK is part of BONE", of a landmark whose name no landmark of that bone bears."""
    graph, subject, bone = case.graph, case.subject, case.object
    bones = sorted(id for id in graph.within(subject) if graph.kind(id) == "bone")
    own = [id for id in bones if not any(id in graph.within(other) for other in bones)]
    if bone in graph.above(subject) or not own or graph.kind(bone) != "bone":
        return unknown("It may be a part of that.")
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} part of {the_list(graph, own)}."
    return contradicted(
        "other-bone", text, facts=[Fact(text, graph[subject].sources)], expected=wording.names(graph, own)
    )


def _of_division(case: Case, whole: str) -> Opinion | None:
    """Judge "is a nerve of the parasympathetic system", which names a class of nerves, by the division."""
    fact = case.graph[whole].division
    if case.graph.kind(whole) != "nerve-group" or fact is None or len(fact.ids) != 1:
        return None
    return judge_case("belongs_to", case.of(fact.ids[0]))


@judge("has_members", members=False)
def has_members(case: Case) -> Opinion:
    """Judge "GROUP includes STRUCTURE": the same, told from the other side."""
    graph, whole, part = case.graph, case.subject, case.object
    if graph.kind(whole) in ("region", "body-part", "compartment") and not graph[whole].members:
        return _in_region(case, part, whole)
    if graph.is_nerve(whole) and graph.is_nerve(part) and not graph[whole].members:
        return judge_case("divides_into", case)
    return _missing_from_list(case, whole) or _by_first_name(case, whole) or belongs(case, part, whole)


def _by_first_name(case: Case, whole: str) -> Opinion | None:
    """Judge "two recti and two obliques" of the suboccipital muscles: so some members are called before their names."""
    word, *rest = case.term.text.lower().split()
    stem = word.removesuffix("es").removesuffix("s").removesuffix("i").removesuffix("us")
    if rest not in ([], ["muscles"]) or not case.term.plural or len(stem) < _STEM:
        return None
    listed = case.graph[whole].members
    alike = [id for id in (listed.ids if listed is not None else ()) if wording.name(case.graph, id).startswith(stem)]
    return supported(f"So {the_list(case.graph, alike)} are called.", firm=False) if len(alike) > 1 else None


def _in_region(case: Case, part: str, whole: str) -> Opinion:
    """Judge "the anterior compartment holds MUSCLE": by where the muscle lies, then by the muscles of that place."""
    graph = case.graph
    placed = replace(judge_case("located_in", case.about(part).of(whole)), predicate="")
    if placed.status in (Status.SUPPORTED, Status.CONTRADICTED):
        return placed
    names = (wording.name(graph, whole), wording.the(graph, whole))
    groups = {found.id for name in names for found in graph.ontology.names.get(f"muscles of {name}")}
    own = [id for id in sorted(groups) if graph.kind(id) == "muscle-group"]
    return belongs(case, part, own[0]) if len(own) == 1 else placed


@judge("same_as", members=False)
def same_as(case: Case) -> Opinion:
    """Judge "STRUCTURE (OTHER NAME)": a part or member called the same as its whole is wrong."""
    graph, one, other = case.graph, case.subject, case.object
    if one == other:
        return supported(firm=False, reason="same")
    if other not in graph.above(one) or graph.kind(other) in ("region", "body-part", "class"):
        return unsupported("They are not known to be the same.")
    fact = _place_fact(graph, one, other)
    return contradicted("part-not-whole", fact.text, "A part is not the whole.", facts=[fact], expected="")


def belongs(case: Case, part: str, whole: str) -> Opinion:
    """Judge whether ``part`` is a member, part or kind of ``whole``."""
    graph = case.graph
    if part == whole:
        return unsupported("A thing is not a part of itself.")
    if whole in graph.above(part):
        if is_counted_by_some(graph, part, whole):
            fact = _place_fact(graph, part, whole)
            return unsupported("Not all count it among them.", facts=[fact], reason="counted-by-some")
        direct = whole in (*graph.wholes(part), *graph.groups(part), *graph.classes(part))
        return supported(
            facts=[_place_fact(graph, part, whole)], firm=direct and not is_variable_in(graph, part, whole)
        )
    if graph.is_nerve(part) and whole in graph.nerve_above(part):
        return supported("It comes from there.", firm=False, reason="ancestor")
    if graph.is_nerve(whole) and whole in graph.nerve_above(part):
        return supported(f"It comes from {wording.the(graph, whole)}.", firm=False)
    pieces = graph.members(part)
    if pieces and all(whole in graph.above(piece) for piece in pieces):
        return supported(f"All members of {wording.the(graph, part)} belong to it.", firm=False)
    if part in graph.above(whole):
        return _reversed(graph, part, whole)
    if graph.below(part) & graph.below(whole):
        return unsupported("Only some of it belongs there.")
    listed, word = _listing(graph, whole)
    if listed is None or not listed.ids:
        return _disjoint(case, part, whole)
    fact = _list_fact(graph, whole, listed, word)
    if not listed.complete or not _comparable(graph, part, listed):
        return _not_listed(case, part, whole, fact)
    if roles_in(graph, part, whole):
        step = (
            f"{wording.opening(graph, part)} {_does(graph, part)} it, and {is_are(graph, part)} not counted among them."
        )
        return unsupported(step, facts=[fact])
    return contradicted(
        "not-a-member",
        f"The {word} of {wording.the(graph, whole)} are known completely: {the_list(graph, listed.ids)}.",
        f"{wording.opening(graph, part)} {is_are(graph, part)} none of them, nor a part of one.",
        facts=[fact],
        expected=wording.names(graph, listed.ids),
    )


def _does(graph: Graph, id: str) -> str:
    return "do" if wording.is_plural(graph, id) else "does"


def _comparable(graph: Graph, part: str, listed: Listing) -> bool:
    """Return whether a list closes out a thing: it is of that sort, a muscle among muscles, and nobody counts it."""
    if part in listed.sometimes:
        return False
    if any(graph.is_muscle(one) for one in listed.ids):
        return graph.is_muscle(part)
    if any(graph.is_nerve(one) for one in listed.ids):
        return graph.is_nerve(part)
    return graph.kind(part) in {graph.kind(one) for one in listed.ids}


def _reversed(graph: Graph, part: str, whole: str) -> Opinion:
    fact = _place_fact(graph, whole, part)
    return contradicted("reversed", fact.text, "A whole does not belong to its own part.", facts=[fact])


def _not_listed(case: Case, part: str, whole: str, fact: Fact) -> Opinion:
    """Judge what an open list does not hold: wrong if it lies elsewhere in the body, or is a muscle of its own."""
    graph = case.graph
    apart = _disjoint(case, part, whole)
    if apart.status is Status.CONTRADICTED:
        return apart
    if _is_another_muscle(graph, part, whole):
        step = (
            f"{wording.opening(graph, part)} {is_are(graph, part)} a muscle of another place, with a nerve of its own."
        )
        return contradicted("not-a-member", fact.text, step, facts=[fact], expected="")
    return unsupported("The list is not known to be complete.", facts=[fact])


def _own_groups(case: Case, part: str, apart: str) -> list[str]:
    """Return where something belongs instead, what keeps it apart first, then groups that nomenclatures number."""
    graph = case.graph
    if apart in graph.above(part):
        return [apart]
    return sorted(graph.groups(part), key=lambda id: (not graph[id].ids, id))


def _is_another_muscle(graph: Graph, part: str, whole: str) -> bool:
    """Whether a muscle lies elsewhere than another single muscle, and has other nerves: it is no part of that one."""
    if graph.kind(part) != "muscle" or graph.kind(whole) != "muscle":
        return False
    places = [{*graph[id].region, *graph[id].compartment} for id in (part, whole)]
    nerves = [
        {one.nerve for one in (told.nerves if told else ())}
        for told in (graph[part].innervation, graph[whole].innervation)
    ]
    return all(places) and all(nerves) and not places[0] & places[1] and not nerves[0] & nerves[1]


def _disjoint(case: Case, part: str, whole: str) -> Opinion:
    """A group whose members are not listed excludes what lies in another part of the body."""
    graph = case.graph
    pair = graph.disjoint(part, whole)
    if pair:
        facts = [_place_fact(graph, part, own) for own in _own_groups(case, part, pair[0])[:1]]
        return contradicted("disjoint", wording.apart(graph, *pair), facts=facts)
    places = [judge_case("located_in", case.about(part).of(region)) for region in graph[whole].region]
    if places and all(place.status is Status.CONTRADICTED for place in places):
        return places[0]
    return unknown(f"The members of {wording.the(graph, whole)} are not known.")


def _missing_from_list(case: Case, whole: str) -> Opinion | None:
    """Return that a list said to be all lacks a member; told once, at the first item."""
    graph, claims = case.graph, case.context.listed_with(case.claim)
    if not case.qualifiers.only or case.claim.group is None or claims[0] is not case.claim:
        return None
    listed, word = _listing(graph, whole)
    if listed is None or not listed.complete or graph[whole].basis == "functional":
        return None  # who takes a lesser part in a movement may be left out
    named = {id for claim in claims for id in _item(claim)}
    if not all(whole in graph.above(id) for id in named):
        return None
    always = [one for one in listed.ids if one not in listed.variable]
    lacking = [one for one in always if graph.kind(one) == "muscle" and not _covered(graph, one, named)]
    if not lacking:
        return None
    step = f"The list lacks {the_list(graph, lacking)}."
    return Opinion(
        Status.INCOMPLETE, "list-lacks", (step,), (_list_fact(graph, whole, listed, word),),
        wording.names(graph, listed.ids),
    )  # fmt: skip


def _item(claim: Claim) -> tuple[str, ...]:
    term = claim.object if claim.predicate == "has_members" else claim.subject
    return term.readings if isinstance(term, Term) else ()


def _covered(graph: Graph, one: str, named: set[str]) -> bool:
    return one in named or bool(named & graph.above(one)) or bool(named & graph.below(one))


def _listing(graph: Graph, whole: str) -> tuple[Listing | None, str]:
    entry = graph[whole]
    return (entry.members, "members") if entry.members else (entry.parts, "parts")


def _place_fact(graph: Graph, part: str, whole: str) -> Fact:
    """Return how a part belongs to a whole."""
    entry = graph[whole]
    group = entry.members is not None
    link = "one of" if group and wording.is_plural(graph, whole) else "a part of"
    if whole in graph.kinds_of(part):
        link = "a kind of"
    used = [listed for listed in (entry.members, entry.parts) if listed]
    text = f"{wording.opening(graph, part)} {is_are(graph, part)} {link} {wording.the(graph, whole)}."
    return Fact(text.replace("are one of", "are among"), sources(used) or graph[part].sources)


def _list_fact(graph: Graph, whole: str, listed: Listing, word: str) -> Fact:
    return Fact(f"The {word} of {wording.the(graph, whole)} are {the_list(graph, listed.ids)}.", sources([listed]))
