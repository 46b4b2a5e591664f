"""Facts as sentences that an editor reads, with their sources."""

from __future__ import annotations

from collections.abc import Iterable

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.ontology.graph import Graph
from anatlint.ontology.sourced import Sourced


def sentence(graph: Graph, subject: str, singular: str, plural: str, rest: str, *facts: Sourced) -> Fact:
    """Return "The deltoid is innervated by the axillary nerve.", with the verb in the subject's number."""
    verb = plural if wording.is_plural(graph, subject) else singular
    return Fact(f"{wording.opening(graph, subject)} {verb} {rest}.", sources(facts))


def sources(facts: Iterable[Sourced]) -> tuple[str, ...]:
    """Return the sources of facts, each once, in order."""
    return tuple(dict.fromkeys(key for fact in facts for key in fact.sources))


def the_list(graph: Graph, ids: Iterable[str], word: str = "and") -> str:
    """Return "the axillary nerve and the radial nerve"; of many, the first ones."""
    return wording.listed([wording.the(graph, id) for id in dict.fromkeys(ids)], word)


def is_are(graph: Graph, id: str) -> str:
    """Return the verb "to be" in the number of an entry's name."""
    return "are" if wording.is_plural(graph, id) else "is"


def stack_fact(graph: Graph, stack: str) -> Fact:
    """Return the order of a stack of layers."""
    layers = "; then ".join(the_list(graph, layer) for layer in graph[stack].order)
    return Fact(f"From superficial to deep: {layers}.", graph[stack].sources)
