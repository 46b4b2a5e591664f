"""What an object alone is, and whose part is told of: "the hip alone", "its posterior fibres"."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The gracilis crosses the hip alone.", ["crosses the hip"]),
        ("Biceps brachii is a muscle that crosses the elbow and nothing else.", ["crosses the elbow"]),
        ("The median nerve's fibres stem from C5, C6 and C7 alone.", ["C5, C6 and C7"]),
        ("Rectus femoris crosses the knee and no other joint.", ["crosses the knee"]),
        ("Semitendinosus crosses just one joint.", ["crosses just one joint"]),
        ("The radial nerve carries fibres of C5 and C6 and nothing more.", ["C5 and C6"]),
        ("The adductor magnus is supplied by the obturator nerve alone.", ["obturator nerve"]),
        ("Pectoralis major is innervated by the lateral pectoral nerve and nothing else.", ["lateral pectoral nerve"]),
        ("The musculocutaneous nerve has fibres from C5 alone.", ["C5"]),
        ("The soleus crosses the ankle and nothing else above it.", []),
        ("The vastus medialis crosses the knee alone.", []),
        ("Brachialis crosses the elbow and no other joint.", []),
        ("The deltoid is supplied by the axillary nerve alone.", []),
        ("The supinator gets its fibres from the radial nerve and nothing else.", []),
        ("The teres minor is innervated by the axillary nerve and no other.", []),
        ("The brachialis bends the elbow and does nothing else.", []),
        ("The axillary nerve carries fibres from C5 and C6 alone.", []),
        ("The axillary nerve alone supplies the deltoid.", []),
        ("The median nerve supplies the thenar muscles, and no other nerve reaches pronator teres.", []),
        ("The brachialis is supplied solely by the radial nerve.", ["radial nerve"]),
        (
            "The temporalis is a fan. Its posterior fibres, which run almost vertically, pull the jaw backwards.",
            ["run almost vertically"],
        ),
        ("The temporalis fills the temporal fossa. Its anterior fibres run horizontally.", ["run horizontally"]),
        (
            "The masseter closes the jaw. The fibres of its superficial part run downwards and forwards.",
            ["run downwards and forwards"],
        ),
        ("The deltoid caps the shoulder. Its anterior fibres extend the arm.", ["extend the arm"]),
        ("The deltoid caps the shoulder. Its posterior fibres flex the arm.", ["flex the arm"]),
        (
            "The trapezius is broad. Its upper fibres run upwards and laterally to the clavicle.",
            ["run upwards and laterally"],
        ),
        ("The trapezius is broad. Its lower fibres raise the shoulder blade.", ["raise the shoulder blade"]),
        ("The temporalis is a fan. Its posterior fibres run almost horizontally.", []),
        ("The temporalis is a fan. Its anterior fibres run vertically.", []),
        ("The deltoid caps the shoulder. Its posterior fibres extend the arm.", []),
        ("The trapezius is broad. Its upper fibres raise the shoulder blade and its lower fibres pull it down.", []),
        ("The gluteus medius is a fan. Its posterior fibres run forwards and downwards.", []),
        ("The masseter closes the jaw. The fibres of its superficial part run downwards and backwards.", []),
        ("The pectoralis major is a fan. Its clavicular fibres run downwards and laterally.", []),
        ("The gluteus medius abducts the hip. Its anterior fibres rotate the thigh inwards.", []),
    ],
)
def test_what_is_found(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in anatlint.check(text).findings] == quotes
