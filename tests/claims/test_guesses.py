"""Pronouns of which it is not certain what they mean: they may mean what is near, and nothing is wrong of them."""

from __future__ import annotations

import pytest

from anatlint import check
from tests.claims.cases import Read


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The supinator lies beside the brachialis. The arm is heavy. It arises from the humerus.",
            ["maybe supinator|brachialis originates_from humerus"],
        ),
        (
            "The soleus lies under the gastrocnemius. The legs are tired. They insert on the calcaneus.",
            ["maybe soleus inserts_on calcaneus", "maybe gastrocnemius inserts_on calcaneus"],
        ),
        (
            "The ulnar nerve lies near the median nerve. The elbow is bony. It supplies the adductor pollicis.",
            ["maybe adductor-pollicis innervated_by ulnar-nerve|median-nerve"],
        ),
    ],
)
def test_what_is_near_may_be_meant(read: Read, text: str, claims: list[str]) -> None:
    made = read(text)
    for claim in claims:
        assert claim in made


@pytest.mark.parametrize(
    "text",
    [
        "The deltoid lies beside the brachialis. The arm is heavy. It arises from the femur.",
        "The soleus lies under the gastrocnemius. The calf is round. It is supplied by the ulnar nerve.",
    ],
)
def test_nothing_is_wrong_of_them(text: str) -> None:
    assert not check(text).findings


def test_the_title_is_what_an_article_is_about(read: Read) -> None:
    made = read("# The vagus nerve\n\n## The neck\n\nThe neck is long. It passes through the jugular foramen.")
    assert made == ["maybe vagus-nerve passes through jugular-foramen"]
    assert read("# The vagus nerve\n\nIt is long.\n\n# Course\n\nIt passes through the jugular foramen.") == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "The deltoid covers the shoulder. Most of the sheet is thin. It bends the knee.",
            ["ACT002"],
        ),
        ("The deltoid is driven by one nerve, the axillary nerve. It arises from the lateral cord.", ["BRA001"]),
        ("The second engine is the deltoid. It is innervated by the radial nerve.", ["INN001"]),
        ("The cervical plexus comes from the anterior rami. Its branches are long. They are the sural nerves.", []),
        (
            "The saphenous nerve, a long branch of the femoral nerve that passes through the adductor canal, is long.",
            [],
        ),
        ("The sural nerve, a branch of the tibial nerve that never supplies a muscle, is thin.", []),
    ],
)
def test_what_only_one_structure_can_mean(text: str, codes: list[str]) -> None:
    assert [reported.finding.code for reported in check(text).findings] == codes
