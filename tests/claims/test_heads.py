"""What the parts of a muscle are fixed to, and the fibres of a nerve come from, told by the way."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Sternocleidomastoid has two heads, one from the manubrium and one from the clavicle.",
            [
                "sternocleidomastoid attaches_to manubrium-of-sternum",
                "sternocleidomastoid attaches_to clavicle",
            ],
        ),
        (
            "The ulnar nerve, with fibres from C8 and T1, crosses the elbow.",
            ["ulnar-nerve has_roots C8 T1"],
        ),
        (
            "## Gracilis\n\nA long strap from the pubis to the tibia.",
            ["gracilis attaches_to pubis", "gracilis attaches_to tibia"],
        ),
        (
            "The hamstrings share a common tendon on the ischial tuberosity.",
            ["hamstrings attaches_to ischial-tuberosity"],
        ),
        ("One from the clavicle is shown here, and the deltoid is not.", []),
        ("The deltoid has two friends, one from the clavicle.", []),
    ],
)
def test_parts_told_by_the_way(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "attaches" in claim or "roots" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "The lateral pterygoid has two heads. One arises from the greater wing of the sphenoid, "
                "the other from the lateral pterygoid plate."
            ),
            [
                "lateral-pterygoid originates_from greater-wing-of-sphenoid-bone",
                "lateral-pterygoid originates_from lateral-pterygoid-plate",
            ],
        ),
        (
            "The biceps brachii has two heads: one starts at the coracoid process, the other on the ulna.",
            ["biceps-brachii originates_from coracoid-process", "biceps-brachii originates_from ulna"],
        ),
        (
            "Beside the soleus lies the plantaris. The gastrocnemius has two heads. Both arise from the tibia.",
            ["gastrocnemius originates_from tibia"],
        ),
        (
            "The deltoid has three parts. The first comes from the clavicle.",
            ["deltoid originates_from clavicle"],
        ),
        ("The triceps has three heads. One patient came from the scapula clinic.", []),
    ],
)
def test_one_and_the_other_are_heads_counted_before(read: Read, text: str, claims: list[str]) -> None:
    assert sorted({claim for claim in read(text) if "originates" in claim}) == sorted(claims)
