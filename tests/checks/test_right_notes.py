"""Right notes, cards and tables that are easily misread, each beside a wrong variant that is flagged."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model

CARD = (
    "Extensor Digitorum Brevis (Origin, Insertion)\nO: calcaneus\nI: tendons of the extensor digitorum longus\nN: {}\n"
)
NUMBERED = "| | Muscle | Action |\n|--|--|--|\n| 2 | Flexor digitorum brevis | flex toes |\n| 3 | {} |\n"
SHORTENED = "| Muscle | Innervation | Origin |\n|--|--|--|\n| Quadratus plantae | {} | med & lat calcaneus |\n"
PAIRED = "| Muscle | Origin |\n|--|--|\n| FDL & FHL | {} |\n"
GROUPS = (
    "We sort the muscles of the shoulder into three groups:\n\nI: Axioscapular - those from the trunk to the scapula."
    " They include the trapezius, the rhomboid major and minor and the levator scapulae.\n\nII: Axiohumeral - muscles "
    "that run to the arm. They include the pectoralis major.\n\nIII: Scapulohumeral - sometimes called intrinsic "
    "shoulder muscles. {}\n"
)
TITLED = "The upper fibres of the trapezius lift the scapula, its lower ones draw it down.\nOrigin: vertebrae\n\n{}\n"
SET_BEFORE = "The flexor digitorum brevis is short. The abductor hallucis, this is the one beside it. "
THUMB = (
    "The thenar muscles are short. Two tendons share a sheath, abductor pollicis longus and extensor pollicis brevis. "
    "Together with extensor pollicis longus they border the snuffbox. "
)
REAR = "| Exercise | Main muscle | Nerve |\n|---|---|---|\n| Face pull | {} | axillary; suprascapular |\n"
TASKS = "The tasks of the levator scapulae include"
TUNNEL = "## Which of these pass through the carpal tunnel?\n\n"
DIVISIONS = "There are three divisions of the longissimus: longissimus thoracis, longissimus cervicis and {}."


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (CARD.format("Deep fibular nerve"), CARD.format("Median nerve")),
        (NUMBERED.format("Abductor digiti minimi | abduct small toe"), NUMBERED.format("Soleus | bend knee")),
        (SHORTENED.format("lat plantar"), SHORTENED.format("femoral nerve")),
        (PAIRED.format("tibia/fibula"), PAIRED.format("femur/fibula")),
        (GROUPS.format("They move the joint."), GROUPS.format("The trapezius is supplied by the axillary nerve.")),
        (
            TITLED.format("Pectoralis Major\nOrigin: clavicle, sternum\nInsertion: humerus"),
            TITLED.format("Pectoralis Major\nOrigin: clavicle, sternum\nInsertion: ulna"),
        ),
        (
            "Innervation: Deltoid\nAxillary nerve\n\nAction: Supraspinatus\nAbducts the arm\n",
            "Innervation: Deltoid\nAxillary nerve\n\nAction: Supraspinatus\nAdducts the arm\n",
        ),
        (
            DIVISIONS.format("longissimus capitis and two divisions of the spinalis: spinalis thoracis and cervicis"),
            DIVISIONS.format("spinalis capitis"),
        ),
        (
            "The erector spinae has three columns, iliocostalis musculus, longissimus musculus and spinalis musculus.",
            "The erector spinae has four columns, iliocostalis musculus, longissimus musculus and spinalis musculus.",
        ),
        (
            "Spinalis:\n- Originates on the thoracic vertebrae and the first two lumbar vertebrae.\n",
            "Spinalis:\n- Originates on the scapula and the first two lumbar vertebrae.\n",
        ),
        (
            "CN I (Olfactory): one side at a time (not CN V fibres rather than CN I receptors). CN II (Optic): sight.",
            "Olfactory nerve: CN II, purely sensory.",
        ),
        (
            f"{TUNNEL}Median nerve: yes. Ulnar nerve: no, it passes over the flexor retinaculum.\n",
            f"{TUNNEL}Ulnar nerve: yes. Median nerve: no, it passes over the flexor retinaculum.\n",
        ),
        (
            "## Intrinsic Foot Muscles\n\n- Dorsal (Top) Muscles:\n  - Extensor digitorum brevis\n",
            "## Foot\n\nThe intrinsic foot muscles are the soleus and the plantaris.\n",
        ),
        (REAR.format("deltoid, rear part; infraspinatus"), REAR.format("deltoid")),
        (
            "# Median nerve\n\n- Brachial plexus\n  - C5-T1 roots\n  - medial and lateral cords\n",
            "# Nerves\n\n- ulnar nerve, lateral cord, C8\n",
        ),
        (
            "- **Trapezius:** it turns the head away.\n- **Levator:** look down. It turns the head to its own side.",
            "- **Levator:** look into your armpit.\n- **Trapezius:** long. It turns the head to its own side.",
        ),
        (
            "# Rehabilitation with a hamstring graft\n\n- Side-lying hip abduction: gluteus medius and minimus\n",
            "# Hamstrings\n\n- Members: gluteus medius and minimus\n",
        ),
        (
            "From it emerge: • the femoral nerve, supplying iliacus • the iliohypogastric nerve, below it.",
            "From the plexus emerge: • the femoral nerve, supplying gracilis • the iliohypogastric nerve.",
        ),
        (
            "| Nerve | Course |\n|--|--|\n| Long | Connects to ciliary ganglion. Gives off long ciliary nerves |\n",
            "| Nerve | Course |\n|--|--|\n| Optic nerve | Connects to the eye. Gives off long ciliary nerves |\n",
        ),
    ],
)
def test_right_notes_are_left_alone_and_wrong_ones_are_flagged(right: str, wrong: str) -> None:
    assert not [one.finding.message for one in anatlint.check(right, format="markdown").findings]
    assert anatlint.check(wrong, format="markdown").findings


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "The roots of the brachial plexus emerge between the two scalene muscles.",
            "There are two scalene muscles.",
        ),
        (
            "Of the seven scapulohumeral muscles, four make up the rotator cuff.",
            "Of the hamstrings, the semitendinosus bends the elbow.",
        ),
        (
            "The mylohyoid is flat. The mental nerve supplies sensory nerve fibres to the chin.",
            "The mylohyoid is flat. The mental nerve supplies the mylohyoid.",
        ),
        (f"{SET_BEFORE}It inserts on the big toe.", f"{SET_BEFORE}It inserts on the femur."),
        (
            "The tongue is a bag of muscle. The hyoglossus, from the hyoid, pulls it down.",
            "The levator scapulae comes from the neck. It reaches the scapula and depresses it.",
        ),
        (
            f"{TASKS} drawing the scapula superomedially and rotation of the glenoid cavity inferiorly.",
            f"{TASKS} drawing the scapula inferiorly.",
        ),
        (
            "The lowermost fibers of the internal oblique run inferomedially.",
            "The fibers of the internal oblique run inferomedially.",
        ),
        (
            "The rectus abdominis is long. Three fibrous bands cross the muscle transversely.",
            "The rectus abdominis is long. Its fibres cross the belly transversely.",
        ),
        (
            "The left recurrent nerve hooks under the arch of the aorta, the right one under the subclavian artery.",
            "The left recurrent nerve hooks under the subclavian artery.",
        ),
        (
            "The adductors are the adductor brevis, longus, magnus and minimus, the pectineus and the gracilis.",
            "The adductors are the adductor brevis, longus and magnus and the gluteus minimus.",
        ),
        (
            "The plantaris is thin. Just like in the forearm, there is a variable muscle in the leg.",
            "The plantaris is thin. It lies in the forearm.",
        ),
        ("The brachialis lifts the ulna.", "The triceps brachii lifts the ulna."),
        (
            "The radial nerve supplies the first web space, between thumb and index finger of the hand.",
            "The radial nerve supplies the first web space, between the big toe and the second toe of the foot.",
        ),
        (
            f"{THUMB}All three are supplied by the posterior interosseous nerve.",
            f"{THUMB}All three have the ulnar nerve.",
        ),
        ("The sartorius runs like a sash.", "The sartorius runs like a belt."),
        (
            "The serratus posterior superior is thin. The superior is supplied by the nerve to ______.",
            "The serratus posterior superior is thin. It is supplied by the femoral nerve.",
        ),
        (
            "The third cranial nerve is weak. If it is injured, the eye is not able to move up or down.",
            "If the third cranial nerve is injured, the diaphragm is paralysed.",
        ),
        (
            "The latissimus dorsi is broad. The trapezius muscle functions primarily to lift the shoulders.",
            "The latissimus dorsi is broad. The pectoralis minor muscle functions primarily to lift the shoulders.",
        ),
        ("The superior oblique rolls the eye inwards.", "The superior oblique turns the eye inwards."),
    ],
)
def test_right_sentences_are_left_alone_and_wrong_ones_are_flagged(right: str, wrong: str) -> None:
    assert not [one.finding.message for one in anatlint.check(right, format="markdown").findings]
    assert anatlint.check(wrong, format="markdown").findings
