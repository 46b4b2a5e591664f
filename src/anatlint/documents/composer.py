"""Puts blocks together: readers say what begins and ends, the composer keeps the structure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field, replace

from anatlint.documents.english import find_label, introduces, is_bare_name, may_be_english
from anatlint.documents.grid import Grid
from anatlint.documents.lines import Line, divide, wiki_heading
from anatlint.documents.model import Block, BlockKind, Comment, Document
from anatlint.documents.projection import CleanText
from anatlint.documents.source import SourceText, Span
from anatlint.documents.structure import Frame, Frames, OpenList, Place
from anatlint.records import dataclass

_LABELLED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.TABLE_CELL)
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]'\"]")


@dataclass(slots=True)
class _Draft:
    """The block that is being written."""

    kind: BlockKind | None  # None: what the place says
    level: int = 0
    clean: CleanText = field(default_factory=CleanText)
    strong: list[Span] = field(default_factory=list)
    breaks: list[tuple[int, bool]] = field(default_factory=list)


class Composer:
    """Takes text and structure in reading order and gives blocks.

    Text that is added without a block begun starts one of the kind that its place calls for: an item in a list, a
    cell in a table, else a paragraph. Closing what is not open does nothing, so that broken markup survives.
    """

    def __init__(self) -> None:
        """Start an empty document."""
        self.skipped: Counter[str] = Counter()
        self.comments: list[Comment] = []
        self._blocks: list[Block] = []
        self._place = Place()
        self._frames = Frames()
        self._draft: _Draft | None = None
        self._begun: tuple[BlockKind, int] | None = None
        self._strong_depth = 0
        self._strong_start = 0
        self._captions: list[tuple[Place, CleanText]] = []
        self._last: int | None = None  # the block that may introduce what comes next
        self._numbers = 0
        self.boundaries = 0  # how many there were: two places with the same number stand in one block

    # Text

    def text(self, text: str, start: int) -> None:
        """Add text that stands in the source from ``start`` on; an address of the web becomes a placeholder."""
        clean = self._writing().clean
        done = 0
        for match in _WEB_ADDRESS.finditer(text) if "://" in text or "www." in text else ():
            clean.verbatim(text[done : match.start()], start + done)
            clean.atom("link", start + match.start(), start + match.end())
            done = match.end()
        clean.verbatim(text[done:], start + done)

    def atom(self, text: str, start: int, end: int) -> None:
        """Add text that stands for a stretch of source: an entity, a placeholder."""
        self._writing().clean.atom(text, start, end)

    def line_break(self, start: int, end: int, *, hard: bool) -> None:
        """Add the end of a line; a hard one was meant by the writer."""
        if self._draft is not None:
            self._draft.breaks.append((self._draft.clean.length, hard))
            self._draft.clean.space(start, end)

    def open_strong(self) -> None:
        """Begin strong emphasis."""
        if self._strong_depth == 0:
            self._strong_start = self.length
        self._strong_depth += 1

    def close_strong(self) -> None:
        """End strong emphasis."""
        if self._strong_depth == 0:
            return
        self._strong_depth -= 1
        if self._strong_depth == 0:
            self._mark_strong()

    @property
    def length(self) -> int:
        """How much text the block has so far."""
        return self._draft.clean.length if self._draft else 0

    def tail(self, start: int) -> str:
        """Return the text of the block from ``start`` on."""
        return self._draft.clean.tail(start) if self._draft else ""

    def cut_back(self, length: int) -> None:
        """Take back the text of the block after ``length`` characters."""
        if self._draft:
            self._draft.clean.cut_back(length)

    def caption(self, clean: CleanText) -> None:
        """Add a caption that stands inside a block (an alt text); it follows that block."""
        self._captions.append((replace(self._place, kind=BlockKind.CAPTION, level=0), clean))
        if self._draft is None:
            self._flush_captions()

    # Blocks

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a block of a given kind, whatever its place."""
        self.boundary()
        self._begun = (kind, level)

    def boundary(self) -> None:
        """End the block that is being written, if any."""
        self._begun = None
        self.boundaries += 1
        draft, self._draft = self._draft, None
        if draft is not None:
            if self._strong_depth:
                self._mark_strong(draft)
            self._strong_depth = 0
            self._finish(draft)
        self._flush_captions()

    # Structure

    def open_quote(self) -> None:
        """Begin a block quotation."""
        self._enter("quote", replace(self._place, quoted=True))

    def open_list(self, first: int | None = None) -> Frame:
        """Begin a list; ``first`` is the number of the first item of an ordered one."""
        frame = self._new_list("list")
        frame.content.next_ordinal = first
        return frame

    def open_item(self, ordinal: int | None = None) -> None:
        """Begin an item of the innermost list."""
        self.close("item")
        frame = self._frames.nearest("list") or self.open_list()
        current = frame.content
        number = ordinal if ordinal is not None else current.next_ordinal
        if number is not None:
            current.next_ordinal = number + 1
        place = replace(
            frame.outside, kind=BlockKind.LIST_ITEM, level=current.depth, list_id=current.number, ordinal=number,
            intro=current.intro,
        )  # fmt: skip
        self._enter("item", place)

    def open_definitions(self) -> Frame:
        """Begin a definition list."""
        return self._new_list("definitions")

    def open_term(self) -> None:
        """Begin a term of the innermost definition list."""
        self._definition_part("term", BlockKind.TERM)

    def open_definition(self) -> None:
        """Begin a definition of the term before it."""
        self._definition_part("definition", BlockKind.DEFINITION)

    def open_caption(self) -> None:
        """Begin a caption that stands for itself."""
        self._enter("caption", replace(self._place, kind=BlockKind.CAPTION))

    def open_table(self) -> None:
        """Begin a table."""
        self._new_list("table").content.grid = Grid()

    def open_row(self, *, header: bool = False) -> None:
        """Begin a row of the innermost table."""
        self.close("cell")
        self.boundary()
        frame = self._frames.nearest("table")
        if frame and frame.content.grid:
            self._end_row(frame.content)
            frame.content.grid.open_row(header=header)

    def open_cell(self, *, header: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell, which may span several columns and rows."""
        self.close("cell")
        self.boundary()
        frame = self._frames.nearest("table")
        grid = frame.content.grid if frame else None
        if frame is None or grid is None:
            return
        grid.open_cell(header=header, columns=columns, rows=rows)
        place = replace(
            frame.outside, kind=BlockKind.TABLE_CELL, intro=frame.content.intro, table_id=frame.content.number,
            row=grid.row, column=grid.column, column_header=grid.column_header, row_header=grid.row_header,
        )  # fmt: skip
        self._enter("cell", place)

    def close(self, name: str) -> None:
        """End the innermost open quote, list, item, table, cell ... and what is open inside it."""
        if self._frames.nearest(name) is None:
            return
        self.boundary()
        for frame in self._frames.leave(name):
            self._end_row(frame.content)
            self._place = frame.outside
        self._last = None

    def document(self, path: str, kind: str, source: SourceText) -> Document:
        """End everything and return the document."""
        self.boundary()
        words = sum(block.text.count(" ") + 1 for block in self._blocks)
        comments = tuple(sorted(self.comments, key=lambda comment: comment.span))
        skipped = dict(sorted(self.skipped.items()))
        return Document(path, kind, source, tuple(self._blocks), words, comments, skipped)

    # Frames

    def _enter(self, name: str, place: Place) -> None:
        self.boundary()
        self._frames.enter(name, self._place)
        self._place = place

    def _new_list(self, name: str) -> Frame:
        self.boundary()
        depth = self._place.level + 1 if self._place.kind is BlockKind.LIST_ITEM or self._in_item() else 0
        opened = OpenList(self._numbers, self._introduction(), depth)
        self._numbers += 1
        return self._frames.enter(name, self._place, opened)

    def _introduction(self) -> int | None:
        """Return the block just before, when it introduces what follows."""
        last = self._blocks[self._last] if self._last is not None else None
        if last is None or last.kind is BlockKind.TABLE_CELL:
            return None
        if last.kind is BlockKind.HEADING:
            return last.index if last.text.endswith(":") else None
        named = last.kind is BlockKind.PARAGRAPH and last.parent is None and is_bare_name(last.text)
        return last.index if named or introduces(last.text) else None

    def _in_item(self) -> bool:
        return self._place.parent is not None

    def _definition_part(self, name: str, kind: BlockKind) -> None:
        self.close("term")
        self.close("definition")
        frame = self._frames.nearest("definitions") or self.open_definitions()
        term = frame.content.term if kind is BlockKind.DEFINITION else None
        self._enter(name, replace(frame.outside, kind=kind, term=term, intro=frame.content.intro))

    def _end_row(self, content: OpenList) -> None:
        """End the row of a table; the cells of a header row have no row header."""
        for index in content.grid.close() if content.grid else ():
            self._blocks[index] = replace(self._blocks[index], row_header=None)

    # Finishing

    def _writing(self) -> _Draft:
        if self._draft is None:
            kind, level = self._begun or (None, 0)
            self._draft = _Draft(kind, level)
            self._strong_start = 0
        return self._draft

    def _mark_strong(self, draft: _Draft | None = None) -> None:
        draft = draft or self._draft
        if draft is not None and self._strong_start < draft.clean.length:
            draft.strong.append(Span(self._strong_start, draft.clean.length))

    def _finish(self, draft: _Draft) -> None:
        text, projection = draft.clean.build()
        if draft.kind is not None:
            (line,) = divide(text, projection, draft.strong, [])
            self._emit(draft.kind, draft.level, line)
            return
        for line in divide(text, projection, draft.strong, draft.breaks):
            if line.title and self._place.kind is BlockKind.PARAGRAPH and not self._in_item():
                self._emit(BlockKind.HEADING, 6, line)
            else:
                listed = line.item and self._place.kind is BlockKind.PARAGRAPH
                self._emit(BlockKind.LIST_ITEM if listed else self._place.kind, self._place.level, line)

    def _emit(self, kind: BlockKind, level: int, line: Line) -> None:
        if not line.text:
            return
        if kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and (marked := wiki_heading(line)) is not None:
            kind, (level, line) = BlockKind.HEADING, marked
        if kind is not BlockKind.HEADING and not may_be_english(line.text):
            self.skipped["not-english"] += 1
            return
        place, index = self._place, len(self._blocks)
        if kind is BlockKind.HEADING:
            rank = _rank(level, line.text)
            outer = tuple(h for h in place.headings if _rank(self._blocks[h].level, self._blocks[h].text) < rank)
            place = replace(place, headings=outer)
            self._place = replace(place, headings=(*outer, index))
        self._add(place, kind, level, line)
        self._last = index
        if place.kind is BlockKind.LIST_ITEM:
            self._place = replace(
                self._place, kind=BlockKind.PARAGRAPH, parent=index, list_id=None, ordinal=None, intro=None
            )

    def _add(self, place: Place, kind: BlockKind, level: int, line: Line) -> None:
        index = len(self._blocks)
        label = find_label(line.text, line.strong, item=kind is BlockKind.LIST_ITEM) if kind in _LABELLED else None
        if kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM):
            level = 0
        self._blocks.append(
            Block(
                index=index, kind=kind, text=line.text, projection=line.projection, level=level,
                headings=place.headings, list_id=place.list_id, ordinal=place.ordinal, intro=place.intro,
                parent=place.parent, term=place.term, label=label, strong=line.strong, quoted=place.quoted,
                table_id=place.table_id, row=place.row, column=place.column, column_header=place.column_header,
                row_header=place.row_header,
            )
        )  # fmt: skip
        self._remember(kind, index)

    def _remember(self, kind: BlockKind, index: int) -> None:
        """Let later blocks refer to this one: terms for definitions, header cells for cells."""
        definitions, table = self._frames.nearest("definitions"), self._frames.nearest("table")
        if kind is BlockKind.TERM and definitions:
            definitions.content.term = index
        elif table and table.content.grid and self._frames.innermost() == "cell":
            table.content.grid.fill(index, heading_like=_heading_like(self._blocks[index]))
        elif table and kind is BlockKind.CAPTION and table.content.intro is None:
            table.content.intro = index

    def _flush_captions(self) -> None:
        captions, self._captions = self._captions, []
        for place, clean in captions:
            text, projection = clean.build()
            if text and may_be_english(text):
                self._add(place, BlockKind.CAPTION, 0, Line(text, projection, (), title=False))


def _rank(level: int, text: str) -> tuple[int, bool]:
    """Order headings; a bold "Origin:" stands below a bold "Gluteus medius"."""
    return level, level == 6 and text.endswith(":")


def _heading_like(block: Block) -> bool:
    """Tell whether a cell may head a column of a table that marks no headers."""
    if block.strong == (Span(0, len(block.text)),):
        return True
    return block.text.count(" ") < 4 and not any(character.isdigit() for character in block.text)
