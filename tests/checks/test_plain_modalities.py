"""What nerves carry, told beside their name, of "it", of most of the fibres, or of cell bodies."""

from __future__ import annotations

import pytest

from anatlint import check

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The sural nerve runs down the calf. It brings orders to muscle.", True),
        ("The sural nerve runs down the calf. It brings feeling from the skin.", False),
        ("The dorsal root ganglion houses the cell bodies of motor neurons.", True),
        ("The dorsal root ganglion houses the cell bodies of sensory neurons.", False),
        ("The ventral horn contains the cell bodies of sensory neurons; the sciatic nerve is mixed.", True),
        ("The vagus slows the heart. Although it is long, four fifths of its fibres are efferent.", True),
        ("The vagus slows the heart. Although it is long, four fifths of its fibres are afferent.", False),
        ("We look at the plantar nerves, both of them purely sensory.", True),
        ("The recurrent branch of the median nerve, a purely sensory twig, goes to the thumb.", True),
        ("The buccal nerve, a branch of the mandibular nerve, which is sensory only.", False),
        ("The sciatic nerve is mixed: it takes motor commands out to the muscles.", False),
        ("The sciatic nerve is mixed.\n\n| Root | Fibres |\n|---|---|\n| Anterior root | afferent fibres |", True),
    ],
)  # fmt: skip
def test_what_a_nerve_carries_is_told_in_many_places(text: str, wrong: bool) -> None:
    assert [found.finding.kind for found in check(text).findings] == ["modality"] * wrong
