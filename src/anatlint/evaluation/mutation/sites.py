"""The words of a claim that can be changed, each with what may stand in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anatlint.checks.model import Verdict
from anatlint.claims.model import Claim, Count, Levels, Movement, Place, Term
from anatlint.documents import Block, Span
from anatlint.evaluation.mutation.draw import other_names
from anatlint.evaluation.mutation.levels import level_span, other_levels
from anatlint.evaluation.mutation.listed import family, is_complete, levels_of, numbers_of, right_values
from anatlint.evaluation.mutation.motions import does, opposite_words
from anatlint.evaluation.mutation.numbers import number_span, other_numbers
from anatlint.evaluation.mutation.opposites import PLACED, REVERSED, SIDES, TURNED
from anatlint.ontology.graph import Graph

_ORDERED = ("deep_to", "superficial_to", "depth_rank", "layer", "beside", "passes")
_TURNED_AROUND = ("deep_to", "superficial_to")  # a depth is changed by its relation alone: much is deep to the skin
_THROUGH = ("through", "pierces")
_BEFORE = 15  # characters before a claim's words in which its relation may stand: "Deep to the biceps"
_LEVEL = re.compile(r"[ctls]\d{1,2}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Site:
    """Words of a block, and those that may stand in their place, the first drawn first."""

    span: Span  # in the block's text
    options: tuple[str, ...]
    predicate: str
    complete: bool


def sites_of(graph: Graph, claim: Claim, verdict: Verdict, block: Block, key: str) -> Iterator[Site]:
    """Yield the places at which one fact of a claim can be made wrong; ``key`` seeds what is drawn."""
    predicate = verdict.predicate or claim.predicate
    subjects = [id for id in claim.subject.readings if id in graph]
    if not subjects:
        return
    complete = all(is_complete(graph, predicate, id) for id in subjects) and _may_be_closed(claim, predicate)
    for span, options in _changes(graph, claim, predicate, subjects, block.text, key):
        if options:
            yield Site(span, tuple(options), predicate, complete)


def _may_be_closed(claim: Claim, predicate: str) -> bool:
    """Whether a list can close what a claim says: of a nerve's way, only what it passes through."""
    return predicate != "passes" or (isinstance(claim.object, Place) and claim.object.relation in _THROUGH)


def _changes(
    graph: Graph, claim: Claim, predicate: str, subjects: list[str], text: str, key: str
) -> Iterator[tuple[Span, list[str]]]:
    value = claim.object
    if isinstance(value, Movement):
        yield from _movements(graph, claim, text)
    elif isinstance(value, Levels):
        right, _ = levels_of(graph, subjects)
        span = level_span(text, claim.span)
        if span is not None:
            yield span, other_levels(text[span.start : span.end], value.levels, right)
    elif isinstance(value, Count):
        span = number_span(text, claim.span, value.number)
        if span is not None:
            right_numbers = numbers_of(graph, predicate, subjects)
            yield span, other_numbers(text[span.start : span.end], value.number, right_numbers)
    elif isinstance(value, Place):
        yield from _places(graph, claim, predicate, subjects, value, text, key)
    elif isinstance(value, Term):
        if predicate in _TURNED_AROUND:
            yield from _reversed(graph, claim, subjects, predicate.removesuffix("_to"), (value,), text)
        else:
            yield from _names(graph, claim, predicate, subjects, value, text, key)


def _names(
    graph: Graph, claim: Claim, predicate: str, subjects: list[str], term: Term, text: str, key: str
) -> Iterator[tuple[Span, list[str]]]:
    """Yield the object's name; the subject's, where the object stands elsewhere ("it supplies the deltoid")."""
    if _stands(term, claim, text):
        if _LEVEL.match(term.text):
            right, _ = levels_of(graph, subjects)
            yield term.span, other_levels(text[term.span.start : term.span.end], (term.text.upper(),), right)
            return
        right_ids = right_values(graph, predicate, subjects).ids
        yield term.span, other_names(graph, text[term.span.start : term.span.end], term.readings, right_ids, key)
    elif predicate == "innervated_by" and claim.subject_block is None and _stands(claim.subject, claim, text):
        span = claim.subject.span
        right_ids = supplied_by(graph, term.readings)
        yield span, other_names(graph, text[span.start : span.end], claim.subject.readings, right_ids, key)


