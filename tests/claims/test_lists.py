"""Members of a group: examples, lists behind a colon, lists under a sentence, labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read, gap

from anatlint.claims.model import Claim
from anatlint.documents import Document

pytestmark = pytest.mark.model

ClaimsOf = Callable[..., tuple[Document, tuple[Claim, ...]]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The hip flexors, such as the iliopsoas and the rectus femoris, tire.",
            ["hip-flexors has_members iliopsoas", "hip-flexors has_members rectus-femoris"],
        ),
        (
            "Hip flexors including the iliopsoas, rectus femoris and sartorius tire.",
            [
                "hip-flexors has_members iliopsoas",
                "hip-flexors has_members rectus-femoris",
                "hip-flexors has_members sartorius",
            ],
        ),
        ("Hip flexors, e.g. the iliopsoas, shorten.", ["hip-flexors has_members iliopsoas"]),
        ("Hip flexors such as running shorten.", []),
        ("Muscles such as the iliopsoas shorten.", []),
        ("Hip flexors like the iliopsoas shorten.", []),
        gap("The hip flexors (such as the iliopsoas) tire.", ["hip-flexors has_members iliopsoas"]),
    ],
)
def test_examples_are_members(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The rotator cuff comprises: supraspinatus, infraspinatus, teres minor.",
            [
                "rotator-cuff has_members supraspinatus",
                "rotator-cuff has_members infraspinatus",
                "rotator-cuff has_members teres-minor",
            ],
        ),
        (
            "The rotator cuff includes two muscles: the supraspinatus and the deltoid.",
            [
                "rotator-cuff has_members supraspinatus",
                "rotator-cuff has_members deltoid",
                "rotator-cuff has_count 2 muscle",
            ],
        ),
        ("The rotator cuff includes several muscles: the supraspinatus lies above and the infraspinatus below.", []),
        ("The rotator cuff hurts: the supraspinatus and the deltoid are sore.", []),
    ],
)
def test_names_behind_a_colon_are_members(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The rotator cuff muscles are the following:\n\n- supraspinatus\n- deltoid",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members deltoid"],
        ),
        (
            "The following muscles form the rotator cuff:\n\n- Supraspinatus\n- Deltoid",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members deltoid"],
        ),
        (
            "# Rotator cuff\n\nThere are two muscles:\n\n- Supraspinatus\n- Deltoid",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members deltoid"],
        ),
        ("The rotator cuff hurts.\n\n- Supraspinatus\n- Deltoid", []),
        (
            "The muscles innervated by the axillary nerve are:\n\n- Deltoid\n- Teres minor",
            ["deltoid innervated_by axillary-nerve", "teres-minor innervated_by axillary-nerve"],
        ),
    ],
)
def test_items_under_an_introduction_are_members(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "# Rotator cuff\n\n- Members: supraspinatus, deltoid",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members deltoid"],
        ),
        (
            "# Rotator cuff\n\nMuscles: supraspinatus, deltoid",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members deltoid"],
        ),
        (
            "# Erector spinae\n\n**Parts:** iliocostalis, longissimus, spinalis",
            [
                "erector-spinae has_members iliocostalis",
                "erector-spinae has_members longissimus",
                "erector-spinae has_members spinalis",
            ],
        ),
        ("# Anatomy\n\n- Members: supraspinatus, deltoid", []),
        (
            "# Erector spinae\n\n- Columns: iliocostalis, longissimus, spinalis",
            [
                "erector-spinae has_members iliocostalis",
                "erector-spinae has_members longissimus",
                "erector-spinae has_members spinalis",
            ],
        ),
        (
            "- Rotator cuff: supraspinatus, infraspinatus, teres minor",
            [
                "rotator-cuff has_members supraspinatus",
                "rotator-cuff has_members infraspinatus",
                "rotator-cuff has_members teres-minor",
            ],
        ),
    ],
)
def test_names_behind_a_label_are_members_of_the_topic(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("The rotator cuff consists of these muscles:\n\n- Supraspinatus\n- Deltoid", True),
        ("The rotator cuff includes these muscles:\n\n- Supraspinatus\n- Deltoid", False),
        ("The rotator cuff comprises: supraspinatus, deltoid.", True),
        ("# Rotator cuff\n\nMuscles: supraspinatus, deltoid", False),
    ],
)
def test_a_list_says_whether_it_is_complete(claims_of: ClaimsOf, text: str, complete: bool) -> None:
    _, claims = claims_of(text)
    assert [claim.qualifiers.only for claim in claims] == [complete, complete]


def test_the_members_of_one_list_belong_together(claims_of: ClaimsOf) -> None:
    _, claims = claims_of(
        "The rotator cuff includes:\n\n- Supraspinatus\n- Deltoid\n\nThe erector spinae includes:\n\n- Spinalis"
    )
    first, second, third = (claim.group for claim in claims)
    assert first is not None
    assert (first == second, third == first) == (True, False)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The scapular retractors are the middle trapezius and rhomboids.",
            [
                "scapular-retractors has_members transverse-part-of-trapezius",
                "scapular-retractors has_members rhomboids",
            ],
        ),
        (
            "The cluneal nerves are the superior, middle and inferior cluneal nerves.",
            [
                "cluneal-nerves has_members superior-cluneal-nerves",
                "cluneal-nerves has_members middle-cluneal-nerves",
                "cluneal-nerves has_members inferior-cluneal-nerves",
            ],
        ),
        (
            "The hamstrings are hip extensors and knee flexors.",
            [
                "hamstrings acts extension of hip",
                "hamstrings member_of hip-extensors",
                "hamstrings member_of knee-flexors",
                "hamstrings acts flexion of knee",
            ],
        ),
    ],
)
def test_a_list_of_groups_is_told_from_classes(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The deepest layer of the front of the forearm holds the pronator quadratus.", []),
        ("The deepest layer of the front of the forearm holds the palmaris longus.", ["palmaris longus"]),
        ("The muscles of the sole lie in four layers. The first layer contains the abductor hallucis.", []),
        (
            "The muscles of the sole form layers. The first layer holds the adductor hallucis.",
            ["adductor hallucis"],
        ),
        ("The deep layer of the calf contains the tibialis posterior and the gastrocnemius.", ["gastrocnemius"]),
        ("The deep flexors of the forearm include the supinator.", ["supinator"]),
        ("The deep layer of the heart holds the gastrocnemius.", []),
        ("The vastus medialis is a quad.", []),
        ("The sartorius is a quad.", ["quad"]),
        ("The masseter is a chewing muscle.", []),
        ("The buccinator is a chewing muscle.", ["chewing muscle"]),
    ],
)
def test_a_layer_has_its_own_members(text: str, wrong: list[str]) -> None:
    from anatlint import check

    assert [found.quote for found in check(text).findings] == wrong
