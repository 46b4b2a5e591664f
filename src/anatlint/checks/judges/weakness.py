"""Signs that tell of weak muscles or of a lost reflex: whose nerve was harmed follows from muscles and levels."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.judges.root_lesion import own_level
from anatlint.checks.model import Fact, Status
from anatlint.checks.opinion import Case, Opinion, contradicted, supported
from anatlint.checks.registry import judge_case
from anatlint.checks.sentences import sources, the_list


def by_weakness(case: Case) -> Opinion | None:
    """Judge "injury of NERVE wastes MUSCLES", as a sign tells it: wrong when all of them obey other nerves."""
    return _by_reflex(case) or _by_muscles(case)


def _by_muscles(case: Case) -> Opinion | None:
    graph, muscles = case.graph, case.graph[case.object].weak
    if not muscles or not graph.is_nerve(case.subject) or own_level(graph, case.subject):
        return None
    opinions = [judge_case("innervated_by", case.about(muscle).of(case.subject)) for muscle in muscles]
    own = next((one for one in opinions if one.status is Status.SUPPORTED), None)
    if own is not None:
        return supported(*own.because, facts=own.facts, firm=False)
    if any(one.status is not Status.CONTRADICTED for one in opinions):
        return None
    step = f"{wording.opening(graph, case.object)} comes of {the_list(graph, muscles)}."
    facts = [fact for one in opinions for fact in one.facts]
    return contradicted("sign-of-another", step, facts=facts[:3], expected=opinions[0].expected)


def _by_reflex(case: Case) -> Opinion | None:
    """Judge by the levels of a root: the knee jerk is not lost with S1."""
    graph, known = case.graph, case.graph.ontology.segments.get(case.graph[case.object].reflex)
    levels = own_level(graph, case.subject)
    if known is None or not levels:
        return None
    text = f"{wording.capital(known.names[0])}: {wording.levels(known.usual)}."
    fact = Fact(text, sources([known]))
    if levels & set(known.usual):
        return supported(facts=[fact], firm=False)
    if levels & set(known.variable):
        return None
    return contradicted("sign-of-another", text, facts=[fact], expected=wording.levels(known.usual))
