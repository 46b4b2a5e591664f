"""What harm to one root costs, by the myotomes and dermatomes: "a C7 root problem numbs the middle finger"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported
from anatlint.checks.sentences import sources
from anatlint.claims.model import Movement, Term
from anatlint.ontology.graph import Graph


def by_segment(case: Case) -> Opinion | None:
    """Judge "harm to ROOT costs MOVEMENT or numbs SKIN" by its levels; nothing where no table names either.

    Levels that only some maps give are right here.
    """
    graph = case.graph
    levels = own_level(graph, case.subject)
    names = set(_names(case)) if levels else set()
    kind = "myotome" if isinstance(case.claim.object, Movement) else "dermatome"
    for known in graph.ontology.segments.values() if names else ():
        if known.kind != kind or not names & {name.lower() for name in known.names}:
            continue
        text = f"{wording.capital(known.names[0])}: {wording.levels(known.usual)}."
        fact = Fact(text, sources([known]))
        if levels & {*known.usual, *known.variable}:
            return supported(facts=[fact], firm=False)
        return contradicted("other-root", text, facts=[fact], expected=wording.levels(known.usual))
    return None


def own_level(graph: Graph, nerve: str) -> set[str]:
    """Return the level of a spinal nerve or its ramus, which is a root of nerves itself."""
    roots = graph[nerve].roots
    single = roots is not None and len(roots.usual) == 1 and roots.usual[0].lower() == nerve.partition("-")[0]
    return set(roots.usual) if single and roots is not None else set()


def _names(case: Case) -> Iterator[str]:
    """Yield what tables may call a claimed movement or place, in lower case."""
    graph, made = case.graph, case.claim.object
    place = made.of if isinstance(made, Movement) else made
    if not isinstance(place, Term):
        return
    called = {place.text.lower(), *(graph[id].name.lower() for id in place.readings if id in graph)}
    called |= {name.removesuffix("s") for name in called}
    called |= {name.removesuffix(" joint") for name in called}
    if not isinstance(made, Movement):
        yield from called
        return
    for name in called:
        yield from (f"{name} {made.movement}", f"{made.movement} of the {name}", f"{made.movement} of {name}")
