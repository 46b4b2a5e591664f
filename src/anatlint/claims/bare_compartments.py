"""Compartments named without their limb: "the anterior compartment" in an article on the leg."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_BARE = re.compile(
    r"\b((?:superficial |deep )?(?:anterior|posterior|lateral|medial|front|back|inner|outer)) compartment\b(?! of\b)",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(
    r"\b(anterior|posterior|lateral|medial|front|back|inner|outer)(?:,? or [a-z]+,?| \([a-z]+\)|, [a-z]+,)"
    r" compartment(?: of (?:the |your )?(\w+))?",
    re.IGNORECASE,
)
_CELL = re.compile(
    r"\W*((?:superficial |deep )?(?:anterior|posterior|lateral|medial|front|back|inner|outer))\b"
    r"(?:\W*\([^()]*\))?\W*\Z",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\W*((anterior|posterior|lateral|medial),? \(?(superficial|deep)\)?)\W*\Z", re.IGNORECASE)
_LABELLED = re.compile(
    r"\W*(?:\w+ )?compartments?\W+"
    r"((?:superficial |deep )?(?:anterior|posterior|lateral|medial|front|back|inner|outer))\W*\Z",
    re.IGNORECASE,
)
_HEADER = re.compile(r"\b(?:compartment|space)s?\b", re.IGNORECASE)
_SIDES = {"front": "anterior", "back": "posterior", "inner": "medial", "outer": "lateral"}
_LIMBS = {
    "forearm": re.compile(r"\bforearms?\b", re.IGNORECASE),
    "arm": re.compile(r"\b(?:upper )?arms?\b", re.IGNORECASE),
    "thigh": re.compile(r"\bthighs?\b", re.IGNORECASE),
    "leg": re.compile(r"\b(?:legs?|calf|calves|shins?)\b", re.IGNORECASE),
}
_NEAR = 4  # blocks before that may name the limb


def with_bare_compartments(
    blocks: Sequence[Block], found: Sequence[list[Mention]], lexicon: Lexicon
) -> list[list[Mention]]:
    """Add the compartments whose limb the text around names; where it names several, any of them is meant."""
    out = []
    for block, mentions in zip(blocks, found, strict=True):
        added = []
        for match in _sides(blocks, block):
            words = match.group(3, 2) if match.re is _TURNED else match[1].split()  # "posterior, deep"
            side = " ".join(_SIDES.get(word, word) for word in map(str.lower, words))
            told = match[2] if match.re is _ALTERNATIVE and match[2] else None
            limbs = [told.lower()] if told else _limbs(blocks, block, match.start())
            names = [f"{side} compartment of {limb}" for limb in limbs]
            entries = tuple(e for name in names for e in lexicon.get(name) if e.category == "region")
            if entries:
                told_by = 1 if match.re in (_CELL, _LABELLED, _TURNED) else 0
                added.append(Mention(Span(*match.span(told_by)), match[told_by], entries))
        kept = [m for m in mentions if not any(_overlaps(m, other) for other in added)]
        out.append(sorted([*kept, *added], key=lambda mention: mention.span) if added else list(mentions))
    return out


def _sides(blocks: Sequence[Block], block: Block) -> Iterator[re.Match[str]]:
    """Yield "anterior compartment", or the bare "anterior" in a column of compartments or behind such a label."""
    if "compartment" in block.text.lower():
        if block.label is not None and (labelled := _LABELLED.match(block.text)) is not None:
            yield labelled
            return
        yield from _BARE.finditer(block.text)
        yield from _ALTERNATIVE.finditer(block.text)
        return
    across = blocks[block.column_header].text if block.column_header is not None and block.row else ""
    down = blocks[block.row_header].text if block.row_header not in (None, block.index) else ""
    match = (
        (_CELL.match(block.text) or _TURNED.match(block.text))
        if _HEADER.search(across) or _HEADER.fullmatch(down)
        else None
    )
    if match is not None:
        yield match


def _limbs(blocks: Sequence[Block], block: Block, at: int) -> list[str]:
    """Return the limbs named nearest: in the text before, in the headings, in the blocks before, anywhere."""
    before = [other.text for other in blocks[max(block.index - _NEAR, 0) : block.index]]
    places = [block.text[:at], *(blocks[i].text for i in reversed(block.headings)), *reversed(before), block.text]
    for text in places:
        if limbs := [limb for limb, named in _LIMBS.items() if named.search(text)]:
            return limbs
    return list(_LIMBS)


def _overlaps(one: Mention, other: Mention) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
