"""The reader of Markdown: CommonMark with tables, definition lists, footnotes, MDX and shortcodes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

import pyromark
from pyromark import Options

from anatlint.documents.composer import Composer
from anatlint.documents.html import HtmlFeed
from anatlint.documents.masks import mask, mdx_comments
from anatlint.documents.model import BlockKind, Comment, Document
from anatlint.documents.projection import CleanText, Projection, Segment
from anatlint.documents.source import SourceText, Span

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
    | Options.ENABLE_WIKILINKS
)
_WIDE = re.compile(r"[^\x00-\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CLOSED_BY_NAME = {
    "BlockQuote": "quote", "List": "list", "Item": "item", "Table": "table", "TableCell": "cell",
    "DefinitionList": "definitions", "DefinitionListTitle": "term", "DefinitionListDefinition": "definition",
}  # fmt: skip


def read_markdown(source: SourceText, path: str) -> Document:
    """Read Markdown; a path that ends in ``.mdx`` may hold JSX."""
    text = mask(_SURROGATE.sub("\ufffd", source.text), mdx=path.lower().endswith(".mdx"))
    reader = _MarkdownReader(text)
    for event, where in pyromark.events_with_range(text, options=_OPTIONS):
        reader.read(event, where["start"], where["end"])
    reader.composer.comments += [
        Comment(content, Span(start, end))
        for content, start, end in mdx_comments(source.text)
        if not any(span.start <= start < span.end for span in reader.code)
    ]
    return reader.composer.document(path, "markdown", source)


def _parts(event: Any) -> tuple[str, Any]:
    """Return the name of an event or a tag, and what it says about it."""
    if isinstance(event, dict):
        for name, value in event.items():
            return name, value
    return event, None


class _Offsets:
    """Turns offsets in UTF-8 bytes into offsets in code points."""

    def __init__(self, text: str) -> None:
        """Walk once over the characters that take more than one byte."""
        self._bytes: list[int] = []  # where such a character ends, in bytes
        self._extra: list[int] = [0]  # how many bytes more than characters there are so far
        for match in _WIDE.finditer(text):
            width = len(match.group().encode())
            extra = self._extra[-1] + width - 1
            self._bytes.append(match.start() + self._extra[-1] + width)
            self._extra.append(extra)

    def __call__(self, offset: int) -> int:
        return offset - self._extra[bisect_right(self._bytes, offset)]


class _MarkdownReader:
    def __init__(self, text: str) -> None:
        self.composer = Composer()
        self.code: list[Span] = []  # where code stands
        self._text = text
        self._offset = _Offsets(text)
        self._html = HtmlFeed(self.composer)
        self._run: Span | None = None  # text that is yet to be added
        self._silent: str = ""  # what is being left out: a code block, an autolink, struck text
        self._alt: CleanText | None = None
        self._alt_depth = 0
        self._title = ""
        self._html_block: list[Span] = []
        self._starts: dict[str, Callable[[Any, Span], object]] = {
            "Heading": self._heading, "BlockQuote": lambda *_: self.composer.open_quote(),
            "List": lambda first, _: self.composer.open_list(first), "Item": lambda *_: self.composer.open_item(),
            "Table": lambda *_: self.composer.open_table(), "TableHead": lambda *_: self.composer.open_row(header=True),
            "TableRow": lambda *_: self.composer.open_row(), "TableCell": lambda *_: self.composer.open_cell(),
            "DefinitionList": lambda *_: self.composer.open_definitions(),
            "DefinitionListTitle": lambda *_: self.composer.open_term(),
            "DefinitionListDefinition": lambda *_: self.composer.open_definition(),
            "Strong": lambda *_: self.composer.open_strong(), "CodeBlock": self._code_block,
            "Strikethrough": self._strikethrough, "Link": self._link, "Image": self._image,
            "Paragraph": lambda *_: self.composer.boundary(),
            "FootnoteDefinition": lambda *_: self.composer.boundary(),
        }  # fmt: skip

    def read(self, event: Any, start: int, end: int) -> None:
        """Read one event, which stands at these bytes."""
        span = Span(self._offset(start), self._offset(end))
        name, value = _parts(event)
        if name == "Text":
            self._on_text(value, span)
            return
        self._flush()
        if name == "Start":
            self._start(*_parts(value), span)
        elif name == "End":
            self._end(_parts(value)[0], span)
        elif name == "Html":
            self._html_block.append(span)
        elif not self._silent:
            self._inline(name, span)

    def _inline(self, name: str, span: Span) -> None:
        if name == "Code":
            self.code.append(span)
            self._add("code", span)
        elif name in ("SoftBreak", "HardBreak"):
            if self._alt is not None:
                self._alt.space(*span)
            else:
                self.composer.line_break(*span, hard=name == "HardBreak")
        elif name == "InlineHtml" and self._alt is None:
            self._html.feed_inline(self._text[span.start : span.end], span.start)
        elif name == "Rule":
            self.composer.boundary()

    def _on_text(self, text: str, span: Span) -> None:
        if self._silent or self._html.skipping:
            return
        if text != self._text[span.start : span.end]:
            self._flush()
            self._add(text, span)
        elif self._run is not None and self._run.end == span.start:
            self._run = Span(self._run.start, span.end)
        else:
            self._flush()
            self._run = span

    def _flush(self) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        text = self._text[run.start : run.end]
        if self._alt is not None:
            self._alt.verbatim(text, run.start)
        else:
            self.composer.text(text, run.start)

    def _add(self, text: str, span: Span) -> None:
        if self._alt is not None:
            self._alt.atom(text, *span)
        elif not self._html.skipping:
            self.composer.atom(text, *span)

    def _start(self, tag: str, content: Any, span: Span) -> None:
        if tag in self._starts and not self._silent:
            self._starts[tag](content, span)

    def _end(self, tag: str, span: Span) -> None:
        if self._silent:
            if tag == self._silent:
                self._silent = ""
            return
        if tag == "Image":
            self._end_image(span)
        elif tag == "Strong":
            self.composer.close_strong()
        elif tag == "HtmlBlock":
            self._feed_html()
        elif tag in ("Paragraph", "Heading", "FootnoteDefinition", "TableHead", "TableRow"):
            self._html.reset()
            self.composer.boundary()
        elif tag in _CLOSED_BY_NAME:
            self._html.reset()
            self.composer.close(_CLOSED_BY_NAME[tag])

    def _heading(self, content: Any, _: Span) -> None:
        self.composer.begin(BlockKind.HEADING, int(content["level"][1:]))

    def _code_block(self, _: object, span: Span) -> None:
        self.code.append(span)
        self.composer.boundary()
        self.composer.skipped["code-block"] += 1
        self._silent = "CodeBlock"

    def _strikethrough(self, *_: object) -> None:
        self._silent = "Strikethrough"

    def _link(self, content: Any, span: Span) -> None:
        if content["link_type"] in ("Autolink", "Email"):
            self._add("link", span)
            self._silent = "Link"

    def _image(self, content: Any, span: Span) -> None:
        self._alt_depth += 1
        if self._alt is None:
            self._alt = CleanText()
            self._title = content["title"]

    def _end_image(self, span: Span) -> None:
        self._alt_depth -= 1
        if self._alt_depth or self._alt is None:
            return
        alt, self._alt = self._alt, None
        self.composer.caption(alt)
        written = self._text[span.start : span.end].rstrip(")").rstrip()[:-1]
        if self._title and written.endswith(self._title):
            clean = CleanText()
            clean.verbatim(self._title, span.start + len(written) - len(self._title))
            if clean.tail(0) != alt.tail(0):
                self.composer.caption(clean)

    def _feed_html(self) -> None:
        parts, segments, length = [], [], 0
        for span in self._html_block:
            size = span.end - span.start
            parts.append(self._text[span.start : span.end])
            segments.append(Segment(length, length + size, span.start, span.end, exact=True))
            length += size
        self._html_block = []
        self._html.feed("".join(parts), Projection(tuple(segments)))
        self._html.reset()
        self.composer.boundary()
