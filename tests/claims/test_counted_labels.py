"""Numbers below a header and behind a label, and numbers of the stages of a plexus."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("| Muscle | Heads |\n|---|---|\n| Triceps brachii | 3 |", ["triceps-brachii has_count 3 head"]),
        ("| Muscle | Number of heads |\n|---|---|\n| Biceps femoris | two |", ["biceps-femoris has_count 2 head"]),
        ("# Gastrocnemius\n\n- Heads: two (medial and lateral)", ["gastrocnemius has_count 2 head"]),
        ("# Rotator cuff\n\nMembers: 4", ["rotator-cuff has_count 4 member"]),
        (
            "# Interossei of the hand\n\n- Muscles: four dorsal, three palmar",
            [
                "dorsal-interossei-of-foot|dorsal-interossei-of-hand has_count 4 muscle",
                "palmar-interossei has_count 3 muscle",
            ],
        ),
        ("# Rotator cuff\n\n- Muscles: 1 to 3", []),
        ("| Muscle | Layer |\n|---|---|\n| Soleus | 2 |", []),
    ],
)
def test_behind_a_label(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_count " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The brachial plexus is built from five roots, which merge into three trunks.",
            ["brachial-plexus has_count 5 root", "brachial-plexus has_count 3 trunk"],
        ),
        (
            "The brachial plexus serves the arm. Its six divisions regroup into three cords.",
            ["brachial-plexus has_count 6 division", "brachial-plexus has_count 3 cord"],
        ),
        (
            "Learn the brachial plexus in stages: five roots, three trunks and three cords.",
            [f"brachial-plexus has_count {told}" for told in ("5 root", "3 trunk", "3 cord")],
        ),
        ("The brachial plexus serves the arm. Each trunk splits into two divisions.", []),
        ("The brachial plexus serves the arm. The upper two roots unite into a trunk.", []),
        (
            "The brachial plexus serves the arm. The trunks divide into two divisions each.",
            ["trunks-of-brachial-plexus has_count 2 division"],
        ),
    ],
)
def test_of_a_plexus(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_count " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The trigeminal nerve splits three ways.", ["trigeminal-nerve has_count 3 branch"]),
        ("The quadriceps femoris is four muscles in one.", ["quadriceps-femoris has_count 4 muscle"]),
        ("The muscles of mastication are four pairs of muscles.", ["masticatory-muscles has_count 4 pair"]),
        ("With its two bellies, the digastric opens the jaw.", ["digastric has_count 2 belly"]),
        ("Those two muscles, together with the subscapularis and the teres minor, make up the rotator cuff.", []),
        ("The hamstrings are a pair.", ["hamstrings has_count 2 muscle"]),
    ],
)
def test_in_a_sentence(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_count " in claim] == claims
