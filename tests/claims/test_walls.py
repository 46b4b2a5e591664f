"""What bounds a space on which side."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_LATERAL = "sartorius bounds lateral femoral-triangle"
_MEDIAL = "adductor-longus bounds medial femoral-triangle"
_FLOOR = ["brachialis bounds floor cubital-fossa", "supinator bounds floor cubital-fossa"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The femoral triangle is bounded laterally by the sartorius.", [_LATERAL]),
        (
            "The femoral triangle is bounded laterally by the sartorius and medially by the adductor longus.",
            [_LATERAL, _MEDIAL],
        ),
        (
            "The femoral triangle is bounded by the sartorius laterally and by the adductor longus medially.",
            [_LATERAL, _MEDIAL],
        ),
        ("The femoral triangle is bounded laterally by skin.", []),
        ("The medial wall of the femoral triangle is the adductor longus.", [_MEDIAL]),
        ("The sartorius forms the lateral border of the femoral triangle.", [_LATERAL]),
        ("The floor of the cubital fossa is formed by the brachialis and the supinator.", _FLOOR),
        ("The floor of the cubital fossa, a hollow, is deep.", []),
        ("The cubital fossa's floor consists of the brachialis and the supinator.", _FLOOR),
        ("The brachialis and the supinator make up the floor of the cubital fossa.", _FLOOR),
        ("The floor of the cubital fossa is formed by the brachialis, covered by the biceps brachii.", _FLOOR[:1]),
        (
            "The anterior wall of the axilla is formed by the lower border of the pectoralis major.",
            ["pectoralis-major bounds anterior axilla"],
        ),
    ],
)
def test_walls(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if " bounds " in one] == claims
