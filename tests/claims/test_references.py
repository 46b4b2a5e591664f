"""Who "it", "they", "that one" and "the superior one" are, in texts read as a whole."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

PAIR = "Two muscles, serratus posterior superior and serratus posterior inferior, are thin. "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Everything there is run by the femoral nerve, a branch of the lumbar plexus. It supplies the sartorius.",
            "sartorius innervated_by femoral-nerve",
        ),
        (
            "The twelfth thoracic nerve joins the lumbar plexus. The plexus lies in front of the quadratus lumborum.",
            "lumbar-plexus beside anterior quadratus-lumborum",
        ),
        (
            "The diaphragm is run by the phrenic nerve, and that one isn't a branch of the vagus.",
            "not phrenic-nerve branch_of vagus-nerve",
        ),
        (
            "The facial nerve gives off the greater petrosal nerve. That one carries parasympathetic fibres.",
            "greater-petrosal-nerve conveys parasympathetic-fibres",
        ),
        (f"{PAIR}The superior one lies beneath the rhomboids.", "serratus-posterior-superior deep_to rhomboids"),
        (
            "The intercostal muscles lie between the ribs. The external ones elevate the ribs.",
            "external-intercostal-muscles acts elevation of ribs",
        ),
        (
            "The maxillary and the mandibular nerve are long. The sural nerve carries fibres. They supply the deltoid.",
            "deltoid innervated_by sural-nerve",
        ),
        (
            "The vagus is long. The glossopharyngeal nerve is short. Both of them pass through the jugular foramen.",
            "vagus-nerve passes through jugular-foramen",
        ),
        (
            "The radial nerve comes off the posterior cord, is thick, and feeds the triceps. It supplies the anconeus.",
            "anconeus innervated_by radial-nerve",
        ),
        (
            "Sternocleidomastoid, if the head is held still, lifts the sternum.",
            "sternocleidomastoid acts elevation of sternum",
        ),
        (
            "The gluteus medius lies deep. The soleus has a broad tendon that inserts on the calcaneus.",
            "soleus inserts_on calcaneus",
        ),
        (
            "The gluteus medius lies deep. Gluteus maximus has coarse bundles that attach to the gluteal tuberosity.",
            "gluteus-maximus attaches_to gluteal-tuberosity",
        ),
    ],
)
def test_what_a_word_refers_to(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{PAIR}It is hard to find, and it elevates the ribs.", "elevation"),
        (
            "The maxillary nerve and the mandibular nerve are long. Pain is common. Rest helps. They feed the deltoid.",
            "innervated_by",
        ),
    ],
)
def test_a_word_that_refers_to_nothing_here(read: Read, text: str, wrong: str) -> None:
    assert not [claim for claim in read(text) if wrong in claim]
