"""Who a thing is that is told only behind what it does, or behind "the exception is"; names of systems and joints."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Only one muscle abducts the arm, and it is the teres major.",
            ["teres-major acts abduction of arm|upper-limb"],
        ),
        ("Only one nerve supplies the deltoid, and that is the radial nerve.", ["deltoid innervated_by radial-nerve"]),
        ("One muscle bends the elbow: that is the triceps.", ["triceps-brachii acts flexion of elbow"]),
        ("Only one muscle lifts the eyelid, and that is not the orbicularis oculi.", []),
        ("One muscle flexes the hip, and it is strong.", []),
        (
            "The exception is the gracilis, which springs from the pubis, crosses the ankle, and runs down the thigh.",
            ["gracilis crosses ankle"],
        ),
        (
            "The vagus nerve is long. The autonomic nervous system, also called the somatic nervous system, is large.",
            ["autonomic-nervous-system also_called somatic-nervous-system"],
        ),
        (
            "The soleus is flat. The knee joint, also known as the elbow joint, is a hinge.",
            ["knee-joint also_called elbow-joint"],
        ),
        ("The anconeus is short. The joint at the elbow is called the humeroulnar joint.", []),
        (
            "The autonomic nervous system has two divisions, called the sympathetic and the parasympathetic division.",
            [],
        ),
    ],
)
def test_who_it_is(read: Read, text: str, claims: list[str]) -> None:
    kinds = (" acts ", " innervated_by ", " crosses ", " also_called ")
    assert [claim for claim in read(text) if any(kind in claim for kind in kinds)] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The phrenic nerve comes from the neck (C3 to C5).", ["phrenic-nerve has_roots C3 C4 C5"]),
        (
            "The diaphragm is driven by the phrenic nerve, which comes from the neck (C3 to C5).",
            ["phrenic-nerve has_roots C3 C4 C5"],
        ),
        ("The phrenic nerve comes from the neck (the cervical plexus).", []),
        ("The femoral nerve lies in the groin (L2 to L4).", []),
    ],
)
def test_levels_behind_where_a_nerve_comes_from(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_roots" in claim or " segment " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The ansa cervicalis is a loop made from the first three cervical nerves.", []),
        (
            "The brachial plexus is large. Each trunk splits, and the divisions come together again as four cords.",
            ["brachial-plexus has_count 4 cord"],
        ),
        ("The brachial plexus is large. Each trunk splits into two divisions.", []),
    ],
)
def test_numbers_of_some(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" in claim] == claims


def test_most_fibres_are_not_all(read: Read) -> None:
    told = [claim for claim in read("The vagus nerve is long. Most of its fibres are sensory.") if "carries" in claim]
    assert told and "exclusive" not in told[0]


def test_cords_of_the_plexus(read: Read) -> None:
    text = "The brachial plexus is large. The axillary nerve arises from the lateral cord of the plexus."
    assert "axillary-nerve branch_of lateral-cord-of-brachial-plexus" in read(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The psoas comes from the lumbar spine, the iliacus from the ilium, and both end on the lesser trochanter.",
            ["psoas-major inserts_on lesser-trochanter", "iliacus inserts_on lesser-trochanter"],
        ),
        (
            "The soleus is flat. The supraspinatus lies above the infraspinatus, and both end on the greater tubercle.",
            ["supraspinatus inserts_on greater-tubercle", "infraspinatus inserts_on greater-tubercle"],
        ),
        ("The biceps brachii has two heads, and both end on the radius.", ["biceps-brachii inserts_on radius"]),
    ],
)
def test_both(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "inserts_on" in claim] == claims


def test_verbs_behind_numbers(read: Read) -> None:
    text = "The biceps femoris and semitendinosus are hamstrings. The two hang from the ischial tuberosity."
    assert "biceps-femoris attaches_to ischial-tuberosity" in " ".join(read(text))
