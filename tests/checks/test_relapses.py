"""What an article says rightly and then wrongly is a contradiction of its own."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The rotator cuff has four muscles. Stretch all five muscles of the cuff.", ["consistency"]),
        ("The fibularis longus everts the foot. The fibularis longus inverts the foot.", ["consistency"]),
        ("The lateral pterygoid opens the mouth. All the chewing muscles close the jaw.", ["consistency"]),
        (
            "The subscapularis is the largest of the cuff. The infraspinatus, the largest of the cuff, is torn.",
            ["consistency"],
        ),
        ("The vagus is the longest of the cranial nerves. The trochlear is the thinnest of the cranial nerves.", []),
        ("The fibularis longus inverts the foot. The fibularis longus everts the foot.", ["action"]),
        ("The rotator cuff has four muscles. The triceps brachii has two heads.", ["count"]),
        ("The lateral pterygoid opens the mouth. All the chewing muscles but the lateral pterygoid close the jaw.", []),
        ("The vagus nerve is cranial nerve X. The triceps brachii has three heads.", []),
    ],
)
def test_the_kind_of_what_was_said_rightly_before(text: str, kinds: list[str]) -> None:
    assert [found.finding.kind for found in anatlint.check(text).findings] == kinds
