"""The reader of plain text: paragraphs, headings, lists and tables by the look of the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from anatlint.documents.columns import Row, find_columns
from anatlint.documents.composer import Composer
from anatlint.documents.english import ends_with_stop, find_label, introduces
from anatlint.documents.model import BlockKind, Comment, Document
from anatlint.documents.source import SourceText, Span
from anatlint.records import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_MARKER = re.compile(
    r"(?:[•◦▪‣●○■□·∙►▸➤➜→✓✔*+–—-]|\(?(?P<number>\d{1,3})[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))[ \t\u00a0]+(?=\S)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?P<number>(?!))?[A-H]\.[ \t\u00a0]+(?=\S)")  # of an outline, indented
_RULE = re.compile(r"\s*(?:=+|-{2,}|_{3,}|\*{3,}|~{3,})\s*\Z")
_NUMBERED = re.compile(r"\d+(?P<deeper>(?:\.\d+)*)\.?\s")
_COMMENT = re.compile(r"<!--(\s*anatlint-.*?)-->|^[ \t]*#[ \t]*(anatlint-[^\r\n]*)", re.DOTALL | re.MULTILINE)
_VISIBLE = re.compile(r"[^\r\n]")
_UNWRAPPED = 120  # a longer line shows that lines are not wrapped by hand
_SHORTEST_WRAPPED = 50
_MAX_HEADING_WORDS = 12
_MAX_HEADING = 90


@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of the text without its indent
    end: int
    text: str
    indent: int
    marker: re.Match[str] | None

    @property
    def ordinal(self) -> int | None:
        number = self.marker["number"] if self.marker else None
        return int(number) if number else None

    @property
    def style(self) -> str:
        """What the marker looks like; a list keeps one style."""
        marker = self.marker.group().strip() if self.marker else ""
        return marker if len(marker) == 1 else f"{'1' if self.ordinal is not None else 'a'}{marker[-1]}"


class _OpenList(NamedTuple):
    indent: int
    style: str


def read_plain(source: SourceText, path: str) -> Document:
    """Read plain text."""
    reader = _PlainReader()
    text, reader.composer.comments = _without_comments(source.text)
    groups = list(_groups(text))
    for number, group in enumerate(groups):
        reader.read(group, following=groups[number + 1] if number + 1 < len(groups) else None)
    return reader.composer.document(path, "text", source)


def _without_comments(text: str) -> tuple[str, list[Comment]]:
    """Return the text with our comments blanked out, character by character, and what they were.

    Plain text has no comments of its own: those for anatlint look as in HTML, or fill a line that begins with "#".
    """
    comments: list[Comment] = []

    def blank(match: re.Match[str]) -> str:
        comments.append(Comment(match[1] or match[2], Span(*match.span())))
        return _VISIBLE.sub(" ", match[0])

    return _COMMENT.sub(blank, text) if "anatlint-" in text else text, comments


def _marker(body: str, indent: int) -> re.Match[str] | None:
    """Return what marks a line as an item: a bullet, a number, or the letter of an outline when it is indented."""
    return _MARKER.match(body) or (_LETTERED.match(body) if indent > 1 else None)


def _groups(text: str) -> Iterator[list[_Line]]:
    """Give the runs of lines between blank lines."""
    group: list[_Line] = []
    for match in _LINE.finditer(text):
        raw = match[1]
        body = raw.strip()
        if body:
            lead = len(raw) - len(raw.lstrip())
            start = match.start() + lead
            indent = len(raw[:lead].expandtabs(4))
            group.append(_Line(start, start + len(body), body, indent, _marker(body, indent)))
        elif group:
            yield group
            group = []
    if group:
        yield group


class _PlainReader:
    def __init__(self) -> None:
        self.composer = Composer()
        self._lists: list[_OpenList] = []  # outermost first
        self._started = False

    def read(self, group: list[_Line], following: list[_Line] | None) -> None:
        """Read the lines between two blank lines."""
        columns = _in_columns(group)
        if _is_table(group):
            self._table(group)
        elif columns is not None:
            first, last, rows = columns
            self._parts(group[:first])
            self._columns(group, rows)
            self._parts(group[last:])
        elif self._is_heading(group, following):
            self._heading(group[0], underline=group[1].text if len(group) > 1 else "")
        else:
            self._mixed(group)
        self._started = True

    def _is_heading(self, group: list[_Line], following: list[_Line] | None) -> bool:
        line = group[0]
        if len(group) > 1:
            return len(group) == 2 and bool(_RULE.match(group[1].text)) and _looks_like_title(line.text)
        if line.marker:
            alone = following is not None and not following[0].marker
            if following is not None and following[0].indent > line.indent:
                alone = alone and _in_columns(following) is not None
            goes_on = bool(self._lists) and self._lists[-1].style == line.style
            numbered = line.ordinal is not None and line.indent == 0
            return alone and numbered and not goes_on and _looks_like_title(line.text)
        inside = bool(self._lists) and line.indent > self._lists[-1].indent
        return line.indent < 4 and not inside and _looks_like_title(line.text)

    def _heading(self, line: _Line, underline: str) -> None:
        self._close_lists()
        numbered = _NUMBERED.match(line.text)
        if not self._started or underline.startswith("="):
            level = 1
        elif underline or line.text.isupper():
            level = 2
        else:
            level = 3 + min(2, numbered["deeper"].count(".") if numbered else 0)
        self.composer.begin(BlockKind.HEADING, level)
        self.composer.text(line.text, line.start)
        self.composer.boundary()

    def _mixed(self, group: list[_Line]) -> None:
        """Read a group that may hold paragraphs and items, in any order."""
        width = max(line.end - line.start for line in group)
        pending: list[_Line] = []
        for line in group:
            if _RULE.match(line.text):
                if len(pending) == 1 and _looks_like_title(pending[0].text):
                    self._heading(pending[0], underline=line.text)
                else:
                    self._flow(pending, width)
                pending = []
            elif self._starts_item(line, pending) or _leaves_item(pending, line):
                self._flow(pending, width)
                pending = [line]
            else:
                pending.append(line)
        self._flow(pending, width)

    def _starts_item(self, line: _Line, pending: list[_Line]) -> bool:
        """Tell an item from a wrapped line that happens to begin with a number or a dash."""
        if not line.marker:
            return False
        if not pending or pending[0].marker:
            return True
        if line.ordinal is not None:
            return line.ordinal == 1 or bool(self._lists)
        before = pending[-1].text
        dash = line.text[0] in "-–—+"
        return not dash or len(before) < _SHORTEST_WRAPPED or before.endswith(":") or ends_with_stop(before)

    def _flow(self, lines: list[_Line], width: int) -> None:
        """Read an item, or a stretch of lines without one."""
        if not lines:
            return
        if lines[0].marker:
            self._item(lines)
            return
        if not (self._lists and lines[0].indent > self._lists[-1].indent):
            self._close_lists()
        if width > _UNWRAPPED:
            for line in lines:
                if _looks_like_title(line.text) and len(lines) > 1:
                    self._heading(line, "")
                else:
                    self._paragraph([line])
        elif _is_bare_list(lines):
            self._bare_list(lines)
        elif _title_line(lines, width):
            self._heading(lines[0], "")
            self._paragraph(lines[1:])
        else:
            self._paragraph(lines)

    def _paragraph(self, lines: list[_Line]) -> None:
        self.composer.boundary()
        self._lines(lines, 0)
        self.composer.boundary()

    def _lines(self, lines: list[_Line], skip: int) -> None:
        """Add lines as one text, ``skip`` characters of the first left out."""
        for number, line in enumerate(lines):
            if number:
                self.composer.line_break(lines[number - 1].end, line.start, hard=False)
            lead = skip if number == 0 else 0
            self.composer.text(line.text[lead:], line.start + lead)

    def _item(self, lines: list[_Line]) -> None:
        first = lines[0]
        assert first.marker is not None
        while self._lists and self._ends_list(first):
            self._lists.pop()
            self.composer.close("list")
        if not self._lists or first.indent > self._lists[-1].indent + 1:
            self._lists.append(_OpenList(first.indent, first.style))
            self.composer.open_list()
        self.composer.open_item(first.ordinal)
        self._lines(lines, first.marker.end())
        self.composer.boundary()

    def _ends_list(self, item: _Line) -> bool:
        """Tell whether an item belongs to another list than the innermost one."""
        innermost = self._lists[-1]
        if item.indent < innermost.indent:
            return len(self._lists) == 1 or item.indent <= self._lists[-2].indent + 1
        return item.indent <= innermost.indent + 1 and item.style != innermost.style

    def _bare_list(self, lines: list[_Line]) -> None:
        self._paragraph(lines[:1])
        self.composer.open_list()
        for line in lines[1:]:
            self.composer.open_item()
            self.composer.text(line.text, line.start)
        self.composer.close("list")

    def _table(self, lines: list[_Line]) -> None:
        self._close_lists()
        self.composer.open_table()
        for line in lines:
            self.composer.open_row()
            start = line.start
            for cell in line.text.split("\t"):
                self.composer.open_cell()
                self.composer.text(cell, start)
                start += len(cell) + 1
        self.composer.close("table")

    def _parts(self, lines: list[_Line]) -> None:
        if len(lines) == 1 and self._is_heading(lines, None):
            self._heading(lines[0], "")
        elif lines:
            self._mixed(lines)

    def _columns(self, group: list[_Line], rows: list[Row]) -> None:
        """Read a table whose columns are aligned with spaces; what a cell goes on with follows in further lines."""
        self._close_lists()
        self.composer.open_table()
        for row in rows:
            self.composer.open_row()
            for cell in row:
                self.composer.open_cell()
                end = None
                for line, start, text in cell:
                    at = group[line].start + start
                    if end is not None:
                        self.composer.line_break(end, at, hard=False)
                    self.composer.text(text, at)
                    end = at + len(text)
        self.composer.close("table")

    def _close_lists(self) -> None:
        while self._lists:
            self._lists.pop()
            self.composer.close("list")


def _looks_like_title(text: str) -> bool:
    if len(text) > _MAX_HEADING or len(text.split()) > _MAX_HEADING_WORDS or text.endswith(":"):
        return False
    if ends_with_stop(text) and not text.endswith("?"):
        return False
    first = next((character for character in text if character.isalnum()), "")
    if text[0] in "\"'“‘(" or not (first.isupper() or first.isdigit()):
        return False
    return find_label(text, (), item=False) is None and any(map(str.isalpha, text))


def _leaves_item(pending: list[_Line], line: _Line) -> bool:
    """Tell whether a line without a marker no longer belongs to the item before it."""
    if not pending or not pending[0].marker or line.indent > pending[0].indent:
        return False
    last = pending[-1].text
    return len(last) < _SHORTEST_WRAPPED or ends_with_stop(last)


def _in_columns(group: list[_Line]) -> tuple[int, int, list[Row]] | None:
    return find_columns([(line.text, line.indent) for line in group])


def _is_table(group: list[_Line]) -> bool:
    tabs = group[0].text.count("\t")
    return tabs > 0 and len(group) > 1 and all(line.text.count("\t") == tabs for line in group)


def _is_bare_list(lines: list[_Line]) -> bool:
    """Tell a list whose bullets were lost: short lines below a line that introduces them."""
    if len(lines) < 3 or not (lines[0].text.endswith(":") and introduces(lines[0].text)):
        return False
    return all(len(line.text) <= 50 and not ends_with_stop(line.text) for line in lines[1:])


def _title_line(lines: list[_Line], width: int) -> bool:
    """Tell a title above its paragraph: the next line's first word would have fitted beside it."""
    first = lines[0].text
    if len(lines) < 2 or not _looks_like_title(first) or len(first) > 60:
        return False
    if lines[1].indent > lines[0].indent and all(find_label(one.text, (), item=False) for one in lines[1:]):
        return True  # "Axillary nerve" above "Roots: ...", "Muscles: ...", however short they are
    following = lines[1].text
    room = width - len(first) - 1
    return following[0].isupper() and len(following.split()[0]) <= room and len(first) < width * 0.75
