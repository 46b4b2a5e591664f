"""Lists of words: taken literally, the longest counts, endings go on, and no list makes the search slow."""

from __future__ import annotations

import time

import pytest

from anatlint.checks.terms import Terms, fitted


def found(text: str, terms: dict[str, str] | None = None, words: dict[str, str] | None = None) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], new) for span, new, _ in Terms(terms or {}, words or {}).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patella and both patellae.", [("patella", "kneecap"), ("patellae", "kneecaps")]),
        ("Collarbones? Clavicles!", [("Clavicles", "collarbones")]),
        ("subpatellar, patellas_x, patella's", [("patella", "kneecap")]),
        ("the upper\n  jaw bone", [("upper\n  jaw bone", "maxilla")]),
        ("Arnold’s nerve", [("Arnold’s nerve", "greater occipital nerve")]),
        ("", []),
    ],
)
def test_terms_are_whole_and_their_plurals_follow(text: str, expected: list[tuple[str, str]]) -> None:
    terms = {
        "patella": "kneecap",
        "patellae": "kneecaps",
        "clavicle": "collarbone",
        "upper jaw bone": "maxilla",
        "upper jaw": "upper part",
        "arnold's nerve": "greater occipital nerve",
    }
    assert found(text, terms) == expected


def test_a_star_stands_for_any_ending_and_keeps_it() -> None:
    words = {"esophag*": "oesophag*", "esophagus": "gullet"}
    assert found("Esophageal and esophagus", words=words) == [("Esophageal", "oesophageal"), ("esophagus", "gullet")]


def test_what_is_right_already_is_left_alone() -> None:
    assert found("MusculoX", words={"musculo*": "musculo*"}) == []


@pytest.mark.parametrize("word", ["(a+)+$", "a.b", "[x]", "a|b", "\\w"])
def test_words_are_no_patterns(word: str) -> None:
    assert found("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! axb x aab", words={word: "y"}) == []


def test_a_hostile_list_and_text_take_time_in_proportion() -> None:
    terms = Terms({}, {f"{'a' * n}*": "b" for n in range(1, 60)})
    start = time.perf_counter()
    assert len(list(terms.find("a" * 20_000 + " " + "a a " * 5_000))) == 10_001
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [("erector spinae", "Sacrospinalis", "Erector spinae"), ("fibre", "fiber", "fibre"), ("fibre", "FIBER", "FIBRE"),
     ("latissimus dorsi", "Lats", "Latissimus dorsi"), ("Achilles tendon", "heel cord", "Achilles tendon")],
)  # fmt: skip
def test_capitals_are_kept(new: str, old: str, expected: str) -> None:
    assert fitted(new, old) == expected
