"""Sorts of muscle and what commands them."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The deltoid is striated.", ["deltoid tissue skeletal-muscle"]),
        ("The detrusor is smooth.", ["detrusor tissue smooth-muscle"]),
        ("The tendon of the deltoid is smooth.", []),
        ("You can contract the deltoid at will.", ["deltoid tissue voluntary"]),
        ("The deltoid can be clenched at will.", ["deltoid tissue voluntary"]),
        ("The deltoid obeys your will.", ["deltoid tissue voluntary"]),
        ("The detrusor works without our will.", ["detrusor tissue involuntary"]),
        ("The detrusor does not obey the will.", ["not detrusor tissue voluntary"]),
        ("The dilator pupillae is sympathetic.", ["dilator-pupillae controlled_by sympathetic-nervous-system"]),
        (
            "The dilator pupillae is under sympathetic control.",
            ["dilator-pupillae controlled_by sympathetic-nervous-system"],
        ),
        (
            "The deltoid is under the control of the somatic nervous system.",
            ["deltoid controlled_by somatic-nervous-system"],
        ),
        ("You can tighten the deltoid on purpose.", ["deltoid tissue voluntary"]),
        ("The detrusor cannot be tightened on purpose.", ["not detrusor tissue voluntary"]),
        ("The deltoid hides the joint on purpose.", []),
        ("The vessels of the deltoid are under sympathetic control.", []),
    ],
)
def test_sorts(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "tissue" in claim or "controlled" in claim] == claims
