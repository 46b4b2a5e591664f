"""Where things lie and which way they run, in many wordings."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "On the front of the arm lie the brachialis and the coracobrachialis.",
            [
                "anterior-compartment-of-arm has_members brachialis",
                "anterior-compartment-of-arm has_members coracobrachialis",
            ],
        ),
        (
            "Through the jugular foramen leave the vagus nerve and the accessory nerve.",
            ["vagus-nerve passes through jugular-foramen", "accessory-nerve passes through jugular-foramen"],
        ),
        ("Hidden beneath the gluteus maximus lies the piriformis.", ["piriformis deep_to gluteus-maximus"]),
        ("Running through the carpal tunnel is the median nerve.", ["median-nerve passes through carpal-tunnel"]),
        (
            "Attached to the coracoid process are the coracobrachialis and the pectoralis minor.",
            ["coracobrachialis attaches_to coracoid-process", "pectoralis-minor attaches_to coracoid-process"],
        ),
        (
            "From the posterior cord come the axillary nerve and the radial nerve.",
            [
                "axillary-nerve branch_of posterior-cord-of-brachial-plexus",
                "radial-nerve branch_of posterior-cord-of-brachial-plexus",
            ],
        ),
        ("In the quadriceps lies the power of the knee.", []),
        ("Under the knee pass the strap.", []),
        ("At the very bottom lies the pronator quadratus.", []),
        ("The sartorius is a long strap.", ["sartorius shape strap-like"]),
    ],
)
def test_places_in_front_of_the_verb(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_count" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The fibres of the external oblique run down and forwards.",
            ["external-oblique fibre_direction inferoanterior"],
        ),
        ("The multifidus slants upwards and towards the midline.", ["multifidus fibre_direction superomedial"]),
        ("In multifidus, the bundles slope upwards and outwards.", ["multifidus fibre_direction superolateral"]),
        ("The fibres of pronator quadratus run crosswise.", ["pronator-quadratus fibre_direction horizontal"]),
        ("The fibres of pronator quadratus run across the forearm.", ["pronator-quadratus fibre_direction horizontal"]),
        ("The transversus abdominis runs like a belt.", ["transversus-abdominis fibre_direction horizontal"]),
        ("The nerve runs down and out of the pelvis.", []),
        ("The fibres of the sartorius run obliquely across the thigh.", ["sartorius fibre_direction oblique"]),
    ],
)
def test_directions_of_fibres(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The palmaris longus runs just below the skin.", ["palmaris-longus layer superficial"]),
        ("Palmaris brevis is a thin sheet just beneath the skin.", ["palmaris-brevis layer superficial"]),
        ("The internal oblique is the middle layer.", ["internal-oblique depth_rank middle"]),
        ("The external oblique forms the middle layer.", ["external-oblique depth_rank middle"]),
        ("The adductor brevis makes up the middle layer.", ["adductor-brevis depth_rank middle"]),
        ("The tendon of palmaris longus runs just under the skin.", []),
    ],
)
def test_depth_by_the_skin(read: Read, text: str, claims: list[str]) -> None:
    assert [one for one in read(text) if one.split()[1] in ("layer", "depth_rank")] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The coracoid process is where the coracobrachialis and the pectoralis minor attach.",
            ["coracobrachialis attaches_to coracoid-process", "pectoralis-minor attaches_to coracoid-process"],
        ),
        (
            "The triceps comes from the scapula, the humerus and the septum and extends the elbow.",
            ["triceps-brachii originates_from scapula", "triceps-brachii originates_from humerus"],
        ),
        (
            "The soleus is thick. The Achilles tendon, which is fixed to the talus, is thicker.",
            ["calcaneal-tendon attaches_to talus"],
        ),
        ("The lumbar plexus forms within the psoas major.", ["lumbar-plexus passes in psoas-major"]),
        ("The axillary nerve ends in the deltoid.", []),
        ("The sciatic nerve comes out of the pelvis below the piriformis.", ["sciatic-nerve passes below piriformis"]),
        (
            "You find the triceps at the back of the upper arm.",
            ["triceps-brachii located_in posterior-compartment-of-arm"],
        ),
        ("The geniohyoid rests on the mylohyoid.", ["geniohyoid superficial_to mylohyoid"]),
    ],
)
def test_ends_and_ways(read: Read, text: str, claims: list[str]) -> None:
    placed = ("attaches_to", "originates_from", "passes", "located_in", "superficial_to")
    assert [one for one in read(text) if one.split()[1] in placed] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The platysma is a thin sheet that lies beneath the sternocleidomastoid.",
            ["platysma deep_to sternocleidomastoid"],
        ),
        ("The platysma is wide. Its thin sheet lies under the skin of the neck.", []),
        ("The platysma is wide. Its thin sheet lies beneath the trapezius.", ["platysma deep_to trapezius"]),
        ("The gluteus medius is a fan that ends on the ulna.", ["gluteus-medius inserts_on ulna"]),
        (
            "The biceps brachii is strong. Both heads end in a tendon fixed to the radial tuberosity.",
            ["biceps-brachii attaches_to radial-tuberosity"],
        ),
        ("The biceps brachii is strong. The six heads end on the ulna.", []),
        (
            "Pronator quadratus is a flat muscle whose fibres run lengthwise along the forearm.",
            ["pronator-quadratus fibre_direction longitudinal"],
        ),
        (
            "The masseter is strong. The fibres of its superficial part run downwards and forwards.",
            ["superficial-part-of-masseter fibre_direction inferoanterior"],
        ),
    ],
)
def test_what_a_muscle_is_like_tells_of_the_muscle(read: Read, text: str, claims: list[str]) -> None:
    told = ("deep_to", "inserts_on", "attaches_to", "fibre_direction")
    assert [one for one in read(text) if one.split()[1] in told] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The gastrocnemius has two heads. Underneath lies the soleus.", ["soleus deep_to gastrocnemius"]),
        ("The gastrocnemius is thick. Hiding underneath is the soleus.", ["soleus deep_to gastrocnemius"]),
        ("The trapezius is broad. The rhomboids lie underneath.", ["rhomboids deep_to trapezius"]),
        ("The trapezius is broad, with the rhomboids buried underneath.", ["rhomboids deep_to trapezius"]),
        (
            "The deltoid and the trapezius are thick. Underneath lie the rhomboids.",
            ["maybe rhomboids deep_to deltoid|trapezius"],
        ),
        ("The skin is thin. Underneath lies the platysma.", []),
        ("The trapezius is broad. Underneath lies a layer of fat.", []),
    ],
)
def test_underneath_alone(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "deep_to" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The subclavian vein passes in front of the anterior scalene.",
            ["scalenus-anterior beside posterior subclavian-vein"],
        ),
        ("The femoral artery lies medial to the femoral nerve.", ["femoral-nerve beside lateral femoral-artery"]),
        (
            "The quadratus lumborum is deep. The kidney lies in front of it.",
            ["quadratus-lumborum beside posterior kidney"],
        ),
        ("The kidney does not lie behind the psoas major.", ["not psoas-major beside anterior kidney"]),
        ("The knee lies below the quadriceps.", []),
        ("The pain sits behind the biceps.", []),
    ],
)
def test_what_lies_beside_a_muscle_or_nerve(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "layer" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The fibularis longus runs down the outside of the lower leg.", ["fibularis-longus located_in lateral-leg"]),
        (
            "The lumbar plexus is formed within the substance of the psoas major.",
            ["lumbar-plexus passes in psoas-major"],
        ),
        ("The lumbar plexus develops inside the psoas major.", ["lumbar-plexus beside in psoas-major"]),
        ("The squat develops the gluteus maximus.", ["squat trains gluteus-maximus"]),
        ("The first three end on the tibia.", []),
        ("The flexor digitorum superficialis is weak. The profundus lies deep to the superficialis.",
         ["flexor-digitorum-profundus deep_to flexor-digitorum-superficialis"]),
        ("Gluteus medius is weak. Gluteus minimus lies under medius.", ["gluteus-minimus deep_to gluteus-medius"]),
    ],
)  # fmt: skip
def test_places_in_further_wordings(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "superlative" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The temporalis is strong. This fan-shaped muscle closes the jaw.", ["temporalis shape fan-shaped"]),
        ("The deltoid's middle part is multipennate.", ["acromial-part-of-deltoid shape multipennate"]),
        ("The multipennate middle part of the deltoid is strong.", ["acromial-part-of-deltoid shape multipennate"]),
        (
            "Closing the lids is the task of the orbicularis oculi, a ring-shaped muscle that is thin.",
            ["orbicularis-oculi shape circular"],
        ),
        ("The temporalis is strong. A fan-shaped muscle can pull in several directions.", []),
        ("The fibularis longus is strong. The long one is thin.", []),
    ],
)
def test_shapes_before_a_noun(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " shape " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The ulnar nerve runs to the medial epicondyle, behind which it lies.",
         ["ulnar-nerve passes posterior medial-epicondyle-of-femur|medial-epicondyle-of-humerus"]),
        ("The deep branch of the radial nerve enters the supinator, between whose two heads it runs.",
         ["deep-branch-of-radial-nerve passes through supinator",
          "deep-branch-of-radial-nerve passes between supinator"]),
        ("The tensor fasciae latae pulls on the iliotibial tract, into which it inserts.",
         ["tensor-fasciae-latae attaches_to iliotibial-tract", "tensor-fasciae-latae inserts_on iliotibial-tract"]),
        ("Three nerves leave by the jugular foramen: the glossopharyngeal, the vagus and the accessory nerve.",
         ["glossopharyngeal-nerve passes through jugular-foramen", "vagus-nerve passes through jugular-foramen",
          "accessory-nerve passes through jugular-foramen"]),
        ("Pectoralis minor is hidden by its larger neighbour, the pectoralis major.",
         ["pectoralis-minor deep_to pectoralis-major"]),
        ("Underneath the external intercostals run the internal ones.",
         ["internal-intercostal-muscles deep_to external-intercostal-muscles"]),
        ("The pelvic floor is slung like a hammock between the pubis and the coccyx.",
         ["muscles-of-pelvic-diaphragm|pelvic-floor-muscles beside between pubis+coccyx"]),
        ("The buccinator forms the muscular wall of the cheek.", ["buccinator located_in buccal-region"]),
        ("The opponens pollicis helps to form the ball at the base of the thumb.",
         ["opponens-pollicis located_in thenar-eminence"]),
        ("The gluteus medius works with its partner, the gluteus minimus.", []),
        ("The medial plantar nerve is similar to those of the median nerve in the hand.", []),
    ],
)  # fmt: skip
def test_places_behind_relatives_and_lists(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "has_" not in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The external oblique is weak. Transversus abdominis wraps the waist, its fibres running horizontally.",
         ["transversus-abdominis fibre_direction horizontal"]),
        ("Transversus abdominis is weak. In the rectus abdominis the fibres run crosswise.",
         ["rectus-abdominis fibre_direction horizontal"]),
        ("The pronator teres crosses the forearm obliquely.", ["pronator-teres fibre_direction oblique"]),
        ("The deltoid is weak. The axillary nerve runs down, its fibres running obliquely.", []),
    ],
)  # fmt: skip
def test_whose_fibres_run(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "fibre_direction" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The brachial plexus is long. Its roots emerge between the anterior and middle scalenes.",
         ["roots-of-brachial-plexus passes between scalenus-anterior+scalenus-medius"]),
        ("The brachial plexus is long. The trunks lie in the posterior triangle of the neck.",
         ["trunks-of-brachial-plexus passes in posterior-triangle-of-neck"]),
        ("The spinal cord is long. The roots lie in the vertebral canal.", []),
        ("The cords of the ship lie in the axilla.", []),
    ],
)  # fmt: skip
def test_parts_of_a_plexus(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The sternocleidomastoid is weak. Its two heads, one from the manubrium and one from the clavicle, unite.",
         ["sternocleidomastoid attaches_to manubrium-of-sternum", "sternocleidomastoid attaches_to clavicle"]),
        ("The scalene muscles lift it. The anterior and middle ones insert on the first rib.",
         ["scalenus-anterior inserts_on rib-1", "scalenus-medius inserts_on rib-1",
          "scalenus-anterior attaches_to rib-1", "scalenus-medius attaches_to rib-1"]),
        ("The deltoid and the trapezius attach to the humerus or the clavicle.",
         ["deltoid attaches_to humerus", "trapezius attaches_to humerus",
          "deltoid attaches_to clavicle", "trapezius attaches_to clavicle"]),
    ],
)  # fmt: skip
def test_ends_told_of_several(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "attaches_to" in claim or "inserts_on" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The lateral border of the cubital fossa is formed by the brachioradialis.",
         ["brachioradialis walls lateral cubital-fossa"]),
        ("The pronator teres forms the medial boundary of the cubital fossa.",
         ["pronator-teres walls medial cubital-fossa"]),
        ("The medial boundary of the quadrangular space is the long head of the triceps.",
         ["long-head-of-triceps-brachii walls medial quadrangular-space"]),
        ("The floor of the cubital fossa is formed by the brachialis and the supinator.",
         ["brachialis walls floor cubital-fossa", "supinator walls floor cubital-fossa"]),
    ],
)  # fmt: skip
def test_borders_of_spaces(read: Read, text: str, claims: list[str]) -> None:
    assert list(read(text)) == claims
