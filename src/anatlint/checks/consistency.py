"""What an article says against itself: one claim denies another, or a group's name denies what it is said to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.checks import wording
from anatlint.checks.judges.action import claimed_motions
from anatlint.checks.model import Fact, Status, Verdict
from anatlint.claims.model import Claim, Count, Levels, Mood, Movement, Place, Quantifier, Term
from anatlint.ontology import Ontology
from anatlint.ontology.graph import Graph, graph_of
from anatlint.ontology.queries_joints import opposites, related


def find_contradictions(claims: Sequence[Claim], ontology: Ontology) -> dict[int, Verdict]:
    """Return a verdict for each claim that contradicts the name of its subject, or another claim of the article.

    Of two claims the later one is named; ``related`` holds the earlier.
    """
    graph = graph_of(ontology)
    found = {
        index: verdict
        for index, claim in enumerate(claims)
        if not claim.uncertain and (verdict := _by_name(graph, claim))
    }
    by_topic: dict[tuple[str, str], list[int]] = {}
    for index, claim in enumerate(claims):
        if _is_plain(claim):
            for subject in claim.subject.readings[:1]:
                by_topic.setdefault((claim.predicate, subject), []).append(index)
    for (_, subject), indices in sorted(by_topic.items()):
        for position, later in enumerate(indices):
            earlier = next((one for one in indices[:position] if _clash(graph, claims[one], claims[later])), None)
            if earlier is not None and later not in found:
                found[later] = _verdict(graph, claims[earlier], claims[later], earlier, subject)
    return found


def find_relapses(claims: Sequence[Claim], verdicts: Sequence[Verdict], ontology: Ontology) -> dict[int, Verdict]:
    """Return a verdict for each claim that is wrong where the article said the right thing before."""
    graph = graph_of(ontology)
    right: dict[tuple[str, str], list[int]] = {}
    found: dict[int, Verdict] = {}
    for index, (claim, verdict) in enumerate(zip(claims, verdicts, strict=True)):
        if claim.qualifiers.mood is not Mood.ASSERTED or claim.qualifiers.negated or claim.uncertain:
            continue
        for subject in _topics(claim):
            before = right.setdefault((claim.predicate, subject), [])
            if verdict.status is Status.SUPPORTED:
                before.append(index)
            candidates = [] if verdict.kind else _denied_by(graph, claim, verdict, right, before)
            earlier = next((one for one in candidates if _excludes(graph, claims[one], claim)), None)
            if earlier is not None:
                found[index] = _relapse(graph, claims[earlier], claim, verdict, earlier)
    return found


def _topics(claim: Claim) -> tuple[str, ...]:
    """Return what a claim is about; a superlative, of which there is but one holder, is about the quality."""
    if isinstance(claim.object, Place) and claim.predicate == "superlative":
        return (claim.object.relation,)
    return claim.subject.readings[:1]


def _denied_by(
    graph: Graph, claim: Claim, verdict: Verdict, right: dict[tuple[str, str], list[int]], before: list[int]
) -> list[int]:
    """Return the right claims that may show another to be wrong.

    What the facts leave open is wrong when the article says the opposite; what is said of all is wrong for a member
    of which it says the opposite.
    """
    wrong = verdict.status is Status.CONTRADICTED
    if not isinstance(claim.object, Movement) or not _is_plain(claim):
        return before if wrong else []
    subject = claim.subject.readings[0]
    whole = graph.kind(subject) == "muscle" and not graph.parts(subject) and not graph.members(subject)
    found = list(before) if wrong or (whole and verdict.status is Status.UNSUPPORTED) else []
    if claim.qualifiers.quantifier is Quantifier.ALL:
        members = [id for id in graph.members(subject) if id not in claim.qualifiers.exceptions]
        found += [one for id in members for one in right.get((claim.predicate, id), ())]
    return found


def _excludes(graph: Graph, right: Claim, wrong: Claim) -> bool:
    """Return whether a right claim of another sentence is about the very thing that a wrong one is wrong about."""
    if (right.block, right.sentence) == (wrong.block, wrong.sentence):
        return False
    first, second = right.object, wrong.object
    if isinstance(first, Count) and isinstance(second, Count):
        return right.predicate == "has_count" and first.what == second.what and first.number != second.number
    if isinstance(first, Movement) and isinstance(second, Movement):
        return _is_plain(right) and not wrong.qualifiers.condition and _opposite(graph, first, second)
    if isinstance(first, Levels) and isinstance(second, Levels):
        return not set(second.levels) <= set(first.levels)
    if isinstance(first, Place) and isinstance(second, Place) and right.predicate == "superlative":
        return right.subject.readings != wrong.subject.readings and _same_domain(first, second)
    return right.predicate == wrong.predicate == "crosses" and right.qualifiers.only


def _same_domain(one: Place, other: Place) -> bool:
    """Return whether two superlatives are told of the same things."""
    if one.domain is None or other.domain is None:
        return one.domain is other.domain
    shared = set(one.domain.readings) & set(other.domain.readings)
    return bool(shared) or (not one.domain.readings and one.domain.text.lower() == other.domain.text.lower())


def _opposite(graph: Graph, one: Movement, other: Movement) -> bool:
    return any(
        second.movement in opposites(graph, first.movement)
        and (not first.of or not second.of or related(graph, first.of, second.of))
        for first in claimed_motions(graph, one)
        for second in claimed_motions(graph, other)
    )


def are_opposite(graph: Graph, one: Claim, other: Claim) -> bool:
    """Return whether two claims tell of movements of one joint that are each other's opposites."""
    first, second = one.object, other.object
    return isinstance(first, Movement) and isinstance(second, Movement) and _opposite(graph, first, second)


