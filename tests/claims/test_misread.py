"""Sentences of informal voices whose subjects, objects or denials are easily misread."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Biceps brachii: flexes elbow, supinates.", "biceps-brachii acts supination"),
        (
            "Gluteus medius and minimus run from the outer face of the ilium to the greater trochanter.",
            "gluteus-minimus attaches_to gluteal-surface-of-ilium",
        ),
        (
            "The flexor digitorum superficialis is long. In none of us is it innervated by the ulnar nerve.",
            "not flexor-digitorum-superficialis innervated_by ulnar-nerve",
        ),
        ("In no case is the deltoid supplied by the axillary nerve.", "not deltoid innervated_by axillary-nerve"),
        (
            "Gluteus maximus assists. At the front, sartorius does a bit of everything: bends hip, bends knee.",
            "sartorius acts flexion of knee",
        ),
        ("The hamstrings do two things: bend the knee and extend the hip.", "hamstrings acts extension of hip"),
        (
            "The gastrocnemius and the soleus. The former has two heads, so it helps to bend the knee.",
            "gastrocnemius acts flexion of knee",
        ),
        (
            "The sartorius is long. Dancers need the iliopsoas: it ends on the lesser trochanter.",
            "iliopsoas inserts_on lesser-trochanter",
        ),
        ("The ball of the thumb is small. Abductor brevis lifts the thumb.", "abductor-pollicis-brevis acts"),
        ("Flexor longus bends the big toe.", "flexor-hallucis-longus acts flexion of great-toe"),
    ],
)
def test_it_is_read_rightly(text: str, claim: str, read: Read) -> None:
    assert any(found.startswith(claim) for found in read(text)), read(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("# Arm, crib v3\n\n- lateral: above the radial groove", "mandibular-nerve"),
        ("The rotator cuff isn't under the deltoid in the sense your mate meant.", "not rotator-cuff"),
        ("The short head of biceps femoris doesn't qualify as a hamstring proper.", "not short-head"),
        ("The extensor longus of the toes straightens them; the adductor brevis is short.", "adductor-longus"),
    ],
)
def test_it_is_not_misread(text: str, claim: str, read: Read) -> None:
    assert not any(found.startswith(claim) for found in read(text)), read(text)
