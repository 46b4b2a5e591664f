"""What a nerve, or a tendon, takes its way past is also what it lies beside: one statement, of course and of place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from anatlint.claims.model import Claim, Place

ON_WAY = "place-on-way"
"""The frame of these claims: who reports the way reports nothing more of them."""

_SIDES = frozenset({"anterior", "posterior", "medial", "lateral", "above", "below", "beside", "between"})
_DEPTHS = {"deep": "deep_to", "superficial": "superficial_to"}


def with_places(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield claims of ways, and where what takes them lies: "runs behind the malleolus", "lies deep to the X"."""
    for claim in claims:
        yield claim
        place = claim.object
        if claim.predicate != "passes" or not isinstance(place, Place):
            continue
        if place.relation in _SIDES:
            yield replace(claim, predicate="beside", frame=ON_WAY)
        elif place.relation in _DEPTHS:
            for term in place.of:
                yield replace(claim, predicate=_DEPTHS[place.relation], object=term, frame=ON_WAY)
