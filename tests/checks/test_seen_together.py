"""Names that stand together: what is right is confirmed, whichever way a clause is built; nothing is reported."""

from __future__ import annotations

import pytest

from anatlint import Linter
from anatlint.checks.model import Status
from anatlint.linter.report import JudgedClaim

pytestmark = pytest.mark.model

_TWINS = [  # a text, what stands in it when it is right, and a wrong twin of that
    ("# Puborectalis\n\nThe external one is yours to command, through the {} nerve.", "pudendal", "obturator"),
    ("It gives the parotid nothing. What the facial nerve does feed is the {}.", "tear gland", "thyroid gland"),
    ("Latissimus dorsi. Also called the {}.", "lats", "traps"),
    ("## Pectoralis minor\n\nA small triangle under {}.", "pectoralis major", "rhomboid major"),
    ("Gastrocnemius does the shaping. It has two heads, which arise from {}.", "the femur", "the humerus"),
    ("Gluteus maximus, she said. That {} your hip.", "straightens", "bends"),
    ("Pudendal nerve. It gathers from {}, and what it gathers keeps the floor closed.", "S2, S3 and S4", "C5 and C6"),
]  # fmt: skip
_SILENT = [  # nothing is confirmed of these: denied, contrasted, asked, of another species, a myth
    "# Puborectalis\n\nThe external one is yours to command, but not through the pudendal nerve.",
    "# Puborectalis\n\nThe external one is yours to command, unlike the pudendal nerve.",
    "# Puborectalis\n\nIs the external one yours to command, through the pudendal nerve?",
    "# Puborectalis\n\nIn the horse the external one is yours to command, through the pudendal nerve.",
    "# Puborectalis\n\nIt is a myth that the external one is yours to command, through the pudendal nerve.",
    "# Pudendal nerve\n\nIt hooks around the ischial spine, and is fixed there.\n",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Return a linter for all texts here."""
    return Linter()


def _seen(linter: Linter, text: str) -> list[JudgedClaim]:
    return [judged for judged in linter.check_text(text, "a.md").claims if judged.claim.loose]


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_what_is_right_is_confirmed(linter: Linter, text: str, right: str, wrong: str) -> None:
    seen = _seen(linter, text.format(right))
    assert seen
    assert all(judged.verdict.status is Status.SUPPORTED and judged.claim.uncertain for judged in seen)
    assert seen[0].verdict.because[0].startswith("Seen together: ")


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_its_wrong_twin_is_not_confirmed(linter: Linter, text: str, right: str, wrong: str) -> None:
    assert not _seen(linter, text.format(wrong))


@pytest.mark.parametrize("text", _SILENT)
def test_what_sets_aside_is_left_alone(linter: Linter, text: str) -> None:
    assert not _seen(linter, text)


def test_nothing_that_was_read_is_read_again(linter: Linter) -> None:
    assert not _seen(linter, "The deltoid is supplied by the axillary nerve, and it abducts the arm.")
