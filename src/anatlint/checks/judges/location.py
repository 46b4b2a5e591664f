"""Where structures lie: regions, compartments, neighbours."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.contents import held_in
from anatlint.checks.judges.limb_sides import on_side_of_limb, sided_area
from anatlint.checks.judges.muscle_ways import muscle_through
from anatlint.checks.judges.rows import in_row
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sources, stack_fact, the_list
from anatlint.claims.model import Quantifier, Term
from anatlint.ontology.faces import face
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Attachment, Attachments
from anatlint.ontology.queries_beside import REVERSE, are_counterparts, beside_directly, on_side
from anatlint.ontology.queries_context import fitting
from anatlint.ontology.queries_depth import compare

_WORDS = {"behind": "posterior", "in-front": "anterior", "above": "superior", "below": "inferior"}
_EITHER = {"under": ("inferior", "deep_to"), "over": ("superior", "superficial_to")}
_EITHER |= {"below": _EITHER["under"], "above": _EITHER["over"]}
_EITHER |= {"outside": ("lateral", "superficial_to"), "inside": ("medial", "deep_to")}
_PARTING = "separate_parts"  # the frame of what separates one part from another
_EDGES = {"border", "angle", "margin", "groove", "line", "crest", "septum"}  # between one surface and the next
_NEAR = {"around": {"around", "posterior", "inferior"}, "beside": {"around", *REVERSE}}  # what bears out these words
_FRONT = frozenset({"pectoral-region", "face"})
_REAR = frozenset({"back", "calf", "gluteal-region", "popliteal-fossa"})
_CANALS = frozenset({"canal", "opening"})
_AREAS = frozenset({"region", "compartment", "body-part"})
_BONES = frozenset({"bone", "landmark", "cartilage"})
_LENGTHWISE = frozenset({"anterior", "posterior", "superior", "inferior"})  # of the inside of a hollow more is meant
_DEPTHS = {"deep": "deep_to", "superficial": "superficial_to"}


@judge("located_in")
def located_in(case: Case) -> Opinion:
    """Judge "STRUCTURE is in REGION". Only a region declared disjoint from all of its own is wrong."""
    opinion = _located(case)
    told = case.claim.object.sides if isinstance(case.claim.object, Term) else ()
    return _on_told_sides(case, opinion, told) if told and opinion.status is Status.SUPPORTED else opinion


def _on_told_sides(case: Case, opinion: Opinion, told: tuple[str, ...]) -> Opinion:
    """Judge the side of a region that is told of who lies in it: "forms the inner contour of the thigh"."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: (*entry.region, *entry.compartment))
    known = {word for place in (found[1] if found is not None else ()) for word in place.split("-")}
    for side in told:
        aside = on_side_of_limb(graph, case.subject, side, case.object)
        if aside is not None and aside.status is not Status.SUPPORTED:
            return replace(aside, reason="other-side-told")
        if aside is None and side in _LENGTHWISE and side not in known:
            return unsupported("On which side of it that lies is not known.", facts=opinion.facts, reason="side-told")
    return opinion


def _located(case: Case) -> Opinion:
    """Judge the region in which a structure lies, whatever side of it is told."""
    graph, claimed = case.graph, case.object
    if graph.kind(case.subject) == "nucleus":
        return _in_brain(graph, case.subject, claimed)
    found = graph.own(case.subject, lambda entry: (*entry.region, *entry.compartment))
    if found is None:
        return unknown(f"No region of {wording.the(graph, case.subject)} is known.")
    owner, places = found
    fact = _fact(graph, owner, places)
    on_bone = _on_bone(case, fact)
    if on_bone is not None:
        return on_bone
    for place in places:
        if claimed == place or claimed in graph.above(place):
            return supported(facts=[fact])
    if any(claimed == end or claimed in graph.above(end) for end in _ends(graph, case.subject)):
        return supported(f"It is attached to {wording.the(graph, claimed)}.", facts=[fact], firm=False)
    if graph.kind(claimed) not in _AREAS:
        canal = held_in(case, claimed) if graph.kind(claimed) in _CANALS else None
        if canal is not None and canal.status is not Status.UNSUPPORTED:
            return canal
        hollow = _other_hollow(graph, case.subject, claimed)
        return hollow or unsupported("What lies in a place may lie in several regions.", facts=[fact])
    sided = sided_area(claimed)
    some = case.qualifiers.quantifier is Quantifier.SOME
    if sided is not None and not some and (aside := on_side_of_limb(graph, case.subject, *sided)) is not None:
        return aside
    pairs = [graph.disjoint(claimed, place) for place in narrowest(graph, places)]
    excluded = [pair for pair in pairs if pair]
    if len(excluded) < len(pairs):
        return unsupported("It is not among its regions, and not excluded by them.", facts=[fact])
    steps = [wording.apart(graph, *pair) for pair in dict.fromkeys(excluded)]
    here = f"{wording.opening(graph, owner)} {is_are(graph, owner)} in {the_list(graph, places)}."
    return contradicted("disjoint-region", here, *steps, facts=[fact], expected=wording.names(graph, places))


