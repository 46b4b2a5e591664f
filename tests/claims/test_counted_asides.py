"""Numbers told beside a name, without their noun, or before a list of just the members of a group."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The suboccipital muscles, four on each side, are deep.", "suboccipital-muscles has_count 4 muscle"),
        ("Further out are the scalenes, three on each side.", "scalene-muscles has_count 3 muscle"),
        ("All five of the rotator cuff muscles attach to the humerus.", "rotator-cuff has_count 5 muscle"),
        ("There are three plantar interossei and four dorsal ones.",
         "dorsal-interossei-of-foot|dorsal-interossei-of-hand has_count 4 muscle"),
        ("Interossei of the foot: four dorsal, three plantar.", "plantar-interossei has_count 3 muscle"),
        ("Four muscles move the jaw: masseter, temporalis, medial and lateral pterygoid.",
         "masticatory-muscles has_count 4 muscle"),
        ("Anatomists sort the muscles of the sole into four layers.", "plantar-muscles has_count 4 layer"),
        ("Nine tendons share the carpal tunnel with the median nerve.", "carpal-tunnel has_count 9 tendon"),
        ("The deep posterior compartment of the leg holds four muscles.",
         "deep-posterior-compartment-muscles-of-leg has_count 4 muscle"),
    ],
)  # fmt: skip
def test_a_number_is_of_the_group(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sciatic nerve has two parts, one tibial and one fibular.",
        "The triceps has three heads: one long, two lateral.",
        "Press the two lateral ones with your thumb while the median nerve glides.",
        "The scalenes, two of them behind the artery, bend the neck.",
    ],
)
def test_a_number_of_something_else_is_none_of_a_group(read: Read, text: str) -> None:
    assert [claim for claim in read(text) if claim.endswith((" muscle", " nerve")) and "has_count" in claim] == []
