"""The reader of HTML: whole pages, and the HTML inside Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from anatlint.documents.composer import Composer
from anatlint.documents.markup import Token, TokenKind, pieces, tokens
from anatlint.documents.model import BlockKind, Comment, Document
from anatlint.documents.projection import CleanText, Projection
from anatlint.documents.source import SourceText


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _names(
    "p div section article main header footer aside address figure details fieldset form hgroup center body html tbody "
    "tfoot colgroup hr optgroup search legend picture dialog"
)
_SKIPPED = _names(
    "head nav pre noscript template svg math object iframe select button audio video canvas map datalist "
    "script style textarea xmp noembed noframes del s strike"
)
_INLINE_SKIPPED = _names("del s strike svg math button select script style noscript template iframe")
_BLOCK_SKIPPED = _SKIPPED - _INLINE_SKIPPED
_CODE = _names("code kbd samp tt")
_STRONG = _names("strong b")
_HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"summary": 6}
_FRAMES = {
    "ul": "list", "ol": "list", "menu": "list", "dir": "list", "li": "item", "dl": "definitions", "dt": "term",
    "dd": "definition", "table": "table", "td": "cell", "th": "cell", "caption": "caption", "figcaption": "caption",
    "title": "caption", "blockquote": "quote",
}  # fmt: skip
_CITATION = frozenset("0123456789[](),;-–* \u2020\u2021§")
_LARGEST_NUMBER = 9_999


class _Mark(NamedTuple):
    block: int
    length: int
    start: int


def read_html(source: SourceText, path: str) -> Document:
    """Read an HTML page."""
    composer = Composer()
    feed = HtmlFeed(composer)
    feed.feed(source.text, Projection.identity(len(source.text)))
    return composer.document(path, "html", source)


class HtmlFeed:
    """Tells a composer what a stretch of HTML says; several stretches may follow each other."""

    def __init__(self, composer: Composer) -> None:
        """Feed ``composer``."""
        self._composer = composer
        self._origin = Projection(())
        self._text = ""
        self._skipping = ""  # the element that is skipped
        self._skip_depth = 0
        self._last_close: dict[str, int] = {}
        self._marks: dict[str, _Mark] = {}
        self._header_rows = False
        self._open: dict[str, Callable[[Token], object]] = {
            "br": self._break, "ul": self._list, "menu": self._list, "dir": self._list, "ol": self._ordered,
            "li": self._item, "dl": lambda _: composer.open_definitions(), "dt": lambda _: composer.open_term(),
            "dd": lambda _: composer.open_definition(), "table": self._table, "thead": self._head,
            "tr": lambda _: composer.open_row(header=self._header_rows), "td": self._cell, "th": self._cell,
            "caption": lambda _: composer.open_caption(), "figcaption": lambda _: composer.open_caption(),
            "title": lambda _: composer.open_caption(), "blockquote": lambda _: composer.open_quote(),
            "img": self._image,
        }  # fmt: skip

    @property
    def skipping(self) -> bool:
        """Whether what comes is inside an element that is not prose."""
        return bool(self._skipping)

    def feed(self, text: str, origin: Projection) -> None:
        """Read HTML that ``origin`` maps to the source."""
        self._text, self._origin = text, origin
        found = list(tokens(text))
        self._last_close = {token.name: token.start for token in found if token.kind is TokenKind.CLOSE}
        for token in found:
            self._token(token)

    def feed_inline(self, text: str, start: int) -> None:
        """Read one tag that stands inside a paragraph of another format."""
        self._text, self._origin = text, Projection.identity(len(text), start)
        for token in tokens(text):
            if token.kind is TokenKind.OPEN and token.name in _BLOCK_SKIPPED:
                continue
            self._last_close = {token.name: len(text)}
            self._token(token)

    def reset(self) -> None:
        """Forget what was left open in the paragraph or stretch that ends."""
        self._skipping = ""
        self._marks.clear()

    def _token(self, token: Token) -> None:
        if token.kind is TokenKind.COMMENT:
            self._comment(token)
        elif self._skipping:
            self._skip(token)
        elif token.kind is TokenKind.TEXT:
            self._add_text(token)
        elif token.kind is TokenKind.OPEN:
            self._open_tag(token)
        else:
            self._close_tag(token)

    def _comment(self, token: Token) -> None:
        if self._skipping not in ("", "head"):
            return
        text = self._text[token.start : token.end].removeprefix("<!--").removesuffix("-->")
        self._composer.comments.append(Comment(text, self._origin.to_source(token.start, token.end)))

    def _skip(self, token: Token) -> None:
        if token.kind is TokenKind.OPEN and token.name == "title" and self._skipping == "head":
            self._skipping = "head "  # read the title, then go on skipping
            self._composer.open_caption()
        elif self._skipping == "head ":
            if token.kind is TokenKind.TEXT:
                self._add_text(token)
            else:
                self._composer.close("caption")
                self._skipping = "head"
                self._skip(token)
        elif self._skipping == "head" and token.name == "body":
            self._skipping = ""
        elif token.name == self._skipping:
            self._skip_depth += 1 if token.kind is TokenKind.OPEN else -1
            if self._skip_depth == 0:
                self._skipping = ""

    def _add_text(self, token: Token) -> None:
        for piece in pieces(self._text[token.start : token.end], token.start):
            if not piece.exact:
                self._composer.atom(piece.text, *self._origin.to_source(piece.start, piece.end))
                continue
            for segment in self._origin.slice(piece.start, piece.end).segments:
                self._composer.text(piece.text[segment.start : segment.end], segment.source_start)

    def _open_tag(self, token: Token) -> None:
        name = token.name
        if name in _SKIPPED:
            if name in _BLOCK_SKIPPED:
                self._composer.boundary()
            if name == "pre":
                self._composer.skipped["code-block"] += 1
            if self._last_close.get(name, -1) >= token.start:
                self._skipping, self._skip_depth = name, 1
        elif name in _HEADINGS:
            self._composer.begin(BlockKind.HEADING, _HEADINGS[name])
        elif name in _STRONG:
            self._composer.open_strong()
        elif name in _CODE or name == "sup":
            start = self._origin.to_source(token.start, token.end).start
            self._marks[name] = _Mark(self._composer.boundaries, self._composer.length, start)
        elif name in self._open:
            self._open[name](token)
        elif name in _BLOCKS:
            self._composer.boundary()

    def _close_tag(self, token: Token) -> None:
        name = token.name
        if name in _STRONG:
            self._composer.close_strong()
        elif name in _CODE or name == "sup":
            self._close_mark(token)
        elif name in _FRAMES:
            self._composer.close(_FRAMES[name])
        elif name == "thead":
            self._header_rows = False
        elif name in _BLOCKS or name in _HEADINGS or name == "tr":
            self._composer.boundary()

    def _close_mark(self, token: Token) -> None:
        mark = self._marks.pop(token.name, None)
        composer = self._composer
        if mark is None or mark.block != composer.boundaries:
            return
        content = composer.tail(mark.length)
        if token.name != "sup":
            composer.cut_back(mark.length)
            composer.atom("code", mark.start, self._origin.to_source(token.start, token.end).end)
        elif mark.length and set(content) <= _CITATION:
            composer.cut_back(mark.length)

    def _break(self, token: Token) -> None:
        self._composer.line_break(*self._origin.to_source(token.start, token.end), hard=True)

    def _list(self, _: Token) -> None:
        self._composer.open_list()

    def _ordered(self, token: Token) -> None:
        self._composer.open_list(_number(token, "start", 1))

    def _item(self, token: Token) -> None:
        value = _number(token, "value", 0)
        self._composer.open_item(value or None)

    def _table(self, _: Token) -> None:
        self._header_rows = False
        self._composer.open_table()

    def _head(self, _: Token) -> None:
        self._composer.boundary()
        self._header_rows = True

    def _cell(self, token: Token) -> None:
        self._composer.open_cell(
            header=token.name == "th", columns=_number(token, "colspan", 1), rows=_number(token, "rowspan", 1)
        )

    def _image(self, token: Token) -> None:
        seen = set()
        for name in ("alt", "title"):
            value = token.attributes.get(name)
            if value is None or value.text in seen:
                continue
            seen.add(value.text)
            clean = CleanText()
            for piece in pieces(value.text, value.start):
                if piece.exact:
                    for segment in self._origin.slice(piece.start, piece.end).segments:
                        clean.verbatim(piece.text[segment.start : segment.end], segment.source_start)
                else:
                    clean.atom(piece.text, *self._origin.to_source(piece.start, piece.end))
            self._composer.caption(clean)


def _number(token: Token, attribute: str, default: int) -> int:
    value = token.attributes.get(attribute)
    text = value.text.strip() if value else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_LARGEST_NUMBER)) + 1 else default
