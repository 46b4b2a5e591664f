"""Orders in a sentence, behind a label, and in the items of a list."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_COLUMNS = ["iliocostalis beside outside longissimus", "longissimus beside outside spinalis"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Three columns, from the outside inwards iliocostalis, longissimus and spinalis, rise there.", _COLUMNS),
        ("From the outside in they are iliocostalis, longissimus and spinalis.", _COLUMNS),
        ("Iliocostalis, longissimus and spinalis, from the outside in, rise there.", _COLUMNS),
        (
            "From lateral to medial: femoral nerve, femoral artery, femoral vein.",
            ["femoral-nerve beside lateral femoral-artery"],
        ),
        (
            "It has three columns. From the outside in, they are:\n\n1. iliocostalis;\n2. longissimus, in the middle.",
            ["longissimus beside inside iliocostalis"],
        ),
        (
            "From top to bottom:\n\n- piriformis\n- superior gemellus",
            ["superior-gemellus beside below piriformis"],
        ),
        (
            "There are layers, counted from the skin inwards:\n\n1. External oblique\n2. Internal oblique",
            ["internal-oblique beside deep external-oblique"],
        ),
        ("Its fibres run from lateral to medial, and trapezius, deltoid and rhomboids move the arm.", []),
        ("The tongue moves from front to back with genioglossus, hyoglossus and styloglossus.", []),
        ("The deltoid and trapezius, seen from front to back, are thick.", []),
    ],
)
def test_orders(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if " beside " in one] == claims
