"""What is larger, longer or stronger than another, and what superlatives are told of."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The rhomboid major is larger than the rhomboid minor.", ["rhomboid-major"]),
        ("Rhomboid minor is the larger of the pair.", ["rhomboid-minor"]),
        ("The teres minor, the smaller of the two, turns the arm out.", ["teres-minor"]),
        ("The larger of the two is the lateral head of the gastrocnemius.", ["lateral-head-of-gastrocnemius"]),
        ("The vagus is longer than any other cranial nerve.", []),
        ("The tendon of the soleus is longer than that of the gastrocnemius.", []),
        ("A larger rhomboid major is a stronger one.", []),
        ("The soleus is larger in runners.", []),
    ],
)
def test_comparisons(read: Read, text: str, subjects: list[str]) -> None:
    assert [claim.split(" compared ")[0] for claim in read(text) if " compared " in claim] == subjects


@pytest.mark.parametrize(
    "text",
    [
        "The sartorius is the longest muscle you own.",
        "The sartorius is your body's longest muscle.",
        "The sartorius holds the record as the longest muscle of the body.",
        "The title of longest muscle in the body goes to the sartorius.",
        "No muscle in the body is longer than the sartorius.",
        "The sartorius ranks as the longest muscle of the body.",
        "It reaches the sartorius, the longest muscle of the body, which crosses the thigh.",
    ],
)
def test_the_longest_muscle(text: str) -> None:
    from anatlint import check

    claims = [judged for judged in check(text).claims if judged.claim.predicate == "superlative"]
    assert [judged.verdict.status.value for judged in claims] == ["supported"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Gluteus maximus is the largest of the glutes, gluteus minimus the smallest.", ["supported", "supported"]),
        ("Gluteus maximus is the largest of the glutes, gluteus medius the smallest.", ["supported", "contradicted"]),
        ("The subscapularis is the largest and strongest of the cuff.", ["supported", "supported"]),
        ("The supraspinatus is the largest and strongest of the cuff.", ["contradicted", "contradicted"]),
        ("The subscapularis, largest of the cuff, lines the blade.", ["supported"]),
        ("Psoas major is the strongest of the hip flexors.", ["unsupported"]),
    ],
)
def test_several_superlatives(text: str, statuses: list[str]) -> None:
    from anatlint import check

    claims = [judged for judged in check(text).claims if judged.claim.predicate == "superlative"]
    assert [judged.verdict.status.value for judged in claims] == statuses


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The soleus and the gastrocnemius lie here. The gastrocnemius is the deeper of the two.",
         "gastrocnemius deep_to soleus"),
        ("The soleus and the gastrocnemius lie here. The deeper of the two is the soleus.",
         "soleus deep_to gastrocnemius"),
        ("Of the two, semimembranosus is the more superficial, while semitendinosus is thin.",
         "semimembranosus superficial_to semitendinosus"),
    ],
)  # fmt: skip
def test_the_deeper_of_two(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The multifidus lies in a more superficial plane than the soleus.", ["multifidus superficial_to soleus"]),
        ("The rhomboids are in a deeper layer than the trapezius.", ["rhomboids deep_to trapezius"]),
        (
            "Of the gastrocnemius and the soleus, the soleus is the superficial one.",
            ["soleus superficial_to gastrocnemius"],
        ),
        (
            "The gastrocnemius covers the soleus. The soleus is the deep one.",
            ["gastrocnemius superficial_to soleus", "soleus deep_to gastrocnemius"],
        ),
        ("The soleus is the deep one of the calf muscles.", []),
    ],
)
def test_the_deep_one_of_two(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "layer" not in claim and "member" not in claim] == claims


def test_a_comparison_behind_a_name_in_a_list(read: Read) -> None:
    """What stands behind a comma is said of the name right before it, wherever that stands."""
    text = "The sciatic nerve divides into the tibial nerve, the smaller of the two, and the common fibular nerve."
    assert any(one.startswith("tibial-nerve compared smallest") for one in read(text))
