"""The examples of ``rules/frames`` are read as they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

import pytest

from anatlint.claims.frames import Frame, load_frames
from anatlint.packs import load_folder

pytestmark = pytest.mark.model

FILES = load_folder("frames")
FRAMES = [frame for name in ("verbs", "complements") for frame in load_frames(FILES[name])]
SPECIAL = {
    "locate": {"located_in", "beside", "deep_to", "superficial_to", "passes"},
    "alias": {"also_called", "abbreviated"},
}


def examples() -> Iterator[Any]:
    for frame in FRAMES:
        for number, example in enumerate(frame.examples, 1):
            marks = [pytest.mark.xfail(strict=True, reason="not read so yet")] if example.get("gap") else []
            yield pytest.param(frame, example, id=f"{frame.id}-{number}", marks=marks)


def predicates(frame: Frame) -> set[str]:
    return SPECIAL[frame.special] if frame.special else {pattern.predicate for pattern in frame.patterns}


def expand(claim: str) -> set[str]:
    """Write out "a|b does c": any of the readings may be the one that is meant."""
    words = [
        ["+".join(ends) for ends in product(*(part.split("|") for part in word.split("+")))] for word in claim.split()
    ]
    return {" ".join(choice) for choice in product(*words)}


@pytest.mark.parametrize(("frame", "example"), list(examples()))
def test_an_example_is_read_as_it_says(
    read: Callable[..., list[str]], frame: Frame, example: Mapping[str, Any]
) -> None:
    own = predicates(frame)
    made = [claim for claim in read(example["text"]) if claim.removeprefix("not ").split()[1] in own]
    left = list(made)
    for wanted in example["reads"]:
        fitting = next((claim for claim in left if wanted in expand(claim)), None)
        assert fitting is not None, (wanted, made)
        left.remove(fitting)
    assert left == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_every_frame_has_an_example_that_works(frame: Frame) -> None:
    assert any(example["reads"] and not example.get("gap") for example in frame.examples)


DESCRIPTIONS = [
    pytest.param(example, id=f"{id}-{number}")
    for id, entry in FILES["descriptions"].items()
    for number, example in enumerate(entry["examples"], 1)
]


@pytest.mark.parametrize("example", DESCRIPTIONS)
def test_a_description_is_read_as_it_says(read: Callable[..., list[str]], example: Mapping[str, Any]) -> None:
    assert [claim for claim in read(example["text"]) if "has_count" in claim] == example["reads"]