def _relapse(graph: Graph, right: Claim, wrong: Claim, verdict: Verdict, index: int) -> Verdict:
    said = wording.object_of(graph, right, _first(right))
    if right.predicate == "superlative":
        said = f"the {wording.term_name(graph, right.subject)} is the {said}"
    return replace(
        verdict,
        status=Status.CONTRADICTED,
        because=(f"Earlier the article says rightly: {said}.", *verdict.because),
        reason="article-denies-itself",
        kind="consistency",
        predicate="",
        related=(index,),
    )


def _is_plain(claim: Claim) -> bool:
    """Return whether a claim is about the whole of its subject in every case, as the article's own view."""
    asked = claim.qualifiers
    limited = asked.condition or asked.side or asked.mode or asked.fixed_end or asked.comparative or asked.hedged
    some = asked.quantifier in (Quantifier.SOME, Quantifier.MOST)
    whole = not limited and not some and asked.mood is Mood.ASSERTED
    return whole and len(claim.subject.readings) == 1 and not claim.uncertain


def _clash(graph: Graph, one: Claim, other: Claim) -> bool:
    """Return whether two plain claims with the same subject and predicate cannot both be right."""
    if one.predicate == "lesion_causes" and (one.inherited or other.inherited):
        return False  # of harm to one nerve in two places: "in X syndrome the palm keeps its feeling"
    if one.qualifiers.negated != other.qualifiers.negated:
        if one.predicate == "lesion_causes" and _is_syndrome(one) != _is_syndrome(other):
            return False  # harm at one place may spare what harm elsewhere does not
        limited = one.qualifiers.only or other.qualifiers.only or one.qualifiers.exclusive or other.qualifiers.exclusive
        return not limited and _same_object(graph, one, other)
    return False


def _is_syndrome(claim: Claim) -> bool:
    """Whether harm to a nerve is told by the name of a syndrome: "Saturday night palsy"."""
    return claim.subject.text.lower().endswith(("palsy", "syndrome", "paralysis"))


def _same_object(graph: Graph, one: Claim, other: Claim) -> bool:
    first, second = one.object, other.object
    if isinstance(first, Term) and isinstance(second, Term):
        return len(first.readings) == 1 and first.readings == second.readings
    if isinstance(first, Movement) and isinstance(second, Movement):
        if first.of is None or second.of is None:
            return False
        return bool(set(claimed_motions(graph, first)) & set(claimed_motions(graph, second)))
    if isinstance(first, Levels) and isinstance(second, Levels):
        return set(first.levels) == set(second.levels)
    return False


def _verdict(graph: Graph, earlier: Claim, later: Claim, index: int, subject: str) -> Verdict:
    thing = wording.object_of(graph, later, _first(later))
    said = "denied" if earlier.qualifiers.negated else "said"
    now = "denied" if later.qualifiers.negated else "said"
    return Verdict(
        Status.CONTRADICTED,
        because=(f"Earlier the article {said} this of {wording.the(graph, subject)}; here it is {now}.",),
        reason="article-denies-itself",
        subject=wording.the(graph, subject),
        object=thing,
        plural=wording.is_plural(graph, subject),
        kind="consistency",
        related=(index,),
    )


