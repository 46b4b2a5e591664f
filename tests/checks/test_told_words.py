"""Words that tell which thing, which kind or which side is meant: a statement is not right without them."""

from __future__ import annotations

import pytest

from anatlint import Linter
from anatlint.checks.model import Status

pytestmark = pytest.mark.model

_WRONG = [  # the right word, and one with which the statement is reported
    ("The serratus anterior is supplied by the {} thoracic nerve.", "long", "short"),
    ("The radial nerve arises from the {} cord of the brachial plexus.", "posterior", "anterior"),
    ("The intercostal nerves are the {} branches of the thoracic nerves.", "front", "back"),
    ("When the right sternocleidomastoid contracts alone, it turns the face to the {}.", "left", "right"),
    ("When the right external oblique contracts alone, it turns the trunk to the {}.", "left", "right"),
    ("The vastus lateralis forms the {} contour of the thigh.", "outer", "inner"),
]
_OPEN = [  # the right word, and one with which the statement is not confirmed
    ("The gluteus maximus is supplied by the {} gluteal nerve.", "inferior", "posterior"),
    ("The ulnar nerve springs from the {} cord of the brachial plexus.", "medial", "superior"),
    ("The accessory nerve gives trapezius its {} supply.", "motor", "sensory"),
    ("The buccinator gets its {} supply from the facial nerve.", "motor", "sensory"),
    ("The facial nerve provides the {} innervation of the orbicularis oculi.", "motor", "sensory"),
    ("The external oblique arises from the {} surfaces of the lower eight ribs.", "outer", "inner"),
    ("The piriformis lines the {} wall of the pelvis.", "back", "front"),
    ("The fibres of the multifidus run {} to a spinous process.", "upward", "downward"),
    ("The rhomboids run obliquely {} from the spine to the medial border of the scapula.", "downwards", "upwards"),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter for all texts here."""
    return Linter()


def _statuses(linter: Linter, text: str) -> set[Status]:
    return {one.verdict.status for one in linter.check_text(text, "a.md").claims}


@pytest.mark.parametrize(("text", "right", "wrong"), [*_WRONG, *_OPEN])
def test_the_right_word_is_confirmed(linter: Linter, text: str, right: str, wrong: str) -> None:
    found = _statuses(linter, text.format(right))
    assert Status.SUPPORTED in found
    assert Status.CONTRADICTED not in found


@pytest.mark.parametrize(("text", "right", "wrong"), _WRONG)
def test_the_wrong_word_is_reported(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert Status.CONTRADICTED in _statuses(linter, text.format(wrong))


@pytest.mark.parametrize(("text", "right", "wrong"), _OPEN)
def test_an_unknown_word_is_not_confirmed(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not _statuses(linter, text.format(wrong)) & {Status.SUPPORTED, Status.CONTRADICTED}
