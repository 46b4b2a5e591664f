"""Questions and the names that answer them: "Which nerve supplies the deltoid? The axillary."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.loose_kinds import divisions_in
from anatlint.claims.mentions import Mention
from anatlint.claims.modalities import read_modality
from anatlint.claims.model import Claim, Count, Levels, Place, Term
from anatlint.claims.numerals import value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.telegrams import names_in
from anatlint.documents.source import Span
from anatlint.records import dataclass

_NERVE = re.compile(
    r"\b(?:which|what) (?:\w+ )?nerves?\b|\bnerve (?:behind|of|for|to|in charge)\b|"
    r"^(?:\W*(?:so|and|but|now|then),? )?(?:what|who)\b(?! (?:\w+ )?muscles?\b)",
    re.IGNORECASE,
)
_MUSCLES = re.compile(r"\b(?:which|what) (?:\w+ )?muscles?\b", re.IGNORECASE)
_SUPPLY = re.compile(
    r"\b(?:suppl|innervat|serve[sd]?\b|runs?\b|drive[sn]?\b|controls?\b|nerve (?:to|of|for|behind|in charge)\b|"
    r"power|wires?\b|feeds?\b|commands?\b|works?\b|fires?\b|moves?\b|makes?\b|gets\b|tells\b|looks? after|orders?\b)",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|them|(?:this|that|the) muscle)\b", re.IGNORECASE)
_KINDS = re.compile(r"\b(?:motor|sensory|mixed)\b", re.IGNORECASE)
_DIVISION = re.compile(
    r"\b(?:division|nervous system|belong|central or peripheral|peripheral or central|cranial or spinal|"
    r"spinal or cranial|(?:para)?sympathetic or (?:para)?sympathetic|somatic or autonomic|autonomic or somatic)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:(?:which|what)(?: \w+)? (?:are|make up|form|belong to|count as)|who are|name|list)\b", re.IGNORECASE
)
_WHERE = re.compile(r"\b(?:where|(?:to|from|on|onto|into|at) (?:which|what))\b", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?:parent|come|spring|arise|originate|branch|derive|stem|mother|split|given off|leave|descend|belong|born)s?\b",
    re.IGNORECASE,
)
_ROOTS = re.compile(r"\b(?:roots?|segments?|(?:spinal|cord) levels?|root value)\b", re.IGNORECASE)
_WHEREABOUTS = re.compile(
    r"\b(?:where|how|which way|(?:in|through|by) (?:which|what))\b.*?\b(?:is|are|lies?|sits?|lives?|found|find|look"
    r"|runs?|goe?s?|pass(?:es)?|leaves?|exits?|escapes?|gets?|enters?|reach(?:es)?|travels?|comes?|emerges?|located"
    r"|situated|hides?|course)\b|\bwhere['’]s\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:foramen|opening|canal|hole|tunnel|fissure|space|gate|door|exit|passage)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"{_SUPPLY.pattern}|{_OPENING.pattern}|\b(?:how|which way|through (?:which|what))\b"
    r"|\b(?:leave|exit|quit|escape)s? (?:from )?(?:the|your) "
    r"(?:skull|head|pelvis|spine|orbit|chest|axilla|neck|brainstem)\b",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:which|what) (?:\w+ )?(?:compartment|region)\b", re.IGNORECASE)
_ENDS = {
    "originates_from": re.compile(
        r"\b(?:start|begin|originate|arise|come from|spring|take its origin)s?\b", re.IGNORECASE
    ),
    "inserts_on": re.compile(r"\b(?:insert|end|finish|stop)s?\b", re.IGNORECASE),
    "attaches_to": re.compile(
        r"\b(?:attach|fix|anchor|go|lead|run|reach|hold|hook|tie|head|pull|fasten|land)(?:es|ed|s)?\b", re.IGNORECASE
    ),
}
_NOUNS = {
    "originates_from": re.compile(r"\b(?:origins?|starting point)\b", re.IGNORECASE),
    "inserts_on": re.compile(r"\b(?:insertions?|end point)\b", re.IGNORECASE),
    "attaches_to": re.compile(r"\battachments?\b", re.IGNORECASE),
}
_SHORT = 8  # words of a question that asks for a field: "And the insertion of the gracilis?"
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
_AREAS = ("skin", "region", "joint")
_BESIDE = frozenset({"and", "the", "what", "how", "about", "of", "your", "but", "then"})
_SOME = re.compile(
    r"\b(?:not|only|mainly|which of|one of|except|besides|also|other|longest|largest|\w+est)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Question:
    """What the names that follow are said to be: the nerves of ``terms``, the muscles of them, or their members."""

    wanted: str  # the category of the names, or "level"; "count" when a number is asked for, "where" for a place or way
    predicate: str  # or what is counted; of whereabouts, the category of what is asked about
    terms: tuple[Term, ...]
    block: int


def asked_about(question: Question | None) -> Referent | None:
    """Return what a question asks the place or way of, which its answer leaves out: "on top of the Y"."""
    if question is None or question.wanted != "where":
        return None
    return Referent(question.terms, question.predicate, question.block)


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
    if (counted := _HOW_MANY.search(text)) is not None and not _ROOTS.search(text):
        return _number_asked(text, counted, [*muscles, *nerves], block)
    found = None
    if len(nerves) == 1 and not muscles:
        found = _asked_of_nerve(text, nerves, block)
    elif len(muscles) == 1 and not nerves:
        found = _asked_of_muscle(text, muscles, block)
    if found is not None:
        return found
    if not mentions and len(latest) == 1 and _NERVE.search(text) and _SUPPLY.search(text) and _IT.search(text):
        return Question("nerve", "innervated_by", latest, block)
    if (bare := _bare(text, mentions)) is not None:
        category = "muscle" if bare.ids("muscle") else "skin"
        predicate = "innervated_by" if category == "muscle" else "supplies"
        return Question("nerve", predicate, _terms([bare], *(("muscle",) if category == "muscle" else _AREAS)), block)
    groups = [m for m in muscles if all(kind_of(id) == "muscle-group" for id in m.ids("muscle"))]
    if _MEMBERS.search(text) and len(groups) == 1 and len(muscles) == 1 and not nerves:
        return Question("muscle", "has_members", _terms(groups, "muscle"), block)
    return None


def _asked_of_nerve(text: str, nerves: Sequence[Mention], block: int) -> Question | None:
    """ "Which muscles does the X supply?", "sensory or motor?", "what does the X branch off?"."""
    terms = _terms(nerves, "nerve")
    if _ROOTS.search(text):
        return Question("level", "has_roots", terms, block)
    if _MUSCLES.search(text) and _SUPPLY.search(text):
        return Question("muscle", "innervated_by", terms, block)
    if _MUSCLES.search(text):
        return None
    if _SOURCE.search(text) and not _ANOTHER.search(text):
        return Question("nerve", "branch_of", terms, block)
    if len(set(map(str.lower, _KINDS.findall(text)))) > 1:
        return Question("modality", "carries", terms, block)
    if _DIVISION.search(text):
        return Question("division", "belongs_to", terms, block)
    return _place_asked(text, (), nerves, block)


def _asked_of_muscle(text: str, muscles: Sequence[Mention], block: int) -> Question | None:
    """ "Which nerve supplies the X?", "where does the X begin?"."""
    terms = _terms(muscles, "muscle")
    if _ROOTS.search(text):
        return Question("level", "has_roots", terms, block)
    if _NERVE.search(text) and _SUPPLY.search(text):
        return Question("nerve", "innervated_by", terms, block)
    if (end := _end_asked(text)) is not None:
        return Question("place", end, terms, block)
    return _place_asked(text, muscles, (), block)


def _end_asked(text: str) -> str | None:
    """Return which end of a muscle is asked for: "Where does the X start?", "The insertion of the X?"."""
    asked = _NOUNS if len(text.split()) <= _SHORT else {}
    found = next((predicate for predicate, nouns in asked.items() if nouns.search(text)), None)
    if found is not None or not _WHERE.search(text):
        return found
    return next((predicate for predicate, verbs in _ENDS.items() if verbs.search(text)), None)


def _place_asked(text: str, muscles: Sequence[Mention], nerves: Sequence[Mention], block: int) -> Question | None:
    """ "Where does the X lie?", "which foramen does the X use?", "which compartment holds the X?"."""
    if len(muscles) + len(nerves) != 1:
        return None
    category, named = ("muscle", muscles) if muscles else ("nerve", nerves)
    if nerves and _OPENING.search(text):
        return Question("place", "passes", _terms(named, category), block)
    if muscles and _REGION.search(text):
        return Question("region", "located_in", _terms(named, category), block)
    return Question("where", category, _terms(named, category), block) if _WHEREABOUTS.search(text) else None


def _bare(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return what a question of nothing but a name asks about: "Teres minor?", "And the back of the scalp?"."""
    named = [m for m in mentions if m.ids("muscle", *_AREAS)]
    if len(named) != 1 or len(mentions) != 1:
        return None
    beside = text.replace(named[0].text, " ")
    return None if set(re.findall(r"\w+", beside.lower())) - _BESIDE else named[0]


