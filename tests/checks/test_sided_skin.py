"""Which side of a part a nerve is told to supply."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The sural nerve supplies the inner border of the foot.", ["inner border of the foot"]),
        ("The saphenous nerve supplies the outer edge of the foot.", ["outer edge of the foot"]),
        (
            "If the axillary nerve is cut, the skin goes numb over the inner side of the forearm.",
            ["axillary nerve is cut, the skin goes numb over the inner side of the forearm"],
        ),
        (
            "Injury of the musculocutaneous nerve numbs the inner side of the forearm.",
            ["musculocutaneous nerve numbs the inner side of the forearm"],
        ),
        (
            "The lateral cutaneous nerve of the forearm supplies the ulnar side of the forearm.",
            ["ulnar side of the forearm"],
        ),
        (
            "The skin of the inner side of the upper arm is supplied by the musculocutaneous nerve.",
            ["musculocutaneous nerve"],
        ),
        ("The sural nerve supplies the outer border of the foot.", []),
        ("The saphenous nerve supplies the inner border of the foot.", []),
        ("The skin of the outer side of the foot is supplied by the sural nerve.", []),
        ("Injury of the musculocutaneous nerve numbs the outer side of the forearm.", []),
        ("The medial cutaneous nerve of the forearm supplies the inner side of the forearm.", []),
        ("The skin on the inner side of the upper arm belongs to the medial cutaneous nerve of the arm.", []),
        ("The flexor carpi ulnaris lies on the inner side of the forearm.", []),
        ("Brachioradialis lies along the outer side of the forearm.", []),
        ("The abductor hallucis lies along the inner border of the foot.", []),
        ("The ulnar nerve runs down the inner side of the forearm.", []),
        ("The radial nerve runs along the outer side of the forearm.", []),
        ("The ulnar nerve runs along the inner side of the arm.", []),
        ("The tibial nerve passes behind the inner side of the ankle.", []),
        ("The superficial fibular nerve supplies the skin of the dorsum of the foot.", []),
        ("Cutting the superficial radial nerve numbs the back of the hand by the thumb.", []),
        ("The median nerve supplies the thumb side of the palm.", []),
        ("The ulnar nerve supplies the medial side of the hand.", []),
        ("The posterior cutaneous nerve of the forearm supplies the back of the forearm.", []),
        (
            "The femoral nerve supplies the inner side of the leg and the inner border of the foot.",
            [],
        ),
        ("The radial nerve supplies the outer side of the lower arm.", []),
        ("The tibial nerve supplies the sole and, through the sural nerve, the outer border of the foot.", []),
    ],
)
def test_what_is_found(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in anatlint.check(text).findings] == quotes
