"""Conditions, words and places by their names; nerves from another plexus, a sister branch, round another point."""

from __future__ import annotations

import pytest

from anatlint import check

_TWINS = (
    ("Golfer's elbow ({} epicondylitis) hurts.", "medial", "lateral", "NAM007"),
    ("A high arch is called pes {}.", "cavus", "planus", "NAM007"),
    ("The hallux, Latin for the {}, is bent by it.", "big toe", "little toe", "NAM007"),
    ("The pudendal canal ({} canal) is a tunnel.", "Alcock's", "Hunter's", "NAM001"),
    ("The pes anserinus takes its name from the Latin for {} foot.", "goose", "crow", "NAM006"),
    ("The phrenic nerve arises from the {} plexus.", "cervical", "brachial", "BRA001"),
    ("The sciatic nerve divides into the tibial nerve and the {} nerve.", "common fibular", "sural", "BRA002"),
    ("The pudendal nerve hooks behind the ischial {}.", "spine", "tuberosity", "CRS001"),
)


@pytest.mark.parametrize(("text", "right", "wrong", "code"), _TWINS)
def test_twins(text: str, right: str, wrong: str, code: str) -> None:
    """The right one is confirmed, the other is reported."""
    fits, fails = (check(f"The masseter closes the jaw. {text.format(value)}") for value in (right, wrong))
    assert not fits.findings
    assert len(fits.claims) > 1
    assert [one.finding.code for one in fails.findings] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Tennis elbow, unlike golfer's elbow, is not felt on the inner side.",
        "The phrenic nerve arises from the cervical and the brachial plexus.",
        "The brachial plexus sends a few fibres to the phrenic nerve.",
        "The sciatic nerve gives off the tibial nerve and the sural nerve.",
    ],
)
def test_what_may_be_right_is_not_reported(text: str) -> None:
    """What books say in other words, or of some people, is left alone."""
    assert not check(f"The masseter closes the jaw. {text}").findings
