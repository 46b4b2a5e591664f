"""What names are said to mean."""

from __future__ import annotations

import pytest
from cases import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ('The vagus nerve, whose name means "wandering", is long.', ["vagus-nerve means wandering"]),
        ("The vagus nerve is Latin for voice.", ["vagus-nerve means voice"]),
        ("The soleus takes its name from the Latin word for sandal.", ["soleus means sandal"]),
        ("The trochlear nerve, named after a pulley, is thin.", ["trochlear-nerve means pulley"]),
        ("The masseter (Greek for chewer) is strong.", ["masseter means chewer"]),
        ("The masseter's name comes from a Greek word for chewing.", ["masseter means chewing"]),
        ("Piriformis means pear-shaped.", ["piriformis means pear-shaped"]),
        (
            'Latissimus dorsi, literally "the broadest of the back", is flat.',
            ["latissimus-dorsi means broadest-of-the-back"],
        ),
        ("A tight psoas major means a sore back.", []),
        ("Weakness of the deltoid means that the arm drops.", []),
        ("The trapezius, once called cucullaris, Latin for hood, is flat.", []),
        ("The name of the deltoid comes from Latin.", []),
    ],
)
def test_a_name_means_something(read: Read, text: str, claims: list[str]) -> None:
    meant = [claim for claim in read(text) if " means " in claim]
    assert meant == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The semitendinosus owes its name to its long tendon.", ["maybe semitendinosus means its-long-tendon"]),
        ("The soleus takes its name from a kind of sandal.", ["maybe soleus means kind-of-sandal"]),
        ("The soleus owes its strength to its size.", []),
    ],
)
def test_what_a_name_came_from(read: Read, text: str, claims: list[str]) -> None:
    assert [claim for claim in read(text) if " means " in claim] == claims
