"""House style: which words are used for what. Findings about terms, in sentences that need make no claim.

A rule of the kind ``style`` names types of names (older, lay, eponym ...) that the ontology marks, or lists words with
what to write in their place. Nothing here costs anything while no such rule is on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from anatlint.checks.model import Edit, Finding, Fix
from anatlint.checks.rules import STYLE, Rule
from anatlint.checks.template import fill
from anatlint.checks.terms import Terms, fitted
from anatlint.claims.reading import find_names
from anatlint.claims.sentences import split_sentences
from anatlint.documents.source import Span
from anatlint.ontology.inflect import fold
from anatlint.ontology.kinds import NameType
from anatlint.ontology.terms import preferred_for
from anatlint.records import dataclass

if TYPE_CHECKING:
    from anatlint.claims.mentions import Mention
    from anatlint.documents import Block, Document
    from anatlint.ontology import Named, Ontology

SENTENCE = "sentence"  # in ``Finding.extra``: where the sentence stands in the source
_NEVER_NAMES = (NameType.EPONYM, NameType.ABBREVIATION)  # their capitals say nothing about the place in the sentence
_QUOTED = re.compile(r"“[^”]{1,400}”|\"[^\"]{1,400}\"|«[^»]{1,400}»|„[^“”]{1,400}[“”]|(?<!\w)‘[^‘’]{1,200}’(?!\w)")
_TOLD = re.compile(
    r"\b(?:called|known as|named|termed|referred to as|nicknamed|aka|a\.k\.a\.|formerly|synonyms?|alias"
    r"|the (?:name|term|words?))[:\s,]*(?:as\s+)?(?:the\s+|an?\s+)?[\"“‘(]?$",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"\s*(?:\(|,\s+or\s+|/|=|–|—)\s*(?:the\s+|an?\s+)?[\"“‘]?$")
_ARTICLE = re.compile(r"(?<!\w)(an?)(\s+)$", re.IGNORECASE)
_MUSCLE = re.compile(r" muscles?$")
_REACH = 60  # code points before a word that are looked at
_FINISHED = re.compile(r"(?:^|[.!?:]['\")”’]*\s+|\n\s*)[\"“‘(*]*$")


@dataclass(frozen=True, slots=True)
class _Found:
    """Words that a rule is about, and what stands in their place: several where it is not sure which."""

    span: Span  # in the block's text
    expected: tuple[str, ...]
    replacement: str = ""  # empty: nothing fits as it is
    position_only: bool = False  # a capital counts only at the beginning of a sentence


def find_style(document: Document, ontology: Ontology, rules: Sequence[Rule]) -> list[Finding]:
    """Return the findings of rules of style in order of place, one for a span and code."""
    own = [rule for rule in rules if rule.kind == STYLE]
    if not own:
        return []
    names = find_names(document, ontology)
    terms = {rule.code: Terms(dict(rule.terms), dict(rule.words)) for rule in own if rule.terms or rule.words}
    found: dict[tuple[Span, str], Finding] = {}
    for block in document.blocks:
        if block.quoted:
            continue
        mentions = names[block.index]
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(block.text)]
        sentences = split_sentences(block.text)
        for rule in own:
            hits = list(_by_name(rule, block, mentions, ontology)) if rule.names else []
            if rule.code in terms:
                hits += _by_word(rule, block, mentions, terms[rule.code])
            for hit in hits:
                if _around(quoted, hit.span) is None:
                    finding = _finding(rule, document, block, hit, sentences)
                    found.setdefault((finding.span, finding.code), finding)
    return sorted(found.values(), key=lambda finding: (finding.span, finding.code))


def _by_name(rule: Rule, block: Block, mentions: Sequence[Mention], ontology: Ontology) -> Iterator[_Found]:
    """Find names of the types that a rule is about."""
    for index, mention in enumerate(mentions):
        if mention.levels or mention.elliptical or mention.misspelt is not None or _compound(block.text, mention.span):
            continue
        ids = mention.ids()
        if _is_apart(rule, mention.text):
            continue
        readings = [named for named in ontology.names.get(mention.text) if named.id in ids]
        if not readings or not all(_is_about(rule, named, ontology) for named in readings):
            continue
        if _glossed(block.text, mentions, index) or _before_words(block.text, mention.span, rule.not_before):
            continue
        terms = [preferred_for(ontology, named) for named in readings]
        expected = tuple(dict.fromkeys(term.name for term in terms))
        if any(_same(term.name, mention.text) for term in terms):
            continue
        new = terms[0].fitting if len(expected) == 1 else ""
        yield _Found(mention.span, (new,) if new else expected, new, readings[0].type in _NEVER_NAMES)


def _is_about(rule: Rule, named: Named, ontology: Ontology) -> bool:
    return named.type.value in rule.names and (not rule.of or ontology.kinds[named.id] in rule.of)


def _is_apart(rule: Rule, name: str) -> bool:
    """Whether a rule leaves a name alone, with "muscle" behind it or without."""
    form = fold(name)
    return form in rule.apart_from or _MUSCLE.sub("", form) in rule.apart_from


def _same(one: str, other: str) -> bool:
    return one.casefold() == " ".join(other.split()).casefold()


def _by_word(rule: Rule, block: Block, mentions: Sequence[Mention], terms: Terms) -> Iterator[_Found]:
    """Find the words that a rule lists; whole terms not inside a longer name."""
    names = [mention.span for mention in mentions]
    for span, new, whole in terms.find(block.text):
        if whole and (_around(names, span) not in (None, span) or _compound(block.text, span)):
            continue
        if not _TOLD.search(_before(block.text, span)) and not _before_words(block.text, span, rule.not_before):
            yield _Found(span, (new,), new)


def _compound(text: str, span: Span) -> bool:
    """Whether a word is part of a longer one: "glute-focused"."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (before[-1:] == "-" and before[:1].isalnum()) or (after[:1] == "-" and after[1:].isalnum())


