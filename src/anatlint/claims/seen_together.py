"""Names that stand together: the last reading, of what nothing else has read. It confirms, and never reports.

Where a clause (a cell, an item, a label) names a value that stands alone so far, and a word of it tells how values of
that sort belong to their subject, the nearest thing that may be the subject is taken for it, whichever way the clause
is built. What is meant is not certain, so every claim is an uncertain one: what the facts bear out is confirmed, and
all else is left out again when it is judged. A clause that denies, contrasts, compares or sets aside is not read, nor
one of which anything of the kind was read before. Nothing is parsed. The sorts are those of
``rules/frames/together.yaml``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from anatlint.claims.mentions import Mention
from anatlint.claims.model import LOOSE, Claim, Count, Levels, Mood, Movement, Name, Object, Place, Qualifiers, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.pairings import Pairing, Pairings, words_of
from anatlint.claims.passages import without_repeats
from anatlint.claims.predicates import PREDICATES
from anatlint.claims.sentences import overlapping, split_sentences
from anatlint.claims.structure import Setting, field_of
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_PARTING = re.compile(  # between clauses
    r"\s*[;:]\s+|\s+[–—-]\s+|\s+(?=(?:but|because|whereas|while|although|though|whose)\s)"
    r"|,\s+(?=(?:and|but|so|because|since|though|although|which|who|whose|where|while|whereas|yet|as|if|when|then|or)\s)"
)
_BARS = re.compile(r"\s*[,:;–—()]\s*|\s+-\s+")  # between the segments of a clause
_JOINED = re.compile(
    r"(?:\s*,\s*|\s*,?\s*(?:and|or|&|plus|as well as|then)\s+|\s*/\s*|\s+to\s+)(?:(?:the|both|from|of)\s+)*"
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_LEAD = 40  # code points before a name that may set it aside
_MOST = 6  # things before a clause that it may be about, all of them
_BACK = 2  # sentences in which the subject may stand
_HERE = ("segment", "clause", "sentence")  # where what is named is certain to be told of
_NERVES = frozenset({"nerve", "ganglion"})
_RIVALS = frozenset({"muscle", "nerve"})  # a clause is about the one or the other
_ENDING = 2  # letters that tell the number of a name
_SHORT = 60  # code points of an item that its introduction may tell of
_OPENING = 5  # code points before the name that opens an item
_STRUCTURES = ("muscle", "nerve", "place", "region", "joint", "skin", "sign")
_NAMING = frozenset(_STRUCTURES)
_NO_CUES = _NAMING | {"direction"}


class Moved(NamedTuple):
    """A movement that a text names, by whomever it is made."""

    block: int
    span: Span
    movement: Movement


class Named(NamedTuple):
    """Something that a block names, and what it may mean."""

    block: int
    span: Span
    text: str
    ids: tuple[str, ...] = ()
    plural: bool = False
    made: Object | None = None  # a movement, levels or a number
    group: int | None = None  # of several that are all meant

    def term(self, at: Span, uncertain: bool) -> Term:
        """Return it as what a claim is about, where its words stand elsewhere at a place ``at`` of the claim."""
        return Term(self.text, at, self.ids, plural=self.plural, uncertain=uncertain)


class Clause(NamedTuple):
    """A clause with all that its subject may be looked for in."""

    block: Block
    setting: Setting
    span: Span
    sentence: Span
    before: Sequence[Span]  # the sentences before, the last one first
    heading: str  # what heads the block
    field: str | None  # that the block is a value of

    def holds(self, span: Span) -> bool:
        """Whether a stretch of the block lies in the clause."""
        return self.span.start <= span.start and span.end <= self.span.end


@dataclass(slots=True)
class SeenTogether:
    """Reads a document, of which all else is read already."""

    pairings: Pairings
    blocks: Sequence[Block]
    found: Sequence[Sequence[Mention]]  # the mentions of each block
    settings: Mapping[int, Setting]
    moved: Sequence[Moved]
    fields: Mapping[str, str]  # the labels of fields
    kind_of: Callable[[str], str]
    mood: Callable[[str, Setting], Mood]
    cleared: Callable[[str], str]  # takes out turns in which a word that sets aside does not
    _told: dict[int, list[tuple[Span, str]]] = field(default_factory=dict)  # what was read, with its kind, by block
    _moved: dict[int, list[Named]] = field(default_factory=dict)
    _groups: int = 0

    def read(self, made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield what stands together in the blocks, beside the claims ``made`` of them."""
        self._told, self._moved = defaultdict(list), defaultdict(list)
        for claim in made:
            kind = PREDICATES[claim.predicate].kind
            self._told[claim.block] += [(span, kind) for span in {claim.span, *(t.span for t in _terms(claim.object))}]
        for block, span, movement in self.moved:
            if movement.of is not None:
                named = Named(block, span, self.blocks[block].text[slice(*span)], made=movement)
                self._moved[block].append(named)
        for block_ in self.blocks:
            setting = self.settings.get(block_.index)
            if block_.kind is not BlockKind.HEADING and setting is not None:
                claims = (claim for clause in self._clauses(block_, setting) for claim in self._clause(clause))
                yield from without_repeats(tuple(claims))

    def _clauses(self, block: Block, setting: Setting) -> Iterator[Clause]:
        """Yield the clauses of a block that state something and set nothing aside."""
        if not self.found[block.index] and block.index not in self._moved:
            return
        before: list[Span] = []
        heading, field_id = self._heading(block), self._field(block, setting)
        for sentence in split_sentences(block.text):
            text = block.text[slice(*sentence)]
            if not text.endswith("?") and self.mood(text, setting) is Mood.ASSERTED:
                for span in _split(block.text, sentence):
                    if self._names(block, span):
                        yield Clause(block, setting, span, sentence, tuple(before), heading, field_id)
            before = [sentence, *before[: _BACK - 1]]

    def _names(self, block: Block, span: Span) -> bool:
        """Whether a stretch names anything, be it a number of something."""
        if any(_is_within(m.span, span) for m in self.found[block.index]):
            return True
        if any(_is_within(one.span, span) for one in self._moved.get(block.index, ())):
            return True
        return self.pairings.counted.search(block.text, *span) is not None

    def _aside_by(self, text: str) -> frozenset[str]:
        """Return the words by which a clause denies, contrasts, compares or sets aside."""
        plain = self.cleared(text)
        words, barred = words_of(plain), self.pairings.barred
        found = barred.words & words
        return found or frozenset({phrase} if (phrase := barred.find(words, plain)) else ())

    def _clause(self, clause: Clause) -> Iterator[Claim]:
        """Yield what a clause says by each pairing that has a word in it, or in what heads it."""
        block, own = clause.block, self._unnamed(clause)
        label = block.label_text if block.label is not None else ""
        heading, cell = clause.heading, block.kind is BlockKind.TABLE_CELL
        told = f"{own} {label} {heading}"
        words, words_told = words_of(own), words_of(told)
        aside = self._aside_by(block.text[slice(*clause.span)])
        field_id = clause.field
        read = {kind for span, kind in self._told.get(block.index, ()) if overlapping(span, clause.span)}
        for pairing in self.pairings.all:
            if (pairing.kind in read and not pairing.several) or (
                pairing.barred is not None and pairing.barred.find(words, own)
            ):
                continue
            if aside and (pairing.cues is None or not aside <= pairing.cues.words):
                continue
            if field_id in pairing.fields or (cell and pairing.heads(heading)):
                yield from self._pairs(pairing, clause, field_id or "", fielded=True)
            elif pairing.cues is None:
                yield from self._pairs(pairing, clause, "", fielded=False)
            elif cue := pairing.cues.find(words_told, told):
                yield from self._pairs(pairing, clause, cue, fielded=False)

    def _unnamed(self, clause: Clause) -> str:
        """Return the words of a clause outside its names: the "motor" of a name tells of nothing."""
        text, start = clause.block.text[slice(*clause.span)], clause.span.start
        for m in self.found[clause.block.index]:
            if clause.holds(m.span) and m.categories & _NO_CUES:
                text = f"{text[: m.span.start - start]}{'_' * (m.span.end - m.span.start)}{text[m.span.end - start :]}"
        return text

    def _heading(self, block: Block) -> str:
        """Return what heads a cell, or introduces an item that is short or opens with a name."""
        cell, named = block.kind is BlockKind.TABLE_CELL, self.found[block.index]
        if not cell and len(block.text) > _SHORT and not (named and named[0].span.start < _OPENING):
            return ""
        heads = (block.column_header, block.row_header) if cell else (block.intro, block.parent)
        return " ".join(self.blocks[i].text for i in heads if i is not None and i != block.index)

    def _field(self, block: Block, setting: Setting) -> str | None:
        """Return the field that a block is the value of, by its label or the head of its column or row."""
        heads = (block.column_header, block.row_header) if block.kind is BlockKind.TABLE_CELL else ()
        texts = (self.blocks[i].text for i in heads if i is not None and i != block.index)
        if block.kind is BlockKind.PARAGRAPH and block.label is None and len(block.text) > _SHORT:
            return None  # under a heading that names a field much is told
        return setting.field or next((id for text in texts if (id := field_of(text, self.fields))), None)

    def _pairs(self, pairing: Pairing, clause: Clause, cue: str, *, fielded: bool) -> Iterator[Claim]:
        """Yield the values of a clause with their subjects, and where they may be turned the subjects with theirs."""
        for value in self._named(pairing.object, clause.block.index, clause.span):
            if pairing.several and self._is_read(clause, value, pairing.kind):
                continue
            relation = "" if fielded or not pairing.before else self._relation(pairing, clause, value)
            if relation is None or (pairing.behind and not self._is_behind(clause, value, cue)):
                continue
            second = {id for term in self._second(clause, value, relation) for id in term.readings}
            for subject in self._partners(pairing.subject, pairing, clause, value):
                if relation != "between" or (second and second.isdisjoint(subject.ids)):
                    yield self._claim(pairing, clause, subject, value, value, relation, cue)
        for subject in self._named(pairing.subject, clause.block.index, clause.span) if pairing.turned else ():
            for value in self._partners(pairing.object, pairing, clause, subject):
                yield self._claim(pairing, clause, subject, value, subject, "", cue)

    def _is_read(self, clause: Clause, value: Named, kind: str) -> bool:
        """Whether anything of a kind was read from the part of a clause where a value stands."""
        part = _segment(clause.block.text, clause.span, value.span)
        return any(of == kind and overlapping(span, part) for span, of in self._told.get(clause.block.index, ()))

    def _is_behind(self, clause: Clause, value: Named, cue: str) -> bool:
        """Whether a value follows its cue, or the cue stands in what heads the clause."""
        at = self._unnamed(clause).lower().find(cue)
        return at < value.span.start - clause.span.start

    def _claim(
        self, pairing: Pairing, clause: Clause, subject: Named, value: Named, at: Named, relation: str, cue: str
    ) -> Claim:
        """Return the claim of a subject and a value, one of which (``at``) stands in the clause."""
        other, index = (subject if at is value else value), clause.block.index
        near = other.block == index and clause.holds(other.span)
        span = Span(min(at.span.start, other.span.start), max(at.span.end, other.span.end)) if near else at.span
        here = value.span if value.block == index else at.span
        made: Object = value.made or value.term(here, at is not value)
        if PREDICATES[pairing.predicate].takes == "Name":
            made = Name(value.text, value.ids)
        elif PREDICATES[pairing.predicate].takes == "Place":
            made = Place(relation, (value.term(here, uncertain=False), *self._second(clause, value, relation)))
        why = f"Seen together: “{subject.text}” and “{value.text}”" + (f", with the word “{cue}”." if cue else ".")
        return Claim(
            pairing.predicate,
            subject.term(subject.span, uncertain=True),
            made,
            index,
            span,
            clause.sentence,
            Qualifiers(felt=pairing.felt),
            LOOSE,
            inherited=not near,
            subject_block=None if subject.block == index else subject.block,
            group=other.group,
            taken=why,
        )

    def _second(self, clause: Clause, value: Named, relation: str) -> tuple[Term, ...]:
        """Return the second of two things that something is told to lie between."""
        if relation != "between":
            return ()
        behind = [n for n in self._named(_NAMING, clause.block.index, clause.span) if n.span.start >= value.span.end]
        joined = behind and _AND.fullmatch(clause.block.text[value.span.end : behind[0].span.start])
        return (behind[0].term(behind[0].span, uncertain=False),) if joined else ()

    def _relation(self, pairing: Pairing, clause: Clause, value: Named) -> str | None:
        """Return the relation that the words right before a value tell, or those before the first of its list."""
        text, start = clause.block.text, value.span.start
        mentions = [m for m in self.found[clause.block.index] if clause.holds(m.span) and m.span.end <= start]
        while True:
            lead = text[clause.span.start : start]
            if (found := next((r for r, words in pairing.before.items() if words.search(lead)), None)) is not None:
                return found
            joined = _JOINED if "" in pairing.before else _AND
            if not mentions or not joined.fullmatch(text[mentions[-1].span.end : start]):
                return None
            start = mentions.pop().span.start

    def _partners(self, categories: frozenset[str], pairing: Pairing, clause: Clause, value: Named) -> Iterator[Named]:
        """Yield what a value may be told of; of several things further off all must be meant."""
        where, found = self._nearest(categories, pairing, clause, value)
        if where in _HERE or len(found) == 1:
            yield from found
        elif len(found) <= _MOST:
            self._groups += 1
            yield from (one._replace(group=self._groups) for one in found)

    def _nearest(
        self, categories: frozenset[str], pairing: Pairing, clause: Clause, value: Named
    ) -> tuple[str, Sequence[Named]]:
        """Return the nearest things of some categories, and where they stand: from the same segment to the headings."""
        block, text = clause.block, clause.block.text
        scopes = [
            ("segment", _segment(text, clause.span, value.span)),
            ("clause", clause.span),
            ("sentence", Span(clause.sentence.start, clause.span.start)),
            *(("before", span) for span in clause.before),
        ]
        rival = frozenset() if pairing.turned or not categories & _RIVALS else _RIVALS - categories
        for where, scope in scopes:
            if rival and where != "segment" and self._is_of_rival(categories, rival, block.index, scope, value):
                return "", ()
            named = [n for n in self._named(categories, block.index, scope) if not overlapping(n.span, value.span)]
            found = _fitting(pairing, [n for n in named if not self._is_aside(text, scope, n)], value)
            if found:
                return where, _group(text, found, 0 if where == "before" else _closest(found, value))
        topic = clause.setting.topic
        if topic is not None and topic.category in categories:
            told = [Named(topic.block, t.span, t.text, t.readings, t.plural) for t in topic.terms]
            return "topic", _fitting(pairing, told, value)
        headings = tuple(reversed(block.headings)) if categories & _RIVALS else ()  # no clause is about a mere place
        for i in (block.column_header, block.row_header, *headings):
            if i is not None and i != block.index:
                found = _fitting(pairing, self._named(categories, i, Span(0, len(self.blocks[i].text))), value)
                if found:
                    return "heading", found
        return "", ()

    def _is_of_rival(
        self, categories: frozenset[str], rival: frozenset[str], index: int, scope: Span, value: Named
    ) -> bool:
        """Whether a stretch is about a nerve rather than a muscle, or the other way round: it names one first."""
        named = self._named(categories | rival, index, scope)
        first = next((one for one in named if not overlapping(one.span, value.span)), None)
        return first is not None and first in self._named(rival, index, scope)

    def _is_aside(self, text: str, scope: Span, named: Named) -> bool:
        """Whether a name says where something happens: "beneath the X runs a nerve"."""
        start = max(scope.start, named.span.start - _LEAD)
        return self.pairings.aside.search(text, start, named.span.start) is not None

    def _named(self, categories: frozenset[str], index: int, within: Span) -> list[Named]:
        """Return what a stretch of a block names of some categories."""
        if "moved" in categories:
            return [one for one in self._moved.get(index, ()) if _is_within(one.span, within)]
        if "number" in categories:
            return self._numbers(index, within)
        out = []
        for m in self.found[index]:
            if not _is_within(m.span, within):
                continue
            if "level" in categories and m.levels:
                out.append(Named(index, m.span, m.text, made=Levels(m.levels)))
            elif ids := self._ids(m, categories):
                out.append(Named(index, m.span, m.text, ids, m.plural))
        return out

    def _ids(self, mention: Mention, categories: frozenset[str]) -> tuple[str, ...]:
        """Return what a mention may mean of some categories; plexuses and roots are in all nerves, and not meant."""
        if "any" in categories:
            return mention.ids(*_STRUCTURES)
        kind_of, found = self.kind_of, mention.ids(*categories) if mention.categories & categories else ()
        if "nerve" in categories and "plexus" not in categories:
            others = set(mention.ids("nerve"))
            found = tuple(id for id in found if id not in others or kind_of(id) in _NERVES)
        if "organ" in categories:
            found += tuple(id for id in mention.ids("place") if kind_of(id) == "organ")
        if "group" in categories:
            found += tuple(id for id in mention.ids("muscle") if kind_of(id) == "muscle-group")
        return found

    def _numbers(self, index: int, within: Span) -> list[Named]:
        """Return the numbers of a stretch with what they count: "three heads"."""
        out = []
        for match in self.pairings.counted.finditer(self.blocks[index].text, *within):
            number = number_of(match[1])
            if number is not None:
                out.append(Named(index, Span(*match.span()), match.group(), made=Count(number, match[2].lower())))
        return out


