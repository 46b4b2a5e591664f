"""Lists of the muscles of a compartment: behind a label, in the row of a table, as items under a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.structure import is_sentence
from anatlint.documents.model import Block, BlockKind

_REGION = frozenset({"region"})
_BESIDE_NAMES = re.compile(
    r"\([^()]*\)|\b(?:and|or|the|both|plus|also|with|muscles?|sometimes|usually|small|long|two)\b|[\s,;/&+.:–—-]",
    re.IGNORECASE,
)
_LABEL = re.compile(  # what may stand in a label beside the name
    r"(?:the|contents?|muscles?|members?|of|in|inside|within|main|and|what[’']?s?|is|are|there|group|leg|arm|\d+)\b|\W",
    re.IGNORECASE,
)
_HEADS_MEMBERS = re.compile(
    r"(?:the\s+)?(?:main|key|chief|principal|own|its|individual)?\s*"
    r"(?:muscles?|members|contents?"
    r"|(?:muscles|what(?:'s|’s| is)|who(?:'s|’s| is)) (?:in it|inside|there)|muscles? (?:it )?contain(?:s|ed))",
    re.IGNORECASE,
)
_HOLDING = frozenset(
    {"contain", "hold", "house", "include", "comprise", "encompass", "accommodate", "consist", "have", "make", "share",
     "occupy", "fill", "lie", "be", "sit", "belong", "find", "run", "live", "pack", "compose", "form", "host"}
)  # fmt: skip
_INSIDE = ("in", "within", "inside", "to")


def introduced_place(reader: FragmentReader, predication: Predication) -> Referent | None:
    """Return the compartment whose muscles a sentence before a list says will follow: "the X houses:"."""
    if predication.lemma not in _HOLDING:
        return None
    held = [*predication.get("agent"), *predication.get("theme")]
    held += [i for slot in _INSIDE for i in predication.get(slot)]
    for head in held:
        found = reader.phrases.resolve(head, _REGION)
        if found is not None and len(found.terms) == 1 and _is_compartment(reader, found.terms[0].readings):
            return Referent(found.terms, "muscle", found.block)
    return None


def read_compartment(
    reader: FragmentReader, block: Block, mentions: Sequence[Sequence[Mention]], blocks: Sequence[Block]
) -> Iterator[Claim]:
    """Yield the claims of a label or a cell that lists the muscles of a compartment."""
    own = mentions[block.index]
    if block.label is not None and not is_sentence(block):
        start = block.label.end
        place = _named(reader, [m for m in own if m.span.end <= start], block.index)
        if place is not None and _LABEL.sub("", block.label_text.replace(place[0].text, "")):
            return  # "Behind the anterior compartment: ..."
    else:
        place, start = _row(reader, block, mentions, blocks), 0
    listed = [m for m in own if m.span.start >= start]
    if place is None or not _is_list(block.text[start:], start, listed):
        return
    whole = Resolved((place[0],), place[1], True)
    for mention in listed:
        member = Term(mention.text, mention.span, mention.ids("muscle"), plural=mention.plural)
        yield from reader.claims("has_members", whole, member, mention.span, reader.base, "compartment")


def _row(
    reader: FragmentReader, block: Block, mentions: Sequence[Sequence[Mention]], blocks: Sequence[Block]
) -> tuple[Term, int] | None:
    """Return the compartment that the row of a cell is about, when its column is one of muscles."""
    if block.kind is not BlockKind.TABLE_CELL or block.column_header is None or block.row_header in (None, block.index):
        return None
    assert block.row_header is not None
    heads = _HEADS_MEMBERS.fullmatch(blocks[block.column_header].text.strip(" :*_"))
    return _named(reader, mentions[block.row_header], block.row_header) if heads is not None else None


def _named(reader: FragmentReader, mentions: Sequence[Mention], block: int) -> tuple[Term, int] | None:
    """Return the one compartment that is named, where no muscle and no nerve is."""
    if any(mention.ids("muscle", "nerve") and not mention.ids("region") for mention in mentions):
        return None
    places = [m for m in mentions if _is_compartment(reader, m.ids("region"))]
    if len(places) != 1:
        return None
    return Term(places[0].text, places[0].span, places[0].ids("region")), block


def _is_compartment(reader: FragmentReader, ids: Sequence[str]) -> bool:
    return bool(ids) and all(reader.kind_of(id) == "compartment" or id.endswith("eminence") for id in ids)


def _is_list(text: str, start: int, mentions: Sequence[Mention]) -> bool:
    """Whether a text consists of names of muscles and nothing else."""
    if not mentions or not all(mention.ids("muscle") for mention in mentions):
        return False
    rest, end = "", 0
    for mention in mentions:
        rest += text[end : mention.span.start - start]
        end = mention.span.end - start
    return not _BESIDE_NAMES.sub("", rest + text[end:])
