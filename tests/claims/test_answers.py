"""Questions, and the names that answer them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Which nerve supplies the deltoid? The axillary.", ["deltoid innervated_by axillary-nerve"]),
        ("### Which nerve runs the soleus?\n\nThe tibial nerve.", ["soleus innervated_by tibial-nerve"]),
        (
            "**Q:** Which nerve innervates the trapezius?\n\n**A:** The accessory nerve.",
            ["trapezius innervated_by accessory-nerve"],
        ),
        (
            "Which muscles does the musculocutaneous nerve supply? Brachialis and coracobrachialis.",
            [
                "brachialis innervated_by musculocutaneous-nerve",
                "coracobrachialis innervated_by musculocutaneous-nerve",
            ],
        ),
        (
            "### Which are the hamstrings?\n\nSemitendinosus, semimembranosus and biceps femoris.",
            [
                "hamstrings has_members semitendinosus",
                "hamstrings has_members semimembranosus",
                "hamstrings has_members biceps-femoris",
            ],
        ),
        ("**Which nerve supplies the triceps?**\n\n- The axillary nerve\n- The radial nerve", []),
        ("Which nerve supplies the biceps brachii? The radial nerve? No.", []),
        ("Which nerve does not supply the deltoid? The radial nerve.", []),
        ("Origin of the gracilis? The femur.", ["gracilis originates_from femur"]),
        ("Which roots feed the pudendal nerve? S2, S3 and S4.", ["pudendal-nerve has_roots S2 S3 S4"]),
        ("Who is the parent of the axillary nerve? The radial nerve.", ["axillary-nerve branch_of radial-nerve"]),
        ("Where does the tibialis anterior go? Down to the cuboid.", ["tibialis-anterior attaches_to cuboid"]),
        ("Which nerve supplies the deltoid? Read on. The radial nerve.", []),
    ],
)
def test_names_answer_a_question(read: Callable[..., list[str]], text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Where does the soleus lie? On top of the gastrocnemius.", ["soleus superficial_to gastrocnemius"]),
        (
            "### Where is the gracilis?\n\nIn the medial compartment of the thigh.",
            ["gracilis located_in medial-compartment-of-thigh"],
        ),
        ("Which foramen does the facial nerve use? The foramen ovale.", ["facial-nerve passes through foramen-ovale"]),
        (
            "How does the facial nerve leave the skull? Through the stylomastoid foramen.",
            ["facial-nerve passes through stylomastoid-foramen"],
        ),
        (
            "Which compartment holds the gracilis? The medial compartment of the thigh.",
            ["gracilis located_in medial-compartment-of-thigh"],
        ),
        ("Where is the soleus? The gastrocnemius lies in the calf.", ["gastrocnemius located_in calf"]),
    ],
)
def test_places_answer_a_question(read: Callable[..., list[str]], text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "skull" not in claim] == claims