def _in_brain(graph: Graph, nucleus: str, claimed: str) -> Opinion:
    """Judge in which part of the brain a nucleus lies."""
    own = graph[nucleus].part_of
    text = f"{wording.opening(graph, nucleus)} {is_are(graph, nucleus)} in {the_list(graph, own)}."
    fact = Fact(text, graph[nucleus].sources)
    if claimed in graph.above(nucleus):
        return supported(facts=[fact])
    pair = graph.disjoint(nucleus, claimed)
    if pair is None:
        return unsupported("It is not excluded by the part of the brain where it lies.", facts=[fact])
    return contradicted(
        "disjoint-region", text, wording.apart(graph, *pair), facts=[fact], expected=wording.names(graph, own)
    )


def _other_hollow(graph: Graph, subject: str, claimed: str) -> Opinion | None:
    """Return that a muscle fills another hollow of the same bone than the one that it is said to fill."""
    found = graph.own(subject, lambda entry: entry.attachments)
    if found is None or not found[1].complete or "fossa" not in claimed.split("-"):
        return None
    bones = set(graph.wholes(claimed))
    own = [end for end in _ends(graph, subject) if "fossa" in end.split("-") and bones & set(graph.wholes(end))]
    if not own or any(claimed in graph.above(end) or end in graph.above(claimed) for end in own):
        return None
    text = f"{wording.opening(graph, found[0])} {is_are(graph, found[0])} attached to {the_list(graph, own)}."
    fact = Fact(text, sources([found[1]]))
    return contradicted("other-hollow", text, facts=[fact], expected=wording.names(graph, own))


def _ends(graph: Graph, subject: str) -> list[str]:
    """Return all places that a muscle is attached to."""
    found = graph.own(subject, lambda entry: entry.attachments)
    return [end.at for end in (*found[1].origin, *found[1].insertion, *found[1].other)] if found else []


def narrowest(graph: Graph, places: tuple[str, ...]) -> list[str]:
    """Return the places that hold no other of them: who lies in the front of the thigh lies in the thigh."""
    return [one for one in places if not any(one in graph.above(other) for other in places if other != one)]


def _on_bone(case: Case, fact: Fact) -> Opinion | None:
    """Judge "X lies on the back of BONE" by where on that bone X is attached, when all its attachments are known."""
    graph, claimed = case.graph, case.object
    found = graph.own(case.subject, lambda entry: entry.attachments)
    if found is None or face(claimed) is None:
        return None
    attachments = found[1]
    known = (*attachments.origin, *attachments.insertion, *attachments.other)
    ends = [end.at for end in known]
    if any(claimed == end or claimed in graph.above(end) for end in ends):
        return supported(f"It is attached to {wording.the(graph, claimed)}.", facts=[fact])
    bones = set(graph.wholes(claimed))
    there = [end.at for end in known if end.usual and bones & graph.above(end.at)]
    there = [end for end in there if not _EDGES & set(end.split("-"))]
    pairs = [graph.disjoint(claimed, end) for end in there]
    excluded = [pair for pair in pairs if pair]
    if not attachments.complete or not there or len(excluded) < len(pairs):
        return None
    here = f"{wording.opening(graph, found[0])} {is_are(graph, found[0])} attached to {the_list(graph, there)}."
    steps = [wording.apart(graph, *pair) for pair in dict.fromkeys(excluded)]
    return contradicted(
        "other-surface", here, *steps, facts=[Fact(here, sources([attachments]))], expected=wording.names(graph, there)
    )


