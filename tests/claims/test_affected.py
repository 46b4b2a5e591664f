"""What harm affects: the object of the verb alone."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Damage to the axillary nerve affects the deltoid and the teres minor.",
            ["axillary-nerve lesion_causes deltoid", "axillary-nerve lesion_causes teres-minor"],
        ),
        ("Carpal tunnel syndrome affects the hypothenar muscles.", ["median-nerve lesion_causes hypothenar-muscles"]),
        ("If the radial nerve is cut, the deltoid is not affected.", ["not radial-nerve lesion_causes deltoid"]),
        ("Meralgia paraesthetica affects the nerve where it passes the sartorius.", []),
        ("A tear of the supraspinatus affects the deltoid.", []),
        ("The radial nerve may be affected by the supinator.", []),
    ],
)
def test_objects_of_affecting(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims
