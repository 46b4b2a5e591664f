"""Writing a draft back: encoding, byte order mark, line ends and everything else stay as they are."""

from __future__ import annotations

import codecs
from pathlib import Path

from anatlint.atomic import write_atomically
from anatlint.documents import decode
from anatlint.errors import AnatlintError

_MARK = "\ufeff"
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip


def rewrite(path: str, before: str, after: str) -> None:
    """Put ``after`` in the place of a draft that reads ``before``.

    Raises ``AnatlintError`` E231, and writes nothing, when the file reads otherwise by now.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise AnatlintError("E231", f"not rewritten: it cannot be read any more: {reason}", path) from None
    written = rewritten(data, before, after, path)
    if written != data:
        write_atomically(path, written)


def rewritten(data: bytes, before: str, after: str, path: str) -> bytes:
    """Return the bytes of a draft with ``after`` in the place of its text, which must be ``before``."""
    text = decode(data, path)
    if text.removeprefix(_MARK) != before:
        hint = "run again"
        raise AnatlintError("E231", "not rewritten: it has changed since it was checked", path, hint=hint)
    mark, encoding = next((pair for pair in _ENCODINGS if data.startswith(pair[0])), (b"", "utf-8"))
    second = _MARK if text.startswith(_MARK) else ""  # a second mark is no text either
    return mark + (second + after).encode(encoding)
