"""What a nerve carries, and to which division it belongs, where no "is" of a frame says so."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The sural nerve, purely sensory, is long.", ["sural-nerve carries sensory"]),
        ("The saphenous nerve is long. This small branch is a motor nerve.", ["saphenous-nerve carries motor"]),
        ("As a purely sensory nerve, the sural nerve drives no muscle.", ["sural-nerve carries sensory"]),
        ("The obturator nerve has motor and sensory functions.", ["obturator-nerve carries mixed"]),
        ("The sural nerve carries signals from the skin.", ["sural-nerve carries sensory-fibres"]),
        ("The radial nerve sends impulses to the muscles.", ["radial-nerve carries motor-fibres"]),
        ("The olfactory nerve is counted among the motor nerves.", ["olfactory-nerve carries motor"]),
        ("The facial nerve contains fibres for taste.", ["facial-nerve carries taste"]),
        (
            "The sural nerve is sensory, the deep fibular nerve mixed.",
            ["sural-nerve carries sensory", "deep-fibular-nerve carries mixed"],
        ),
        ("The sural nerve is sensory, the femoral nerve large.", ["sural-nerve carries sensory"]),
        ("The sural nerve only feels.", ["sural-nerve carries sensory"]),
        ("The saphenous nerve moves nothing.", ["not saphenous-nerve carries motor-fibres"]),
        ("The hypoglossal nerve moves nothing but the tongue.", []),
        ("The sciatic nerve feels like a rope.", []),
        ("The femoral nerve sends signals.", []),
        ("The hypoglossal nerve is a nerve of the tongue, the lingual nerve its sensory nerve.", []),
    ],
)
def test_a_nerve_is_said_to_be_of_a_modality(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " carries " in claim] == claims


@pytest.mark.parametrize(
    ("value", "claim"),
    [
        ("Sensory", "optic-nerve carries sensory"),
        ("Both", "optic-nerve carries mixed"),
        ("M", "optic-nerve carries motor"),
        ("sensory and motor", "optic-nerve carries mixed"),
    ],
)
def test_a_column_holds_modalities(read: Read, value: str, claim: str) -> None:
    table = f"| Nerve | Type |\n|---|---|\n| Optic | {value} |\n"
    assert claim in read(table)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Textbooks count the phrenic nerve as part of the autonomic nervous system.",
            ["phrenic-nerve belongs_to autonomic-nervous-system"],
        ),
        ("The ulnar nerve forms part of the brain and spinal cord.", ["ulnar-nerve belongs_to central-nervous-system"]),
        (
            "The pelvic splanchnic nerves are classed as sympathetic.",
            ["pelvic-splanchnic-nerves belongs_to sympathetic-nervous-system"],
        ),
        ("The obturator nerve is one of the twelve cranial nerves.", ["obturator-nerve belongs_to cranial-nerves"]),
        ("The ulnar nerve is a peripheral nerve.", ["ulnar-nerve belongs_to peripheral-nervous-system"]),
        ("The oculomotor nerve conveys parasympathetic fibres.", ["oculomotor-nerve conveys parasympathetic-fibres"]),
        ("The ulnar nerve counts three branches as its own.", []),
    ],
)
def test_a_nerve_is_counted_to_a_division(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " belongs_to " in claim or " conveys " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The gluteus maximus works beyond our will.", ["gluteus-maximus tissue involuntary"]),
        ("We have no conscious control over the deltoid.", ["not deltoid tissue voluntary"]),
        ("The deltoid is a form of involuntary muscle.", ["deltoid tissue involuntary"]),
        ("The deltoid moves the arm at will.", ["deltoid tissue voluntary"]),
    ],
)
def test_a_muscle_obeys_the_will_or_not(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " tissue " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The oculomotor and trochlear nerves, both of them motor, run forward.",
            ["oculomotor-nerve carries motor", "trochlear-nerve carries motor"],
        ),
        (
            "It gets the lingual nerve and the chorda tympani, both of which carry taste.",
            ["lingual-nerve carries taste", "chorda-tympani carries taste"],
        ),
        (
            "The tibial and common fibular nerves leave here. Both of these branches are mixed.",
            ["tibial-nerve carries mixed", "common-fibular-nerve carries mixed"],
        ),
        ("Nerves are many, both of them thick, and the sural nerve is one.", []),
        ("What the hypoglossal nerve carries is purely motor.", ["hypoglossal-nerve carries motor"]),
        ("What the sural nerve carries is heavy.", []),
        ("The saphenous nerve never supplies a muscle.", ["not saphenous-nerve carries motor-fibres"]),
        ("The sural nerve is long. No muscle depends on it.", ["not sural-nerve carries motor-fibres"]),
        ("No muscle of the foot depends on the tibial nerve.", []),
        (
            "The radial nerve divides. The superficial branch of the radial is purely sensory.",
            ["superficial-branch-of-radial-nerve carries sensory"],
        ),
        (
            "Superficial branch of the radial nerve: sensory, under brachioradialis.",
            ["superficial-branch-of-radial-nerve carries sensory"],
        ),
    ],
)
def test_what_a_nerve_has_in_it(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "carries" in claim] == claims


def test_the_longest_of_a_class_belongs_to_it(read: Read) -> None:
    found = read("The vagus nerve is the longest of the spinal nerves.")
    assert "vagus-nerve belongs_to spinal-nerves" in found
    assert read("The vagus nerve is not the longest of the spinal nerves.") != found