def _first(claim: Claim) -> str:
    return claim.object.readings[0] if isinstance(claim.object, Term) and claim.object.readings else ""


def _by_name(graph: Graph, claim: Claim) -> Verdict | None:
    """Return that a group is credited with the opposite of what its name says: extensors that flex."""
    value, asked = claim.object, claim.qualifiers
    if claim.predicate != "acts" or not isinstance(value, Movement) or asked.negated or asked.mood is not Mood.ASSERTED:
        return None
    if asked.condition or asked.fixed_end:
        return None
    named = _named_movement(graph, claim)
    if named is None or not _opposes(graph, claim, named):
        return None
    agent = graph[named].agent
    fact = Fact(f"{wording.capital(wording.plural_noun(agent))} {graph[named].verb}.", ())
    return Verdict(
        Status.CONTRADICTED,
        facts=(fact,),
        expected=graph[named].verb,
        because=(
            f"The name says what they do: {wording.plural_noun(agent)} {graph[named].verb}.",
            f"{wording.capital(wording.name(graph, value.movement))} is the opposite of {wording.name(graph, named)}.",
        ),
        reason="name-denies-action",
        subject=wording.bare(claim.subject.text),
        object=wording.object_of(graph, claim),
        plural=True,
        kind="consistency",
    )


def _named_movement(graph: Graph, claim: Claim) -> str | None:
    """Return the movement that a functional group is named after, if it has only that one."""
    readings = [id for id in claim.subject.readings if id in graph]
    groups = [id for id in readings if graph.kind(id) == "muscle-group" and graph[id].basis != "anatomical"]
    texts = [claim.subject.text] if not readings else [wording.name(graph, id) for id in groups]
    if len(groups) < len(readings) or not texts:
        return None
    found = {movement for text in texts for movement in _agents(graph, text)}
    return found.pop() if len(found) == 1 else None


def _agents(graph: Graph, text: str) -> set[str]:
    """Return the movements whose agents stand in a name; the longest agent counts ("lateral flexors")."""
    words = f" {wording.bare(text.lower())} "
    hits: dict[str, str] = {}
    for movement in graph.ontology.of_kind("movement"):
        entry = graph[movement]
        for agent in {entry.agent, wording.plural_noun(entry.agent)} if entry.agent else ():
            if f" {agent} " in words:
                hits[agent] = movement
    kept = [agent for agent in hits if not any(agent != other and f" {agent} " in f" {other} " for other in hits)]
    return {hits[agent] for agent in kept}


def _opposes(graph: Graph, claim: Claim, named: str) -> bool:
    """Return whether every reading of the claimed movement is the opposite, at the joint that the group moves."""
    assert isinstance(claim.object, Movement), "only actions come here"
    motions = claimed_motions(graph, claim.object)
    if not motions or not all(motion.movement in opposites(graph, named) for motion in motions):
        return False
    moved = {
        action.of
        for id in claim.subject.readings
        if id in graph and (listed := graph[id].actions)
        for action in listed.actions
        if action.of and action.movement == named
    }
    if not moved:
        return _unlimited(graph, claim)
    return any(not motion.of or any(related(graph, motion.of, joint) for joint in moved) for motion in motions)


def _unlimited(graph: Graph, claim: Claim) -> bool:
    """Return whether the group's name leaves the joint open, or names the one the claim is about.

    Extensors of the hip may flex the knee: a name with other words than the agent proves nothing about other joints.
    """
    assert isinstance(claim.object, Movement), "only actions come here"
    names = (wording.plural_noun(graph[id].agent) for id in graph.ontology.of_kind("movement") if graph[id].agent)
    agents = {word for name in names for word in name.split()}
    rest = [word for word in wording.bare(claim.subject.text.lower()).split() if word not in agents | _FILLERS]
    if not rest:
        return True
    joints = [named.id for named in graph.ontology.names.get(" ".join(rest))]
    motions = claimed_motions(graph, claim.object)
    return any(related(graph, motion.of, joint) for motion in motions for joint in joints if motion.of)


_FILLERS = frozenset({"muscle", "muscles", "of", "the"})
