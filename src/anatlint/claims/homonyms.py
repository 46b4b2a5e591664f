"""Names that several structures bear: which of them is meant, by the words near the name.

The words stand in ``rules/ontology/homonyms.yaml`` (``context``). Nearer text counts before farther text, and the names
of nerves count last: a nerve is often what is said of the muscle, and may be the mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from anatlint.claims.alternatives import any_of
from anatlint.claims.mentions import Mention
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern

if TYPE_CHECKING:
    from anatlint.ontology.tables import Homonym

_AGENT = "agent"  # "adductor" is a name, and also says what a muscle does: no rival of the names

_OF = re.compile(r"\s+of\s+(?:(?:the|each|your)\s+)?")

Cues = Mapping[str, LazyPattern]


def cues_of(homonyms: Mapping[str, Homonym]) -> Cues:
    """Return, for each id, what the words look like that speak for it wherever its name is shared."""
    words: dict[str, set[str]] = {}
    for homonym in homonyms.values():
        for id, near in homonym.context.items():
            words.setdefault(id, set()).update(near)
    return {id: LazyPattern(rf"\b{any_of(near)}\b", re.IGNORECASE) for id, near in words.items()}


def told_apart(blocks: Sequence[Block], mentions: Sequence[list[Mention]], cues: Cues) -> list[list[Mention]]:
    """Return the mentions of each block, a shared name meaning only what the text near it speaks for, if it does."""
    return [
        [_told_apart(blocks, block, mention, own, cues) for mention in own]
        for block, own in zip(blocks, mentions, strict=True)
    ]


def _told_apart(
    blocks: Sequence[Block], block: Block, mention: Mention, mentions: Sequence[Mention], cues: Cues
) -> Mention:
    ids = {entry.id for entry in mention.entries if entry.category != _AGENT}
    if len(ids) < 2 or not any(id in cues for id in ids):
        return mention
    for number, text in enumerate(_texts(blocks, block, mention, mentions)):
        spoken_for = {id for id in ids if id in cues and cues[id].search(text)}
        if len(spoken_for) == 1 and ids <= cues.keys():
            meant = spoken_for | {entry.id for entry in mention.entries if entry.category == _AGENT}
            kept = tuple(entry for entry in mention.entries if entry.id in meant)
            own = not number and all(id.startswith(mention.text.lower().rstrip("s")) for id in spoken_for)
            full = " " in mention.text or own  # "abductor digiti minimi", "lumbricals of the foot", but not "recti"
            return replace(mention, entries=tuple(e._replace(ambiguous=False) for e in kept) if full else kept)
    return mention


def of_its_bone(
    text: str, mentions: Sequence[Mention], wholes: Callable[[str], frozenset[str]], kind_of: Callable[[str], str]
) -> list[Mention]:
    """Return the mentions without those of a place on one bone where the text puts it on another.

    "The alveolar ridge of the mandible" is not the one that the maxilla has.
    """
    kept: list[Mention] = []
    for mention, following in zip_longest(mentions, mentions[1:]):
        named = following.ids("place") if following is not None else ()
        bones = {id for id in named if kind_of(id) == "bone"}
        if not bones or following is None or not _OF.fullmatch(text[mention.span.end : following.span.start]):
            kept.append(mention)
            continue
        entries = tuple(e for e in mention.entries if may_be_on(e.id, bones, wholes, kind_of))
        if entries or not mention.entries:
            kept.append(replace(mention, entries=entries))
    return kept


def may_be_on(id: str, bones: set[str], wholes: Callable[[str], frozenset[str]], kind_of: Callable[[str], str]) -> bool:
    """Whether a place may be on one of some bones: on no bone that is known, on this one, or on one it is a part of."""
    own = {whole for whole in wholes(id) if kind_of(whole) == "bone"}
    nearest = {bone for bone in own if not any(bone in wholes(other) for other in own)}
    return not own or kind_of(id) == "bone" or any(bone in own or wholes(bone) & nearest for bone in bones)


def _texts(blocks: Sequence[Block], block: Block, mention: Mention, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield what is written around a mention, the nearest first."""
    hidden = [m.span for m in mentions if m is not mention and "nerve" in m.categories]
    bare = _without(block.text, [mention.span, *hidden])
    sentence = next(s for s in split_sentences(block.text) if s.start <= mention.span.start < s.end)
    yield bare[sentence.start : sentence.end]
    above = [blocks[i].text for i in (block.intro, block.parent, block.term, block.row_header) if i is not None]
    yield " / ".join(above)
    for heading in reversed(block.headings):
        yield blocks[heading].text
    yield bare
    yield block.text[sentence.start : sentence.end]


def _without(text: str, spans: Sequence[Span]) -> str:
    shown = list(text)
    for span in spans:
        shown[span.start : span.end] = " " * (span.end - span.start)
    return "".join(shown)
