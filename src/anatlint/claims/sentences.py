"""Splitting a block's text into sentences, without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatlint.documents.source import Span

_LONGEST = 1500  # code points; no sentence that is meant to be read is as long
_STOP = re.compile(
    r"(?:[.!?]+[\"'”’)\]]*|\n+)(?=\s|$)|(?<=[a-z]{3})\.(?=(?:The|It|Its|They|Their|This|These|In|At|When|A|An) )"
)  # the second form: where a space was lost, "of the rib.The nerve"
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|approx|ca|fig|figs|dr|mr|mrs|ms|prof|st|m|mm|n|nn|lig|ligg|art|a|v|ant|post|sup|inf"
    r"|lat|med|incl|resp|al|ed|vol|pp|p|ch|sec)|(?:^|\s)[A-Z])\.$",
    re.IGNORECASE,
)
_PARTING = re.compile(r",?\s+(?:while|whereas|but)\s+|,\s+and\s+(?=(?:an?\s+)?\w+\s+of\b)", re.IGNORECASE)
_STRICT_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.$")


def overlapping(one: Span, other: Span) -> bool:
    """Return whether two stretches of a text have something in common."""
    return one.start < other.end and other.start < one.end


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of a text, in order, without surrounding white space.

    A full stop ends a sentence when white space and no lower-case letter follows and the word before it is no
    abbreviation; a line break always does. What goes on for thousands of letters is cut at a comma or a space, so
    that the time to read a text stays linear in its size.
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        end = match.end()
        if "\n" not in match.group() and not _ends_here(text, match.start(), end):
            continue
        _append(spans, text, start, end)
        start = end
    _append(spans, text, start, len(text))
    return spans


def split_clauses(text: str, sentence: Span) -> list[Span]:
    """Split a sentence at the semicolons and bullets outside parentheses."""
    spans: list[Span] = []
    start, depth = sentence.start, 0
    for i in range(sentence.start, sentence.end):
        depth += (text[i] in "([") - (text[i] in ")]")
        if text[i] in ";•" and depth <= 0:
            _append(spans, text, start, i)
            start = i + 1
    _append(spans, text, start, sentence.end)
    return spans


def split_parts(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, parted at semicolons and at "while" and "but" as well."""
    for clause in split_clauses(text, sentence):
        start = clause.start
        for match in _PARTING.finditer(text, clause.start, clause.end):
            yield Span(start, match.start())
            start = match.end()
        yield Span(start, clause.end)


def _ends_here(text: str, stop: int, end: int) -> bool:
    following = text[end : end + 24].lstrip().lstrip("\"'“‘([")
    if text[stop] == "." and following[:1].islower():
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    before = text[max(0, stop - 12) : stop + 1]
    return not (_ABBREVIATION.search(before) or _STRICT_INITIAL.search(before))


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = max(text.rfind(", ", start, start + _LONGEST), start) + 1
        if cut - start < _LONGEST // 2:
            cut = max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST // 2)
        spans.append(Span(start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append(Span(start, end))
