"""Names that a text gives to a structure: called, known as, another name for, abbreviated."""

from __future__ import annotations

import pytest
from cases import Read

from anatlint.claims.aliases import clean

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The erector spinae is also called the sacrospinalis.", ["erector-spinae also_called sacrospinalis"]),
        ("The erector spinae is called “sacrospinalis”.", ["erector-spinae also_called sacrospinalis"]),
        (
            "The erector spinae, also known as the sacrospinalis, flexes the knee.",
            ["erector-spinae acts flexion of knee", "erector-spinae also_called sacrospinalis"],
        ),
        ("# Erector spinae\n\nIt is also known as the sacrospinalis.", ["erector-spinae also_called sacrospinalis"]),
        ("The latissimus dorsi is called the climber's muscle.", ["latissimus-dorsi also_called climber's-muscle"]),
        (
            "The latissimus dorsi is called the muscle of the shoulder.",
            ["latissimus-dorsi also_called muscle-of-the-shoulder"],
        ),
        ("The erector spinae is not called the multifidus.", ["not erector-spinae also_called multifidus"]),
        ("The sternocleidomastoid is abbreviated SCM.", ["sternocleidomastoid abbreviated scm"]),
        (
            "The sternocleidomastoid (SCM) turns the head.",
            ["sternocleidomastoid acts rotation of head", "sternocleidomastoid abbreviated scm"],
        ),
        ("Sacrospinalis is another name for the erector spinae.", ["erector-spinae also_called sacrospinalis"]),
        ("The term sacrospinalis is a synonym of the erector spinae.", ["erector-spinae also_called sacrospinalis"]),
        (
            'The erector spinae, sometimes called the "sacrospinalis", flexes the knee.',
            ["erector-spinae acts flexion of knee", "erector-spinae also_called sacrospinalis"],
        ),
    ],
)
def test_what_something_is_called(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The trapezius is so called because of its shape.", []),
        ("They are called the sacrospinalis.", []),
        ("The axillary nerve supplies the deltoid called the cap.", ["deltoid innervated_by axillary-nerve"]),
        ("The deltoid and the trapezius are called the big ones.", []),
    ],
)
def test_what_names_nobody(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The supraspinatus, infraspinatus and teres minor are known as the rotator cuff.",
            [
                "rotator-cuff has_members supraspinatus",
                "rotator-cuff has_members infraspinatus",
                "rotator-cuff has_members teres-minor",
            ],
        ),
    ],
)
def test_several_with_one_name_are_its_members(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the “sacrospinalis”", "sacrospinalis"),
        ("“the sacrospinalis”,", "sacrospinalis"),
        ("simply the SCM", "SCM"),
        ("or the lats.", "lats"),
        ("Theodore's muscle", "Theodore's muscle"),
        ("the", "the"),
    ],
)
def test_a_name_is_bared(text: str, name: str) -> None:
    assert clean(text) == name


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Anatomists call the femoral nerve the anterior crural nerve.",
            ["femoral-nerve also_called anterior-crural-nerve"],
        ),
        (
            "# Quadratus plantae\n\nAlso called flexor accessorius.",
            ["quadratus-plantae also_called flexor-accessorius"],
        ),
        ("The soleus is big. Also called flexor accessorius.", []),
        ("The tailor's muscle is the gracilis.", ["gracilis also_called tailor's-muscle"]),
        ("The tailor's muscle is the gracilis of sitting.", []),
        ("FDS stands for flexor digitorum profundus.", ["flexor-digitorum-profundus abbreviated fds"]),
        (
            "The gastrocnemius and soleus are jointly known as the triceps surae.",
            ["triceps-surae has_members gastrocnemius", "triceps-surae has_members soleus"],
        ),
        (
            "The soleus ends in the Achilles tendon, also called the tendo calcaneus.",
            ["soleus inserts_on calcaneal-tendon", "calcaneal-tendon also_called tendo-calcaneus"],
        ),
    ],
)
def test_what_people_call_it(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims
