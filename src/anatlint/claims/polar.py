"""Questions that are answered with yes or no: "Is the deltoid part of the rotator cuff? No."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from anatlint.claims.model import Claim, Mood, Quantifier
from anatlint.documents.source import Span

_QUESTION = re.compile(
    r"\W*(?:(?:and|but|so|then|now|well|true or false)\W+)*"
    r"(?:is|are|was|were|does|do|did|can|could|has|have|will|would)\s(?!not\b|you\b|we\b|they\b)",
    re.IGNORECASE,
)
_EITHER = r"(?:true or false|true/false|t/f|t or f|right or wrong|fact or fiction)"
_TO_JUDGE = re.compile(rf"\W*(?:\d+\W+)?{_EITHER}\W+\w", re.IGNORECASE)
_JUDGED = re.compile(rf"\b{_EITHER}\W*\Z", re.IGNORECASE)
_OTHERWISE = re.compile(  # what is asked is not what the clause says, or has more answers than two
    r"\b(?:or|wrong|false|incorrect|myth|misconception|why|how|only|just|merely|always|never|not|\w+n['’]t)\b",
    re.IGNORECASE,
)
_YES = r"(?P<yes>yes|yep|yeah|true|correct|indeed|absolutely|exactly|certainly|of course)"
_NO = r"(?:no|nope|false|wrong|incorrect|not at all|by no means|never)"
_ANSWER = re.compile(rf"\W*(?:answer\W+)?({_YES}|{_NO})(?=\s*(?:[.,;:!–—-]|$))", re.IGNORECASE)
_BUT = re.compile(r"\W*(?:but|and no|and yes|although|in part|partly|sort of|to some|up to a point)\b", re.IGNORECASE)
_PARTIAL = frozenset({Quantifier.ALL, Quantifier.MOST, Quantifier.ONLY})


def is_to_judge(before: str, sentence: str) -> bool:
    """Whether a statement is there to be judged: "True or false: the X bends the knee."."""
    return _TO_JUDGE.match(sentence) is not None or _JUDGED.search(before) is not None


def is_polar(question: str) -> bool:
    """Whether a question can be answered with yes or no, and means the same as its clause."""
    asked = question.rstrip().endswith("?") and _QUESTION.match(question) is not None
    return asked and _OTHERWISE.search(question.rsplit("true or false", maxsplit=1)[-1]) is None


def answer_at(text: str, span: Span) -> tuple[Span, bool] | None:
    """Return where a sentence says yes or no as its first word, and whether it says yes; not "yes, but ..."."""
    match = _ANSWER.match(text, span.start, span.end)
    if match is None or _BUT.match(text, match.end(), span.end):
        return None
    return Span(match.start(1), match.end(1)), match["yes"] is not None


def answered(asked: Iterable[Claim], block: int, sentence: Span, said: Span, yes: bool) -> Iterator[Claim]:
    """Yield what was asked as the answer asserts or denies it; ``said`` is the word that does so."""
    for claim in asked:
        told = claim.qualifiers
        if not yes and claim.predicate == "has_count":
            continue  # "The four lumbricals come from ...": their number may not be what is denied
        if told.mood is not Mood.QUESTION or (not yes and (told.quantifier in _PARTIAL or told.exceptions)):
            continue
        home = claim.subject_block if claim.subject_block is not None else claim.block
        yield replace(
            claim, block=block, span=said, sentence=sentence, siblings=(), passage=(), group=None,
            qualifiers=replace(told, mood=Mood.ASSERTED, negated=told.negated == yes), frame="answer", inherited=True,
            subject_block=home if home != block else claim.subject_block,
        )  # fmt: skip
