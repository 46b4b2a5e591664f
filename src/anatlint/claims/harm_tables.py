"""Tables of harm: a row names a nerve in one cell, and what is lost with it in others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_WORD = re.compile(r"[\w'’-]+")
_FIRST = re.compile(r"\W*((?:[A-Za-z]+ ){0,3}[A-Za-z]+)\s*(?=$|[,;:(–—/])")
_SHORT = 8  # words of a cell that names what is harmed

Words = Mapping[str, frozenset[str]]


class HarmTables:
    """Finds the nerve of a cell's row, where the header or the heading tells of harm."""

    def __init__(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], words: Words, lexicon: Lexicon
    ) -> None:
        self._blocks = blocks
        self._found = found
        self._words = words
        self._lexicon = lexicon
        self._rows: dict[tuple[int | None, int | None], list[Block]] = defaultdict(list)
        for block in blocks:
            if block.kind is BlockKind.TABLE_CELL:
                self._rows[block.table_id, block.row].append(block)

    def of(self, block: Block) -> Resolved | None:
        """Return the one nerve that the row of a cell names elsewhere, if the cell tells what is lost with it."""
        if block.kind is not BlockKind.TABLE_CELL or block.column_header is None or not self._tells(block):
            return None
        cells = [one for one in self._rows[block.table_id, block.row] if one.column != block.column]
        named = [who for cell in cells if (who := self._nerve_in(cell)) is not None]
        ids = {id for who in named for term in who.terms for id in term.readings}
        return named[0] if len(named) == 1 and ids else None

    def is_of_skin(self, block: Block) -> bool:
        """Whether a cell stands below "Numb": the parts that it names are those without feeling."""
        return bool(self._header(block) & (self._words["numb"] | self._words["feeling"]))

    def _tells(self, block: Block) -> bool:
        header = self._header(block)
        if header & (self._words["otherwise"] | self._words["spared"] | self._words["kept"]):
            return False
        headings = set().union(*(_words(self._blocks[i].text) for i in block.headings[-1:]))
        harm = self._words["harms"] | self._words["harmed"] | self._words["afflicted"]
        return bool(header & (self._words["columns"] | self._words["numb"])) or bool((headings | header) & harm)

    def _header(self, block: Block) -> set[str]:
        return _words(self._blocks[block.column_header].text) if block.column_header is not None else set()

    def _nerve_in(self, cell: Block) -> Resolved | None:
        """Return the nerve that a cell begins with, by its name or by its adjective alone: "Radial, mid-humerus"."""
        if len(_WORD.findall(cell.text)) > _SHORT:
            return None
        found = self._found[cell.index]
        nerves = [m for m in found if m.ids("nerve") and not m.ids("muscle")]
        if nerves:
            alone = len(nerves) == 1 and len(_WORD.findall(cell.text[: nerves[0].span.start])) < 2
            return _resolved(nerves[0].text, nerves[0].span, nerves[0].ids("nerve"), cell) if alone else None
        first = _FIRST.match(cell.text)
        if first is None or any(m.ids("muscle") for m in found):
            return None
        entries = self._lexicon.get(f"{first[1].lower()} nerve")
        ids = tuple(entry.id for entry in entries if entry.category == "nerve")
        return _resolved(first[1], Span(*first.span(1)), ids, cell) if ids else None


def _resolved(text: str, span: Span, ids: tuple[str, ...], cell: Block) -> Resolved:
    return Resolved((Term(text, span, ids),), cell.index, inherited=True, categories=_NERVE)


def _words(text: str) -> set[str]:
    return {word.replace("’", "'") for word in _WORD.findall(text.lower())}
