"""What organs and groups are made of, and joints that only some parts of a muscle cross."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from anatlint import Linter

pytestmark = pytest.mark.model

Statuses = Callable[[str], set[str]]


@pytest.fixture(scope="module")
def statuses() -> Statuses:
    """Return a function that gives the verdicts on the tissues and joints of a text."""
    linter = Linter()

    def statuses(text: str) -> set[str]:
        told = linter.check_text(text, "a.md").claims
        return {one.verdict.status.value for one in told if one.claim.predicate in ("tissue", "crosses")}

    return statuses


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The wall of the stomach is smooth muscle, and the soleus is not meant.", {"supported"}),
        ("The soleus moves the foot. The airways are lined with smooth muscle.", {"supported"}),
        ("The soleus moves the foot. The arterioles have walls of skeletal muscle.", {"contradicted"}),
        ("The soleus moves the foot. The pharynx is a tube of smooth muscle.", {"contradicted"}),
        ("The soleus moves the foot. The wall of the bladder contains no skeletal muscle.", {"supported"}),
        ("The smooth muscles of the gut are smooth muscle.", {"supported"}),
        ("Heart muscle is striated.", {"supported"}),
        ("The pelvic floor muscles are smooth muscle.", {"contradicted"}),
        ("The stomach lies behind the rectus abdominis.", set()),
        ("The three vasti span only the knee.", {"supported"}),
        ("The vasti cross the hip.", {"contradicted"}),
        ("All three heads of the triceps cross the shoulder.", {"contradicted"}),
        ("All three heads of the triceps cross the elbow.", {"supported"}),
    ],
)
def test_tissues_and_joints(statuses: Statuses, text: str, wanted: set[str]) -> None:
    """The wall of an organ is its muscle; a group without facts of its own is its members, and all heads is each."""
    assert statuses(text) == wanted
