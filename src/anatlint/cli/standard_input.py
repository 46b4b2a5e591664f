"""Reading a draft from standard input."""

from __future__ import annotations

import sys

from anatlint.documents import Document, decode, read_text
from anatlint.errors import AnatlintError


def read_standard_input(name: str | None, max_size: int) -> Document:
    """Read standard input as a draft called ``name``, whose suffix tells the format."""
    path = name or "<stdin>"
    data = sys.stdin.buffer.read(max_size + 1)
    if len(data) > max_size:
        raise AnatlintError(
            "E003", f"the input is larger than {max_size} bytes", path, hint="raise max-file-size or split the file"
        )
    return read_text(decode(data, path), path)
