"""Two names of a place beside each other, one of them a person's: "the pudendal canal (Alcock's canal)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from anatlint.claims.alternatives import any_of
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Name, Qualifiers, Term
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_PLACES = ("place", "region")
_EPONYM = re.compile(r"\w['’]s?\s|\bof (?:the )?[A-Z]|^[A-Z][a-z]+ [a-z]+$")
_ARTICLE = re.compile(r"\s*[*_]*(?:the|a|an)?\s*[*_\"“‘]*\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"[*_\"”’]*\)")


def read_renamed_places(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    data: Mapping[str, Any],
    mood: Callable[[str], Mood],
    made: Sequence[Claim],
) -> Iterator[Claim]:
    """Yield the claims of all blocks.

    ``data`` are the words of ``rules/frames/terms.yaml``, ``made`` the claims that are read already.
    """
    joined = re.compile(any_of(word.strip() for word in data["same"]), re.IGNORECASE)
    nested = re.compile(rf"\s+{any_of(data['nested'])}\s+(?:the\s+)?", re.IGNORECASE)
    done = {(claim.block, claim.sentence) for claim in made if claim.predicate == "also_called"}
    for block in blocks:
        places = [m for m in found[block.index] if m.ids(*_PLACES)]
        if block.kind is BlockKind.HEADING or len(places) < 2:
            continue
        for sentence in stated_sentences(block.text, mood):
            inside = [m for m in places if sentence.start <= m.span.start and m.span.end <= sentence.end]
            held = {b.span for a, b in pairwise(inside) if nested.fullmatch(block.text[a.span.end : b.span.start])}
            for one, other in pairwise(inside):
                if one.span in held and not set(one.ids(*_PLACES)) & set(other.ids(*_PLACES)):
                    continue  # "the ring round the optic canal, or annulus of Zinn": the ring is meant
                if (block.index, sentence) not in done and _are_one(block.text, one, other, joined):
                    subject = Term(one.text, one.span, one.ids(*_PLACES), plural=one.plural)
                    name = Name(other.text, other.ids(*_PLACES))
                    span = Span(one.span.start, other.span.end)
                    yield Claim(
                        "also_called", subject, name, block.index, span, sentence, Qualifiers(), "renamed-place"
                    )


def _are_one(text: str, one: Mention, other: Mention, joined: re.Pattern[str]) -> bool:
    """Whether words of naming join two names, one of them a person's, and nothing follows in the brackets."""
    between = _ARTICLE.sub("", text[one.span.end : other.span.start]).strip('*_"”’ ')
    if joined.fullmatch(between) is None or one.plural != other.plural:
        return False
    if between.startswith("(") and _CLOSED.match(text, other.span.end) is None:
        return False
    return any(_EPONYM.search(m.text) for m in (one, other))
