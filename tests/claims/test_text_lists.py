"""What is read of a whole text: lists of layers and groups, and numbers of what is named elsewhere."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_DEEP = "deep-flexors-of-forearm has_members"
_FLAT = "flat-abdominal-muscles has_count"


def _of(claims: list[str], *predicates: str) -> list[str]:
    return [claim for claim in claims if any(f" {predicate} " in claim for predicate in predicates)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The deep layer is made up of flexor digitorum profundus, flexor pollicis longus and supinator.",
            [f"{_DEEP} flexor-digitorum-profundus", f"{_DEEP} flexor-pollicis-longus", f"{_DEEP} supinator"],
        ),
        (
            "Deep layer: flexor digitorum profundus, flexor pollicis longus, pronator quadratus.",
            [f"{_DEEP} flexor-digitorum-profundus", f"{_DEEP} flexor-pollicis-longus", f"{_DEEP} pronator-quadratus"],
        ),
        (
            "In the first layer lie abductor hallucis, flexor digitorum brevis and adductor hallucis.",
            [
                "first-layer-muscles-of-sole has_members abductor-hallucis",
                "first-layer-muscles-of-sole has_members flexor-digitorum-brevis",
                "first-layer-muscles-of-sole has_members adductor-hallucis",
            ],
        ),
        ("The deep layer contains the soleus, the biceps brachii and the masseter.", []),
        ("The deep layer does not consist of flexor digitorum profundus, flexor pollicis longus and supinator.", []),
        ("The deep layer is covered by the soleus, the popliteus and the tibialis posterior.", []),
    ],
)
def test_layers(read: Read, text: str, claims: list[str]) -> None:
    assert _of(read(text), "has_members") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Psoas major and piriformis blend into the iliopsoas.",
            ["iliopsoas has_members psoas-major", "iliopsoas has_members piriformis"],
        ),
        (
            "Doctors refer to levator ani and coccygeus together as the pelvic diaphragm.",
            [
                "muscles-of-pelvic-diaphragm has_members levator-ani",
                "muscles-of-pelvic-diaphragm has_members coccygeus",
            ],
        ),
        (
            "The levator ani lifts the floor. Three strands make it up: pubococcygeus, iliococcygeus and piriformis.",
            [
                "levator-ani has_members pubococcygeus",
                "levator-ani has_members iliococcygeus",
                "levator-ani has_members piriformis",
            ],
        ),
        ("Biceps femoris and semitendinosus work together with the adductor magnus as hip extensors.", []),
        ("The gracilis and the sartorius do not blend into the quadriceps.", []),
    ],
)
def test_groups(read: Read, text: str, claims: list[str]) -> None:
    assert _of(read(text), "has_members") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The transversus abdominis is in the abdomen, built of four flat muscles.", [f"{_FLAT} 4 muscle"]),
        (
            "The genioglossus is in the tongue. The intrinsic muscles, six in number, alter its shape.",
            ["intrinsic-muscles-of-tongue has_count 6 muscle"],
        ),
        (
            "The median nerve runs through the carpal tunnel, sharing that space with ten tendons.",
            ["carpal-tunnel has_count 10 tendon"],
        ),
        (
            "Of the nine muscles in the anterior compartment of the forearm, the pronator teres is weak.",
            ["anterior-compartment-muscles-of-forearm has_count 9 muscle"],
        ),
        (
            "The interossei are supplied by the posterior rami of the spinal nerves, of which we have 33 pairs.",
            ["spinal-nerves has_count 33 pair"],
        ),
        ("There are two palmar interossei, which draw the fingers together.", ["palmar-interossei has_count 2 muscle"]),
        ("There are two palmar interossei that draw the fingers together.", []),
        ("How many muscles are there in the rotator cuff again? Five.", ["rotator-cuff has_count 5 muscle"]),
        ("The two muscles of the anterior compartment of the leg that lift the toes are strong.", []),
        ("Of the twelve tendons at the wrist, nine run through the carpal tunnel with the median nerve.", []),
        ("The median nerve lies near four other flat muscles of the abdomen.", []),
    ],
)
def test_numbers(read: Read, text: str, claims: list[str]) -> None:
    assert _of(read(text), "has_count") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Underneath lies multifidus, its fibres climbing obliquely inward.",
            ["multifidus fibre_direction superomedial"],
        ),
        (
            "The fibres of the external oblique slope down. Those of the transversus abdominis run vertically.",
            ["transversus-abdominis fibre_direction vertical"],
        ),
        ("The soleus is slow, with long fibres running parallel from end to end.", ["soleus shape parallel-fibred"]),
        ("The trapezius is broad, and the lower fibres of another muscle run vertically.", []),
    ],
)
def test_fibres(read: Read, text: str, claims: list[str]) -> None:
    found = _of(read(text), "fibre_direction", "shape")
    assert [claim for claim in found if "broad" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "They end in the sphincter pupillae and the ciliary muscle, both of which are smooth muscle.",
            ["sphincter-pupillae tissue smooth-muscle", "ciliary-muscle tissue smooth-muscle"],
        ),
        ("No part of the quadriceps crosses the hip.", ["not quadriceps-femoris crosses hip"]),
        (
            'Latissimus dorsi (the Latin means "longest of the back") is big.',
            ["latissimus-dorsi means longest-of-the-back"],
        ),
    ],
)
def test_phrases(read: Read, text: str, claims: list[str]) -> None:
    assert _of(read(text), "tissue", "crosses", "means") == claims
