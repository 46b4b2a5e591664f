"""Judging an article: each claim by itself, and then against the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.checks.consistency import are_opposite, find_contradictions, find_relapses
from anatlint.checks.model import Status, Verdict
from anatlint.checks.neighbours import right_of_nearer
from anatlint.checks.registry import judge_each
from anatlint.claims.heading_lists import HEADING_LIST
from anatlint.claims.model import Claim, Quantifier
from anatlint.documents import Document
from anatlint.ontology import Ontology
from anatlint.ontology.graph import Graph, graph_of

_EACH_ONE_OF_BOTH = "It is said together with the opposite, of several: some of them may do the one, some the other."


def judge_all(document: Document, claims: Sequence[Claim], ontology: Ontology) -> list[Verdict]:
    """Judge the claims of an article, each by itself and then against the others; one verdict a claim.

    A claim that contradicts another one takes the verdict of that contradiction, unless one of the two is wrong by
    the ontology already; a group whose name denies what it is said to do always does. What is wrong by the ontology
    and was said rightly before is a contradiction of the article's, too.
    """
    verdicts = judge_each(claims, ontology)
    for excused, reason, because in (
        (_right_of_others(claims, verdicts), "some", "It is said of some of them, and right of others."),
        (_of_other_members(claims, verdicts, graph_of(ontology)), "some", _EACH_ONE_OF_BOTH),
        (_of_other_lists(claims, verdicts), "other-list", "Most of the list is of something else."),
        (right_of_nearer(document, claims, verdicts, ontology), "nearer", "It is right of what stands nearer."),
    ):
        for index in list(excused):
            verdicts[index] = replace(
                verdicts[index], status=Status.UNSUPPORTED, reason=reason, because=(because,), expected=""
            )
    for index, found in sorted(find_contradictions(claims, ontology).items()):
        involved = (index, *found.related)
        if not found.related or not any(verdicts[one].status is Status.CONTRADICTED for one in involved):
            verdicts[index] = found
    for index, found in find_relapses(claims, verdicts, ontology).items():
        verdicts[index] = found
    return verdicts


def _of_other_lists(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """Yield what is wrong of lists below a heading that do not tell its members for the most part."""
    lists: dict[int, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if claim.frame == HEADING_LIST and claim.group is not None:
            lists[claim.group].append(index)
    for listed in lists.values():
        right = [index for index in listed if verdicts[index].status is Status.SUPPORTED]
        wrong = [index for index in listed if verdicts[index].status is Status.CONTRADICTED]
        if len(right) < 2 or len(wrong) >= len(right):
            yield from wrong


def _of_other_members(claims: Sequence[Claim], verdicts: Sequence[Verdict], graph: Graph) -> Iterator[int]:
    """Yield what several muscles are wrongly said to do in one breath with its opposite, which is right.

    "The infrahyoid muscles elevate and depress the larynx": each of them does one of the two.
    """
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if claim.predicate == "acts":
            told[claim.block, claim.sentence].append(index)
    for indices in told.values():
        right = [claims[i] for i in indices if verdicts[i].status is Status.SUPPORTED]
        several = len({claims[i].subject.readings for i in indices}) > 1
        for index in indices:
            verdict, subject = verdicts[index], claims[index].subject
            opposed = verdict.status is Status.CONTRADICTED and verdict.reason == "opposite-movement"
            grouped = subject.plural and not all(graph.kind(id) == "muscle" for id in subject.readings)
            if not opposed or not (grouped or several):
                continue
            if any(
                one.subject.readings == subject.readings and are_opposite(graph, one, claims[index]) for one in right
            ):
                yield index


def _right_of_others(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> Iterator[int]:
    """Yield what is wrong of one of several subjects and right of another, where the text means some of them.

    "All of these are supplied by the radial nerve or its deep branch."
    """
    right = {
        _statement(claim)
        for claim, verdict in zip(claims, verdicts, strict=True)
        if verdict.status is Status.SUPPORTED and claim.qualifiers.quantifier is Quantifier.SOME and not claim.uncertain
    }
    for index, (claim, verdict) in enumerate(zip(claims, verdicts, strict=True)):
        some = claim.qualifiers.quantifier is Quantifier.SOME
        if some and verdict.status is Status.CONTRADICTED and _statement(claim) in right:
            yield index


def _statement(claim: Claim) -> tuple[object, ...]:
    return claim.block, claim.sentence, claim.span, claim.predicate, claim.object
