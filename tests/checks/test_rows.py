"""In which order things lie in a space, and what passes through openings: right and wrong."""

from __future__ import annotations

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

_TOLD = [
    ("In the cubital fossa the median nerve lies {} to the brachial artery.", "medial", "lateral"),
    ("In Guyon's canal the ulnar nerve lies {} to the ulnar artery.", "medial", "lateral"),
    (
        "From {}, the contents of the cubital fossa are the median nerve, the brachial artery, the radial nerve.",
        "medial to lateral",
        "lateral to medial",
    ),
    ("The right phrenic nerve passes through the {} opening of the diaphragm.", "caval", "oesophageal"),
    ("The azygos vein passes through the {}.", "aortic hiatus", "caval opening"),
    ("The clavipectoral fascia encloses the subclavius and the pectoralis {}.", "minor", "major"),
    ("The sympathetic trunk passes behind the {} arcuate ligament.", "medial", "lateral"),
    ("The posterior axillary fold is formed by the {}.", "latissimus dorsi", "pectoralis major"),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter with its rules loaded."""
    return Linter()


@pytest.mark.parametrize(("text", "right", "wrong"), _TOLD)
def test_orders_and_openings(linter: Linter, text: str, right: str, wrong: str) -> None:
    masseter = "The masseter closes the jaw.\n\n"
    assert not linter.check_text(masseter + text.format(right), "a.md").findings
    assert linter.check_text(masseter + text.format(wrong), "a.md").findings


def test_an_order_in_a_space_is_not_that_elsewhere(linter: Linter) -> None:
    text = "In the upper part of the arm the median nerve lies lateral to the brachial artery."
    assert not linter.check_text(text, "a.md").findings
