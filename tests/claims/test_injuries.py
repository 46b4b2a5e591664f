"""Nerves that injuries endanger, and the nerves of reflexes."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "A fracture of the surgical neck of the humerus may injure the axillary nerve.",
            ["surgical-neck-fracture endangers axillary-nerve"],
        ),
        (
            "The radial nerve is most often at risk in midshaft humeral fractures.",
            ["humeral-shaft-fracture endangers radial-nerve"],
        ),
        (
            "The ulnar nerve, which lies behind the bone, is damaged when the medial epicondyle is broken.",
            ["medial-epicondyle-fracture endangers ulnar-nerve"],
        ),
        (
            "A common cause of common fibular nerve palsy is a fracture of the neck of the fibula.",
            ["fibular-neck-fracture endangers common-fibular-nerve"],
        ),
        (
            "Parotidectomy endangers the facial nerve, while thyroidectomy may damage the recurrent laryngeal nerve.",
            [
                "parotid-surgery endangers facial-nerve",
                "thyroid-surgery endangers recurrent-laryngeal-nerve",
            ],
        ),
        (
            "Removal of the submandibular gland may damage the lingual nerve and the hypoglossal nerve.",
            [
                "submandibular-surgery endangers lingual-nerve",
                "submandibular-surgery endangers hypoglossal-nerve",
            ],
        ),
        ("The patient had a fracture of the humeral shaft and damage to the median nerve.", []),
        ("Fractures of the surgical neck rarely damage the radial nerve.", []),
        ("The radial nerve runs behind the shaft of the humerus, where fractures are common.", []),
        ("Does thyroidectomy endanger the facial nerve?", []),
    ],
)
def test_endangered(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " endangers " in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The afferent limb of the corneal reflex is the ophthalmic nerve, a branch of the trigeminal nerve.",
            ["corneal-reflex afferent_limb ophthalmic-nerve"],
        ),
        (
            "The gag reflex comes in through the glossopharyngeal nerve and goes out through the vagus nerve.",
            ["gag-reflex afferent_limb glossopharyngeal-nerve", "gag-reflex efferent_limb vagus-nerve"],
        ),
        (
            "The optic nerve is the afferent and the oculomotor nerve the efferent limb of the light reflex.",
            [
                "pupillary-light-reflex afferent_limb optic-nerve",
                "pupillary-light-reflex efferent_limb oculomotor-nerve",
            ],
        ),
        ("The knee jerk tests the femoral nerve.", ["knee-reflex reflex_nerve femoral-nerve"]),
        ("The nerve tested by the ankle jerk is the tibial nerve.", ["ankle-reflex reflex_nerve tibial-nerve"]),
        ("The knee jerk is normal when the obturator nerve is cut.", []),
        ("The knee jerk does not test the obturator nerve.", []),
    ],
)
def test_reflexes(read: Read, text: str, claims: list[str]) -> None:
    told = (" afferent_limb ", " efferent_limb ", " reflex_nerve ")
    assert [claim for claim in read(text) if any(one in claim for one in told)] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "In an upper motor neurone lesion of the facial nerve the forehead is spared, in a lower one it is not.",
            [],
        ),
        (
            "Upper motor neuron harm spares the forehead, whereas that of a lower motor neuron or nerve paralyses it.",
            [
                "central-facial-palsy lesion_causes spared-forehead",
                "facial-nerve lesion_causes paralysed-forehead",
            ],
        ),
        ("After a stroke the lower face droops while the forehead is hit hardest, and no nerve is hurt.", []),
        ("When the abducens nerve is cut, the eye turns inwards.", ["abducens-nerve lesion_causes convergent-squint"]),
        (
            "Paralysis of the abducens nerve keeps the eye from turning outwards.",
            ["abducens-nerve lesion_causes lateral-rotation"],
        ),
        (
            "Damage to the tibial nerve makes it hard to stand on tiptoe.",
            ["tibial-nerve lesion_causes inability-to-stand-on-tiptoe"],
        ),
        (
            "In trochlear nerve palsy the head tilts towards the side of the lesion.",
            ["trochlear-nerve lesion_causes head-tilt-to-injured-side"],
        ),
    ],
)
def test_what_is_seen(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " lesion_causes " in claim] == claims
