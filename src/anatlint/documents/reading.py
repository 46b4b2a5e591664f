"""From bytes or text to a document: decoding, and the reader that a format calls for."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

from anatlint.documents.source import SourceText
from anatlint.errors import AnatlintError

if TYPE_CHECKING:
    from anatlint.documents.model import Document

FORMATS = ("markdown", "html", "text")
_EXTENSIONS = {
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_SNIFF = 8192
_PIECE = 1 << 16
_SAVE_AS = "save it as UTF-8"


def format_of(path: str) -> str:
    """Return the format that a path's extension stands for; anything unknown is plain text."""
    return _EXTENSIONS.get(os.path.splitext(path)[1].lower(), "text")


def read_text(text: str, path: str, format: str | None = None) -> Document:
    """Read a draft that is already decoded; without a ``format``, the extension of ``path`` decides."""
    chosen = format or format_of(path)
    if chosen not in FORMATS:
        raise ValueError(f"unknown format {chosen!r}; known are {', '.join(FORMATS)}")
    source = SourceText(text.removeprefix("\ufeff"))
    if chosen == "markdown":
        from anatlint.documents.markdown import read_markdown

        return read_markdown(source, path)
    if chosen == "html":
        from anatlint.documents.html import read_html

        return read_html(source, path)
    from anatlint.documents.plain import read_plain

    return read_plain(source, path)


def read_file(path: str | os.PathLike[str], max_size: int = 10_000_000) -> Document:
    """Read a draft from a file; raise ``AnatlintError`` when it cannot be read."""
    name = os.fspath(path)
    return read_text(decode(read_bytes(name, max_size), name), name)


def read_bytes(path: str, max_size: int = 10_000_000) -> bytes:
    """Return the bytes of a file; raise ``AnatlintError`` when it cannot be read or is larger than ``max_size``."""
    try:
        with open(path, "rb") as file:
            data = file.read(min(_PIECE, max_size + 1))
            if len(data) == _PIECE:  # room for all that may come is asked for only where more does come
                data += file.read(max_size + 1 - _PIECE)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "check the path" if isinstance(error, FileNotFoundError) else None
        raise AnatlintError("E001", f"cannot read the file: {reason}", path, hint=hint) from error
    if len(data) > max_size:
        hint = "raise max-file-size or split the file"
        raise AnatlintError("E003", f"the file is larger than {max_size} bytes", path, hint=hint)
    return data


def decode(data: bytes, path: str) -> str:
    """Decode UTF-8, with or without a byte order mark, or UTF-16 with one; the mark is stripped."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        little = data.startswith(codecs.BOM_UTF16_LE)
        return _decode(data, 2, "utf-16-le" if little else "utf-16-be", path)
    if data.startswith(_MAGIC) or b"\0" in data[:_SNIFF]:
        raise AnatlintError("E004", "the file is binary, not text", path, hint="leave it out or convert it to text")
    return _decode(data, 3 if data.startswith(codecs.BOM_UTF8) else 0, "utf-8", path)


def _decode(data: bytes, skip: int, encoding: str, path: str) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        offset = skip + error.start
        line = data[skip:offset].decode(encoding, "replace").count("\n") + 1
        kind = "UTF-8" if encoding == "utf-8" else "UTF-16"
        message = f"the file is not valid {kind} at byte {offset} (0x{data[offset]:02x})"
        raise AnatlintError("E002", message, path, line, hint=_SAVE_AS) from error
