"""Where nerves divide."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The sciatic nerve divides {} the popliteal fossa.", "above", "below"),
    ("The common fibular nerve divides into two branches at the neck of the {}.", "fibula", "femur"),
    ("The femoral nerve splits {} the inguinal ligament into anterior and posterior divisions.", "below", "above"),
    ("The radial nerve divides into its superficial and deep branches at the {}.", "elbow", "wrist"),
    ("The obturator nerve divides in the {}.", "obturator canal", "femoral triangle"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_a_nerve_divides_by_its_landmarks(text: str, right: str, wrong: str) -> None:
    """The landmark is confirmed, another or its other side is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    forks = [one for one in fits.claims if one.claim.predicate == "divides_at"]
    assert [one.verdict.status.value for one in forks] == ["supported"]
    assert "BRA006" in [one.finding.code for one in fails.findings]


@pytest.mark.parametrize(
    "text",
    [
        "The sciatic nerve divides in the thigh into the tibial and common fibular nerves.",
        "The sciatic nerve divides into two nerves that run to the ankle and the sole of the foot.",
        "The sciatic nerve divides in the gluteal region in some people.",
        "The tibial nerve divides behind the medial malleolus.",
        "The superficial fibular nerve divides above the ankle.",
    ],
)
def test_what_some_books_say_is_not_reported(text: str) -> None:
    """Wider regions, rare places and what only follows behind the fork are passed over."""
    assert not check(f"The masseter closes the jaw. {text}").findings
