"""Signs as labels: "Wrist drop: radial nerve", "Numb outer thigh - lateral cutaneous nerve of the thigh"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_FELT = ("region", "skin", "joint")
_WORD = re.compile(r"[\w'’-]+")
_DENIED = re.compile(r"\b(?:not|no|never|without|except|rarely|stretch\w*|test|exercise)\b", re.IGNORECASE)
_FIRST = re.compile(r"\W*((?:[A-Za-z]+ ){0,3}[A-Za-z]+)\s*(?=$|[.,;:(–—/])")
_CLOSED = re.compile(r"\W*(?:$|[,;.:+&/–—-]|\s(?:and|or|numb|tingl))", re.IGNORECASE)  # "elbow bent" is none
_ASKED, _ANSWERS = ("q", "question", "front"), ("a", "answer", "back")  # labels of the two sides of a card
_SHORT = 3  # words that may stand before the nerve, and beside the sign in the label

Words = Mapping[str, frozenset[str]]


def read_sign_labels(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    words: Words,
    lexicon: Lexicon,
    mood: Callable[[str], Mood],
) -> Iterator[Claim]:
    """Yield what blocks that begin with a sign as their label put down to the nerve right behind it."""
    for block in blocks:
        head = _head(blocks, block)
        if head is None or block.kind in (BlockKind.HEADING, BlockKind.TABLE_CELL):
            continue
        heading = blocks[block.headings[-1]].text if block.headings else ""
        above, told = head
        shown = _shown(above, told, found[above.index], words, heading)
        nerve = _nerve(block, found[block.index], lexicon) if shown else None
        if nerve is None or _DENIED.search(block.text[: nerve.span.end]):
            continue
        qualifiers = Qualifiers(mood=mood(block.text))
        end = next((match.end() for match in re.finditer(r"[.;]", block.text) if match.start() >= nerve.span.end), None)
        sentence = Span(0, end if end is not None else len(block.text))
        for made in shown:
            span = nerve.span
            thing = made if above is block else replace(made, span=span)
            yield Claim("lesion_causes", nerve, thing, block.index, span, sentence, qualifiers, "sign-label")


def _head(blocks: Sequence[Block], block: Block) -> tuple[Block, Span] | None:
    """Return where the label of a value stands: before it, in its term, or behind "Q:" when it stands behind "A:"."""
    before = blocks[block.index - 1] if block.index else None
    if block.label is not None and before is not None and block.label_text.lower() in _ANSWERS:
        asked = before.label is not None and before.label_text.lower() in _ASKED
        return (before, Span(before.body_start, len(before.text))) if asked else None
    if block.label is not None:
        return block, Span(block.label.start, block.label.start + len(block.label_text))
    if block.kind is BlockKind.DEFINITION and block.term is not None:
        return blocks[block.term], Span(0, len(blocks[block.term].text))
    return None


def _shown(block: Block, told: Span, found: Sequence[Mention], words: Words, heading: str) -> list[Term]:
    """Return the sign that a label consists of, or the parts that it or the heading says are numb."""
    label = block.text[slice(*told)]
    inside = [m for m in found if told.start <= m.span.start and m.span.end <= told.end]
    if any(m.ids("nerve", "muscle") for m in inside):
        return []
    signs = [m for m in inside if m.ids("sign")]
    if signs:
        named = sum(len(_WORD.findall(m.text)) for m in signs)
        alone = len(signs) == 1 and len(_WORD.findall(label)) - named <= _SHORT
        return [Term(m.text, m.span, m.ids("sign")) for m in signs] if alone else []
    if not {word.lower() for word in _WORD.findall(f"{label} {heading}")} & words["numb"]:
        return []
    parts = [m for m in inside if m.ids(*_FELT) and _CLOSED.match(block.text, m.span.end)]
    return [Term(m.text, m.span, m.ids(*_FELT)) for m in parts]


def _nerve(block: Block, found: Sequence[Mention], lexicon: Lexicon) -> Term | None:
    """Return the one nerve that a value begins with, by its name or its adjective: "Median, at the carpal tunnel"."""
    start = block.body_start
    sentence = re.split(r"[.;]", block.text[start:], maxsplit=1)[0]
    named = [m for m in found if m.ids("nerve") and start <= m.span.start < start + len(sentence)]
    if named:
        before = block.text[start : named[0].span.start]
        return Term(named[0].text, named[0].span, named[0].ids("nerve")) if _is_alone(named, before) else None
    first = _FIRST.match(block.text, start)
    entries = lexicon.get(f"{first[1].lower()} nerve") if first is not None else ()
    ids = tuple(entry.id for entry in entries if entry.category == "nerve")
    return Term(first[1], Span(*first.span(1)), ids) if first is not None and ids else None


def _is_alone(named: Sequence[Mention], before: str) -> bool:
    return len(named) == 1 and len(_WORD.findall(before)) <= _SHORT
