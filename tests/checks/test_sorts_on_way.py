"""Another vessel or muscle of the same sort on the way of a nerve."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The saphenous nerve accompanies the {} saphenous vein.", "great", "small"),
    ("The superior gluteal nerve runs between the gluteus medius and the gluteus {}.", "minimus", "maximus"),
    ("The femoral nerve runs between the psoas major and the {}.", "iliacus", "quadratus lumborum"),
    ("The posterior femoral cutaneous nerve runs beneath the gluteus {}.", "maximus", "minimus"),
    ("The deep fibular nerve runs alongside the {} artery.", "anterior tibial", "femoral"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_another_of_the_sort_is_reported(text: str, right: str, wrong: str) -> None:
    """What a nerve keeps company with is confirmed, another of the sort is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert fails.findings


@pytest.mark.parametrize(
    "text",
    [
        "The median nerve accompanies the brachial artery.",
        "The lateral plantar nerve runs between the flexor digitorum brevis and the adductor hallucis.",
        "The radial nerve runs with the radial artery.",
        "The tibial nerve runs with the posterior tibial artery.",
    ],
)
def test_company_of_branches_is_not_reported(text: str) -> None:
    """What a branch meets is not held against the nerve."""
    assert not check(f"The masseter closes the jaw. {text}").findings
