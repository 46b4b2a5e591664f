"""Who "it", "they", "that one" and "the superior one" are, in texts read as a whole."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

LISTED = (
    "## Is the trapezius an extensor?\n\nNo. The erector spinae is:\n\n1. iliocostalis, the outermost\n"
    "2. longissimus, in the middle\n3. spinalis\n\nAll three are supplied by the dorsal rami of the spinal nerves."
)
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
        (
            "The pubococcygeus is short. The iliococcygeus has thin fibres which start at the ischial spine.",
            "iliococcygeus originates_from ischial-spine",
        ),
        (
            "The soleus points the foot, the tibialis anterior lifts it. The former is supplied by the tibial nerve.",
            "soleus innervated_by tibial-nerve",
        ),
        (
            "The gracilis, the soleus and the plantaris are thin. The gracilis is long. The other two flex the ankle.",
            "plantaris acts flexion of ankle",
        ),
        (
            "The fibularis longus and brevis are long. The tertius is short: it is supplied by the deep fibular nerve.",
            "fibularis-tertius innervated_by deep-fibular-nerve",
        ),
        (
            "The pectoralis minor lies beneath the pectoralis major. The major ends on the humerus.",
            "pectoralis-major inserts_on humerus",
        ),
        (
            "The gemelli are small. The superior one arises from the ischial spine, the inferior one from the ischium.",
            "inferior-gemellus originates_from ischium",
        ),
        (
            LISTED,
            "longissimus innervated_by posterior-ramus",
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
        (
            "The rhomboids are flat. The serratus anterior moves. The radial nerve supplies the first two.",
            "serratus-anterior innervated_by",
        ),
        (
            "The cremaster lifts the testis. The dartos is smooth muscle. It wrinkles the scrotum.",
            "cremaster acts tension",
        ),
        (
            "The trochlear nerve is thin. If it fails, the eye turns inwards. It carries parasympathetic fibres.",
            "trochlear-nerve conveys",
        ),
        ("The pronator teres is long. The supinator opposes it.", "opposition"),
        ("The triceps has three heads. In the deep head the fibres are short.", "located_in"),
        (
            "The coracoid process is big. The pectoralis minor ends on it. The biceps starts from it.",
            "pectoralis-minor",
        ),
        ("The corrugator lies deep. When you breathe out, the external intercostals let go.", "expiration"),
        (
            "The deep branch of the radial nerve is thick. After leaving the supinator the nerve is called the PIN.",
            "also_called",
        ),
        (
            "The sartorius ends twice. The former corresponds to the soleus. It is supplied by the tibial nerve.",
            "soleus innervated_by",
        ),
        ("The digastric has a front belly. The mandibular nerve supplies that belly.", "abdomen"),
        ("The flexor carpi ulnaris adducts the hand, the flexor carpi radialis towards the thumb.", "radialis acts"),
        ("The external oblique turns the trunk to the opposite side, the internal to its own side.", "internal"),
        (
            "Is it the tibialis anterior or the posterior? Often the latter. It is attached to the back of the tibia.",
            "tibialis-anterior",
        ),
        ("Frogs have a quadriceps with a gracilis in it. It bends the knee.", "gracilis acts flexion"),
        ("The plantaris is thin. Its tendon is the longest of the body.", "superlative"),
        ("The triceps is big. The quadriceps has one head more.", "has_count"),
        ("If the third nerve is cut, the lid drops. If the sweat glands are damaged, the pupil is narrow.", "narrow"),
        ("The lateral pterygoid does not: it pulls the head of the mandible forward.", "not lateral-pterygoid"),
        (
            "The tensor veli palatini is thin. The vagus supplies these muscles, except the tensor veli palatini.",
            "tensor-veli-palatini innervated_by vagus-nerve",
        ),
        ("The muscular system moves us. Both of these types of muscle tissue are involuntary.", "tissue involuntary"),
        ("The pubococcygeus has medial fibres forming the pubovaginalis.", "has_members"),
        ("The obturator internus is long. It turns at the ischium and goes on.", "acts"),
        ("The popliteus is a rhomboid muscle.", "rhomboids"),
        ("The buccinator arises from the alveolar ridge of the mandible.", "alveolar-process-of-maxilla"),
        ("The rhomboids are flat. They have little to do: the trapezius lifts the shoulder.", "has_members"),
        ("The axillary nerve is torn. The deltoid cannot lift the arm any more.", "not deltoid acts"),
    ],
)
def test_a_word_that_refers_to_nothing_here(read: Read, text: str, wrong: str) -> None:
    assert not [claim for claim in read(text) if wrong in claim and not claim.startswith("maybe ")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "The superficial fibular nerve supplies the skin. It is the superior gluteal nerve that makes "
                "the gluteus maximus contract."
            ),
            ["gluteus-maximus innervated_by superior-gluteal-nerve"],
        ),
        (
            "The axillary nerve is short. It was the obturator nerve that supplied the gracilis.",
            ["gracilis innervated_by obturator-nerve"],
        ),
        (
            (
                "The perineal nerve and the dorsal nerve of the clitoris are short. The calf muscles receive "
                "their fibres from the tibial nerve."
            ),
            ["posterior-compartment-muscles-of-leg|triceps-surae innervated_by tibial-nerve"],
        ),
        (
            "Each is supplied by a different nerve: the sartorius by the femoral, the gracilis by the obturator.",
            ["sartorius innervated_by femoral-nerve", "gracilis innervated_by obturator-nerve"],
        ),
        (
            (
                "The common fibular nerve is thick. Older books know it as the saphenous nerve. It splits into a "
                "superficial and a deep branch."
            ),
            [
                "common-fibular-nerve divides_into superficial-fibular-nerve",
                "common-fibular-nerve divides_into deep-fibular-nerve",
            ],
        ),
        (
            "# Brachial plexus\n\nIt is large.\n\n## Trunks\n\nC5 and C6 unite to form the upper trunk.",
            ["superior-trunk-of-brachial-plexus has_roots C5 C6"],
        ),
    ],
)
def test_a_nerve_is_the_one_that_the_sentence_names(read: Read, text: str, claims: list[str]) -> None:
    predicates = {"innervated_by", "divides_into", "has_roots"}
    assert [claim for claim in read(text) if claim.split()[1] in predicates] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "All muscles of the tongue except the palatoglossus are supplied by the hypoglossal nerve.",
            [
                "muscles-of-tongue innervated_by hypoglossal-nerve",
                "not palatoglossus innervated_by hypoglossal-nerve",
            ],
        ),
        (
            "The hypoglossal nerve supplies every muscle of the tongue except one, the genioglossus.",
            [
                "muscles-of-tongue innervated_by hypoglossal-nerve",
                "not genioglossus innervated_by hypoglossal-nerve",
            ],
        ),
        (
            "The hypoglossal nerve supplies the muscles of the tongue, except for one.",
            ["muscles-of-tongue innervated_by hypoglossal-nerve"],
        ),
    ],
)
def test_an_exception_is_denied_what_the_others_are_told(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "innervated_by" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Supraspinatus. About that guy: he ends on the acromion.", "supraspinatus inserts_on acromion"),
        ("The popliteus is tiny. He's one of the hamstrings.", "popliteus member_of hamstrings"),
        ("The soleus is flat. This one's the psoas. Comes from the femur.", "psoas-major originates_from femur"),
        ("The rhomboids are flat. Their nerve's the accessory.", "rhomboids innervated_by accessory-nerve"),
        ("The ulnar nerve is long. The nerve is the median. If it is cut, the thumb is numb.", "median-nerve lesion"),
    ],
)
def test_talk_of_a_structure_as_of_a_person(read: Read, text: str, claim: str) -> None:
    assert [found for found in read(text) if found.startswith(claim)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("The deltoid is big. My surgeon said so. He lifts the arm.", "deltoid acts", id="a person"),
        pytest.param("The deltoid is big. Then he lifts his arm.", "deltoid acts", id="a person's arm"),
        pytest.param("The deltoid and the soleus are big. He lifts the arm.", "acts", id="two of them"),
        pytest.param("The soleus lifts the heel, so bring the knee up.", "acts flexion", id="an order"),
        pytest.param("**Quad stretch:** Bend the knee, breathe out.", "acts", id="what a stretch asks for"),
        pytest.param(
            "trigeminal nerve: sensory.\n\nface nerve: leaves through the stylomastoid foramen.", "passes",
            id="a label of something unknown",
        ),
    ],
)  # fmt: skip
def test_talk_that_is_not_of_the_structure_before(read: Read, text: str, wrong: str) -> None:
    assert not [found for found in read(text) if wrong in found]


def test_a_name_that_is_the_same_in_the_plural_is_meant_by_they(read: Read) -> None:
    found = read(
        "Runners love the knee.\n\nThe quadriceps straighten the knee. They are supplied by the femoral nerve."
    )
    assert "quadriceps-femoris innervated_by femoral-nerve" in found


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The temporalis is large. Running from the zygomatic arch to the jaw, the masseter bulges when you bite.",
         ["masseter attaches_to mandible", "masseter attaches_to zygomatic-arch"]),
        ("The biceps femoris is long. Its opponents there, the quadriceps, consist of rectus femoris and the vasti.",
         ["quadriceps-femoris has_members rectus-femoris", "quadriceps-femoris has_members vasti"]),
        ("Latissimus dorsi is broad. Above it sits the teres major. It is supplied by the lower subscapular nerve.",
         ["teres-major innervated_by lower-subscapular-nerve"]),
        ("The masseter closes the mouth. The lateral pterygoid is the only one of the four that opens the mouth.",
         ["masseter acts closing of mouth", "lateral-pterygoid acts opening of mouth"]),
        ("The short head of biceps femoris plays no part in extending the hip.",
         ["not short-head-of-biceps-femoris acts extension of hip"]),
        ("Latissimus dorsi is broad. The intrinsic muscles lie deep to it. They are supplied by the posterior rami.",
         []),
        ("The hamstrings bend the knee. The short head of biceps is supplied by the common fibular nerve.",
         ["hamstrings acts flexion of knee", "short-head-of-biceps-femoris innervated_by common-fibular-nerve"]),
    ],
)  # fmt: skip
def test_whom_a_sentence_is_said_of(read: Read, text: str, claims: list[str]) -> None:
    wanted = {"attaches_to", "has_members", "innervated_by", "acts"}
    assert [claim for claim in read(text) if claim.removeprefix("not ").split()[1] in wanted] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The triceps brachii is big. Its three heads meet in one tendon that grips the olecranon.",
            ["triceps-brachii attaches_to olecranon"],
        ),
        (
            "The piriformis narrows to a tendon that is attached to the greater trochanter.",
            ["piriformis attaches_to greater-trochanter"],
        ),
        (
            "The fibres of the temporalis gather into a tendon fixed to the coronoid process of the mandible.",
            ["temporalis attaches_to coronoid-process-of-mandible"],
        ),
        (
            "The iliopsoas attaches by a common tendon to the lesser trochanter.",
            ["iliopsoas attaches_to lesser-trochanter"],
        ),
        (
            "The gastrocnemius is big. These heads spring from the femur.",
            ["gastrocnemius originates_from femur"],
        ),
        (
            "The quadriceps femoris is big. Each head is supplied by the femoral nerve.",
            ["quadriceps-femoris innervated_by femoral-nerve"],
        ),
        ("The tendon of the biceps brachii is white. It lies in a tendon sheath that is fixed to the ulna.", []),
    ],
)
def test_heads_and_the_tendon_they_end_in(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if " beside" not in one and " has_" not in one] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The trapezius is wide. This broad, flat muscle arises from the occipital bone.",
            ["trapezius originates_from occipital-bone"],
        ),
        (
            "The ulnar nerve is long. This vulnerable nerve, often bruised, supplies the adductor pollicis.",
            ["adductor-pollicis innervated_by ulnar-nerve"],
        ),
        ("The trapezius is wide. This other muscle arises from the ulna.", []),
        (
            "The hamstrings are big. These long, strong muscles flex the knee.",
            ["hamstrings acts flexion of knee"],
        ),
        ("Sitting beneath the gluteus maximus, this small muscle arises from the sacrum.", []),
        (
            "The trochlear nerve is the thinnest and the only one to emerge from the back of the brainstem.",
            ["trochlear-nerve leaves_brain brainstem", "trochlear-nerve passes posterior brainstem"],
        ),
    ],
)
def test_adjectives_that_only_describe(read: Read, text: str, claims: list[str]) -> None:
    made = [one for one in read(text) if not one.startswith("maybe ")]
    assert [one for one in made if " shape " not in one and " superlative " not in one] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The gluteus maximus is big. Most of its fibres insert on the iliotibial tract, the rest on the sacrum.",
            ["gluteus-maximus inserts_on iliotibial-tract", "gluteus-maximus inserts_on sacrum"],
        ),
        (
            "The psoas major and the iliacus join. The former arises from the sacrum, the latter from the iliac fossa.",
            ["psoas-major originates_from sacrum", "iliacus originates_from iliac-fossa"],
        ),
        (
            """The sartorius, the gracilis and the semitendinosus meet. The first is supplied by the femoral nerve,
            the second by the obturator nerve and the third by the tibial nerve.""",
            [
                "sartorius innervated_by femoral-nerve",
                "gracilis innervated_by obturator-nerve",
                "semitendinosus innervated_by tibial-nerve",
            ],
        ),
        (
            "The psoas major and the iliacus join. The psoas is long. The other arises from the iliac fossa.",
            ["iliacus originates_from iliac-fossa"],
        ),
        (
            "The fibularis longus is long. The short one inserts on the base of the fifth metatarsal.",
            ["fibularis-brevis inserts_on base-of-fifth-metatarsal"],
        ),
        (
            "The superior oblique turns the eye. The inferior one arises from the maxilla.",
            ["inferior-oblique originates_from maxilla"],
        ),
        ("The deltoid is big. The short one arises from the ulna.", []),
        ("The psoas major is long. The other arises from the iliac fossa.", []),
    ],
)
def test_one_of_those_named_before(read: Read, text: str, claims: list[str]) -> None:
    made = [one for one in read(text) if not one.startswith("maybe ")]
    made = [one for one in made if " originates_" in one or " innervated_" in one or " inserts_" in one]
    assert [one for one in made if "spine" not in one and "vertebral" not in one] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "- **Pronator quadratus:** a flat muscle above the wrist whose fibres run transversely.",
            ["pronator-quadratus fibre_direction horizontal"],
        ),
        (
            "- **Ophthalmic nerve:** a sensory nerve that passes through the superior orbital fissure.",
            ["ophthalmic-nerve passes through superior-orbital-fissure"],
        ),
        (
            "The adductor magnus is big. Its hamstring part arises from the ischial tuberosity.",
            ["hamstring-part-of-adductor-magnus originates_from ischial-tuberosity"],
        ),
        (
            "The masseter is thick. The fibres of its superficial part arise from the zygomatic arch.",
            ["superficial-part-of-masseter originates_from zygomatic-arch"],
        ),
    ],
)
def test_a_noun_that_stands_for_the_topic(read: Read, text: str, claims: list[str]) -> None:
    made = [one for one in read(text) if " carries " not in one and " shape " not in one and " beside " not in one]
    assert made == claims


def test_what_a_cleft_puts_first_is_itself_meant(read: Read) -> None:
    text = "The diaphragm is flat at rest. At rest it is the abdominal muscles that push the air out."
    assert not any(claim.startswith("diaphragm acts expiration") for claim in read(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "No nerve strays like the vagus. It is the longest cranial nerve. It passes through the foramen ovale.",
            "vagus-nerve passes through foramen-ovale",
        ),
        (
            "The deltoid has one nerve, the axillary. It leaves the cord. It slips through the triangular interval.",
            "axillary-nerve passes through triangular-interval",
        ),
        (
            "See the ophthalmic, maxillary and mandibular nerves. The third of these is mixed. It runs the masseter.",
            "masseter innervated_by mandibular-nerve",
        ),
        (
            "The internal anal sphincter is smooth muscle. The outer one is supplied by the femoral nerve.",
            "external-anal-sphincter innervated_by femoral-nerve",
        ),
        (
            "The biceps is thick. Its long head comes from the supraglenoid tubercle. The muscle bends the elbow.",
            "biceps-brachii|biceps-femoris acts flexion of elbow",
        ),
        (
            "Four muscles chew. The lateral pterygoid has two heads, and they end on the neck of the mandible.",
            "lateral-pterygoid inserts_on condylar-process-of-mandible",
        ),
        (
            "The gluteal muscles are big. Your hamstrings help: they work hard, and all of them arise from the sacrum.",
            "hamstrings originates_from sacrum",
        ),
        (
            "Of the three gluteal muscles the largest is gluteus maximus. The other two lift the leg out to the side.",
            "gluteus-minimus acts abduction of hip-joint",
        ),
        (
            "Of the three gluteal muscles the largest is gluteus maximus. The other two are deep. They lift the leg.",
            "gluteus-medius acts elevation of leg|lower-limb",
        ),
        (
            "Three layers lie there. The outermost is formed by the external intercostals. They pull the ribs down.",
            "external-intercostal-muscles acts depression of ribs",
        ),
    ],
)
def test_what_the_sentences_before_were_about(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)
