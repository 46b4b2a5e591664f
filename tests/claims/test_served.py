"""Who supplies what, where no plain frame says it: gaps, groups told by what they do, twigs and feelings."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The suprascapular nerve serves the infraspinatus, the axillary nerve the teres minor.",
            ["infraspinatus innervated_by suprascapular-nerve", "teres-minor innervated_by axillary-nerve"],
        ),
        (
            "The femoral nerve supplies the sartorius and the obturator nerve the gracilis.",
            ["sartorius innervated_by femoral-nerve", "gracilis innervated_by obturator-nerve"],
        ),
        (
            "The biceps brachii bends the elbow, the sartorius the hip.",
            ["biceps-brachii acts flexion of elbow", "sartorius acts flexion of hip"],
        ),
        (
            "The gastrocnemius crosses the knee and the ankle, the soleus only the ankle.",
            ["gastrocnemius crosses knee", "gastrocnemius crosses ankle", "soleus crosses ankle"],
        ),
        (
            "The lower subscapular nerve sends fibres not only to the subscapularis but also to the teres major.",
            [
                "subscapularis innervated_by lower-subscapular-nerve",
                "teres-major innervated_by lower-subscapular-nerve",
            ],
        ),
        (
            "Gluteus maximus has its own supply, the inferior gluteal nerve.",
            ["gluteus-maximus innervated_by inferior-gluteal-nerve"],
        ),
        ("The skin of the heel relies on branches of the tibial nerve.", ["tibial-nerve supplies skin-of-heel"]),
        (
            "A small area of skin on the inner thigh is served by the obturator nerve.",
            ["obturator-nerve supplies skin-of-medial-thigh"],
        ),
        (
            "The thumb is served by the median nerve, the little finger by the ulnar nerve.",
            ["median-nerve supplies thumb", "ulnar-nerve supplies little-finger"],
        ),
        (
            "The deltoid gets its orders from the axillary nerve, the triceps from the radial nerve.",
            ["deltoid innervated_by axillary-nerve", "triceps-brachii innervated_by radial-nerve"],
        ),
        (
            "The calf muscles are reached by the tibial nerve. Feeling over the palm is provided by the median nerve.",
            [
                "posterior-compartment-muscles-of-leg|triceps-surae innervated_by tibial-nerve",
                "median-nerve supplies palm-of-hand",
                "median-nerve carries sensory-fibres",
            ],
        ),
        (
            "The skin of the upper eyelid belongs to the ophthalmic nerve, the forehead to the maxillary nerve.",
            ["ophthalmic-nerve supplies skin-of-upper-eyelid", "maxillary-nerve supplies forehead"],
        ),
        ("The skin over the patella is supplied by the sural nerve.", ["sural-nerve supplies skin-of-anterior-knee"]),
        (
            "Deltoid by the axillary nerve, triceps by the radial nerve.",
            ["deltoid innervated_by axillary-nerve", "triceps-brachii innervated_by radial-nerve"],
        ),
        (
            "It is not the femoral but the obturator nerve that supplies the adductor longus.",
            ["adductor-longus innervated_by obturator-nerve"],
        ),
        ("The ulnar nerve carries C8 and T1.", ["ulnar-nerve has_roots C8 T1"]),
    ],
)
def test_what_is_left_out_or_stands_in(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The muscles that raise the foot are supplied by the tibial nerve.",
            "ankle-dorsiflexors innervated_by tibial-nerve",
        ),
        (
            "The femoral nerve supplies the muscles that straighten the knee.",
            "knee-extensors innervated_by femoral-nerve",
        ),
        (
            "The radial nerve does not supply any of the small muscles within the hand.",
            "not intrinsic-hand-muscles innervated_by radial-nerve",
        ),
        (
            "The muscles on the outer side of the leg are supplied by the tibial nerve.",
            "lateral-compartment-muscles-of-leg innervated_by tibial-nerve",
        ),
        (
            "The obturator nerve feeds the muscles on the back of the thigh.",
            "muscles-of-posterior-compartment-of-thigh innervated_by obturator-nerve",
        ),
        (
            "The radial nerve is the nerve of the extensors in the forearm.",
            "posterior-compartment-muscles-of-forearm innervated_by radial-nerve",
        ),
    ],
)
def test_groups_told_by_what_they_do(read: Read, text: str, claim: str) -> None:
    assert claim in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The muscles that bend the elbow and extend the shoulder are supplied by the radial nerve.",
        "The strong muscles that bend the elbow are supplied by the radial nerve.",  # which of them?
        "The lingual nerve carries no motor fibres to the tongue.",  # but others
    ],
)
def test_what_is_no_claim_of_supply(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if "innervated_by" in claim or "supplies" in claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The short toe extensors are deep fibular.", "short-toe-extensors innervated_by deep-fibular-nerve"),
        ("The adductor pollicis has a purely ulnar innervation.", "adductor-pollicis innervated_by ulnar-nerve"),
        ("The brachioradialis is radial-innervated.", "brachioradialis innervated_by radial-nerve"),
        ("The stylohyoid is a facial-nerve muscle.", "stylohyoid innervated_by facial-nerve"),
        (
            "The muscles of the axillary nerve are the deltoid and the teres minor.",
            "deltoid innervated_by axillary-nerve",
        ),
        ("The skin that the ulnar nerve serves is that of the little finger.", "ulnar-nerve supplies little-finger"),
        ("The territory of the sural nerve does not include the big toe.", "not sural-nerve supplies great-toe"),
        ("The nerve in charge of the sole is the tibial nerve.", "tibial-nerve supplies sole-of-foot"),
        ("Responsible for the deltoid is the axillary nerve.", "deltoid innervated_by axillary-nerve"),
        (
            "Two muscles are supplied by the axillary nerve: the deltoid and the teres minor.",
            "teres-minor innervated_by axillary-nerve",
        ),
        (
            "Every muscle in the anterior compartment of the thigh is supplied by the femoral nerve.",
            "muscles-of-anterior-compartment-of-thigh innervated_by femoral-nerve",
        ),
    ],
)
def test_nerves_by_adjective_and_territory(read: Read, text: str, claim: str) -> None:
    assert claim in [one.removeprefix("all ") for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The supinator is radial.",  # a side of the forearm
        "The palm has a deep ulnar supply.",  # of blood
        "The medial head is deep.",
        "The muscle lies on the ulnar side of the forearm.",
        "The skin of the median nerve is thin.",
    ],
)
def test_adjectives_that_name_no_nerve(read: Read, text: str) -> None:
    assert not [claim for claim in read(text) if "innervated_by" in claim or "supplies" in claim]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The sural nerve supplies no muscle.", ["not sural-nerve carries motor-fibres"]),
        ("The optic nerve moves no muscle.", ["not optic-nerve carries motor-fibres"]),
        ("In the upper arm the median nerve supplies no muscle.", []),
        ("The median nerve supplies no other muscle.", []),
        ("The median nerve supplies no muscle above the elbow.", []),
    ],
)
def test_nerves_that_move_nothing(read: Read, text: str, claims: list[str]) -> None:
    assert read(text) == claims


def test_groups_taken_in_turn_are_not_each_of_both(read: Read) -> None:
    text = (
        "It has two branches: the superficial fibular nerve and deep fibular nerve, which innervate the muscles "
        "of the lateral and anterior compartments of the leg respectively."
    )
    assert not [claim for claim in read(text) if " innervated_by " in claim]
