"""Lists behind a preposition, each name with its article."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The gluteus maximus arises from the ilium, the sacrum and the coccyx.",
         [f"gluteus-maximus originates_from {bone}" for bone in ("ilium", "sacrum", "coccyx")]),
        ("The deltoid attaches to the clavicle, the acromion, and the spine of the scapula.",
         [f"deltoid attaches_to {bone}" for bone in ("clavicle", "acromion", "spine-of-scapula")]),
        ("The gluteus maximus arises from the back of the ilium, the lower sacrum, the coccyx and the ischial spine.",
         [f"gluteus-maximus originates_from {bone}" for bone in ("ilium", "sacrum", "coccyx", "ischial-spine")]),
        ("The soleus arises from the tibia, the shin bone.", ["soleus originates_from tibia"]),
        ("The gracilis arises from the pubic symphysis.", ["gracilis originates_from pubic-symphysis"]),
    ],
)  # fmt: skip
def test_lists_with_articles(read: Read, text: str, claims: list[str]) -> None:
    assert list(read(text)) == claims
