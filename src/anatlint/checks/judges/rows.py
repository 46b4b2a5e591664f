"""In which order things lie in a space: "in the cubital fossa the tendon of X lies lateral to the Y"."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.formed import stands_for
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Row

_REVERSE = {
    "medial": "lateral", "anterior": "posterior", "superior": "inferior", "superficial": "deep",
}  # fmt: skip
_OTHER = {**_REVERSE, **{other: one for one, other in _REVERSE.items()}}
_PLAIN = {"above": "superior", "below": "inferior"}


def in_row(case: Case) -> Opinion | None:
    """Judge who lies on which side of whom by the rows of spaces; wrong only where the text names the space."""
    graph, place = case.graph, case.place
    side = _PLAIN.get(place.relation, place.relation)
    if side not in _OTHER or len(place.of) != 1:
        return None
    told = place.domain.readings if place.domain is not None else ()
    for space in told or _spaces(graph, case.subject):
        for row in graph[space].rows:
            here, there = _at(graph, row, case.subject), _at(graph, row, *place.of[0].readings)
            if here is None or there is None or here == there:
                continue
            known = row.start if here < there else _OTHER[row.start]
            fact = _fact(graph, space, row)
            if known == side:
                return supported(facts=[fact])
            if known == _OTHER[side] and told:
                expected = f"{known} to {the_list(graph, place.of[0].readings[:1])}"
                return contradicted("reverse-direction", fact.text, facts=[fact], expected=expected)
    return None


def _spaces(graph: Graph, subject: str) -> tuple[str, ...]:
    """Return the spaces with a row in which a thing stands."""
    return tuple(space for one in stands_for(graph, subject) for space in graph.ontology.inverse("rows.list", one))


def _at(graph: Graph, row: Row, *ids: str) -> int | None:
    """Return where in a row one of some things stands; a tendon stands for its muscle, and a muscle for its tendon."""
    meant = [(one, number) for number, id in enumerate(row.ids) for one in stands_for(graph, id)]
    wanted = {one for id in ids for one in stands_for(graph, id)}
    return next((number for one, number in meant if one in wanted), None)


def _fact(graph: Graph, space: str, row: Row) -> Fact:
    things = wording.listed([wording.the(graph, id) for id in row.ids], most=8)
    text = f"From {row.start} to {_OTHER[row.start]}, {wording.the(graph, space)} holds {things}."
    return Fact(text, sources([row]))
