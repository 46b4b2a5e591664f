"""What reading gives: a document of blocks of clean text, each mapped back to its source."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from anatlint.documents.projection import Projection
from anatlint.documents.source import SourceText, Span
from anatlint.records import dataclass


class BlockKind(StrEnum):
    """The role of a block in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TERM = "definition-term"
    DEFINITION = "definition"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"  # captions, alt texts, titles


@dataclass(frozen=True, slots=True)
class Block:
    """One run of prose, with its place in the structure of the document.

    All block references (``headings``, ``intro``, ``parent``, ``term``, ``column_header``, ``row_header``) are
    indices into ``Document.blocks``; they always point to blocks before this one. An item, a cell or a
    definition with several paragraphs gives several blocks; a list inside a cell, a definition or a quote keeps what
    it stands in. Offsets in ``label`` and ``strong`` count code points of ``text``.
    """

    index: int
    kind: BlockKind
    text: str
    projection: Projection
    level: int = 0  # heading level (1..6), or depth of a list item (0 = outermost)
    headings: tuple[int, ...] = ()  # the headings that govern this block, outermost first
    list_id: int | None = None  # items of one list share it
    ordinal: int | None = None  # number of an item in an ordered list
    intro: int | None = None  # the paragraph (or item) that introduces the list, table or definitions this belongs to
    parent: int | None = None  # the list item that this item's list is nested in, or that a later paragraph belongs to
    term: int | None = None  # of a definition: its term
    label: Span | None = None  # run-in label at the start, with its punctuation: "Origin:", "Action.", "Nerve supply -"
    strong: tuple[Span, ...] = ()  # strongly emphasised stretches
    quoted: bool = False  # inside a block quotation
    table_id: int | None = None
    row: int | None = None  # row in the table, the header row is 0
    column: int | None = None
    column_header: int | None = None  # of a table cell: the header cell of its column
    row_header: int | None = None  # of a table cell: the first cell of its row

    @property
    def label_text(self) -> str:
        """The words of the label without its punctuation ("Origin"), empty when there is none."""
        return self.text[: self.label.end].rstrip(" .:–—-") if self.label else ""

    @property
    def body_start(self) -> int:
        """Where the text after the label begins."""
        start = self.label.end if self.label else 0
        return start + (self.text[start : start + 1] == " ")

    def to_source(self, start: int, end: int) -> Span:
        """Map a range of ``text`` to the source, by the map built while reading."""
        return self.projection.to_source(start, end)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the draft, which no reader of the article sees."""

    text: str  # without its delimiters
    span: Span  # in the source, with its delimiters


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as it was read."""

    path: str
    format: str  # markdown, html, text
    source: SourceText
    blocks: tuple[Block, ...]
    words: int = 0
    comments: tuple[Comment, ...] = ()  # in order of place; those inside code are none
    skipped: dict[str, int] = field(default_factory=dict)  # what was not read, and how often: {"not-english": 2}
