"""Subjects from elsewhere: what is right of something nearer is left alone, what is wrong of all is flagged."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model

PLEXUS = "# The brachial plexus\n\n2. **Trunks** – three.\n   - upper: C5 and C6\n   - middle: C7\n   - lower: {}\n"
CORDS = "# The brachial plexus\n\n4. **Cords** – three.\n   - posterior: {}\n"
FORGOTTEN = "A: The median nerve lies in front of the artery.\n\nB: And which one is forgotten?\n\nA: {}. {}\n"
TRAPEZIUS = "**Trapezius.** Flat. Its fibres help serratus anterior to turn the blade upward. Its nerve is the {}.\n"
MOTOR = (
    "The ophthalmic nerve leaves by the fissure. Only the {} nerve carries motor fibres, and they go to the masseter."
)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (PLEXUS.format("C8 and T1"), PLEXUS.format("C7 and C8")),
        (CORDS.format("all three posterior divisions"), "# The ulnar nerve\n\n- Cord: posterior\n"),
        (
            FORGOTTEN.format("Musculocutaneous", "It pierces the coracobrachialis"),
            FORGOTTEN.format("Musculocutaneous", "It supplies the triceps"),
        ),
        (TRAPEZIUS.format("accessory nerve"), TRAPEZIUS.format("phrenic nerve")),
        (MOTOR.format("mandibular"), MOTOR.format("maxillary")),
        (
            "The oculomotor nerve is number III, trochlear number IV.",
            "The oculomotor nerve is number IV, trochlear number V.",
        ),
        (
            "In the face the ulnar nerve gives off the following branches.",
            "The ulnar nerve gives branches to the face.",
        ),
        (
            "Look for the M. It is made of the musculocutaneous nerve, the two roots of the median nerve and the rest.",
            "The ulnar nerve, a root of the radial nerve, is thick.",
        ),
    ],
)
def test_what_fits_something_nearer_is_left_alone(right: str, wrong: str) -> None:
    assert not anatlint.check(right, format="markdown").findings
    assert anatlint.check(wrong, format="markdown").findings


@pytest.mark.parametrize(
    "text",
    [
        "## Hamstrings\n\n- **Clamshell.** Lift the top knee. It abducts the thigh.\n",
        "1. The flexor digitorum profundus bends the tips.\n2. Spreading is the quickest test of it.\n",
        "# The forelimb of the horse\n\nThe biceps has one head. The clavicle is lacking.\n",
        "Galen counted seven pairs of cranial nerves.",
        "The gastrocnemius and the soleus were treated. The muscles most frequently injected were the wrist flexors.",
        "The pronators, such as the flexor digitorum profundus and superficialis (FDP and FDS), start in the forearm.",
    ],
)
def test_what_may_be_said_of_another_thing_is_not_reported(text: str) -> None:
    assert not anatlint.check(text, format="markdown").findings