@judge("beside")
def beside(case: Case) -> Opinion:
    """Judge "STRUCTURE is medial to STRUCTURE". Only the reverse of a declared neighbourhood is wrong."""
    if (row := in_row(case)) is not None:
        return row
    opinion = _beside(case)
    if case.graph.is_nerve(case.subject) and opinion.status in ("unsupported", "unknown"):
        return replace(judge_case("passes", case), predicate="beside")  # told as a step of its way
    return opinion


def _beside(case: Case) -> Opinion:
    place = case.place
    relation = place.relation.removesuffix("-to")
    relation = relation if relation in _EITHER else _WORDS.get(relation, relation)
    terms = [term for term in place.of if term.readings]
    if not terms:
        return unknown("The neighbour is not known.")
    terms = [replace(term, readings=tuple(fitting(case.graph, case.subject, _known(case, term)))) for term in terms]
    if relation == "between":
        return _between(case, terms)
    if relation == "through":
        return best(muscle_through(case, id) for id in _known(case, terms[0]))
    if relation in _NEAR:
        return _near(case, relation, terms)
    if relation in _DEPTHS:
        return best(judge_case(_DEPTHS[relation], case.of(id)) for id in _known(case, terms[0]))
    if relation in _EITHER:
        return _above_or_upon(case, relation, _known(case, terms[0]))
    return best(_one(case, relation, id) for id in _known(case, terms[0]))


def _above_or_upon(case: Case, relation: str, known: list[str]) -> Opinion:
    """ "Under" and "below" may mean lower or deeper; by a bone, which has no layers, either is a place beside it."""
    direction, depth = _EITHER[relation]
    places = [_one(case, direction, id) for id in known]
    layers = [judge_case(depth, case.of(id)) for id in known]
    if all(case.graph.kind(id) in _BONES for id in known):
        layers = [replace(one, predicate="beside") for one in layers if one.status is Status.SUPPORTED]
    elif relation in _WORDS or relation in ("outside", "inside"):
        layers = [one for one in layers if one.status is Status.SUPPORTED]
    return best([*places, *layers])


def _near(case: Case, relation: str, terms: list[Term]) -> Opinion:
    """ "Winds around the malleolus", "lies close to the eye": a known neighbour, or what it is attached to."""
    graph, ends = case.graph, _ends(case.graph, case.subject)
    for id in _known(case, terms[0]):
        items = [i for i in graph[case.subject].beside if i.direction in _NEAR[relation] and _touches(graph, id, i.of)]
        if items:
            return supported(facts=_facts(graph, case.subject, items[0].direction, items[0].of[0]), firm=False)
        if relation == "beside" and any(id == end or id in graph.above(end) for end in ends):
            return supported(f"It is attached to {wording.the(graph, id)}.", firm=False)
    return unsupported("It is not known to lie there.")


def _touches(graph: Graph, claimed: str, known: tuple[str, ...]) -> bool:
    return any(claimed == one or claimed in graph.above(one) or one in graph.above(claimed) for one in known)


