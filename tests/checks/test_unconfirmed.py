"""What stands in a text is not called right because something near it is: whole sentences, through everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter
from anatlint.checks.model import Status

pytestmark = pytest.mark.model

Verdicts = Callable[[str], set[Status]]


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    """Return a function that gives the verdicts on all statements of a text."""
    linter = Linter()
    return lambda text: {one.verdict.status for one in linter.check_text(text, "a.md").claims}


@pytest.mark.parametrize(
    "text",
    [
        "The femoral nerve supplies the gluteal region.",  # a variable branch of it does
        "The vagus nerve supplies the thigh.",  # plexuses lead from the belly to the limb
        "The brachial plexus supplies the lower limb.",
        "The median nerve supplies the palm side of the shoulder.",  # the shoulder is not the whole limb
        "A damaged femoral nerve weakens flexion of the knee.",  # the sartorius alone
        "The ulnar nerve descends along the outer side of the arm.",  # lateral to a bone of the wrist
        "The radial nerve passes in front of the humerus.",  # of an epicondyle; behind the rest
        "The infraspinatus lies above the rotator cuff.",  # above another of the same group
    ],
)
def test_what_is_right_of_something_near_confirms_nothing(verdicts: Verdicts, text: str) -> None:
    assert not verdicts(text) & {Status.SUPPORTED, Status.CONTRADICTED}


@pytest.mark.parametrize(
    "text",
    [
        "A damaged femoral nerve weakens extension of the knee.",
        "Damage to the radial nerve weakens extension of the elbow.",
        "Damage to the accessory nerve weakens elevation of the shoulder.",
        "Damage to the femoral nerve numbs the front of the thigh.",
        "The femoral nerve supplies the thigh.",
        "The vagus nerve supplies the stomach.",
        "The median nerve supplies the palm side of the thumb.",
        "The radial nerve passes behind the humerus.",
        "The ulnar nerve runs down the arm.",
        "The piriformis lies on the back wall of the pelvis.",
        "The C5 spinal nerve supplies the deltoid.",
    ],
)
def test_what_is_right_stays_so(verdicts: Verdicts, text: str) -> None:
    assert verdicts(text) == {Status.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Damage to the common fibular nerve causes thenar wasting.",
        "Damage to the ulnar nerve numbs the popliteal fossa.",
        "The ulnar nerve runs through the foot.",
        "The rectus femoris crosses the neck.",
        "The sciatic nerve contains special sensory fibres.",
    ],
)
def test_what_lies_in_another_part_of_the_body_is_wrong(verdicts: Verdicts, text: str) -> None:
    assert verdicts(text) == {Status.CONTRADICTED}


@pytest.mark.parametrize(
    "text",
    [
        "Damage to the obturator nerve numbs the posterior thigh.",  # a muscle of it lies there, which feels nothing
        "If the common fibular nerve is cut, the sole is numb.",  # its edge is the sural's, with fibres of two nerves
    ],
)
def test_skin_of_others_is_not_numbed(verdicts: Verdicts, text: str) -> None:
    assert verdicts(text) == {Status.CONTRADICTED}
