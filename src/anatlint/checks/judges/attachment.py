"""Origins and insertions, to the level of bones."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.attachment_levels import at_levels
from anatlint.checks.judges.attachment_sides import on_sides
from anatlint.checks.judges.other_ends import end_of_few, joint_of_others, tendon_of_another, tendons_of
from anatlint.checks.judges.tendons import KINDS, tendon_attached
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.claims.model import Quantifier, Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Attachment, Attachments
from anatlint.ontology.queries_beside import are_counterparts
from anatlint.ontology.queries_muscles import concerns, places_of
from anatlint.ontology.queries_sides import is_bony

_LIMBS = ("upper-limb", "lower-limb")
_WORDS = {"originates_from": "origin", "inserts_on": "insertion"}


@judge("originates_from", "inserts_on", "attaches_to")
def attaches(case: Case) -> Opinion:
    """Judge "MUSCLE originates from PLACE". Swapped ends count only in the limbs, by the very words."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.attachments)
    if found is None and graph.kind(case.subject) in KINDS:
        return tendon_attached(case)
    if found is None:
        return unknown(f"No attachment of {wording.the(graph, case.subject)} is known.")
    owner, fact = found
    side = _WORDS.get(case.claim.predicate, "")
    wanted = _ends(graph, case.subject, fact, side)
    facts = [_fact(graph, owner, fact, side)]
    relations = [_relation(graph, case.object, end) for end in wanted]
    if "same" in relations:
        same = [end for end, relation in zip(wanted, relations, strict=True) if relation == "same"]
        if all(end.few for end in same) and (few := end_of_few(case, owner, wanted, facts)) is not None:
            return few
        if case.qualifiers.quantifier is not Quantifier.SOME and _is_outweighed(graph, same, wanted):
            said = "Only some say so; as a rule it is attached to the counterpart."
            return unsupported(said, facts=facts, reason="outweighed")
        levelled = at_levels(case, same, facts, fact.complete)
        if levelled is not None and levelled.status is not Status.SUPPORTED:
            return levelled
        if (sided := on_sides(case, same, facts, fact.complete)) is not None:
            return sided
        return levelled or supported(facts=facts, firm=same[0].usual and not (same[0].part or same[0].few))
    if side:
        other = "insertion" if side == "origin" else "origin"
        ends = _ends(graph, case.subject, fact, other)
        if any(_relation(graph, case.object, end) == "same" for end in ends):
            return _swapped(case, owner, fact, side, other)
    if "possible" in relations:
        return unsupported("It may be the same place.", facts=facts, reason="descendant")
    return _elsewhere(case, owner, fact, side)


@judge("connects", "spans")
def connects(case: Case) -> Opinion:
    """Judge "MUSCLE connects PLACE and PLACE": each end must be one of its attachments."""
    graph = case.graph
    found = graph.own(case.subject, lambda entry: entry.attachments)
    if found is None:
        return unknown(f"No attachment of {wording.the(graph, case.subject)} is known.")
    owner, fact = found
    facts = [_fact(graph, owner, fact, "")]
    opinions = [_end_of(case, term, owner, fact) for term in case.place.of if term.readings]
    wrong = next((opinion for opinion in opinions if opinion.status is Status.CONTRADICTED), None)
    if wrong:
        return wrong
    if opinions and all(opinion.status is Status.SUPPORTED for opinion in opinions):
        if len(opinions) > 1 and _one_sided(case, fact):
            return unsupported("Both are at the same end of it.", facts=facts)
        return supported(facts=facts, firm=False)
    return unsupported("Not every end is among the known attachments.", facts=facts)


def _one_sided(case: Case, fact: Attachments) -> bool:
    """Whether all places named are at the origin only, or at the insertion only."""
    graph = case.graph

    def at(side: str, term: Term) -> bool:
        ends = (*_ends(graph, case.subject, fact, side), *fact.other)
        return any(_relation(graph, id, end) == "same" for id in term.readings if id in graph for end in ends)

    origin, insertion = (
        [at(side, term) for term in case.place.of if term.readings] for side in ("origin", "insertion")
    )
    return bool(fact.origin and fact.insertion) and (not any(origin) or not any(insertion))


