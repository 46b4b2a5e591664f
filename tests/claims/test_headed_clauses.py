"""Values read with what heads them: rows and columns, labels, cards, the layers of a list, statements to judge."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

NERVES = "## Nerve table\n\n| | Median | Radial |\n|---|---|---|\n"
MUSCLES = "| Muscle | {0} |\n|---|---|\n| {1} | {2} |"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            NERVES + "| Passes the elbow | in the cubital fossa | in front of the lateral epicondyle of the humerus |",
            ["median-nerve passes in cubital-fossa", "radial-nerve passes anterior lateral-epicondyle-of-humerus"],
        ),
        (
            NERVES + "| Cords | lateral and medial | posterior |",
            ["radial-nerve branch_of posterior-cord-of-brachial-plexus"],
        ),
        (
            MUSCLES.format("Pierced by", "Coracobrachialis", "the musculocutaneous nerve"),
            ["musculocutaneous-nerve passes through coracobrachialis"],
        ),
        (
            MUSCLES.format("What it does", "Gracilis", "adducts the thigh; obturator nerve"),
            ["gracilis innervated_by obturator-nerve"],
        ),
        (
            MUSCLES.format("Start", "Biceps femoris, short head", "linea aspera"),
            ["short-head-of-biceps-femoris originates_from linea-aspera"],
        ),
        (
            "| **Tibialis posterior** | |\n|---|---|\n| Nerve | tibial |",
            ["tibialis-posterior innervated_by tibial-nerve"],
        ),
        (
            "Front: Masseter\nBack: closes the jaw. Nerve: mandibular.\n",
            ["masseter acts closing of mandible", "masseter innervated_by mandibular-nerve"],
        ),
        ("## Soleus\n\n- Depth: deep to gastrocnemius, so you can't miss it", ["soleus deep_to gastrocnemius"]),
        ("## Infraspinatus\n\n- To the greater tubercle, middle facet", ["infraspinatus inserts_on greater-tubercle"]),
        ("## Phrenic nerve\n\n- Motor to the diaphragm", ["diaphragm innervated_by phrenic-nerve"]),
        (
            "## Biceps brachii\n\n- short head: coracoid process, together with coracobrachialis",
            ["short-head-of-biceps-brachii originates_from coracoid-process"],
        ),
        (
            "**Gluteus maximus – the big one.** Extends the hip, as the hamstrings do. Nerve: inferior gluteal.",
            ["gluteus-maximus innervated_by inferior-gluteal-nerve"],
        ),
        (
            "Intermediate: flexor digitorum superficialis",
            [],
        ),
        (
            "- Superficial: pronator teres, flexor carpi radialis, palmaris longus, flexor carpi ulnaris, supinator",
            ["superficial-flexors-of-forearm has_members supinator"],
        ),
        ("| | Anterior | Medial |\n|---|---|---|\n| Nerve | femoral | obturator |", []),
    ],
)
def test_values_are_said_of_what_heads_them(read: Read, text: str, claims: list[str]) -> None:
    found = read(text)
    assert (not claims and not found) or set(claims) <= set(found), found


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("tibial → hamstrings\nfemoral → quadriceps\n", ["hamstrings innervated_by tibial-nerve"]),
        (
            "ansa cervicalis -> sternohyoid, sternothyroid, both bellies of omohyoid",
            ["sternothyroid innervated_by ansa-cervicalis", "sternohyoid innervated_by ansa-cervicalis"],
        ),
        (
            "- Dorsiflexion – tibialis anterior, deep fibular nerve",
            [
                "tibialis-anterior acts dorsiflexion",
                "tibialis-anterior innervated_by deep-fibular-nerve",
            ],
        ),
        (
            "**Nerve between the two heads of pronator teres?**\nMedian nerve.",
            ["median-nerve passes between pronator-teres"],
        ),
        (
            "Which muscle of this region bends the elbow but belongs to the radial nerve?\n\nBrachioradialis.",
            ["brachioradialis acts flexion of elbow"],
        ),
        (
            "- Behind the femoral artery: femoral nerve",
            ["femoral-nerve passes posterior femoral-artery"],
        ),
        (
            "# Muscles of the tongue\n\nExtrinsic (change position): genioglossus, hyoglossus",
            ["extrinsic-muscles-of-tongue has_members hyoglossus"],
        ),
        (
            "LEG\n===\n\n1) ANTERIOR\n   nerve: tibial\n   do: dorsiflexion\n",
            [
                "anterior-compartment-muscles-of-leg innervated_by tibial-nerve",
                "anterior-compartment-muscles-of-leg acts dorsiflexion",
            ],
        ),
        (
            "# Thigh\n\n| | Anterior | Medial |\n|---|---|---|\n| Nerve | femoral | obturator |",
            ["muscles-of-medial-compartment-of-thigh innervated_by obturator-nerve"],
        ),
        ("**Q:** Claw hand\n**A:** Ulnar nerve\n", ["ulnar-nerve lesion_causes claw-hand"]),
        ("**Q:** Biggest muscle of the body?\n**A:** Sartorius\n", ["sartorius superlative largest"]),
        (
            "**Q:** Hamstrings: list them\n**A:** Gracilis, semimembranosus\n",
            ["hamstrings has_members gracilis", "hamstrings has_members semimembranosus"],
        ),
        (
            "Diaphragm\n: Main muscle of inspiration. Nerve: vagus.\n",
            ["diaphragm innervated_by vagus-nerve"],
        ),
        ("Mara: Trapezius next. Nerve?\n\nTom: The accessory.", ["trapezius innervated_by accessory-nerve"]),
        ("Origin ..... clavicle\nNerve ..... axillary\n", []),
    ],
)
def test_marks_and_questions_head_values(read: Read, text: str, claims: list[str]) -> None:
    found = read(text)
    assert set(claims) <= set(found), found


def test_glands_are_no_part_of_a_way(read: Read) -> None:
    assert read("## Facial nerve\n\n- lacrimal and sublingual glands") == []
