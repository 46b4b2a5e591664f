"""The words for the ways of nerves, and the steps of a way as facts."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.sentences import sources, the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep

OPPOSITE = {"anterior": "posterior", "medial": "lateral", "superior": "inferior", "deep": "superficial"}
OPPOSITE |= {value: key for key, value in OPPOSITE.items()}
_SAME = {"pierces": "through", "in": "through", "behind": "posterior", "before": "anterior", "in-front": "anterior"}
_SAME |= {"within": "through"}
_SAME |= {"above": "superior", "below": "inferior", "under": "deep", "over": "superficial", "beneath": "deep"}


def meets(graph: Graph, claimed: str, known: str) -> bool:
    """Return whether a place told is the one known, or holds it."""
    return claimed == known or claimed in graph.above(known)


def relation_of(relation: str) -> str:
    """Return the plain word for a relation: "through" for "pierces"."""
    short = relation.removesuffix("-to")
    return _SAME.get(short, short)


def words_for(relation: str) -> str:
    """Return a relation as it is said before a name: "anterior to"."""
    return f"{relation} to" if relation in OPPOSITE else relation


def way_fact(graph: Graph, subject: str, step: CourseStep) -> Fact:
    """Return one step of a way as a sentence."""
    verb = "pass" if wording.is_plural(graph, subject) else "passes"
    way = words_for(step.passes.removesuffix("-to"))
    if step.passes == "pierces":
        verb, way = ("pierce" if verb == "pass" else "pierces"), ""
    text = f"{wording.opening(graph, subject)} {verb} {way} {the_list(graph, step.structure)}."
    return Fact(" ".join(text.split()), sources([step]))
