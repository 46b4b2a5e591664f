"""Attachments told with their ribs or vertebrae: "the transverse processes of C5 to C7"."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unsupported
from anatlint.checks.sentences import is_are
from anatlint.claims.levels import ORDER
from anatlint.claims.model import Term
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Attachment

_MET = 4  # of so many levels told, more than one must be known
_FAR = 2  # levels between a single one that is told and the nearest that is known


def at_levels(case: Case, ends: Sequence[Attachment], facts: Sequence[Fact], complete: bool) -> Opinion | None:
    """Judge the levels of a place by those of the attachments there; nothing where either has none.

    Sources differ by a level: only levels that lie quite apart from all that are known are wrong.
    """
    told = case.claim.object.levels if isinstance(case.claim.object, Term) else ()
    known = [levels for end in ends if (levels := _levels(case.graph, end)) or end.usual]
    if not told or not known or not all(known):
        return None
    every = {level for levels in known for level in levels}
    told = tuple(level for level in told if _region(level) in {_region(one) for one in every}) or told
    if set(told) <= every:
        return supported(facts=list(facts), firm=False)
    if _MET * len(set(told) & every) > len(told) or not complete or _is_near(told, every):
        return unsupported("Not all of these levels are known.", facts=list(facts))
    shown = wording.levels_of_place(every)
    step = f"{wording.opening(case.graph, case.subject)} {is_are(case.graph, case.subject)} attached there at {shown}."
    return contradicted("other-levels", step, facts=list(facts), expected=shown)


def _levels(graph: Graph, end: Attachment) -> tuple[str, ...]:
    return tuple(str(level) for level in end.levels or graph[end.at].levels)


def _is_near(told: Sequence[str], known: set[str]) -> bool:
    """Whether a single level lies right beside a known one."""
    if len(told) > 1:
        return False
    return any(abs(_place(told[0]) - _place(other)) < _FAR for other in known)


def _region(level: str) -> str:
    return level.rstrip("0123456789")


def _place(level: str) -> int:
    return int(level) if level.isdigit() else ORDER.index(level)
