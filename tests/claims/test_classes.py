"""Among what a superlative is told, where the sentence does not say; which of two lies nearer the skin."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The quadriceps has four heads. {} is the largest of them.", "Vastus lateralis", "Vastus medialis"),
        ("The scalenes flank the neck. {} is the smallest of the lot.", "Scalenus posterior", "Scalenus medius"),
        ("The saphenous nerve is the {} branch of the femoral nerve.", "longest", "shortest"),
        ("Gluteus minimus and maximus are glutes. The one nearest the skin is {}.", "gluteus maximus", "minimus"),
        (
            "Erector spinae has three columns: iliocostalis, longissimus and spinalis, the {} being the most medial.",
            "last",
            "first",
        ),
        (
            "The {} is the more superficial of the two finger flexors.",
            "flexor digitorum superficialis",
            "flexor digitorum profundus",
        ),
        ("Of the two pectorals, {} lies deeper.", "pectoralis minor", "pectoralis major"),
        ("Of soleus and gastrocnemius, {} lies nearer the skin.", "gastrocnemius", "soleus"),
    ],
)
def test_the_class_is_what_was_told_of(text: str, right: str, wrong: str) -> None:
    assert not anatlint.check(text.replace("{}", right)).findings
    if " " in wrong or wrong in ("shortest", "first", "soleus"):
        assert anatlint.check(text.replace("{}", wrong)).findings


@pytest.mark.parametrize(
    "text",
    [
        "The hamstrings bend the knee. Semimembranosus is the broadest of them.",
        "The adductors fill the inner thigh. Sartorius is the longest.",
        "The scalenes flank the neck. The trapezius is the largest.",
    ],
)
def test_who_is_none_of_them_is_not_compared_with_them(text: str) -> None:
    assert not anatlint.check(text).findings
