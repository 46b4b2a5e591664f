"""Finding names: longest first, whole words only, in any case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Lexicon, category_of, normalise
from anatlint.ontology import Ontology

DIRECTIONS = ("fibre-direction", "direction", "control")

NAMES = """
    deltoid: muscle deltoid
    deltoid ligament: place deltoid-ligament
    biceps: muscle biceps-brachii
    biceps: muscle biceps-femoris
    flexor carpi radialis: muscle flexor-carpi-radialis
    flexor: agent flexion
"""


@pytest.fixture
def names(lexicon: Callable[[str], Lexicon]) -> Lexicon:
    return lexicon(NAMES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the deltoid", ["deltoid"]),
        ("The DELTOID and Biceps", ["DELTOID", "Biceps"]),
        ("the deltoid ligament", ["deltoid ligament"]),
        ("flexor carpi radialis", ["flexor carpi radialis"]),
        ("the flexor carpi", ["flexor"]),
        ("flexor carpi\nradialis", ["flexor carpi\nradialis"]),
        ("flexor carpi\u00a0radialis", ["flexor carpi\u00a0radialis"]),
        ("deltoid's", ["deltoid"]),
        ("(deltoid)", ["deltoid"]),
        ("deltoidal", []),
        ("subdeltoid", []),
        ("sub-deltoid", []),
        ("post–deltoid", []),
        ("", []),
    ],
)
def test_matches(names: Lexicon, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end, _ in names.matches(text)] == found


def test_a_name_keeps_all_that_it_may_mean_in_sorted_order(names: Lexicon) -> None:
    assert [entry.id for entry in names.get("Biceps")] == ["biceps-brachii", "biceps-femoris"]
    assert names.get("triceps") == ()


def test_no_names_match_nothing(lexicon: Callable[[str], Lexicon]) -> None:
    assert list(Lexicon.build(()).matches("the deltoid")) == []


@pytest.mark.parametrize("text", ["İstanbul", "a–b", "“x”", "ǅ", "𝔸𝔹", "Straße", "d\u2019une\u00a0fois"])
def test_normalising_keeps_the_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


@pytest.mark.parametrize(
    ("kind", "category"),
    [("muscle-part", "muscle"), ("ramus", "nerve"), ("compartment", "region"), ("bone", "place"), ("vessel", "place")],
)
def test_kinds_that_play_the_same_part(kind: str, category: str) -> None:
    assert category_of(kind) == category


def test_no_name_that_ships_begins_as_a_preposition_does(ontology: Ontology) -> None:
    """ "Between the ribs" as a name would swallow the preposition that the sentence needs."""
    prepositions = ("above", "around", "behind", "below", "beneath", "beside", "between", "in", "on", "over", "under")
    taken = [
        (name, meaning.id)
        for name, meanings in ontology.names.items()
        for meaning in meanings
        if name.split()[0] in prepositions
        and not name.startswith(("under surface", "under side"))
        and ontology.kinds[meaning.id] not in DIRECTIONS
    ]
    assert taken == []
