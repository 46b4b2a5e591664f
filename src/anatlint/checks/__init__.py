"""Checks: claims are judged against the ontology, and rules say which verdicts are reported."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.checks.model import Verdict
from anatlint.checks.proof import Reading, proven
from anatlint.checks.registry import judge_claim, judge_each
from anatlint.checks.rules import Rule, Rules, load_rules
from anatlint.checks.select import select
from anatlint.claims.model import Claim
from anatlint.documents import Document
from anatlint.ontology import Ontology

__all__ = ["Reading", "Rule", "Rules", "judge_all", "judge_claim", "load_rules", "proven", "select"]


def judge_all(document: Document, claims: Sequence[Claim], ontology: Ontology) -> list[Verdict]:
    """Judge the claims of an article, each by itself and then against the others; one verdict a claim.

    A claim that contradicts another one takes the verdict of that contradiction, unless one of the two is wrong by
    the ontology already; a group whose name denies what it is said to do always does. What is wrong by the ontology
    and was said rightly before is a contradiction of the article's, too.
    """
    from anatlint.checks.consistency import find_contradictions, find_relapses
    from anatlint.checks.model import Status

    verdicts = judge_each(claims, ontology)
    for index, found in sorted(find_contradictions(claims, ontology).items()):
        involved = (index, *found.related)
        if not found.related or not any(verdicts[one].status is Status.CONTRADICTED for one in involved):
            verdicts[index] = found
    for index, found in find_relapses(claims, verdicts, ontology).items():
        verdicts[index] = found
    return verdicts
