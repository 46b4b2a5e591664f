"""Superlatives and ends: who is the largest of what, which of two is longer, whose tendon it is."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Gluteus medius, the bulkiest muscle of the buttock, is partly covered by it.",
            ["bulkiest muscle of the buttock"],
        ),
        ("Gluteus medius is the bulkiest muscle of the buttock.", ["bulkiest muscle of the buttock"]),
        ("Gluteus medius, the largest muscle of the buttock, abducts the hip.", ["largest muscle of the buttock"]),
        (
            "The recurrent laryngeal nerve hooks upwards. The left nerve is accordingly the shorter of the two.",
            ["shorter of the two"],
        ),
        (
            "The recurrent laryngeal nerve takes a detour. So the right one is the longer of the two.",
            ["longer of the two"],
        ),
        (
            "Six muscles move the eye. The inferior oblique is the longest of the six muscles.",
            ["longest of the six muscles"],
        ),
        (
            "The vastus intermedius is the largest of the four heads of quadriceps femoris.",
            ["largest of the four heads"],
        ),
        (
            "The supraspinatus, the largest of the four, lies above the spine of the scapula. Rotator cuff it is.",
            ["largest of the four"],
        ),
        ("Gluteus maximus, the bulkiest muscle of the buttock, extends the hip.", []),
        ("The recurrent laryngeal nerve hooks upwards. The left nerve is accordingly the longer of the two.", []),
        ("The trigeminal nerve is a mixed cranial nerve. It is also the thickest of the cranial nerves.", []),
        (
            "Six muscles move the eye. The superior oblique is the longest of the six muscles.",
            [],
        ),
        ("The infraspinatus turns the arm outwards with the teres minor, and it is the stronger of the two.", []),
        ("Gluteus maximus is the largest muscle of the region.", []),
        ("The trochlear nerve is the thinnest of the cranial nerves.", []),
        (
            "The lumbricals of the hand arise from the tendons of flexor digitorum superficialis.",
            ["tendons of flexor digitorum superficialis"],
        ),
        ("Subscapularis is attached to the greater tubercle of the humerus.", ["greater tubercle of the humerus"]),
        ("Subscapularis inserts on the greater tubercle.", ["greater tubercle"]),
        (
            "The coccygeus stretches from the ischial spine to the pubic symphysis.",
            ["pubic symphysis"],
        ),
        (
            "The coccygeus spans the gap between the ischial spine and the pubic symphysis.",
            ["spans the gap between the ischial spine and the pubic symphysis"],
        ),
        ("Quadratus plantae inserts into the tendon of tibialis posterior.", ["tendon of tibialis posterior"]),
        ("The lumbricals of the hand start from the tendons of FDP.", []),
        ("The lumbricals of the hand spring from flexor digitorum profundus.", []),
        ("The lumbricals of the foot spring from flexor digitorum longus.", []),
        ("Quadratus plantae inserts into the tendon of flexor digitorum longus.", []),
        ("Subscapularis inserts on the lesser tubercle.", []),
        ("Subscapularis inserts on the lesser tubercle; some fibres reach the greater tubercle.", []),
        ("Rectus abdominis arises from the pubic crest and the pubic symphysis.", []),
        ("The gracilis arises near the pubic symphysis.", []),
        ("Adductor longus starts below the pubic crest and the pubic symphysis.", []),
        ("Plantaris inserts with the Achilles tendon on the calcaneus.", []),
        ("The popliteus arises at the knee joint.", []),
        ("The soleus ends in the Achilles tendon.", []),
        ("Extensor indicis joins the tendon of extensor digitorum.", []),
    ],
)
def test_what_is_found(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in anatlint.check(text).findings] == quotes
