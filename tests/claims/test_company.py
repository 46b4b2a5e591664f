"""Members told by their company, and names behind "what is known as"."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Together with the psoas major, the iliacus makes up the iliopsoas.",
            ["iliopsoas has_members iliacus", "iliopsoas has_members psoas-major"],
        ),
        (
            "Joined by the soleus, the gastrocnemius forms the triceps surae.",
            ["triceps-surae has_members gastrocnemius", "triceps-surae has_members soleus"],
        ),
        ("With its partner, pectineus, it makes up the iliopsoas.", ["iliopsoas has_members pectineus"]),
        (
            "The subscapularis belongs to the rotator cuff, together with the deltoid.",
            ["subscapularis member_of rotator-cuff", "deltoid member_of rotator-cuff"],
        ),
        (
            "The hamstrings include the biceps femoris, along with the gracilis.",
            ["hamstrings has_members biceps-femoris", "hamstrings has_members gracilis"],
        ),
        (
            "Among the suprahyoid muscles are the digastric and the mylohyoid.",
            ["digastric member_of suprahyoid-muscles", "mylohyoid member_of suprahyoid-muscles"],
        ),
        (
            "The gastrocnemius and the soleus form what is known as the triceps surae.",
            ["triceps-surae has_members gastrocnemius", "triceps-surae has_members soleus"],
        ),
        (
            "What trainers call the glutes are the gluteus maximus, the gluteus medius and the gluteus minimus.",
            [f"gluteal-muscles has_members gluteus-{one}" for one in ("maximus", "medius", "minimus")],
        ),
        (
            "The gemelli, the oddities, the piriformis and the quadratus femoris are the deep rotators of the hip.",
            [f"{one} member_of deep-gluteal-muscles" for one in ("gemelli", "piriformis", "quadratus-femoris")],
        ),
        ("Alongside the deltoid, the supraspinatus lifts the arm.", []),
        ("With the deltoid, the rotator cuff lifts the arm.", []),
        ("Among the hamstrings, the biceps femoris is the largest.", ["biceps-femoris member_of hamstrings"]),
        ("Bending the knee is what the hamstrings do.", []),
    ],
)
def test_of_a_group(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " has_members " in claim or " member_of " in claim] == claims
