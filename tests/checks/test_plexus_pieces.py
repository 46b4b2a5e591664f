"""Roots, trunks, divisions and cords of the brachial plexus, told without the name of the plexus: right and wrong."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_TOLD = [
    ("The C5 and C6 roots combine to form the {} trunk.", "upper", "lower"),
    ("The {} root continues as the middle trunk.", "C7", "C8"),
    ("C8 and T1 join to become the {} trunk.", "lower", "upper"),
    ("The posterior cord is formed by the {} divisions of all three trunks.", "posterior", "anterior"),
    ("The anterior divisions of the upper and {} trunks unite to form the lateral cord.", "middle", "lower"),
    ("The medial cord is the continuation of the {} division of the lower trunk.", "anterior", "posterior"),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter with its rules loaded."""
    return Linter()


@pytest.mark.parametrize(("text", "right", "wrong"), _TOLD)
def test_pieces_of_the_plexus(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not linter.check_text(text.format(right), "a.md").findings
    assert linter.check_text(text.format(wrong), "a.md").findings


def test_a_trunk_of_the_body_is_no_trunk_of_the_plexus(linter: Linter) -> None:
    text = "The diaphragm and the upper trunk: injuries at T1 to T4 leave people unable to control the upper trunk."
    assert not [c for c in linter.check_text(text, "a.md").claims if "trunk-of" in str(c.claim.subject.readings)]
