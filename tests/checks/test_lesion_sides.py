"""On which side the harm of a nerve shows."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Accessory nerve injury weakens the trapezius: the shoulder droops on the opposite side.", ["LES002"]),
        ("Damage to the oculomotor nerve causes ptosis on the contralateral side.", ["LES002"]),
        ("When the superior gluteal nerve is injured, the pelvis drops on the opposite side.", []),
        ("Damage to the oculomotor nerve causes ptosis on the same side.", []),
        ("Damage to the vagus nerve causes deviation of the uvula on the contralateral side.", []),
        ("Damage to the hypoglossal nerve causes tongue deviation on the contralateral side.", ["LES001"]),
        ("Injury to the facial nerve leaves the muscles of the other side intact.", []),
        ("A stroke paralyses the lower face on the opposite side.", []),
        ("The long thoracic nerve is damaged, and compared with the other side the scapula wings.", []),
    ],
)  # fmt: skip
def test_a_nerve_serves_its_own_side(text: str, codes: list[str]) -> None:
    assert [found.finding.code for found in check(text).findings] == codes
