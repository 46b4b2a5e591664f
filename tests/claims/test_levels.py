"""Spinal levels in text, written out."""

from __future__ import annotations

import pytest

from anatlint.claims.levels import between, find_levels


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("C5", "C5"),
        ("the C5 root", "C5"),
        ("C5-C7", "C5 C6 C7"),
        ("C5–C7", "C5 C6 C7"),
        ("C5-7", "C5 C6 C7"),
        ("C5 to C7", "C5 C6 C7"),
        ("C5 through C7", "C5 C6 C7"),
        ("C7-C5", "C5 C6 C7"),
        ("C8-T2", "C8 T1 T2"),
        ("T11–L1", "T11 T12 L1"),
        ("L2/3", "L2 L3"),
        ("L2/L4", "L2 L4"),
        ("C5, C6 and C7", "C5 C6 C7"),
        ("C5, C6, and C7", "C5 C6 C7"),
        ("C5 & C6", "C5 C6"),
        ("C7, C5", "C5 C7"),
        ("C5-C6 and T1", "C5 C6 T1"),
        ("between T10 and L1", "T10 T11 T12 L1"),
        ("the difference between C5 or C7", "C5 C7"),
        ("Th5", "T5"),
        ("D5-D7", "T5 T6 T7"),
        ("S2-S4", "S2 S3 S4"),
        ("S5 and Co1", "S5 Co1"),
        ("(L4-S1)", "L4 L5 S1"),
        ("the fifth and sixth cervical nerves", "C5 C6"),
        ("the second, third and fourth lumbar nerves", "L2 L3 L4"),
        ("from the second to the fourth lumbar nerves", "L2 L3 L4"),
        ("the fifth cervical to the first thoracic nerve roots", "C5 C6 C7 C8 T1"),
        ("the last four cervical nerves and the first thoracic nerve", "C5 C6 C7 C8 T1"),
        ("the lower three thoracic spinal nerves", "T10 T11 T12"),
        ("the first two sacral segments", "S1 S2"),
        ("the 5th and 6th cervical roots", "C5 C6"),
        ("C3, 4, 5 keep the diaphragm alive", "C3 C4 C5"),
        ("C5, 7 and 8.", "C5 C7 C8"),
        ("C5,6", "C5 C6"),
        ("C5 & 6", "C5 C6"),
        ("its roots are the second, third and fourth sacral.", "S2 S3 S4"),
    ],
)
def test_levels_are_written_out_in_order(text: str, levels: str) -> None:
    (found,) = find_levels(text)
    assert found.levels == tuple(levels.split())


@pytest.mark.parametrize(
    "text",
    [
        "the ninth and tenth lumbar nerves",
        "the second cervical nerve",
        "the third and fourth lumbar vertebrae",
        "C9",
        "T13",
        "L6",
        "S6",
        "AC5",
        "C50",
        "C5a",
        "MC1R",
        "room-C5",
        "1C5",
        "vitamin C",
        "T",
        "c5",
    ],
)
def test_other_codes_are_no_levels(text: str) -> None:
    assert find_levels(text) == []


def test_each_stretch_has_its_place() -> None:
    text = "From C5-C6, and later from T1 only."
    assert [text[slice(*found.span)] for found in find_levels(text)] == ["C5-C6", "T1"]


def test_the_range_between_two_levels_has_both_ends() -> None:
    assert between("T12", "L2") == between("L2", "T12") == ("T12", "L1", "L2")
    assert between("C4", "C4") == ("C4",)
