"""Numbers of heads, parts, pairs and branches."""

from __future__ import annotations

import pytest
from cases import Read

from anatlint.claims.numerals import number_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("two", 2), ("Three", 3), ("31", 31), ("twenty", 20), ("single", 1), ("double", 2), ("deep", None),
        ("C5", None), ("thirty-one", 31), ("1000", None), ("½", None), ("", None),
    ],
)  # fmt: skip
def test_a_word_for_a_number(word: str, number: int | None) -> None:
    assert number_of(word) == number


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The triceps brachii has three heads.", ["triceps-brachii has_count 3 head"]),
        ("The biceps has two heads.", ["biceps-brachii|biceps-femoris has_count 2 head"]),
        ("# Biceps brachii\n\nIt has two heads.", ["biceps-brachii has_count 2 head"]),
        ("The deltoid does not have four heads.", ["not deltoid has_count 4 head"]),
        ("The erector spinae is divided into three columns.", ["erector-spinae has_count 3 part"]),
        ("The biceps brachii arises by two heads.", ["biceps-brachii has_count 2 head"]),
        ("Four muscles make up the rotator cuff.", ["rotator-cuff has_count 4 muscle"]),
        ("There are four muscles in the rotator cuff.", ["rotator-cuff has_count 4 muscle"]),
        ("The sciatic nerve splits into three branches.", ["sciatic-nerve has_count 3 terminal branch"]),
        ("The biceps brachii is strong. Behind lies the soleus with its two heads.", ["soleus has_count 2 head"]),
        ("Gluteal muscles: three, namely these.", ["gluteal-muscles has_count 3 muscle"]),
        ("The rotator cuff is a quartet of muscles.", ["rotator-cuff has_count 4 muscle"]),
        ("The rotator cuff is a team of four.", ["rotator-cuff has_count 4 muscle"]),
        ("The rotator cuff (four muscles) is strong.", ["rotator-cuff has_count 4 muscle"]),
        ("Cranial nerves: twelve pairs.", ["cranial-nerves has_count 12 pair"]),
        ("How many muscles has the rotator cuff? Five.", ["rotator-cuff has_count 5 muscle"]),
        ("How many muscles of the rotator cuff are torn? Five.", []),
        ("The tongue has four intrinsic muscles.", ["intrinsic-muscles-of-tongue has_count 4 muscle"]),
        ("The tongue has four intrinsic muscles that shape it.", []),
        (
            "# Facial nerve\n\nIts end branches, five in number, fan out.",
            ["facial-nerve has_count 5 terminal branch"],
        ),
        (
            "The triceps has three heads while the deltoid has two.",
            ["triceps-brachii has_count 3 head", "deltoid has_count 2 head"],
        ),
        ("Through it run four tendons: three of the soleus and two of the plantaris.", ["?tendons tally 4 tendon"]),
        ("Through it run four tendons: two of the soleus and two of the plantaris.", []),
        ("The number of heads of the triceps brachii is two.", ["triceps-brachii has_count 2 head"]),
        ("Only four muscles count as hamstrings.", ["hamstrings has_count 4 muscle"]),
        ("Did you know that the gastrocnemius has three heads?", ["gastrocnemius has_count 3 head"]),
        ("The deltoid needs three nights of rest.", []),
        ("All gluteal muscles have three heads.", []),
        ("Two of the heads of the triceps brachii are long.", []),
        (
            "The brachial plexus has five roots, three trunks and three cords.",
            [
                "brachial-plexus has_count 5 root",
                "brachial-plexus has_count 3 trunk",
                "brachial-plexus has_count 3 cord",
            ],
        ),
    ],
)
def test_a_muscle_has_a_number_of_parts(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The biceps brachii is a two-headed muscle.", ["biceps-brachii has_count 2 head"]),
        (
            "The two-headed biceps brachii flexes the elbow.",
            ["biceps-brachii acts flexion of elbow", "biceps-brachii has_count 2 head"],
        ),
        (
            "The deltoid, a three-part muscle, flexes the knee.",
            ["deltoid acts flexion of knee", "deltoid has_count 3 part"],
        ),
        ("A two-headed snake flexes the knee.", []),
    ],
)
def test_an_adjective_may_hold_the_number(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("There are 31 pairs of spinal nerves.", ["spinal-nerves has_count 31 pair"]),
        ("Twelve pairs of cranial nerves leave the brain.", ["cranial-nerves has_count 12 pair"]),
        ("Two pairs of thin cranial nerves leave the brain.", []),
        ("A pair of spinal nerves is thin.", []),
        ("There are 31 spinal nerves.", ["spinal-nerves has_count 31 nerve"]),
    ],
)
def test_pairs_of_nerves(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


EXTENDS = ["triceps-brachii acts extension of elbow"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The three heads of the triceps brachii extend the elbow.", [*EXTENDS, "triceps-brachii has_count 3 head"]),
        (
            "All four parts of the quadriceps femoris extend the knee.",
            ["quadriceps-femoris acts extension of knee", "quadriceps-femoris has_count 4 part"],
        ),
        (
            "All five muscles of the erector spinae group are deep.",
            ["erector-spinae layer deep", "erector-spinae has_count 5 muscle"],
        ),
        ("Three heads of the triceps brachii extend the elbow.", EXTENDS),
        ("The two thick heads of the triceps brachii extend the elbow.", EXTENDS),
        (
            "All five muscles of the rotator cuff move the arm.",
            ["rotator-cuff acts motion of arm|upper-limb", "rotator-cuff has_count 5 muscle"],
        ),
    ],
)
def test_the_number_of_all_there_are(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("# Gastrocnemius\n\nTwo heads, from the femur.", ["gastrocnemius has_count 2 head"]),
        ("BICEPS BRACHII\n\nO: two heads.", ["biceps-brachii has_count 2 head"]),
        ("On top lies the gastrocnemius, two heads, and the skin.", ["gastrocnemius has_count 2 head"]),
        ("The hamstrings are a trio.", ["hamstrings has_count 3 muscle"]),
        ("The rotator cuff is a team of four muscles.", ["rotator-cuff has_count 4 muscle"]),
        ("The hamstrings are two of the strongest muscles.", []),
        ("On each side there are four muscles of mastication.", ["masticatory-muscles has_count 4 muscle"]),
        ("There are two hamstrings that cramp.", []),
        ("The erector spinae is three columns of muscle.", ["erector-spinae has_count 3 part"]),
        ("The trapezius comes in three parts.", ["trapezius has_count 3 part"]),
        ("# Gastrocnemius\n\nTwo heads are better than one.", []),
    ],
)
def test_numbers_that_are_just_put_there(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Thirty-one pairs of spinal nerves leave the cord.", ["spinal-nerves has_count 31 pair"]),
        ("We have three gluteal muscles on each side.", ["gluteal-muscles has_count 3 muscle"]),
        ("The gluteal muscles, three in number, lie here.", ["gluteal-muscles has_count 3 muscle"]),
        ("The hamstrings number three.", ["hamstrings has_count 3 muscle"]),
        ("Think of the rotator cuff as a sleeve of four muscles.", ["rotator-cuff has_count 4 muscle"]),
        ("The two small gluteal muscles work hard.", []),
        ("The two gluteal muscles that lie deep work hard.", []),
        ("These three gluteal muscles work hard.", []),
    ],
)
def test_a_number_with_a_name(read: Read, text: str, claims: list[str]) -> None:
    counted = [claim for claim in read(text) if "has_count" in claim]
    assert counted == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The deltoid is built in three parts.", ["deltoid has_count 3 part"]),
        (
            "The biceps brachii has two heads, the triceps brachii three.",
            ["biceps-brachii has_count 2 head", "triceps-brachii has_count 3 head"],
        ),
        ("The digastric, with its two bellies, is thin.", ["digastric has_count 2 belly"]),
        ("The hamstrings are three muscles at the back of the thigh.", ["hamstrings has_count 3 muscle"]),
        ("Triceps brachii: three heads, of which only one is long.", ["triceps-brachii has_count 3 head"]),
    ],
)
def test_a_number_of_parts_without_having(read: Read, text: str, claims: list[str]) -> None:
    counted = [claim for claim in read(text) if "has_count" in claim]
    assert counted == claims
