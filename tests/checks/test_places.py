"""Where muscles lie and which way nerves take, in the words of textbooks, leaflets and blogs: right and wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter
from anatlint.checks.model import Status

pytestmark = pytest.mark.model

Verdicts = Callable[[str], set[tuple[str, Status]]]


@pytest.fixture(scope="module")
def verdicts() -> Verdicts:
    """Return a function that gives kind and verdict of all statements of a text."""
    linter = Linter()
    return lambda text: {(one.kind, one.verdict.status) for one in linter.check_text(text, "a.md").claims}


_LOCATIONS = [
    ("The triceps brachii fills the {} compartment of the upper arm.", "back", "front"),
    ("The hamstrings at the {} of your thigh bend the knee.", "back", "front"),
    ("The popliteus, at the {} of the knee, is thin.", "back", "front"),
    ("The gracilis, on the {} thigh, is thin.", "inner", "outer"),
    ("The gastrocnemius lies on the {} of the leg.", "back", "front"),
    ("The fibularis longus is a muscle on the {} of the lower leg.", "outside", "inside"),
    ("The quadratus lumborum is part of the {} wall of the abdomen.", "back", "front"),
    ("The adductors make up the {} thigh.", "inner", "outer"),
    ("On the {} of the thigh we find the quadriceps.", "front", "back"),
    ("The sartorius crosses the {} of the thigh.", "front", "back"),
    ("The muscle on the {} of the upper arm is the biceps brachii.", "front", "back"),
    ("The three muscles at the {} of the thigh are called the hamstrings.", "back", "front"),
    ("The subclavius is found just {} the collarbone.", "below", "above"),
    ("The subscapularis is the only one on the {} of the shoulder blade.", "front", "back"),
    ("The whole {} of the arm is taken up by the triceps.", "back", "front"),
    ("* **Popliteus.** Small, triangular, at the {} of the knee.", "back", "front"),
    ("The gluteus maximus lies {} the gluteus medius.", "behind", "in front of"),
    ("The brachialis lies {} the biceps brachii.", "behind", "in front of"),
    ("The supraspinatus runs {} the acromion.", "beneath", "above"),
    ("The pronator teres forms the {} border of the cubital fossa.", "medial", "lateral"),
    ("The {} boundary of the quadrangular space is the teres major.", "lower", "upper"),
    ("The supraspinatus fills the hollow {} the spine of the shoulder blade.", "above", "below"),
]

_HOLDS = [
    ("The muscles of the {} of the thigh are the quadriceps femoris and the sartorius.", "front", "back"),
    ("The {} thigh is home to the gracilis.", "medial", "lateral"),
    ("In the {} compartment of the leg lie the soleus and the popliteus.", "posterior", "anterior"),
]

_CONFIRMED = [
    "The rhomboids sit between the spine and the shoulder blade.",
    "The anconeus is a small triangle between the lateral epicondyle and the olecranon.",
    "The vastus intermedius sits between the rectus femoris and the femur.",
    "The diaphragm separates the chest from the abdomen.",
    "The sternocleidomastoid runs along the side of the neck.",
    "The lateral pterygoid lies in the infratemporal fossa.",
    "The brachioradialis runs along the thumb side of the forearm.",
    "The femoral nerve lies lateral to the femoral artery.",
    "The longus colli lies on the front of the cervical spine.",
    "The brachioradialis forms the bulge on the thumb side of the forearm.",
    "The platysma is a thin sheet of muscle in the front of the neck.",
    "The temporalis fills the hollow of the temple.",
]

_COURSES = [
    ("The axillary nerve feeds the deltoid. It leaves the axilla through the {} space.", "quadrangular", "triangular"),
    ("Having descended in the neck, the phrenic nerve runs {} the root of the lung.", "in front of", "behind"),
    ("The deltoid is run by the axillary nerve. It leaves the axilla by the {} space.", "quadrangular", "triangular"),
    ("The tibial nerve turns into the sole behind the {} ankle bone.", "inner", "outer"),
    ("The tibial nerve rounds the {} ankle bone.", "inner", "outer"),
    ("The radial nerve spirals around the {} of the humerus.", "back", "front"),
    ("The musculocutaneous nerve pierces the {}.", "coracobrachialis", "brachialis"),
    ("On the left the recurrent laryngeal nerve hooks under the {}.", "arch of the aorta", "subclavian artery"),
    ("On the right the recurrent laryngeal nerve hooks around the {}.", "subclavian artery", "arch of the aorta"),
]

_WAYS = [
    "The deep fibular nerve runs down the front of the leg.",
    "The median nerve runs down the arm beside the brachial artery.",
    "The saphenous nerve accompanies the femoral artery.",
    "The spinal accessory nerve crosses the posterior triangle of the neck.",
    "The left recurrent laryngeal nerve loops under the arch of the aorta.",
    "The tibial nerve drops through the middle of the popliteal fossa.",
    "The tendon of the fibularis longus passes behind the lateral malleolus.",
    "The lips are moved by the facial nerve. It passes through the parotid gland.",
]


@pytest.mark.parametrize(("text", "right", "wrong"), _LOCATIONS)
def test_a_region_is_read_by_its_side(verdicts: Verdicts, text: str, right: str, wrong: str) -> None:
    assert ("location", Status.SUPPORTED) in verdicts(text.format(right))
    assert ("location", Status.CONTRADICTED) in verdicts(text.format(wrong))


_ON_SIDES = [
    ("The soleus arises from the {} of the tibia.", "back", "front"),
    ("The peroneus longus arises from the {} side of the fibula.", "outer", "inner"),
    ("The deltoid inserts halfway down the {} of the humerus.", "outer side", "inner side"),
    ("The pronator teres inserts on the {} side of the radius.", "outer", "inner"),
    ("The serratus anterior is anchored along the {} border of the blade.", "inner", "outer"),
    ("The sartorius inserts on the {} side of the upper tibia.", "inner", "outer"),
    ("The triceps inserts on the {} of the ulna.", "back", "front"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), _ON_SIDES)
def test_a_side_of_a_bone_is_judged_by_the_landmarks_there(
    verdicts: Verdicts, text: str, right: str, wrong: str
) -> None:
    assert ("attachment", Status.SUPPORTED) in verdicts(text.format(right))
    assert ("attachment", Status.CONTRADICTED) in verdicts(text.format(wrong))


@pytest.mark.parametrize(("text", "right", "wrong"), _HOLDS)
def test_what_a_region_holds_is_read(verdicts: Verdicts, text: str, right: str, wrong: str) -> None:
    assert ("group", Status.SUPPORTED) in verdicts(text.format(right))
    assert Status.CONTRADICTED in {status for _, status in verdicts(text.format(wrong))}


@pytest.mark.parametrize("text", _CONFIRMED)
def test_attachments_layers_and_neighbours_bear_out_a_place(verdicts: Verdicts, text: str) -> None:
    assert ("location", Status.SUPPORTED) in verdicts(text)


@pytest.mark.parametrize(("text", "right", "wrong"), _COURSES)
def test_a_way_is_read(verdicts: Verdicts, text: str, right: str, wrong: str) -> None:
    assert ("course", Status.SUPPORTED) in verdicts(text.format(right))
    assert ("course", Status.CONTRADICTED) in verdicts(text.format(wrong))


@pytest.mark.parametrize("text", _WAYS)
def test_everyday_words_for_a_way_are_borne_out(verdicts: Verdicts, text: str) -> None:
    assert ("course", Status.SUPPORTED) in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The popliteus unlocks the knee by turning the thigh bone outward on the planted shin.",  # not where it lies
        "The rectus femoris at the knee is a thin tendon.",  # what happens at a joint
        "Below the soleus you will find the popliteus.",  # deeper
        "The rectus femoris is one of the four heads of the quadriceps.",
        "The gracilis runs along the inner thigh all the way down to the shin.",
        "The piriformis leaves the pelvis through the greater sciatic foramen.",
        "The radial artery runs beside the radial nerve. It winds around the neck of the femur.",  # the artery
    ],
)
def test_what_is_not_said_of_a_place_is_left_alone(verdicts: Verdicts, text: str) -> None:
    assert Status.CONTRADICTED not in {status for _, status in verdicts(text)}
