"""Nerves of skin, joints, glands and senses of which all nerves are known, and fibres of the other division."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Hearing depends on the {} nerve.", "vestibulocochlear", "facial"),
        ("The submandibular gland is switched on by the {} nerve.", "facial", "glossopharyngeal"),
        ("The hip joint receives twigs from the {} nerve.", "obturator", "radial"),
        ("The skin of the chin is covered by the {} nerve.", "mandibular", "ophthalmic"),
        ("The little finger gets its feeling from the {} nerve.", "ulnar", "median"),
        ("Skin over the deltoid: {} nerve.", "axillary", "radial"),
        ("The back of the scalp? {} nerve.", "Greater occipital", "Supraorbital"),
        ("The vagus nerve provides {} innervation to the heart.", "parasympathetic", "sympathetic"),
        ("The tibial nerve is long. The spinal cord is part of the {} nervous system.", "central", "peripheral"),
        ("The saphenous nerve supplies the skin on the {} side of the leg.", "medial", "lateral"),
        ("Brachialis (mostly {} nerve) lies under the biceps.", "musculocutaneous", "axillary"),
        ("The tongue is moved by the {} nerve.", "hypoglossal", "lingual"),
        (
            "The tibial nerve is long. The skin between the first two toes is {} fibular territory.",
            "deep",
            "superficial",
        ),
        ("Hamstrings: all {}.", "sciatic", "femoral"),
        ("What drives the superior oblique? Answer: the {} nerve.", "trochlear", "abducens"),
    ],
)
def test_the_wrong_nerve_is_found_and_the_right_one_confirmed(text: str, right: str, wrong: str) -> None:
    said, slip = anatlint.check(text.format(right)), text.format(wrong)
    assert not said.findings
    assert any(judged.verdict.status.value == "supported" for judged in said.claims)
    start = text.index("{}")
    spans = [finding.finding.span for finding in anatlint.check(slip).findings]
    assert len(spans) == 1
    assert spans[0].start < start + len(wrong)
    assert start < spans[0].end


@pytest.mark.parametrize(
    "text",
    [
        "The glossopharyngeal nerve is sensory, motor and parasympathetic.",
        "From the back third both taste and touch are carried by the glossopharyngeal nerve.",
        "The median nerve supplies the thumb with feeling.",
        "The trigeminal nerve feels for the chin.",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert not anatlint.check(text).findings
