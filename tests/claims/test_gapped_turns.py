"""Directions of another subject, "the latter" behind "the former", and what a pronoun behind its own subject owns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read

from anatlint.claims.model import Claim
from anatlint.documents import Document

pytestmark = pytest.mark.model
Reads = Callable[[str], tuple[Document, tuple[Claim, ...]]]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The external oblique runs downwards and forwards, the internal upwards and forwards.", "superoanterior"),
        ("The medial rectus turns the eye inwards and the lateral outwards.", "medial-rectus acts abduction"),
        ("The gluteus maximus turns the thigh outwards and the minimus inwards.", "maximus acts medial"),
        (
            "The radial nerve has a superficial and a deep branch. The former is sensory; the latter is motor.",
            "superficial-branch-of-radial-nerve carries motor",
        ),
        (
            "The sural nerve is thin. The radial owes its size to its branches: the superficial and the deep one.",
            "sural-nerve divides_into",
        ),
        (
            "All the muscles of the front of the arm are supplied by the musculocutaneous nerve, none by the median.",
            "muscles-of-anterior-compartment-of-arm innervated_by median-nerve",
        ),
        (
            "The small hand muscles are ulnar, apart from two: the opponens pollicis and the abductor pollicis brevis.",
            "has_members opponens",
        ),
    ],
)
def test_what_is_said_of_another_is_not_read_of_the_subject(read: Read, text: str, wrong: str) -> None:
    assert not any(wrong in claim and "not " not in claim and "negated" not in claim for claim in read(text))


def test_what_follows_a_place_may_be_said_of_it(claims_of: Reads) -> None:
    text = "The vastus lateralis is big. The outer thigh stays numb, as it is supplied by the femoral nerve."
    _, claims = claims_of(text)
    assert all(claim.uncertain for claim in claims if claim.predicate == "innervated_by")


def test_a_name_need_not_mean_what_its_bearer_has(claims_of: Reads) -> None:
    _, claims = claims_of("The semitendinosus is named for its long tendon.")
    assert all(claim.uncertain for claim in claims if claim.predicate == "means")
