"""One part or member of what is told of, chosen by a word: "the long one", "the palmar set", "the middle from"."""

from __future__ import annotations

import pytest
from cases import Read

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The triceps brachii has three heads. Only the lateral one arises from the scapula.",
            "lateral-head-of-triceps-brachii originates_from scapula",
        ),
        (
            "The deltoid has three parts. The front one flexes the arm.",
            "clavicular-part-of-deltoid acts flexion of arm|upper-limb",
        ),
        (
            "The interossei of the hand come in two sets: the palmar set adducts the fingers.",
            "palmar-interossei acts adduction of fingers",
        ),
        (
            "The eye has four straight muscles. The lateral one is supplied by the trochlear nerve.",
            "lateral-rectus innervated_by trochlear-nerve",
        ),
        (
            "The superior constrictor arises from the pterygoid hamulus, the middle from the hyoid bone.",
            "middle-constrictor-of-pharynx originates_from hyoid-bone",
        ),
    ],
)
def test_a_word_chooses_one_of_them(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trigeminal nerve has three divisions. The third one leaves the skull through the foramen ovale.",
        "The fibularis longus is strong. The long one ends on the navicular.",
    ],
)
def test_nothing_is_chosen_by_a_number_or_from_one(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if " passes " in claim or " attaches_to " in claim]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Biceps femoris has two heads. The short one springs from the linea aspera.", False),
        ("Biceps femoris has two heads. The long one springs from the linea aspera.", True),
        ("The temporalis is fan-shaped. Its front fibres lift the jaw, the rearmost ones pull it back.", False),
        ("The temporalis is fan-shaped. Its front fibres lift the jaw, the rearmost ones pull it forwards.", True),
        (
            (
                "The largest of the three gluteal muscles, gluteus maximus arises from the ilium. Most of its fibres "
                "pass into the iliotibial tract; the deeper ones reach the gluteal tuberosity."
            ),
            False,
        ),
        ("The orbicularis oculi closes the eye and the mouth is closed by the masseter.", False),
        ("The lateral pterygoid closes the mouth.", True),
    ],
)
def test_what_is_said_of_the_one_is_judged(text: str, wrong: bool) -> None:
    assert bool(anatlint.check(text).findings) is wrong
