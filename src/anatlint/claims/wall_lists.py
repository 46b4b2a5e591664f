"""Walls that labels tell, below the name of a space: "Lateral border: sartorius", "Floor – pectineus and iliopsoas"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Place, Qualifiers, Term
from anatlint.claims.relations import Relations
from anatlint.claims.spaces import first_space
from anatlint.claims.walls import BOUNDING, may_bound, side_told
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_GAP = re.compile(
    r"[\s,;:&/*_.()–—-]*(?:\b(?:(?:is|are) )?(?:formed|made up|made|bounded|marked|provided)(?: mainly)?"
    r"\s+(?:by|of)\b\s*)?(?:\b(?:and|the|then|an?|both|two|muscles?|tendons? of|heads? of"
    r"|(?:medial|lateral|upper|lower) (?:border|margin|edge|part) of)\b[\s,;&/*_.()]*)*"
)


def read_wall_lists(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    relations: Relations,
    kind_of: Callable[[str], str],
    mood: Callable[[str], Mood],
) -> Iterator[Claim]:
    """Yield who bounds a space on the side that the label of an item tells, in all blocks."""
    space: Term | None = None
    for block in blocks:
        side = side_told(_WORD.findall(block.label_text.lower()), relations) if block.label is not None else ""
        if side and space is not None and block.label is not None:
            for mention in _names(block, found[block.index], kind_of):
                who = Term(mention.text, mention.span, mention.ids(*BOUNDING), plural=mention.plural)
                qualifiers = Qualifiers(mood=mood(block.text))
                where = Place(side, (space,))
                yield Claim(
                    "walls", who, where, block.index, mention.span, Span(0, len(block.text)), qualifiers, "borders"
                )
        else:
            named = first_space(found[block.index], kind_of)
            space = named if named is not None or block.kind is BlockKind.HEADING else space


def _names(block: Block, mentions: Sequence[Mention], kind_of: Callable[[str], str]) -> Iterator[Mention]:
    """Yield the names that stand behind the label of a block, one after the other."""
    at = block.label.end if block.label is not None else 0
    for mention in mentions:
        if mention.span.start < at:
            continue
        gap = block.text[at : mention.span.start].lower()
        if _GAP.fullmatch(gap) is None or not may_bound(mention, kind_of):
            break
        yield mention
        at = mention.span.end