def _fitting(pairing: Pairing, found: Sequence[Named], value: Named) -> Sequence[Named]:
    """Return what a value may be told of: of another name only what bears it."""
    if PREDICATES[pairing.predicate].takes != "Name":
        return found
    return [one for one in found if set(one.ids) & set(value.ids) and not _is_alike(one.text, value.text)]


def _is_alike(one: str, other: str) -> bool:
    """Whether two names differ in no more than their number: "medial rectus", "medial recti"."""
    first, second = one.lower(), other.lower()
    return abs(len(first) - len(second)) <= _ENDING and first[:-_ENDING].startswith(second[: len(first) - _ENDING - 1])


def _split(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, parted at marks and at the words that begin a clause."""
    start = sentence.start
    for mark in _PARTING.finditer(text, sentence.start, sentence.end):
        if mark.start() > start:
            yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, sentence.end)


def _segment(text: str, clause: Span, value: Span) -> Span:
    """Return the part of a clause between marks that holds a value."""
    start = clause.start
    for bar in _BARS.finditer(text, clause.start, clause.end):
        if bar.end() <= value.start:
            start = bar.end()
        elif bar.start() >= value.end:
            return Span(start, bar.start())
    return Span(start, clause.end)


def _closest(found: Sequence[Named], value: Named) -> int:
    """Return which of several names stands nearest to a value."""
    gaps = [max(one.span.start - value.span.end, value.span.start - one.span.end) for one in found]
    return gaps.index(min(gaps))


def _group(text: str, found: Sequence[Named], at: int) -> Sequence[Named]:
    """Return one of several names with those that are listed with it."""
    first = last = at
    while first > 0 and _JOINED.fullmatch(text[found[first - 1].span.end : found[first].span.start]):
        first -= 1
    while last + 1 < len(found) and _JOINED.fullmatch(text[found[last].span.end : found[last + 1].span.start]):
        last += 1
    return found[first : last + 1]


def _is_within(span: Span, around: Span) -> bool:
    return around.start <= span.start and span.end <= around.end


def _terms(made: Object) -> tuple[Term, ...]:
    return (made,) if isinstance(made, Term) else made.of if isinstance(made, Place) else ()
