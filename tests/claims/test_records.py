"""Claims without a verb of their own: records, arrows, gaps, "so does X"."""

from __future__ import annotations

import pytest
from cases import Read, gap

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Axillary n. posterior cord, C5-C6",
            ["axillary-nerve branch_of posterior-cord-of-brachial-plexus", "axillary-nerve has_roots C5 C6"],
        ),
        (
            "- Axillary nerve, posterior cord, C5–C6",
            ["axillary-nerve branch_of posterior-cord-of-brachial-plexus", "axillary-nerve has_roots C5 C6"],
        ),
        ("Axillary nerve, C5-C6", ["axillary-nerve has_roots C5 C6"]),
        ("# Axillary nerve\n\nC5, C6", ["axillary-nerve has_roots C5 C6"]),
        ("# Shoulder\n\nC5, C6", []),
        ("Deltoid, C5-C6", []),
        ("The axillary nerve and the radial nerve", []),
        ("The axillary nerve was C5 to C6.", []),
        gap(
            "Axillary nerve: posterior cord, C5-C6",
            ["axillary-nerve branch_of posterior-cord-of-brachial-plexus", "axillary-nerve has_roots C5 C6"],
        ),
    ],
)
def test_a_record_gives_a_nerve_its_parent_and_levels(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("radial nerve -> wrist drop", ["radial-nerve lesion_causes wrist-drop"]),
        ("ulnar nerve → claw hand", ["ulnar-nerve lesion_causes claw-hand"]),
        ("ulnar nerve, claw hand", []),
        ("claw hand -> ulnar nerve", []),
    ],
)
def test_an_arrow_leads_from_a_nerve_to_a_sign(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The deltoid is supplied by the axillary nerve and the supinator by the radial nerve.",
            ["deltoid innervated_by axillary-nerve", "supinator innervated_by radial-nerve"],
        ),
        ("The deltoid moves by the axillary nerve.", []),
        (
            "The deltoid is supplied by the axillary nerve, the supinator by the radial nerve.",
            ["deltoid innervated_by axillary-nerve", "supinator innervated_by radial-nerve"],
        ),
        (
            "The deltoid is served by the axillary nerve, the soleus by the tibial nerve and the iliacus by the vagus.",
            [
                "deltoid innervated_by axillary-nerve",
                "soleus innervated_by tibial-nerve",
                "iliacus innervated_by vagus-nerve",
            ],
        ),
        (
            "Deltoid is supplied by the axillary nerve, supinator by the radial nerve, and soleus by the tibial nerve.",
            [
                "deltoid innervated_by axillary-nerve",
                "supinator innervated_by radial-nerve",
                "soleus innervated_by tibial-nerve",
            ],
        ),
    ],
)
def test_the_verb_before_holds_where_it_is_left_out(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The gluteus medius abducts the hip, and so does the gluteus minimus.",
            ["gluteus-medius acts abduction of hip", "gluteus-minimus acts abduction of hip"],
        ),
        (
            "The deltoid is innervated by the axillary nerve, as is the teres minor.",
            ["deltoid innervated_by axillary-nerve", "teres-minor innervated_by axillary-nerve"],
        ),
        (
            "The gluteus medius does not flex the knee, nor does the gluteus minimus.",
            ["not gluteus-medius acts flexion of knee", "not gluteus-minimus acts flexion of knee"],
        ),
        ("The gluteus medius abducts the hip, so the gluteus minimus rests.", ["gluteus-medius acts abduction of hip"]),
        ("So does the gluteus minimus.", []),
        gap(
            "The deltoid is innervated by the axillary nerve. So is the teres minor.",
            ["deltoid innervated_by axillary-nerve", "teres-minor innervated_by axillary-nerve"],
        ),
    ],
)
def test_so_does_another(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize("line", ["C7-T1 to scapula", "C1 to T3"])
def test_levels_of_vertebrae_are_no_roots(read: Read, line: str) -> None:
    assert not [claim for claim in read(f"# Rhomboids\n\n**Attachments:**\n- {line}\n") if "has_roots" in claim]