def _before_words(text: str, span: Span, words: tuple[str, ...]) -> bool:
    """Whether one of some words follows right after: "glute bridge" is an exercise."""
    following = re.match(r"\s+([\w'’-]+)", text[span.end : span.end + _REACH]) if words else None
    return following is not None and following[1].lower() in words


def _glossed(text: str, mentions: Sequence[Mention], index: int) -> bool:
    """Whether a name is told as a name: "also called the glutes", "gluteal muscles (glutes)", "glutes (X)"."""
    mention = mentions[index]
    if _TOLD.search(_before(text, mention.span)):
        return True
    first, last = mentions[max(0, index - 1)], mentions[min(len(mentions) - 1, index + 1)]
    return any(
        one is not mention and set(one.ids()) & set(mention.ids()) and _GLOSS.fullmatch(text[left:right]) is not None
        for one, left, right in ((first, first.span.end, mention.span.start), (last, mention.span.end, last.span.start))
    )


def _around(spans: Sequence[Span], inner: Span) -> Span | None:
    """Return which of some spans, in order and apart, holds another one."""
    index = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and inner.end <= spans[index].end else None


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - _REACH) : span.start]


def _finding(rule: Rule, document: Document, block: Block, hit: _Found, sentences: Sequence[Span]) -> Finding:
    text = block.text[hit.span.start : hit.span.end]
    sentence = _around(sentences, hit.span) or Span(0, len(block.text))
    expected = " or ".join(hit.expected)
    values = {"object": text, "expected": expected, "text": text, "subject": "", "fact": "", "reason": "", "detail": ""}
    return Finding(
        code=rule.code,
        name=rule.name,
        kind=rule.kind,
        severity=rule.severity,
        verdict=None,
        message=fill(rule.message, values),
        span=block.to_source(*hit.span),
        claim=None,
        because=(),
        fixes=tuple(_fixes(rule, document, block, hit)),
        extra={"reason": STYLE, SENTENCE: block.to_source(*sentence)},
    )


def _fixes(rule: Rule, document: Document, block: Block, hit: _Found) -> Iterator[Fix]:
    """Offer the term in the place of the words, with capital and article as the sentence wants them."""
    start, end = hit.span
    before = _before(block.text, hit.span)
    begins = _FINISHED.search(before) is not None
    old, new = block.text[start:end], hit.replacement
    if not new:
        return
    new = fitted(new, old, capital=begins or not hit.position_only)
    article = _ARTICLE.search(before)
    if article is not None and _vowel(old) is not _vowel(new):
        start -= len(article.group())
        new = f"{article[1][0]}{'n' if _vowel(new) else ''}{article[2]}{new}"
    span = block.to_source(start, end)
    if document.source.slice(span) == block.text[start:end]:  # no markup inside
        yield Fix(f"Replace by “{new}”", (Edit(span.start, span.end, new),), rule.safe)


def _vowel(word: str) -> bool:
    return word[:1].lower() in "aeiou"
