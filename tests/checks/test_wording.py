"""Facts and messages as English."""

from __future__ import annotations

import pytest

from anatlint.checks import wording
from anatlint.checks.template import fill, unknown_fields
from anatlint.ontology import Ontology
from anatlint.ontology.graph import graph_of


@pytest.mark.parametrize(
    ("levels", "text"),
    [
        (["C5"], "C5"),
        (["C5", "C6"], "C5 and C6"),
        (["C5", "C6", "C7", "T1"], "C5–C7 and T1"),
        (["L4", "L5", "S1"], "L4–S1"),
        (["C4", "C6", "C8"], "C4, C6 and C8"),
        (["T1", "T2", "T3"], "T1–T3"),
    ],
)
def test_levels(levels: list[str], text: str) -> None:
    assert wording.levels(levels) == text


@pytest.mark.parametrize(
    ("count", "text"), [((3, "head"), "three heads"), ((1, "belly"), "one belly"), ((2, "belly"), "two bellies"),
                        ((31, "pair"), "31 pairs"), ((4, "branch"), "four branches")],
)  # fmt: skip
def test_counts(count: tuple[int, str], text: str) -> None:
    assert wording.count(*count) == text


def test_movements(ontology: Ontology) -> None:
    graph = graph_of(ontology)
    assert wording.do(graph, "flexion", "elbow-joint") == "flex the elbow joint"
    assert wording.do(graph, "flexion", "elbow-joint", third=True) == "flexes the elbow joint"
    assert wording.do(graph, "supination", "forearm", third=True) == "supinates the forearm"
    assert wording.do(graph, "inspiration", "thoracic-cage") == "take part in inspiration"
    assert wording.do(graph, "rotation", "vertebral-column", "contralateral").endswith("to the opposite side")


def test_number_of_a_name(ontology: Ontology) -> None:
    graph = graph_of(ontology)
    plural = [id for id in ("deltoid", "hamstrings", "erector-spinae", "intercostal-nerves", "biceps-brachii")
              if wording.is_plural(graph, id)]  # fmt: skip
    assert plural == ["hamstrings", "intercostal-nerves"]


def test_lists() -> None:
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"], "or") == "a, b or c"
    assert wording.listed(list("abcdefgh"), most=4) == "a, b, c and 5 others"


def test_templates() -> None:
    values = {"subject": "the hamstrings", "expected": "tibial nerve"}
    template = "{Subject} {is/are} supplied by the {expected}."
    assert fill(template, values, plural=True) == "The hamstrings are supplied by the tibial nerve."
    assert unknown_fields("{Subject} {is/are} {nerve}") == {"nerve"}
