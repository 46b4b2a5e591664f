"""Items of a list read with the sentence that introduces them."""

from __future__ import annotations

import pytest

from anatlint import check
from tests.claims.cases import Read


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The ulnar nerve supplies:\n\n- flexor carpi ulnaris\n- the brachialis\n",
            ["flexor-carpi-ulnaris innervated_by ulnar-nerve", "brachialis innervated_by ulnar-nerve"],
        ),
        (
            "The ulnar nerve is long. It innervates the following muscles:\n\n1. flexor carpi ulnaris\n2. soleus\n",
            ["flexor-carpi-ulnaris innervated_by ulnar-nerve", "soleus innervated_by ulnar-nerve"],
        ),
        ("Muscles supplied by the tibial nerve:\n\n- soleus\n", ["soleus innervated_by tibial-nerve"]),
        (
            "The following muscles are innervated by the radial nerve:\n\n- triceps\n",
            ["triceps-brachii innervated_by radial-nerve"],
        ),
        ("The gluteus medius arises from:\n\n- the ilium\n", ["gluteus-medius originates_from ilium"]),
        ("The deltoid acts to:\n\n- abduct the arm\n", ["deltoid acts abduction of arm|upper-limb"]),
        (
            "On its way the sciatic nerve passes:\n\n- deep to gluteus maximus\n",
            ["sciatic-nerve passes deep gluteus-maximus"],
        ),
        (
            "Injury of the tibial nerve leads to:\n\n- loss of dorsiflexion\n",
            ["tibial-nerve lesion_causes foot-drop"],
        ),
        ("Things to know about the deltoid:\n\n- the soleus bends the foot\n", ["soleus acts flexion of foot"]),
        ("The deltoid is worked by:\n\n- **Lateral raise**: lift the arm\n- sleep\n", []),
    ],
)
def test_an_item_completes_the_sentence_above(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" not in claim] == claims


@pytest.mark.model
def test_positions_are_those_of_the_item() -> None:
    text = "The ulnar nerve supplies:\n\n- flexor carpi ulnaris\n- the brachialis\n"
    report = check(text)
    assert [text[one.span.start : one.span.end] for one in report.claims] == ["flexor carpi ulnaris", "the brachialis"]
    assert [finding.finding.code for finding in report.findings] == ["INN001"]


@pytest.mark.model
def test_a_list_below_a_denial_denies() -> None:
    assert not check("The ulnar nerve does not supply:\n\n- the brachialis\n- the soleus\n").findings
