"""Subjects from too far away to be sure of: right of them confirms, and what is wrong of them is not reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.model import Claim
from anatlint.documents.model import Block, BlockKind

_FAR = 2  # paragraphs


def doubt_afar(claims: Sequence[Claim], blocks: Sequence[Block]) -> Iterator[Claim]:
    """Yield all claims, those with a subject from afar as said of something that may be another thing.

    That is a heading for an item that names its own subjects, another item of a list, which does not stand above this
    one, a cell of a table for what is none, or a paragraph further back than the last one for a sentence that does not
    begin its own paragraph.
    """
    several = _of_several(claims)
    for claim in claims:
        afar = claim.inherited and not claim.uncertain and _statement(claim) not in several and _is_afar(claim, blocks)
        yield replace(claim, subject=replace(claim.subject, uncertain=True)) if afar else claim


def _statement(claim: Claim) -> tuple[object, ...]:
    return claim.block, claim.predicate, claim.span


def _of_several(claims: Sequence[Claim]) -> set[tuple[object, ...]]:
    """Return what is said of things of several items at once: "All three are supplied by ...", below their list."""
    told: dict[tuple[object, ...], set[tuple[str, ...]]] = defaultdict(set)
    for claim in claims:
        told[_statement(claim)].add(claim.subject.readings)
    return {statement for statement, subjects in told.items() if len(subjects) > 1}


def _is_afar(claim: Claim, blocks: Sequence[Block]) -> bool:
    if claim.subject_block in (None, claim.block):
        return False
    block, source = blocks[claim.block], blocks[claim.subject_block or 0]
    if source.index > block.index or source.index in _above(block, blocks):
        return False
    if (
        claim.frame == "definition"
    ):  # "**A and B.** A is ...": an item on A and B, and no list of what the heading means
        return source.kind is BlockKind.HEADING and bool(block.text[claim.sentence.end :].strip())
    if source.kind is BlockKind.TABLE_CELL:
        return block.kind is not BlockKind.TABLE_CELL
    if source.kind is BlockKind.LIST_ITEM:
        return True
    both = block.kind is BlockKind.PARAGRAPH and source.kind is BlockKind.PARAGRAPH
    first = not block.text[block.body_start : claim.sentence.start].strip()
    return both and not first and block.index - source.index >= _FAR


def _above(block: Block, blocks: Sequence[Block]) -> set[int]:
    """Return what introduces a block, or stands above it in its list, at any distance."""
    found: set[int] = set()
    waiting = [block]
    while waiting:
        one = waiting.pop()
        for index in (one.intro, one.parent, one.term):
            if index is not None and index not in found:
                found.add(index)
                waiting.append(blocks[index])
    return found
