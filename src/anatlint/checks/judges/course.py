"""The way a nerve takes."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.contents import in_space
from anatlint.checks.judges.detours import other_gap, other_hiatus, other_turn, other_twin, shaft_passed
from anatlint.checks.judges.innervation import reach
from anatlint.checks.judges.location import narrowest
from anatlint.checks.judges.sandwiched import between_layers, between_sides, other_face, other_layers
from anatlint.checks.judges.sorts_on_way import other_of_sort, other_partner
from anatlint.checks.judges.ways import OPPOSITE, meets, relation_of, way_fact, words_for
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.ontology.faces import face
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep
from anatlint.ontology.queries_context import fitting
from anatlint.ontology.queries_muscles import places_of, usual_muscles_of

_SIDES = frozenset({"anterior", "posterior", "medial", "lateral", "superior", "inferior", "superficial", "deep"})
_LOOSE: dict[str, frozenset[str]] = {
    "across": frozenset({"superficial", "anterior", "posterior", "through", "around"}),
    "around": frozenset({"inferior", "posterior"}),
    "deep": frozenset({"inferior", "around"}),
    "inferior": frozenset({"deep", "around"}),
    "superior": frozenset({"superficial"}),
    "superficial": frozenset({"anterior", "across", "along", "superior", "lateral"}),
    "posterior": frozenset({"around"}),
    "along": _SIDES | {"through"},
    "beside": _SIDES | {"along", "around"},
    "through": frozenset({"along"}),
}
"""What else bears out a way as it is told: who loops under an artery winds around it, who runs along it beside it."""

_TWINS = {"left": "right", "right": "left"}
_BY_WAY = frozenset({"through", "around", "over", "superficial"})
_CLOSED = frozenset({"through", "around", "posterior"})
_UNDER = frozenset({"deep", "inferior", "posterior"})
_BANDS = frozenset({"ligament", "retinaculum"})
_MAIN_WAYS = frozenset({"way", "course"})
_UPON = frozenset({"around", "along", "in", "on", "through", "across", "superficial", "posterior", "anterior"})
_WITHIN = frozenset({"in", "through", "across", "along", "superficial", "over"})
_REGIONS = frozenset({"region", "compartment", "body-part"})
_SEATED = frozenset({"in", "within", "through"})
_HOLLOWS = frozenset({"opening", "space", "canal", "foramen", "landmark"})
_OPENINGS = frozenset({"opening", "space", "canal", "foramen"})


@judge("passes")
def passes(case: Case) -> Opinion:
    """Judge "NERVE passes through OPENING": wrong when it takes another side, or an opening that excludes this one."""
    graph, inside = case.graph, in_space(case)
    if inside is not None and inside.status is Status.SUPPORTED:
        return inside
    if not graph.is_muscle(case.subject) and not graph.is_nerve(case.subject):
        return inside or unknown("What it passes is not known.")
    way = _way(case)
    return inside if inside is not None and way.status in (Status.UNSUPPORTED, Status.UNKNOWN) else way


def _way(case: Case) -> Opinion:
    """Judge the way of a nerve by the steps of its course, that of a muscle by its tendon."""
    graph, place = case.graph, case.place
    if graph.is_muscle(case.subject):
        if pulley := _pulley(case):
            return pulley
        return replace(judge_case("beside", case), predicate="passes")  # the way of its tendon
    steps = _steps(graph, case.subject)
    relation = relation_of(place.relation)
    if not steps and not case.graph[case.subject].region:
        return unknown(f"The course of {wording.the(graph, case.subject)} is not known.")
    terms = [term for term in place.of if term.readings]
    if not terms:
        return unknown("The structure on the way is not known.")
    readings = [fitting(graph, case.subject, [id for id in term.readings if id in graph]) for term in terms]
    if relation == "between":
        return _between(case, steps, readings)
    return best(_told(case, steps, relation, id) for id in readings[0])


def _pulley(case: Case) -> Opinion | None:
    """Return that the tendon of a muscle passes through or around the place by way of which it is attached."""
    graph, ends = case.graph, case.graph[case.subject].attachments
    if ends is None or relation_of(case.place.relation) not in _BY_WAY:
        return None
    told = {id for term in case.place.of for id in term.readings}
    found = next((end for end in (*ends.insertion, *ends.origin) if told & set(end.via)), None)
    if found is None:
        return None
    subject, place = wording.the(graph, case.subject), wording.the(graph, next(iter(sorted(told & set(found.via)))))
    text = f"{subject[0].upper()}{subject[1:]} reaches {wording.the(graph, found.at)} by way of {place}."
    return supported(facts=[Fact(text, sources([ends]))])


def _steps(graph: Graph, subject: str) -> tuple[CourseStep, ...]:
    found = graph.own_of_nerve(subject, lambda entry: entry.course)
    return found[1] if found else ()


def _told(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion:
    """Judge one place: by the steps, by the bone that a surface belongs to, and a region by those of the nerve."""
    opinion, graph = _one(case, steps, relation, claimed), case.graph
    if graph.kind(claimed) in _REGIONS and relation in _WITHIN and opinion.status != "supported":
        return _in_region(case, claimed)
    if opinion.status not in ("unsupported", "unknown"):
        return opinion
    upon = face(claimed) if relation in _UPON else None
    if upon is not None and upon.side in OPPOSITE:
        whole = tuple(step for step in steps if upon.of in step.structure)
        told = _one(case, whole, *upon) if upon.of in graph and whole else opinion
        return told if told.status in ("supported", "contradicted") else opinion
    return opinion


def _in_region(case: Case, claimed: str) -> Opinion:
    """Judge "NERVE runs through REGION" by its regions; those of the same part of the body may exclude it."""
    graph = case.graph
    owner, places = _regions(case)
    for place in places:
        if claimed == place or claimed in graph.above(place):
            return supported(facts=[_lies_in(graph, owner, places)])
    for step in _steps(graph, case.subject):
        if step.usual and any(claimed in _where(graph, one) for one in step.structure):
            return supported(facts=[way_fact(graph, case.subject, step)], firm=False)
    near = set(graph.wholes(claimed))
    here = [one for one in narrowest(graph, places) if near & graph.within(one)]
    pairs = [graph.disjoint(claimed, one) for one in here]
    excluded = [pair for pair in pairs if pair]
    if not here or len(excluded) < len(pairs):
        other = _other_nerve(case, "in", claimed) or _far_off(case, claimed)
        return other or unsupported("It is not among its regions, and not excluded by them.")
    steps = [wording.apart(graph, *pair) for pair in dict.fromkeys(excluded)]
    return contradicted(
        "other-region",
        *steps,
        facts=[_lies_in(graph, owner, tuple(here))],
        expected=wording.names(graph, here, "or"),
    )


def _where(graph: Graph, id: str) -> set[str]:
    """Return the regions that all of a muscle or landmark lies in."""
    found = graph.own(id, lambda entry: (*entry.region, *entry.compartment)) if graph.is_muscle(id) else None
    places = found[1] if found is not None else graph.wholes(id)
    return {*places, *(up for place in places for up in graph.within(place))} if len(places) == 1 else set()


def _regions(case: Case) -> tuple[str, tuple[str, ...]]:
    """Return the regions of a nerve, or of the nerve that it is a part of."""
    found = case.graph.own_of_nerve(case.subject, lambda entry: (*entry.region, *entry.compartment) or None)
    return found or (case.subject, ())


def _far_off(case: Case, claimed: str) -> Opinion | None:
    """Return that a thing lies in another part of the body than a nerve and all that it supplies, if it does."""
    graph = case.graph
    owner, places = _regions(case)
    muscle = graph[claimed]
    there = (*muscle.region, *muscle.compartment) if graph.is_muscle(claimed) else (claimed,)
    here = reach(graph, case.subject, usual_muscles_of(graph, case.subject)).union(places)
    pairs = [graph.disjoint(one, other) for one in there for other in sorted(here)]
    if not places or not pairs or not all(pairs):
        return None
    steps = [wording.apart(graph, *pair) for pair in dict.fromkeys(pairs) if pair]
    fact = _lies_in(graph, owner, places)
    return contradicted("far-off", *steps[:2], facts=[fact], expected=wording.names(graph, places, "or"))


def _lies_in(graph: Graph, owner: str, places: tuple[str, ...]) -> Fact:
    text = f"{wording.opening(graph, owner)} {is_are(graph, owner)} in {the_list(graph, places)}."
    return Fact(text, graph[owner].sources)


def _one(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion:
    graph = case.graph
    there = [step for step in steps if any(meets(graph, claimed, one) for one in step.structure)]
    if relation in OPPOSITE:
        there = _of_the_whole(graph, relation, claimed, there)
    main = case.claim.frame in _MAIN_WAYS  # what a list or table gives as the way out is the usual one
    for step in there:
        if relation_of(step.passes) == relation and (step.usual or not main):
            return supported(facts=[way_fact(graph, case.subject, step)], firm=step.usual)
    for step in there:
        if relation_of(step.passes) == OPPOSITE.get(relation) and step.usual and _whole(graph, claimed, step):
            return contradicted(
                "other-side",
                way_fact(graph, case.subject, step).text,
                f"What passes {words_for(relation_of(step.passes))} a thing does not pass {words_for(relation)} it.",
                facts=[way_fact(graph, case.subject, step)],
                expected=f"{words_for(relation_of(step.passes))} the {wording.name(graph, claimed)}",
            )
    if layered := between_layers(case, steps, relation, claimed) or other_face(case, steps, claimed):
        return layered
    if loose := _loosely(case, relation, claimed, there):
        return loose
    if passed := shaft_passed(case, relation, claimed):
        return passed
    if main and relation == "through" and (usual := _usual_opening(case, steps, there, claimed)):
        return usual
    closed = _not_on_the_way(case, relation, claimed)
    return (
        closed
        or _of_the_other_side(case, steps, relation, claimed)
        or _other_nerve(case, relation, claimed)
        or _other_landmark(case, steps, relation, claimed)
        or other_turn(case, relation, claimed)
        or other_twin(case, relation, claimed)
        or other_hiatus(case, relation, claimed)
        or _other_opening(case, steps, relation, claimed)
        or _other_seat(case, steps, relation, claimed)
        or other_of_sort(case, steps, relation, claimed)
        or _far_off(case, claimed)
        or unsupported("It is not among the known steps of its way.")
    )


def _loosely(case: Case, relation: str, claimed: str, there: list[CourseStep]) -> Opinion | None:
    """Return that a known step is what everyday words for a way may mean."""
    graph, known = case.graph, _LOOSE.get(relation, frozenset())
    if relation == "through" and graph.kind(claimed) not in _OPENINGS:
        known = frozenset()
    for step in there:
        if relation_of(step.passes) in known and step.usual:
            return supported(facts=[way_fact(graph, case.subject, step)], firm=False)
    left = case.claim.frame == "enter_or_leave" and graph.kind(claimed) in ("organ", "brain-part")
    if left and relation == "through" and there:  # "leaves the brainstem at its junction with the cord"
        return supported(facts=[way_fact(graph, case.subject, there[0])], firm=False)
    if left and relation == "through" and claimed in graph.nerve_above(case.subject):  # it comes from there
        return supported(facts=judge_case("branch_of", case.of(claimed)).facts, firm=False)
    turns = relation == "around" and (graph.kind(claimed) in _OPENINGS or "notch" in claimed.split("-"))
    for step in there if turns else ():  # who passes through a notch turns round it
        if relation_of(step.passes) == "through" and step.usual:
            return supported(facts=[way_fact(graph, case.subject, step)], firm=False)
    return None


def _of_the_whole(graph: Graph, relation: str, claimed: str, there: list[CourseStep]) -> list[CourseStep]:
    """Return the steps past a thing that tell on which side of all of it a nerve runs.

    Who passes in front of an epicondyle passes in front of the bone, unless its way past the bone is told otherwise;
    who passes beside a wrist bone runs on no side of the arm.
    """
    exact = [step for step in there if _whole(graph, claimed, step)]
    told = any(relation_of(step.passes) == OPPOSITE[relation] for step in exact)
    same = any(relation_of(step.passes) == relation for step in exact)
    parts = [step for step in there if step not in exact and relation_of(step.passes) == relation]
    if graph.kind(claimed) in _REGIONS:
        return exact
    return [] if told and parts and not same else there


def _usual_opening(case: Case, steps: tuple[CourseStep, ...], there: list[CourseStep], claimed: str) -> Opinion | None:
    """Return that another opening of the same bone is the usual way, and this one that of some fibres at most."""
    graph = case.graph
    for step in steps if there and not any(step.usual for step in there) else ():
        same = [one for one in step.structure if graph.kind(one) in _OPENINGS]
        if step.usual and any(set(graph.wholes(one)) & set(graph.wholes(claimed)) for one in same):
            fact = way_fact(graph, case.subject, step)
            return contradicted("other-opening", fact.text, facts=[fact], expected=wording.names(graph, same, "or"))
    return None


def _of_the_other_side(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Return that the nerve of the other side takes this way, where left and right take ways of their own."""
    graph = case.graph
    side, _, rest = case.subject.partition("-")
    twin = f"{_TWINS.get(side, '')}-{rest}"
    if twin not in graph:
        return None
    alike = {relation, *_LOOSE.get(relation, ())}
    theirs = [step for step in graph[twin].course if claimed in step.structure and relation_of(step.passes) in alike]
    own = [step for step in steps if relation_of(step.passes) in alike and step.usual]
    if not theirs or not own:
        return None
    fact = way_fact(graph, case.subject, own[0])
    expected = f"{words_for(relation_of(own[0].passes))} {the_list(graph, own[0].structure)}"
    return contradicted("other-side", fact.text, way_fact(graph, twin, theirs[0]).text, facts=[fact], expected=expected)


