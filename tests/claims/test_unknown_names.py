"""Names that nothing bears: slips of the pen are mended, inventions are named, English words are left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import find_mentions
from anatlint.claims.unknown_names import UnknownNames
from anatlint.claims.words import Words
from anatlint.ontology.spelling import Speller

NAMES = """
    trapezius: muscle trapezius
    gluteus medius: muscle gluteus-medius
    quadratus lumborum: muscle quadratus-lumborum
    flexor carpi radialis: muscle flexor-carpi-radialis
    peroneus longus: muscle fibularis-longus ambiguous
    sternalis: place sternum
"""
FORMS = ["trapezius", "gluteus medius", "quadratus lumborum", "flexor carpi radialis", "peroneus longus", "sternalis"]
HEADS = frozenset({"gluteus", "quadratus", "flexor", "peroneus"})


@pytest.fixture
def find(lexicon: Callable[[str], Lexicon], words: Words) -> Callable[[str], list[tuple[str, str, str | None]]]:
    names, speller = lexicon(NAMES), Speller(FORMS)
    unknown = UnknownNames(names, speller.near, HEADS, words)
    return lambda text: [
        (mention.text, "|".join(mention.ids()), mention.misspelt)
        for mention in unknown.find(text, find_mentions(text, names))
    ]


Find = Callable[[str], list[tuple[str, str, str | None]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trapezuis aches.", ("trapezuis", "trapezius", "trapezius")),
        ("The trapezus aches.", ("trapezus", "trapezius", "trapezius")),
        ("The gluteus medious aches.", ("gluteus medious", "gluteus-medius", "gluteus medius")),
        pytest.param(
            "The quadratus lumborem aches.",
            ("quadratus lumborem", "quadratus-lumborum", "quadratus lumborum"),
            marks=pytest.mark.xfail(strict=True, reason="only words with a Latin ending are looked up"),
        ),
        (
            "The flexor carpi radialus aches.",
            ("flexor carpi radialus", "flexor-carpi-radialis", "flexor carpi radialis"),
        ),
    ],
)
def test_a_slip_of_the_pen_means_the_name_it_is_near(find: Find, text: str, found: tuple[str, ...]) -> None:
    assert find(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flexor lumborum muscle bends the spine.", "flexor lumborum muscle"),
        ("The gluteus lateralis muscles rest.", "gluteus lateralis muscles"),
        ("The flexor lumborum bends the spine.", None),
        ("The lateralis muscle rests.", None),
        ("The flexor carpi muscle rests.", None),
        ("The quadratus lumborum muscle rests.", None),
    ],
)
def test_an_invention_is_one_only_when_it_is_called_a_muscle(find: Find, text: str, found: str | None) -> None:
    assert find(text) == ([(found, "", "")] if found else [])


@pytest.mark.parametrize(
    "text",
    [
        "The trapezius aches.",
        "The previous analysis was obvious.",
        "The trapezium is a bone.",
        "A pre-trapezuis hyphen.",
        "The trapezoid aches.",
        "The sternalus aches.",
    ],
)
def test_known_and_english_words_are_left_alone(find: Find, text: str) -> None:
    assert find(text) == []
