"""What the autonomic nervous system does to organs."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_SYMPATHETIC, _PARASYMPATHETIC = "sympathetic-nervous-system", "parasympathetic-nervous-system"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Sympathetic stimulation dilates the pupil.", [f"pupil-dilation brought_about_by {_SYMPATHETIC}"]),
        ("Stimulation of the vagus nerve lowers the heart rate.", ["heart-slowing brought_about_by vagus-nerve"]),
        (
            "The bronchi are constricted by the parasympathetic fibres of the vagus nerve.",
            [f"bronchoconstriction brought_about_by {_PARASYMPATHETIC}"],
        ),
        (
            "Emptying of the bladder is a parasympathetic act.",
            [f"bladder-emptying brought_about_by {_PARASYMPATHETIC}"],
        ),
        (
            "The nerve holds sympathetic fibres that make the pupil smaller.",
            [f"pupil-constriction brought_about_by {_SYMPATHETIC}"],
        ),
        (
            "Sympathetic nerves dilate the pupil and speed up the heart.",
            [f"pupil-dilation brought_about_by {_SYMPATHETIC}", f"heart-quickening brought_about_by {_SYMPATHETIC}"],
        ),
        ("Cutting the vagus nerve speeds up the heart.", []),
        ("The hormone acts against the vagus nerve and speeds up the heart.", []),
        ("The pupil constricts when sympathetic activity falls.", []),
        ("Less parasympathetic activity dilates the pupil.", []),
        ("Sympathetic and parasympathetic fibres dilate and constrict the pupil.", []),
        ("Does the vagus nerve speed up the heart?", []),
    ],
)
def test_effects_on_organs(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(f"The masseter closes the jaw. {text}") if " brought_about_by " in claim] == claims
