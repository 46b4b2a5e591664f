"""Verbs of movement that stand alone in a cell or behind a label: "Gracilis | bends", "Sartorius: flexes, rotates"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Movement
from anatlint.claims.movements import Movements
from anatlint.claims.phrases import inherited
from anatlint.claims.tree import Token

_BESIDE = frozenset({"and", "or", "also", "too", "it", "strongly", "weakly", "slightly", "mainly", "helps", "to"})


def read_bare_acts(reader: FragmentReader, movements: Movements, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what a muscle does by verbs alone, where nothing else is told; ``made`` are the claims read already."""
    topic = reader.phrases.discourse.topic
    tokens = [token for token in reader.tree.tokens if token.text[:1].isalnum() and token.lower not in _BESIDE]
    told = [(token, _movement(reader, movements, token)) for token in tokens]
    if topic is None or topic.category != "muscle" or not told or any(found is None for _, found in told):
        return
    taken = [claim.span for claim in made if claim.predicate == "acts"]
    for token, found in told:
        span = reader.tree.span(token.i, token.i)
        if found is not None and not any(one.start < span.end and span.start < one.end for one in taken):
            yield from reader.claims("acts", inherited(topic), Movement(found), span, reader.base, "bare", token.i)


def _movement(reader: FragmentReader, movements: Movements, token: Token) -> str | None:
    """Return the movement that a word tells alone: a technical verb, or an everyday one that has no other object."""
    ids = token.mention.ids("motion") if token.mention is not None else ()
    if len(ids) == 1:
        return ids[0]
    if token.mention is not None and token.mention.ids():
        return None
    forms = {token.lower, token.lower.removesuffix("s")}
    return next((found for verb, found in movements.bare.items() if verb in forms), None)