def _one(case: Case, direction: str, other: str) -> Opinion:
    graph, subject = case.graph, case.subject
    if subject in graph.below(other):
        return unknown("It is a part of that.")
    if other in on_side(graph, subject, direction):
        if case.claim.frame in ("bounds", "borders") and other not in beside_directly(graph, subject, direction):
            return unsupported("It lies on that side, but others may lie between.")
        return supported(facts=_facts(graph, subject, direction, other))
    reverse = REVERSE.get(direction)
    parts = graph.below(other) if graph.is_muscle(other) else frozenset()
    if parts & on_side(graph, subject, direction):
        return supported(
            facts=[_fact_of_side(graph, subject, direction, sorted(parts & on_side(graph, subject, direction)))],
            firm=False,
        )
    if reverse and parts & beside_directly(graph, subject, reverse):
        other = min(parts & beside_directly(graph, subject, reverse))
    if reverse and other in beside_directly(graph, subject, reverse):
        return contradicted(
            "reverse-direction",
            f"{wording.opening(graph, subject)} {is_are(graph, subject)} {reverse} to {wording.the(graph, other)}.",
            f"What is {reverse} to a structure is not {direction} to it.",
            facts=_facts(graph, subject, reverse, other),
            expected=f"{reverse} to the {wording.name(graph, other)}",
        )
    some = case.qualifiers.quantifier is Quantifier.SOME  # "its upper part lies on the lateral side"
    if decided := (
        _by_depth(case, direction, other)
        or _by_ends(graph, subject, direction, other)
        or (on_side_of_limb(graph, subject, direction, other) if graph.kind(other) in _AREAS and not some else None)
    ):
        return decided
    if apart := _apart(graph, subject, direction, other):
        return apart
    if not graph[subject].beside and not _any_neighbour(graph, subject):
        return unknown(f"No neighbour of {wording.the(graph, subject)} is known.")
    return unsupported("That neighbourhood is not among the known ones.")


def _by_depth(case: Case, direction: str, other: str) -> Opinion | None:
    """Judge "in front of" and "behind" by layers: on the front of the body what is deeper lies further back."""
    graph = case.graph
    if direction not in ("anterior", "posterior") or not graph.is_muscle(other):
        return None
    facing = _facing(graph, case.subject) & _facing(graph, other)
    if len(facing) != 1:
        return None
    deeper = (direction == "posterior") == (facing == {"anterior"})
    claim = replace(case.claim, predicate="deep_to" if deeper else "superficial_to")
    opinion = judge_case(claim.predicate, replace(case, claim=claim, object=other))
    decided = opinion.status is Status.SUPPORTED or opinion.reason == "reverse-depth"
    return replace(opinion, predicate="beside", firm=False) if decided else None


def _facing(graph: Graph, muscle: str) -> set[str]:
    """Return whether all of a muscle lies on the front or on the back of the body, by its regions."""
    found = graph.own(muscle, lambda entry: (*entry.region, *entry.compartment))
    sides = []
    for place in narrowest(graph, found[1]) if found else ():
        wholes = {place, *graph.within(place)}
        front = any(one.startswith("anterior-") or one in _FRONT for one in wholes)
        rear = any(one.startswith("posterior-") or one in _REAR for one in wholes)
        sides.append("anterior" if front and not rear else "posterior" if rear and not front else "")
    told = set(sides) - {""}  # the shoulder has both
    return told if len(told) == 1 else set()


def _by_ends(graph: Graph, subject: str, direction: str, other: str) -> Opinion | None:
    """Judge that a muscle lies on a side of a bone by what it is attached to that is named for a side of it."""
    found = graph.own(subject, lambda entry: entry.attachments)
    ends = [end for end in _ends(graph, subject) if other in graph.above(end)]
    if there := [end for end in ends if end.startswith(f"{direction}-")]:
        return supported(f"It is attached to {wording.the(graph, there[0])}.", firm=False)
    reverse = REVERSE.get(direction, "")
    away = [end for end in ends if (side := face(end)) is not None and side == (reverse, other)]
    if found is None or not found[1].complete or not away or len(away) < len(ends):
        return None
    text = f"{wording.opening(graph, found[0])} {is_are(graph, found[0])} attached to {the_list(graph, away)}."
    fact = Fact(text, sources([found[1]]))
    return contradicted("other-surface", text, facts=[fact], expected=f"{reverse} to the {wording.name(graph, other)}")


def _fact_of_side(graph: Graph, subject: str, direction: str, others: list[str]) -> Fact:
    items = [item for item in graph[subject].beside if item.direction == direction and set(item.of) & set(others)]
    items += [item for other in others for item in graph[other].beside if subject in item.of]
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} {direction} to {the_list(graph, others)}."
    return Fact(text, sources(items))


