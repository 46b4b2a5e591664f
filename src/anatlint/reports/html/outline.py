"""The outline of a draft: its blocks as a tree of headings, paragraphs, lists, definitions, tables and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from anatlint.documents.model import Block, BlockKind

_DEEPEST = 16  # what is nested deeper is shown flat
_DEFINITIONS = (BlockKind.TERM, BlockKind.DEFINITION)


@dataclass(slots=True)
class Prose:
    """A heading, a paragraph, a caption."""

    block: Block


@dataclass(slots=True)
class Item:
    """An item of a list: its own block, and what else stands in it."""

    block: Block | None
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Items:
    """A list."""

    items: list[Item]


@dataclass(slots=True)
class Quote:
    """A block quotation."""

    children: list[Node]


@dataclass(slots=True)
class Definitions:
    """Terms and definitions, in order."""

    blocks: list[Block]


@dataclass(slots=True)
class Cell:
    """A cell of a table, ``gap`` columns after the one before it."""

    children: list[Node]
    blocks: list[Block]
    gap: int


@dataclass(slots=True)
class Table:
    """A table: rows of the cells that hold something."""

    rows: list[list[Cell]]
    columns: int


Node = Prose | Items | Quote | Definitions | Table


@dataclass(frozen=True, slots=True)
class _Inside:
    """What the blocks stand in already."""

    quoted: bool = False
    table: int | None = None
    parent: int | None = None
    depth: int = 0


def outline(blocks: Sequence[Block]) -> list[Node]:
    """Return the blocks of a draft as a tree."""
    return _build(blocks, _Inside())


def _build(blocks: Sequence[Block], inside: _Inside) -> list[Node]:
    nodes: list[Node] = []
    start = 0
    while start < len(blocks):
        first = blocks[start]
        end = start + 1
        while end < len(blocks) and _together(first, blocks[end], inside):
            end += 1
        nodes.append(_node(blocks[start:end], inside))
        start = end
    return nodes


def _role(block: Block, inside: _Inside) -> str:
    if inside.depth > _DEEPEST:
        return "prose"
    if block.quoted and not inside.quoted:
        return "quote"
    if block.table_id is not None and block.table_id != inside.table:
        return "table"
    if block.kind in _DEFINITIONS:
        return "definitions"
    return "list" if block.list_id is not None else "prose"


def _together(first: Block, block: Block, inside: _Inside) -> bool:
    """Tell whether a block stands in the same quote, table, list or definitions as the one that opened it."""
    match _role(first, inside):
        case "quote":
            return block.quoted
        case "table":
            return block.table_id == first.table_id
        case "definitions":
            return _role(block, inside) == "definitions"
        case "list":
            return block.list_id == first.list_id or block.parent not in (None, inside.parent)
    return False


def _node(blocks: Sequence[Block], inside: _Inside) -> Node:
    first = blocks[0]
    depth = inside.depth + 1
    match _role(first, inside):
        case "quote":
            return Quote(_build(blocks, _Inside(True, inside.table, inside.parent, depth)))
        case "table":
            return _table(blocks, _Inside(inside.quoted, first.table_id, inside.parent, depth))
        case "definitions":
            return Definitions(list(blocks))
        case "list":
            return _items(blocks, inside)
    return Prose(first)


def _items(blocks: Sequence[Block], inside: _Inside) -> Items:
    starts = [place for place, block in enumerate(blocks) if block.list_id == blocks[0].list_id]
    items = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        own = blocks[start]
        within = _Inside(inside.quoted, inside.table, own.index, inside.depth + 1)
        items.append(Item(own, _build(blocks[start + 1 : end], within)))
    return Items(items)


def _table(blocks: Sequence[Block], inside: _Inside) -> Table:
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in blocks:
        rows.setdefault(block.row or 0, {}).setdefault(block.column or 0, []).append(block)
    columns = 1 + max(column for row in rows.values() for column in row)
    return Table([_row(cells, inside) for _, cells in sorted(rows.items())], columns)


def _row(cells: dict[int, list[Block]], inside: _Inside) -> list[Cell]:
    row = []
    expected = 0
    for column, blocks in sorted(cells.items()):
        row.append(Cell(_build(blocks, inside), blocks, column - expected))
        expected = column + 1
    return row
