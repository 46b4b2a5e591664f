"""Writing suppressions: a comment for every finding, placed so that the draft reads as before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from anatlint.checks.rules import SUPPRESSION
from anatlint.documents import Block, BlockKind, Document, read_text
from anatlint.documents.source import Span
from anatlint.linter.report import DocumentReport, ReportedFinding
from anatlint.linter.suppressions import read_suppressions
from anatlint.records import dataclass

_NEXT, _LINE = "anatlint-disable-next", "anatlint-disable-line"
_BEFORE_TEXT = 2000  # how far back the tag of an HTML block is looked for
_ELEMENT = re.compile(
    r"<(?:p|div|blockquote|figure|figcaption|section|article|main|body)\b[^<>]*>\s*"
    r"(?:<(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>\s*)*\Z",
    re.IGNORECASE,
)
_ON_A_LINE = frozenset({BlockKind.LIST_ITEM, BlockKind.TERM, BlockKind.DEFINITION, BlockKind.CAPTION})
_UNWRITABLE = re.compile(r"--|\*/|[<>]")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A draft with comments added."""

    before: str
    after: str
    number: int  # of findings that a comment covers now
    skipped: tuple[ReportedFinding, ...] = ()  # where no comment fits without changing the draft

    @property
    def changed(self) -> bool:
        """Whether a comment was added."""
        return self.after != self.before


@dataclass(frozen=True, slots=True)
class _Insertion:
    offset: int
    text: str


def unwritable(reason: str) -> str:
    """Return the first thing in a reason that a comment cannot hold, empty when there is none."""
    found = _UNWRITABLE.search(reason)
    return found[0] if found else next((one for one in reason if not one.isprintable()), "")


def add_suppressions(document: DocumentReport, reason: str) -> Suppressed:
    """Return a draft with a comment for every finding that is not suppressed yet, the rules of one place together.

    A place is a paragraph, a line of a list, a whole table. Each comment is tried: when the draft would not be read as
    the same blocks, or the comment would cover too much or too little, another form is taken, or none.
    """
    plain = read_text(document.source.text, document.path)
    wanted = [found for found in document.findings if found.suppressed is None and found.finding.kind != SUPPRESSION]
    skipped: list[ReportedFinding] = []
    made: tuple[_Insertion, ...] = ()
    for group in _groups(plain, wanted):  # from the end, so that places before stay where they are
        ways = ((insertion, *made) for insertion in _insertions(plain, group, reason))
        fitting = next((way for way in ways if _fits(plain, way, group, wanted)), None)
        made = fitting or made
        skipped += group if fitting is None else ()
    skipped.sort(key=lambda one: one.finding.span)
    after = _inserted(plain.source.text, made)
    return Suppressed(plain.source.text, after, len(wanted) - len(skipped), tuple(skipped))


def _groups(document: Document, findings: Iterable[ReportedFinding]) -> list[list[ReportedFinding]]:
    """Return findings by the place that one comment covers, the last place first."""
    groups: defaultdict[tuple[int, int], list[ReportedFinding]] = defaultdict(list)
    for found in findings:
        block = _block(document, found)
        if block.table_id is not None:
            first = next(one for one in document.blocks if one.table_id == block.table_id)
            groups[first.index, 0].append(found)
        else:
            groups[block.index, found.start.line if _on_a_line(block) else 0].append(found)
    return sorted(groups.values(), key=lambda group: -group[0].finding.span.start)


def _insertions(document: Document, group: Sequence[ReportedFinding], reason: str) -> Iterator[_Insertion]:
    """Yield the ways to write the comment of a group, the best first."""
    block = _block(document, group[0])
    rules = ", ".join(sorted({found.finding.code for found in group}))
    said = f"{rules} -- {reason}" if reason else rules
    on_line = _at_line_end(document, group[0], said)
    if block.table_id is not None:
        block = next(one for one in document.blocks if one.table_id == block.table_id)
        yield from _before(document, block, said)
    elif _on_a_line(block):
        yield on_line
        yield from _before(document, block, said)
    else:
        yield from _before(document, block, said)
        yield on_line


def _block(document: Document, found: ReportedFinding) -> Block:
    """Return the block that a finding begins in."""
    at = found.finding.span.start
    spans = ((block, block.to_source(0, len(block.text))) for block in document.blocks)
    return next(block for block, span in spans if span.start <= at < span.end)


def _on_a_line(block: Block) -> bool:
    """Return whether a comment goes to the end of a line: in lists, definitions and captions."""
    return block.kind in _ON_A_LINE or block.parent is not None


