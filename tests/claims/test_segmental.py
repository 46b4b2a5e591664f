"""Spinal levels of reflexes, movements and points of the skin."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The ankle jerk tests S1 and the tibial nerve.", ["ankle-reflex segment S1"]),
        ("The nerve root behind the knee jerk, as a rule, is L4.", ["knee-reflex segment L4"]),
        ("Match the reflexes of each nerve. Ankle: S1.", ["ankle-reflex segment S1"]),
        ("Each nerve root has its movement. L5: lifting the big toe.", ["great-toe-extension-segment segment L5"]),
        ("Each nerve root has its dermatome. Thumb: C6.", ["thumb-segment segment C6"]),
        (
            "Spinal nerves have dermatomes. T4 lies at the level of the nipple, T10 at the navel.",
            ["nipple-segment segment T4", "navel-segment segment T10"],
        ),
        ("The ulnar nerve, from C8 and T1, supplies the little finger; roots have dermatomes.", []),
        ("When the L5 nerve root is hurt, the ankle jerk is normal.", []),
        ("A disc at L4 may press on a nerve and weaken the ankle jerk.", []),
        ("A nerve was tested. Both ankle jerks were there too; they test S1.", ["ankle-reflex segment S1"]),
        ("A nerve was tested. The ankle jerk was there; it bends easily at L3.", []),
        ("A nerve was cut. The aortic hiatus lies at T8.", ["aortic-hiatus-level segment T8"]),
        ("A nerve was cut. The aorta passes the diaphragm at T12.", ["aortic-hiatus-level segment T12"]),
        ("The nerve crosses the iliac crests and comes from L1.", []),
        ("The nerve supplies the muscles of the hyoid bone (C1).", []),
        ("A nerve was cut. The spinal cord ends at L3 in newborns.", []),
        (
            "A nerve was cut. The sympathetic outflow leaves the cord at S2 and S3.",
            ["sympathetic-outflow segment S2 S3"],
        ),
        ("Nerve roots have dermatomes. The navel lies at the level of L3.", []),
        ("For the nerve, do hip flexion with T12 to L1 rounded.", []),
    ],
)
def test_levels(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " segment " in claim] == claims
