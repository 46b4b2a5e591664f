"""What bounds a space, held against its known walls."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The medial border of the femoral triangle is formed by the {}.", "adductor longus", "adductor brevis"),
    ("The floor of the popliteal fossa is formed by the {}.", "popliteus", "soleus"),
    ("The roof of the adductor canal is formed by the {}.", "sartorius", "gracilis"),
    ("The ischioanal fossa is bounded laterally by the {}.", "obturator internus", "piriformis"),
    ("The lesser sciatic foramen is bounded superiorly by the {}.", "sacrospinous ligament", "inguinal ligament"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_walls_are_closed_side_by_side(text: str, right: str, wrong: str) -> None:
    """What bounds a space is confirmed, what does not is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert any(one.claim.predicate == "walls" and one.verdict.status.value == "supported" for one in fits.claims)
    assert [one.finding.code for one in fails.findings] == ["LOC005"]


@pytest.mark.parametrize(
    "text",
    [
        "The floor of the femoral triangle is formed by the adductor brevis.",  # counted by some
        "The lateral wall of the axilla is formed by the humerus.",
        "The lower borders of the popliteal fossa are formed by the two heads of the gastrocnemius.",
        "The posterior wall of the pelvis is covered by the piriformis.",
    ],
)
def test_what_some_count_or_nobody_knows_is_not_reported(text: str) -> None:
    """Books differ on the floor of the femoral triangle, and the walls of the axilla are not told here."""
    assert not check(text).findings
