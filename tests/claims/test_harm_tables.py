"""Tables of harm: the nerve in one cell of a row, what is lost in others."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_ABOVE = "# What harm does\n\n"


def _table(*rows: tuple[str, ...]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


@pytest.mark.parametrize(
    ("head", "row", "claims"),
    [
        (("Nerve", "Sign"), ("Radial", "wrist drop"), ["radial-nerve lesion_causes wrist-drop"]),
        (
            ("Where", "What you find", "Numb"),
            ("Median, wrist", "wasted thenar eminence, no opposition", "thumb"),
            [
                "median-nerve lesion_causes opposition",
                "median-nerve lesion_causes thenar-wasting",
                "median-nerve lesion_causes thumb",
            ],
        ),
        (("Sign", "Nerve"), ("foot drop", "tibial nerve"), ["tibial-nerve lesion_causes foot-drop"]),
        (
            ("Story", "Structure", "Finding"),
            ("fall on the shoulder", "axillary nerve", "deltoid wasted"),
            ["axillary-nerve lesion_causes deltoid"],
        ),
        (("Nerve", "Muscle that is spared"), ("Radial", "triceps"), []),
        (("Nerve", "Numb"), ("Radial nerve", "not the little finger"), []),
    ],
)
def test_rows(read: Read, head: tuple[str, ...], row: tuple[str, ...], claims: list[str]) -> None:
    found = read(_ABOVE + _table(head, row, ("Ulnar nerve", *["–"] * (len(row) - 1))))
    assert sorted(claim for claim in found if "lesion_causes" in claim) == claims
