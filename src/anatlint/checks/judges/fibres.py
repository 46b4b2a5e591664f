"""Fibre directions and shapes."""

from __future__ import annotations

from anatlint.checks import wording
from anatlint.checks.model import Fact
from anatlint.checks.opinion import Case, Opinion, contradicted, supported, unknown, unsupported
from anatlint.checks.registry import judge
from anatlint.checks.sentences import is_are, sources
from anatlint.claims.model import Quantifier
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import Fibres
from anatlint.ontology.queries_qualities import opposites

_LENGTHWISE = frozenset({"longitudinal", "vertical"})
_ARCHED, _FAN = "arched", "fan-shaped"  # how fibres run, not which way; which of them run alike


@judge("fibre_direction", "shape")
def fibres(case: Case) -> Opinion:
    """Judge "the fibres of MUSCLE run vertically": wrong by a closed list, or as the opposite of all that is known."""
    graph, claimed = case.graph, case.object
    is_shape = case.claim.predicate == "shape"
    found = graph.own(case.subject, lambda entry: entry.fibres if _values(entry.fibres, is_shape) else None)
    if found is None:
        return unknown(f"Nothing is known of the fibres of {wording.the(graph, case.subject)}.")
    owner, fact = found
    known = _values(fact, is_shape)
    facts = [_fact(graph, owner, fact, is_shape)]
    if any(claimed == one or claimed in graph.qualities_above(one) for one in known):
        return supported(facts=facts)
    some = case.qualifiers.quantifier is Quantifier.SOME  # "its lowest fibres": they may run as no others do
    pairs = [] if some or owner != case.subject else _apart(graph, claimed, fact, is_shape)
    if not pairs:
        return unsupported("It is not among the known values, and not excluded by them.", facts=facts)
    steps = [
        f"What is {wording.name(graph, one)} is not {wording.name(graph, other)}."
        for one, other in dict.fromkeys(pairs)
    ]
    return contradicted(
        "disjoint", facts[0].text, *steps, facts=facts, expected=wording.names(graph, _plain(graph, known), "or")
    )


@judge("fibres_beside")
def fibres_beside(case: Case) -> Opinion:
    """Judge "the fibres of MUSCLE cross those of MUSCLE at right angles", "run the same way as those of MUSCLE"."""
    graph, wanted = case.graph, case.place.relation
    others = [id for term in case.place.of for id in term.readings]
    for first, second in ((case.subject, other) for other in others):
        for relation in ("across", "along"):
            told = _told_beside(graph, first, second, relation) or _told_beside(graph, second, first, relation)
            if told is not None and relation == wanted:
                return supported(facts=[told])
            if told is not None:
                return contradicted("other-angle", told.text, facts=[told], expected=relation)
    return unknown("How they run to each other is not known.")


def _told_beside(graph: Graph, one: str, other: str, relation: str) -> Fact | None:
    fact = graph[one].fibres if one in graph else None
    if fact is None or other not in getattr(fact, relation):
        return None
    way = "cross those of" if relation == "across" else "run the same way as those of"
    text = f"The fibres of {wording.the(graph, one)} {way} {wording.the(graph, other)}."
    return Fact(text, sources([fact]))


def _apart(graph: Graph, claimed: str, fact: Fibres, is_shape: bool) -> list[tuple[str, str]]:
    """Return the pairs of qualities that keep a value from the known ones; none where it is not excluded."""
    known = _values(fact, is_shape)
    if not fact.complete:
        return _opposed(graph, claimed, fact, is_shape)
    plain = known if is_shape else _narrowest(graph, known, claimed)
    pairs = [graph.disjoint(claimed, one) for one in plain]
    return [pair for pair in pairs if pair] if _excluded(graph, claimed, plain, pairs, is_shape) else []


def _opposed(graph: Graph, claimed: str, fact: Fibres, is_shape: bool) -> list[tuple[str, str]]:
    """Return the pairs of opposites where a value is the opposite of all that an open list tells.

    Of shapes only those count that have an opposite; in a fan some fibres run as others do not.
    """
    known = _values(fact, is_shape)
    if is_shape:
        told = [one for one in known if any(graph[up].opposite for up in (one, *graph.qualities_above(one)))]
    else:
        told = [] if _FAN in fact.shape else [one for one in _narrow(graph, known) if one != _ARCHED]
    pairs = [opposites(graph, claimed, one) for one in told]
    return [pair for pair in pairs if pair] if all(pairs) else []


def _narrow(graph: Graph, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the directions that say most: who runs from side to side runs horizontally, and not from front to back."""
    wider = {
        up for one in known for up in graph.qualities_above(one) if up != one and one not in graph.qualities_above(up)
    }
    return tuple(one for one in known if one not in wider)


def _narrowest(graph: Graph, known: tuple[str, ...], claimed: str) -> tuple[str, ...]:
    """Return the directions of a closed list that say most.

    A muscle that runs crosswise, or obliquely across, does not run lengthwise.
    """
    narrow = _narrow(graph, known)
    firm = tuple(one for one in narrow if one != "oblique")
    across = claimed in _LENGTHWISE and any(graph.disjoint(claimed, one) for one in firm)
    return firm if across else narrow or known


def _excluded(
    graph: Graph, claimed: str, known: tuple[str, ...], pairs: list[tuple[str, str] | None], is_shape: bool
) -> bool:
    """Return whether a closed list excludes a value.

    Directions are alternatives (parts run differently): all must exclude it, or all that tell of the same slant
    (forwards or backwards, inwards or outwards). Shapes that go together describe one muscle from several sides,
    and one of them is enough.
    """
    told = [pair for one, pair in zip(known, pairs, strict=True) if one != _ARCHED]
    if not is_shape and told:
        pairs = told
        known = tuple(one for one in known if one != _ARCHED)
    same = [pair for one, pair in zip(known, pairs, strict=True) if _slant(claimed) and _slant(one) == _slant(claimed)]
    if not is_shape and same:
        return all(same)
    rivals = [one for one in known if any(graph.disjoint(one, other) for other in known if other != one)]
    if is_shape and rivals:  # two ways in which it is built: none of them may allow it
        return all(graph.disjoint(claimed, one) for one in rivals)
    return any(pairs) if is_shape else all(pairs)


def _plain(graph: Graph, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the values without those that name the same line from its other end."""
    return tuple(
        one for one in values if not any(other in graph.qualities_above(one) for other in values if other != one)
    )


def _slant(direction: str) -> str:
    """Return the plane in which a direction slants: seen from the side, from the front, or none."""
    if direction.endswith(("anterior", "posterior")):
        return "sagittal"
    return "frontal" if direction.endswith(("medial", "lateral")) else ""


def _values(fact: Fibres | None, is_shape: bool) -> tuple[str, ...]:
    if fact is None:
        return ()
    return fact.shape if is_shape else fact.direction


def _fact(graph: Graph, owner: str, fact: Fibres, is_shape: bool) -> Fact:
    values = wording.names(graph, _plain(graph, _values(fact, is_shape)))
    if is_shape:
        verb = is_are(graph, owner)
        return Fact(f"{wording.opening(graph, owner)} {verb} {values}.", sources([fact]))
    return Fact(f"The fibres of {wording.the(graph, owner)} run in this direction: {values}.", sources([fact]))