def _apart(graph: Graph, subject: str, direction: str, other: str) -> Opinion | None:
    """What lies behind the one malleolus does not lie behind the other: landmarks declared to lie apart."""
    for item in graph[subject].beside:
        if item.direction == direction and len(item.of) == 1 and graph.disjoint(other, item.of[0]):
            verb = is_are(graph, subject)
            text = f"{wording.opening(graph, subject)} {verb} {direction} to {the_list(graph, item.of)}."
            known = Fact(text, sources([item]))
            return contradicted(
                "other-landmark", known.text, facts=[known], expected=f"{direction} to {the_list(graph, item.of)}"
            )
    return None


def _any_neighbour(graph: Graph, subject: str) -> bool:
    return bool(graph.ontology.inverse("beside.of", subject))


def _between(case: Case, terms: list[Term]) -> Opinion:
    """Between two structures: a declared neighbourhood, or the layer between them."""
    graph, subject = case.graph, case.subject
    both = sorted({member for id in _known(case, terms[0]) for member in graph.members(id)})
    if len(terms) < 2 and len(both) == 2:
        return _between_two(graph, subject, both[0], both[1])  # "the external and internal obliques"
    if len(terms) < 2:
        return _between_plural(case, terms[0])
    pairs = [(one, other) for one in _known(case, terms[0]) for other in _known(case, terms[1])]
    if case.claim.frame == _PARTING and (parted := _parting(graph, subject, pairs)) is not None:
        return parted
    return best(_between_two(graph, subject, one, other) for one, other in pairs)


def _parting(graph: Graph, subject: str, pairs: list[tuple[str, str]]) -> Opinion | None:
    """Judge "X separates the thorax from the abdomen": to reach both is not enough, and who does so is declared."""
    for pair in pairs:
        for muscle in graph.ontology.of_kind("muscle"):
            for item in graph[muscle].beside:
                if item.direction == "between" and set(pair) == set(item.of):
                    fact = _between_fact(graph, muscle, item.of, sources([item]))
                    if muscle == subject or subject in graph.above(muscle) | graph.below(muscle):
                        return supported(facts=[fact])
                    return contradicted(
                        "other-partition", fact.text, facts=[fact], expected=wording.name(graph, muscle)
                    )
    return None


def _between_plural(case: Case, term: Term) -> Opinion:
    for item in case.graph[case.subject].beside:
        if item.direction == "between" and set(item.of) & set(_known(case, term)):
            return supported(facts=[_between_fact(case.graph, case.subject, item.of, sources([item]))])
    for id in _known(case, term):
        found = case.graph.own(case.subject, lambda entry: entry.attachments)
        sides = [[e for e in part if id == e.at or id in case.graph.above(e.at)] for part in _parts_of(found)]
        if term.plural and all(sides):
            return supported(f"It runs from one to the next of {wording.the(case.graph, id)}.", firm=False)
    return unsupported("It is not known to lie between them.")


def _parts_of(found: tuple[str, Attachments] | None) -> tuple[tuple[Attachment, ...], tuple[Attachment, ...]]:
    return (found[1].origin, found[1].insertion) if found else ((), ())


def _between_two(graph: Graph, subject: str, one: str, other: str) -> Opinion:
    for item in graph[subject].beside:
        if item.direction == "between" and {one, other} <= set(item.of):
            return supported(facts=[_between_fact(graph, subject, item.of, sources([item]))])
    first = {found.first.stack: found for found in compare(graph, subject, one)}
    second = {found.first.stack: found for found in compare(graph, subject, other)}
    for stack in sorted(first.keys() & second.keys()):
        left, right = first[stack].order, second[stack].order
        fact = stack_fact(graph, stack)
        if left * right < 0:
            return replace(supported(facts=[fact]), predicate="deep_to")
        if left and right:
            where = "superficial" if left < 0 else "deep"
            step = f"{wording.opening(graph, subject)} lies {where} to both in the same stack of layers."
            return replace(contradicted("not-between", step, facts=[fact]), predicate="deep_to")
    return (
        _between_sides(graph, subject, one, other)
        or _between_others(graph, subject, {one, other})
        or _between_ends(graph, subject, one, other)
        or unsupported("It is not known to lie between them.")
    )


