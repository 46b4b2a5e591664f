"""The position in which a movement is made."""

from __future__ import annotations

import pytest

import anatlint
from anatlint.claims.conditions import condition_in
from anatlint.claims.words import Words


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("with the hip flexed", "with the hip flexed"),
        ("once the arm is in full abduction", "in full abduction"),
        ("beyond 90 degrees", "beyond 90 degrees"),
        ("with the helpers, the arm bent", None),
        ("flexes the hip", None),
    ],
)
def test_postures_and_degrees_are_conditions(words: Words, text: str, condition: str | None) -> None:
    assert condition_in(text, words) == condition


def codes(text: str) -> list[str]:
    return [found.finding.code for found in anatlint.check(text).findings]


@pytest.mark.model
def test_a_position_excuses_what_the_facts_do_not_know_of_it() -> None:
    assert codes("The teres major abducts the arm.") == ["ACT001"]
    assert codes("Beyond 90 degrees the teres major abducts the arm.") == []


@pytest.mark.model
def test_no_position_turns_a_movement_of_a_hinge_round() -> None:
    assert codes("With the forearm pronated, the brachialis extends the elbow.") == ["ACT001"]


@pytest.mark.model
def test_a_joint_that_is_not_crossed_is_so_in_every_position() -> None:
    assert codes("With the knee bent, the soleus flexes the hip.") == ["ACT002"]
