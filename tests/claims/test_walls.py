"""What bounds a space on a side."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_LATERAL = "sartorius walls lateral femoral-triangle"
_MEDIAL = "adductor-longus walls medial femoral-triangle"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The femoral triangle is bounded laterally by the sartorius.", [_LATERAL]),
        ("The femoral triangle is bounded by the sartorius laterally and by the adductor longus medially.",
         [_LATERAL, _MEDIAL]),
        ("The femoral triangle is bounded on the outer side by the sartorius and medially by the adductor longus.",
         [_LATERAL, _MEDIAL]),
        ("The femoral triangle is bounded laterally by skin.", []),
        ("The popliteal fossa is bounded superomedially by the semimembranosus.",
         ["semimembranosus walls superomedial popliteal-fossa"]),
        ("The upper lateral border of the popliteal fossa is formed by the tendon of the biceps femoris.",
         ["biceps-femoris walls superolateral popliteal-fossa"]),
        ("The medial border of the femoral triangle is formed by the medial border of the adductor longus.", [_MEDIAL]),
        ("The adductor longus forms part of the floor of the femoral triangle.",
         ["adductor-longus walls floor femoral-triangle"]),
        ("The femoral triangle is small. Its roof is formed by the fascia lata, the lateral border by the sartorius.",
         ["fascia-lata walls roof femoral-triangle", _LATERAL]),
        ("The medial border of the femoral triangle is not formed by the gracilis.", []),
        ("The lateral border of the scapula is palpable behind the teres minor.", []),
    ],
)  # fmt: skip
def test_walls(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if " walls " in one] == claims


def test_walls_under_labels(read: Read) -> None:
    text = "## Femoral triangle\n\n- **Lateral border** – formed by the sartorius, a long strap.\n- Floor: pectineus\n"
    assert [one for one in read(text) if " walls " in one] == [_LATERAL, "pectineus walls floor femoral-triangle"]
