"""What can be said of a pronoun that may mean several things: what is right of one of them, and nothing wrong."""

from __future__ import annotations

from dataclasses import replace

from anatlint.checks.model import Status, Verdict

_WRONG = frozenset({Status.CONTRADICTED, Status.OVERSTATED, Status.INCOMPLETE})


def softened(verdict: Verdict) -> Verdict:
    """Return a verdict that leaves open what is wrong of all that a pronoun may mean: another thing may be meant."""
    if verdict.status not in _WRONG:
        return verdict
    because = ("It is not certain what is meant.",)
    return replace(verdict, status=Status.UNSUPPORTED, reason="uncertain-subject", because=because, expected="")
