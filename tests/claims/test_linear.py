"""The work of finding names grows with the text, not with its square: counted in calls, not in seconds."""

import cProfile
import pstats
from itertools import cycle, islice

import pytest

from anatlint.claims.names_in_document import mentions_of
from anatlint.claims.resources import load_resources
from anatlint.documents import read_text
from anatlint.ontology import load_ontology

NAMES = (
    "flexor carpi ulnaris", "the deltoid", "C5, C6 and C7", "flexor lumborum muscle", "gluteus medius and minimus",
    "the femoral nerve", "trapezuis", "medial and lateral pterygoid", "back", "superior angle of the scapula",
)  # fmt: skip


@pytest.fixture(scope="module")
def resources():
    return load_resources(load_ontology())


def calls(resources, number):
    """Return how many calls it takes to find the names of a paragraph without a stop."""
    document = read_text(" ".join(islice(cycle(NAMES), number)), "draft.txt")
    profile = cProfile.Profile()
    profile.runcall(mentions_of, document, resources, {})
    return pstats.Stats(profile).total_calls


def test_four_times_the_names_take_about_four_times_the_calls(resources):
    calls(resources, 100)  # names that are looked up for the first time are decoded
    assert calls(resources, 4000) < 4.4 * calls(resources, 1000)
