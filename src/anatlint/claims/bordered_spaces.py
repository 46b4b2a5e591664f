"""Borders of spaces: "the medial border of the X is formed by the Y", "the Y forms the medial wall of the X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.sides import FORMING, Side, side_of
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_BORDERS = frozenset({"border", "boundary", "edge", "margin", "side", "wall"})
_SPACES = frozenset({"region", "opening", "canal", "space"})
_BEING = frozenset({"be", "become"})
_DEPTHS = frozenset({"deep", "superficial"})


def read_bordered_spaces(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield on which side of a space a muscle lies, by the border of the space that it is said to form."""
    if reader.tree.lemmas.isdisjoint(_BORDERS):
        return
    for predication in reader.predications:
        for border, slot in _formed(predication):
            side = _border(reader, border, relations)
            muscles = reader.arguments(predication, (slot,), _MUSCLE) if side is not None else None
            if side is None or muscles is None or muscles.inherited:
                continue
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            for space in side.owner.terms:
                span = reader.phrase_span(predication.head, space.span, *(one.span for one in muscles.terms))
                span = Span(min(span.start, reader.tree.tokens[reader.tree.subtree(border)[0]].start), span.end)
                yield from reader.claims("beside", muscles, Place(side.relation, (space,)), span, qualifiers, "borders")


def _formed(predication: Predication) -> Iterator[tuple[int, str]]:
    """Yield the nouns that may be a border, each with the slot of what makes it."""
    if predication.lemma in FORMING:
        yield from ((head, "agent") for head in predication.get("theme"))
    elif predication.lemma in _BEING:  # "the medial border is the X", "the X is the medial border"
        yield from ((head, "complement") for head in predication.get("agent"))
        yield from ((head, "agent") for head in predication.get("complement"))


def _border(reader: FragmentReader, head: int, relations: Relations) -> Side | None:
    """Return the border of a space that a noun names, with its side, if it is one."""
    if reader.tree.tokens[head].lemma not in _BORDERS:
        return None
    side = side_of(reader, head, relations)
    if side is None or side.relation in _DEPTHS:
        return None
    ids = {id for term in side.owner.terms for id in term.readings}
    return side if ids and all(reader.kind_of(id) in _SPACES for id in ids) else None
