"""Questions and labels that make a clause with the names behind them."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Which muscle straightens the knee? The quadriceps.", ["quadriceps-femoris acts extension of knee"]),
        ("Who bends the elbow? The brachialis does.", ["brachialis acts flexion of elbow"]),
        ("What opens the jaw? Chiefly the lateral pterygoid.", ["lateral-pterygoid acts opening of mandible"]),
        ("Which muscle is the longest in the body? The sartorius.", ["sartorius superlative longest"]),
        ("What kind of muscle is the detrusor? Smooth muscle.", ["detrusor tissue smooth-muscle"]),
        (
            "Which way do the fibres of the rectus abdominis run? Vertically.",
            ["rectus-abdominis fibre_direction vertical"],
        ),
        ("Which muscle does not bend the knee? The quadriceps.", []),
        ("Which of these bends the knee? The quadriceps.", []),
        ("What bends the knee? Not the quadriceps.", []),
        ("What bends the knee? The quadriceps is what many say.", []),
        ("**Which muscle bends the knee?**\n\n- The quadriceps\n- The hamstrings", []),
        ("Knee extension: quadriceps.", ["quadriceps-femoris acts extension of knee"]),
        ("- Abducts the thigh: gluteus medius", ["gluteus-medius acts abduction of thigh"]),
        (
            "Longest muscle of the thigh: sartorius",
            ["sartorius member_of muscles-of-thigh", "sartorius superlative longest"],
        ),
        ("Weak knee extension: quadriceps.", []),
        ("Function of the soleus: plantarflexion of the ankle.", ["soleus acts plantarflexion of ankle"]),
        ("Origin of the deltoid: clavicle.", ["deltoid originates_from clavicle"]),
        ("**Detrusor** – smooth muscle.", ["detrusor tissue smooth-muscle"]),
        ("The rectus femoris is biarticular.", ["rectus-femoris has_count 2 joint"]),
        ("The vastus intermedius acts on a single joint.", ["vastus-intermedius has_count 1 joint"]),
    ],
)
def test_clauses_of_questions_and_labels(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The knee is bent by the hamstrings.", "hamstrings acts flexion of knee"),
        ("The job of closing the jaw falls to the masseter.", "masseter acts closing of mandible"),
        ("Thanks to the gluteus medius, the thigh can be abducted.", "gluteus-medius acts abduction of thigh"),
        (
            "If you want to extend the big toe, you need the extensor hallucis longus.",
            "extensor-hallucis-longus acts extension of great-toe",
        ),
        ("Tighten the quadriceps, and the knee straightens.", "quadriceps-femoris acts extension of knee"),
        ("The brachialis exerts a flexor effect on the elbow.", "brachialis acts flexion of elbow"),
        ("Bending the knee is what the hamstrings are for.", "hamstrings acts flexion of knee"),
        ("Among the actions of the sartorius is flexion of the hip.", "sartorius acts flexion of hip"),
    ],
)
def test_who_makes_a_movement(read: Read, text: str, claim: str) -> None:
    assert [one for one in read(text) if " acts " in one] == [claim]
