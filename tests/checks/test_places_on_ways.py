"""The place that a way implies: judged by the way, and never reported besides it."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The ulnar nerve passes behind the medial epicondyle.", []),
        ("The ulnar nerve passes in front of the medial epicondyle.", ["CRS"]),
        ("The sciatic nerve descends deep to the gluteus maximus.", []),
        ("The sciatic nerve descends superficial to the gluteus maximus.", ["CRS"]),
    ],
)
def test_one_finding_for_way_and_place(text: str, codes: list[str]) -> None:
    assert [one.finding.code[:3] for one in check(text).findings] == codes