def _end_of(case: Case, term: Term, owner: str, fact: Attachments) -> Opinion:
    """Judge one end, by the most favourable reading of its name."""
    graph = case.graph
    ends = _ends(graph, case.subject, fact, "")
    readings = [id for id in term.readings if id in graph]
    for id in readings:
        if any(_relation(graph, id, end) == "same" for end in ends) or id in places_of(graph, case.subject):
            return supported()
    if any(_relation(graph, id, end) == "possible" for id in readings for end in ends):
        return unsupported()
    opinions = [_elsewhere(case.of(id), owner, fact, "") for id in readings]
    return min(opinions, key=lambda opinion: opinion.rank, default=unknown())


def _elsewhere(case: Case, owner: str, fact: Attachments, side: str) -> Opinion:
    """The place is none of the attachments: wrong if the list is closed and it is no other name for one of them."""
    graph, claimed = case.graph, case.object
    facts = [_fact(graph, owner, fact, side)]
    everything = (*fact.origin, *fact.insertion, *fact.other)
    if not fact.complete:
        return unsupported("The list of its attachments is not known to be complete.", facts=facts)
    if any(_relation(graph, claimed, end) for end in _comparable(case, owner, fact, side)):
        return unsupported("It is known as an attachment, but not in this way.", facts=facts)
    closed = f"The attachments of {wording.the(graph, owner)} are known completely"
    expected = wording.names(graph, _ids(_ends(graph, case.subject, fact, side) or everything))
    if is_bony(graph, claimed):
        bones = sorted({bone for end in everything for bone in _bones(graph, end.at)})
        steps = [f"{closed}: {the_list(graph, _ids(everything))}."]
        own = [bone for bone in _bones(graph, claimed) if bone in bones]
        if own:
            steps.append(f"{wording.opening(graph, claimed)} is another place on {the_list(graph, own)}.")
        else:
            steps.append(f"{wording.opening(graph, claimed)} {is_are(graph, claimed)} not among the attachments.")
        return contradicted("not-in-complete-list", *steps, facts=facts, expected=expected)
    ends = _ends(graph, case.subject, fact, side) or everything
    return (
        tendon_of_another(case, ends, facts)
        or joint_of_others(case, everything, facts)
        or _area(case, everything, closed, facts, expected)
    )


def _comparable(case: Case, owner: str, fact: Attachments, side: str) -> tuple[Attachment, ...]:
    """Return the attachments that may excuse a place: in the limbs, by the very words, those of that side only."""
    by_words = side and _in_limbs(case.graph, owner) and not case.qualifiers.fixed_end
    if not by_words:
        return (*fact.origin, *fact.insertion, *fact.other)
    return (*(fact.origin if side == "origin" else fact.insertion), *fact.other)


def _in_limbs(graph: Graph, owner: str) -> bool:
    return any(limb in places_of(graph, owner) for limb in _LIMBS)


def _area(case: Case, everything: tuple[Attachment, ...], closed: str, facts: list[Fact], expected: str) -> Opinion:
    """Regions, joints and soft tissues contradict only when they lie in another part of the body altogether."""
    graph, claimed = case.graph, case.object
    here = {claimed} | places_of(graph, claimed)
    pairs = [_apart(graph, here, {end.at} | places_of(graph, end.at)) for end in everything]
    if not pairs or not all(pairs) or graph.kind(claimed) == "joint":
        return unsupported("The place is not excluded by the known attachments.", facts=facts)
    return contradicted(
        "disjoint-region",
        f"{closed}.",
        *dict.fromkeys(wording.apart(graph, *pair) for pair in pairs if pair),
        facts=facts,
        expected=expected,
    )


def _apart(graph: Graph, here: set[str], there: set[str]) -> tuple[str, str] | None:
    """Return a declared pair that keeps two sets of places apart."""
    pairs = (graph.disjoint(one, other) for one in sorted(here) for other in sorted(there))
    return next((pair for pair in pairs if pair), None)


