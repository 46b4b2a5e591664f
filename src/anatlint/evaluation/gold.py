"""Annotations: which statements of an article are wrong, right or disputed, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anatlint.claims.sentences import split_sentences
from anatlint.documents import Block, Document, Span
from anatlint.errors import AnatlintError
from anatlint.packs.schemas import schema_errors
from anatlint.packs.yaml import MarkedYaml, load_yaml

SUFFIX = ".gold.yaml"
_LISTS = ("errors", "right", "disputed")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotated statement, with the line of the annotation file that it stands on."""

    quote: str
    kind: str
    occurrence: int
    line: int
    fact: str = ""
    subject: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one article."""

    path: str
    article: str  # path of the article
    errors: tuple[Annotation, ...] = ()
    right: tuple[Annotation, ...] = ()
    disputed: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation found in its article: the quote, and the sentence (item, cell) around it, in the source."""

    annotation: Annotation
    span: Span
    sentence: Span


def load_gold(path: Path) -> Gold:
    """Read an annotation; raise ``AnatlintError`` with file and line for whatever does not fit the schema."""
    content = load_yaml(path)
    problems = schema_errors(content, "gold")
    if problems:
        first = problems[0]
        raise AnatlintError("E402", first.message, first.path, first.line, first.hint)
    data: dict[str, Any] = content.data
    lists = {name: tuple(_annotations(content, name)) for name in _LISTS}
    return Gold(path.as_posix(), (path.parent / data["article"]).as_posix(), **lists)


def _annotations(content: MarkedYaml, name: str) -> Iterator[Annotation]:
    for index, item in enumerate(content.data.get(name) or ()):
        yield Annotation(
            quote=item["quote"],
            kind=item["kind"],
            occurrence=item.get("occurrence", 1),
            line=content.mark((name, index)).line,
            fact=item.get("fact", ""),
            subject=item.get("subject", ""),
            note=item.get("note", ""),
        )


def place(annotations: tuple[Annotation, ...], document: Document, path: str) -> tuple[Placed, ...]:
    """Find quotes in the source, runs of white space taken as one space; ``path`` is that of the annotation."""
    known = sorted(block.to_source(*sentence) for block in document.blocks for sentence in sentences(block))
    placed = []
    for annotation in annotations:
        span = _find(annotation, document.source.text, path)
        placed.append(Placed(annotation, span, _around(span, known) or _lines(span, document)))
    return tuple(placed)


def _find(annotation: Annotation, text: str, path: str) -> Span:
    pattern = r"\s+".join(re.escape(word) for word in annotation.quote.split())
    found = list(re.finditer(pattern, text))
    if len(found) < annotation.occurrence:
        times = "once" if len(found) == 1 else f"{len(found)} times"
        message = (
            f"occurrence {annotation.occurrence} asked for, but the quote “{annotation.quote}” stands there {times}"
        )
        if not found:
            message = f"the quote “{annotation.quote}” does not stand in the article"
        raise AnatlintError("E403", message, path, annotation.line, "copy it from the source, character for character")
    return Span(*found[annotation.occurrence - 1].span())


def sentences(block: Block) -> list[Span]:
    """Return the sentences of a block, in its text; a table cell counts as one."""
    return [Span(0, len(block.text))] if block.table_id is not None else split_sentences(block.text)


def _around(span: Span, known: list[Span]) -> Span | None:
    """Return the sentence that holds a quote; from first to last, where it runs over several."""
    touched = [sentence for sentence in known if overlap(span, sentence)]
    if not touched:
        return None
    start, end = min(sentence.start for sentence in touched), max(sentence.end for sentence in touched)
    return Span(min(start, span.start), max(end, span.end))


def _lines(span: Span, document: Document) -> Span:
    """Return the lines of a quote in text that was not read."""
    source = document.source
    last = source.position(span.end).line
    start = source.line_start(source.position(span.start).line)
    return Span(start, max(source.line_start(last) + len(source.line(last)), span.end))


def overlap(one: Span, other: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))
