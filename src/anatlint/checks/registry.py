"""The judges by predicate, and the one way a claim is judged: over readings, groups and denials."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from anatlint.checks import wording
from anatlint.checks.another_name import of_another_name
from anatlint.checks.members import over_members
from anatlint.checks.model import Status, Verdict
from anatlint.checks.opinion import Case, Context, Opinion, best, denied
from anatlint.checks.told_ways import along_way
from anatlint.checks.uncertain import softened
from anatlint.claims.model import Claim, Mood, Place, Term
from anatlint.claims.predicates import PREDICATES
from anatlint.ontology import Ontology
from anatlint.ontology.graph import Graph, graph_of
from anatlint.ontology.queries_context import fitting

Judge = Callable[[Case], Opinion]
_JUDGES: dict[str, Judge] = {}


def judge(*predicates: str, members: bool = True, nameless: bool = False) -> Callable[[Judge], Judge]:
    """Register a function as the judge of these predicates.

    With ``members`` a group without a fact of its own is judged by its members. A ``nameless`` judge also takes
    claims whose subject no structure bears.
    """

    def register(function: Judge) -> Judge:
        for predicate in predicates:
            if predicate in _JUDGES:
                raise ValueError(f"two judges for {predicate}")
            _JUDGES[predicate] = over_members(function) if members else function
            if nameless:
                _NAMELESS.add(predicate)
        return function

    return register


_NAMELESS: set[str] = set()


def judges() -> dict[str, Judge]:
    """Return all judges by predicate."""
    _load()
    return dict(_JUDGES)


def judge_case(predicate: str, case: Case) -> Opinion:
    """Let the judge of another predicate decide one reading; the opinion says so."""
    _load()
    opinion = _JUDGES[predicate](case)
    return opinion if opinion.predicate else replace(opinion, predicate=predicate)


def judge_claim(claim: Claim, ontology: Ontology, context: Context | None = None) -> Verdict:
    """Judge one claim: the most favourable verdict over all readings of its subject and object."""
    graph, context = graph_of(ontology), context or Context()
    _load()
    decide = _JUDGES.get(claim.predicate)
    if decide is None:
        return Verdict(Status.UNKNOWN, reason="no-judge")
    if not claim.subject.readings and claim.predicate not in _NAMELESS:
        return Verdict(Status.UNKNOWN, reason="unknown-subject")
    if isinstance(claim.object, Term) and not claim.object.readings:
        return Verdict(Status.UNKNOWN, reason="unknown-object")
    negated = claim.qualifiers.negated != (claim.qualifiers.mood is Mood.MYTH)
    judged = []
    for case in _cases(claim, graph, context):
        opinion = decide(case)
        judged.append((denied(opinion) if negated else opinion, case))
    if not judged:
        return Verdict(Status.UNKNOWN, reason="unknown-object")
    chosen = best(opinion for opinion, _ in judged)
    verdict = _verdict(chosen, next(case for opinion, case in judged if opinion is chosen))
    verdict = of_another_name(claim, verdict, lambda one: judge_claim(one, ontology, context), graph)
    verdict = along_way(claim, verdict, graph)
    return softened(verdict) if claim.uncertain else verdict


def judge_each(claims: Sequence[Claim], ontology: Ontology) -> list[Verdict]:
    """Judge all claims of an article, each by itself."""
    everything = tuple(claims)
    told: dict[Hashable, Any] = {}
    return [
        _with_shared(judge_claim(claim, ontology, Context(everything, index)), told)
        for index, claim in enumerate(everything)
    ]


def _with_shared(verdict: Verdict, told: dict[Hashable, Any]) -> Verdict:
    """Return a verdict with the very words of those before it: a long document rests on the same facts many times."""
    return replace(
        verdict,
        facts=told.setdefault(verdict.facts, verdict.facts),
        because=told.setdefault(verdict.because, verdict.because),
        subject=told.setdefault(verdict.subject, verdict.subject),
        object=told.setdefault(verdict.object, verdict.object),
    )


def _cases(claim: Claim, graph: Graph, context: Context) -> Iterable[Case]:
    subjects = [id for id in claim.subject.readings if id in graph] or [""]
    objects: Sequence[str] = [""]
    if isinstance(claim.object, Term):
        objects = [id for id in claim.object.readings if id in graph]
    return [
        Case(claim, graph, subject, object, context)
        for subject in subjects
        for object in fitting(graph, subject, objects)
    ]


def _verdict(opinion: Opinion, case: Case) -> Verdict:
    graph, claim = case.graph, case.claim
    judged_as = "" if opinion.predicate == claim.predicate else opinion.predicate
    subject = wording.the(graph, case.subject) if case.subject else wording.bare(claim.subject.text)
    return Verdict(
        status=opinion.status,
        facts=tuple(dict.fromkeys(opinion.facts)),
        expected=opinion.expected,
        because=opinion.because,
        reason=opinion.reason,
        subject=subject,
        object=wording.object_of(graph, _with_fitting(case), case.object),
        predicate=judged_as,
        kind=PREDICATES[judged_as].kind if judged_as else "",
        plural=wording.is_plural(graph, case.subject) if case.subject else claim.subject.plural,
    )


def _with_fitting(case: Case) -> Claim:
    """Return the claim of a case, the things of its place in the part of the body where the subject is."""
    claim, place = case.claim, case.claim.object
    if not isinstance(place, Place):
        return claim
    of = tuple(replace(t, readings=tuple(fitting(case.graph, case.subject, t.readings))) for t in place.of)
    return replace(claim, object=replace(place, of=of))


def _load() -> None:
    """Import every judge; they register themselves."""
    if not _LOADED:
        from anatlint.checks import judges as package

        for module in sorted(found.name for found in iter_modules(package.__path__)):
            import_module(f"{package.__name__}.{module}")
        _LOADED.append(True)


_LOADED: list[bool] = []
