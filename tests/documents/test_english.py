"""Labels, introductions, and which paragraphs are English."""

import pytest

from anatlint.documents import Span
from anatlint.documents.english import find_label, introduces, may_be_english


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Origin: outer surface of the ilium", "Origin:"),
        ("Nerve supply of the gluteus medius: superior gluteal nerve", "Nerve supply of the gluteus medius:"),
        ("Longissimus dorsi: Located on either side", "Longissimus dorsi:"),
        ("Extensors:", "Extensors:"),
        ("Does: abducts the arm", "Does:"),
        ("Origin ..... clavicle", "Origin ....."),
        ("Main flexor of the elbow. Nerve: musculocutaneous", ""),
        ("The deltoid is one thing: a muscle", ""),
        ("It moves two joints: the hip and the knee", ""),
        ("These muscles include: trapezius", ""),
        ("Ratio 3:1 of fibres", ""),
        ("See http://example.org: there", ""),
        ("He stretched the muscle: it hurt", ""),
    ],
)
def test_labels_of_paragraphs(text: str, label: str) -> None:
    found = find_label(text, (), item=False)
    assert (text[found.start : found.end] if found else "") == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Trapezius – elevates the scapula", "Trapezius –"),
        ("Trapezius — elevates the scapula", "Trapezius —"),
        ("Trapezius - elevates the scapula", "Trapezius -"),
        ("Trapezius – a large muscle – elevates the scapula", ""),
        ("C5–T1 roots", ""),
        ("Extensor muscles, part one (deep): erector spinae", "Extensor muscles, part one (deep):"),
    ],
)
def test_labels_of_items(text: str, label: str) -> None:
    found = find_label(text, (), item=True)
    assert (text[found.start : found.end] if found else "") == label


@pytest.mark.parametrize(
    ("strong", "rest", "label"),
    [
        ("Origin:", " ilium", "Origin:"),
        ("Origin", ": ilium", "Origin:"),
        ("Gluteus medius.", " This muscle abducts.", "Gluteus medius."),
        ("Trapezius", " – elevates the scapula", "Trapezius –"),
        ("Trapezius", " – a large muscle – elevates the scapula.", ""),
        ("Trapezius", " elevates the scapula.", ""),
        ("He moved the scapula.", " Then he rested.", ""),
        ("The deltoid is a muscle.", " It abducts.", ""),
    ],
)
def test_labels_in_strong_type(strong: str, rest: str, label: str) -> None:
    text = strong + rest
    found = find_label(text, (Span(0, len(strong)),), item=False)
    assert (text[found.start : found.end] if found else "") == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("These muscles include:", True),
        ("There are three parts:", True),
        ("The following muscles extend the hip.", True),
        ("The rotator cuff consists of", True),
        ("The group includes the deltoid.", True),
        ("The following is old. The deltoid is a muscle.", False),
        ("The deltoid abducts the arm.", False),
    ],
)
def test_introductions_of_lists(text: str, expected: bool) -> None:
    assert introduces(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Hip extension, external rotation, abduction (upper fibres), adduction (lower fibres)",
        "Musculus gluteus maximus",
        "Trapezius, latissimus dorsi, levator scapulae, rhomboideus major, rhomboideus minor, serratus",
        "The musculus deltoideus is a muscle of the shoulder and abducts the arm",
        "Muscles: pectoralis major, pectoralis minor, subclavius, serratus anterior, latissimus dorsi, teres major",
        "μ-opioid",
    ],
)
def test_english_and_lists_of_terms_are_read(text: str) -> None:
    assert may_be_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Musculus deltoideus ist ein Muskel, der von der Schulter zum Arm zieht und den Arm abduziert.",
        "Le muscle deltoïde est un muscle de l'épaule qui permet l'abduction du bras dans le plan frontal.",
        "El músculo deltoides es un músculo del hombro que tiene la forma de un triángulo y se inserta en el húmero.",
        "Дельтовидная мышца образует наружный контур плеча и отводит руку в сторону.",
        "三角肌是肩部的一块肌肉，位于肩关节的外侧，使手臂外展。 它 由 腋 神经 支配",
    ],
    ids=["German", "French", "Spanish", "Russian", "Chinese"],
)
def test_other_languages_are_not_read(text: str) -> None:
    assert not may_be_english(text)
