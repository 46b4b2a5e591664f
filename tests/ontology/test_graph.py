"""Hierarchies of nerves, and which reading of a name fits a part of the body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from anatlint.ontology import load_ontology
from anatlint.ontology.graph import Graph
from anatlint.ontology.queries_context import fitting

NERVES = """\
posterior-rami: {kind: nerve-group, name: posterior rami}
c5-anterior-ramus: {kind: ramus, name: anterior ramus of C5}
brachial-plexus: {kind: plexus, name: brachial plexus, branch_of: {parents: [c5-anterior-ramus], sources: [book]}}
posterior-cord: {kind: cord, name: posterior cord, part_of: [brachial-plexus]}
radial-nerve: {name: radial nerve, branch_of: {parents: [posterior-cord], sources: [book]}, region: [arm]}
deep-branch: {name: deep branch, branch_of: {parents: [radial-nerve], sources: [book]}}
dorsal-scapular-nerve: {name: dorsal scapular nerve, branch_of: {parents: [c5-anterior-ramus], sources: [book]}}
lowest-twig: {name: lowest twig, branch_of: {parents: [dorsal-scapular-nerve], sources: [book]}}
tibial-nerve: {name: tibial nerve, region: [leg]}
stray-nerve: {name: stray nerve}
"""


@pytest.fixture
def graph(write: Callable[[Mapping[str, str]], Path], cache: Path) -> Graph:
    bones = "humerus: {kind: bone, name: humerus, part_of: [arm]}\nfibula: {kind: bone, name: fibula, part_of: [leg]}\n"
    rules = write({"+nerves/more.yaml": NERVES, "places/base.yaml": bones, "nerves/arm.yaml": ""})
    return Graph(load_ontology(rules, cache=cache))


@pytest.mark.parametrize(
    ("branch", "known", "descends"),
    [
        ("deep-branch", "radial-nerve", True),
        ("deep-branch", "posterior-cord", True),
        ("radial-nerve", "deep-branch", False),
        ("radial-nerve", "radial-nerve", False),
        ("tibial-nerve", "radial-nerve", False),
        ("deep-branch", "c5-anterior-ramus", False),
        ("lowest-twig", "c5-anterior-ramus", False),
        ("dorsal-scapular-nerve", "c5-anterior-ramus", True),
        ("brachial-plexus", "c5-anterior-ramus", True),
        ("radial-nerve", "brachial-plexus", False),
        ("posterior-cord", "brachial-plexus", True),
    ],
)
def test_a_branch_descends_from_a_nerve_but_not_from_every_root(
    graph: Graph, branch: str, known: str, descends: bool
) -> None:
    assert graph.descends(branch, known) is descends


@pytest.mark.parametrize(
    ("subject", "readings", "left"),
    [
        pytest.param("biceps", ["tibial-nerve", "radial-nerve"], ["radial-nerve"], id="the same limb"),
        pytest.param("biceps", ["fibula", "humerus"], ["humerus"], id="places lie where their wholes are"),
        pytest.param("long-head", ["tibial-nerve", "radial-nerve"], ["radial-nerve"], id="a part lies in its whole"),
        pytest.param("biceps", ["tibial-nerve", "stray-nerve"], ["stray-nerve"], id="no region is no other region"),
        pytest.param("biceps", ["tibial-nerve", "fibula"], ["tibial-nerve", "fibula"], id="none is left"),
        pytest.param("biceps", ["tibial-nerve"], ["tibial-nerve"], id="a single one"),
        pytest.param("biceps", [], [], id="nothing"),
        pytest.param("stray-nerve", ["fibula", "humerus"], ["fibula", "humerus"], id="nobody knows where"),
        pytest.param("nobody", ["fibula", "humerus"], ["fibula", "humerus"], id="no such structure"),
    ],
)
def test_a_reading_in_another_part_of_the_body_is_left_out(
    graph: Graph, subject: str, readings: list[str], left: list[str]
) -> None:
    assert fitting(graph, subject, readings) == left


def test_a_closure_is_the_same_whichever_was_asked_for_before(graph: Graph) -> None:
    steps = {"a": ["b"], "b": ["c", "d"], "c": ["a"], "d": []}
    assert graph.closure("before", "c", steps.__getitem__) == {"a", "b", "c", "d"}
    assert graph.closure("before", "a", steps.__getitem__) == graph.closure("alone", "a", steps.__getitem__)
    assert graph.closure("before", "d", steps.__getitem__) == frozenset()


def test_a_step_may_depend_on_where_the_way_began(graph: Graph) -> None:
    steps = {"a": ["b"], "b": ["c"], "c": ["d"], "d": []}

    def closure(start: str) -> frozenset[str]:
        return graph.closure("own", start, lambda one: steps[one] if one <= start else [], from_anywhere=False)

    assert closure("b") == {"c"}
    assert closure("a") == {"b"}
