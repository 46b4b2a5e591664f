"""The examples of ``rules/frames`` are read as they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from anatlint.claims.frame_files import Frame, load_frames
from anatlint.evaluation.examples import misread, predicates_of
from anatlint.packs import load_folder

pytestmark = pytest.mark.model

FILES = load_folder("frames")
FRAMES = [frame for name in ("verbs", "complements") for frame in load_frames(FILES[name])]


def examples() -> Iterator[Any]:
    for frame in FRAMES:
        for number, example in enumerate(frame.examples, 1):
            marks = [pytest.mark.xfail(strict=True, reason="not read so yet")] if example.get("gap") else []
            yield pytest.param(frame, example, id=f"{frame.id}-{number}", marks=marks)


@pytest.mark.parametrize(("frame", "example"), list(examples()))
def test_an_example_is_read_as_it_says(
    read: Callable[..., list[str]], frame: Frame, example: Mapping[str, Any]
) -> None:
    assert misread(predicates_of(frame), read(example["text"]), example["reads"]) == ""


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
