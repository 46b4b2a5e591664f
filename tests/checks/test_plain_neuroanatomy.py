"""Plain statements of neuroanatomy, each right and wrong."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Sympathetic stimulation {} the pupil.", "dilates", "constricts"),
        ("The vagus nerve {} the heart.", "slows", "speeds up"),
        ("The sympathetic outflow leaves the cord at {}.", "T1 to L2", "S2 to S4"),
        ("The oesophageal hiatus lies at the level of {}.", "T10", "T12"),
        ("The dorsal root carries {} fibres.", "sensory", "motor"),
        ("The ciliary ganglion belongs to the {}.", "oculomotor nerve", "facial nerve"),
        ("The chorda tympani relays in the {} ganglion.", "submandibular", "otic"),
        ("The vagus nerve passes through the diaphragm at the {}.", "oesophageal hiatus", "aortic hiatus"),
        ("Taste from the back third of the tongue travels in the {}.", "glossopharyngeal nerve", "facial nerve"),
        ("The largest cranial nerve is the {}.", "trigeminal nerve", "vagus nerve"),
    ],
)
def test_the_right_is_passed_and_the_wrong_is_flagged(text: str, right: str, wrong: str) -> None:
    opened = "The masseter closes the jaw.\n\n"
    assert not check(opened + text.format(right)).findings
    assert check(opened + text.format(wrong)).findings
