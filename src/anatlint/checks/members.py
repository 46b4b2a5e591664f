"""Groups: what is said of a group is judged by its own facts first, then by its members."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.model import Status
from anatlint.checks.opinion import Case, Opinion, supported, unknown, unsupported
from anatlint.claims.model import Quantifier

_UNDECIDED = (Status.UNKNOWN, Status.UNSUPPORTED)


def over_members(decide: Callable[[Case], Opinion]) -> Callable[[Case], Opinion]:
    """Return a judge that falls back on the members of a group.

    A fact of the group overrides its members, except under "all" and "each". A bare plural is right when most
    members fit, "some" when one does; it is wrong when none fits, or when one fails under "all".
    """

    def decide_group(case: Case) -> Opinion:
        return _decide(case, decide, frozenset({case.subject}))

    return decide_group


def _decide(case: Case, decide: Callable[[Case], Opinion], seen: frozenset[str]) -> Opinion:
    own = decide(case)
    listed = case.graph[case.subject].members
    variable = listed.variable if listed else ()  # what is said of all is not said of those that few count
    members = [
        id for id in case.graph.members(case.subject) if id not in (*seen, *variable) and not _excepted(case, id)
    ]
    quantifier = case.qualifiers.quantifier
    everyone = quantifier is Quantifier.ALL
    if not members or not (own.status in _UNDECIDED or everyone or _may_be_some(own, quantifier)):
        return own
    judged = [(id, _decide(case.about(id), decide, seen | {id})) for id in members]
    derived = _weigh(case, judged, quantifier)
    if own.status in _UNDECIDED:
        return own if own.status is Status.UNSUPPORTED and derived.status in _UNDECIDED else derived
    if everyone:
        return derived if derived.status is Status.CONTRADICTED else own
    return derived if derived.status is Status.SUPPORTED else own


def _excepted(case: Case, id: str) -> bool:
    """Return whether a member, a group that it is in, or a part of it, is excepted by the sentence."""
    exceptions = case.qualifiers.exceptions
    return bool(exceptions) and not exceptions.isdisjoint({id, *case.graph.above(id), *case.graph.parts(id)})


def _may_be_some(own: Opinion, quantifier: Quantifier) -> bool:
    return own.status is Status.CONTRADICTED and quantifier is Quantifier.SOME


def _weigh(case: Case, judged: list[tuple[str, Opinion]], quantifier: Quantifier) -> Opinion:
    fitting = [(id, opinion) for id, opinion in judged if opinion.rank < 3]
    failing = [(id, opinion) for id, opinion in judged if opinion.status is Status.CONTRADICTED]
    group = wording.the(case.graph, case.subject)
    if quantifier is Quantifier.ALL and failing:
        step = f"{wording.capital(group)} {_include(case)} {wording.the(case.graph, failing[0][0])}."
        return _passed_on(failing[0][1], "not-all", step)
    most = len(judged) // 2 + (len(judged) != 2)  # "the interossei spread the fingers": one sort of two does
    needed = {Quantifier.ALL: len(judged), Quantifier.SOME: 1}.get(quantifier, most)
    if len(fitting) >= needed:
        step = f"It holds for {wording.names(case.graph, (id for id, _ in fitting))} of {group}."
        facts = [fact for _, opinion in fitting for fact in opinion.facts]
        everyone_firm = len(fitting) == len(judged) and all(opinion.firm for _, opinion in fitting)
        worst = max(fitting, key=lambda pair: pair[1].rank)[1]
        if worst.status is not Status.SUPPORTED and quantifier is not Quantifier.SOME:
            return _passed_on(worst, worst.reason, step, worst.status)
        return supported(step, facts=facts[:4], firm=everyone_firm, reason="members")
    entry = case.graph[case.subject]
    closed = entry.members is not None and entry.members.complete
    if closed and len(failing) == len(judged):
        step = f"{wording.capital(group)} {_include(case)} {wording.names(case.graph, (id for id, _ in judged))} only."
        return _passed_on(failing[0][1], failing[0][1].reason, step)
    if all(opinion.status is Status.UNKNOWN for _, opinion in judged):
        return unknown(f"Nothing is known of the members of {group}.")
    return unsupported(f"It holds for {len(fitting)} of {len(judged)} members of {group}.", reason="members")


def _include(case: Case) -> str:
    return "include" if wording.is_plural(case.graph, case.subject) else "includes"


def _passed_on(opinion: Opinion, reason: str, step: str, status: Status = Status.CONTRADICTED) -> Opinion:
    return replace(opinion, status=status, reason=reason, because=(step, *opinion.because))
