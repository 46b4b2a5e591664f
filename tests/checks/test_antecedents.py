"""Which structure a pronoun means is decided by what is said of it, where reading leaves that open."""

from __future__ import annotations

import pytest

from anatlint import check
from anatlint.linter.report import ReportedFinding

POPLITEUS = (
    "Under the two bellies of gastrocnemius lies a small muscle, the popliteus. It runs from the {} condyle of the"
    " femur to the back of the tibia. When you start to bend the straight knee, it unlocks the joint."
)
PHRENIC = (
    "The diaphragm is the chief muscle of breathing. Each half of it has a nerve of its own, the phrenic. It arises"
    " from {}. In the neck it runs down in front of the scalenus anterior. In the chest it passes in front of the root"
    " of the lung."
)
RECTUS = (
    "The sartorius crosses the thigh. On its way it passes over the rectus femoris. That muscle arises from the"
    " anterior inferior iliac spine. It straightens the knee and {} the hip."
)


def findings(text: str) -> tuple[ReportedFinding, ...]:
    return check(text).findings


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (POPLITEUS, "outer", "inner"),
        (PHRENIC, "C3, C4 and C5", "C5, C6 and C7"),
        (RECTUS, "flexes", "extends"),
    ],
)
def test_the_one_wrong_value_among_right_ones_is_found(text: str, right: str, wrong: str) -> None:
    assert not findings(text.format(right))
    assert any(wrong in found.quote for found in findings(text.format(wrong)))


@pytest.mark.model
def test_it_is_told_why_a_pronoun_is_taken_for_something() -> None:
    (found,) = findings(PHRENIC.format("C5, C6 and C7"))
    assert found.finding.because[0].startswith("The pronoun is taken for the phrenic nerve, of which two statements")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        # one statement is not enough to go by
        "The soleus lies under the gastrocnemius. The calf is round. It is supplied by the ulnar nerve.",
        # the one fits this, the other that
        "The soleus lies under the gastrocnemius. The calf is round. It bends the knee. It spans the ankle only.",
    ],
)
def test_what_stays_open_is_not_reported(text: str) -> None:
    assert not findings(text)


@pytest.mark.model
def test_a_subject_is_not_given_up_for_a_single_wrong_statement() -> None:
    text = "The brachialis lies under the biceps brachii. It bends the elbow. It inserts on the {}."
    assert not findings(text.format("ulna"))
    assert findings(text.format("acromion"))
