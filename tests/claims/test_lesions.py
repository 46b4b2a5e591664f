"""What harm to a nerve or a muscle causes: signs, and movements that are weakened."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_BELL = "facial-nerve"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Injury of the radial nerve causes wrist drop.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Ulnar nerve injury causes a claw hand.", ["ulnar-nerve lesion_causes claw-hand"]),
        ("Damage to the ulnar nerve leads to claw hand.", ["ulnar-nerve lesion_causes claw-hand"]),
        (
            "Weakness of the gluteus medius results in the Trendelenburg sign.",
            ["gluteus-medius lesion_causes trendelenburg-sign"],
        ),
        ("Injury to the radial nerve does not cause foot drop.", ["not radial-nerve lesion_causes foot-drop"]),
        ("Radial nerve palsy leads to wrist drop.", ["radial-nerve lesion_causes wrist-drop"]),
        ("A palsy of the ulnar nerve leaves the little finger numb.", ["ulnar-nerve lesion_causes little-finger"]),
    ],
)
def test_harm_causes_a_sign(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Wrist drop is a sign of radial nerve injury.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Foot drop is a sign of damage to the sciatic nerve.", ["sciatic-nerve lesion_causes foot-drop"]),
        ("A kick can knock out the sciatic nerve. The foot then drops.", ["sciatic-nerve lesion_causes foot-drop"]),
        ("With the radial nerve out of order, the wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Damage to the axillary nerve robs the deltoid of its strength.", ["axillary-nerve lesion_causes deltoid"]),
        (
            "Damage to the radial nerve does not rob the deltoid of its strength.",
            ["not radial-nerve lesion_causes deltoid"],
        ),
        ("Wrist drop follows damage to the radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
        ("A claw hand suggests damage of the ulnar nerve.", ["ulnar-nerve lesion_causes claw-hand"]),
        (
            "Winging of the scapula indicates injury to the long thoracic nerve.",
            ["long-thoracic-nerve lesion_causes winged-scapula"],
        ),
        ("Wrist drop is not a sign of ulnar nerve injury.", ["not ulnar-nerve lesion_causes wrist-drop"]),
        ("Wrist drop is caused by injury to the radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Wrist drop results from damage to the radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
    ],
)
def test_a_sign_tells_of_harm(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Denervation of the deltoid weakens abduction.", ["deltoid lesion_causes abduction"]),
        (
            "Injury to the axillary nerve impairs abduction of the arm.",
            ["axillary-nerve lesion_causes abduction of arm|upper-limb"],
        ),
        ("Injury to the axillary nerve causes loss of abduction.", ["axillary-nerve lesion_causes abduction"]),
    ],
)
def test_harm_weakens_a_movement(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The radial nerve causes wrist drop.", []),
        ("Injury can cause wrist drop.", []),
        ("Compression of the nerve causes wrist drop.", []),
        ("Injury of the radial nerve causes pain.", []),
    ],
)
def test_nothing_is_caused_without_harm(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("If the radial nerve is cut, the wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
        ("Damage the femoral nerve and you'll see foot drop.", ["femoral-nerve lesion_causes foot-drop"]),
        ("If the tibial nerve is cut, the sole goes numb.", ["tibial-nerve lesion_causes sole-of-foot"]),
        ("When the ulnar nerve is injured, the interossei waste.", ["ulnar-nerve lesion_causes interossei-of-hand"]),
        (
            "If the long thoracic nerve is damaged, the shoulder blade sticks out like a wing.",
            ["long-thoracic-nerve lesion_causes winged-scapula"],
        ),
        (
            "If the femoral nerve is cut, you can no longer straighten the knee.",
            ["femoral-nerve lesion_causes extension of knee"],
        ),
        (
            "If the femoral nerve is cut, you can still bend the hip.",
            ["not femoral-nerve lesion_causes flexion of hip"],
        ),
        ("If the facial nerve is hit, the eye does not shut.", ["facial-nerve lesion_causes lagophthalmos"]),
        (
            "If the hypoglossal nerve is hit, the tongue points to the healthy side.",
            ["hypoglossal-nerve lesion_causes tongue-deviation-to-healthy-side"],
        ),
        (
            "In a third nerve palsy the eye points down and out.",
            ["oculomotor-nerve lesion_causes down-and-out-eye"],
        ),
        (
            "After damage to the right hypoglossal nerve, the tongue deviates to the left.",
            ["hypoglossal-nerve lesion_causes tongue-deviation-to-healthy-side"],
        ),
        ("Injury to the nerve root C8 numbs the little finger.", ["c8-spinal-nerve lesion_causes little-finger"]),
        (
            "A weak gluteus medius lets the pelvis drop on the non-standing side.",
            ["gluteus-medius lesion_causes trendelenburg-sign"],
        ),
        (
            "If the hypoglossal nerve is hit, the tongue turns away from the midline towards the injured side.",
            ["hypoglossal-nerve lesion_causes tongue-deviation"],
        ),
        (
            "When one vagus fails, the uvula swings away from the injured side.",
            ["vagus-nerve lesion_causes uvula-deviation"],
        ),
        ("An injury of the spinal cord at C6 paralyses the triceps.", []),
        (
            "The facial nerve moves the face. In Bell's palsy the eye does not close.",
            [f"{_BELL} lesion_causes lagophthalmos"],
        ),
        ("A stroke spares the forehead.", []),
        ("A facial palsy of the upper motor type spares the forehead.", []),
        (
            "Numbness on the outer side of the thigh points to the lateral femoral cutaneous nerve.",
            ["lateral-cutaneous-nerve-of-thigh lesion_causes lateral-thigh"],
        ),
        (
            "With the superior gluteal nerve out of action the pelvis sinks on the opposite side.",
            ["superior-gluteal-nerve lesion_causes trendelenburg-sign"],
        ),
        (
            "A radial nerve injury weakens the wrist, while a femoral nerve injury makes the knee buckle.",
            ["femoral-nerve lesion_causes buckling-of-knee"],
        ),
        (
            "Damage to the axillary nerve paralyses the deltoid.",
            ["axillary-nerve lesion_causes deltoid"],
        ),
        ("The tibial nerve was injured. The sole goes numb.", ["tibial-nerve lesion_causes sole-of-foot"]),
        ("The tibial nerve was injured. The femoral nerve makes the sole numb.", []),
        ("A squeezed radial nerve makes the wrist drop.", ["radial-nerve lesion_causes wrist-drop"]),
        (
            "Nor does a squeezed median nerve make the wrist drop.",
            ["not median-nerve lesion_causes wrist-drop"],
        ),
        ("A dropped wrist comes from the radial nerve.", ["radial-nerve lesion_causes wrist-drop"]),
        (
            "A plaster squeezes the radial nerve. The result is a claw hand.",
            ["radial-nerve lesion_causes claw-hand"],
        ),
        ("The tibial nerve is not damaged. The result is good.", []),
    ],
)
def test_everyday_words_tell_what_harm_does(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Weak shrugging betrays damage to the accessory nerve.", ["accessory-nerve lesion_causes inability-to-shrug"]),
        (
            "When the gluteus medius fails, the pelvis tilts to the other side.",
            ["gluteus-medius lesion_causes trendelenburg-sign"],
        ),
        (
            "If the trochlear nerve fails, people see double on the stairs.",
            ["trochlear-nerve lesion_causes vertical-diplopia"],
        ),
        (
            "If the long thoracic nerve is stretched, its medial border lifts off the chest wall.",
            ["long-thoracic-nerve lesion_causes winged-scapula"],
        ),
        (
            "If the facial nerve is hit, taste fades at the front of the tongue.",
            ["facial-nerve lesion_causes loss-of-taste"],
        ),
        ("When the femoral nerve is cut, the leg buckles.", ["femoral-nerve lesion_causes buckling-of-knee"]),
        (
            "If you cannot shrug the shoulder, suspect the accessory nerve.",
            ["accessory-nerve lesion_causes elevation of scapula"],
        ),
        ("If the median nerve is cut, the thumb cannot touch the little finger.", []),
        ("If the gluteus medius is weak, tilt the head to the other side.", []),
        ("When the hamstrings are weak, lift the knee high with every step.", []),
    ],
)
def test_signs_in_everyday_words(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The sural nerve may be cut. It's a feeling-only nerve, so no muscle gets weak.",
            ["not sural-nerve lesion_causes motor-fibres"],
        ),
        ("Damage to the saphenous nerve causes no weakness.", ["not saphenous-nerve lesion_causes motor-fibres"]),
        (
            "Nerves may be squeezed. Meralgia paraesthetica never causes weakness.",
            ["not lateral-cutaneous-nerve-of-thigh lesion_causes motor-fibres"],
        ),
        ("Injury of the sural nerve causes no weakness of the calf.", []),
        ("If the ulnar nerve or the radial nerve is hurt, no numbness follows.", []),
    ],
)
def test_what_harm_leaves_alone(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "-fibres" in claim and "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "When the deep fibular nerve fails, the toes catch on every root.",
            ["deep-fibular-nerve lesion_causes foot-drop"],
        ),
        (
            "The accessory nerve is long. After damage in the posterior triangle, the shoulder droops.",
            ["accessory-nerve lesion_causes drooping-shoulder"],
        ),
        (
            "## The accessory nerve\n\nThe femoral nerve is thick. An injury at the elbow numbs the little finger.",
            [],
        ),
        (
            "If the axillary nerve is torn, the badge area is numb.",
            ["axillary-nerve lesion_causes regimental-badge-anaesthesia"],
        ),
    ],
)
def test_further_signs(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "He woke with a dropped wrist. The radial nerve had been squashed against the bone.",
            ["radial-nerve lesion_causes wrist-drop"],
        ),
        ("He woke with a dropped wrist. If the ulnar nerve is hit, call us.", []),
        ("A claw hand gives away an ulnar nerve that no longer works.", ["ulnar-nerve lesion_causes claw-hand"]),
        (
            "Think of the tibial nerve when a patient cannot stand on tiptoe.",
            ["tibial-nerve lesion_causes inability-to-stand-on-tiptoe"],
        ),
        (
            "She has a dropped foot, because the common fibular nerve lies under the skin there.",
            ["common-fibular-nerve lesion_causes foot-drop"],
        ),
        ("She has a dropped foot, although the common fibular nerve is well.", []),
        (
            "If the hypoglossal nerve is cut and you put the tongue out, it swings to the healthy side.",
            ["hypoglossal-nerve lesion_causes tongue-deviation-to-healthy-side"],
        ),
        (
            "Pressure from the stirrups on the common fibular nerve leaves the foot hanging.",
            ["common-fibular-nerve lesion_causes foot-drop"],
        ),
        ("When the radial nerve packs up, the wrist drops.", ["radial-nerve lesion_causes wrist-drop"]),
    ],
)
def test_what_is_seen_leads_to_the_nerve(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "lesion_causes" in claim] == claims
