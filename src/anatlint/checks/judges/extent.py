"""Superlatives, and the joints that a muscle crosses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.depth import RANKS, is_vague
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import is_are, sources, the_list
from anatlint.claims.model import Quantifier, Term
from anatlint.documents.source import Span
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Superlative
from anatlint.ontology.queries_joints import is_main, joint_of, related, relation

_WHOLE_BODY = "human body"
ALIKE = {"thickest": "largest", "thinnest": "smallest"}
"""What is the same of nerves: a nerve is as large as it is thick."""


@judge("superlative", members=False)
def superlative(case: Case) -> Opinion:
    """Judge "STRUCTURE is the largest of DOMAIN": wrong when only others hold that place in that domain."""
    opinion = _superlative(case)
    alike = ALIKE.get(case.place.relation) if case.graph.is_nerve(case.subject) else None
    if opinion.status is Status.UNKNOWN and alike is not None:
        opinion = _superlative(case.related_by(alike))
    sided = case.place.relation in _SIDES or case.place.relation in ("uppermost", "lowermost")
    return replace(opinion, predicate="beside") if sided else opinion


def _superlative(case: Case) -> Opinion:
    graph, place, subject = case.graph, case.place, case.subject
    quality = place.relation
    if case.qualifiers.comparative:
        return unknown("Comparisons are not judged.")
    if quality in RANKS:
        return judge_case("depth_rank", case)
    if quality not in graph:
        return unknown("The quality is not known.")
    if place.domain is not None and not place.domain.readings and (among := _among(case)) is not None:
        return among
    domains = _domains(graph, place.domain) | _called(graph, subject, place.domain)
    held = [pair for pair in holders(graph, quality) if _same_domain(pair[1].domain, domains, place.domain is None)]
    held = held or list(_of_wider(graph, quality, place.domain))
    if any(id in graph.above(subject) for id, _ in held) and not any(id == subject for id, _ in held):
        return unsupported("It is told of the whole.", facts=[superlative_fact(graph, id, fact) for id, fact in held])
    own = [fact for id, fact in held if id == subject or subject in graph.above(id)]
    if own:
        return supported(facts=[superlative_fact(graph, id, fact) for id, fact in held if fact in own])
    if opposite := _opposite(case, domains):
        return opposite
    if beyond := _beyond(case):
        return beyond
    kin = [(id, fact) for id, fact in held if _same_sort(graph, subject, id) and fact.rank == 1]
    if place.domain is None and (told := _in_some_group(case) or _in_its_groups(case)) is not None:
        return told
    if not kin:
        return unknown("Nothing is known to hold that place there.")
    if place.domain is None:
        return unsupported("The text does not say among what.", facts=[superlative_fact(graph, *kin[0])])
    return contradicted(
        "held-by-another",
        *(superlative_fact(graph, id, fact).text for id, fact in kin),
        facts=[superlative_fact(graph, id, fact) for id, fact in kin],
        expected=wording.names(graph, (id for id, _ in kin), "or"),
    )


_NUMBERS = {"two": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5, "six": 6, "twelve": 12}


def _among(case: Case) -> Opinion | None:
    """Judge "the largest of the three": among the groups of the subject that have so many members.

    Others contradict only in the one group with so many members; without a number the subject must hold the opposite.
    """
    graph, subject = case.graph, case.subject
    words = _plain(case.place.domain.text if case.place.domain else "").split()
    if not words or not is_vague(" ".join(words)):
        return None
    number = next((_NUMBERS[word] for word in words if word in _NUMBERS), None)
    above = graph.nerve_above(subject) if {"plexus", "branches"} & set(words) else _groups(graph, subject)
    found = {one: held for one in sorted(above) if (held := _held(case, one))}
    if any(holder == subject for held in found.values() for holder, _ in held):
        return supported(
            facts=[superlative_fact(graph, id, fact) for held in found.values() for id, fact in held if id == subject]
        )
    if opposite := _in_its_groups(case):
        return opposite
    sure = [held for one, held in found.items() if number in _sizes(graph, one)]
    if len(sure) != 1 or any(id in graph.above(subject) or subject in graph.above(id) for id, _ in sure[0]):
        return unsupported("The text does not say among what.")
    facts = [superlative_fact(graph, id, fact) for id, fact in sure[0] if fact.rank == 1]
    expected = wording.names(graph, (id for id, fact in sure[0] if fact.rank == 1), "or")
    return contradicted("held-by-another", *(fact.text for fact in facts), facts=facts, expected=expected)


def _groups(graph: Graph, id: str) -> set[str]:
    """Return what a structure is one of; what a nerve branches from, too."""
    return {*graph.above(id), *(graph.nerve_above(id) if graph.is_nerve(id) else ())}


def _sizes(graph: Graph, group: str) -> set[int]:
    counts = {number for count in graph[group].counts for number in count.number}
    return {len(graph.members(group)), len(graph.parts(group)), *counts}


def _held(case: Case, group: str) -> list[tuple[str, Superlative]]:
    """Return who holds the quality in a group."""
    name = wording.name(case.graph, group)
    domains = _domains(case.graph, Term(group, Span(0, 0), (group,))) | {f"branches of the {name}"}
    pairs = holders(case.graph, case.place.relation)
    return [(id, fact) for id, fact in pairs if _same_domain(fact.domain, domains, False) and fact.rank == 1]


def _in_some_group(case: Case) -> Opinion | None:
    """Return that the subject holds the quality among some that the text may mean."""
    own = case.graph[case.subject].superlatives
    held = [fact for fact in own if fact.quality == case.place.relation and fact.rank == 1]
    facts = [superlative_fact(case.graph, case.subject, fact) for fact in held]
    return supported("The text does not say among what.", facts=facts, firm=False) if held else None


def _in_its_groups(case: Case) -> Opinion | None:
    """Return that the subject holds the opposite in one of its groups, and this quality nowhere."""
    graph, subject, quality = case.graph, case.subject, case.place.relation
    own = graph[subject].superlatives
    against = [fact for fact in own if fact.quality in _opposites(graph, quality) and fact.rank == 1]
    if not against or any(fact.quality == quality for fact in own):
        return None
    known = superlative_fact(graph, subject, against[0])
    return contradicted(
        "holds-the-opposite", known.text, facts=[known], expected=wording.name(graph, against[0].quality)
    )


def _opposites(graph: Graph, quality: str) -> set[str]:
    known = graph[quality].disjoint
    return {*known, *(id for id in graph.ontology.of_kind("superlative") if quality in graph[id].disjoint)}


_SIDES = {
    "most-lateral": "medial",
    "most-medial": "lateral",
    "most-anterior": "posterior",
    "most-posterior": "anterior",
}


def _beyond(case: Case) -> Opinion | None:
    """What lies medial to another of its group is not the most lateral of them."""
    graph, side = case.graph, _SIDES.get(case.place.relation)
    groups = graph.above(case.subject)
    for fact in graph[case.subject].beside if side else ():
        others = [id for id in fact.of if groups & graph.above(id)]
        if fact.direction == side and others:
            verb = is_are(graph, case.subject)
            known = Fact(
                f"{wording.opening(graph, case.subject)} {verb} {side} to {the_list(graph, others)}.", sources([fact])
            )
            return contradicted(
                "another-beyond", known.text, facts=[known], expected=wording.names(graph, others, "or")
            )
    return None


def _opposite(case: Case, domains: set[str]) -> Opinion | None:
    """The longest is not the shortest: what holds the opposite place in the same domain does not hold this one."""
    graph, place = case.graph, case.place
    for quality in graph[place.relation].disjoint:
        for id, fact in holders(graph, quality):
            if id == case.subject and fact.rank == 1 and _same_domain(fact.domain, domains, place.domain is None):
                known = superlative_fact(graph, id, fact)
                return contradicted(
                    "holds-the-opposite", known.text, facts=[known], expected=wording.name(graph, quality)
                )
    return None


def holders(graph: Graph, quality: str) -> Iterator[tuple[str, Superlative]]:
    """Yield who holds a quality, and where."""
    for id in graph.ontology.inverse("superlatives.quality", quality):
        for fact in graph[id].superlatives:
            if fact.quality == quality:
                yield id, fact


def _of_wider(graph: Graph, quality: str, domain: Term | None) -> Iterator[tuple[str, Superlative]]:
    """Yield who holds a quality among more than is told of, and is one of these: the largest of all is so of some."""
    for id, fact in holders(graph, quality):
        for group in domain.readings if domain is not None and fact.rank == 1 else ():
            wider = {name for above in graph.above(group) for name in domain_names(graph, above)}
            if group in graph.above(id) and _plain(fact.domain) in {_WHOLE_BODY, "body", *wider}:
                yield id, fact


def _domains(graph: Graph, domain: Term | None) -> set[str]:
    if domain is None:
        return {_WHOLE_BODY}
    nerves = [wording.name(graph, id) for id in domain.readings if id in graph and graph.is_nerve(id)]
    told = {_plain(domain.text), *(f"branches of the {name}" for name in nerves)}
    return told.union(*(domain_names(graph, id) for id in domain.readings))


def domain_names(graph: Graph, id: str) -> set[str]:
    """Return what the domain of a superlative may be called that is a structure of the ontology."""
    entry = graph.ontology.get(id)
    return {id, _plain(entry.name), *(_plain(name.name) for name in entry.names)} if entry else set()


def _called(graph: Graph, subject: str, domain: Term | None) -> set[str]:
    """Return the groups of a structure that words mean by the first part of their name: "the extrinsic muscles"."""
    words = _plain(domain.text) if domain is not None and not domain.readings else ""
    if " " not in words:
        return set()
    own = [domain_names(graph, id) for id in sorted(_groups(graph, subject))]
    return {name for names in own if any(one.startswith(f"{words} of ") for one in names) for name in names}


def _same_domain(fact_domain: str, domains: set[str], whole_body: bool) -> bool:
    plain = _plain(fact_domain)
    return plain in domains or (whole_body and plain in (_WHOLE_BODY, "body"))


def _plain(text: str) -> str:
    words = wording.bare(text.lower()).removeprefix("human ").replace("-", " ")
    return _WHOLE_BODY if words in ("body", "entire body", "whole body") else words


def _same_sort(graph: Graph, one: str, other: str) -> bool:
    same_kind = graph.kind(one) == graph.kind(other)
    return (
        same_kind
        or (graph.is_muscle(one) and graph.is_muscle(other))
        or (graph.is_nerve(one) and graph.is_nerve(other))
    )


def superlative_fact(graph: Graph, id: str, fact: Superlative) -> Fact:
    """Return who holds a place among what."""
    rank = "" if fact.rank == 1 else f"{wording.ordinal(fact.rank)} "
    domain = fact.domain.replace("-", " ")
    sort = "muscle" if graph.is_muscle(id) else "nerve" if graph.is_nerve(id) else graph.kind(id)
    title = f"{rank}{wording.name(graph, fact.quality)} {sort} of the {domain}"
    text = f"{wording.opening(graph, id)} {is_are(graph, id)} the {title}."
    return Fact(text, sources([fact]))


@judge("crosses")
def crosses(case: Case) -> Opinion:
    """Judge "MUSCLE crosses JOINT" against the complete list of joints crossed."""
    graph, claimed = case.graph, joint_of(case.graph, case.object)
    found = graph.own(case.subject, lambda entry: entry.crosses)
    if found is None:
        return unknown(f"The joints that {wording.the(graph, case.subject)} crosses are not known.")
    owner, fact = found
    if owner != case.subject and any(graph[one].crosses for one in graph.members(case.subject)):
        return unknown("Each of them crosses joints of its own.")  # the vasti are not the whole quadriceps
    if (part := _part_without(case, claimed)) is not None:
        return part
    verb = "cross" if wording.is_plural(graph, owner) else "crosses"
    known = Fact(
        f"{wording.opening(graph, owner)} {verb} {the_list(graph, fact.joints) or 'no joint'}.", sources([fact])
    )
    relations = {relation(graph, claimed, joint) for joint in fact.joints}
    if relations & {"same", "wider"}:
        others = [
            joint
            for joint in fact.joints
            if relation(graph, claimed, joint) not in ("same", "wider", "narrower") and is_main(graph, joint)
        ]
        if case.qualifiers.only and fact.complete and others:
            return contradicted("crosses-more", known.text, facts=[known], expected=wording.names(graph, fact.joints))
        return supported(facts=[known], firm="same" in relations)
    if "narrower" in relations or not fact.complete or not _is_excluded(case, claimed, fact.joints):
        return unsupported("The joint is not excluded.", facts=[known])
    return contradicted(
        "joint-not-crossed",
        f"The joints it crosses are known completely: {the_list(graph, fact.joints) or 'none'}.",
        facts=[known],
        expected=wording.names(graph, fact.joints),
    )


def _part_without(case: Case, claimed: str) -> Opinion | None:
    """Return that a part does not cross a joint of which "all heads" are said to."""
    graph = case.graph
    for part in graph.parts(case.subject) if case.qualifiers.quantifier is Quantifier.ALL else ():
        fact = graph[part].crosses
        if fact is None or not fact.complete or graph.kind(claimed) != "joint":
            continue
        if not any(related(graph, claimed, joint) for joint in fact.joints):
            text = f"{wording.opening(graph, part)} crosses {the_list(graph, fact.joints)}."
            known = Fact(text, sources([fact]))
            return contradicted("not-all-parts", known.text, facts=[known], expected=the_list(graph, fact.joints))
    return None


def _is_excluded(case: Case, claimed: str, crossed: tuple[str, ...]) -> bool:
    """Whether a place cannot be crossed: a joint that is not listed, or a part of the body far from the muscle."""
    graph = case.graph
    if graph.kind(claimed) == "joint":
        return True
    if any(related(graph, claimed, joint) for joint in crossed):
        return False
    return judge_case("located_in", case.of(claimed)).status is Status.CONTRADICTED
