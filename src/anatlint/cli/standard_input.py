"""Reading a draft from standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

from anatlint.errors import AnatlintError

if TYPE_CHECKING:
    from anatlint.documents import Document


def read_standard_input(name: str | None, max_size: int) -> Document:
    """Read standard input as a draft called ``name``, whose suffix tells the format."""
    return as_document(read_bytes(name, max_size), name)


def open_standard_input(name: str | None = None) -> BinaryIO:
    """Return standard input; raise ``AnatlintError`` E001 when the process was started without one."""
    if sys.stdin is None:
        raise AnatlintError("E001", "standard input is closed", name_of(name), hint="pipe something into it")
    return sys.stdin.buffer


def read_bytes(name: str | None, max_size: int) -> bytes:
    """Read standard input as it is; raise ``AnatlintError`` E003 when it is too large."""
    data = open_standard_input(name).read(max_size + 1)
    if len(data) > max_size:
        hint = "raise max-file-size or split the file"
        raise AnatlintError("E003", f"the input is larger than {max_size} bytes", name_of(name), hint=hint)
    return data


def as_document(data: bytes, name: str | None) -> Document:
    """Return what was read as a draft called ``name``."""
    from anatlint.documents import decode, read_text

    return read_text(decode(data, name_of(name)), name_of(name))


def name_of(name: str | None) -> str:
    """Return what a draft from standard input is called in reports."""
    return name or "<stdin>"
