"""Where values stand: what errors about rules need of a file, or of several files merged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from anatlint.packs.yaml import Mark, Step

Steps = tuple[Step, ...]


class Places(Protocol):
    """Something that knows where its values stand."""

    def mark(self, steps: Sequence[Step] = ()) -> Mark:
        """Return where a value stands."""

    def key_mark(self, steps: Sequence[Step]) -> Mark:
        """Return where a key, or an item of a list, stands."""


class Content(Places, Protocol):
    """What a file holds, with the place of every value."""

    @property
    def path(self) -> str:
        """The file, as errors call it."""

    @property
    def data(self) -> Any:
        """What it holds, as plain data."""


class At(NamedTuple):
    """A value in a file."""

    content: Places
    steps: Steps

    def down(self, step: Step) -> At:
        """Return the value one step further down."""
        return At(self.content, (*self.steps, step))

    def mark(self) -> Mark:
        """Return where the value stands."""
        return self.content.mark(self.steps)

    def key_mark(self) -> Mark:
        """Return where the key of the value stands."""
        return self.content.key_mark(self.steps)
