"""Puts blocks together: readers say what begins and ends, the composer keeps the structure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from anatlint.documents.english import ends_with_stop, find_label, introduces, is_english, label_like
from anatlint.documents.grid import Grid
from anatlint.documents.model import Block, BlockKind, Document
from anatlint.documents.projection import CleanText, Projection
from anatlint.documents.source import SourceText, Span


@dataclass(frozen=True, slots=True)
class _Place:
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
class _List:
    """A list, a table or a definition list that is open."""

    number: int
    intro: int | None
    depth: int
    next_ordinal: int | None = None
    term: int | None = None
    grid: Grid | None = None


@dataclass(slots=True)
class _Frame:
    name: str
    outside: _Place
    list: _List | None = None


@dataclass(slots=True)
class _Draft:
    """The block that is being written."""

    kind: BlockKind | None  # None: what the place says
    level: int = 0
    clean: CleanText = field(default_factory=CleanText)
    strong: list[Span] = field(default_factory=list)
    breaks: list[tuple[int, bool]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of a draft that becomes a block of its own."""

    text: str
    projection: Projection
    strong: tuple[Span, ...]
    title: bool  # a wholly strong line that stands as a heading


class Composer:
    """Takes text and structure in reading order and gives blocks.

    Text that is added without a block begun starts one of the kind that its place calls for: an item in a list, a
    cell in a table, else a paragraph. Closing what is not open does nothing, so that broken markup survives.
    """

    def __init__(self) -> None:
        """Start an empty document."""
        self.skipped: Counter[str] = Counter()
        self._blocks: list[Block] = []
        self._place = _Place()
        self._frames: list[_Frame] = []
        self._open: Counter[str] = Counter()
        self._draft: _Draft | None = None
        self._begun: tuple[BlockKind, int] | None = None
        self._strong_depth = 0
        self._strong_start = 0
        self._captions: list[tuple[_Place, CleanText]] = []
        self._last: int | None = None  # the block that may introduce what comes next
        self._numbers = 0

    # Text

    def text(self, text: str, start: int) -> None:
        """Add text that stands in the source from ``start`` on."""
        self._writing().clean.verbatim(text, start)

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
        draft, self._draft = self._draft, None
        if draft is not None:
            if self._strong_depth:
                self._mark_strong(draft)
            self._strong_start = 0
            self._finish(draft)
        self._flush_captions()

    # Structure

    def open_quote(self) -> None:
        """Begin a block quotation."""
        self._enter("quote", replace(self._place, quoted=True))

    def open_list(self, first: int | None = None) -> None:
        """Begin a list; ``first`` is the number of the first item of an ordered one."""
        opened = self._new_list("list")
        opened.next_ordinal = first

    def open_item(self, ordinal: int | None = None) -> None:
        """Begin an item of the innermost list."""
        self.close("item")
        frame = self._nearest("list")
        if frame is None or frame.list is None:
            self.open_list()
            frame = self._frames[-1]
        current = frame.list
        assert current is not None
        number = ordinal if ordinal is not None else current.next_ordinal
        if number is not None:
            current.next_ordinal = number + 1
        place = replace(
            frame.outside, kind=BlockKind.LIST_ITEM, level=current.depth, list_id=current.number, ordinal=number,
            intro=current.intro, headings=self._place.headings,
        )  # fmt: skip
        self._enter("item", place)

    def open_definitions(self) -> None:
        """Begin a definition list."""
        self._new_list("definitions")

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
        self._new_list("table").grid = Grid()

    def open_row(self, *, header: bool = False) -> None:
        """Begin a row of the innermost table."""
        self.close("cell")
        frame = self._nearest("table")
        if frame and frame.list and frame.list.grid:
            self.boundary()
            frame.list.grid.open_row(header=header)

    def open_cell(self, *, header: bool = False, columns: int = 1, rows: int = 1) -> None:
        """Begin a cell, which may span several columns and rows."""
        self.close("cell")
        frame = self._nearest("table")
        if frame is None or frame.list is None or frame.list.grid is None:
            self.boundary()
            return
        grid = frame.list.grid
        self.boundary()
        grid.open_cell(header=header, columns=columns, rows=rows)
        place = replace(
            frame.outside, kind=BlockKind.TABLE_CELL, intro=frame.list.intro, table_id=frame.list.number,
            row=grid.row, column=grid.column, column_header=grid.column_header, row_header=grid.row_header,
        )  # fmt: skip
        self._enter("cell", place)

    def close(self, name: str) -> None:
        """End the innermost open quote, list, item, table, cell ... and what is open inside it."""
        if not self._open[name] or self._nearest(name) is None:
            return
        self.boundary()
        while True:
            frame = self._frames.pop()
            self._open[frame.name] -= 1
            if frame.list is not None and frame.list.grid is not None:
                frame.list.grid.close()
            self._place = frame.outside
            if frame.name == name:
                break
        self._last = None

    def document(self, path: str, kind: str, source: SourceText) -> Document:
        """End everything and return the document."""
        self.boundary()
        words = sum(block.text.count(" ") + 1 for block in self._blocks)
        return Document(path, kind, source, tuple(self._blocks), words, dict(sorted(self.skipped.items())))

    # Frames

    _BARRIERS = {
        "item": {"list", "cell", "definition"},
        "list": {"cell"},
        "cell": {"table"},
        "term": {"definitions", "cell", "item"},
        "definition": {"definitions", "cell"},
        "quote": {"cell"},
        "caption": {"cell"},
    }

    def _nearest(self, name: str) -> _Frame | None:
        if not self._open[name]:
            return None
        barriers = self._BARRIERS.get(name, set())
        for frame in reversed(self._frames):
            if frame.name == name:
                return frame
            if frame.name in barriers:
                return None
        return None

    def _enter(self, name: str, place: _Place) -> None:
        self.boundary()
        self._frames.append(_Frame(name, self._place))
        self._open[name] += 1
        self._place = place

    def _new_list(self, name: str) -> _List:
        self.boundary()
        last = self._blocks[self._last] if self._last is not None else None
        intro = last.index if last and last.kind is not BlockKind.TABLE_CELL and introduces(last.text) else None
        depth = self._place.level + 1 if self._place.kind is BlockKind.LIST_ITEM or self._in_item() else 0
        opened = _List(self._numbers, intro, depth)
        self._numbers += 1
        self._frames.append(_Frame(name, self._place, opened))
        self._open[name] += 1
        return opened

    def _in_item(self) -> bool:
        return self._place.parent is not None

    def _definition_part(self, name: str, kind: BlockKind) -> None:
        self.close("term")
        self.close("definition")
        frame = self._nearest("definitions")
        if frame is None or frame.list is None:
            self.open_definitions()
            frame = self._frames[-1]
        assert frame.list is not None
        term = frame.list.term if kind is BlockKind.DEFINITION else None
        headings = self._place.headings
        self._enter(name, replace(frame.outside, kind=kind, term=term, intro=frame.list.intro, headings=headings))

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
        strong = [span for raw in draft.strong if (span := _trimmed(text, raw))]
        if draft.kind is not None:
            self._emit(draft.kind, draft.level, _Line(text, projection, tuple(strong), title=False))
            return
        edges = [0, *_line_starts(text, strong, draft.breaks), len(text)]
        for start, end in zip(edges, edges[1:], strict=False):
            line = _line(text, projection, strong, start, end)
            if line.title and self._place.kind is BlockKind.PARAGRAPH and not self._in_item():
                self._emit(BlockKind.HEADING, 6, line)
            else:
                self._emit(self._place.kind, self._place.level, line)

    def _emit(self, kind: BlockKind, level: int, line: _Line) -> None:
        if not line.text:
            return
        if kind is not BlockKind.HEADING and not is_english(line.text):
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

    def _add(self, place: _Place, kind: BlockKind, level: int, line: _Line) -> None:
        index = len(self._blocks)
        label = None
        if kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.TABLE_CELL):
            label = find_label(line.text, line.strong, item=kind is BlockKind.LIST_ITEM)
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
        frame = self._frames[-1] if self._frames else None
        if frame is None:
            return
        if kind is BlockKind.TERM and (definitions := self._nearest("definitions")) and definitions.list:
            definitions.list.term = index
        elif frame.name == "cell" and (table := self._nearest_table()) and table.grid:
            table.grid.fill(index)

    def _nearest_table(self) -> _List | None:
        return next((frame.list for frame in reversed(self._frames) if frame.name == "table"), None)

    def _flush_captions(self) -> None:
        captions, self._captions = self._captions, []
        for place, clean in captions:
            text, projection = clean.build()
            if text and is_english(text):
                self._add(place, BlockKind.CAPTION, 0, _Line(text, projection, (), title=False))


