"""What a clause behind an apposition is said of, and what half of two do."""

from __future__ import annotations

import pytest

import anatlint

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Next comes gracilis, an adductor muscle that is supplied by the femoral nerve.", ["femoral nerve"]),
        ("Then there is the brachialis, a muscle of the arm that straightens the elbow.", ["straightens the elbow"]),
        ("It is covered by the soleus, one of the calf muscles, which bends the knee.", ["bends the knee"]),
        ("Look for the buccinator, a facial muscle which is supplied by the trigeminal nerve.", ["trigeminal nerve"]),
        ("Deep to it lies obturator internus, a hip muscle that inserts on the greater trochanter.", []),
        ("It is covered by the gastrocnemius, one of the calf muscles, which bends the knee.", []),
        ("Look for the buccinator, a facial muscle which is supplied by the facial nerve.", []),
        ("The biceps belongs to the flexors of the arm, muscles that the musculocutaneous nerve supplies.", []),
        ("The interossei of the hand spread the fingers and bring them together.", []),
        ("The interossei of the hand spread the fingers.", []),
        ("The pterygoids open the jaw.", []),
        ("The gemelli arise from the ischial spine and the ischial tuberosity.", []),
        ("The gemelli arise from the iliac crest.", ["iliac crest"]),
        ("Both gemelli arise from the ischial spine.", ["ischial spine"]),
        ("The peroneal muscles are supplied by the superficial fibular nerve.", []),
        ("Both pterygoids are supplied by the facial nerve.", ["facial nerve"]),
    ],
)
def test_what_is_found(text: str, quotes: list[str]) -> None:
    assert [finding.quote for finding in anatlint.check(text).findings] == quotes
