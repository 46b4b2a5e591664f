"""Exercises with the muscles that they work, and pairs of muscles that work against each other."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Leg curls work the quads.", ["leg-curl trains quadriceps-femoris"]),
        (
            "Pull-ups and chin-ups train the lats and biceps brachii.",
            ["pull-up trains latissimus-dorsi", "pull-up trains biceps-brachii"],
        ),
        ("The pectoralis major is the prime mover in a push-up.", ["push-up trains pectoralis-major"]),
        ("The main muscle worked by a calf raise is the soleus.", ["calf-raise trains soleus"]),
        ("The soleus is trained with seated calf raises.", ["seated-calf-raise trains soleus"]),
        ("In a push-up, the pectoralis major is the prime mover.", ["push-up trains pectoralis-major"]),
        ("The butterfly stretch lengthens the adductors.", ["butterfly-stretch trains adductors"]),
        ("The butterfly stretch strengthens the adductors.", []),
        ("When you sit up using the gluteus maximus, stop.", []),
        ("Squats do not work the biceps brachii.", []),
        ("Do squats work the quads?", []),
        ("After squats the gluteus maximus is sore.", []),
    ],
)
def test_trained(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " trains " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Tennis elbow affects the extensor tendons at the lateral epicondyle.", []),
        ("Golfer's elbow is an overuse injury of the wrist flexors.", ["golfers-elbow affects wrist-flexors"]),
        (
            "Jumper's knee involves the patellar tendon and the quadriceps.",
            ["jumpers-knee affects patellar-ligament", "jumpers-knee affects quadriceps-femoris"],
        ),
        ("Tennis elbow does not affect the wrist flexors.", []),
    ],
)
def test_affected(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " affects " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The quads and hamstrings are antagonists.", ["quadriceps-femoris opposes hamstrings"]),
        (
            "Antagonistic pairs such as the quads and the hamstrings move the knee.",
            ["quadriceps-femoris opposes hamstrings"],
        ),
        ("The antagonist of the deltoid is the latissimus dorsi.", ["deltoid opposes latissimus-dorsi"]),
        ("The quads, hamstrings and adductors are antagonists of others.", []),
        (
            "The adductors draw the thighs together. The antagonists are the gluteus medius and gluteus minimus.",
            ["adductors opposes gluteus-medius", "adductors opposes gluteus-minimus"],
        ),
        ("The soleus and the tibialis posterior are not antagonists.", []),
    ],
)
def test_opposed(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " opposes " in claim] == claims
