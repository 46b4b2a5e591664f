"""What a nerve carries that stands before, beside or above the words: "it brings orders to muscle", "X, a motor twig".

The kinds of nerves are few words, and so the kind is looked for; the nerve is the one that is named right before it, in
the head of its row, or last, where a clause goes on with "it", "the last of these", "its fibres".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from anatlint.claims.alternatives import any_of, whole
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Quantifier, Term
from anatlint.claims.sentences import split_sentences
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern

_NONE = re.compile(r"\W*(?:\w+\W+){0,3}(?:none|nil|no|not)\b", re.IGNORECASE)
_OPENING = r"(?:(?<=^)|(?<=[.;:!?]\s)|(?<=,\s)|(?<=\band\s)|(?<=\bbut\s))"
_OF = re.compile(r"\b(?:branch|twig|division|offshoot|continuation|part|root)\w* of (?:the )?$", re.IGNORECASE)
_LAST = re.compile(r"\W*(?:the last|the latter|which|that|hous|hold|contain|harbo|lodg|compris)", re.IGNORECASE)
_OPENED = 25  # code points from the beginning of a block to the nerve that it is about
_REACH = 250  # code points back to the nerve that is told of


@dataclass(frozen=True, slots=True)
class _Told:
    """A kind that is told, of the nerve named last or of one that a wording names itself."""

    span: Span
    id: str
    exclusive: bool = False
    most: bool = False
    pointed: bool = False  # of what a pronoun goes back to


@dataclass(frozen=True, slots=True)
class PlainModalities:
    """Reads all of a text, by the words of ``rules/frames/modalities.yaml``."""

    kinds: Mapping[str, str]
    outwards: frozenset[str]
    beside: LazyPattern  # right behind a name
    pointed: LazyPattern  # "it is a motor nerve"
    share: LazyPattern  # "most of its fibres are afferent"
    held: LazyPattern  # "houses the cell bodies of motor neurons"
    brought: LazyPattern  # "brings orders to muscle"
    cell: LazyPattern  # a cell or fragment that opens with it
    barred: LazyPattern

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> PlainModalities:
        """Build from the YAML data."""
        kinds = {word: id for id, words in data["kinds"].items() for word in words}
        any_kind, wholly, mostly = any_of(kinds), any_of(data["wholly"]), any_of(data["mostly"])
        nerves, carried, pointing = (any_of(data[name]) for name in ("nerves", "carried", "pointing"))
        degree = rf"(?:(?P<wholly>{wholly}) |(?P<mostly>{mostly}) )?"
        kind = (
            rf"{degree}(?:an? |the )?(?:(?P<late>{wholly}) )?(?P<kind>{any_kind})(?: (?P<as>as well|too|only|alone))?"
        )
        ends = rf"(?=\s*[,.;:)!–—]|\s*$|\s+{nerves}\b|\s+(?:to|for|from|and|throughout)\b)"
        shares = any_of(data["shares"]).replace("\\ ", "\\s+")
        brought = any_of((*data["inwards"], *data["outwards"]))
        is_ = r"(?:is|are|was|were)(?: (?:also|therefore|thus|really|in fact|itself))?"
        holding, carrying = any_of(data["holding"]), any_of(data["carrying"])
        leading = r"which|that|contains the fibres that|holds the fibres that"
        beside = (
            rf"(?:,? (?:which|that|who) {is_} |(?:,|:| [–—]| =) (?:(?:both|all)(?: of them)? )?(?:an? )?){kind}{ends}"
        )
        share = (
            rf"(?<!\w)(?:{shares})\s+(?:its|their|these|the)\s+{carried}(?:\s+(?:of|in) the (?P<owner>[a-z ]+?))?"
            rf"(?:,[^,.]{{1,25}},)?\s+are\s+(?:in fact )?(?P<kind>{any_kind})\b"
        )
        bodies = rf"(?:cell bodies|bodies|nuclei|cells) of (?:the )?(?P<kind>{any_kind}) {carried}"
        cells = rf"(?P<kind2>{any_kind}) (?:neurons|neurones|nerve cells|cells)"
        sources = (
            beside,
            rf"{_OPENING}(?:{pointing}) (?:{is_} )?{kind}{ends}",
            share,
            rf"(?<!\w)(?:that |which )?{holding} (?:the )?(?:{bodies}|{cells})\b",
            rf"(?:{_OPENING}(?:{pointing}) |(?<!\w)(?:{leading}) |(?<=^)){carrying} (?:the )?(?P<way>{brought})(?!\w)",
            rf"\W*{degree}(?P<kind>{any_kind})(?: (?P<as>only|alone))?(?:(?= {carried}\b)|{ends})",
            whole(data["barred"]),
        )
        patterns = (LazyPattern(one, re.IGNORECASE) for one in sources)
        return cls(kinds, frozenset(data["outwards"]), *patterns)

    def read(
        self,
        blocks: Sequence[Block],
        found: Sequence[Sequence[Mention]],
        mood: Callable[[str], Mood],
        made: Sequence[Claim],
    ) -> Iterator[Claim]:
        """Yield what all blocks say that ``made`` does not."""
        said = [c for c in made if c.predicate == "carries" and isinstance(c.object, Term)]
        taken = {(c.block, c.structures[-1].span, c.qualifiers.exclusive) for c in said}
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                continue
            nerves = [m for m in found[block.index] if m.ids("nerve")]
            yield from self._shares(blocks, found, block, mood)
            for sentence in stated_sentences(block.text, mood):
                for who, told in self._sentence(blocks, found, block, nerves, sentence):
                    again = [only for b, span, only in taken if b == block.index and _meet(span, told.span)]
                    if again and not told.most and (any(again) or told.pointed or not told.exclusive):
                        continue
                    most = Quantifier.MOST if told.most else Quantifier.NONE
                    qualifiers = Qualifiers(exclusive=told.exclusive, quantifier=most)
                    thing = Term(block.text[slice(*told.span)], told.span, (told.id,))
                    yield Claim(
                        "carries", who, thing, block.index, told.span, sentence, qualifiers, "plain-modality",
                        inherited=who.span.start < sentence.start,
                    )  # fmt: skip

    def _sentence(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], block: Block, nerves: Sequence[Mention],
        sentence: Span,
    ) -> Iterator[tuple[Term, _Told]]:  # fmt: skip
        """Yield each nerve with what a sentence tells of it."""
        text = block.text
        if block.kind is BlockKind.TABLE_CELL:
            yield from self._cell(blocks, found, block, sentence)
            return
        for mention in nerves:
            if sentence.start <= mention.span.start < sentence.end:
                match = self.beside.match(text[mention.span.end : sentence.end])
                rest = text[mention.span.end + match.end() : sentence.end] if match is not None else ""
                further = (
                    match is not None and "wh" in match[0][:5] and _OF.search(text, sentence.start, mention.span.start)
                )
                if match is not None and not (further or self.barred.search(match[0]) or _NONE.match(rest)):
                    yield _named(mention), self._told(match, mention.span.end)
        for pattern in (self.pointed, self.held, self.brought):
            for match in pattern.finditer(text[slice(*sentence)]):
                at = sentence.start + match.start()
                last = _last(nerves, at, sole=not _LAST.match(match[0]))
                if last is None or self.barred.search(match[0]) or len(last.ids("nerve")) != 1:
                    continue
                yield _named(last), replace(self._told(match, sentence.start), pointed=True)

    def _shares(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], block: Block, mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """ "Though it moves, four fifths of its fibres are afferent": said by its own clause, whatever the others."""
        for sentence in split_sentences(block.text):
            match = self.share.search(block.text, *sentence)
            if match is None or mood(block.text[match.start() : sentence.end]) is not Mood.ASSERTED:
                continue
            who = _spoken_of(blocks, found, block, match.start(), (match["owner"] or "").strip().lower())
            if who is None or self.barred.search(match[0]):
                continue
            told = self._told(match, 0, most=True)
            thing = Term(match[0], told.span, (told.id,))
            qualifiers = Qualifiers(quantifier=Quantifier.MOST)
            yield Claim(
                "carries", _named(who), thing, block.index, told.span, sentence, qualifiers, "plain-modality",
                inherited=True,
            )  # fmt: skip

    def _cell(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], block: Block, sentence: Span
    ) -> Iterator[tuple[Term, _Told]]:
        """ "Purely motor", "afferent fibres from skin", in the row of a nerve."""
        head = block.row_header
        named = [m for m in found[head] if m.ids("nerve")] if head is not None and head != block.index else []
        match = self.cell.match(block.text[slice(*sentence)])
        if len(named) != 1 or match is None or sentence.start > 0 or self.barred.search(match[0]):
            return
        yield _named(named[0]), self._told(match, sentence.start)

    def _told(self, match: re.Match[str], at: int, most: bool = False) -> _Told:
        """Return the kind that a wording tells, and how far it goes."""
        groups = match.groupdict()
        name = next(one for one in ("kind", "kind2", "way") if groups.get(one))
        span = Span(at + match.start(name), at + match.end(name))
        if name == "way":
            return _Told(span, "motor" if match[name].lower() in self.outwards else "sensory")
        id = self.kinds[match[name].lower()]
        if (groups.get("as") or "").lower() in ("as well", "too"):
            return _Told(span, id)
        only = bool(groups.get("wholly") or groups.get("late") or (groups.get("as") or "") in ("only", "alone"))
        mainly = most or bool(groups.get("mostly"))
        return _Told(span, id, exclusive=(only or name == "kind2") and not mainly, most=mainly)


def _named(mention: Mention) -> Term:
    return Term(mention.text, mention.span, mention.ids("nerve"), plural=mention.plural)


def _last(nerves: Sequence[Mention], at: int, sole: bool) -> Mention | None:
    """Return the nerve named last before a place, near enough to be gone on with; ``sole``: no other is near."""
    before = [m for m in nerves if m.span.end <= at and at - m.span.end <= _REACH]
    others = {m.ids("nerve") for m in before}
    return before[-1] if before and not (sole and len(others) > 1) else None


def _spoken_of(
    blocks: Sequence[Block], found: Sequence[Sequence[Mention]], block: Block, at: int, owner: str
) -> Mention | None:
    """Return the nerve of which a block tells before a place: the one that it begins with, or the only one in it."""
    before = [m for m in found[block.index] if m.span.start < at or owner]
    before = [m for m in before if len(m.ids("nerve")) == 1 and not m.ids("muscle") and not m.plural]
    if owner:
        return next((m for m in before if owner in m.text.lower()), None)
    if before:
        opened = before[0].span.start <= _OPENED
        return before[0] if opened or len({m.ids("nerve") for m in before}) == 1 else None
    above = found[block.index - 1] if block.index and blocks[block.index - 1].kind is BlockKind.PARAGRAPH else ()
    first = next((m for m in above if len(m.ids("nerve")) == 1), None)
    return first if first is not None and first.span.start <= _OPENED else None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
