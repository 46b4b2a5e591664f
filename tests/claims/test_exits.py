"""Where spinal nerves leave the spine, and the nerve that is squeezed in a syndrome."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The C8 nerve emerges below the C7 vertebra.", 1),
        ("The L5 nerve root exits between L5 and S1.", 1),
        ("The cervical nerves leave above the corresponding vertebra.", 1),
        ("The C8 nerve does not leave above the C7 vertebra.", 0),
        ("The C8 nerve lies below the C7 vertebra.", 0),
    ],
)
def test_exits(read: Read, text: str, claims: int) -> None:
    assert len([claim for claim in read(text) if " leaves_spine " in claim]) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "In carpal tunnel syndrome the median nerve is compressed.",
            ["median-nerve lesion_causes carpal-tunnel-syndrome"],
        ),
        (
            "Cubital tunnel syndrome happens when the ulnar nerve is squeezed.",
            ["ulnar-nerve lesion_causes cubital-tunnel-syndrome"],
        ),
        ("In carpal tunnel syndrome the ulnar nerve is not compressed.", []),
    ],
)
def test_squeezed(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " lesion_causes " in claim] == claims
