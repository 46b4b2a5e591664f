"""Questions and the names that answer them: "Which nerve supplies the deltoid? The axillary."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.numerals import value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.telegrams import names_in
from anatlint.documents.source import Span

_NERVE = re.compile(r"\b(?:which|what) (?:\w+ )?nerves?\b", re.IGNORECASE)
_MUSCLES = re.compile(r"\b(?:which|what) (?:\w+ )?muscles?\b", re.IGNORECASE)
_SUPPLY = re.compile(
    r"\b(?:suppl|innervat|serve[sd]?\b|runs?\b|drive[sn]?\b|controls?\b|nerve to\b|feeds?\b|powers?\b"
    r"|powered\b|works\b|wires?\b|operates?\b|commands?\b|commanded\b|fires?\b|activates?\b|looks? after\b"
    r"|in charge\b|responsible\b|governs?\b|moves?\b)",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"^\W*(?:(?:and|so|but|now) )?(?:what|who) \w+ (?:it|them|(?:this|that|the) muscle)\?", re.IGNORECASE
)
_OF_FIELD = re.compile(
    r"^\W*(?:(?:and|so|but|now) )?(?:the )?(?:nerve|nerve supply|innervation|motor supply) (?:of|to|for) ",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|them|(?:this|that|the) muscle)\b", re.IGNORECASE)
_MEMBERS = re.compile(
    r"\b(?:(?:which|what)(?: \w+)? (?:are|make up|form|belong to|count as)|who are|name|list)\b", re.IGNORECASE
)
_WHERE = re.compile(r"\bwhere\b", re.IGNORECASE)
_ENDS = {
    "originates_from": re.compile(
        r"\b(?:start|begin|originate|arise|come from|spring|take its origin)s?\b", re.IGNORECASE
    ),
    "inserts_on": re.compile(r"\b(?:insert|end|finish|stop)s?\b", re.IGNORECASE),
    "attaches_to": re.compile(r"\b(?:attach|fixed|anchored)(?:es|ed)?\b", re.IGNORECASE),
}
_HOW_MANY = re.compile(
    r"\bhow many (?:[\w-]+ ){0,3}?"
    r"(?P<what>muscle|head|pair|nerve|part|branche|root|trunk|cord|bellie|division|column|layer)s\b",
    re.IGNORECASE,
)
_ASKING = frozenset(
    {
        "a", "again", "all", "altogether", "an", "are", "belong", "belongs", "body", "comprise", "consist", "contain",
        "do", "does", "each", "form", "forms", "has", "have", "human", "in", "is", "it", "make", "makes", "muscle",
        "nerve", "of", "on", "our", "side", "that", "the", "there", "to", "together", "total", "up", "we", "you",
        "your",
    }
)  # fmt: skip
_SOME = re.compile(
    r"\b(?:not|only|mainly|which of|one of|except|besides|also|other|longest|largest|\w+est)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Question:
    """What the names that follow are said to be: the nerves of ``terms``, the muscles of them, or their members."""

    wanted: str  # the category of the names; "count" when a number is asked for
    predicate: str  # or what is counted
    terms: tuple[Term, ...]
    block: int


def question_in(
    text: str,
    mentions: Sequence[Mention],
    block: int,
    kind_of: Callable[[str], str],
    latest: tuple[Term, ...] = (),
) -> Question | None:
    """Return what a question asks for, when it asks for the nerve of a muscle or the like.

    ``latest`` is the muscle that "it" would mean.
    """
    muscles = [m for m in mentions if "muscle" in m.categories]
    nerves = [m for m in mentions if "nerve" in m.categories and "muscle" not in m.categories]
    if _SOME.search(text):
        return None
    if (counted := _HOW_MANY.search(text)) is not None:
        return _number_asked(text, counted, [*muscles, *nerves], block)
    if _NERVE.search(text) and _SUPPLY.search(text) and len(muscles) == 1 and not nerves:
        return Question("nerve", "innervated_by", _terms(muscles, "muscle"), block)
    if _OF_FIELD.search(text) and len(muscles) == 1 and not nerves:
        return Question("nerve", "innervated_by", _terms(muscles, "muscle"), block)
    if (
        (_NERVE.search(text) or _WHAT.search(text))
        and _SUPPLY.search(text)
        and _IT.search(text)
        and not mentions
        and len(latest) == 1
    ):
        return Question("nerve", "innervated_by", latest, block)
    if _MUSCLES.search(text) and _SUPPLY.search(text) and len(nerves) == 1 and not muscles:
        return Question("muscle", "innervated_by", _terms(nerves, "nerve"), block)
    for predicate, verbs in _ENDS.items() if len(muscles) == 1 and not nerves and _WHERE.search(text) else ():
        if verbs.search(text):
            return Question("place", predicate, _terms(muscles, "muscle"), block)
    groups = [m for m in muscles if all(kind_of(id) == "muscle-group" for id in m.ids("muscle"))]
    if _MEMBERS.search(text) and len(groups) == 1 and len(muscles) == 1 and not nerves:
        return Question("muscle", "has_members", _terms(groups, "muscle"), block)
    return None


def _number_asked(text: str, counted: re.Match[str], named: Sequence[Mention], block: int) -> Question | None:
    """ "How many muscles does the X have?", "how many pairs of Ys are there?"."""
    what = counted.group("what").lower()
    behind = text[counted.end() :].lower()
    for mention in named:
        behind = behind.replace(mention.text.lower(), " ")
    if len(named) != 1 or set(re.findall(r"[a-z]+", behind)) - _ASKING:
        return None
    category = "muscle" if "muscle" in named[0].categories else "nerve"
    noun = {"branche": "branch", "bellie": "belly", "column": "part"}.get(what, what)
    return Question("count", noun, _terms(named, category), block)


def _terms(mentions: Sequence[Mention], category: str) -> tuple[Term, ...]:
    return tuple(Term(m.text, m.span, m.ids(category), plural=m.plural) for m in mentions)


def read_answer(reader: FragmentReader, question: Question) -> Iterator[Claim]:
    """Yield the claims of a fragment of nothing but names, right behind a question."""
    asked = Resolved(question.terms, question.block, True)
    if question.wanted == "count":
        yield from _number(reader, asked, question.predicate)
        return
    named = names_in(reader, question.wanted)
    for name in named:
        if question.wanted == "muscle" and question.predicate == "innervated_by":
            served = Resolved((name,), reader.phrases.block)
            for term in question.terms:
                yield from reader.claims("innervated_by", served, term, name.span, reader.base, "answer")
        else:
            yield from reader.claims(question.predicate, asked, name, name.span, reader.base, "answer")


def _number(reader: FragmentReader, asked: Resolved, what: str) -> Iterator[Claim]:
    """ "Four.", "Four: A, B, C and D", "Thirty-one pairs": a number that an answer begins with."""
    tokens = reader.tree.tokens
    first = next((token.i for token in tokens if token.lower not in _LEADING), len(tokens))
    reach = range(min(first + 2, len(tokens) - 1), first - 1, -1)
    at = next((k for k in reach if (v := value_at(tokens, k)) is not None and v[1] == first), None)
    found = value_at(tokens, at) if at is not None else None
    if at is None or found is None:
        return
    after = tokens[at + 1 : at + 2]
    if after and after[0].lemma == "pair" and what in ("nerve", "muscle"):
        what = "pair"
    if after and after[0].text not in _STOPS and after[0].lemma != what:
        return
    span = Span(tokens[first].start, tokens[at].end)
    yield from reader.claims("has_count", asked, Count(found[0], what), span, reader.base, "answer")


_LEADING = frozenset(
    {
        "there", "are", "is", "we", "you", "they", "it", "have", "has", "the", "answer", "number", "all", "in", ":",
        ",", "exactly", "just", "only", "a", "total", "of", "humans", "people", "usually", "–", "—", "that", "would",
        "be", "altogether", "'s", "s", "each",
    }
)  # fmt: skip
_STOPS = frozenset({".", ":", ",", ";", "–", "—", "-", "(", "!", "in", "on"})
