"""Superlatives in other words: what a thing is made into, how far a nerve goes, none as big, the most of all."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The vagus has the longest course of all cranial nerves.",
            "vagus-nerve superlative longest",
        ),
        ("Of all cranial nerves the vagus travels farthest.", "vagus-nerve superlative longest"),
        ("No muscle of the body is as big as the soleus.", "soleus superlative largest"),
        ("The biggest of all our muscles is the soleus.", "soleus superlative largest"),
        (
            "The soleus is flat, which makes it the smallest muscle there is.",
            "soleus superlative smallest",
        ),
        ("The soleus is flat, making it the longest muscle in the body.", "soleus superlative longest"),
        (
            "The thickest and longest nerve of the body is the sural nerve.",
            "sural-nerve superlative thickest",
        ),
    ],
)
def test_superlatives_in_other_words(read: Read, text: str, claim: str) -> None:
    """What is compared with all others is told to be the first of them."""
    assert any(one.startswith(claim) for one in read(text)), read(text)


def test_what_does_not_go_far(read: Read) -> None:
    """A muscle has no way of its own, and "makes it possible" says nothing."""
    assert not [one for one in read("The longest course of treatment makes the soleus strong.") if "superlative" in one]
    assert not [one for one in read("The soleus makes it possible to stand.") if "superlative" in one]
