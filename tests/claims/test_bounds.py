"""What bounds a region on a side."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_LATERAL = "sartorius beside lateral femoral-triangle"
_MEDIAL = "adductor-longus beside medial femoral-triangle"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The femoral triangle is bounded laterally by the sartorius.", [_LATERAL]),
        (
            "The femoral triangle is bounded laterally by the sartorius and medially by the adductor longus.",
            [_LATERAL, _MEDIAL],
        ),
        ("The femoral triangle is bounded by the sartorius laterally and by the adductor longus medially.", []),
        ("The femoral triangle is bounded laterally by skin.", []),
        (
            "The popliteal fossa is bounded medially by the semimembranosus.",
            ["semimembranosus beside medial popliteal-fossa"],
        ),
    ],
)
def test_bounds(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if " beside " in one] == claims