def supplied_by(graph: Graph, nerves: Iterable[str]) -> frozenset[str]:
    """Return everything that nerves, their branches and what they come from are listed to supply, with its family."""
    near: set[str] = set()
    for id in nerves:
        near |= {id} | graph.nerve_below(id) | graph.nerve_above(id)
    supplied = [id for nerve in near for id in graph.ontology.inverse("innervation.nerves", nerve)]
    return family(graph, supplied)


def _movements(graph: Graph, claim: Claim, text: str) -> Iterator[tuple[Span, list[str]]]:
    """Yield the movement, else the direction in which it goes; and the side to which it goes."""
    assert isinstance(claim.object, Movement)
    movement = claim.object.movement
    opposite = [id for id in graph[movement].opposite if id in graph]
    if opposite and not does(graph, claim, opposite):
        found = next(opposite_words(graph, text, claim.span, movement), None)
        turned = list(TURNED.find(text, claim.span))
        if found is not None:
            yield found[0], [found[1]]
        elif len(turned) == 1:
            yield turned[0], [TURNED.of(text[turned[0].start : turned[0].end])]
    side = {"ipsilateral": "contralateral", "contralateral": "ipsilateral"}.get(claim.qualifiers.side or "")
    sides = list(SIDES.find(text, claim.span))
    if side and len(sides) == 1 and not does(graph, claim, (movement,), side):
        yield sides[0], [SIDES.of(text[sides[0].start : sides[0].end])]


def _places(
    graph: Graph, claim: Claim, predicate: str, subjects: list[str], place: Place, text: str, key: str
) -> Iterator[tuple[Span, list[str]]]:
    """Yield the relation ("deep to"), and each thing it is a relation to."""
    if predicate == "superlative":
        yield from _superlative(graph, claim, subjects, place, text, key)
        return
    if predicate in _ORDERED:
        yield from _reversed(graph, claim, subjects, place.relation.removeprefix("rank:"), place.of, text)
    if place.relation in REVERSED:
        return
    right = right_values(graph, predicate, subjects).ids
    for term in place.of:
        if _stands(term, claim, text):
            name = text[term.span.start : term.span.end]
            yield term.span, other_names(graph, name, term.readings, right, f"{key}|{term.span.start}", predicate)


def _superlative(
    graph: Graph, claim: Claim, subjects: list[str], place: Place, text: str, key: str
) -> Iterator[tuple[Span, list[str]]]:
    right = right_values(graph, "superlative", subjects).ids
    words = list(re.finditer(r"\w+", text[claim.span.start : claim.span.end]))
    for match in words:
        named = graph.ontology.names.get(match.group())
        if any(one.id == place.relation for one in named):
            start = claim.span.start + match.start()
            against = [id for id in graph[place.relation].disjoint if id in graph and id not in right]
            names = [graph[id].name for id in against if " " not in graph[id].name]
            drawn = names or other_names(graph, match.group(), (place.relation,), right, key)
            yield Span(start, start + len(match.group())), drawn
            return


def _reversed(
    graph: Graph, claim: Claim, subjects: list[str], relation: str, of: tuple[Term, ...], text: str
) -> Iterator[tuple[Span, list[str]]]:
    """Yield the words of a relation, when the reverse is not listed as well."""
    before = min([claim.span.start, *(term.span.start for term in of if _stands(term, claim, text))])
    found = list(PLACED.find(text, Span(max(claim.sentence.start, before - _BEFORE), claim.span.end)))
    if len(found) != 1 or len(of) > 1:
        return
    things = {id for term in of for id in term.readings}
    if not _also(graph, subjects, relation, things):
        yield found[0], [PLACED.of(text[found[0].start : found[0].end])]


def _also(graph: Graph, subjects: list[str], relation: str, things: set[str]) -> bool:
    """Whether the reverse of a relation to some things is listed too."""
    reverse = set(REVERSED.get(relation, ()))
    for id in family(graph, subjects):
        entry = graph[id]
        near = [(one.direction, one.of) for one in entry.beside]
        near += [(step.passes, step.structure) for step in entry.course]
        if entry.depth:
            near += [("deep", entry.depth.deep_to), ("superficial", entry.depth.superficial_to)]
        if any(direction.removesuffix("-to") in reverse and things.intersection(ids) for direction, ids in near):
            return True
    return False


def _stands(term: Term, claim: Claim, text: str) -> bool:
    """Whether a term's own words stand in the claim's sentence, and not elsewhere or in another's place."""
    inside = claim.sentence.start <= term.span.start and term.span.end <= claim.sentence.end
    return inside and text[term.span.start : term.span.end].lower() == term.text.lower()