def _between_ends(graph: Graph, subject: str, one: str, other: str) -> Opinion | None:
    """What is attached to the one and to the other lies between them; so does what lies on a bone under a muscle."""
    found = graph.own(subject, lambda entry: entry.attachments)
    ends = _ends(graph, subject)
    here, there = ([end for end in ends if id == end or id in graph.above(end)] for id in (one, other))
    if found is None:
        return _between_ends_of_members(graph, subject, one, other)
    opening = f"{wording.opening(graph, subject)} {is_are(graph, subject)}"
    if here and there and set(here) != set(there):
        text = f"{opening} attached to {the_list(graph, (here[0], there[0]))}."
        return supported(facts=[Fact(text, sources([found[1]] if found else []))], firm=False)
    for muscle, upon in ((one, there), (other, here)):
        if upon and graph.is_muscle(muscle) and any(item.order > 0 for item in compare(graph, subject, muscle)):
            text = f"{opening} deep to {wording.the(graph, muscle)} and attached to {wording.the(graph, upon[0])}."
            return supported(facts=[Fact(text, sources([found[1]] if found else []))], firm=False)
    return None


def _between_ends_of_members(graph: Graph, group: str, one: str, other: str) -> Opinion | None:
    """A group lies between what one of its muscles is attached to: "the pelvic floor is slung between A and B"."""
    if not graph.is_muscle(group):
        return None
    found = (_between_ends(graph, member, one, other) for member in sorted(graph.members(group)) if member != group)
    return next((opinion for opinion in found if opinion is not None), None)


def _between_others(graph: Graph, subject: str, claimed: set[str]) -> Opinion | None:
    """What lies between the one and the other does not lie between the one and what excludes the other."""
    for item in graph[subject].beside if len(claimed) == 2 else ():
        known = set(item.of)
        if item.direction == "between" and len(known) == 2 and len(known & claimed) == 1:
            mistaken, meant = min(claimed - known), min(known - claimed)
            pair = graph.disjoint(mistaken, meant)
            row = are_counterparts(graph, mistaken, meant) and graph.is_muscle(mistaken)
            if pair or row:  # of three constrictors it lies between the first two
                steps = [wording.apart(graph, *pair)] if pair else []
                fact = _between_fact(graph, subject, item.of, sources([item]))
                expected = f"between {the_list(graph, item.of)}"
                return contradicted("not-between", fact.text, *steps, facts=[fact], expected=expected)
    return None


def _between_sides(graph: Graph, subject: str, one: str, other: str) -> Opinion | None:
    """Between what lies medial and what lies lateral; what lies medial to both does not lie between them."""
    for direction, reverse in REVERSE.items():
        here, there = on_side(graph, subject, direction), on_side(graph, subject, reverse)
        if one in here and other in there:
            return supported(facts=_facts(graph, subject, direction, one))
        if one in here and other in here:
            text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} {direction} to both."
            return contradicted("not-between", text, facts=_facts(graph, subject, direction, one))
    return None


def _known(case: Case, term: Term) -> list[str]:
    return [id for id in term.readings if id in case.graph]


def _between_fact(graph: Graph, subject: str, of: tuple[str, ...], keys: tuple[str, ...]) -> Fact:
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} between {the_list(graph, of)}."
    return Fact(text, keys)


def _facts(graph: Graph, subject: str, direction: str, other: str) -> list[Fact]:
    items = [item for item in graph[subject].beside if item.direction == direction and other in item.of]
    items += [item for item in graph[other].beside if subject in item.of]
    text = f"{wording.opening(graph, subject)} {is_are(graph, subject)} {direction} to "
    return [Fact(f"{text}{wording.the(graph, other)}.", sources(items))]


def _fact(graph: Graph, owner: str, places: tuple[str, ...]) -> Fact:
    text = f"{wording.opening(graph, owner)} {is_are(graph, owner)} in {the_list(graph, places)}."
    return Fact(text, graph[owner].sources)
