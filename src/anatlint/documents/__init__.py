"""Reading: a draft becomes a document of blocks of clean text, each character mapped to its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.lazy import on_use

if TYPE_CHECKING:
    from anatlint.documents.model import Block, BlockKind, Document
    from anatlint.documents.projection import Projection, Segment
    from anatlint.documents.reading import FORMATS, decode, format_of, read_file, read_text
    from anatlint.documents.source import Position, SourceText, Span, Unit

__all__ = [
    "FORMATS",
    "Block",
    "BlockKind",
    "Document",
    "Position",
    "Projection",
    "Segment",
    "SourceText",
    "Span",
    "Unit",
    "decode",
    "format_of",
    "read_file",
    "read_text",
]

__getattr__ = on_use(
    __name__,
    {
        **dict.fromkeys(("Block", "BlockKind", "Document"), "model"),
        **dict.fromkeys(("Projection", "Segment"), "projection"),
        **dict.fromkeys(("FORMATS", "decode", "format_of", "read_file", "read_text"), "reading"),
        **dict.fromkeys(("Position", "SourceText", "Span", "Unit"), "source"),
    },
)
