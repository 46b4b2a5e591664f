"""Pairs of muscles that are told to work against each other: "the X and the Y are antagonists"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_BOTH = re.compile(r"\s*(?:and|/|–|-|vs\.?|versus|with)\s*(?:the\s+|your\s+)?", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|or))\s*(?:the\s+|your\s+)?", re.IGNORECASE)
_TURNS = re.compile(r"\s+contracts?,?\s+(?:the |your )?", re.IGNORECASE)  # "when the X contracts, the Y relaxes"
_RELAXED = re.compile(r"\s+(?:relax(?:es)?|lengthens?|(?:is|are) stretched)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def read_opposed_pairs(
    blocks: Sequence[Block], found: Sequence[Sequence[Mention]], words: Words, mood: Callable[[str], Mood]
) -> Iterator[Claim]:
    """Yield the claims of all blocks, whose mentions are ``found``."""
    for block in blocks:
        muscles = [m for m in found[block.index] if m.ids("muscle")]
        if block.kind is BlockKind.HEADING or len(muscles) < 2 or not _may_tell(block.text, words):
            continue
        for sentence in stated_sentences(block.text, mood, lambda told: words.find("pairs_denied", told)):
            for part in split_parts(block.text, sentence):
                inside = [m for m in muscles if part.start <= m.span.start and m.span.end <= part.end]
                for one, other in _pairs(block.text, inside):
                    if _is_said(block.text, part, one, other, words):
                        subject, thing = (Term(m.text, m.span, m.ids("muscle"), plural=m.plural) for m in (one, other))
                        yield Claim(
                            "opposes", subject, thing, block.index, other.span, sentence, Qualifiers(), "opposed-pair"
                        )


def _may_tell(text: str, words: Words) -> bool:
    return words.find("opposed_pairs", text) is not None or " contract" in text


def _pairs(text: str, muscles: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield two muscles that stand together and in no longer list."""
    for at, (one, other) in enumerate(pairwise(muscles)):
        before = at > 0 and _LISTED.fullmatch(text[muscles[at - 1].span.end : one.span.start])
        behind = at + 2 < len(muscles) and _LISTED.fullmatch(text[other.span.end : muscles[at + 2].span.start])
        if not before and not behind and _TURNS.fullmatch(text[one.span.end : other.span.start]):
            yield one, other
        if not before and not behind and _BOTH.fullmatch(text[one.span.end : other.span.start]):
            yield one, other


def _is_said(text: str, part: Span, one: Mention, other: Mention, words: Words) -> bool:
    """Whether a pair is told to be opposed, by words right behind it or before it."""
    behind, before = text[other.span.end : part.end], text[part.start : one.span.start]
    if _TURNS.fullmatch(text[one.span.end : other.span.start]):
        return _RELAXED.match(behind) is not None
    said = words.find("opposed_pairs", behind)
    if said is not None and _are_small(behind[: said.start()], words):
        return True
    end = 0
    while (said := words.find("paired_off", before[end:])) is not None:  # "the antagonists are" says of another muscle
        end += said.end()
    return end > 0 and _are_small(before[end:], words)


def _are_small(gap: str, words: Words) -> bool:
    """Whether only small words stand between a pair and what is said of it."""
    return all(words.has("pair_words", match[0].lower()) for match in _WORD.finditer(gap))
