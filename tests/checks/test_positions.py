"""Movements that a muscle makes in one position of a joint only; what is moved the wrong way."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("When the hip is straight, piriformis turns the thigh {}.", "outwards", "inwards"),
        ("When you stand, piriformis turns the thigh {}.", "outwards", "inwards"),
        ("Corrugator supercilii draws the eyebrows {}.", "together", "apart"),
        ("Superior oblique rolls the top of the eye {}.", "inwards", "outwards"),
        ("Gastrocnemius pulls the heel {}.", "up", "down"),
        ("Extensor carpi radialis brevis bends the {} of the hand towards the forearm.", "back", "palm"),
        (
            "In the first dorsal compartment run abductor pollicis longus and {}.",
            "extensor pollicis brevis",
            "anconeus",
        ),
        ("Mylohyoid is the strongest of the {}.", "suprahyoids", "infrahyoids"),
    ],
)
def test_the_other_way_is_wrong(text: str, right: str, wrong: str) -> None:
    assert not anatlint.check(text.replace("{}", right)).findings
    assert anatlint.check(text.replace("{}", wrong)).findings


@pytest.mark.parametrize(
    "text",
    [
        "With the hip flexed beyond a right angle, piriformis turns the thigh inwards.",
        "The hamstrings pull the heel up to the buttock.",
        "Piriformis turns the thigh outwards when the hip is straight and inwards when it is bent.",
    ],
)
def test_what_a_position_allows_is_no_error(text: str) -> None:
    assert not anatlint.check(text).findings
