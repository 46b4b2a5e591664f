"""What can be said where it is not certain what is meant: what is right of something near, and nothing wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.checks.model import WRONG, Status, Verdict

if TYPE_CHECKING:
    from anatlint.claims.model import Claim
    from anatlint.ontology import Ontology


def softened(verdict: Verdict) -> Verdict:
    """Return a verdict that leaves open what is wrong of all that a pronoun may mean: another thing may be meant."""
    if verdict.status not in WRONG:
        return verdict
    because = ("It is not certain what is meant.",)
    return replace(verdict, status=Status.UNSUPPORTED, reason="uncertain-subject", because=because, expected="")


def confirmed(seen: Sequence[Claim], ontology: Ontology) -> Iterator[tuple[Claim, Verdict]]:
    """Yield the claims that are read loosely and that the facts bear out, with their verdicts; all else is left out.

    Of a group that is told of as a whole every claim has to be right.
    """
    from anatlint.checks.opinion import Context
    from anatlint.checks.registry import judge_claim

    judged = [(claim, judge_claim(claim, ontology, Context((claim,), 0))) for claim in seen]
    open_groups = {claim.group for claim, verdict in judged if verdict.status is not Status.SUPPORTED} - {None}
    for claim, verdict in judged:
        if verdict.status is Status.SUPPORTED and claim.group not in open_groups:
            yield claim, replace(verdict, because=(claim.taken, *verdict.because))
