"""Linking the claims of one passage, so that a judge sees what else is said of the same subject nearby."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from anatlint.claims.model import Claim


def link_passages(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give each claim the indices of the claims of its kind about the same subject in the same or adjacent blocks."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for reading in claim.subject.readings if not claim.uncertain else ():
            places[claim.predicate, reading].append(index)
    out = []
    for index, claim in enumerate(claims):
        near = {
            other
            for reading in claim.subject.readings
            for other in places[claim.predicate, reading]
            if other != index and abs(claims[other].block - claim.block) <= 1
        }
        out.append(replace(claim, passage=tuple(sorted(near))))
    return tuple(out)
