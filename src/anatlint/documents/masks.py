"""Hides from the Markdown parser what is neither Markdown nor prose: front matter, shortcodes, MDX.

What is hidden is overwritten, character by character, so that every offset stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FRONT_MATTER = re.compile(r"(-{3}|\+{3})[ \t]*(?:\r\n|\n|\r)")
_TEMPLATE = re.compile(r"\{\{|\{%|\{:|\{/\*")
_CLOSERS = {"{{": "}}", "{%": "%}", "{:": "}", "{/*": "*/}"}
_ADMONITION = re.compile(r"^[ \t]*:{3,}.*$", re.MULTILINE)
_MODULE = re.compile(
    r"^(?:import\s+(?:[\w{*][^\n\r]*\sfrom\s+)?['\"]|export\s+(?:default|const|let|function)\b)", re.MULTILINE
)
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|\Z")
_ELEMENT = re.compile(r"""</?[A-Z][\w.]*(?=[\s/>])(?:"[^"<]*"|'[^'<]*'|[^<>"'])*+>""")
_BRACE = re.compile(r"[{}]")
_VISIBLE = re.compile(r"[^\r\n]")
_NOTHING = "\u2060"  # a word joiner: neither space nor mark, and dropped from clean text
_LONGEST = 4_000


_MDX_COMMENT = re.compile(r"\{/\*(.*?)\*/\}", re.DOTALL)


def mdx_comments(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the comments of MDX with their places, those inside code too."""
    for match in _MDX_COMMENT.finditer(text) if "{/*" in text else ():
        yield match[1], match.start(), match.end()


def mask(text: str, *, mdx: bool) -> str:
    """Return the text with everything hidden that is not Markdown; its length stays the same."""
    text = _VISIBLE.sub(" ", text[: (end := _front_matter(text))]) + text[end:]
    text = _hide(text, _templates(text))
    text = _hide(text, ((match.start(), match.end()) for match in _ADMONITION.finditer(text)))
    if mdx:
        text = _hide(text, _modules(text))
        text = _hide(text, _expressions(text))
        text = _hide(text, (match.span() for match in _ELEMENT.finditer(text)))
    return text


def _front_matter(text: str) -> int:
    """Return where the front matter ends, 0 when there is none."""
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    fence = re.escape(opening[1])
    closing = re.compile(rf"^(?:{fence}|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.MULTILINE).search(text, opening.end())
    return closing.end() if closing else 0


def _hide(text: str, spans: Iterator[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts.append(text[done:start])
        parts.append(_VISIBLE.sub(" " if _fills_lines(text, start, end) else _NOTHING, text[start:end]))
        done = end
    parts.append(text[done:])
    return "".join(parts)


def _fills_lines(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the lines of a stretch."""
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return (start == 0 or text[start - 1] in "\r\n") and (end == len(text) or text[end] in "\r\n")


def _templates(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    next_closer: dict[str, int] = {}
    while match := _TEMPLATE.search(text, position):
        start, opener = match.start(), match.group()
        closer = _CLOSERS[opener]
        found = next_closer.get(closer, 0)
        if 0 <= found < match.end():
            found = next_closer[closer] = text.find(closer, match.end())
        end = found + len(closer)
        if found < 0 or end - start > _LONGEST:
            position = match.end()
        else:
            yield start, end
            position = end


def _modules(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    while match := _MODULE.search(text, position):
        blank = _BLANK_LINE.search(text, match.end())
        position = blank.start() if blank else len(text)
        yield match.start(), position


def _expressions(text: str) -> Iterator[tuple[int, int]]:
    """Give the outermost stretches in balanced braces."""
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for match in _BRACE.finditer(text):
        if match.group() == "{":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if match.end() - start <= _LONGEST:
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, match.end()))
    yield from found
