"""Right statements and their wrong twins whose subject, joint or number stands elsewhere: in a head, a label."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

Messages = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def messages() -> Messages:
    """Return a function that gives what is found wrong in a text."""
    linter = Linter()
    return lambda text: [one.finding.message for one in linter.check_text(text, "a.md").findings]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "| Muscle | Action at the knee |\n|---|---|\n| Gracilis | {} |\n| Sartorius | flexion |",
            "flexion",
            "extension",
        ),
        ("| Muscle | Hip | Knee |\n|---|---|---|\n| Rectus femoris | {} | extension |", "flexion", "extension"),
        (
            "Does the saphenous nerve move the foot?\n\n**Answer: False.** It is a branch of the {} nerve.",
            "femoral",
            "tibial",
        ),
        (
            "Vastus intermedius lies deep to rectus femoris. {} is the largest part of the group.",
            "Vastus lateralis",
            "Vastus medialis",
        ),
        ("# Muscles of mastication\n\nThe {} belongs here as well.", "temporalis", "platysma"),
        ("The deltoid abducts the arm. There are {} cervical vertebrae.", "seven", "six"),
        ("The diaphragm helps. There are {} pairs of intercostal spaces.", "eleven", "twelve"),
        (
            "The facial nerve splits into its terminal branches. There are {} of these terminal branches.",
            "five",
            "six",
        ),
        (
            "The chorda tympani brings taste from the {} of the tongue and fibres for the sublingual gland.",
            "anterior two thirds",
            "posterior third",
        ),
        ("The chorda tympani carries {} secretomotor fibres.", "parasympathetic", "sympathetic"),
        (
            "The facial nerve has a nucleus. A stroke paralyses the lower face and {} wrinkling of the forehead.",
            "spares",
            "abolishes",
        ),
    ],
)
def test_what_is_meant_elsewhere_counts(messages: Messages, text: str, right: str, wrong: str) -> None:
    assert messages(text.format(right)) == []
    assert len(messages(text.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The masseter closes the jaw. There are seven tarsal bones in each foot.",
        "Vastus intermedius lies deep to rectus femoris. Vastus medialis belongs to the group.",
        "The diaphragm springs from the ribs. There are seven ribs that reach the sternum.",
        (
            "The trapezius lies there.\n\nWhich muscle is it?\n\nThe sternocleidomastoid has two heads. "
            "When the right muscle shortens, it tilts the head to the right. "
            "When both work together they bend the neck forward."
        ),
    ],
)
def test_what_is_not_meant_is_no_matter(messages: Messages, text: str) -> None:
    assert messages(text) == []
