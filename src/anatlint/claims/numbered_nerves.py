"""Cranial nerves named by their Roman numeral alone: "XII moves it", "the facial nerve (VII)", "IX and X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention, before
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_NUMERAL = re.compile(r"(?<![\w.-])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?![\w-]|\.\w)")
_TOPIC = re.compile(r"\b[Cc]ranial nerves?\b|\bCNs?\b")
_OTHER = re.compile(  # what is numbered so besides
    r"\b(?:types?|grades?|stages?|factors?|class|classes|chapters?|parts?|phases?|figures?|fig\.?|tables?|zones?|laminae?|"
    r"layers?|levels?|volumes?|sections?|wars?|leads?|group|category|schedule|step|lesson|unit|module)\s+(?:[IVX]+(?:,|\s+and|\s+or)\s+)*\Z",
    re.IGNORECASE,
)
_PROPER = re.compile(r"[^.!?:;(]\s+(?!Nerves?\b|CN\b|And\b|Or\b)[A-Z][a-z]+\s+\Z")  # "Henry VIII"
_LEADING = re.compile(r"(?:\b(?:by|nerves?|from|to|on|via|of|through)|[IVX],|[IVX] (?:and|or|&)|[IVX]/|\()\s*\Z")
_FOLLOWING = re.compile(r"\s*(?:,|/|&|and\b|or\b)\s*[IVX]+\b")
_AFTER_START = re.compile(r"\s*(?:[.)]|[-–—:]?\s+[A-Z]|\Z)")  # "IV. The orbit", "VII Facial": the number of a line


def with_numbered_nerves(
    blocks: Sequence[Block], found: Sequence[list[Mention]], lexicon: Lexicon
) -> list[list[Mention]]:
    """Add the numerals of cranial nerves: where the article speaks of these, or in parentheses behind one's name."""
    about = any(("ranial" in block.text or "CN" in block.text) and _TOPIC.search(block.text) for block in blocks)
    return [
        own if block.kind is BlockKind.HEADING else _with_numerals(block.text, own, lexicon, about)
        for block, own in zip(blocks, found, strict=True)
    ]


def _with_numerals(text: str, mentions: list[Mention], lexicon: Lexicon, about: bool) -> list[Mention]:
    if not about and not any("nerve" in mention.categories for mention in mentions):
        return mentions
    added = []
    for match in _NUMERAL.finditer(text):
        span = Span(*match.span())
        if any(m.span.start < span.end and span.start < m.span.end for m in mentions):
            continue
        told = about and _names_nerve(text, match)
        if told or any(_is_numbered(text, one, span) for one in _ending_before(mentions, span)):
            entries = tuple(_entries(lexicon, match.group()))
            added += [Mention(span, match.group(), entries)] if entries else []
    return sorted([*mentions, *added], key=lambda mention: mention.span) if added else mentions


def _entries(lexicon: Lexicon, numeral: str) -> Iterator[Entry]:
    return (entry for entry in lexicon.get(f"cranial nerve {numeral}") if entry.category == "nerve")


def _names_nerve(text: str, match: re.Match[str]) -> bool:
    """Whether a numeral in an article on cranial nerves is one of theirs."""
    start = before(text, match.start())
    if _OTHER.search(start) or _PROPER.search(start):
        return False
    if not start.strip() and _AFTER_START.match(text, match.end()):
        return False
    listed = _LEADING.search(start) is not None or _FOLLOWING.match(text, match.end()) is not None
    return listed if len(match.group()) == 1 else match.group() != "I"


def _ending_before(mentions: Sequence[Mention], span: Span) -> Iterator[Mention]:
    return (one for one in mentions if 0 < span.start - one.span.end <= 2 and one.ids("nerve"))


def _is_numbered(text: str, named: Mention, span: Span) -> bool:
    """ "The facial nerve (VII)": a numeral alone in parentheses behind the name of a nerve."""
    return text[named.span.end : span.start] == " (" and text[span.end : span.end + 1] == ")"
