"""Clinical tests and entrapments of the lower limb: which muscle, tendon or nerve they tell of."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The Thomas test assesses tightness of the hip {}.", "flexors", "extensors"),
    ("A positive Thomas test indicates tightness of the hip {}.", "flexors", "extensors"),
    ("The Ober test is used to assess tightness of the {}.", "iliotibial band", "hamstrings"),
    ("The Thompson test checks for rupture of the {}.", "Achilles tendon", "patellar ligament"),
    ("Ely's test assesses tightness of the {}.", "rectus femoris", "biceps femoris"),
    ("Morton's neuroma affects the common {} nerve.", "plantar digital", "fibular"),
    ("Tarsal tunnel syndrome is caused by compression of the {} nerve.", "tibial", "sural"),
    ("Pudendal neuralgia is caused by irritation of the {} nerve.", "pudendal", "obturator"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_tests_and_entrapments_tell_of_their_own_structures(text: str, right: str, wrong: str) -> None:
    """The right structure is confirmed, another is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert len(fits.claims) > 1 and all(one.verdict.status.value == "supported" for one in fits.claims)
    assert [one.finding.code for one in fails.findings] == ["LES001"]


@pytest.mark.parametrize(
    "text",
    [
        "The Thomas test is done on a table, and the gluteus maximus is relaxed.",
        "In the Ober test the hamstrings are relaxed.",
        "The straight leg raise test stretches the sciatic nerve and the hamstrings.",
        "Tarsal tunnel syndrome may follow a sprain of the deltoid ligament.",
    ],
)
def test_what_is_told_beside_a_test_is_not_reported(text: str) -> None:
    """Only what a test is made for counts."""
    assert not check(f"The masseter closes the jaw. {text}").findings
