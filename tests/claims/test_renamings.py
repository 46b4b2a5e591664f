"""Two names with nothing but words of naming between."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The common peroneal nerve is the old name of the common fibular nerve.",
            ["common-fibular-nerve also_called common-fibular-nerve"],
        ),
        ("The saphenous nerve is the old name of the tibial nerve.", ["saphenous-nerve also_called tibial-nerve"]),
        ("The erector spinae is synonymous with the sacrospinalis.", ["erector-spinae also_called sacrospinalis"]),
        ("The deltoid = axillary nerve.", []),
        ("The names of the deltoid and of the axillary nerve differ.", []),
    ],
)
def test_renamings(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "also_called" in claim] == claims