def _before(document: Document, block: Block, said: str) -> Iterator[_Insertion]:
    """Yield the places before a block: on a line of its own or, in HTML, also before its tag or its text."""
    if document.format == "html":
        yield from _before_tags(document, block, f"<!-- {_NEXT} {said} -->")
        return
    text = document.source.text
    start = block.to_source(0, len(block.text)).start
    line = document.source.line_start(document.source.position(start).line)
    end = _line_end(document, start)
    if document.format == "text":
        indent = re.match(r"[ \t]*", text[line:])
        yield _Insertion(line, f"{indent[0] if indent else ''}# {_NEXT} {said}{end}")
        return
    prefix = re.match(r"[ \t>]*", text[line:])
    lead = prefix[0] if prefix else ""
    comment = _comment(document, f"{_NEXT} {said}")
    yield _Insertion(line, f"{lead}{comment}{end}")
    yield _Insertion(line, f"{lead}{comment}{end}{lead.rstrip()}{end}")


def _at_line_end(document: Document, found: ReportedFinding, said: str) -> _Insertion:
    """Return the comment at the end of the line, before white space and a backslash that break the line."""
    line = document.source.line(found.start.line)
    body = re.sub(r"(?:[ \t]+|[ \t]*\\)$", "", line)
    return _Insertion(
        document.source.line_start(found.start.line) + len(body), f" {_comment(document, f'{_LINE} {said}')}"
    )


def _comment(document: Document, text: str) -> str:
    return f"{{/* {text} */}}" if document.path.lower().endswith(".mdx") else f"<!-- {text} -->"


def _before_tags(document: Document, block: Block, comment: str) -> Iterator[_Insertion]:
    """Yield the places in HTML: before the element (of a table also before its first row), before the text itself."""
    text = document.source.text
    start = block.to_source(0, len(block.text)).start
    for place in _tags(text, start, table=block.table_id is not None):
        indent = text[document.source.line_start(document.source.position(place).line) : place]
        alone = not indent.strip()
        yield _Insertion(place, f"{comment}{_line_end(document, place)}{indent}" if alone else comment)
    yield _Insertion(start, comment)


def _tags(text: str, start: int, *, table: bool) -> Iterator[int]:
    """Yield where HTML tags begin that a block stands in."""
    if table:
        for tag in ("table", "tr"):
            places = [match.start() for match in re.finditer(rf"<{tag}\b", text[:start], re.IGNORECASE)]
            yield from places[-1:]
        return
    lead = max(0, start - _BEFORE_TEXT)
    match = _ELEMENT.search(text[lead:start])
    if match:
        yield lead + match.start()


def _line_end(document: Document, offset: int) -> str:
    """Return what ends the line of a place, or the lines of the draft when it is the last."""
    text = document.source.text
    found = re.search(r"\r\n|\n|\r", text[offset:]) or re.search(r"\r\n|\n|\r", text)
    return found[0] if found else "\n"


def _inserted(text: str, insertions: Sequence[_Insertion]) -> str:
    """Return a text with insertions, which are in order of place."""
    pieces, position = [], 0
    for insertion in insertions:
        pieces += [text[position : insertion.offset], insertion.text]
        position = insertion.offset
    return "".join((*pieces, text[position:]))


def _fits(
    document: Document,
    insertions: Sequence[_Insertion],
    group: Sequence[ReportedFinding],
    wanted: Iterable[ReportedFinding],
) -> bool:
    """Return whether a draft reads as before, and the first of the comments covers the group and no other finding."""
    after = read_text(_inserted(document.source.text, insertions), document.path)
    if _shape(after) != _shape(document):
        return False
    first = insertions[0]
    span = Span(first.offset, first.offset + len(first.text))
    own = [one for one in read_suppressions(after).valid if span.start <= one.span.start < span.end]

    def covered(found: ReportedFinding) -> bool:
        start = found.finding.span.start
        start += sum(len(one.text) for one in insertions if one.offset <= start)
        return any(one.selector == found.finding.code and one.scope.start <= start < one.scope.end for one in own)

    mine = {id(found) for found in group}
    return all(covered(found) == (id(found) in mine) for found in wanted)


def _shape(document: Document) -> list[tuple[object, ...]]:
    """Return all that a document says, without where it says it."""
    return [
        (
            block.kind, block.text, block.level, block.headings, block.list_id, block.ordinal, block.intro,
            block.parent, block.term, block.label, block.strong, block.quoted, block.table_id, block.row, block.column,
            block.column_header, block.row_header,
        )
        for block in document.blocks
    ]  # fmt: skip
