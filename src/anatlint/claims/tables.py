"""Tables whose rows do not begin with their subject: which column holds it, and which of its names a value is of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.discourse import Referent
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Movement, Term
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_MUSCLES = re.compile(
    r"\b(?:muscles?|prime[- ]movers?|main movers?|movers?|agonists?|targets?|targeted|trains|works)\b", re.IGNORECASE
)
_SERVED = re.compile(
    r"(?:the\s+)?(?:[a-z]+\s+)?muscles?"
    r"(?:\s+(?:supplied|served|innervated|it (?:supplies|serves|drives)))?\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:antagonists?|synergists?|assist\w*|helpers?|secondary|accessory|weak\w*|paraly\w+|lost|loss|not|stretch\w*|tight)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"(?:weak|paraly[sz]ed|affected|lost|failing)(?: muscles?)?"
    r"|muscles? (?:that is |that are )?(?:weak|paraly[sz]ed|affected|lost)|weakness of",
    re.IGNORECASE,
)
_JOINING = re.compile(r"[\s,;/&+.()]|\b(?:and|or|the|both|muscles?|nerves?|parts?|of|n|m)\b", re.IGNORECASE)
_NAMES = re.compile(r"(?:cranial\s+)?nerves?|names?(?:\s+of\s+(?:the\s+)?nerve)?", re.IGNORECASE)
_RECORDED = ("muscle", "nerve", "name")
_LISTED = re.compile(r"\s*(?:;|/|,(?:\s*and\b)?|\n)\s*")


class Tables:
    """The columns of the tables of a document that name the muscles of each row."""

    def __init__(self, blocks: Sequence[Block], mentions: Sequence[Sequence[Mention]]) -> None:
        self._blocks = blocks
        self._mentions = mentions
        self._rows: dict[tuple[int, int], list[Block]] = defaultdict(list)
        self._columns: dict[int, int | None] = {}
        cells: dict[int, list[Block]] = defaultdict(list)
        for block in blocks:
            if block.kind is BlockKind.TABLE_CELL and block.table_id is not None and block.row is not None:
                self._rows[block.table_id, block.row].append(block)
                cells[block.table_id].append(block)
        for table, own in cells.items():
            self._columns[table] = self._column_of_muscles(own)

    def muscles_beside(self, block: Block, weak: bool = False) -> Block | None:
        """Return the cell of the block's row that names its muscles, when the table has a column of them.

        ``weak``: a column of muscles that are weak counts, too: they are the muscles of the nerve beside them.
        """
        if block.table_id is None or block.row is None:
            return None
        column = self._columns.get(block.table_id)
        beside = self._rows[block.table_id, block.row]
        if column is None and weak:
            column = next((cell.column for cell in beside if _WEAK.fullmatch(self._header(cell).strip(" :*"))), None)
        return next((cell for cell in beside if column is not None and cell.column == column), None)

    def nerve_beside(self, block: Block) -> Block | None:
        """Return the cell of the block's row below "Nerve" or "Name"."""
        beside = self._rows.get((block.table_id or 0, block.row or 0), [])
        return next((cell for cell in beside if _NAMES.fullmatch(self._header(cell).strip(" :*"))), None)

    def heads_beside(self, head: Block) -> list[Block]:
        """Return the heads of all columns, or those of all rows, when a cell is one of them."""
        down = head.column == 0
        if down == (head.row == 0) or head.table_id is None:
            return []
        rows = [cells for (table, row), cells in self._rows.items() if table == head.table_id and (row or not down)]
        if not down:
            rows = rows[:1]
        return [cell for cells in rows for cell in cells if (cell.column == 0) == down and cell.text.strip(" *_")]

    def record(self, block: Block) -> Block | None:
        """Return the cell that says whom a table of one record is about: "Muscle | Trapezius", or its name alone."""
        first = self._rows.get((block.table_id or 0, 0), [])
        if len(first) == 1 and first[0].column == 0:
            below = self._rows.get((block.table_id or 0, 1), [])
            named = any(mention.ids("muscle", "nerve") for mention in self._mentions[first[0].index])
            headed = not named and len(below) == 2 and below[0].text.strip(" :*").lower() in _RECORDED
            return below[1] if headed else first[0]
        head = first[0].text.strip(" :*").lower() if len(first) == 2 else ""
        return first[1] if head in _RECORDED else None

    def compares(self, block: Block) -> bool:
        """Whether a table sets several things side by side, each in a column with a header of its own."""
        return sum(bool(cell.column) for cell in self._rows.get((block.table_id or 0, 0), [])) > 1

    def heads_muscles(self, head: Block) -> bool:
        """Whether a header says that the cells below it hold muscles, of the nerve that the row begins with."""
        return _SERVED.match(head.text.strip(" :*")) is not None and not _OTHERS.search(head.text)

    def _column_of_muscles(self, cells: Sequence[Block]) -> int | None:
        """Return the column behind the first that is headed as one of muscles, or holds nothing but muscles."""
        headed = {cell.column: self._header(cell) for cell in cells if cell.column and cell.column_header is not None}
        by_header = [c for c, text in headed.items() if _MUSCLES.search(text) and not _OTHERS.search(text)]
        named = [c for c in by_header if any(cell.column == c and self._names(cell) for cell in cells)]
        if not named and len({cell.row for cell in cells}) > 2:
            named = [c for c, text in headed.items() if not _OTHERS.search(text) and self._is_of_muscles(cells, c)]
        return named[0] if len(named) == 1 else None

    def _is_of_muscles(self, cells: Sequence[Block], column: int | None) -> bool:
        own = [cell for cell in cells if cell.column == column and cell.column_header is not None]
        return bool(own) and all(self._names(cell) for cell in own)

    def _header(self, cell: Block) -> str:
        return self._blocks[cell.column_header].text if cell.column_header is not None else ""

    def _names(self, cell: Block) -> bool:
        """Whether a cell holds names of muscles and nothing else."""
        if cell.column_header is None:
            return False
        rest, end = "", 0
        own = [mention for mention in self._mentions[cell.index] if mention.ids("muscle")]
        for mention in own:
            rest += cell.text[end : mention.span.start]
            end = mention.span.end
        return bool(own) and not _JOINING.sub("", rest + cell.text[end:])


