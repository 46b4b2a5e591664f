"""The names in a document, told apart by what stands around them; nothing is parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.bare_compartments import with_bare_compartments
from anatlint.claims.bare_nerves import with_bare_nerves, with_listed_nerves
from anatlint.claims.branches import with_branches
from anatlint.claims.chosen_parts import with_chosen_parts
from anatlint.claims.directions import with_directions
from anatlint.claims.elided_nouns import with_elided_nouns
from anatlint.claims.figurative_names import without_figures
from anatlint.claims.headed_names import with_headed_names
from anatlint.claims.homonyms import of_its_bone, told_apart
from anatlint.claims.interrupted_names import with_interrupted
from anatlint.claims.mentions import Mention, assured, find_mentions, in_context, with_longer, with_wholes
from anatlint.claims.numbered_nerves import with_numbered_nerves
from anatlint.claims.resources import Resources
from anatlint.claims.short_names import explained, with_explained
from anatlint.claims.stretches import Stretches
from anatlint.claims.unknown_names import UnknownNames
from anatlint.claims.words import Words
from anatlint.documents.model import BlockKind, Document

_SUBJECTS = frozenset({"muscle", "nerve"})
_ACTORS = _SUBJECTS | {"agent"}
_OF_MUSCLES = ("tendon-of-", "aponeurosis-of-")  # how ids of what belongs to a muscle begin
_NAMING = re.compile(r"\b(?:muscles?|nerves?)\b", re.IGNORECASE)

_DIVISIONS = ("anterior-division", "posterior-division")
_OF_NERVES = ("nerv", "plexus", "palsy", "palsies", "branch")  # else no nerve is told of
_RAMUS = re.compile(r"\bram(?:us|i)\b")
_NUMBERED = re.compile(r"\b[CTLS][1-9]|\bC\.?N\b")


def mentions_of(document: Document, resources: Resources, fields: dict[str, str]) -> list[list[Mention]]:
    """Find the mentions of each block; names of mere parts need their whole in the block or its headings."""
    blocks, lexicon = document.blocks, resources.lexicon
    words = resources.words
    idioms = words.patterns["idioms"]
    found = [
        find_mentions(block.text, lexicon, idioms if words.may_have("idioms", block.text) else None) for block in blocks
    ]
    found = [with_interrupted(block.text, own, lexicon) for block, own in zip(blocks, found, strict=True)]
    found = [list(without_figures(block.text, own, words)) for block, own in zip(blocks, found, strict=True)]
    if any(mention.categories & _SUBJECTS for own in found for mention in own):  # else nobody's fibres run anywhere
        found = [with_directions(block.text, own, lexicon, words) for block, own in zip(blocks, found, strict=True)]
    if any(_may_tell_of_nerves(block.text) for block in blocks):
        found = [with_bare_nerves(block.text, own, resources) for block, own in zip(blocks, found, strict=True)]
    found = with_numbered_nerves(blocks, found, lexicon)
    found = with_branches(blocks, found, resources)
    found = with_listed_nerves(blocks, found, fields, lexicon)
    near_names = resources.near_names
    unknown = UnknownNames(lexicon, near_names, words.sets["name_heads"], words)
    for block, own in zip(blocks, found, strict=True):
        added = list(unknown.find(block.text, own))
        if added:
            at = Stretches((mention.span, mention.span) for mention in added)
            kept = [
                m for m in own if not any(a.start <= m.span.start and m.span.end <= a.end for a in at.touching(*m.span))
            ]
            own[:] = sorted([*kept, *added], key=lambda mention: mention.span)
    found = [with_longer(own) for own in found]
    found = with_bare_compartments(blocks, found, lexicon)
    meant = explained(blocks, found)
    found = [with_explained(block.text, own, meant) for block, own in zip(blocks, found, strict=True)]
    found = with_headed_names(blocks, found, resources)
    found = told_apart(blocks, found, resources.cues)
    near = [[m for other in found[max(0, i - 2) : i + 3] for m in other] for i in range(len(found))]
    sure = {
        e.id for own in found for m in own for e in m.entries if not e.ambiguous and e.category in ("muscle", "nerve")
    }
    found = [[m for m in own if in_context(m, around, sure)] for own, around in zip(found, near, strict=True)]
    found = [
        [m for m in own if not _merely_describes(block.text, m, words)]
        for block, own in zip(blocks, found, strict=True)
    ]
    found = [
        of_its_bone(block.text, own, resources.wholes, resources.kind_of)
        for block, own in zip(blocks, found, strict=True)
    ]
    found = told_apart(blocks, [[assured(m, sure) for m in own] for own in found], resources.cues)
    titled = [m for own in found[:1] for m in own if blocks[0].kind is BlockKind.HEADING]
    title = {e.id for m in titled for e in m.entries if e.category == "nerve" and not e.part}
    out = []
    for block in blocks:
        around = [
            index
            for index in (*block.headings, block.intro, block.parent, block.term, block.index)
            if index is not None
        ]
        named = title | {
            entry.id for index in around for mention in found[index] for entry in mention.entries if not entry.part
        }
        named = named.union(*(resources.near(id) for id in named))
        nerves = [id for id in named if resources.kind_of(id) in ("nerve", "plexus", "cord", "trunk")]
        named = named.union(*(resources.wholes(id) for id in nerves))
        named |= _pieces_of_plexus(block.text, found[block.index], resources)
        parts = words.sets["part_words"]
        out.append(list(with_wholes(block.text, found[block.index], named, resources.near, parts)))
    out = [with_elided_nouns(block.text, own, lexicon) for block, own in zip(blocks, out, strict=True)]
    return with_chosen_parts(blocks, out, resources)


def _pieces_of_plexus(text: str, mentions: Sequence[Mention], resources: Resources) -> set[str]:
    """Return the trunks and cords that a block speaks of without their plexus: beside roots, or several of them."""
    pieces = {e.id for m in mentions for e in m.entries if e.part and resources.kind_of(e.id) in ("trunk", "cord")}
    divisions = {e.id for m in mentions for e in m.entries if e.part and e.id.startswith(_DIVISIONS)}
    levelled = any(m.levels for m in mentions) and resources.words.find("plexus_cues", text) is not None
    several = len(pieces) > 1 or (len(pieces) == 1 and bool(divisions))
    return pieces | divisions if levelled or several else set()


def _merely_describes(text: str, mention: Mention, words: Words) -> bool:
    """ "Leave between them a triangular space": with "a" such a place is described, and not named."""
    return words.has("describing_places", mention.text.lower()) and text[: mention.span.start].endswith((" a ", " an "))


def _may_tell_of_nerves(text: str) -> bool:
    low = text.lower()
    if any(word in low for word in _OF_NERVES) or ("ram" in low and _RAMUS.search(low)):
        return True
    return _NUMBERED.search(text) is not None


def is_about_anatomy(document: Document, mentions: Sequence[Sequence[Mention]], resources: Resources) -> bool:
    """Whether anything here can be said of a muscle or nerve: without that, the parser need not be loaded."""
    if any(mention.categories & _ACTORS for within in mentions for mention in within):
        return True
    if any(e.id.startswith(_OF_MUSCLES) for within in mentions for mention in within for e in mention.entries):
        return True
    pairs = zip(document.blocks, mentions, strict=True)
    if any(_tells_of_nerves_unnamed(block.text, within, resources) for block, within in pairs):
        return True
    return any(_NAMING.search(block.text) for block in document.blocks if _may_name(block.text))


def _tells_of_nerves_unnamed(text: str, mentions: Sequence[Mention], resources: Resources) -> bool:
    """Whether a block names an autonomic division, levels beside a reflex or dermatome, or the palsy of a nerve."""
    words = resources.words
    if words.find("autonomic", text) is not None:
        return True
    if any(m.levels for m in mentions) and words.find("segmental", text) is not None:
        return True
    signs = [m.text.lower() for m in mentions if "sign" in m.categories]
    return bool(signs) and any(sign.endswith(tuple(resources.harm.words["syndromes"])) for sign in signs)


def _may_name(text: str) -> bool:
    low = text.lower()
    return "muscle" in low or "nerve" in low
