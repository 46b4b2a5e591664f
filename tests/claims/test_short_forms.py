"""Short names and names that stand in parentheses."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The latissimus dorsi, or traps for short, is broad.", ["latissimus-dorsi also_called traps"]),
        ("TFL is short for tensor fasciae latae.", ["tensor-fasciae-latae abbreviated tfl"]),
        ("The tensor fasciae latae, abbreviated TFL, is small.", ["tensor-fasciae-latae abbreviated tfl"]),
        ("The tibialis anterior (TA for short) lifts the foot.", ["tibialis-anterior abbreviated ta"]),
        ("The trapezius (cucullaris) lifts the shoulder.", ["trapezius also_called cucullaris"]),
        ("The tenth cranial nerve bears the name vagus.", ["vagus-nerve also_called vagus"]),
        ("The biceps (see figure 2) bends the elbow.", []),
        ("The soleus (gastrocnemius) is broad.", []),
        ("For short people the sartorius is no longer than for tall ones.", []),
    ],
)
def test_of_short_names(read: Read, text: str, claims: list[str]) -> None:
    found = [claim for claim in read(text) if " also_called " in claim or " abbreviated " in claim]
    assert [claim.split(" ")[:2] for claim in found] == [claim.split(" ")[:2] for claim in claims]
