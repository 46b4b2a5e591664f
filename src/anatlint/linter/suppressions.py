"""Suppressions: comments in a draft that keep anatlint from reporting something, each with a reason.

    <!-- anatlint-disable-next INN001 -- the old textbook's own words -->
    <!-- anatlint-disable-line wrong-nerve, ACT -- ... -->
    <!-- anatlint-disable-file lesion -- ... -->
    <!-- anatlint-disable INN -- ... -->   up to   <!-- anatlint-enable INN -->

They are comments of the document, never a stretch of its text: what stands in code is inert.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.documents import Block, Document
    from anatlint.documents.model import Comment

_OURS = re.compile(r"\s*(anatlint(?:-\S*|:?\s*(?:disable|enable|ignore)\S*))\s*", re.IGNORECASE)
_REASON = re.compile(r"\s*--+\s*|(?:^|\s)[–—](?:\s+|$)")  # writing programs turn two hyphens into a dash
_SELECTOR = re.compile(r"[^\s,]+")
_NEXT, _LINE, _FILE, _FROM, _TO = (
    "anatlint-disable-next",
    "anatlint-disable-line",
    "anatlint-disable-file",
    "anatlint-disable",
    "anatlint-enable",
)
DIRECTIVES = (_NEXT, _LINE, _FILE, _FROM, _TO)


class Suppression(NamedTuple):
    """One selector of one comment, and the stretch of source it covers: findings that begin there."""

    selector: str
    reason: str  # empty when none is given
    scope: Span
    span: Span  # of the comment
    word: Span  # of the selector, or of the whole comment where that is written in an unusual way


class Malformed(NamedTuple):
    """A comment that means to suppress something and is not understood."""

    span: Span
    problem: str


class Suppressions(NamedTuple):
    """What the comments of one draft suppress, in order of place."""

    valid: tuple[Suppression, ...] = ()
    malformed: tuple[Malformed, ...] = ()


class _Directive(NamedTuple):
    word: str
    selectors: tuple[tuple[str, Span], ...]
    reason: str
    span: Span


def read_suppressions(document: Document) -> Suppressions:
    """Return what the comments of a document suppress."""
    directives: list[_Directive] = []
    malformed: list[Malformed] = []
    for comment in document.comments:
        match _parse(document, comment):
            case _Directive() as directive:
                directives.append(directive)
            case Malformed() as fault:
                malformed.append(fault)
    if not directives:
        return Suppressions((), tuple(malformed))
    valid = [_suppression(document, one, scope) for one, scope in _scopes(document, directives, malformed)]
    flat = (one for several in valid for one in several)
    ordered = sorted(flat, key=lambda one: (one.span, one.word))
    return Suppressions(tuple(ordered), tuple(sorted(malformed, key=lambda fault: fault.span)))


def _parse(document: Document, comment: Comment) -> _Directive | Malformed | None:
    """Read one comment; ``None`` when it is not about anatlint."""
    head = _OURS.match(comment.text)
    if head is None:
        return None
    word = head[1].casefold()
    if word not in DIRECTIVES:
        return Malformed(comment.span, f"“{word}” is none of {', '.join(DIRECTIVES)}")
    parts = _REASON.split(comment.text[head.end() :], maxsplit=1)
    reason = " ".join(parts[1].split()) if len(parts) > 1 else ""
    written = document.source.slice(comment.span)
    offset = written.find(comment.text)
    selectors = tuple(
        (match[0], _place(comment.span, offset, head.end() + match.start(), head.end() + match.end()))
        for match in _SELECTOR.finditer(parts[0])
    )
    if not selectors and word != _TO:
        return Malformed(comment.span, "it names no rule; write codes, names or kinds, or “all”")
    return _Directive(word, selectors, reason, comment.span)


def _place(comment: Span, offset: int, start: int, end: int) -> Span:
    """Return where a part of a comment stands; the whole comment when markup of the draft stands inside it."""
    return Span(comment.start + offset + start, comment.start + offset + end) if offset >= 0 else comment


def _scopes(
    document: Document, directives: Sequence[_Directive], malformed: list[Malformed]
) -> Iterator[tuple[_Directive, Span]]:
    """Yield each directive with the stretch it covers; those that open a region have one selector each."""
    length = len(document.source.text)
    opened: list[_Directive] = []
    for directive in directives:
        if directive.word == _FROM:
            opened += [_Directive(_FROM, (one,), directive.reason, directive.span) for one in directive.selectors]
        elif directive.word == _TO:
            names = {word.casefold() for word, _ in directive.selectors}
            closed = [one for one in opened if not names or one.selectors[0][0].casefold() in names]
            if not closed:
                malformed.append(Malformed(directive.span, "nothing of this is disabled here"))
            for one in closed:
                opened.remove(one)
                yield one, Span(one.span.end, directive.span.start)
        elif directive.word == _FILE:
            yield directive, Span(0, length)
        elif directive.word == _LINE:
            yield directive, _line(document, directive.span.start)
        else:
            found = _next_block(document, directive.span)
            if found is None:
                malformed.append(Malformed(directive.span, "no block of text follows"))
            else:
                yield directive, found
    for one in opened:
        yield one, Span(one.span.end, length)


def _suppression(document: Document, directive: _Directive, scope: Span) -> Iterator[Suppression]:
    for selector, word in directive.selectors:
        yield Suppression(selector, directive.reason, scope, directive.span, word)


def _line(document: Document, offset: int) -> Span:
    number = document.source.position(offset).line
    start = document.source.line_start(number)
    return Span(start, start + len(document.source.line(number)) + 1)


def _next_block(document: Document, comment: Span) -> Span | None:
    """Return where the next block stands: a paragraph, a heading, a whole table, a whole list.

    After a comment inside a list only the next item counts.
    """
    placed = [(block.to_source(0, len(block.text)), block) for block in document.blocks]
    after = [(span, block) for span, block in placed if span.start >= comment.end]
    if not after:
        return None
    first_span, first = min(after, key=lambda pair: pair[0])
    before = [block for span, block in placed if span.start < comment.start]
    together = [span for span, block in after if _belongs(block, first, before, document.blocks)]
    return Span(first_span.start, max(span.end for span in (first_span, *together)))


def _belongs(block: Block, first: Block, before: Iterable[Block], blocks: Sequence[Block]) -> bool:
    """Tell whether a block belongs to the same table, list or item as the first one after a comment."""
    if first.table_id is not None:
        return block.table_id == first.table_id
    if first.list_id is None:
        return block.index == first.index
    inside = any(other.list_id == first.list_id for other in before)
    return any(
        other.index == first.index if inside else other.list_id == first.list_id for other in _chain(block, blocks)
    )


def _chain(block: Block, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield a block and the items it stands in, from the inside outwards."""
    yield block
    while block.parent is not None:
        block = blocks[block.parent]
        yield block
