"""Movements in everyday words: directions, sides, states, things that are no parts of the body, and who does it."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The scalenes tilt the neck to their own side.", "scalene-muscles acts lateral-flexion of neck"),
        ("The quadratus lumborum leans the trunk to its own side.", "quadratus-lumborum acts lateral-flexion of trunk"),
        ("The supinator rotates the forearm palm upwards.", "supinator acts supination of radioulnar-joints"),
        ("The pronator teres rolls the palm towards the floor.", "pronator-teres acts pronation of radioulnar-joints"),
        ("The hamstrings bring the heel to the buttock.", "hamstrings acts flexion of knee-joint"),
        ("The soleus lifts the heel.", "soleus acts plantarflexion of ankle-joint"),
        ("The biceps brachii contracts when you bend the elbow.", "biceps-brachii acts flexion of elbow"),
        ("You use the triceps brachii whenever you straighten the elbow.", "triceps-brachii acts extension of elbow"),
        ("The levator scapulae hoists the shoulder blade.", "levator-scapulae acts elevation of scapula"),
        (
            "The flexor pollicis longus bends the end joint of the thumb.",
            "flexor-pollicis-longus acts flexion of interphalangeal-joint-of-thumb",
        ),
        (
            "The opponens pollicis brings the thumb to face the fingertips.",
            "opponens-pollicis acts opposition of thumb",
        ),
        ("The erector spinae holds you upright.", "erector-spinae acts support"),
        (
            "The vastus medialis stops the kneecap from drifting outwards.",
            "vastus-medialis acts stabilization of patella",
        ),
        ("The gluteus medius keeps the pelvis from dropping.", "gluteus-medius acts stabilization of pelvis"),
        (
            "The transversus abdominis raises the pressure in the abdomen.",
            "transversus-abdominis acts compression of abdominal-wall|abdominal-viscera|abdomen",
        ),
        ("The diaphragm draws air into the lungs.", "diaphragm acts inspiration of thoracic-cage"),
        ("The cricothyroid raises the pitch of the voice.", "cricothyroid acts tension of vocal-folds"),
        (
            "The ciliary muscle lets the lens become rounder.",
            "ciliary-muscle acts relaxation of suspensory-ligament-of-lens",
        ),
        ("The trapezius moves the shoulder blade.", "trapezius acts motion of scapula"),
        ("The vastus lateralis does not act on the hip.", "not vastus-lateralis acts motion of hip"),
        ("What the brachialis does is bend the elbow.", "brachialis acts flexion of elbow"),
        ("Bending the elbow is all that the brachialis does.", "brachialis acts flexion of elbow"),
        ("Bending the elbow is down to the brachialis.", "brachialis acts flexion of elbow"),
        (
            "The task of this small, flat muscle, the popliteus, is to unlock the knee.",
            "popliteus acts unlocking of knee",
        ),
        ("The one that helps to open it is the lateral pterygoid.", "lateral-pterygoid acts opening"),
        ("The supraspinatus starts lifting the arm sideways.", "supraspinatus acts abduction of glenohumeral-joint"),
        (
            "The extensor carpi radialis longus swings the wrist to the radial side.",
            "extensor-carpi-radialis-longus acts abduction of wrist-joint",
        ),
    ],
)
def test_everyday_acts(read: Read, text: str, claim: str) -> None:
    assert read(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "You engage your gluteus maximus when you bend your knees.",
        "The quadriceps femoris contracts when you bend the knee to control the descent.",
        "Physiotherapy raises the pressure on the biceps brachii.",
        "The muscle draws attention to itself.",
        "The deltoid works on Mondays.",
        "The surgeon keeps the deltoid from drying out.",
        "A tight belt raises the pressure in the abdomen.",
        "The nerve moves with the knee.",
        "The triceps brachii is stretched by bending the elbow.",  # by whom else
        "The biceps brachii is loaded when lowering the forearm.",
        "Bending the elbow stretches the triceps brachii.",
    ],
)
def test_no_act(read: Read, text: str) -> None:
    assert read(text) == []
