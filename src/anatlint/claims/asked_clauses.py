"""Questions read with their answers as one clause: "Which muscle bends the elbow? The brachialis." says that it does.

The answer is put in the place of the words that ask ("which muscle", "who"), behind the clause that "do" opens
("which way do its fibres run"), or behind what is asked of ("what kind of muscle is it").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.introduced import Joined, joined_with, words_beside
from anatlint.claims.mentions import Mention
from anatlint.claims.movement_labels import Head, clause_of_head
from anatlint.claims.words import Words
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_LONGEST = 8  # words of an answer
_LEAD = r"\W*(?:q(?:uestion)? ?\d*[.:)]\s*|\d+[.)]\s*)?(?:(?:and|so|but|now|then|but then|well)[ ,]+)?"
_KIND = (
    r"(?:kind|sort|type|form|class|variety|shape|direction|tissue)(?: of (?:muscle|tissue|fibre|fiber)s?)?(?: tissue)?"
)
_WHAT_LIKE = re.compile(
    rf"{_LEAD}(?:what|which) {_KIND} (?P<link>is|are) (?P<of>.+?)(?: (?:made|built) of)?\s*\?", re.IGNORECASE
)
_DONE = re.compile(
    rf"{_LEAD}(?:which|what|where|how|in (?:which|what))(?: [\w-]+){{0,2}} (?:do|does) (?P<of>.+?)\s*\?", re.IGNORECASE
)
_SUBJECT = re.compile(
    rf"{_LEAD}(?:(?:which|what)(?: [\w-]+){{0,2}}? (?:muscles?|nerves?|groups?|one|branch)"
    r"(?: (?:of|in) (?:this|these|those|the|our|your)(?: [\w-]+){1,3}?)?|what|which|who"
    r"|(?:(?:an?|the|one|another) )?(?:[\w-]+ )?(?:muscle|nerve) (?:that|which))"
    r"(?: then| exactly)? (?P<does>(?!do\b|does\b|did\b|else\b|about\b|if\b|of\b)[a-z-]+ .+?)\s*\?",
    re.IGNORECASE,
)
_AT = re.compile(
    rf"{_LEAD}(?:the )?(?P<noun>nerve|muscle) (?P<at>(?:between|behind|under|beneath|through|around|along|in front of"
    r"|on top of|deep to|superficial to|medial to|lateral to|within) .+?)\s*\?",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:not|n't|except|which of|one of|true|false|wrong|correct|these|following|or|happens?|means?|called|why)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:a(?:nswer)?[.:]\s*)?"
    r"(?:(?:that|this|it) (?:is|would be|must be|has to be)|(?:that|it)['’]s|the answer is)?\s*:?\s*",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:,? (?:of course|naturally|obviously|does|do|is|are|alone|again|every time"
    r"|pure and simple|for one|no doubt|above all))?[\s.!]*$",
    re.IGNORECASE,
)


def answered_clause(
    asking: Block, question: Span, named: Sequence[Mention], block: Block, span: Span, mentions: Sequence[Mention],
    words: Words,
) -> Joined | None:  # fmt: skip
    """Return the clause that a question and the fragment behind it (``span`` of ``block``) make, if they make one.

    ``named`` and ``mentions`` are the names in the blocks of the question and of the answer.
    """
    text = asking.text[slice(*question)]
    text = text if text.rstrip().endswith("?") else f"{text}?"
    answer = _answer(block.text, span, mentions, words)
    if answer is None or _OTHERWISE.search(text):
        return None
    nothing = Span(question.start, question.start)
    if (told := _WHAT_LIKE.match(text)) is not None:
        around = (_within(question, told.span("of")), nothing)
        return joined_with(asking, around, named, block, answer, mentions, told["link"])
    if (told := _DONE.match(text)) is not None:
        if told["of"].endswith(" do"):
            return None  # "what does it do?": the answer has a verb of its own
        return joined_with(asking, (_within(question, told.span("of")), nothing), named, block, answer, mentions)
    if (told := _AT.match(text)) is not None and _is_name(answer, mentions):
        verb = "passes" if told["noun"].lower() == "nerve" else "lies"
        around = (nothing, _within(question, told.span("at")))
        return joined_with(asking, around, named, block, answer, mentions, behind=verb)
    opened = asking.label.end if asking.label is not None and asking.label.end > question.start else question.start
    bare = Span(opened, question.start + len(text.rstrip(" ?*_.")))
    if (found := clause_of_head(Head(asking, bare, named), block, answer, mentions, words)) is not None:
        return found
    if (told := _SUBJECT.match(text)) is not None and _is_name(answer, mentions):
        return joined_with(asking, (nothing, _within(question, told.span("does"))), named, block, answer, mentions)
    return None


def _within(question: Span, part: tuple[int, int]) -> Span:
    return Span(question.start + part[0], question.start + part[1])


def _answer(text: str, span: Span, mentions: Sequence[Mention], words: Words) -> Span | None:
    """Return the stretch of an answer that is nothing but names, without "that would be" and "of course"."""
    said = text[slice(*span)]
    if said.rstrip().endswith(("?", ":")):
        return None
    opened = _OPENING.match(said)
    start = span.start + (opened.end() if opened is not None else 0)
    ended = _ENDING.search(text[start : span.end])
    told = Span(start, start + ended.start() if ended is not None else span.end)
    inside = [one for one in mentions if told.start <= one.span.start and one.span.end <= told.end]
    if told.start >= told.end or not inside or len(text[slice(*told)].split()) > _LONGEST:
        return None
    return told if words_beside(text, told, inside) <= words.sets["answering"] else None


def _is_name(answer: Span, mentions: Sequence[Mention]) -> bool:
    """Whether an answer names muscles or nerves."""
    inside = [one for one in mentions if answer.start <= one.span.start and one.span.end <= answer.end]
    return any(one.categories & {"muscle", "nerve"} for one in inside)
