"""Numbers of what the text has named in full elsewhere: "the four flat muscles", "ten tendons in the tunnel"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Count, Mood, Qualifiers, Quantifier, Term
from anatlint.claims.numerals import number_of
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.records import dataclass

_NUMBER = r"(?P<number>[a-z]+(?:-[a-z]+)?|\d{1,2})"
_KINDS = ("flat", "intrinsic", "extrinsic", "straight", "oblique", "short", "strap")
_NOUNS = (*(f"{kind} muscles" for kind in _KINDS), "constrictors")
_NOUN = rf"(?P<noun>(?:{'|'.join(_NOUNS)}))"
_SIZED = r"(?:(?:small|slim|thin|broad|large|little|stacked|overlapping|great|big|separate) ){0,2}"
_BEFORE = re.compile(rf"(?P<lead>(?:[\w’'-]+ ){{0,3}})\b{_NUMBER} {_SIZED}{_NOUN}\b", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\b{_NOUN}\b(?:, | \(|, of which (?:there are|we have|it has|one counts) ){_NUMBER}"
    r"(?P<rest> in number| on each side| on either side| a side|[,.)])",
    re.IGNORECASE,
)
_PLACED = re.compile(
    rf"(?P<lead>(?:[\w’'-]+ ){{0,2}})\b{_NUMBER} {_SIZED}(?P<noun>muscles) (?:in|at|of|on|inside|within) (?:the )?",
    re.IGNORECASE,
)
_TENDONS = re.compile(
    rf"(?P<lead>(?:[\w’'-]+ ){{0,2}})\b{_NUMBER} (?:(?:long|flexor|finger|bending|other) ){{0,2}}(?P<noun>tendons)\b"
    r"(?! (?:of|from|to)\b)",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:tunnel|passage|space|hole|channel|inside it|in it|in there)\b", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:other|more|another|remaining|further|additional|these|those|than)\s+\Z", re.IGNORECASE)
_PARTLY = re.compile(r"\bof (?:the |all )?\Z", re.IGNORECASE)
_ALL_OF = re.compile(r"\b(?:the|all|its|all the|are|of|by|has|have)\s+\Z", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:not|no|nor|never)\b|n['’]t\b", re.IGNORECASE)
_NARROWING = re.compile(r" (?:that|which|who|with|supplied|innervated)\b", re.IGNORECASE)
_REACH = 12  # blocks
_MANY = 5  # tendons: fewer may be some of them


@dataclass(frozen=True, slots=True)
class NumbersInText:
    """Reads the numbers of a document."""

    blocks: Sequence[Block]
    found: Sequence[Sequence[Mention]]  # the mentions of each block
    lexicon: Lexicon
    sizes: Callable[[str], frozenset[int]]
    kind_of: Callable[[str], str]
    mood: Callable[[str], Mood]

    def read(self, made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield the claims; ``made`` are those of the document so far."""
        taken: dict[int, list[Span]] = {}
        for claim in made:
            if claim.predicate == "has_count":
                taken.setdefault(claim.block, []).append(claim.span)
        for block in self.blocks:
            spans = taken.get(block.index, ())
            for claim in self._in_block(block):
                if not any(span.start < claim.span.end and claim.span.start < span.end for span in spans):
                    yield claim

    def _in_block(self, block: Block) -> Iterator[Claim]:
        low = block.text.lower()
        if "muscles" not in low and "constrictors" not in low and "tendons" not in low:
            return
        for sentence in split_sentences(block.text):
            text = block.text[slice(*sentence)]
            low = text.lower()
            grouped, placed, tendons = any(noun in low for noun in _NOUNS), " muscles " in low, " tendons" in low
            if not (grouped or placed or tendons) or _DENYING.search(text) or self.mood(text) is not Mood.ASSERTED:
                continue
            for match in (*_BEFORE.finditer(text), *_BEHIND.finditer(text)) if grouped else ():
                yield from self._of_group(block, sentence, match)
            for match in _PLACED.finditer(text) if placed else ():
                yield from self._of_place(block, sentence, match)
            for match in _TENDONS.finditer(text) if tendons else ():
                yield from self._of_tunnel(block, sentence, match)

    def _of_group(self, block: Block, sentence: Span, match: re.Match[str]) -> Iterator[Claim]:
        """ "The four flat muscles": of those of the place that was named last."""
        number = number_of(match["number"])
        lead = match.groupdict().get("lead")
        if number is None or number < 2 or (lead is not None and _FURTHER.search(lead) and not _ALL_OF.search(lead)):
            return
        if lead is not None and _NARROWING.match(block.text, sentence.start + match.end()) is not None:
            return
        group = self._group(match["noun"].lower(), block, sentence)
        if group is None:
            return
        whole = lead is None or _ALL_OF.search(lead) is not None
        quantifier = Quantifier.NONE if whole else Quantifier.SOME
        span = _span(sentence, match)
        term = Term(match["noun"], span, (group,), plural=True)
        qualifiers = Qualifiers(quantifier=quantifier)
        yield _claim(term, Count(number, "muscle"), block, span, sentence, qualifiers)

    def _of_place(self, block: Block, sentence: Span, match: re.Match[str]) -> Iterator[Claim]:
        """ "The nine muscles in the front compartment": of a compartment all, or more than it has."""
        number, at = number_of(match["number"]), sentence.start + match.end()
        place = next((m for m in self.found[block.index] if m.span.start == at), None)
        ids = place.ids("region") if place is not None else ()
        closed = bool(ids) and all(self.kind_of(id) == "compartment" or id.endswith("eminence") for id in ids)
        further = _FURTHER.search(match["lead"]) is not None
        if place is None or not closed or further or number is None or number < 2:
            return
        if _NARROWING.match(block.text, place.span.end) is not None:
            return
        names = {place.text.lower(), *(id.replace("-", " ") for id in ids)}
        shown = [f"muscles of {article}{name}" for name in sorted(names) for article in ("", "the ")]
        groups = {e.id: None for name in shown for e in self.lexicon.get(name) if self.kind_of(e.id) == "muscle-group"}
        whole = _ALL_OF.search(match["lead"]) is not None
        if groups and (whole or number > max(size for id in groups for size in (0, *self.sizes(id)))):
            span = _span(sentence, match)
            term = Term(match["noun"], span, tuple(groups), plural=True)
            yield _claim(term, Count(number, "muscle"), block, span, sentence, Qualifiers())

    def _group(self, noun: str, block: Block, sentence: Span) -> str | None:
        """Return the group that a noun means with the place that was named last, or in the same sentence."""
        for mention in self._named_before(block, sentence.end):
            names = {mention.text.lower(), *(id.replace("-", " ") for id in mention.ids())}
            entries = [e for name in sorted(names) for e in self.lexicon.get(f"{noun} of the {name}")]
            entries += [e for name in sorted(names) for e in self.lexicon.get(f"{noun} of {name}")]
            groups = [e.id for e in entries if self.kind_of(e.id) == "muscle-group" and self.sizes(e.id)]
            if groups:
                return groups[0]
        return self._only(noun)

    def _only(self, noun: str) -> str | None:
        """Return the only group whose names begin with a noun: "constrictors of pharynx"."""
        names = [] if " " in noun else [name for name in sorted(self.lexicon.starting(noun)) if " of " in name]
        ids = {e.id for name in names for e in self.lexicon.get(name) if self.kind_of(e.id) == "muscle-group"}
        return ids.pop() if len(ids) == 1 else None

    def _of_tunnel(self, block: Block, sentence: Span, match: re.Match[str]) -> Iterator[Claim]:
        """ "Ten tendons share the tunnel": through the opening that was named last, where its tendons are known."""
        number = number_of(match["number"])
        if number is None or number < _MANY or any(cue.search(match["lead"]) for cue in (_FURTHER, _PARTLY)):
            return
        inside = [m for m in self.found[block.index] if sentence.start <= m.span.start < sentence.end]
        opening = next((m for m in inside if self._is_opening(m)), None)
        if opening is None and _THERE.search(block.text, *sentence) is not None:
            near = self._named_before(block, sentence.start)
            opening = next((m for m in near if self._is_opening(m)), None)
        ids = opening.ids("place") if opening is not None else ()
        if ids and all(self.sizes(id) for id in ids):
            span = _span(sentence, match)
            term = Term("tunnel", span, ids)
            yield _claim(term, Count(number, "tendon"), block, span, sentence, Qualifiers())

    def _is_opening(self, mention: Mention) -> bool:
        return any(self.kind_of(id) == "opening" for id in mention.ids("place"))

    def _named_before(self, block: Block, end: int) -> Iterator[Mention]:
        """Yield what was named before a place in a block, the last first, then in its headings and the title."""
        yield from reversed([m for m in self.found[block.index] if m.span.start < end])
        for index in range(block.index - 1, max(-1, block.index - _REACH), -1):
            if self.blocks[index].kind is not BlockKind.HEADING:
                yield from reversed(self.found[index])
        for index in (*reversed(block.headings), 0):
            yield from self.found[index]


def _span(sentence: Span, match: re.Match[str]) -> Span:
    start = min(match.start("number"), match.start("noun"))
    return Span(sentence.start + start, sentence.start + max(match.end("number"), match.end("noun")))


def _claim(term: Term, made: Count, block: Block, span: Span, sentence: Span, qualifiers: Qualifiers) -> Claim:
    return Claim("has_count", term, made, block.index, span, sentence, qualifiers, "text-number")
