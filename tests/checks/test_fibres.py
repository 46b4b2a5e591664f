"""How fibres run, in many wordings: right and wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter
from anatlint.checks.model import Status

pytestmark = pytest.mark.model

Verdicts = Callable[[str], set[tuple[str, Status]]]


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    """Return a function that gives kind and verdict of all statements of a text."""
    linter = Linter()
    return lambda text: {(one.kind, one.verdict.status) for one in linter.check_text(text, "a.md").claims}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The transversus abdominis, with its {} fibres, is thin.", "horizontal", "vertical"),
        ("The transversus abdominis wraps around the waist {}, like a corset.", "horizontally", "vertically"),
        ("The rectus femoris has a {} structure.", "bipennate", "unipennate"),
        ("The fibres of the rectus femoris are arranged in a {} pattern.", "bipennate", "unipennate"),
        ("The rhomboids climb {} from the spine.", "downwards and outwards", "upwards and outwards"),
        (
            "The external intercostals run downwards and forwards, the internal intercostals {}.",
            "downwards and backwards",
            "downwards and forwards",
        ),
    ],
)
def test_a_direction_or_shape_is_read(verdicts: Verdicts, text: str, right: str, wrong: str) -> None:
    assert ("fibres", Status.SUPPORTED) in verdicts(text.format(right))
    assert ("fibres", Status.CONTRADICTED) in verdicts(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "The fibres of the pectoralis major converge like a fan on the humerus.",
        "The external intercostals run downwards and forwards, the internal ones downwards and backwards.",
    ],
)
def test_what_is_right_is_confirmed_and_nothing_more_said(verdicts: Verdicts, text: str) -> None:
    assert {status for kind, status in verdicts(text) if kind == "fibres"} == {Status.SUPPORTED}


def test_parallel_to_a_bone_is_no_shape(verdicts: Verdicts) -> None:
    assert ("fibres", Status.SUPPORTED) not in verdicts("The fibres of the sartorius run parallel to the femur.")
