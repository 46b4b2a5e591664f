"""Answers to choose from: where they stand, which is right, and that none of them is said."""

from __future__ import annotations

import pytest
from cases import Read

import anatlint
from anatlint.claims.quiz_options import chosen_in, options_in


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("a) It is the thickest  b) It has three divisions", "ab"),
        ("A) above the piriformis B) below the piriformis C) through the obturator foramen", "abc"),
        ("Which of these is no muscle of mastication? (a) masseter (b) buccinator (c) temporalis", "abc"),
        ("The nerve has two parts: it is mixed.", ""),
        ("a) Radial nerve. Crutches press on it.", ""),
        ("Which is it? a) the ulnar b) the radial. Answer: b. It runs in a groove.", ""),
    ],
)
def test_options(text: str, letters: str) -> None:
    assert "".join(options_in(text)) == letters


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Answer: b. It is thin.", "b"),
        ("Correct: B", "b"),
        ("The right answer is (c).", "c"),
        ("An answer is near.", None),
    ],
)
def test_chosen(text: str, letter: str | None) -> None:
    assert chosen_in(text) == letter


@pytest.mark.model
def test_nothing_is_said_of_what_there_is_to_choose_from() -> None:
    text = (
        "### What is special about the trochlear nerve?\n\na) It is the thickest  b) It is the thinnest\n\n"
        "**Answer: b.** It supplies the superior oblique.\n"
    )
    assert not anatlint.check(text, format="markdown").findings


@pytest.mark.model
def test_the_right_answer_is_talked_about(read: Read) -> None:
    claims = read(
        "### Where is the lesion?\n\na) Right hypoglossal nerve  b) Left facial nerve\n\n"
        "**Answer: a.** All the muscles of the tongue but palatoglossus are supplied by this nerve."
    )
    assert any("innervated_by hypoglossal-nerve" in claim for claim in claims)
