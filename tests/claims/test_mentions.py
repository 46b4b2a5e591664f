"""Names in context: ellipsis, abbreviations, ambiguity, figures of speech, parts and their wholes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention, find_mentions, in_context, with_wholes
from anatlint.claims.words import Words

NAMES = """
    gluteus medius: muscle gluteus-medius
    gluteus minimus: muscle gluteus-minimus
    gluteus maximus: muscle gluteus-maximus
    rhomboid major: muscle rhomboid-major
    rhomboids major: muscle rhomboid-major
    rhomboid minor: muscle rhomboid-minor
    rhomboids minor: muscle rhomboid-minor
    internal intercostals: muscle internal-intercostals plural
    external intercostals: muscle external-intercostals plural
    tibial nerve: nerve tibial-nerve
    common fibular nerve: nerve common-fibular-nerve
    superior cluneal nerves: nerve superior-cluneal-nerves plural
    middle cluneal nerves: nerve middle-cluneal-nerves plural
    inferior cluneal nerves: nerve inferior-cluneal-nerves plural
    internal carotid artery: place internal-carotid-artery
    ALL: place anterior-longitudinal-ligament abbreviation
    C1: place atlas abbreviation
    traps: muscle trapezius plural ambiguous
    trapezius: muscle trapezius
    hand: region hand
    medial head: muscle medial-head-of-triceps part
    triceps: muscle triceps
"""
WHOLES = {"medial-head-of-triceps": frozenset({"triceps"})}


@pytest.fixture
def names(lexicon: Callable[[str], Lexicon]) -> Lexicon:
    return lexicon(NAMES)


def ids(mentions: list[Mention]) -> list[str]:
    return [" ".join(mention.levels) or "|".join(mention.ids()) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gluteus medius and minimus", ["gluteus-medius", "gluteus-minimus"]),
        ("gluteus medius and gluteus minimus", ["gluteus-medius", "gluteus-minimus"]),
        ("gluteus maximus, medius and minimus", ["gluteus-maximus", "gluteus-medius", "gluteus-minimus"]),
        ("the rhomboids major and minor", ["rhomboid-major", "rhomboid-minor"]),
        ("gluteus medius and lunch", ["gluteus-medius"]),
        ("gluteus medius, or rather the trapezius", ["gluteus-medius", "trapezius"]),
    ],
)
def test_ellipsis_forwards(names: Lexicon, text: str, found: list[str]) -> None:
    assert ids(find_mentions(text, names)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("internal and external intercostals", ["internal-intercostals", "external-intercostals"]),
        ("the tibial and the common fibular nerve", ["tibial-nerve", "common-fibular-nerve"]),
        (
            "superior, middle and inferior cluneal nerves",
            ["superior-cluneal-nerves", "middle-cluneal-nerves", "inferior-cluneal-nerves"],
        ),
        ("painful and external intercostals", ["external-intercostals"]),
    ],
)
def test_ellipsis_backwards(names: Lexicon, text: str, found: list[str]) -> None:
    assert ids(find_mentions(text, names)) == found


def test_a_short_member_keeps_its_own_place(names: Lexicon) -> None:
    text = "The gluteus medius and minimus."
    last = find_mentions(text, names)[-1]
    assert (text[slice(*last.span)], last.text, last.elliptical) == ("minimus", "minimus", True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the ALL", ["anterior-longitudinal-ligament"]),
        ("all muscles", []),
        ("All muscles", []),
    ],
)
def test_an_abbreviation_counts_in_capitals_only(names: Lexicon, text: str, found: list[str]) -> None:
    assert ids(find_mentions(text, names)) == found


def test_levels_come_before_names(names: Lexicon) -> None:
    assert ids(find_mentions("from C1 and C2", names)) == ["C1 C2"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Set the traps in the wood.", []),
        ("The traps and the gluteus medius.", ["trapezius", "gluteus-medius"]),
        ("The hand sets traps.", ["hand"]),
    ],
)
def test_an_ambiguous_name_needs_a_muscle_or_nerve_beside_it(names: Lexicon, text: str, found: list[str]) -> None:
    mentions = find_mentions(text, names)
    assert ids([mention for mention in mentions if in_context(mention, mentions, set())]) == found


@pytest.mark.parametrize(("named", "counts"), [({"trapezius"}, True), ({"deltoid"}, False)])
def test_an_ambiguous_name_counts_where_the_article_has_the_full_one(
    names: Lexicon, named: set[str], counts: bool
) -> None:
    (traps,) = find_mentions("Set the traps.", names)
    assert in_context(traps, [traps], named) is counts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On the other hand, it works.", []),
        ("It lies in the hand.", ["hand"]),
        ("The hand, on the other hand, rests.", ["hand"]),
    ],
)
def test_nothing_is_meant_inside_a_figure_of_speech(names: Lexicon, words: Words, text: str, found: list[str]) -> None:
    assert ids(find_mentions(text, names, words.patterns["idioms"])) == found


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        ("the medial head", {"triceps"}, ["medial-head-of-triceps"]),
        ("the medial head", {"biceps"}, []),
        ("the medial head of the gastrocnemius", {"triceps"}, []),
        ("the triceps", set(), ["triceps"]),
    ],
)
def test_the_name_of_a_part_needs_its_whole(names: Lexicon, text: str, named: set[str], found: list[str]) -> None:
    mentions = find_mentions(text, names)
    assert ids(list(with_wholes(text, mentions, named, lambda id: WHOLES.get(id, frozenset())))) == found


def test_an_idiom_hides_only_what_lies_inside_it(names: Lexicon) -> None:
    found = find_mentions("the other hand and the hand", names, re.compile("the other hand"))
    assert [mention.span for mention in found] == [(23, 27)]


def test_a_mention_plays_the_parts_of_all_its_meanings(names: Lexicon) -> None:
    (mention,) = find_mentions("internal intercostals", names)
    assert (mention.categories, mention.plural) == ({"muscle"}, True)
    assert mention.ids("nerve") == ()
