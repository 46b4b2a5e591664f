"""Prepositions that tell a side of a part: "on the outer side of the leg", "at the back of the thigh"."""

from __future__ import annotations

import re

from anatlint.claims.tree import Token

_ON_A_SIDE = re.compile(r"(?:on|at|in|along|over|down|up) the .+ of")


def sides_told(preposition: Token) -> tuple[str, ...]:
    """Return the side of its object that a preposition tells, as a relation; "in front of" tells of no part of it."""
    if preposition.mention is None or not _ON_A_SIDE.fullmatch(preposition.lower):
        return ()
    return preposition.mention.ids("relation")
