"""What muscles are said to do, in the words of everyday speech."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The lateral rectus turns the eye out.", "lateral-rectus acts abduction of eyeball"),
        ("The medial rectus pulls the eye toward the nose.", "medial-rectus acts adduction of eyeball"),
        ("The inferior oblique lets you look up.", "inferior-oblique acts elevation of eyeball"),
        ("The levator palpebrae superioris opens the eye.", "levator-palpebrae-superioris acts opening of eyeball"),
        ("The orbicularis oculi squeezes the eye tightly shut.", "orbicularis-oculi acts closing of eyeball"),
        (
            "The lateral pterygoid juts the jaw forward.",
            "lateral-pterygoid acts protraction of temporomandibular-joint",
        ),
        ("The masseter clenches the teeth.", "masseter acts elevation of temporomandibular-joint"),
        ("The genioglossus pokes out the tongue.", "genioglossus acts protraction of tongue"),
        ("The orbicularis oris pushes the lips forward.", "orbicularis-oris acts protraction of lips"),
        (
            "The posterior cricoarytenoid pulls the cords apart.",
            "posterior-crico-arytenoid acts abduction of vocal-folds",
        ),
        (
            "The lateral cricoarytenoid brings the folds together.",
            "lateral-crico-arytenoid acts adduction of vocal-folds",
        ),
        (
            "The posterior cricoarytenoid separates the vocal folds.",
            "posterior-crico-arytenoid acts abduction of vocal-folds",
        ),
        ("The splenius capitis tips the head back.", "splenius-capitis acts extension of head"),
        ("The rhomboid major squeezes the shoulder blades together.", "rhomboid-major acts retraction of scapula"),
        ("The supinator turns the palm up.", "supinator acts supination of radioulnar-joints"),
        (
            "The flexor carpi ulnaris tilts the hand toward the little finger.",
            "flexor-carpi-ulnaris acts adduction of wrist-joint",
        ),
        ("The opponens pollicis brings the thumb across the palm.", "opponens-pollicis acts opposition of thumb"),
        ("The adductor pollicis draws the thumb to the palm.", "adductor-pollicis acts adduction of thumb"),
        ("The transversus abdominis draws in the belly.", "transversus-abdominis acts compression of abdominal-wall"),
        ("The gluteus medius keeps the pelvis level.", "gluteus-medius acts stabilization of pelvis"),
        ("The quadriceps femoris kicks the leg forward.", "quadriceps-femoris acts extension of knee-joint"),
        ("The soleus raises the heel off the ground.", "soleus acts plantarflexion of ankle-joint"),
        ("The soleus lets you stand on tiptoe.", "soleus acts plantarflexion of ankle-joint"),
        ("The gastrocnemius points the foot.", "gastrocnemius acts plantarflexion of ankle-joint"),
        ("The fibularis longus turns the sole outward.", "fibularis-longus acts eversion of subtalar-joint"),
        ("The extensor hallucis longus pulls the big toe up.", "extensor-hallucis-longus acts elevation of great-toe"),
        ("The dilator pupillae makes the pupil wide.", "dilator-pupillae acts widening of iris"),
    ],
)
def test_lay_wordings(read: Read, text: str, claim: str) -> None:
    assert read(text) == [claim]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The styloglossus draws the tongue up and back.",
            ["styloglossus acts elevation of tongue", "styloglossus acts retraction of tongue"],
        ),
        (
            "The cricothyroid makes the vocal folds longer and tighter.",
            ["cricothyroid acts lengthening of vocal-folds", "cricothyroid acts tension of vocal-folds"],
        ),
        (
            "The corrugator supercilii draws the brows together and down.",
            ["corrugator-supercilii acts adduction of eyebrows", "corrugator-supercilii acts depression of eyebrows"],
        ),
    ],
)
def test_two_directions_are_two_movements(read: Read, text: str, claims: list[str]) -> None:
    assert sorted(read(text)) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Bending the elbow is the work of the brachialis.",
        "Bending the elbow is done by the brachialis.",
        "Bending the elbow falls to the brachialis.",
        "The brachialis is what bends the elbow.",
        "Thanks to the brachialis you can bend your elbow.",
        "With the brachialis you bend the elbow.",
        "You use the brachialis to bend the elbow.",
        "The elbow is bent by the brachialis.",
        "It is up to the brachialis to bend the elbow.",
        "The brachialis is in charge of bending the elbow.",
        "The brachialis has the job of bending the elbow.",
    ],
)
def test_who_does_it(read: Read, text: str) -> None:
    assert read(text) == ["brachialis acts flexion of elbow"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The pectoralis major swings the arm across the chest and turns it inward.",
            ["horizontal-adduction of glenohumeral-joint", "medial-rotation of arm|upper-limb"],
        ),
        ("The styloglossus is long. It pulls it up and back.", ["elevation", "retraction"]),
        (
            "The thyroarytenoid shortens and slackens the fold.",
            ["shortening of vocal-folds", "relaxation of vocal-folds"],
        ),
        ("When the lateral pterygoid contracts, the jaw moves forward.", ["protraction of temporomandibular-joint"]),
        ("The tongue is pulled back by the styloglossus.", ["retraction of tongue"]),
        ("Its little brother, zygomaticus minor, helps to lift the upper lip.", ["elevation of upper-lip"]),
        ("The masseter raises the lower jaw.", ["elevation of mandible"]),
        ("The gluteus maximus is large. Its coarse bundles slope down. It extends the hip.", ["extension of hip"]),
        ("The diaphragm contracts and descends.", ["depression of central-tendon-of-diaphragm"]),
        ("When the diaphragm contracts, the dome comes down.", ["depression of central-tendon-of-diaphragm"]),
        ("The diaphragm rises when you breathe out.", []),
        ("You straighten your knee. That's the job of the quadriceps femoris.", ["extension of knee"]),
        ("The nerve is cut. That is the job of the quadriceps femoris.", []),
        ("The exercise works the buccinator. It presses the cheek.", ["compression of buccal-region"]),
        ("- **Wrist extensors.** Three. When you make a fist, they work. Try it: bend the wrist fully.", []),
    ],
)
def test_what_is_moved(read: Read, text: str, claims: list[str]) -> None:
    assert [claim.split(" acts ")[1] for claim in read(text) if " acts " in claim] == claims


@pytest.mark.parametrize(
    "text",
    [
        "The biceps brachii makes a good impression and is longer than the brachialis.",
        "The sartorius runs down the thigh and draws much attention.",
        "Bending the elbow too far hurts the brachialis.",
        "You bend the elbow with the brachialis relaxed.",
        "The nerve to the soleus turns inward at the knee.",
    ],
)
def test_no_movement(read: Read, text: str) -> None:
    assert [claim for claim in read(text) if " acts " in claim] == []


def test_to_control_a_movement_may_be_to_brake_it(read: Read) -> None:
    assert read("The erector spinae controls flexion of the trunk.") == []
