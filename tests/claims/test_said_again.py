"""What is said of an exception or a likened thing, of one side of a pair, of what is left of a group."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nearly all muscles of the soft palate are supplied by the vagus. The exception is the levator veli palatini.",
         "not levator-veli-palatini innervated_by vagus-nerve"),
        ("All the muscles of the tongue but one obey the hypoglossal nerve; the odd one out is styloglossus.",
         "not styloglossus innervated_by hypoglossal-nerve"),
        ("All of the hamstrings except the long head of biceps femoris arise from the ischial tuberosity.",
         "not long-head-of-biceps-femoris originates_from ischial-tuberosity"),
        ("Infraspinatus is supplied by the suprascapular nerve. The same goes for teres minor.",
         "teres-minor innervated_by suprascapular-nerve"),
        ("Gluteus medius abducts the hip. Adductor longus does the same.", "adductor-longus acts abduction of hip"),
        ("The external oblique runs downwards and forwards. The internal oblique runs in the same direction.",
         "internal-oblique fibre_direction inferoanterior"),
        ("The lateral pterygoid is short. When only one side works, the chin swings to the same side.",
         "lateral-pterygoid acts lateral-deviation of temporomandibular-joint ipsilateral"),
        ("Splenius capitis is flat. One side working alone turns the head to the same side.",
         "splenius-capitis acts rotation of head ipsilateral"),
        (("Piriformis is short. Serratus anterior is broad. The long thoracic nerve runs down the deep surface of the "
         "muscle."), "long-thoracic-nerve passes deep serratus-anterior"),
        (("The rotator cuff has four muscles. The first, supraspinatus, begins abduction; the second and the third, "
         "infraspinatus and teres minor, rotate the arm outwards. The last of the four is the one in front. It turns "
         "the arm inwards."), "subscapularis acts medial-rotation of arm"),
    ],
)  # fmt: skip
def test_it_is_said_of_this(read: Read, text: str, claim: str) -> None:
    assert any(found.startswith(claim.replace(" ipsilateral", "")) for found in read(text)), read(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The recti turn the eye and are supplied by the oculomotor nerve. The exception is the lateral rectus.",
         "not lateral-rectus acts"),
        ("The deltoid is supplied by the axillary nerve. The exception is the lateral rectus.",
         "not lateral-rectus innervated_by"),
        ("Gluteus medius abducts the hip and is supplied by the superior gluteal nerve. The same goes for iliacus.",
         "iliacus"),
    ],
)  # fmt: skip
def test_it_is_not_said_of_this(read: Read, text: str, claim: str) -> None:
    assert not any(found.startswith(claim) for found in read(text)), read(text)
