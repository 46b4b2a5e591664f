"""Orders that a label or the sentence before a list tells: "From lateral to medial: A, B, C", "From top to bottom:"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers
from anatlint.claims.orders import REVERSE, THINGS, order_in, turned
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_GAP = re.compile(
    r"[\s,;&/*_.]*(?:\b(?:and|or|the|then|an?|[a-z]* ?artery|[a-z]* ?vein|two|three|four)\b[\s,;&/*_.]*)*"
)
_ENDS = re.compile(r"[.!?]\s+(?=[A-Z])")


def read_ordered_lists(
    blocks: Sequence[Block], found: Sequence[Sequence[Mention]], mood: Callable[[str], Mood]
) -> Iterator[Claim]:
    """Yield on which side of the one before each thing of an ordered list lies, in all blocks."""
    before: dict[int, list[Mention]] = {}  # the names of the last item below an introduction
    for block in blocks:
        if block.label is not None and (relation := order_in(block.label_text)) is not None:
            names = _names(block.text, found[block.index], block.label.end)
            for one, other in pairwise(names):
                yield from _claims(block, other, one, REVERSE[relation], mood)
        relation = _introduced(blocks, block)
        if relation is None or block.intro is None:
            continue
        names = _names(block.text, found[block.index], 0)
        last = before.get(block.intro)
        for name in names if last else ():
            assert last is not None
            yield from _claims(block, name, last[0], REVERSE[relation], mood)
        before[block.intro] = names


def _introduced(blocks: Sequence[Block], block: Block) -> str | None:
    """Return the order that the sentence before a list gives to its items."""
    if block.kind is not BlockKind.LIST_ITEM or block.intro is None or block.parent not in (None, block.intro):
        return None
    text = blocks[block.intro].text.rstrip()
    return order_in(_ENDS.split(text)[-1]) if text.endswith(":") else None


def _names(text: str, mentions: Sequence[Mention], start: int) -> list[Mention]:
    """Return the names that a stretch opens with, with nothing but commas, "and" and vessels between them."""
    names: list[Mention] = []
    at = start
    for mention in mentions:
        if mention.span.start < start:
            continue
        gap = text[at : mention.span.start].lstrip(" :–—-")
        if _GAP.fullmatch(gap) is None:
            break
        if mention.ids(*THINGS):
            names.append(mention)
        at = mention.span.end
    return names


def _claims(block: Block, one: Mention, other: Mention, relation: str, mood: Callable[[str], Mood]) -> Iterator[Claim]:
    pair = turned(relation, one, other)
    if pair is not None:
        here, qualifiers = Span(0, len(block.text)), Qualifiers(mood=mood(block.text))
        yield Claim("beside", *pair, block.index, one.span, here, qualifiers, "order")
