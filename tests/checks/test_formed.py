"""What ligaments, sheaths and tendons are made of, and the pulleys of tendons."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The inguinal ligament is formed by the aponeurosis of the {} oblique.", "external", "internal"),
    ("The cremaster is derived from the {} oblique.", "internal", "external"),
    ("The conjoint tendon is formed by the internal oblique and the {}.", "transversus abdominis", "external oblique"),
    (
        "The linea alba is formed by the aponeurosis of the external oblique and by the {}.",
        "internal oblique",
        "psoas major",
    ),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_what_forms_a_sheet_is_held_against_its_makers(text: str, right: str, wrong: str) -> None:
    """The right maker is confirmed, another muscle is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert all(one.verdict.status.value == "supported" for one in fits.claims) and len(fits.claims) > 1
    assert [one.finding.code for one in fails.findings] == ["GRP006"]


@pytest.mark.parametrize(
    "text",
    [
        "The tendon of the tensor veli palatini hooks around the pterygoid hamulus.",
        "The tendon of the superior oblique passes through the trochlea.",
        "The posterior wall of the rectus sheath is formed by the transversalis fascia.",
        "The inguinal ligament gives origin to the internal oblique.",
    ],
)
def test_pulleys_and_neighbours_of_sheets_are_not_reported(text: str) -> None:
    """A tendon passes by way of its pulley; what only touches a sheet is not called wrong."""
    assert not check(text).findings
