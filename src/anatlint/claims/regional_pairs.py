"""How many spinal nerves each region has: "eight cervical, twelve thoracic, five lumbar pairs"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.model import Claim, Count, Mood, Qualifiers, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

REGIONS = {
    "cervical": "cervical-spinal-nerves",
    "thoracic": "thoracic-spinal-nerves",
    "lumbar": "lumbar-spinal-nerves",
    "sacral": "sacral-spinal-nerves",
    "coccygeal": "co1-spinal-nerve",
}
_ONE = re.compile(
    rf"\b(?P<number>[a-z]+|\d{{1,2}})\s+(?:pairs?\s+(?:of|are)\s+)?(?P<region>{'|'.join(REGIONS)})\b(?P<noun>\s+(?:spinal\s+)?(?:pairs?|nerves?)\b)?",
    re.IGNORECASE,
)
_NERVES = re.compile(r"\bspinal nerves?\b|\bnerve pairs?\b|\bpairs of (?:spinal )?nerves\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:vertebra|segment|rib|disc|bone|muscle|gangli|splanchnic|rami|ramus)", re.IGNORECASE)
_ALONE = 2  # regions that one sentence must count when it does not say what


def read_regional_pairs(blocks: Sequence[Block], mood: Callable[[str], Mood]) -> Iterator[Claim]:
    """Yield the claims of numbers of spinal nerves by region, in all blocks."""
    for block in blocks:
        if block.kind is BlockKind.HEADING or not any(region in block.text.lower() for region in REGIONS):
            continue
        for sentence in split_sentences(block.text):
            yield from _in_sentence(blocks, block, sentence, mood)


def _in_sentence(blocks: Sequence[Block], block: Block, sentence: Span, mood: Callable[[str], Mood]) -> Iterator[Claim]:
    text = block.text[slice(*sentence)]
    found = [match for match in _ONE.finditer(text) if number_of(match["number"]) is not None]
    if not found or _OTHERS.search(text):
        return
    paired = any("pair" in match[0].lower() for match in found)
    if not paired and len(found) < _ALONE:
        return
    if not _NERVES.search(_context(blocks, block, sentence)):
        return
    for match in found:
        number = number_of(match["number"])
        assert number is not None, "only matches with a number are kept"
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        term = Term(match["region"], span, (REGIONS[match["region"].lower()],), plural=True)
        qualifiers = Qualifiers(mood=mood(text))
        yield Claim("has_count", term, Count(number, "pair"), block.index, span, sentence, qualifiers, "regional-pairs")


def _context(blocks: Sequence[Block], block: Block, sentence: Span) -> str:
    """Return the sentence with what stands before it: its block, its list's introduction, its heading."""
    above = [i for i in (block.intro, block.parent, block.headings[-1] if block.headings else None) if i is not None]
    before = blocks[block.index - 1].text if block.index else ""
    return " ".join([before, *(blocks[i].text for i in above), block.text[: sentence.end]])
