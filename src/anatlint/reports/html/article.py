"""The draft as a page shows it: its own structure, with marks on the words that notes are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from anatlint.documents.model import Block, BlockKind, Document
from anatlint.reports.html.marks import Mark, Marks, Piece, Role, pieces
from anatlint.reports.html.outline import Cell, Definitions, Item, Items, Node, Prose, Quote, Table, outline

_LEVELS_ABOVE = 2  # the page and the draft have a heading each
_DEEPEST = 6
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the article beside which its notes stand: a paragraph, an item of a list, a whole table."""

    html: Markup
    start: int  # where it starts in the source
    blocks: tuple[int, ...] = ()
    list_start: bool = False  # items are units of their own; the first and the last one open and close their list
    list_end: bool = False
    marker: str = ""  # of an item: what stands before it


class Article:
    """Writes the units of one draft."""

    def __init__(self, document: Document, marks: Iterable[Mark], prefix: str) -> None:
        """Show ``document`` with ``marks``; ids of the page begin with ``prefix``."""
        self._document = document
        self._marks = Marks(marks)
        self._prefix = prefix
        self._begun: set[str] = set()
        blocks = document.blocks
        self._columns = {block.column_header for block in blocks} - {None}
        self._rows = {block.row_header for block in blocks} - {None}
        self.placed: dict[str, int] = {}  # ids of marks -> the block they begin in

    def units(self) -> Iterator[Unit]:
        """Yield the article in units, in order."""
        for node in outline(self._document.blocks):
            if isinstance(node, Items):
                yield from self._item_units(node)
            else:
                yield self._unit(self._node(node), _blocks(node))

    def _item_units(self, node: Items) -> Iterator[Unit]:
        last = len(node.items) - 1
        for number, item in enumerate(node.items):
            blocks = [*([item.block] if item.block else []), *_all_blocks(item.children)]
            html = Markup("").join(
                [self._text(item.block, "p") if item.block else _NOTHING, self._nodes(item.children)]
            )
            yield self._unit(html, blocks, number == 0, number == last, _marker(item))

    def _unit(
        self, html: Markup, blocks: Sequence[Block], list_start: bool = False, list_end: bool = False, marker: str = ""
    ) -> Unit:
        start = blocks[0].to_source(0, 0).start
        return Unit(html, start, tuple(block.index for block in blocks), list_start, list_end, marker)

    def _nodes(self, nodes: Iterable[Node]) -> Markup:
        return Markup("").join(map(self._node, nodes))

    def _node(self, node: Node) -> Markup:
        match node:
            case Prose(block):
                return self._prose(block)
            case Quote(children):
                return Markup("<blockquote>{}</blockquote>").format(self._nodes(children))
            case Items(items):
                return self._list(items)
            case Definitions(blocks):
                names = {BlockKind.TERM: "dt", BlockKind.DEFINITION: "dd"}
                parts = [self._text(block, names[block.kind]) for block in blocks]
                return Markup("<dl>{}</dl>").format(Markup("").join(parts))
            case Table():
                return self._table(node)

    def _prose(self, block: Block) -> Markup:
        if block.kind is BlockKind.HEADING:
            level = min(block.level + _LEVELS_ABOVE, _DEEPEST)
            id_ = Markup(' id="{}s{}" class="level-{}"').format(self._prefix, block.index, block.level)
            return self._text(block, f"h{level}", id_)
        caption = Markup(' class="caption"') if block.kind is BlockKind.CAPTION else _NOTHING
        return self._text(block, "p", caption)

    def _list(self, items: Sequence[Item]) -> Markup:
        parts = []
        for item in items:
            own = self._inline(item.block) if item.block else _NOTHING
            value = item.block.ordinal if item.block else None
            attribute = Markup(' value="{}"').format(value) if value is not None else _NOTHING
            parts.append(Markup("<li{}>{}{}</li>").format(attribute, own, self._nodes(item.children)))
        ordered = bool(items) and items[0].block is not None and items[0].block.ordinal is not None
        shape = Markup("<ol>{}</ol>") if ordered else Markup("<ul>{}</ul>")
        return shape.format(Markup("").join(parts))

    def _table(self, table: Table) -> Markup:
        rows = []
        for row in table.rows:
            cells = Markup("").join(self._cell(cell) for cell in row)
            rows.append(Markup("<tr>{}</tr>").format(cells))
        name = Markup(' tabindex="0" role="group" aria-label="Table of the draft"')
        return Markup('<div class="table"{}><table>{}</table></div>').format(name, Markup("").join(rows))

    def _cell(self, cell: Cell) -> Markup:
        gap = Markup('<td colspan="{}"></td>').format(min(cell.gap, 1000)) if cell.gap else _NOTHING
        indices = {block.index for block in cell.blocks}
        shape = Markup("{}<td>{}</td>")
        if indices & self._columns:
            shape = Markup('{}<th scope="col">{}</th>')
        elif indices & self._rows:
            shape = Markup('{}<th scope="row">{}</th>')
        single = len(cell.blocks) == 1 and cell.blocks[0].kind is BlockKind.TABLE_CELL
        content = self._inline(cell.blocks[0]) if single else self._nodes(cell.children)
        return shape.format(gap, content)

    def _text(self, block: Block, name: str, attributes: Markup = _NOTHING) -> Markup:
        tag = Markup(name)
        return Markup("<{}{}>{}</{}>").format(tag, attributes, self._inline(block), tag)

    def _inline(self, block: Block) -> Markup:
        found = self._marks.of_block(block)
        parts = [self._piece(piece, block) for piece in pieces(block, found, self._document.source)]
        return Markup("").join(parts)

    def _piece(self, piece: Piece, block: Block) -> Markup:
        html = escape(piece.text)
        if piece.strong:
            html = Markup("<strong>{}</strong>").format(html)
        claims = [mark for mark in piece.marks if mark.role in (Role.CLAIM, Role.RELATED)]
        links = [mark for mark in piece.marks if mark.role in (Role.FINDING, Role.QUIET)]
        new = [mark for mark in piece.begins if mark.id not in self._begun]
        for mark in new:
            self._begun.add(mark.id)
            self.placed[mark.id] = block.index
        if claims:
            styles = " ".join(dict.fromkeys(mark.style for mark in claims))
            rows = " ".join(mark.target for mark in claims if mark.target)
            html = Markup('<span class="claim {}" data-rows="{}">{}</span>').format(styles, rows, html)
        if links:
            html = _link(html, links, piece, new)
        own = links and _closest(links) in new
        anchors = [mark for mark in new if not (own and mark is _closest(links))]
        spans = Markup("").join(Markup('<span id="{}"></span>').format(mark.id) for mark in anchors)
        return spans + html


