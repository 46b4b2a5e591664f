"""Linking the claims of one passage, so that a judge sees what else is said of the same subject nearby."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.model import Claim, Qualifiers, Term


def link_passages(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give each claim the indices of the claims of its kind about the same subject in the same or adjacent blocks."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for reading in claim.subject.readings if not claim.uncertain else ():
            places[claim.predicate, reading].append(index)
    out = []
    shared: dict[Qualifiers, Qualifiers] = {}  # most claims of a long document are qualified alike
    for index, claim in enumerate(claims):
        near = {
            other
            for reading in claim.subject.readings
            for other in places[claim.predicate, reading]
            if other != index and abs(claims[other].block - claim.block) <= 1
        }
        qualifiers = shared.setdefault(claim.qualifiers, claim.qualifiers)
        out.append(replace(claim, passage=tuple(sorted(near)), qualifiers=qualifiers))
    return tuple(out)


def without_repeats(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims without those that a second way of reading gave again."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        made = claim.object
        key = (
            claim.block,
            claim.predicate,
            claim.subject.readings,
            made if not isinstance(made, Term) else (made.span, made.readings),
        )
        seen.setdefault(key, claim)
    return _of_one_sort(tuple(seen.values()))


def _of_one_sort(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Leave out that "it" is a nerve's branch where the same words say of a muscle that they supply it.

    "It takes its orders from the X nerve" is said of one of them.
    """
    supplied = {
        (c.block, c.object.span) for c in claims if c.predicate == "innervated_by" and isinstance(c.object, Term)
    }
    return tuple(
        claim
        for claim in claims
        if claim.predicate != "branch_of"
        or not claim.inherited
        or not isinstance(claim.object, Term)
        or (claim.block, claim.object.span) not in supplied
    )
