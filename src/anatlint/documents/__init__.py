"""Reading: a draft becomes a document of blocks of clean text, each character mapped to its source."""

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
