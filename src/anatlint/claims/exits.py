"""Where spinal nerves leave the spine: "the C8 nerve emerges below the C7 vertebra"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.model import Claim, Mood, Place, Qualifiers, Term
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_LEVEL = r"(?:C[1-8]|T1[0-2]|T[1-9]|L[1-5]|S1)"
_NERVE = re.compile(rf"\b({_LEVEL})\s+(?:spinal\s+)?(?:nerve\s+roots?|nerves?|roots?)\b", re.IGNORECASE)
_REGION = re.compile(r"\b(cervical|thoracic|lumbar)\s+(?:spinal\s+)?(?:nerve\s+roots|nerves)\b", re.IGNORECASE)
_WHERE = re.compile(
    rf"\b(above|below|beneath|under|over)\s+(?:the\s+)?(?:pedicles?\s+of\s+)?({_LEVEL}|atlas)\b", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+)?({_LEVEL})\s+and\s+(?:the\s+)?({_LEVEL})\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(above|below|beneath|under|over)\s+(?:the\s+|their\s+)?"
    r"(?:corresponding|same-numbered|like-numbered|vertebrae?\s+of\s+the\s+same)\b",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"\b(?:except|but|apart|save|other than|while|whereas)\b", re.IGNORECASE)
_UP = ("above", "over")
_FAR = 60  # code points between the nerve and where it leaves


def read_exits(blocks: Sequence[Block], words: Words, mood: Callable[[str], Mood]) -> Iterator[Claim]:
    """Yield the claims of all blocks: of a nerve by its level, or of those of a region by "cervical"."""
    for block in blocks:
        if block.kind is BlockKind.HEADING or not words.find("root_exits", block.text):
            continue
        for sentence in stated_sentences(block.text, mood, lambda told: words.find("segment_denied", told)):
            text = block.text[slice(*sentence)]
            for named, place, found in _told(text, words):
                at = Span(sentence.start + named.start(), sentence.start + named.end())
                subject = Term(named[0], at, (_id(named[1]),))
                span = Span(at.start, sentence.start + found.end())
                yield Claim("leaves_spine", subject, place, block.index, span, sentence, Qualifiers(), "exit")


def _told(text: str, words: Words) -> Iterator[tuple[re.Match[str], Place, re.Match[str]]]:
    for named in _NERVE.finditer(text):
        for pattern in (_WHERE, _BETWEEN):
            found = pattern.search(text, named.end())
            if found is None or not _links(text[named.end() : found.start()], words):
                continue
            levels = found.groups()[-1:] if pattern is _WHERE else found.groups()
            of = tuple(Term(level, Span(*found.span()), levels=(_vertebra(level),)) for level in levels)
            relation = "between" if pattern is _BETWEEN else "above" if found[1].lower() in _UP else "below"
            yield named, Place(relation, of), found
    for named in _REGION.finditer(text):
        found = _SAME.search(text, named.end())
        if found is not None and _links(text[named.end() : found.start()], words) and not _EXCEPTED.search(text):
            yield named, Place("above" if found[1].lower() in _UP else "below"), found


def _links(gap: str, words: Words) -> bool:
    return len(gap) <= _FAR and words.find("root_exits", gap) is not None and not _NERVE.search(gap)


def _vertebra(name: str) -> str:
    return "C1" if name.lower() == "atlas" else name.upper()


def _id(name: str) -> str:
    return f"{name.lower()}-spinal-nerve" if name[-1].isdigit() else f"{name.lower()}-spinal-nerves"
