"""Long rows of names without stops: an index, which says nothing."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model

NAMES = "Extensor indicis Supinator Anconeus Flexor digiti minimi Adductor pollicis Triceps brachii Deltoid Brachialis"


def test_an_index_says_nothing(read: Read) -> None:
    assert read(f"Posterior compartment of the forearm {' '.join([NAMES] * 6)}") == []


def test_a_long_list_with_stops_does(read: Read) -> None:
    named = ", ".join(["the teres minor", "the deltoid", "the biceps", "the gracilis", "the soleus"] * 6)
    assert "rotator-cuff has_members deltoid" in read(f"The rotator cuff consists of {named}.")
