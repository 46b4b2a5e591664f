"""Labels that tell what their muscles do or are: "Knee flexion: hamstrings", "Opens the jaw: lateral pterygoid"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.introduced import Joined, joined_with, words_beside
from anatlint.claims.mentions import Mention
from anatlint.claims.words import Words
from anatlint.documents.model import Block
from anatlint.documents.source import Span
from anatlint.records import dataclass

_RUN_IN = re.compile(r"(\w[^:!?;|.,–—]{2,60}?)\s?(?::|\s[–—-])\s+(.+)")
_POSITION = re.compile(
    r"(?:(?:just|immediately|directly|right|and) )?(?:(?:medial|lateral|deep|superficial|anterior|posterior) to|under"
    r"|underneath|beneath|below|above|behind|in front of|on top of|between|beside)\s+\w",
    re.IGNORECASE,
)
_LINKS = (("movement", "performs"), ("motion", ""), ("superlative", "is the"), ("tissue", "are"), ("shape", "are"))


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a value: a stretch of its own block or of another, and the names in that block."""

    block: Block
    told: Span
    named: Sequence[Mention]


def labelled_clause(block: Block, span: Span, mentions: Sequence[Mention], words: Words) -> Joined | None:
    """Return the clause that a label of a movement or a superlative makes with the names (``span``) behind it."""
    parts = _label(block, span)
    if parts is None or block.text[slice(*span)].rstrip().endswith(("?", ":")):
        return None
    return clause_of_head(Head(block, parts[0], mentions), block, parts[1], mentions, words)


def clause_of_head(head: Head, block: Block, value: Span, mentions: Sequence[Mention], words: Words) -> Joined | None:
    """Return the clause that a label, or a question of the same words, makes with the names behind it."""
    told = head.told
    above = _inside(told, head.named)
    if head.block is block and _POSITION.match(block.text, *told):
        return _placed(block, told, above, value, _inside(value, mentions), mentions, words)
    value = _without_nerves(block.text, value, _inside(value, mentions))
    first = min(above, key=lambda one: one.span.start, default=None)
    link = next((word for category, word in _LINKS if any(category in one.categories for one in above)), None)
    if (
        first is None
        or link is None
        or (link not in ("is the", "are") and any("muscle" in one.categories for one in above))
    ):
        return None
    if link == "are" and "muscle" not in head.block.text[slice(*told)].lower():
        return None  # "smooth muscles: ...", and not "long: ..."
    if link == "" and (first.span.start > told.start or not first.text.split()[0].endswith("s")):
        return None  # "opens the jaw", and not "raise the arm"
    named = _inside(value, mentions)
    if not named or not all("muscle" in one.categories for one in named):
        return None
    if not words_beside(head.block.text, told, above) <= words.sets["labelling"]:
        return None
    if not words_beside(block.text, value, named) <= words.sets["answering"]:
        return None
    told = Span(min(first.span.start, told.end), told.end)  # without "in charge of", "prime mover of"
    link = link.removesuffix("s") if link == "performs" and len(named) > 1 else link
    nothing = Span(told.start, told.start)
    return joined_with(head.block, (nothing, told), head.named, block, value, mentions, behind=link)


def _placed(
    block: Block, told: Span, above: Sequence[Mention], value: Span, named: Sequence[Mention],
    mentions: Sequence[Mention], words: Words,
) -> Joined | None:  # fmt: skip
    """Return the clause that a label of a place makes with the names behind it: "Medial to the X: the Y"."""
    if not named or not all(one.categories & {"muscle", "nerve"} for one in named):
        return None
    if not words_beside(block.text, value, named) <= words.sets["answering"]:
        return None
    if not above and not re.search(r"\b(?:it|them|this|that)\b", block.text[slice(*told)], re.IGNORECASE):
        return None
    several = len(named) > 1 or named[0].plural
    nothing = Span(told.start, told.start)
    return joined_with(block, (nothing, told), mentions, block, value, mentions, behind="lie" if several else "lies")


def _without_nerves(text: str, value: Span, named: Sequence[Mention]) -> Span:
    """Return names of muscles without the nerve that stands behind them: "tibialis anterior, deep fibular nerve"."""
    muscles = [one for one in named if "muscle" in one.categories]
    last = max((one.span.end for one in muscles), default=value.end)
    behind = [one for one in named if one.span.start >= last]
    if not behind or not all("nerve" in one.categories for one in behind) or text[last : last + 1] not in (",", ";"):
        return value
    return Span(value.start, last)


def _label(block: Block, span: Span) -> tuple[Span, Span] | None:
    """Return the label and its value; that of a sentence without one stands before a colon or dash."""
    text, label = block.text, block.label
    if label is None:
        found = _RUN_IN.match(text, *span)
        label, span = (Span(*found.span(1)), Span(*found.span(2))) if found is not None else (None, span)
    if label is None or label.start > span.start:
        return None
    told = Span(label.start, label.start + len(text[slice(*label)].rstrip(" :.–—-*_")))
    return told, Span(span.start, span.start + len(text[slice(*span)].rstrip(" .;,")))


def _inside(span: Span, mentions: Sequence[Mention]) -> list[Mention]:
    return [one for one in mentions if span.start <= one.span.start and one.span.end <= span.end]
