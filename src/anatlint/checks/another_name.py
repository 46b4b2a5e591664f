"""Claims that are right but for a word before a name which makes it another's: "the short thoracic nerve"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Status, Verdict
from anatlint.claims.model import Claim, Place, Term
from anatlint.ontology.graph import Graph


def of_another_name(claim: Claim, verdict: Verdict, again: Callable[[Claim], Verdict], graph: Graph) -> Verdict:
    """Return the verdict on a claim whose names have a word before them that may make them others'.

    What is right of the name alone is not confirmed then. Where it is right of the name with the opposite word
    ("the long thoracic nerve"), and there is nothing of the name that is written, it is wrong. ``again`` judges a
    claim.
    """
    named = [term for term in claim.structures if term.apart]
    if not named or verdict.status is not Status.SUPPORTED or verdict.reason.startswith("rightly-denied"):
        return verdict
    for term in named:
        right = again(_with(claim, term, replace(term, readings=term.instead, apart=()))) if term.instead else None
        if right is not None and right.status is Status.SUPPORTED and not claim.uncertain:
            meant = wording.names(graph, term.instead)
            because = (f"There is no {term.text}; there is the {meant}.",)
            return replace(
                right, status=Status.CONTRADICTED, reason="no-such-name", because=because, expected=meant,
                object=term.text if term == claim.object else right.object,
            )  # fmt: skip
    told = f"It is right of {named[0].text.split(' ', 1)[-1]}, but “{named[0].text}” may be another."
    return replace(verdict, status=Status.UNSUPPORTED, reason="told-apart", because=(told,), expected="")


def _with(claim: Claim, old: Term, new: Term) -> Claim:
    """Return a claim with one of its names exchanged."""
    made = claim.object
    if isinstance(made, Place):
        made = replace(made, of=tuple(new if one == old else one for one in made.of))
    return replace(claim, subject=new if claim.subject == old else claim.subject, object=new if made == old else made)
