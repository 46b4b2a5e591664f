"""Postures with the muscles that are tight and weak in them."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "In upper crossed syndrome the rhomboids become weak.",
            ["upper-crossed-syndrome weak_in rhomboids"],
        ),
        (
            "Rounded shoulders come from tight pecs and weak rhomboids.",
            ["rounded-shoulders tight_in pectoral-muscles", "rounded-shoulders weak_in rhomboids"],
        ),
        (
            "To fix anterior pelvic tilt, stretch the hip flexors and strengthen the glutes.",
            ["anterior-pelvic-tilt tight_in hip-flexors", "anterior-pelvic-tilt weak_in gluteal-muscles"],
        ),
        ("Anterior pelvic tilt is not a matter of weak glutes.", []),
        ("Does anterior pelvic tilt come from tight hip flexors?", []),
        ("Anterior pelvic tilt is made by the hip flexors.", []),
    ],
)
def test_postures(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "_in " in claim and " acts " not in claim] == claims
