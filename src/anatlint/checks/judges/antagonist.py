"""Which muscles work against one another, and which together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import sources
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Action, Actions, Role
from anatlint.ontology.queries_joints import moved_at, opposites, related, relation
from anatlint.records import dataclass

_DEEDS = "deeds"  # in the memory of a graph


@dataclass(frozen=True, slots=True)
class _Deed:
    """An action of a muscle, or of a member of a group, and whose it is."""

    owner: str
    action: Action
    fact: Actions

    @property
    def main(self) -> bool:
        """Whether it is one that the muscle is known for."""
        one = self.action
        return one.role is Role.PRIMARY and not (one.fixed or one.part)

    @property
    def weighty(self) -> bool:
        """Whether it is more than a minor or disputed one."""
        one = self.action
        return one.role in (Role.PRIMARY, Role.SECONDARY) and not (one.fixed or one.part or one.condition)

    def told(self, graph: Graph) -> Fact:
        """Return it in words."""
        several = wording.is_plural(graph, self.owner)
        verb = wording.do(graph, self.action.movement, self.action.of or "", third=not several)
        return Fact(f"{wording.opening(graph, self.owner)} {verb}.", sources([self.fact]))


@judge("opposes", members=False)
def opposes(case: Case) -> Opinion:
    """Judge "X is the antagonist of Y": right when a main action of one is the opposite of a main one of the other.

    Wrong when they share a main action and no other than minor ones are opposite, or when nothing at all is opposite.
    """
    graph = case.graph
    own, other = _deeds(graph, case.subject), _deeds(graph, case.object)
    if not own or not other:
        return unknown("Not all of what they do is known.")
    against = [pair for pair in product(own, other) if _are_opposite(graph, *pair)]
    if main := [pair for pair in against if pair[0].main and pair[1].main]:
        return supported(facts=_told(graph, main), firm=True)
    shared = [pair for pair in _shared(graph, own, other) if pair[0].main and pair[1].main]
    if shared and not any(one.weighty and two.weighty for one, two in against):
        return contradicted("same-action", "Both do the same, and nothing opposite.", facts=_told(graph, shared))
    if against or not _are_complete(own, other):
        return unsupported("No main actions of them are opposite.", facts=_told(graph, against))
    facts = _told(graph, [next(iter(product(own, other)))])
    return contradicted("not-opposite", "All their actions are known, and none are opposite.", facts=facts)


@judge("assists", members=False)
def assists(case: Case) -> Opinion:
    """Judge "X is a synergist of Y": right when they share an action, wrong when only opposite ones meet."""
    graph = case.graph
    own, other = _deeds(graph, case.subject), _deeds(graph, case.object)
    if not own or not other:
        return unknown("Not all of what they do is known.")
    if shared := [pair for pair in _shared(graph, own, other) if pair[0].main or pair[1].main]:
        return supported(facts=_told(graph, shared), firm=False)
    against = [pair for pair in product(own, other) if _are_opposite(graph, *pair)]
    if against and _are_complete(own, other) and any(one.main and two.main for one, two in against):
        step = "They do the opposite, and share no action."
        return contradicted("opposite-action", step, facts=_told(graph, against))
    return unsupported("They share no action that is known.")


def _deeds(graph: Graph, muscle: str) -> Sequence[_Deed]:
    """Return what a muscle does, or the members of a group that has no actions of its own; found once."""
    if (_DEEDS, muscle) not in graph.memo:
        graph.memo[_DEEDS, muscle] = list(_find_deeds(graph, muscle))
    known: list[_Deed] = graph.memo[_DEEDS, muscle]
    return known


def _find_deeds(graph: Graph, muscle: str) -> Iterator[_Deed]:
    found = graph.own(muscle, lambda entry: entry.actions)
    if found is not None:
        owner, fact = found
        yield from (_Deed(owner, one, fact) for one in fact.actions if not one.part or muscle in one.part)
        return
    for member in graph.members(muscle):
        yield from _deeds(graph, member)


def _shared(graph: Graph, own: Sequence[_Deed], other: Sequence[_Deed]) -> Iterator[tuple[_Deed, _Deed]]:
    """Yield the pairs of actions that are the same, at the same joint; holding and disputed ones do not count."""
    for one, two in product(own, other):
        first, second = one.action, two.action
        if Role.DISPUTED in (first.role, second.role) or not opposites(graph, first.movement):
            continue
        if first.movement == second.movement and any(
            relation(graph, a, b) == "same" for a in _places(graph, first) for b in _places(graph, second)
        ):
            yield one, two


def _are_opposite(graph: Graph, one: _Deed, two: _Deed) -> bool:
    first, second = one.action, two.action
    if second.movement not in opposites(graph, first.movement):
        return False
    return bool(first.of and second.of and related(graph, first.of, second.of))


def _are_complete(own: Sequence[_Deed], other: Sequence[_Deed]) -> bool:
    return all(deed.fact.complete for deed in (*own, *other))


def _places(graph: Graph, action: Action) -> tuple[str, ...]:
    of = action.of or ""
    return (of, *moved_at(graph, action.movement, of)) if of else ()


def _told(graph: Graph, pairs: Sequence[tuple[_Deed, _Deed]]) -> list[Fact]:
    """Return the first of some pairs in words."""
    return [deed.told(graph) for pair in pairs[:1] for deed in pair]
