"""What bounds a space on which side."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.formed import makers, stands_for
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Wall

_PLAIN = {"above": "superior", "below": "inferior"}
_OTHER = {
    "medial": "lateral", "superior": "inferior", "anterior": "posterior", "floor": "roof", "base": "apex",
    "superolateral": "inferomedial", "superomedial": "inferolateral",
}  # fmt: skip
_OPPOSITE = {**_OTHER, **{other: one for one, other in _OTHER.items()}}


@judge("bounds", members=False)
def bounds(case: Case) -> Opinion:
    """Judge "MUSCLE is the medial border of SPACE": a closed wall excludes others, the opposite one those of it."""
    spaces = [id for id in case.place.of[0].readings if case.graph[id].walls]
    if not spaces:
        return _beside(case)
    return best(_of_space(case, space) for space in spaces)


def _beside(case: Case) -> Opinion:
    """Judge a border of a space whose walls are not known: a muscle there lies on that side of the space."""
    if not case.graph.is_muscle(case.subject) or case.place.relation in ("floor", "roof", "base", "apex"):
        return unknown("The walls of the space are not known.")
    return replace(judge_case("beside", case), predicate="bounds")


def _of_space(case: Case, space: str) -> Opinion:
    graph, subject = case.graph, case.subject
    side = _PLAIN.get(case.place.relation, case.place.relation)
    walls = graph[space].walls
    mine = [wall for wall in walls if side in wall.side]
    known = [id for wall in mine for id in wall.of]
    if any(_is_of(graph, one, known) for one in stands_for(graph, subject)):
        return supported(facts=[_fact(graph, space, side, mine)])
    if not mine:
        return unknown("That wall of the space is not known.")
    facts = [_fact(graph, space, side, mine)]
    if any(subject in wall.sometimes for wall in mine) or _has_to_do(graph, subject, space, known):
        return unsupported("It has to do with what bounds the space there.", facts=facts)
    opposite = [wall for wall in walls if _OPPOSITE.get(side) in wall.side]
    there = any(subject in wall.of or graph.below(subject) & set(wall.of) for wall in opposite)
    if not there and not all(wall.complete for wall in mine):
        return unsupported("Not all that bounds the space there is known.", facts=facts)
    return contradicted("other-wall", facts[0].text, facts=facts, expected=wording.names(graph, known))


def _is_of(graph: Graph, subject: str, known: list[str]) -> bool:
    """Whether a thing is among what bounds a space, or is made by or a whole of it: the triceps by its long head."""
    return any(subject == one or subject in graph.above(one) or subject in makers(graph, one) for one in known)


def _has_to_do(graph: Graph, subject: str, space: str, known: list[str]) -> bool:
    """Whether a thing is so near to what bounds a space, or to the space, that a text may name it instead."""
    own = {subject, *graph.above(subject), *graph.below(subject), *makers(graph, subject), *graph[subject].adjacent}
    there = {space, *known, *(maker for one in known for maker in makers(graph, one))}
    there |= {near for one in known for near in graph[one].adjacent}
    regions = {up for up in own if graph.kind(up) in ("region", "compartment", "body-part")}
    return bool((own - regions) & there)


def _fact(graph: Graph, space: str, side: str, walls: list[Wall]) -> Fact:
    of = the_list(graph, (id for wall in walls for id in wall.of))
    return Fact(f"The {wording.wall(graph, side, space)} is formed by {of}.", sources(walls))
