"""Answers to choose from in a text, "a) It is the thickest  b) It has three divisions", and the right one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Term
from anatlint.claims.short_names import nerve_named
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_FIRST = re.compile(r"(?:^|\?\s+)\(?[aA][).:]\s+|(?<=[A-Za-z])\s+\(?A\)\s+")
_ANSWERED = re.compile(r"\b(?:answer|correct|solution)\b", re.IGNORECASE)
# What a text begins with that tells which answer is right, by its letter
_CHOSEN = re.compile(
    r"\W*(?:the )?(?:(?:right|correct|best) )?(?:answer|correct|solution|key)(?: is)?\W{0,4}([a-eA-E])(?![\w'’])",
    re.IGNORECASE,
)
_NERVE_ASKED = re.compile(r"\b(?:which|what|whose|name the) (?:\w+ )?nerve\b", re.IGNORECASE)
_CATEGORIES = ("muscle", "nerve")

_NUMBERED = re.compile(r"\W*(?:[Qq](?:uestion)? ?)?(\d{1,3})\W")
_KEY = re.compile(r"\W*(?:[Qq](?:uestion)? ?)?(\d{1,3})[.):]?\s*[–—-]?\s*\(?([a-eA-E])\)?[.:]")

_ALONE = re.compile(r"\W*([A-E])[.:](?=\s|$)")

Options = Mapping[str, Span]


def options_in(text: str) -> Options:
    """Return where the answers of a question stand in a text that is made of them, by their letters.

    Two at least, with the letters in order from "a" on; the text may begin with the question. Nothing where the text
    goes on to say which of them is right.
    """
    first = _FIRST.search(text)
    if first is None or _ANSWERED.search(text):
        return {}
    starts: list[tuple[int, int]] = [(first.start(), first.end())]
    while (follows := _marker("abcdefgh"[len(starts)], text, starts[-1][1])) is not None:
        starts.append(follows)
        if len(starts) == 8:
            break
    if len(starts) < 2 or text[: starts[1][0]].rstrip().endswith((",", ";", "and")):
        return {}  # "it has A) a head, and B) a tail"
    ends = [*(start for start, _ in starts[1:]), len(text)]
    return {"abcdefgh"[i]: Span(starts[i][1], ends[i]) for i in range(len(starts))}


def _marker(letter: str, text: str, start: int) -> tuple[int, int] | None:
    found = re.compile(rf"(?<!\w)\(?[{letter}{letter.upper()}][).:]\s+").search(text, start)
    return found.span() if found is not None else None


def option_letter(block: Block) -> str | None:
    """Return the letter that a block begins with, which is one answer of several: "B) below the piriformis"."""
    found = re.match(r"\(?([a-eA-E])[).]\s+\S", block.text)
    return found[1].lower() if found is not None and block.kind is not BlockKind.TABLE_CELL else None


def letter_of_item(block: Block) -> str | None:
    """Return the letter of an item of a numbered list, whose letters only its layout shows."""
    number = block.ordinal if block.kind is BlockKind.LIST_ITEM else None
    return "abcde"[number - 1] if number is not None and 0 < number <= 5 else None


def nerve_option(block: Block, question: str, lexicon: Lexicon) -> Referent | None:
    """Return the nerve that an answer names by its adjective alone, where a nerve is asked for: "B. Tibial"."""
    if not _NERVE_ASKED.search(question):
        return None
    found = re.match(r"(?:\(?[a-eA-E][).]\s+)?(.+?)[\s.]*\Z", block.text)
    ids = nerve_named(lexicon, found[1]) if found is not None else ()
    return Referent((Term(found[1], Span(*found.span(1)), ids),), "nerve", block.index) if found and ids else None


def chosen_in(text: str, asked: bool = False) -> str | None:
    """Return the letter of the right answer where a text begins by telling it: "Answer: b. It ...".

    Right behind what was to choose from (``asked``) the letter may stand alone: "B. It ...".
    """
    found = _CHOSEN.match(text) or (_ALONE.match(text) if asked else None)
    return found[1].lower() if found is not None else None


def key_in(text: str) -> tuple[str, str] | None:
    """Return number and letter of an answer that a text begins with, apart from its question: "6 – B. It is ..."."""
    found = _KEY.match(text)
    return (found[1], found[2].lower()) if found is not None else None


def number_of(text: str) -> str:
    """Return the number that a question begins with; "" for one without."""
    found = _NUMBERED.match(text)
    return found[1] if found is not None else ""


def named_in(mentions: Sequence[Mention], within: Span, block: int) -> Referent | None:
    """Return the one muscle or nerve that an answer names."""
    inside = [m for m in mentions if within.start <= m.span.start and m.span.end <= within.end]
    named = [(m, category) for m in inside for category in _CATEGORIES if category in m.categories]
    if len(named) != 1:
        return None
    mention, category = named[0]
    return Referent((Term(mention.text, mention.span, mention.ids(category), plural=mention.plural),), category, block)
