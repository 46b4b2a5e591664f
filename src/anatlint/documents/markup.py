"""Splits HTML into tags, texts and character references, with exact places, in one pass.

The standard ``html.parser`` tells where a tag begins but not where it ends or where an attribute's value stands, and
its treatment of broken comments and scripts changes between patch releases; a linter's places must not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from enum import Enum
from html.entities import html5
from typing import NamedTuple

_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/<>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?""")
_TAG_END = re.compile(r"[\s/]*>")
_SIMPLE_END = re.compile(r"[^<>]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_PATIENCE = 1_000_000  # characters read in vain, after which broken tags are taken to end at the next ">"
_RAW = frozenset({"script", "style", "textarea", "xmp", "noembed", "noframes"})


class TokenKind(Enum):
    """What a stretch of HTML is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    COMMENT = "comment"


class Value(NamedTuple):
    """The value of an attribute, as it is written, and where it begins."""

    text: str
    start: int


class Token(NamedTuple):
    """A tag, with its name in lower case, a comment, or a stretch of text."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Value] = {}  # noqa: RUF012  (never changed)


class Piece(NamedTuple):
    """A stretch of text as the reader sees it; ``exact`` unless it was a character reference."""

    text: str
    start: int
    end: int
    exact: bool


def pieces(text: str, start: int) -> Iterator[Piece]:
    """Split text, or an attribute's value, at its character references."""
    done = 0
    if "&" in text:
        for match in _REFERENCE.finditer(text):
            written = match.group()
            known = written[1] == "#" or written[1:] in html5
            if not known:
                continue
            if match.start() > done:
                yield Piece(text[done : match.start()], start + done, start + match.start(), exact=True)
            yield Piece(html.unescape(written), start + match.start(), start + match.end(), exact=False)
            done = match.end()
    if done < len(text):
        yield Piece(text[done:], start + done, start + len(text), exact=True)


def tokens(text: str) -> Iterator[Token]:
    """Split HTML; declarations and the content of scripts and styles are left out."""
    position = done = 0
    scanner = _TagScanner(text)
    while (start := text.find("<", position)) >= 0:
        token, end = scanner.read(start)
        if end is None:
            position = start + 1
            continue
        if start > done:
            yield Token(TokenKind.TEXT, done, start)
        if token is not None:
            yield token
            if token.kind is TokenKind.OPEN and token.name in _RAW:
                end = scanner.raw_end(token.name, end)
        position = done = end
    if done < len(text):
        yield Token(TokenKind.TEXT, done, len(text))


class _TagScanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._patience = _PATIENCE

    def read(self, start: int) -> tuple[Token | None, int | None]:
        """Return the tag at ``start`` and where it ends; no end when it is not markup."""
        text = self._text
        if text.startswith("<!--", start):
            after = self._after("-->", start + 2)
            return Token(TokenKind.COMMENT, start, after), after
        if text.startswith("<![CDATA[", start):
            return None, self._after("]]>", start + 9)
        if text.startswith(("<!", "<?"), start):
            return None, self._after(">", start + 2)
        name = _TAG_NAME.match(text, start)
        if name is None:
            return None, None
        attributes, end = self._attributes(name.end())
        if end is None:
            return None, None
        kind = TokenKind.CLOSE if text[start + 1] == "/" else TokenKind.OPEN
        return Token(kind, start, end, name[1].lower(), attributes), end

    def raw_end(self, name: str, start: int) -> int:
        """Return where the raw content of a script or the like ends."""
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, start)
        return match.start() if match else len(self._text)

    def _after(self, closer: str, start: int) -> int:
        found = self._text.find(closer, start)
        return len(self._text) if found < 0 else found + len(closer)

    def _attributes(self, begin: int) -> tuple[dict[str, Value], int | None]:
        """Return the attributes of a tag and where it ends; a broken tag has none and ends at the next ">"."""
        text = self._text
        found: dict[str, Value] = {}
        position = begin
        while self._patience > 0:
            end = _TAG_END.match(text, position)
            if end:
                return found, end.end()
            attribute = _ATTRIBUTE.match(text, position)
            if attribute is None:
                break
            group = attribute.lastindex or 1
            if group > 1:
                found.setdefault(attribute[1].lower(), Value(attribute[group], attribute.start(group)))
            position = attribute.end()
        self._patience -= position - begin
        simple = _SIMPLE_END.match(text, begin)
        return {}, simple.end() if simple else None
