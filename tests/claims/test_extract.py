"""What a whole text is read as, with the real reader: lists, labels, tables, pronouns, parentheses, mood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read

from anatlint.claims.model import Claim, Mood
from anatlint.documents import Document

pytestmark = pytest.mark.model

ClaimsOf = Callable[..., tuple[Document, tuple[Claim, ...]]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "The rotator cuff includes these muscles:\n\n- Supraspinatus\n- Teres minor: a small one",
            ["rotator-cuff has_members supraspinatus", "rotator-cuff has_members teres-minor"],
            id="members in a list",
        ),
        pytest.param(
            "The erector spinae consists of three columns: iliocostalis, longissimus and spinalis.",
            [
                "erector-spinae has_count 3 part",
                "erector-spinae has_members iliocostalis",
                "erector-spinae has_members longissimus",
                "erector-spinae has_members spinalis",
            ],
            id="members behind a colon",
        ),
        pytest.param(
            "# Deltoid\n\n- Origin: clavicle\n- Nerve: axillary nerve (C5, C6)",
            [
                "deltoid originates_from clavicle",
                "deltoid innervated_by axillary-nerve",
                "axillary-nerve has_roots C5 C6",
            ],
            id="labels",
        ),
        pytest.param(
            "| Muscle | Nerve |\n|---|---|\n| Deltoid | axillary nerve |\n| Supinator | radial nerve |",
            ["deltoid innervated_by axillary-nerve", "supinator innervated_by radial-nerve"],
            id="a muscle a row",
        ),
        pytest.param(
            "| | Deltoid | Supinator |\n|---|---|---|\n| Nerve | axillary nerve | radial nerve |",
            ["deltoid innervated_by axillary-nerve", "supinator innervated_by radial-nerve"],
            id="a muscle a column",
        ),
        pytest.param(
            "The deltoid is thick. It is innervated by the axillary nerve.",
            ["deltoid innervated_by axillary-nerve"],
            id="it",
        ),
        pytest.param(
            "The deltoid is supplied by the axillary nerve. This nerve arises from C5 and C6.",
            ["deltoid innervated_by axillary-nerve", "axillary-nerve has_roots C5 C6"],
            id="this nerve",
        ),
        pytest.param(
            "The obturator nerve is formed in the pelvis from the roots L2 to L4.",
            ["obturator-nerve has_roots L2 L3 L4"],
            id="what hangs on the place is said of the verb",
        ),
        pytest.param(
            "# Muscles of the hand\n\nThenar muscles are three. The adductor is innervated by the ulnar nerve.",
            ["thenar-muscles has_count 3 muscle", "adductor-pollicis innervated_by ulnar-nerve"],
            id="a short name where the heading tells whose",
        ),
        pytest.param(
            "# Deltoid\n\n# Training\n\nIt is innervated by the axillary nerve.",
            [],
            id="nobody is meant behind another heading",
        ),
        pytest.param(
            "The deltoid, the teres minor and the triceps: supplied by whom?",
            [],
            id="no claim without a verb that says so",
        ),
        pytest.param("Flex your knee and hold your deltoid still.", [], id="an instruction"),
        pytest.param(
            "The gluteus medius (superior gluteal nerve) abducts the hip.",
            ["gluteus-medius acts abduction of hip", "gluteus-medius innervated_by superior-gluteal-nerve"],
            id="a nerve in parentheses supplies the muscle",
        ),
        pytest.param(
            "The deltoid and the supinator are innervated by the axillary nerve and the radial nerve, respectively.",
            ["deltoid innervated_by axillary-nerve", "supinator innervated_by radial-nerve"],
            id="respectively",
        ),
        pytest.param(
            "The deltoid is innervated not by the radial nerve but by the axillary nerve.",
            ["not deltoid innervated_by radial-nerve", "deltoid innervated_by axillary-nerve"],
            id="not this but that",
        ),
        pytest.param(
            "Neither the deltoid nor the teres minor is innervated by the radial nerve.",
            ["not deltoid innervated_by radial-nerve", "not teres-minor innervated_by radial-nerve"],
            id="neither nor",
        ),
        pytest.param(
            "The deltoid is innervated by the axillary nerve rather than by the radial nerve.",
            ["deltoid innervated_by axillary-nerve", "not deltoid innervated_by radial-nerve"],
            id="rather than",
        ),
        ("The insertion of the gracilis (the fibula) is hidden.", ["gracilis inserts_on fibula"]),
        (
            "With its origin on the pubis, the gracilis is long.",
            ["gracilis originates_from pubis"],
        ),
        ("It is fixed to the sacrum: the piriformis.", ["piriformis attaches_to sacrum"]),
        ("Where the gracilis ends is the fibula.", ["gracilis inserts_on fibula"]),
        (
            "**Ulnar nerve.** This continuation of the lateral cord carries fibres from C5 and C6.",
            ["ulnar-nerve has_roots C5 C6", "ulnar-nerve branch_of lateral-cord-of-brachial-plexus"],
        ),
        (
            "The median nerve is formed by two roots, one from the lateral and one from the posterior cord.",
            [
                "median-nerve branch_of posterior-cord-of-brachial-plexus",
                "median-nerve has_count 2 root",
            ],
        ),
    ],
)
def test_a_text_is_read_as(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if claim.split()[1] != "shape"] == claims


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The deltoid abducts the arm.", Mood.ASSERTED),
        ("Does the deltoid abduct the arm?", Mood.QUESTION),
        ("It is a myth that the deltoid abducts the arm.", Mood.MYTH),
        ("> The deltoid abducts the arm.", Mood.ASSERTED),
        ("Some say that the deltoid abducts the arm.", Mood.QUOTED),
        ("If the deltoid abducts the arm, it is a muscle.", Mood.HYPOTHETICAL),
    ],
)
def test_how_it_is_meant(claims_of: ClaimsOf, text: str, mood: Mood) -> None:
    _, claims = claims_of(text)
    assert {claim.qualifiers.mood for claim in claims} == {mood}


FAR = "\n\nOne.\n\nTwo.\n\nThree.\n\n"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The traps elevate the scapula.", False),
        ("The traps elevate the scapula. The deltoid rests.", True),
        ("The traps elevate the scapula.\n\nThe deltoid rests.", True),
        (f"The traps elevate the scapula.{FAR}The deltoid rests.", False),
        (f"The traps elevate the scapula.{FAR}The trapezius rests.", True),
        (f"The trapezius rests.{FAR}The traps elevate the scapula.", True),
    ],
)
def test_a_word_of_two_trades_needs_anatomy_nearby_or_its_full_name_anywhere(
    read: Read, text: str, meant: bool
) -> None:
    assert read(text) == (["trapezius acts elevation of scapula"] if meant else [])


def test_spans_point_at_the_words_in_the_source(claims_of: ClaimsOf) -> None:
    document, claims = claims_of(
        "## *Deltoid*\n\nIt is **innervated** by the _axillary&nbsp;nerve_, & abducts the arm.\n"
    )
    quotes = {
        claim.predicate: document.source.slice(document.blocks[claim.block].to_source(*claim.span)) for claim in claims
    }
    assert quotes == {"innervated_by": "axillary&nbsp;nerve", "acts": "abducts the arm"}


def test_an_inherited_subject_knows_where_it_stands(claims_of: ClaimsOf) -> None:
    document, (claim,) = claims_of("# Deltoid\n\nIt is innervated by the axillary nerve.")
    assert claim.inherited
    assert document.blocks[claim.subject_block or 0].text == "Deltoid"


@pytest.mark.parametrize(
    "text",
    [
        "The multifidus is responsible for lateral flexion of the spine (C2–S4).",
        "- Origin: clavicle; Insertion: humerus (deltoid tuberosity)",
        "𝔸 The deltoid — innervated by the axillary nerve (C5–C6) — abducts the arm.",
    ],
)
def test_every_claim_lies_in_its_sentence(claims_of: ClaimsOf, text: str) -> None:
    document, claims = claims_of(f"# Deltoid\n\n{text}")
    for claim in claims:
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end
        assert claim.sentence.end <= len(document.blocks[claim.block].text)


def test_reading_twice_gives_the_same(read: Read) -> None:
    text = "The deltoid and the teres minor are supplied by the axillary nerve. They move the arm."
    assert read(text) == read(text)
