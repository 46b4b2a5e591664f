"""What bounds a space: its borders, its floor and its roof."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.formed import stands_for
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, best, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge, judge_case
from anatlint.checks.sentences import sources, the_list
from anatlint.claims.walls import ANY_SIDE
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Wall

_PARTS = ("superior", "inferior", "anterior", "posterior", "medial", "lateral")
_STEMS = {"supero": "superior", "infero": "inferior", "antero": "anterior", "postero": "posterior"}
_DIRECTIONS = frozenset(_PARTS)
_UPRIGHT = _DIRECTIONS | {f"{one}{other}" for one in ("supero", "infero", "antero", "postero") for other in _PARTS}


@judge("walls", members=False)
def walls(case: Case) -> Opinion:
    """Judge "STRUCTURE bounds SPACE on a side": the walls of a space are closed, side by side."""
    ids = [id for term in case.place.of for id in term.readings if id in case.graph]
    return best(_of_space(case, id) for id in ids)


def _of_space(case: Case, space: str) -> Opinion:
    graph, told = case.graph, case.place.relation
    found = [wall for wall in graph[space].walls if any(_matches(told, side) for side in wall.side)]
    if told == ANY_SIDE:
        found = [wall for wall in graph[space].walls if not _UPRIGHT.isdisjoint(wall.side)] or list(graph[space].walls)
    if not graph[space].walls:
        return _neighbour(case)
    if not found:
        return unknown("What bounds it there is not known.")
    found = [wall for wall in found if told in wall.side] or found
    known = _listed(found)
    fact = _fact(graph, space, told, found)
    if any(_is_or_in(graph, case.subject, id) for id in known):
        return supported(facts=[fact])
    beside = graph[space].walls if told == ANY_SIDE else found  # a floor may be counted among the borders
    near = {*known, *(id for wall in beside for id in (*wall.by, *wall.also))}
    if any(_has_to_do(graph, case.subject, id) for id in near):
        return unsupported("It has to do with what bounds it there.", facts=[fact])
    return contradicted("other-wall", fact.text, facts=[fact], expected=the_list(graph, known))


def _matches(told: str, side: str) -> bool:
    """Whether a side is, or is a part of, or holds the one that is told: superolateral, lateral."""
    one, other = _directions(told), _directions(side)
    return told == side or bool(one and other and (one <= other or other <= one))


def _directions(side: str) -> frozenset[str]:
    """Return the directions in the name of a side; none for a floor."""
    for stem, direction in _STEMS.items():
        side = side.replace(stem, f"{direction} ")
    return frozenset(side.split()) & _DIRECTIONS


def _is_or_in(graph: Graph, subject: str, known: str) -> bool:
    """Whether something is what bounds a space, a part of it or one of its landmarks; a tendon is its muscle's."""
    if subject == known or known in graph.above(subject) or known in stands_for(graph, subject):
        return True
    return graph.kind(known) == "muscle-part" and subject in graph.above(known)  # the triceps, by its long head


def _has_to_do(graph: Graph, subject: str, known: str) -> bool:
    """Whether something is so near to what bounds a space that texts may use one for the other."""
    if subject == known or known in graph.above(subject) or subject in graph.above(known):
        return True
    adjacent = {*graph[subject].adjacent, *graph[known].adjacent}
    makers = (graph[subject].formed_by, graph[known].formed_by)
    made = {id for listed in makers if listed is not None for id in listed.ids}
    return bool({subject, known} & {*adjacent, *made})


def _neighbour(case: Case) -> Opinion:
    """Judge a wall of a space whose walls are not told by where the structure lies, if it is told of a side."""
    if case.place.relation not in _DIRECTIONS:
        return unknown("What bounds it is not known.")
    opinion = judge_case("beside", case)
    return opinion if opinion.status is not Status.CONTRADICTED or case.graph.is_muscle(case.subject) else unknown()


def _fact(graph: Graph, space: str, told: str, found: list[Wall]) -> Fact:
    verb = "are" if told == ANY_SIDE else "is"
    text = f"{_side(told)} of {wording.the(graph, space)} {verb} formed by {the_list(graph, _listed(found))}."
    return Fact(text, sources(found))


def _listed(found: list[Wall]) -> list[str]:
    return [id for wall in found for id in wall.by]


def _side(told: str) -> str:
    if told == ANY_SIDE:
        return "The borders"
    return f"The {told}" if told in ("floor", "roof", "base", "apex") else f"The {told} border"
