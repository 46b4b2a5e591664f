"""Syndromes and the nerve that is squeezed in them: "in carpal tunnel syndrome the X is compressed"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind

_OPENING = re.compile(r"\W*(?:in|with)\s+(?:the\s+)?", re.IGNORECASE)
_SMALL = re.compile(r"[\s,]*(?:the|your|one's|a)?\s*", re.IGNORECASE)
_BEING = re.compile(r"\s+(?:is|gets|becomes|has been|gets to be)\s+(?:\w+ly\s+)?(\w+)", re.IGNORECASE)


def read_entrapments(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    harm: Mapping[str, frozenset[str]],
    words: Words,
    mood: Callable[[str], Mood],
) -> Iterator[Claim]:
    """Yield the claims of all blocks, whose mentions are ``found``; ``harm`` are the words of lesions."""
    for block in blocks:
        mentions = found[block.index]
        if block.kind is BlockKind.HEADING or not any(m.ids("sign") for m in mentions):
            continue
        for sentence in stated_sentences(block.text, mood, lambda told: words.find("pairs_denied", told)):
            for part in split_parts(block.text, sentence):
                inside = [m for m in mentions if part.start <= m.span.start and m.span.end <= part.end]
                for sign, nerve in pairwise(inside):
                    if not sign.ids("sign") or not nerve.ids("nerve") or nerve.ids("muscle"):
                        continue
                    before = block.text[part.start : sign.span.start]
                    gap = block.text[sign.span.end : nerve.span.start]
                    state = _BEING.match(block.text, nerve.span.end, part.end)
                    if state is None or state[1].lower() not in harm["harmed"] or not _leads(before, gap, words):
                        continue
                    subject, thing = (
                        Term(m.text, m.span, m.ids(kind)) for m, kind in ((nerve, "nerve"), (sign, "sign"))
                    )
                    yield Claim(
                        "lesion_causes", subject, thing, block.index, nerve.span, sentence, Qualifiers(), "entrapment"
                    )


def _leads(before: str, gap: str, words: Words) -> bool:
    """Whether a clause goes on to what happens in the syndrome: "in X, the", "X happens when the"."""
    if _OPENING.fullmatch(before):
        return _SMALL.fullmatch(gap) is not None
    link = words.find("syndrome_when", gap)
    if link is None or gap[: link.start()].strip():
        return False
    return _SMALL.fullmatch(gap[link.end() :]) is not None