def _closest(links: Sequence[Mark]) -> Mark:
    """Return the mark that a click means: the shortest, of reported ones first."""
    return min(links, key=lambda mark: (mark.role is Role.QUIET, mark.span.end - mark.span.start, mark.id))


def _link(html: Markup, links: Sequence[Mark], piece: Piece, new: Sequence[Mark]) -> Markup:
    """Wrap a piece in a link to its note; where marks end, their numbers follow."""
    mark = _closest(links)
    ended = [one for one in links if one in piece.ends and one.label]
    styles = " ".join(dict.fromkeys(one.style for one in links))
    targets = " ".join(one.target for one in links)
    id_ = Markup(' id="{}"').format(mark.id) if mark in new else Markup(' tabindex="-1"')
    inner = html + (_number(mark) if mark in ended else _NOTHING)
    link = Markup('<a{} class="mark {}" href="#{}" data-notes="{}">{}</a>').format(
        id_, styles, mark.target, targets, inner
    )
    others = [
        Markup('<a class="number" href="#{}" data-notes="{}">{}</a>').format(one.target, one.target, _number(one))
        for one in ended
        if one is not mark
    ]
    return link + Markup("").join(others)


def _number(mark: Mark) -> Markup:
    return Markup('<sup>{}</sup><span class="heard"> ({})</span>').format(mark.label, mark.words)


def _marker(item: Item) -> str:
    return f"{item.block.ordinal}." if item.block is not None and item.block.ordinal is not None else "•"


def _blocks(node: Node) -> list[Block]:
    match node:
        case Prose(block):
            return [block]
        case Quote(children):
            return _all_blocks(children)
        case Definitions(blocks):
            return blocks
        case Table(rows):
            return [block for row in rows for cell in row for block in cell.blocks]
        case Items(items):
            return [block for item in items for block in ([item.block] if item.block else [])] + [
                block for item in items for block in _all_blocks(item.children)
            ]


def _all_blocks(nodes: Iterable[Node]) -> list[Block]:
    return [block for node in nodes for block in _blocks(node)]
