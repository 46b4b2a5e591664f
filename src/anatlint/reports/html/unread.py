"""The lines of a draft that were not read: code, other languages, what stands above the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anatlint.documents.model import Document
from anatlint.documents.source import Span

_NO_PROSE = re.compile(
    r"\s*(?:"
    r"\[[^\]]+\]:.*"  # where a link leads
    r"|(?:</?[a-zA-Z][^>]*>\s*)+"  # markup alone
    r"|!\[[^\]]*\]\([^)]*\)"  # a picture
    r"|(?:```|~~~).*"  # where code begins
    r"|[\W_]*"
    r")\Z"
)


@dataclass(frozen=True, slots=True)
class Unread:
    """Lines that follow each other and were not read."""

    start: int
    text: str


def unread(document: Document) -> list[Unread]:
    """Return what was not read; nothing for HTML, where lines tell nothing."""
    if document.format == "html":
        return []
    source = document.source
    runs: list[list[Span]] = []
    open_run = False
    covered = iter([*_covered(document), Span(len(source.text) + 1, len(source.text) + 1)])
    current = next(covered)
    for line in _lines(source.text):
        while current.end <= line.start:
            current = next(covered)
        if current.start < line.end:
            open_run = False
        elif not _NO_PROSE.match(source.slice(line).rstrip()):
            if not open_run:
                runs.append([])
            open_run = True
            runs[-1].append(line)
    return [Unread(run[0].start, source.text[run[0].start : run[-1].end].rstrip()) for run in runs]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line))
        start += len(line)


def _covered(document: Document) -> list[Span]:
    """Return where blocks and comments stand, sorted and joined."""
    spans = [block.to_source(0, len(block.text)) for block in document.blocks]
    spans += [comment.span for comment in document.comments]
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return joined
