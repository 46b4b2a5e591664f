"""Right prose that is easily misread, each beside its wrong variant: the first is left alone, the second is flagged."""

from __future__ import annotations

import pytest

import anatlint
from anatlint.checks.model import Finding

pytestmark = pytest.mark.model

TERES = "The teres minor ends on the greater tubercle. Its neighbour, the teres major, stays apart: "
NAMED = "The supraspinatus and the infraspinatus are thick. The teres minor is short. The teres major is long. "
TIBIALIS = "The tibialis anterior and the tibialis posterior are long. The posterior one turns the foot in, "
GLUTEI = (
    "The supraspinatus and the subscapularis are thick. Beneath the gluteus maximus lies a fan called the gluteus "
    "medius, and beneath it its brother, the gluteus minimus. Both are fed by the "
)
PSOAS = "The strongest flexor of the hip is a marriage of two: the psoas major, coming down from the "
DIGASTRIC = (
    "The digastric is long. The stylohyoid and its posterior belly are run by the facial nerve, "
    "the mylohyoid and the anterior belly by the "
)
ABDUCENS = "# Lesions of the abducens nerve\n\nThey cause double vision. The affected eye cannot look sideways.\n\n"
ACCESSORY = "# Accessory nerve\n\nIt passes along the posterior belly of the digastric.\n\n"
POLLICIS = "The opponens pollicis runs on the median nerve. The adductor pollicis does not. "


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "The phrenic nerve originates in the phrenic nucleus in the ventral horn of the cervical cord.",
            "The phrenic nerve originates in the lumbar plexus.",
        ),
        (
            "They leave between them a triangular space, in which the rectus capitis posterior minor is seen.",
            "The axillary nerve passes through the triangular space.",
        ),
        (f"{TERES}it inserts into the medial lip of the intertubercular groove.", f"{TERES}it inserts into the ulna."),
        (
            f"{NAMED}People confuse the two, but the former is supplied by the axillary nerve.",
            f"{NAMED}People confuse the two, but the former is supplied by the radial nerve.",
        ),
        (f"{GLUTEI}superior gluteal nerve.", f"{GLUTEI}inferior gluteal nerve."),
        (f"{PSOAS}lumbar vertebrae, and the iliacus.", f"{PSOAS}iliac fossa, and the iliacus."),
        (f"{DIGASTRIC}trigeminal.", f"{DIGASTRIC}hypoglossal."),
        (
            f"{POLLICIS}The ulnar nerve takes care of that one.",
            f"{POLLICIS}The radial nerve takes care of that one.",
        ),
        (f"{TIBIALIS}the anterior one lifts it.", f"{TIBIALIS}the anterior one points it."),
        (
            "The teres major turns the arm inwards rather than outwards.",
            "The teres major turns the arm outwards rather than inwards.",
        ),
        (
            "The cricothyroid tenses the cords, while the thyroarytenoid, inside the fold, shortens and relaxes them.",
            "The thyroarytenoid relaxes the cords, while the cricothyroid, outside it, shortens and relaxes them.",
        ),
        (
            "The first of the three rotator cuff muscles behind is the infraspinatus.",
            "The first of the five rotator cuff muscles is the supraspinatus.",
        ),
        (
            "**Gastrocnemius**\n\nActions: plantarflexion, knee flexion",
            "**Gastrocnemius**\n\nActions: dorsiflexion, knee flexion",
        ),
        (
            "The quadratus lumborum is not a muscle of the back in the strict sense.",
            "The supraspinatus is not a muscle of the rotator cuff.",
        ),
        (
            "The lingual nerve carries no motor fibres to the tongue.",
            "The median nerve carries no motor fibres.",
        ),
        (
            "**Myth 6: The accessory nerve supplies the rhomboids.** The dorsal scapular nerve does.",
            "**Fact 6: The accessory nerve supplies the rhomboids.** The dorsal scapular nerve does not.",
        ),
        (
            "If your buttocks tighten, the gluteus maximus works. If the thighs press, it is the adductors.",
            "If your buttocks tighten, the gluteus maximus is doing the work. The soleus is one of the adductors.",
        ),
        (
            "Bent under the aorta on the left, under the subclavian artery on the right, the recurrent nerve climbs.",
            "On the left, the recurrent laryngeal nerve loops under the subclavian artery.",
        ),
        (
            "The adductors weaken; the pectineus, as a rule, does not, being a muscle of the femoral nerve.",
            "The adductors weaken; the pectineus is spared, being a muscle of the sciatic nerve.",
        ),
        (
            "That excludes the trapezius, whose nerve is the accessory nerve, and the latissimus dorsi.",
            "That excludes the trapezius, whose nerve is the radial nerve, and the latissimus dorsi.",
        ),
        (
            "The obliquus capitis inferior is the only one of the suboccipital muscles that does not reach the skull.",
            "The rectus capitis posterior major, one of the suboccipital muscles, does not reach the occipital bone.",
        ),
        (
            "We see two: the thenar muscles at the base of the thumb, the hypothenar muscles on the other edge.",
            "The hypothenar muscles lie at the base of the thumb.",
        ),
        (
            "It is the posterior interosseous nerve rather than the musculocutaneous nerve that drives the supinator.",
            "It is the musculocutaneous nerve rather than the posterior interosseous nerve that drives the supinator.",
        ),
        (
            "The recurrent laryngeal nerve is long. It serves every one of the laryngeal muscles but the cricothyroid.",
            "The recurrent laryngeal nerve is long. It serves the cricothyroid.",
        ),
        (
            "The accessory nerve is no part of the brachial plexus but the eleventh cranial nerve.",
            "The accessory nerve is no part of the brachial plexus but the tenth cranial nerve.",
        ),
        (
            "On the outer side the fibularis longus, served by the superficial fibular nerve, does the reverse.",
            "On the outer side the fibularis longus, served by the tibial nerve, does the reverse.",
        ),
        (
            "Biceps is famous, but the brachialis works: it lies beneath, crosses one joint only, and bends the elbow.",
            "Brachialis is famous, but the biceps works: it lies over it, crosses one joint only, and bends the elbow.",
        ),
        (
            "Infraspinatus\n\n- Antagonist of subscapularis\n- Externally rotates the humerus",
            "Infraspinatus\n\n- Antagonist of subscapularis\n- Internally rotates the humerus",
        ),
        (
            "The third and fourth lumbricals belong to the ulnar nerve, the first and second to the median.",
            "The third and fourth lumbricals belong to the median nerve, the first and second to the ulnar.",
        ),
        (
            "Subscapularis is strong. Teres major and pectoralis major help. The tendon ends on the lesser tubercle.",
            "Subscapularis is strong. Teres major and pectoralis major help. The tendon ends on the greater tubercle.",
        ),
    ],
)
def test_right_prose_is_left_alone_and_its_wrong_variant_is_not(right: str, wrong: str) -> None:
    assert [found.finding.message for found in anatlint.check(right).findings] == []
    assert anatlint.check(wrong).findings


