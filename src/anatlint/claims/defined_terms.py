"""What tells a condition ("tennis elbow hurts on the outside"), and what a Latin or Greek word means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from anatlint.claims.alternatives import any_of, whole, whole_words
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Name, Qualifiers, Term
from anatlint.claims.sentences import overlapping, split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.ontology.tables import DefinedTerm

_MARKS = "*_\"“”'‘’«» "
_END = re.compile(r"[.,;:()!?\"“”«»–—]")
_QUOTED = re.compile(r"[*_]*[\"“«‘]([^\"”»’]{2,60})[\"”»’]")
_LONGEST = 6  # words that tell what a word means


class _Found(NamedTuple):
    """A term, or a phrase that tells one, where it stands; ``ids`` are the terms that it is or tells."""

    span: Span
    ids: tuple[str, ...]
    named: bool


@dataclass(frozen=True)
class DefinedTerms:
    """Reads what tells the conditions and words of the ontology."""

    known: Mapping[str, DefinedTerm]
    data: Mapping[str, Any]

    @classmethod
    def load(cls, known: Mapping[str, DefinedTerm], data: Mapping[str, Any]) -> DefinedTerms:
        """Build from the terms of an ontology, and the words of ``rules/frames/terms.yaml``."""
        return cls(known, data)

    @cached_property
    def _conditions(self) -> dict[str, str]:
        """The names of conditions, in lower case, and which they are."""
        return {name.lower(): id for id, one in self.known.items() if one.kind != "word" for name in one.names}

    @cached_property
    def _words(self) -> dict[str, str]:
        return {name.lower(): id for id, one in self.known.items() if one.kind == "word" for name in one.names}

    @cached_property
    def _told(self) -> dict[str, tuple[str, ...]]:
        """The phrases that tell conditions, in lower case, and which."""
        out: dict[str, tuple[str, ...]] = {}
        for id in sorted(set(self._conditions.values())):
            for phrase in self.known[id].told:
                out[phrase.lower()] = (*out.get(phrase.lower(), ()), id)
        return out

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return whole_words(self._conditions)

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        return whole_words(self._told)

    @cached_property
    def _same(self) -> re.Pattern[str]:
        return re.compile(any_of(word.strip() for word in self.data["same"]), re.IGNORECASE)

    @cached_property
    def _pointing(self) -> re.Pattern[str]:
        return whole_words(self.data["pointing"])

    @cached_property
    def _gloss(self) -> re.Pattern[str]:
        leads, languages, words, meaning = (any_of(self.data[key]) for key in ("leads", "languages", "words", "for"))
        told = rf"(?:,? |,? \(){leads}? ?(?:the |a |an |an old )?{languages}(?: {words})? {meaning} "
        cues = rf"(?:{any_of(self.data['glosses'])}|{told})"
        return re.compile(rf"{whole(self._words)}[*_\"”’]*(?P<cue>{cues})", re.IGNORECASE)

    @cached_property
    def _passed_over(self) -> re.Pattern[str]:
        return whole_words(self.data["passed_over"])

    def read(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks, whose mentions are ``found``."""
        for block in blocks:
            named = self._names.search(block.text) is not None
            if block.kind is BlockKind.HEADING or not (named or self._gloss.search(block.text)):
                continue
            before = Span(0, 0)
            for sentence in stated_sentences(block.text, mood, self._passed_over.search):
                if named:
                    yield from self._told_in(block, sentence, before)
                yield from self._glossed_in(block, sentence, found[block.index])
                before = sentence

    def _told_in(self, block: Block, sentence: Span, before: Span) -> Iterator[Claim]:
        """Yield what tells conditions in a sentence, clause by clause."""
        for part in split_parts(block.text, sentence):
            terms = [
                _Found(Span(*match.span()), (self._conditions[match[0].lower()],), True)
                for match in self._names.finditer(block.text, *part)
            ]
            if not terms:
                continue
            yield from self._renamed(block, sentence, terms)
            near = {id for term in terms for id in (*term.ids, *self.known[term.ids[0]].against)}
            again = [two for one, two in pairwise(terms) if self._joined(block.text, one, two)]
            first = [term for term in terms if term not in again]
            phrases = [told for told in self._phrases_in(block.text, part, near) if not _within(told, terms)]
            if not phrases and len(terms) == 1 and self._pointing.search(block.text, *part):
                back = self._phrases_in(block.text, before, near)
                if len({told.ids for told in back}) == 1:
                    yield self._claim(block, sentence, terms[0], back[-1], terms[0].span)
                continue
            for term, told in _paired(sorted([*first, *phrases], key=lambda one: one.span)):
                span = Span(min(term.span.start, told.span.start), max(term.span.end, told.span.end))
                yield self._claim(block, sentence, term, told, span)

    def _phrases_in(self, text: str, part: Span, near: set[str]) -> list[_Found]:
        """Return the phrases of a stretch that tell one of some conditions."""
        found = (
            _Found(Span(*match.span()), self._told[match[0].lower()], False)
            for match in self._phrases.finditer(text, *part)
        )
        return [told for told in found if near & set(told.ids)]

    def _joined(self, text: str, one: _Found, other: _Found) -> bool:
        """Whether two names stand together as names of one thing."""
        between = text[one.span.end : other.span.start].strip(_MARKS)
        return bool(between) and self._same.fullmatch(between) is not None

    def _renamed(self, block: Block, sentence: Span, terms: Sequence[_Found]) -> Iterator[Claim]:
        for one, other in pairwise(terms):
            if self._joined(block.text, one, other):
                yield self._claim(block, sentence, one, other, Span(one.span.start, other.span.end))

    def _claim(self, block: Block, sentence: Span, term: _Found, told: _Found, span: Span) -> Claim:
        subject = Term(block.text[slice(*term.span)], term.span, term.ids)
        name = Name(block.text[slice(*told.span)], told.ids)
        return Claim("told_by", subject, name, block.index, span, sentence, Qualifiers(), "defined-term")

    def _glossed_in(self, block: Block, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Claim]:
        """Yield what words are said to mean: "hallux is Latin for the big toe"."""
        for match in self._gloss.finditer(block.text, *sentence):
            word = Span(match.start(), match.start("cue"))
            longer = any(_reaches_before(block.text, m.span, word) for m in mentions)
            gloss = self._meaning(block.text, match.end(), sentence.end)
            if longer or gloss is None:
                continue  # "splenius capitis means": what both words mean
            text = block.text[slice(*word)].strip(_MARKS)
            subject = Term(text, Span(word.start, word.start + len(text)), (self._words[text.lower()],))
            span = Span(word.start, gloss.end)
            name = Name(block.text[slice(*gloss)].strip(_MARKS))
            yield Claim("told_by", subject, name, block.index, span, sentence, Qualifiers(), "glossed-word")

    def _meaning(self, text: str, start: int, end: int) -> Span | None:
        """Return the words that tell a meaning: a quotation, or what stands before the next stop."""
        quoted = _QUOTED.match(text, start, end)
        if quoted is not None:
            return Span(*quoted.span(1))
        stop = _END.search(text, start, end)
        words = list(re.finditer(r"\S+", text[start : stop.start() if stop is not None else end]))
        leading, ends = set(self.data["leading"]), set(self.data["ends"])
        while words and words[0][0].lower() in leading:
            words.pop(0)
        kept = next((at for at, word in enumerate(words) if word[0].lower() in ends), len(words))
        if not 0 < kept <= _LONGEST:
            return None
        return Span(start + words[0].start(), start + words[kept - 1].end())


def _reaches_before(text: str, named: Span, word: Span) -> bool:
    """Whether a word is the end of a longer name."""
    before = text[named.start : word.start].strip().lower()
    return overlapping(named, word) and before not in ("", "the", "a", "an", "your")


def _within(told: _Found, terms: Sequence[_Found]) -> bool:
    return any(overlapping(told.span, term.span) for term in terms)


def _paired(items: Sequence[_Found]) -> Iterator[tuple[_Found, _Found]]:
    """Yield each term with the phrase that tells it, where they alternate; nothing where they do not."""
    merged = [next(group) for _, group in groupby(items, key=lambda one: (one.named, one.ids))]
    if len(merged) % 2 or any(one.named == other.named for one, other in pairwise(merged)):
        return
    for one, other in zip(merged[::2], merged[1::2], strict=True):
        yield (one, other) if one.named else (other, one)
