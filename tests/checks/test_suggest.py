"""Suggestions read as English where they stand, and are right there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter
from anatlint.checks.edits import Edited

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def mended() -> Callable[..., str | None]:
    """Return a function that gives a text with all suggestions taken up, ``None`` without one."""
    linter = Linter()

    def mend(text: str, path: str = "a.md") -> str | None:
        fixes = [found.finding.fixes for found in linter.check_text(text, path).findings]
        assert all(len(one) <= 1 for one in fixes)
        edits = [edit for one in fixes for fix in one for edit in fix.edits]
        return Edited(text, edits).text if edits else None

    return mend


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The deltoid is supplied by the [radial nerve].", "axillary nerve"),
        ("The [radial nerve] innervates the deltoid.", "axillary nerve"),
        ("The deltoid, innervated by the [radial nerve], abducts the arm.", "axillary nerve"),
        ("The deltoid is supplied by [a radial nerve].", "an axillary nerve"),
        ("THE DELTOID IS INNERVATED BY THE [RADIAL NERVE].", "AXILLARY NERVE"),
        ("The deltoid is innervated by the [Radial Nerve].", "Axillary Nerve"),
        ("The diaphragm is innervated by the [vagus nerves].", "phrenic nerve"),
        ("The trapezius is innervated by the [vagus nerve].", None),
        ("The axillary nerve is a branch of the [lateral cord].", "posterior cord"),
        (
            "The axillary nerve is a branch of the [lateral cord of the brachial plexus].",
            "posterior cord of the brachial plexus",
        ),
        (
            "The brachialis is innervated by the [median nerve].",
            "musculocutaneous nerve and the muscular branches of the radial nerve",
        ),
        ("The rectus femoris arises from the [anterior superior iliac spine].", "anterior inferior iliac spine"),
        ("The intercostal nerves are part of the [central nervous system].", "peripheral nervous system"),
        ("The fibres of the vagus nerve to the heart are [sympathetic].", "parasympathetic"),
        ("The erector spinae are innervated by the [anterior rami of the spinal nerves].", "posterior rami"),
    ],
)
def test_what_is_right_fits_into_the_sentence(mended: Callable[..., str | None], wrong: str, right: str | None) -> None:
    head, words = wrong.split("[")
    old, tail = words.split("]")
    result = mended(f"{head}{old}{tail}")
    assert right is None or result == f"{head}{right}{tail}"


@pytest.mark.parametrize(
    "text",
    [
        "The deltoid is supplied by the radial and ulnar nerves.",
        "The deltoid is supplied by this radial nerve.",
        "The deltoid is innervated by the *radial* nerve.",
        "The deltoid is innervated by the radial nerve, not the axillary nerve.",
        "The biceps femoris attaches to the medial condyle of the tibia.",
        "The deltoid is not innervated by the axillary nerve.",
    ],
)
def test_nothing_is_suggested_that_would_not_read_well_or_be_right(
    mended: Callable[..., str | None], text: str
) -> None:
    assert mended(text) is None


def test_nothing_is_said_twice_in_a_sentence(mended: Callable[..., str | None]) -> None:
    result = mended("The deltoid is innervated by the radial nerve and by the ulnar nerve.")
    assert result is None or result.count("axillary") == 1


@pytest.mark.parametrize(
    ("cell", "right"), [("Radial nerve", "Axillary nerve"), ("radial", "axillary"), ("Radial", "Axillary")]
)
def test_a_cell_keeps_its_style(mended: Callable[..., str | None], cell: str, right: str) -> None:
    table = "| Muscle | Nerve |\n|---|---|\n| Deltoid | {} |\n"
    assert mended(table.format(cell)) == table.format(right)


def test_words_over_two_lines_are_replaced(mended: Callable[..., str | None]) -> None:
    assert (
        mended("The deltoid is innervated by the radial\nnerve.") == "The deltoid is innervated by the axillary nerve."
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Gluteus Medious abducts the hip.", "Gluteus Medius abducts the hip."),
        ("The deltiod's nerve is the axillary nerve.", "The deltoid's nerve is the axillary nerve."),
        (
            "The deltiod is innervated by the radial nerve.",
            "The deltoid is innervated by the axillary nerve.",
        ),
    ],
)
def test_names_are_spelt_in_their_case(mended: Callable[..., str | None], wrong: str, right: str) -> None:
    assert mended(wrong) == right


def test_every_suggestion_leaves_a_draft_without_its_finding() -> None:
    linter = Linter()
    text = (
        "# Shoulder\n\nThe deltoid abducts the arm. It is innervated by the radial nerve. "
        "The trapezuis lifts the scapula.\n\n- The supraspinatus is innervated by the axillary nerve.\n"
        "- The axillary nerve is a branch of the medial cord.\n"
    )
    before = linter.check_text(text, "a.md").findings
    assert len(before) == 4
    for found in before:
        (fix,) = found.finding.fixes
        after = linter.check_text(Edited(text, fix.edits).text, "a.md").findings
        assert [one.finding.code for one in after] == [one.finding.code for one in before if one is not found]
