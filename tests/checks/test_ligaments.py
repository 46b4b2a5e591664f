"""Where ligaments, retinacula and sheets of fascia are attached."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("The inguinal ligament runs from the anterior superior iliac spine to the {}.", "pubic tubercle", "ischial spine"),
    ("The sacrotuberous ligament connects the sacrum with the {}.", "ischial tuberosity", "ischial spine"),
    ("The flexor retinaculum of the foot extends from the medial malleolus to the {}.", "calcaneus", "navicular"),
    ("The interosseous membrane of the leg connects the tibia and the {}.", "fibula", "femur"),
    ("The plantar fascia runs from the {} to the toes.", "calcaneus", "navicular"),
    ("The perineal membrane stretches between the {}.", "ischiopubic rami", "iliac crests"),
)


@pytest.mark.parametrize(("text", "right", "wrong"), _TWINS)
def test_bands_are_held_against_their_ends(text: str, right: str, wrong: str) -> None:
    """The right end is confirmed, another is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert len(fits.claims) > 1
    assert all(one.verdict.status.value == "supported" for one in fits.claims)
    assert fails.findings


@pytest.mark.parametrize(
    "text",
    [
        "The inguinal ligament gives attachment to the internal oblique.",
        "The iliotibial tract passes over the greater trochanter.",
        "The iliotibial band runs down the outside of the thigh to the knee.",
        "The plantar fascia runs along the sole of the foot.",
        "The linea alba runs down the middle of the abdomen from the sternum to the pubis.",
    ],
)
def test_what_bands_pass_is_not_reported(text: str) -> None:
    """A way is no attachment."""
    assert not check(f"The masseter closes the jaw. {text}").findings