def _rank(level: int, text: str) -> tuple[int, bool]:
    """Order headings; a bold "Origin:" stands below a bold "Gluteus medius"."""
    return level, level == 6 and text.endswith(":")


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end) if start < end else None


def _line_starts(text: str, strong: list[Span], breaks: list[tuple[int, bool]]) -> list[int]:
    """Return where a block is to be divided: at empty lines, before labelled lines, after a strong first line."""
    hard: Counter[int] = Counter()
    starts: dict[int, bool] = {}
    for offset, is_hard in breaks:
        start = offset + 1 if offset < len(text) and text[offset] == " " else offset
        if 0 < start < len(text):
            starts[start] = starts.get(start, False) or is_hard
            hard[start] += is_hard
    strong_at = {span.start: span.end for span in strong}
    found = []
    previous = 0
    for start, is_hard in sorted(starts.items()):
        after_title = strong_at.get(previous, -1) in (start, start - 1) and text[start].isupper()
        if hard[start] > 1 or after_title or _starts_with_label(text, start, strong_at, is_hard=is_hard):
            found.append(start)
        previous = start
    return found


def _starts_with_label(text: str, start: int, strong_at: dict[int, int], *, is_hard: bool) -> bool:
    if start in strong_at:
        end = strong_at[start]
        rest = text[start : end + 3]
        return find_label(rest + " x", (Span(0, end - start),), item=False) is not None
    return is_hard and find_label(text[start : start + 100], (), item=False) is not None


def _line(text: str, projection: Projection, strong: list[Span], start: int, end: int) -> _Line:
    if end > start and text[end - 1] == " ":
        end -= 1
    inside = tuple(Span(s.start - start, s.end - start) for s in strong if start <= s.start and s.end <= end)
    part = text[start:end]
    whole = len(inside) == 1 and inside[0] == Span(0, len(part))
    projection = projection if (start, end) == (0, len(text)) else projection.slice(start, end)
    return _Line(part, projection, inside, title=whole and _is_title(part))


def _is_title(text: str) -> bool:
    if text.endswith(":"):
        return label_like(text.rstrip(": "), 6)
    return len(text.split()) <= 14 and (not ends_with_stop(text) or text.endswith("?"))
