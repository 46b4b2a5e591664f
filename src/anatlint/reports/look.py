"""How output for a terminal looks: colours, width, and characters that would disturb it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from anatlint.linter.report import Report

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "bold": "1",
    "dim": "2",
    "place": "36",
    "good": "32",
}
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Look(NamedTuple):
    """Whether to use colours, and how wide the output may be."""

    colour: bool = False
    width: int = 100

    def paint(self, text: str, style: str) -> str:
        """Return text in a style, plain without colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


PLAIN = Look()


class Formatter(Protocol):
    """Makes text of a report. Formats for machines ignore the look."""

    def __call__(self, report: Report, look: Look = ...) -> str:
        """Return the whole output, ending in a line end unless it is empty."""
        ...


def printable(text: str) -> str:
    """Return text of the same length on one line, in which nothing moves a cursor or reorders the line."""
    return text if text.isprintable() else "".join(map(_printable, text))


def shown_path(path: str) -> str:
    """Return a path to begin a line with: printable, and no command to a CI server whatever the file is called."""
    return printable(f"./{path}" if path.lstrip().startswith("::") else path)


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    category = unicodedata.category(character)
    if character in "\t\n\r\x0b\x0c\x85" or category in ("Zs", "Zl", "Zp"):
        return " "
    if category == "Cf" and character not in _BIDI:
        return character  # joiners and soft hyphens have no width and do no harm
    return "\N{REPLACEMENT CHARACTER}"
