"""The structure around a block: quotes, lists, tables and definitions that are open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from anatlint.documents.grid import Grid
from anatlint.documents.model import BlockKind
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What a block inherits from the structure around it; the names are those of ``Block``."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    headings: tuple[int, ...] = ()
    list_id: int | None = None
    ordinal: int | None = None
    intro: int | None = None
    parent: int | None = None
    term: int | None = None
    quoted: bool = False
    table_id: int | None = None
    row: int | None = None
    column: int | None = None
    column_header: int | None = None
    row_header: int | None = None


@dataclass(slots=True)
class OpenList:
    """What an open list, table or definition list knows of itself."""

    number: int = -1
    intro: int | None = None
    depth: int = 0
    next_ordinal: int | None = None
    term: int | None = None
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Something open, the place to return to when it closes, and what it knows."""

    name: str
    outside: Place
    content: OpenList


_BARRIERS: dict[str, frozenset[str]] = {
    "item": frozenset({"list", "cell", "definition"}),
    "list": frozenset({"cell"}),
    "cell": frozenset({"table"}),
    "term": frozenset({"definitions", "cell", "item"}),
    "definition": frozenset({"definitions", "cell"}),
    "quote": frozenset({"cell"}),
    "caption": frozenset({"cell"}),
}
"""What a closing tag does not reach through: an item's end does not close an item outside the list it stands in."""


class Frames:
    """The stack of what is open."""

    def __init__(self) -> None:
        """Start with nothing open."""
        self._frames: list[Frame] = []
        self._open: Counter[str] = Counter()

    def enter(self, name: str, outside: Place, opened: OpenList | None = None) -> Frame:
        """Open a frame; ``outside`` is the place to return to."""
        frame = Frame(name, outside, opened or OpenList())
        self._frames.append(frame)
        self._open[name] += 1
        return frame

    def nearest(self, name: str) -> Frame | None:
        """Return the innermost open frame of that name which a closing tag would reach."""
        if not self._open[name]:
            return None
        barriers = _BARRIERS.get(name, frozenset())
        for frame in reversed(self._frames):
            if frame.name == name:
                return frame
            if frame.name in barriers:
                return None
        return None

    def innermost(self) -> str:
        """Return the name of the innermost frame."""
        return self._frames[-1].name if self._frames else ""

    def leave(self, name: str) -> Iterator[Frame]:
        """Close the innermost frame of that name and all inside it, from the inside outwards."""
        if self.nearest(name) is None:
            return
        while True:
            frame = self._frames.pop()
            self._open[frame.name] -= 1
            yield frame
            if frame.name == name:
                return
