"""How the fibres of one muscle run to those of another."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "The external oblique runs down and inwards; the fibres of the internal oblique run {} to it.",
            "at right angles",
            "parallel",
        ),
        (
            "The fibres of the external oblique run in the same direction as those of the {} intercostals.",
            "external",
            "internal",
        ),
        ("The external intercostals consist of fibres that pass downwards and {}.", "forwards", "backwards"),
        ("The pharyngeal constrictors run {} around the throat.", "in rings", "lengthwise"),
    ],
)
def test_fibres_are_held_against_those_of_others(text: str, right: str, wrong: str) -> None:
    assert not anatlint.check(text.replace("{}", right)).findings
    assert anatlint.check(text.replace("{}", wrong)).findings


def test_parallel_to_a_bone_is_no_comparison() -> None:
    assert not anatlint.check("The fibres of the internal oblique run parallel to the inguinal ligament.").findings