def _number_asked(text: str, counted: re.Match[str], named: Sequence[Mention], block: int) -> Question | None:
    """ "How many muscles does the X have?", "how many pairs of Ys are there?"."""
    what = counted.group("what").lower()
    behind = text[counted.start("what") :].lower()
    for mention in named:
        behind = behind.replace(mention.text.lower(), " ")
    behind = behind.removeprefix(what + "s")
    if len(named) != 1 or set(re.findall(r"[a-z]+", behind)) - _ASKING:
        return None
    category = "muscle" if "muscle" in named[0].categories else "nerve"
    noun = {"branche": "branch", "bellie": "belly", "column": "part"}.get(what, what)
    return Question("count", noun, _terms(named, category), block)


def _terms(mentions: Sequence[Mention], *categories: str) -> tuple[Term, ...]:
    return tuple(Term(m.text, m.span, m.ids(*categories), plural=m.plural) for m in mentions)


def read_answer(reader: FragmentReader, question: Question) -> Iterator[Claim]:
    """Yield the claims of a fragment of nothing but names, right behind a question."""
    asked = Resolved(question.terms, question.block, True)
    if question.wanted == "count":
        yield from _number(reader, asked, question.predicate)
        return
    if question.wanted in ("level", "modality"):
        yield from _levels(reader, asked) if question.wanted == "level" else read_modality(reader, asked)
        return
    if question.wanted == "where":
        return  # the answer is read as said of what is asked for
    named = divisions_in(reader) if question.wanted == "division" else names_in(reader, question.wanted)
    if question.predicate == "supplies":
        for name in named:
            whose = Resolved((name,), reader.phrases.block)
            for term in question.terms:
                yield from reader.claims("supplies", whose, term, name.span, reader.base, "answer")
        return
    for name in named:
        if question.predicate == "passes":
            yield from reader.claims("passes", asked, Place("through", (name,)), name.span, reader.base, "answer")
            continue
        if question.wanted == "muscle" and question.predicate == "innervated_by":
            served = Resolved((name,), reader.phrases.block)
            for term in question.terms:
                yield from reader.claims("innervated_by", served, term, name.span, reader.base, "answer")
        else:
            yield from reader.claims(question.predicate, asked, name, name.span, reader.base, "answer")


def _levels(reader: FragmentReader, asked: Resolved) -> Iterator[Claim]:
    """ "C5 and C6.": levels alone, or with words that lead to them."""
    tokens = reader.tree.tokens
    told = [token for token in tokens if token.mention is not None and token.mention.levels]
    rest = [t for t in tokens if t not in told and t.text.isalpha() and t.lower not in _LEADING | _FROM]
    for token in told if not rest else ():
        assert token.mention is not None
        span = Span(token.start, token.end)
        yield from reader.claims("has_roots", asked, Levels(token.mention.levels), span, reader.base, "answer", token.i)


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
_FROM = frozenset(
    {"from", "and", "to", "mainly", "mostly", "chiefly", "with", "roots", "root", "segments", "through", "plus"}
)
_STOPS = frozenset({".", ":", ",", ";", "–", "—", "-", "(", "!", "in", "on"})
