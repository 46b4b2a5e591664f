"""Questions that are answered with yes or no, and what is asserted so."""

from __future__ import annotations

import pytest
from cases import Read

from anatlint import check
from anatlint.claims.polar import answer_at, is_polar
from anatlint.documents.source import Span

CUFF = "Is the deltoid part of the rotator cuff?"


@pytest.mark.parametrize(
    ("question", "polar"),
    [
        (CUFF, True),
        ("So, does the vagus supply the diaphragm?", True),
        ("Which nerve supplies the deltoid?", False),
        ("Does the radial or the axillary nerve supply it?", False),
        ("Isn't the deltoid part of the cuff?", False),
        ("Is it a myth that the deltoid is part of the cuff?", False),
        ("Do you know the deltoid?", False),
        ("The deltoid is part of the cuff.", False),
    ],
)
def test_what_can_be_answered_with_yes_or_no(question: str, polar: bool) -> None:
    assert is_polar(question) == polar


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes.", ("Yes", True)),
        ("No, it is not.", ("No", False)),
        ("*Of course!*", ("Of course", True)),
        ("No nerve does that.", None),
        ("Yes, but only in part.", None),
        ("Yes and no.", None),
    ],
)
def test_what_an_answer_says(text: str, said: tuple[str, bool] | None) -> None:
    found = answer_at(text, Span(0, len(text)))
    assert (found and (text[slice(*found[0])], found[1])) == said


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{CUFF} No.", []),
        (f"{CUFF} Yes.", ["Yes"]),
        (f"**{CUFF}** Yes, it is.", ["Yes"]),
        (f"## {CUFF}\n\nYes, always.", ["Yes"]),
        (f"## {CUFF}\n\nNo.", []),
        (f"{CUFF} Many people ask. Yes.", []),
        ("Do all muscles of the tongue obey the hypoglossal nerve? No.", []),
        ("True or false: the soleus crosses the knee.\n\nFalse.", []),
        ("True or false: the soleus crosses the knee.\n\nTrue.", ["True"]),
        ("**True or false?** The soleus crosses the knee.\n*Answer:* true.", ["true"]),
        ("True or false? The soleus crosses the knee.", []),
        ("True or false: the four lumbricals come from the tendons of the soleus.\n\nFalse.", []),
    ],
)
def test_an_answer_is_judged_at_its_own_place(text: str, codes: list[str]) -> None:
    assert [text[slice(*found.finding.span)] for found in check(text, format="markdown").findings] == codes


@pytest.mark.model
def test_a_denied_question_is_a_denial(read: Read) -> None:
    claims = [claim for claim in read(f"{CUFF} No.") if "member_of" in claim]
    assert len(claims) == 1
    assert claims[0].startswith("not ")