def _swapped(case: Case, owner: str, fact: Attachments, side: str, other: str) -> Opinion:
    graph = case.graph
    facts = [_fact(graph, owner, fact, side), _fact(graph, owner, fact, other)]
    if case.qualifiers.fixed_end or not _in_limbs(graph, owner) or not fact.complete:
        return unsupported("Which end is the origin depends on the fixed end.", facts=facts, reason="fixed-end")
    return contradicted(
        "swapped",
        f"The attachments of {wording.the(graph, owner)} are known completely.",
        f"{wording.opening(graph, case.object)} is its {other}, not its {side}.",
        facts=facts,
        expected=wording.names(graph, _ids(_ends(graph, case.subject, fact, side))),
    )


def _ends(graph: Graph, subject: str, fact: Attachments, side: str) -> tuple[Attachment, ...]:
    ends = {"origin": fact.origin, "insertion": fact.insertion}.get(
        side, (*fact.origin, *fact.insertion, *fact.other)
    )  # fmt: skip
    return tuple(end for end in ends if concerns(graph, subject, end.part))


def _relation(graph: Graph, claimed: str, end: Attachment) -> str:
    """Return whether a claimed place is an attachment: "same", "possible", or an empty string."""
    if claimed in (end.at, *end.via) or claimed in graph.above(end.at):
        return "same" if _levels_meet(graph, claimed, end) else ""
    if any(claimed in graph.above(via) for via in end.via) or _adjacent(graph, claimed, end.at):
        return "same"
    if end.at in tendons_of(graph, claimed) or claimed in tendons_of(graph, end.at):
        return "same"  # "springs from the deep flexor": from its tendons
    if end.at in graph.above(claimed):
        own = set(graph[claimed].levels)
        if own and own <= set(end.levels):
            return "same"  # "the second rib" where the second to fifth are listed
        return "possible" if _levels_meet(graph, claimed, end) else ""
    levels, known = set(graph[claimed].levels), set(end.levels or graph[end.at].levels)
    same_bone = bool(graph.within(claimed) & graph.within(end.at))
    if levels and known and levels & known and same_bone:
        return "possible"
    return ""


def _is_outweighed(graph: Graph, named: list[Attachment], ends: tuple[Attachment, ...]) -> bool:
    """Return whether only some attach it to the places named, and all to the counterpart of one of them.

    The subscapularis is no muscle of the greater tubercle because a few of its fibres are said to run on to it.
    """
    usual = [end.at for end in ends if end.usual]
    return not any(end.usual for end in named) and any(
        are_counterparts(graph, end.at, other) for end in named for other in usual
    )


def _levels_meet(graph: Graph, claimed: str, end: Attachment) -> bool:
    claimed_levels = set(graph[claimed].levels)
    return not (claimed_levels and end.levels) or bool(claimed_levels & set(end.levels))


def _adjacent(graph: Graph, one: str, other: str) -> bool:
    return other in graph[one].adjacent or one in graph[other].adjacent


def _bones(graph: Graph, place: str) -> tuple[str, ...]:
    """Return the bones that a place is or belongs to."""
    return tuple(id for id in (place, *sorted(graph.within(place))) if graph.kind(id) in ("bone", "bone-group"))


def _ids(ends: tuple[Attachment, ...]) -> list[str]:
    usual = [end.at for end in ends if end.usual] or [end.at for end in ends]
    return list(dict.fromkeys(usual))


def _fact(graph: Graph, owner: str, fact: Attachments, side: str) -> Fact:
    """Return the attachments as a sentence: of one side, or both."""
    plural = wording.is_plural(graph, owner)
    words = {"origin": ("originates from", "originate from"), "insertion": ("inserts on", "insert on")}
    sides = [side] if side else ["origin", "insertion"]
    phrases: list[str] = []
    used: list[Attachment] = []
    for one in sides:
        ends = fact.origin if one == "origin" else fact.insertion
        if ends:
            phrases.append(f"{words[one][plural]} {the_list(graph, _ids(ends))}")
            used.extend(ends)
    if not phrases:
        phrases.append(f"{'attach' if plural else 'attaches'} to {the_list(graph, _ids(fact.other))}")
    text = f"{wording.opening(graph, owner)} {' and '.join(phrases)}."
    return Fact(text, sources([fact, *used]))
