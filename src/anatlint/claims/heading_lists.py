"""Lists right below a heading, or a line, that only names a group: its items name the members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

HEADING_LIST = "heading-list"
_NEAR = 40  # code points behind a name that may say where it belongs
_BESIDE = re.compile(
    r"\b(?:the|muscles?|of|and|members?|group|complex|your|our|meet|what|are|is|in|all|about|main|parts?|heads?|who)\b"
    r"|[\W\d]",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\W\d]*(?:the\s+)?[\W\d]*", re.IGNORECASE)
_CLOSING = re.compile(r"(?:\s+muscles?)?[\s*_]*(?:\Z|[–—:(,;.]|-\s)", re.IGNORECASE)


def read_heading_item(
    reader: FragmentReader, block: Block, mentions: Sequence[Sequence[Mention]], blocks: Sequence[Block]
) -> Iterator[Claim]:
    """Yield the claim that what an item begins by naming is a member of what the heading right above names."""
    if block.kind is not BlockKind.LIST_ITEM or block.parent not in (None, block.intro):
        return
    heading = _right_above(block, blocks)
    whole = _group(reader, heading, mentions[heading.index]) if heading is not None else None
    name = next((m for m in mentions[block.index] if m.ids("muscle")), None)
    if heading is None or whole is None or name is None or not _stands_alone(block.text, name.span):
        return
    if "(" in block.text[slice(*name.span)]:
        return  # "Dorsal (Top) Muscles:": a line of the list's own, and hardly a name
    ids = name.ids("muscle")
    if set(ids) & set(whole.terms[0].readings):
        return
    member = Term(name.text, name.span, ids, plural=name.plural)
    for claim in reader.claims("has_members", whole, member, name.span, reader.base, HEADING_LIST):
        yield replace(claim, group=heading.index)


def read_belonging(
    reader: FragmentReader, block: Block, mentions: Sequence[Sequence[Mention]], blocks: Sequence[Block]
) -> Iterator[Claim]:
    """Yield that a muscle that "belongs here as well" is a member of what the heading of its section names."""
    if block.kind is BlockKind.HEADING or not block.headings:
        return
    heading = blocks[block.headings[-1]]
    whole = _group(reader, heading, mentions[heading.index])
    for name in (m for m in mentions[block.index] if whole is not None and m.ids("muscle")):
        behind = block.text[name.span.end : name.span.end + _NEAR].lower().lstrip("* _")
        told = reader.words.find("belonging_here", behind)
        if whole is not None and told is not None and told.start() == 0:
            member = Term(name.text, name.span, name.ids("muscle"), plural=name.plural)
            yield from reader.claims("has_members", whole, member, name.span, reader.base, "belonging")


def _right_above(block: Block, blocks: Sequence[Block]) -> Block | None:
    """Return the heading, or the line, that nothing but items of the same list stands behind."""
    first = block.index
    while first and blocks[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    above = blocks[first - 1] if first else block
    if above.kind is BlockKind.PARAGRAPH and (above.label is None or not above.text[above.label.end :].strip(" :*_")):
        return above  # "**Anterior compartment of the leg**", "Muscles of the calf:"
    return above if above.kind is BlockKind.HEADING and above.index in block.headings else None


def _group(reader: FragmentReader, heading: Block, mentions: Sequence[Mention]) -> Resolved | None:
    """Return the group or compartment that a heading names, where it says little more."""
    named = [m for m in mentions if m.ids("muscle") or _is_compartment(reader, m)]
    if len(named) != 1 or _BESIDE.sub("", heading.text.replace(named[0].text, "")):
        return None
    ids = named[0].ids("muscle") or named[0].ids("region")
    several = all(reader.kind_of(id) == "muscle-group" or reader.phrases.sizes(id) for id in ids)
    if not several and not _is_compartment(reader, named[0]):
        return None
    return Resolved((Term(named[0].text, named[0].span, ids, plural=named[0].plural),), heading.index, True)


def _is_compartment(reader: FragmentReader, mention: Mention) -> bool:
    ids = mention.ids("region")
    return bool(ids) and all(reader.kind_of(id) == "compartment" for id in ids)


def _stands_alone(text: str, name: Span) -> bool:
    """Whether a name opens an item and is all that stands there before a dash, a colon or the end."""
    opened = _OPENING.fullmatch(text[: name.start]) is not None
    return opened and _CLOSING.match(text, name.end) is not None
