"""How many there are of a bone, a space or the like: "there are seven cervical vertebrae", "eleven pairs of Xs"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Count, Mood, Qualifiers, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_NUMBER = r"(?P<number>[a-z]+|\d{1,2})"
_ONLY = r"(?:only|just|normally|usually|always|exactly|in all|a total of|typically)"
_LEAD = re.compile(
    r"\b(?:(?:there are|we have"
    r"|(?:wrist|hand|foot|ankle|neck|chest|back|spine|column|cage|thorax|skeleton|body|humans?|people|adults?)"
    r" (?:has|have|contains?|comprises?|consists? of|is made up of|is built of|counts?))"
    rf"(?: {_ONLY})?|\A\W*(?:all|the|our)) {_NUMBER}(?P<pairs> pairs of)?(?: (?:the|small|short|large|separate))?\s\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:,\s*)?"
    r"(?:that|which|who|whose|above|below|of|on which|where|attached|fused|joined|in (?:the|this|each) row)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:not|no|never|each|per|every|row|first|last|upper|lower|other|up to|about|some|than)\b|n['’]t\b",
    re.IGNORECASE,
)
_FEWEST = 3  # "the two lumbar vertebrae" may be two of them


def read_numbers_of_places(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    sizes: Callable[[str], frozenset[int]],
    kind_of: Callable[[str], str],
    mood: Callable[[str], Mood],
) -> Iterator[Claim]:
    """Yield the claims of numbers of places whose right number is known, in all blocks; ``found`` are their names."""
    for block in blocks:
        named = [m for m in found[block.index] if (ids := m.ids("place")) and all(sizes(id) for id in ids)]
        for mention in named:
            ids = mention.ids("place")
            if not any(kind_of(id) == "opening" for id in ids):
                yield from _told(block, mention, ids, mood)


def _told(block: Block, mention: Mention, ids: tuple[str, ...], mood: Callable[[str], Mood]) -> Iterator[Claim]:
    """Yield the number that stands before a name, where it is that of all there are."""
    within = next((s for s in split_sentences(block.text) if s.start <= mention.span.start < s.end), None)
    if within is None:
        return
    before = block.text[within.start : mention.span.start]
    match = _LEAD.search(before)
    number = number_of(match["number"]) if match is not None else None
    if match is None or number is None or (number < _FEWEST and not match["pairs"]) or _SOME.search(before):
        return
    sentence = block.text[slice(*within)]
    if _BEHIND.match(block.text, mention.span.end) or mood(sentence) is not Mood.ASSERTED:
        return
    noun = mention.text.lower().rsplit(" ", 1)[-1]
    what = "pair" if match["pairs"] else next((one for start, one in _NOUNS.items() if noun.startswith(start)), "bone")
    span = Span(within.start + match.start("number"), mention.span.end)
    term = Term(mention.text, mention.span, ids, plural=True)
    yield Claim("has_count", term, Count(number, what), block.index, span, within, Qualifiers(), "number-of-places")


_NOUNS = {"vertebra": "vertebra", "rib": "rib", "space": "space"}
