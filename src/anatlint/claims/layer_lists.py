"""Lists of the muscles of a layer: "the deep layer consists of A, B and C", "First layer: A, B", rows of tables.

Which layer of the body is meant is told by the list: it is the one that has all of its muscles, or all but one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.records import dataclass

_LAYERS = {
    "superficial": ("superficial", "first"), "outer": ("superficial", "first"), "outermost": ("superficial", "first"),
    "surface": ("superficial", "first"), "top": ("superficial", "first"), "first": ("first", "superficial"),
    "intermediate": ("intermediate", "second"), "middle": ("intermediate", "second"),
    "second": ("second", "intermediate", "deep"), "third": ("third", "deep"), "fourth": ("fourth",),
    "deep": ("deep", "fourth"), "deepest": ("deep", "fourth"), "innermost": ("deep", "fourth"),
    "bottom": ("deep", "fourth"),
}  # fmt: skip
_NUMBERS = {
    number: ordinal
    for ordinal, numbers in {
        "first": "1 1st one i", "second": "2 2nd two ii", "third": "3 3rd three iii", "fourth": "4 4th four iv",
    }.items()
    for number in numbers.split()
}  # fmt: skip
_WORD = rf"(?P<word>{'|'.join(_LAYERS)})"
_NOUN = r"(?:muscle |muscular )?(?:layer|group|stratum|sheet|tier|row)"
_HOLDING = (
    r"(?:(?:is|are) (?:made up|made|composed|formed|built up|built) (?:of|by|from)"
    r"|(?:we|you)(?:'ll|’ll)? (?:find|meet|see)"
    r"|consists? of|comprises?|contains?|holds?|houses?|includes?|unites?|is|are|has|lies?|sits?)"
)
_TOLD = re.compile(rf"\b{_WORD} {_NOUN}\b[^.;:?!()–—]{{0,80}}?(?:\b{_HOLDING}\b|[:–—])", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b(?:{_NOUN} (?P<after>{'|'.join(_NUMBERS)})|(?P<before>[1-4](?:st|nd|rd|th)) {_NOUN})\b"
    r"(?: \([^()]*\))?\s*[:–—-]",
    re.IGNORECASE,
)
_FORMING = re.compile(
    rf"\b(?:form|make up|makes up|constitute|compose)s? (?:the|its|a|this) {_WORD} {_NOUN}\b", re.IGNORECASE
)
_HEADER = re.compile(rf"\W*(?:the )?{_WORD}(?: {_NOUN})?\W*", re.IGNORECASE)
_COLUMN = re.compile(  # the head of a column: "2nd", "Second layer", "Layer II"
    rf"\W*(?:the )?(?:(?P<before>[1-4](?:st|nd|rd|th))(?: {_NOUN})?|{_NOUN} (?P<after>{'|'.join(_NUMBERS)}))\W*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    rf"\W*(?:\d[\d.]*[.)]?\s+)?(?:the )?(?:(?:{_WORD}|(?P<before>[1-4](?:st|nd|rd|th))) {_NOUN}"
    rf"|{_NOUN} (?P<after>{'|'.join(_NUMBERS)}))\b",
    re.IGNORECASE,
)
_SHARING = re.compile(r"\s+(?:all\s+)?(?:share|form|make up|lie|belong|have|arise|come|start|spring)\b", re.IGNORECASE)
_LAYERED = re.compile(r"\blayer(?:s|ed)?\b", re.IGNORECASE)
_GLUE = re.compile(
    r"(?:\b(?:and|the|both|plus|also|with|as well as|two|four|of|those|further|first|then"
    r"|(?:(?:two|three|four|five) )?(?:small |slim )?muscles?)\b|[\s,&/:*_+–—-])*",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\b(?:not|no|nor|never|except|without|unlike)\b|n['’]t\b", re.IGNORECASE)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class LayerLists:
    """Reads the lists of a document."""

    blocks: Sequence[Block]
    found: Sequence[Sequence[Mention]]  # the mentions of each block
    listed_in: Callable[[str], frozenset[str]]
    mood: Callable[[str], Mood]

    def read(self, made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield the members of the layers; ``made`` are the claims of the document so far."""
        taken = {(c.block, c.span) for c in made if c.predicate in ("has_members", "member_of")}
        for block in self.blocks:
            for claim in (*self._in_sentences(block), *self._in_row(block)):
                told = block.label is not None and _HEADER.fullmatch(block.label_text) is not None
                if told or (claim.block, claim.span) not in taken:
                    yield claim
        for claim in (*self._in_columns(), *self._below_headings()):
            if (claim.block, claim.span) not in taken:
                yield claim

    def _in_columns(self) -> Iterator[Claim]:
        """The names in the columns of a table, one for each layer: "1st | 2nd | 3rd" under "Flexors by layer"."""
        columns: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.kind is BlockKind.TABLE_CELL and block.row and block.column_header is not None:
                columns.setdefault(block.column_header, []).append(block)
        for index, cells in columns.items():
            head = self.blocks[index]
            told = _HEADER.fullmatch(head.text) or _COLUMN.fullmatch(head.text)
            around = " ".join(self.blocks[i].text for i in (*head.headings[-1:], *((index - 1,) if index else ())))
            if told is None or not (_LAYERED.search(head.text) or _LAYERED.search(around)):
                continue
            listed = [one for cell in cells for one in self._behind(cell, 0, len(cell.text))]
            yield from self._claims(head, told, Span(0, len(head.text)), listed)

    def _below_headings(self) -> Iterator[Claim]:
        """The muscles that the items of the first list under a heading begin with: "Layer 3", "Second layer"."""
        lists: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.kind is BlockKind.LIST_ITEM and block.level == 0 and block.headings:
                own = lists.setdefault(block.headings[-1], [])
                if not own or own[-1].list_id == block.list_id:
                    own.append(block)
        for index, items in lists.items():
            told = _HEADING.match(self.blocks[index].text)
            if told is None:
                continue
            listed = [one for item in items for one in self._behind(item, 0, len(item.text))]
            yield from self._claims(self.blocks[index], told, Span(0, len(self.blocks[index].text)), listed)
        for block in self.blocks:
            if block.kind is not BlockKind.PARAGRAPH or block.headings[-1:] != (block.index - 1,):
                continue
            head = self.blocks[block.index - 1]  # "A, B and C share an origin", right below "Superficial layer"
            told = _HEADING.match(head.text)
            listed = self._behind(block, 0, len(block.text)) if told is not None else []
            if told is not None and len(listed) > _LEAST and _SHARING.match(block.text, listed[-1][1].span.end):
                yield from self._claims(head, told, Span(0, len(head.text)), listed)

    def _in_sentences(self, block: Block) -> Iterator[Claim]:
        """ "The deep layer consists of A, B and C", with the items of a list below it; "A, B and C form the ..."."""
        for sentence in split_sentences(block.text) if _mentions_layer(block.text) else ():
            text = block.text[slice(*sentence)]
            if _DENYING.search(text) or self.mood(text) is not Mood.ASSERTED:
                continue
            for told in (*_TOLD.finditer(text), *_NUMBERED.finditer(text)):
                listed = self._behind(block, sentence.start + told.end(), sentence.end)
                below = self._below(block) if not listed and block.text.rstrip().endswith(":") else []
                yield from self._claims(block, told, sentence, listed or below)
            for told in _FORMING.finditer(text):
                listed = self._before(block, sentence.start, sentence.start + told.start())
                yield from self._claims(block, told, sentence, listed)

    def _in_row(self, block: Block) -> Iterator[Claim]:
        """A cell of nothing but names, in a row, under a heading or behind a label that is called after a layer."""
        if block.label is not None and (labelled := _HEADER.fullmatch(block.label_text)) is not None:
            listed = self._behind(block, block.label.end, len(block.text))
            if listed and not block.text[listed[-1][1].span.end :].strip(" .*_"):
                yield from self._claims(block, labelled, Span(0, len(block.text)), listed)
            return
        if block.kind not in (BlockKind.TABLE_CELL, BlockKind.PARAGRAPH):
            return
        cell = block.kind is BlockKind.TABLE_CELL
        head = block.row_header if cell else next(reversed(block.headings), None)
        told = _HEADER.fullmatch(self.blocks[head].text) if head is not None and head != block.index else None
        listed = self._behind(block, 0, len(block.text)) if told is not None else []
        if head is None or told is None or not listed or block.text[listed[-1][1].span.end :].strip(" .*_"):
            return
        yield from self._claims(self.blocks[head], told, Span(0, len(self.blocks[head].text)), listed)

    def _behind(self, block: Block, start: int, end: int) -> list[tuple[Block, Mention]]:
        """Return the muscles that a list consists of, from a place on."""
        listed: list[tuple[Block, Mention]] = []
        at = start
        for mention in self.found[block.index]:
            if mention.span.start < start or mention.span.end > end:
                continue
            if not mention.ids("muscle") or not _GLUE.fullmatch(block.text, at, mention.span.start):
                break
            listed.append((block, mention))
            at = mention.span.end
        return listed

    def _before(self, block: Block, start: int, end: int) -> list[tuple[Block, Mention]]:
        """Return the muscles of the list that ends at a place."""
        listed: list[tuple[Block, Mention]] = []
        at = end
        for mention in reversed(self.found[block.index]):
            if mention.span.end > end or mention.span.start < start:
                continue
            if not mention.ids("muscle") or not _GLUE.fullmatch(block.text.rstrip(), mention.span.end, at):
                break
            listed.insert(0, (block, mention))
            at = mention.span.start
        return listed

    def _below(self, block: Block) -> list[tuple[Block, Mention]]:
        """Return the muscles that the items of a list begin with."""
        items = [one for one in self.blocks[block.index + 1 :] if one.intro == block.index]
        firsts = [(item, next((m for m in self.found[item.index] if m.ids("muscle")), None)) for item in items]
        return [(item, m) for item, m in firsts if m is not None and _GLUE.fullmatch(item.text, 0, m.span.start)]

    def _claims(
        self, head: Block, told: re.Match[str], sentence: Span, listed: Sequence[tuple[Block, Mention]]
    ) -> Iterator[Claim]:
        word = _word_of(told)
        group = self._group(word, [m for _, m in listed])
        if group is None:
            return
        whole = Term(word, Span(sentence.start + told.start(), sentence.start + told.end()), (group,), True)
        for block, mention in listed:
            member = Term(mention.text, mention.span, mention.ids("muscle"), plural=mention.plural)
            around = sentence if block is head else Span(0, len(block.text))
            yield Claim(
                "has_members", whole, member, block.index, mention.span, around, Qualifiers(), "layer-list",
                inherited=block is not head, subject_block=head.index if block is not head else None,
                group=head.index,
            )  # fmt: skip

    def _group(self, word: str, listed: Sequence[Mention]) -> str | None:
        """Return the one layer that has all muscles of a list, or all but one."""
        counts: dict[str, int] = {}
        for mention in listed:
            for group in {group for id in mention.ids("muscle") for group in self.listed_in(id)}:
                if set(group.split("-")) & set(_LAYERS[word]):
                    counts[group] = counts.get(group, 0) + 1
        enough = max(_LEAST, len(listed) - 1)
        best = [group for group, count in counts.items() if count == max(counts.values()) >= enough]
        return best[0] if len(best) == 1 else None


def _word_of(told: re.Match[str]) -> str:
    """Return the word that tells which layer it is: "first" for "layer 1", too."""
    numbered = told.groupdict()
    if number := numbered.get("after") or numbered.get("before"):
        return _NUMBERS[number.lower()]
    return told["word"].lower()


def _mentions_layer(text: str) -> bool:
    named = re.search(rf"\b{_WORD} {_NOUN}\b", text, re.IGNORECASE)
    return named is not None or _NUMBERED.search(text) is not None
