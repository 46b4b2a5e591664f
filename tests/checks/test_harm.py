"""What harm does, told after the nerve was named: right and wrong, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter
from anatlint.checks.model import Status

pytestmark = pytest.mark.model

Verdicts = Callable[[str], set[Status]]


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    """Return a function that gives the verdicts on all statements of harm in a text."""
    linter = Linter()
    return lambda text: {one.verdict.status for one in linter.check_text(text, "a.md").claims if one.kind == "lesion"}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Froment's sign tests the {} nerve.", "ulnar", "radial"),
        ("The lift-off test assesses the {}.", "subscapularis", "supraspinatus"),
        ("The empty can test is used to test the {}.", "supraspinatus", "teres minor"),
        ("The {} nerve is hurt. A patient with this injury is unable to stand on tiptoe.", "tibial", "common fibular"),
        ("The {} nerve can be cut. Then you can no longer walk on your heels.", "deep fibular", "tibial"),
        ("# The {0} nerve\n\nHere runs the {0} nerve. You may wake up with a dropped wrist.", "radial", "median"),
        (
            "# The {0} nerve\n\nHere runs the {0} nerve. It is at risk here. The deltoid goes slack.",
            "axillary",
            "tibial",
        ),
    ],
)
def test_harm_is_carried_on(verdicts: Verdicts, text: str, right: str, wrong: str) -> None:
    assert verdicts(text.format(right)) == {Status.SUPPORTED}
    assert Status.SUPPORTED not in verdicts(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "If the femoral nerve is damaged, the knee jerk disappears.",
        "If the phrenic nerve is paralysed, that half of the diaphragm rises.",
        "# The radial nerve\n\nThe radial nerve is long. A foot drop, though, comes from the common fibular nerve.",
    ],
)
def test_signs_in_free_words_are_confirmed(verdicts: Verdicts, text: str) -> None:
    assert verdicts(text) == {Status.SUPPORTED}


def test_a_sign_below_another_name_is_left_alone(verdicts: Verdicts) -> None:
    text = "# The obturator nerve\n\nA positive Trendelenburg sign shows in a waddling gait."
    assert Status.CONTRADICTED not in verdicts(text)
