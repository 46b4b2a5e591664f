"""Lists inside a sentence, behind a colon, a dash or "namely"."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Two muscles make up the iliopsoas, namely psoas major and gracilis.",
            ["iliopsoas has_members psoas-major", "iliopsoas has_members gracilis"],
        ),
        (
            "The suboccipital group – splenius capitis and obliquus capitis superior – is small.",
            [
                "suboccipital-muscles has_members splenius-capitis",
                "suboccipital-muscles has_members obliquus-capitis-superior",
            ],
        ),
        (
            "The thenar eminence is formed by two muscles: opponens pollicis and gracilis.",
            ["thenar-eminence has_members opponens-pollicis", "thenar-eminence has_members gracilis"],
        ),
        (
            "The iliopsoas is really two muscles, psoas major and iliacus.",
            ["iliopsoas has_members psoas-major", "iliopsoas has_members iliacus"],
        ),
        ("Two muscles help the hamstrings: gracilis and sartorius.", []),
        ("With the hamstrings work two muscles: gracilis and sartorius.", []),
        ("The hamstrings do two things: the gracilis rests and the sartorius bends.", []),
        ("The third hamstring is the sartorius.", ["hamstrings has_members sartorius"]),
        (
            "The scalenes (anterior, middle and posterior) are thin.",
            [
                "scalene-muscles has_members scalenus-anterior",
                "scalene-muscles has_members scalenus-medius",
                "scalene-muscles has_members scalenus-posterior",
            ],
        ),
    ],
)
def test_a_list_explains_what_stands_before_it(read: Read, text: str, claims: list[str]) -> None:
    listed = [claim for claim in read(text) if "has_members" in claim]
    assert listed == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "# The leg\n\nThe anterior compartment holds the tibialis anterior and the fibularis longus.",
            [
                "anterior-compartment-of-leg has_members tibialis-anterior",
                "anterior-compartment-of-leg has_members fibularis-longus",
            ],
        ),
        (
            "In the anterior compartment of the leg sit tibialis anterior and fibularis longus.",
            [
                "anterior-compartment-of-leg has_members tibialis-anterior",
                "anterior-compartment-of-leg has_members fibularis-longus",
            ],
        ),
        (
            "The erector spinae is large. Its three columns are iliocostalis, longissimus and semispinalis.",
            [
                "erector-spinae has_members iliocostalis",
                "erector-spinae has_members longissimus",
                "erector-spinae has_members semispinalis",
            ],
        ),
        ("The fourth member of the rotator cuff is the teres major.", ["rotator-cuff has_members teres-major"]),
    ],
)
def test_what_a_whole_holds(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_members" in claim] == claims
