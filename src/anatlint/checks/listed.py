"""What is told of several things named before, and is right of all but one: the list was wrong, or is not meant whole.

"In front lie A, B, C and D. What they have in common is that they lift the foot", where D does not: that D lies there
is the mistake, and reported where it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from anatlint.checks.model import Status, Verdict
from anatlint.claims.model import Claim, Quantifier

_RIGHT = 2  # others of which it must be right


def odd_ones(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> frozenset[int]:
    """Return the claims of a pronoun's only member that does not fit the others; not where "all" is said."""
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if claim.inherited and claim.qualifiers.quantifier is not Quantifier.ALL:
            told[claim.block, claim.span, claim.predicate, claim.object].append(index)
    return frozenset(odd for indices in told.values() for odd in _odd(indices, verdicts))


def _odd(indices: Sequence[int], verdicts: Sequence[Verdict]) -> Sequence[int]:
    wrong = [index for index in indices if verdicts[index].status is Status.CONTRADICTED]
    right = [index for index in indices if verdicts[index].status is Status.SUPPORTED]
    return wrong if len(wrong) == 1 and len(right) >= _RIGHT else ()