def paired(claims: Sequence[Claim], terms: Sequence[Term], text: str, named: int) -> list[Claim]:
    """Return the claims of a value with several nerves, or places, on a row of several muscles.

    The first nerve is the first muscle's, and so on, when both are listed and their numbers agree; else nobody knows.
    ``named`` is how many muscles the cell names that the row is about.
    """
    values = sorted({claim.span for claim in claims})
    if named > len(terms) and len(values) > 1:
        return []  # "deltoid, rear part; infraspinatus": more than those that the row is taken to be about
    if len(terms) < 2 or len(values) < 2:
        return list(claims)
    ends = [match.start() for match in _LISTED.finditer(text)]
    parts = [sum(end <= span.start for end in ends) for span in values]
    if len(ends) + 1 != len(terms) or parts != list(range(len(terms))):
        return []
    return [c for c in claims if c.subject in terms and terms.index(c.subject) == values.index(c.span)]


def moved_to(claim: Claim, cell: Block, who: Referent) -> Claim:
    """Return what the cell before says of a row's muscle as said by the cell that names it."""
    term = claim.subject if claim.subject in who.terms else who.terms[0]
    whole = Span(0, len(cell.text))
    return replace(claim, block=cell.index, span=term.span, sentence=whole, inherited=False, subject_block=None)


def at_joint(claim: Claim, heads: Sequence[Mention]) -> Claim:
    """Return a movement that tells no joint as one of the joint in the head of its column: "Action at the knee"."""
    joints = {ids: one for one in heads if (ids := one.ids("joint"))}
    movement = claim.object
    if len(joints) != 1 or not isinstance(movement, Movement) or movement.of is not None:
        return claim
    ids, named = next(iter(joints.items()))
    return replace(claim, object=replace(movement, of=Term(named.text, claim.span, ids)))
