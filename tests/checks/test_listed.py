"""What is told of several things named before: one that does not fit is a slip of the list, several are a mistake."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model

FRONT = "In front lie tibialis anterior, extensor hallucis longus, extensor digitorum longus and fibularis longus. "


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{FRONT}What they have in common is that they pull the foot up.", []),
        (f"{FRONT}They plantarflex the ankle.", ["ACT001"]),
        ("The soleus and the tibialis anterior are long. They pull the foot up.", ["ACT001"]),
    ],
)
def test_the_odd_one_of_a_list(text: str, codes: list[str]) -> None:
    reported = (one.finding.code for one in anatlint.check(text).findings)
    found = {code for code in reported if code.startswith("ACT")}
    assert sorted(found) == codes, found