def _not_on_the_way(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve does not pass through something, when all that it passes through is known."""
    graph, entry = case.graph, case.graph[case.subject]
    if relation != "through" or not entry.course_complete:
        return None
    ways = [step for step in entry.course if relation_of(step.passes) == "through"]
    gland = claimed.endswith("-gland") and case.claim.frame != "enter_or_leave"
    if not ways or not (graph.is_muscle(claimed) or graph.kind(claimed) in _OPENINGS or gland):
        return None
    meeting = [step for step in entry.course if any(meets(graph, claimed, one) for one in step.structure)]
    beside = [
        step for step in meeting if claimed in step.structure and relation_of(step.passes) in _SIDES | {"between"}
    ]
    if meeting and not (graph.is_muscle(claimed) and len(beside) == len(meeting)):
        return None
    if case.claim.frame == "enter_or_leave" and claimed in usual_muscles_of(graph, case.subject):
        return None  # it ends in what it supplies
    if claimed in places_of(graph, case.subject):
        return None  # the region that it lies in
    known = [one for step in ways for one in step.structure]
    return contradicted(
        "not-on-its-way",
        f"All that {wording.the(graph, case.subject)} passes through is known: {the_list(graph, known)}.",
        facts=[way_fact(graph, case.subject, step) for step in ways],
        expected=wording.names(graph, known, "or"),
    )


def _whole(graph: Graph, claimed: str, step: CourseStep) -> bool:
    return claimed in step.structure


def _other_seat(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Return that a ganglion lies in another hollow: unlike a nerve it lies in one place alone."""
    graph = case.graph
    if graph.kind(case.subject) != "ganglion" or relation not in _SEATED or graph.kind(claimed) not in _HOLLOWS:
        return None
    own = [step for step in steps if step.usual and relation_of(step.passes) in _SEATED]
    seats = {one for step in own for one in step.structure}
    near = {id for one in seats for id in (one, *graph.above(one), *graph.below(one))}
    if not seats or claimed in near or graph.above(claimed) & seats:
        return None
    fact = way_fact(graph, case.subject, own[0])
    return contradicted("other-seat", fact.text, facts=[fact], expected=wording.names(graph, sorted(seats), "or"))


def _other_opening(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Return that the nerve leaves by another opening, if the two are declared to exclude each other."""
    graph = case.graph
    if relation != "through":
        return None
    for step in steps:
        for one in step.structure if relation_of(step.passes) == "through" and step.usual else ():
            pair = graph.disjoint(claimed, one)
            if pair and not {graph.kind(side) for side in pair} & _REGIONS:  # a long nerve passes many regions
                return contradicted(
                    "other-opening",
                    way_fact(graph, case.subject, step).text,
                    f"A nerve that passes through {wording.the(graph, pair[1])} does not pass through "
                    f"{wording.the(graph, pair[0])}.",
                    facts=[way_fact(graph, case.subject, step)],
                    expected=wording.name(graph, one),
                )
    return None


def _other_nerve(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that other nerves pass there, when all that do so are known and none is kin of the subject."""
    graph, nerve = case.graph, case.subject
    ways = _CLOSED | (
        _UNDER if graph.kind(claimed) in _BANDS else _WITHIN if graph.kind(claimed) in _REGIONS else set()
    )
    if not graph[claimed].nerves_complete or relation not in ways or graph.kind(nerve).endswith("-group"):
        return None
    there = graph.ontology.inverse("course.structure", claimed)
    kin = {nerve, *graph.nerve_above(nerve), *graph.nerve_below(nerve), *graph.above(nerve), *graph.below(nerve)}
    if kin & set(there):
        return None
    named = [(one, step) for one in there for step in graph[one].course if claimed in step.structure and step.usual]
    nerves = [(one, step) for one, step in named if graph.kind(one) == "nerve"]
    same = [(one, step) for one, step in nerves if relation_of(step.passes) == relation]
    main = same or nerves
    if not main:
        return None
    facts = [way_fact(graph, one, step) for one, step in main]
    way = f" {words_for(relation)}" if same else ""
    named_once = list(dict.fromkeys(one for one, _ in main))
    text = f"All nerves that pass{way} {wording.the(graph, claimed)} are known: {the_list(graph, named_once)}."
    return contradicted(
        "another-nerve", text, facts=facts[:1], expected=wording.names(graph, (one for one, _ in main), "or")
    )


def _other_landmark(case: Case, steps: tuple[CourseStep, ...], relation: str, claimed: str) -> Opinion | None:
    """Return that the nerve takes that side of the landmark's counterpart: the medial for the lateral epicondyle.

    Who passes one landmark in front may pass many others in front, that lie apart from it.
    """
    graph = case.graph
    alike = {relation, *(_LOOSE["around"] if relation == "around" else ())}
    alike |= {"around"} if relation == "across" else set()
    for step in steps if relation in OPPOSITE or relation in ("around", "across", "along") else ():
        same = relation_of(step.passes) in alike and step.usual and len(step.structure) == 1
        pair = graph.disjoint(claimed, step.structure[0]) if same else None
        bony = graph.kind(claimed) in ("bone", "landmark")  # of other things that lie far apart it may pass both
        regions = pair is not None and not bony and bool({graph.kind(side) for side in pair} & _REGIONS)
        if pair and not regions and _counterparts(graph, claimed, step.structure[0]):
            return contradicted(
                "other-landmark",
                way_fact(graph, case.subject, step).text,
                f"{wording.opening(graph, step.structure[0])} and {wording.the(graph, claimed)} lie apart.",
                facts=[way_fact(graph, case.subject, step)],
                expected=f"{words_for(relation_of(step.passes))} {wording.the(graph, step.structure[0])}",
            )
    return None


def _counterparts(graph: Graph, one: str, other: str) -> bool:
    """Return whether two places are of a sort by their names: two condyles, two malleoli, two necks."""
    return _noun(graph[one].name) == _noun(graph[other].name)


def _noun(name: str) -> str:
    return name.partition(" of ")[0].rpartition(" ")[2]


def _between(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion:
    for step in steps:
        named = set(step.structure)
        if relation_of(step.passes) == "between" and all(
            any(meets(case.graph, id, one) for id in ids for one in named) for ids in readings
        ):
            return supported(facts=[way_fact(case.graph, case.subject, step)], firm=step.usual)
    if len(readings) == 1 and all(case.graph.is_muscle(id) for id in readings[0]):
        return best(_one(case, steps, "through", id) for id in readings[0])  # "between the two heads of X"
    return (
        between_sides(case, steps, readings)
        or other_layers(case, steps, readings)
        or other_gap(case, readings)
        or other_partner(case, steps, readings)
        or _other_gap_of_brain(case, steps, readings)
        or unsupported("It is not among the known steps of its way.")
    )


def _other_gap_of_brain(case: Case, steps: tuple[CourseStep, ...], readings: list[list[str]]) -> Opinion | None:
    """Return that a cranial nerve leaves the brain between two other parts of it, when that is known."""
    graph = case.graph
    listed = graph[case.subject].leaves_brain
    told = [graph.kind(id) for ids in readings for id in ids]
    if listed is None or not listed.complete or len(readings) < 2 or set(told) != {"brain-part"}:
        return None
    own = [step for step in steps if step.usual and {graph.kind(one) for one in step.structure} == {"brain-part"}]
    own = [step for step in own if relation_of(step.passes) == "between"]
    if not own:
        return None
    facts = [way_fact(graph, case.subject, step) for step in own]
    expected = f"between {the_list(graph, own[0].structure)}"
    return contradicted("other-gap", facts[0].text, facts=facts, expected=expected)
