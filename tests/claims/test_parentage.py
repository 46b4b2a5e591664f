"""Where nerves come from, told beside a name, and branches and parents as subjects."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

_FROM_CORD = "axillary-nerve branch_of posterior-cord-of-brachial-plexus"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The axillary nerve, out of the posterior cord, serves the deltoid.", [_FROM_CORD]),
        ("The axillary nerve, from the posterior cord, serves the deltoid.", [_FROM_CORD]),
        ("The axillary nerve (from the posterior cord) serves the deltoid.", [_FROM_CORD]),
        ("The axillary nerve (a branch of the posterior cord) serves the deltoid.", [_FROM_CORD]),
        ("A branch of the posterior cord, the axillary nerve serves the deltoid.", [_FROM_CORD]),
        ("The suboccipital nerve is the dorsal ramus of C1.", ["suboccipital-nerve branch_of posterior-ramus"]),
        (
            "The cornea is served by the ophthalmic nerve, the first division of the trigeminal nerve.",
            ["ophthalmic-nerve branch_of trigeminal-nerve"],
        ),
        ("The deltoid, from the acromion, is served by the axillary nerve.", []),
        ("The axillary nerve, from the posterior cord to the deltoid, is short.", []),
        ("Unlike branches of the posterior cord, the ulnar nerve runs in front.", []),
    ],
)
def test_beside_a_name(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "branch_of" in claim] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The source of the sciatic nerve is the sacral plexus.", ["sciatic-nerve branch_of sacral-plexus"]),
        ("The pudendal nerve has its origin in the sacral plexus.", ["pudendal-nerve branch_of sacral-plexus"]),
        ("The branches of the sciatic nerve include the tibial nerve.", ["sciatic-nerve divides_into tibial-nerve"]),
        ("Among the branches of the sciatic nerve is the tibial nerve.", ["sciatic-nerve divides_into tibial-nerve"]),
        ("The source of the pain is the sciatic nerve.", []),
    ],
)
def test_branches_and_parents_as_subjects(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if "branch_of" in claim or "divides" in claim] == claims