@pytest.mark.parametrize(
    "text",
    [
        "# Supinator\n\n## Action\n\nUnlike the biceps, it is able to do this in all positions of elbow flexion.",
        "# Piriformis\n\n## Function\n\nIt abducts the femur with hip flexion.",
        "# Pectoralis major\n\n## Function\n\nTrain it with exercises that include elbow extension.",
        "The infrahyoid muscles elevate and depress the hyoid bone.",
        f"{ABDUCENS}The affected eye cannot abduct.",
        f"{ABDUCENS}In order to see without double vision, patients turn their heads.",
        "Compression of the median nerve gives an ape hand. An ape hand is not required for the diagnosis.",
        "# Ulnar nerve\n\nLesion: loss of feeling in the ulnar half of the palm and dorsum of hand.",
        f"{ACCESSORY}It goes on until it reaches the trapezius muscle to provide innervation to its upper part.",
        "- **Pectoralis minor.** You find it below pectoralis major. It runs from the ribs to the coracoid process.",
        "Who rings the bell? The phrenic nerve. It is the diaphragm's only motor supply.",
        "**Oculomotor nerve.** The fibres relay in the ciliary ganglion. The sphincter narrows the pupil.",
        "Both heads of the adductor pollicis act as flexors and adductors at the carpometacarpal joint.",
        "The suboccipital nerve receives a communicating branch from C2.",
        "The branches of the roots of the brachial plexus include the dorsal scapular and long thoracic nerves.",
        "The supraclavicular branches of the brachial plexus include the long thoracic and suprascapular nerves.",
        "The buccinator receives proprioceptive fibres from the buccal branch of the mandibular nerve.",
        "The muscles of the tongue are divided into two groups each comprising four muscles.",
        "The superior oblique attaches to the upper temporal quadrant of the eyeball.",
        "The tendon of the obturator internus passes between the ischial spine and the ischial tuberosity.",
        "The lateral part of the brachialis may arise from the radius.",
        "When you grip a hold, your forearm muscles contract to create tension in your wrist and fingers.",
        "The latissimus dorsi is helping to open the back of the ribcage.",
        "The lateral pterygoid pulls the head of the jaw forward.",
        "The four heads of the quadriceps do not all begin on the thigh bone.",
        "The inner side of the forearm goes numb, quite unlike a carpal tunnel syndrome.",
        "Many with a stroke have a facial palsy but the forehead muscles are spared.",
        "Foot drop points to an L5 lesion. Foot drop without inversion weakness is more likely due to another.",
        "The biceps femoris has two heads. Both heads insert on the fibula. These muscles are biarticular.",
        "- Superficial: pronator teres\n- Intermediate: flexor digitorum superficialis",
        "The buccinator is thin. Its nerve does not supply the parotid gland; fibres reach it from the ninth nerve.",
        "With the hip flexed, the gluteus minimus is a stronger medial rotator than the gluteus medius.",
        "Three spinal nerves in the sacrum also act as parasympathetic nerves.",
        "The calf muscles are in fact two different muscles. The calf muscle consists of three muscles.",
        "Some anatomists consider the soleus to be the inner part of the gastrocnemius, rather than a separate muscle.",
        "The pull of the long flexors and extensors of the fingers produces hyperextension at the joints and flexion.",
        "In the ulnar claw hand, the weakened lumbricals allow MP hyperextension.",
        "Intercostal nerves reach the rim of the diaphragm, but they are sensory there.",
        "The phrenic nerve is named from a word for the midriff which also meant the mind.",
        "Psoas and iliacus originate from the front of the spine and the hollow of the hip bone respectively.",
        "Lateral rectus and superior oblique are run by the abducens (CN VI) and trochlear nerves, respectively.",
        "All back muscles extend, laterally flex or rotate the vertebral column.",
        "It innervates all the muscles in the posterior forearm which are responsible for extension of the wrist.",
        "As a radial nerve (or PIN) palsy recovers there is a progressive recovery.",
        "The splenius capitis and splenius cervicis are superficial back muscles in the cervical area.",
        "Harm to the radial nerve weakens the triceps. The triceps is unaffected in Saturday night palsy.",
        "The long head lies in front of the teres major. The medial head arises from the humerus.",
        "The median nerve supplies each of the thenar muscles save the adductor pollicis.",
        "## What is special about the trochlear nerve?\n\na) It is the thickest  b) It leaves from the back",
        "The superior oblique turns the eye down when it looks toward the nose.",
        "# Facial nerve\n\nDamage weakens the face.\n\n- **Upper motor neurone lesion**. The forehead is spared.",
        "Squeeze the glutes. The hamstrings help: they extend the hip, and all of them but one begin on the ischium.",
        "Do not confuse it with the buccal nerve from the mandibular nerve, which is sensory.",
        "Take the superior oblique. The rest has the third, and when that one is gone the eye stands down and out.",
        "The superior oblique turns the eye down when it looks toward the nose.",
        ("Squeeze the glutes. Your hamstrings take over: they extend the hip, and all of them except the short head "
        "of biceps femoris arise from the ischial tuberosity."),
        "Weakness in lifting the big toe points to the cauda equina or to L5, while a lost ankle jerk points to S1.",
        "In injuries below C5 the diaphragm is spared, while the intercostal muscles are paralysed.",
        ("There are two kinds of drooping lid: a heavy one with a big pupil in a third nerve palsy, and a slight one "
        "with a small pupil in Horner's syndrome."),
        ("The deep branch of the ulnar nerve supplies the hypothenar group, the medial two lumbricals of the hand and "
        "adductor pollicis."),
        "Do not confuse that branch with the buccal nerve from the mandibular division, which is sensory.",
        ("The median nerve has two roots. Like the ulnar nerve it gives no branches in the arm. It runs through the "
        "carpal tunnel into the hand."),
        "When you lower a dumbbell slowly, it is not the triceps that lowers it. Gravity does.",
        "You should feel it along the outer edge of the shin, where fibularis longus and brevis are.",
        "The common fibular nerve follows the tendon of biceps femoris to the neck of the fibula.",
        "The iliocostalis extends the spine; in full flexion it goes silent and the ligaments take the load.",
        "Serratus anterior normally holds the blade flat against the ribs and turns it when you reach up.",
        "Only in the chest do the anterior rami keep to themselves: they become the intercostal nerves.",
        "Interspinales, intertransversarii. Levatores costarum: from transverse processes to the rib below.",
        "Muscles that came from the limb lie superficially and get anterior rami (or the accessory nerve).",
        ("The external oblique begins beside serratus anterior. Its fibres run downward, forward and medially. The "
        "posterior ones descend to the iliac crest."),
        ("Hyoglossus, which is attached to the hyoid bone, pulls the tongue down. Styloglossus, which is attached to "
        "the styloid process, pulls it up."),
    ],
)  # fmt: skip
def test_prose_that_was_misread_is_left_alone(text: str) -> None:
    assert [finding.message for finding in map(_of, anatlint.check(text, path="a.md").findings)] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Carpal tunnel syndrome\n\n## Not to be confused with\n\n- *C6 radiculopathy.* Pain in the neck, weak "
            "elbow flexion, and a reduced biceps reflex.\n"
        ),
        (
            "# The facial nerve\n\n- **Upper motor neurone lesion** (stroke). Weakness of the lower face on the side "
            "opposite to the lesion. The forehead is spared.\n"
        ),
        (
            "# Your pelvic floor\n\nThe pelvic diaphragm closes the outlet.\n\n### 9. And the inner sphincters?\n\n"
            "They are smooth muscle and you cannot train them.\n"
        ),
        (
            "# Shoulder\n\n## Traps\n\nThe nerve of the trapezius is the accessory.\n\n## Rhomboids\n\nMajor and "
            "minor, both under the traps. They get the dorsal scapular nerve.\n"
        ),
        (
            "**5 – D.** The diaphragm contracts in inspiration.\n\n**6 – B.** It is the only head of the quadriceps "
            "that crosses the hip.\n"
        ),
        (
            "The radial nerve comes to the front. There it divides into two:\n\n- the **superficial branch**, a nerve "
            "of the skin;\n- the **deep branch**, which goes through supinator. It serves the extensors.\n\n"
            "In the arm it supplies triceps, anconeus and brachioradialis.\n"
        ),
        (
            "# Back muscles\n\n- serratus posterior superior – raises ribs 2–5\n- serratus posterior inferior – pulls "
            "down ribs 9–12\n- Both get intercostal nerves.\n"
        ),
        (
            "The quadrangular space transmits\nA) the radial nerve B) the axillary nerve C) the suprascapular nerve\n\n"
            "**B.** It lies between teres minor above and teres major below.\n"
        ),
        (
            "# Sternocleidomastoid muscle\n\nThe muscle has two heads. The **clavicular head** is flat. The heads "
            "join, and the muscle inserts into the mastoid process.\n"
        ),
        (
            "# Back muscles\n\n## Suboccipital muscles\n\nThe inferior oblique goes from the spine of the axis to the "
            "transverse process of the atlas.\n"
        ),
        "# The ulnar nerve\n\n## Origin and course\n\n- **Hand:** divides into a superficial and a deep branch\n",
        (
            "**Gluteus medius and minimus**\n - *From:* outer surface of the ilium; medius between the posterior and "
            "anterior gluteal lines, minimus between the anterior and inferior lines\n"
        ),
    ],
)
def test_what_stands_under_headings_and_labels_is_left_alone(text: str) -> None:
    assert not anatlint.check(text, format="markdown").findings


def _of(found: anatlint.ReportedFinding) -> Finding:
    return found.finding
