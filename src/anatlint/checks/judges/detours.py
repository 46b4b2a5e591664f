"""Ways that a nerve does not take since it takes another of the same sort: round another bone, beside another vein."""

from __future__ import annotations

from anatlint.checks.judges.ways import OPPOSITE, meets, relation_of, way_fact, words_for
from anatlint.checks.opinion import Case, Opinion, contradicted
from anatlint.checks.sentences import the_list
from anatlint.ontology.graph import Graph
from anatlint.ontology.model import CourseStep
from anatlint.ontology.queries_beside import are_counterparts
from anatlint.ontology.queries_sides import is_bony

_POINTS = frozenset(
    {
        "tuberosity", "spine", "epicondyle", "malleolus", "condyle", "trochanter", "tubercle", "neck", "head",
        "hamulus", "styloid", "pisiform", "hook",
    }
)  # fmt: skip
_CORNERS = frozenset({"tuberosity", "spine", "epicondyle", "malleolus", "trochanter"})
_PIERCED = frozenset({"fascia", "septum", "membrane"})
_PASSED = frozenset({"vessel", "opening", "canal", "ligament", "landmark", "foramen", "space"})


def other_turn(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve winds round another thing of the same sort: another point of a bone, bone or vessel."""
    graph, steps = case.graph, case.graph[case.subject].course
    if relation == "posterior":
        return _other_point(case, claimed)
    if relation != "around" or any(meets(graph, claimed, one) or meets(graph, one, claimed) for one in _all(steps)):
        return None
    for step in steps:
        known = step.structure[0]
        turning = relation_of(step.passes) == "around" and step.usual and len(step.structure) == 1
        if turning and _of_a_sort(graph, claimed, known) and not _related(graph, claimed, known):
            return _instead(case, step)
    return None


def _other_point(case: Case, claimed: str) -> Opinion | None:
    """Return that what hooks round one point of a bone does not pass behind another: the spine, not the tuber."""
    graph, steps = case.graph, case.graph[case.subject].course
    met = any(meets(graph, claimed, one) or meets(graph, one, claimed) for one in _all(steps))
    sort = _CORNERS.intersection(graph[claimed].name.replace("-", " ").split())
    for step in steps if sort and not met else ():
        known = step.structure[0]
        turning = relation_of(step.passes) == "around" and step.usual and len(step.structure) == 1
        corner = _CORNERS.intersection(graph[known].name.replace("-", " ").split())
        bones = [{one for one in (id, *graph.within(id)) if graph.kind(one) == "bone"} for id in (claimed, known)]
        if turning and corner and corner != sort and bones[0] & bones[1] and not _related(graph, claimed, known):
            return _instead(case, step)
    return None


def _of_a_sort(graph: Graph, claimed: str, known: str) -> bool:
    """Whether two things exclude each other as what is wound round at one place."""
    kinds = (graph.kind(claimed), graph.kind(known))
    if kinds == ("vessel", "vessel"):
        return True
    if not (is_bony(graph, claimed) and is_bony(graph, known)):
        return False
    bones = [{one for one in (id, *graph.within(id)) if graph.kind(one) == "bone"} for id in (claimed, known)]
    if not bones[0] & bones[1]:
        return bool(_segments(graph, bones[0]) & _segments(graph, bones[1]))
    points = [_POINTS.intersection(graph[id].name.replace("-", " ").split()) for id in (claimed, known)]
    return all(points)


def _segments(graph: Graph, bones: set[str]) -> set[str]:
    """Return the parts of the body that some bones belong to, but for the whole of a limb."""
    regions = {up for bone in bones for up in graph.within(bone) if graph.kind(up) in ("region", "body-part")}
    return {one for one in regions if one not in ("upper-limb", "lower-limb", "human-body", "trunk", "head")}


def _related(graph: Graph, one: str, other: str) -> bool:
    adjacent = other in graph[one].adjacent or one in graph[other].adjacent
    return adjacent or one in graph.above(other) or other in graph.above(one)


def other_twin(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve goes beside the twin of a vessel, or through that of a septum: the medial for the lateral."""
    graph, steps = case.graph, case.graph[case.subject].course
    if relation not in ("along", "beside", "through") or any(
        meets(graph, claimed, one) or meets(graph, one, claimed) for one in _all(steps)
    ):
        return None
    for step in steps:
        through = relation == "through"
        told = ("through",) if through else ("along", "beside", "medial", "lateral")
        kinds = _PIERCED if through else _PASSED
        if (
            step.usual
            and relation_of(step.passes) in told
            and any(are_counterparts(graph, claimed, one) and graph.kind(one) in kinds for one in step.structure)
        ):
            return _instead(case, step)
    return None


def other_hiatus(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that a nerve passes a muscle in another place: the crus of the diaphragm, not its opening for the vein."""
    graph, steps = case.graph, case.graph[case.subject].course
    holders = {one for one in graph.within(claimed) if graph.is_muscle(one)}
    there = [one for one in _all(steps) if claimed == one or claimed in graph.above(one)]
    if relation != "through" or graph.kind(claimed) not in ("opening", "foramen", "canal") or not holders or there:
        return None
    for step in steps:
        parts = [one for one in step.structure if holders & graph.within(one) and not _related(graph, claimed, one)]
        if relation_of(step.passes) == "through" and step.usual and parts:
            return _instead(case, step)
    return None


def shaft_passed(case: Case, relation: str, claimed: str) -> Opinion | None:
    """Return that who passes behind a bone passes behind its shaft, and not in front of it."""
    graph, steps = case.graph, case.graph[case.subject].course
    bone = claimed.removeprefix("shaft-of-")
    if relation not in OPPOSITE or bone == claimed or bone not in graph:
        return None
    for step in steps:
        if step.structure == (bone,) and step.usual and relation_of(step.passes) == OPPOSITE[relation]:
            return _instead(case, step)
    return None


def other_gap(case: Case, readings: list[list[str]]) -> Opinion | None:
    """Return that a nerve comes out between two others of a row: the anterior and the middle of three, not the last."""
    graph, steps = case.graph, case.graph[case.subject].course
    claimed = {ids[0] for ids in readings if len(ids) == 1}
    for step in steps if len(claimed) == 2 and len(readings) == 2 else ():
        known = set(step.structure)
        if relation_of(step.passes) != "between" or not step.usual or len(known & claimed) != 1 or len(known) != 2:
            continue
        mistaken, meant = min(claimed - known), min(known - claimed)
        if are_counterparts(graph, mistaken, meant) and graph.is_muscle(mistaken):
            return _instead(case, step)
    return None


def _all(steps: tuple[CourseStep, ...]) -> list[str]:
    return [one for step in steps for one in step.structure]


def _instead(case: Case, step: CourseStep) -> Opinion:
    fact = way_fact(case.graph, case.subject, step)
    expected = f"{words_for(relation_of(step.passes))} {the_list(case.graph, step.structure)}"
    return contradicted("other-landmark", fact.text, facts=[fact], expected=expected)
