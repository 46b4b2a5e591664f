"""Which nerve an injury or operation endangers: "a fracture of the shaft may damage the X", "the X is at risk in Y"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from anatlint.claims.alternatives import any_of, whole, whole_words
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import overlapping, split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.ontology.tables import Injury
from anatlint.records import dataclass

_NEAR = 45  # code points between what happens and where
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or|and/or|as well as)|/)\s*(?:the\s+)?(?:both\s+)?", re.IGNORECASE)
_ASIDE = re.compile(r"\s*,[^,]{3,80},(?=\s)")


class Told(NamedTuple):
    """An injury that a clause tells of, and where in it."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Injuries:
    """Reads what the injuries of the ontology are said to endanger."""

    known: Mapping[str, Injury]
    names: re.Pattern[str]  # whole names of injuries
    meant: Mapping[str, str]  # what they mean, in lower case
    places: Mapping[str, LazyPattern]  # where injuries without a name of their own happen, by id
    happening: Mapping[str, re.Pattern[str]]  # the words of what happens, by id
    harming: re.Pattern[str]  # ends with the nerve's article: "damage to the "
    harmed: re.Pattern[str]  # begins behind the nerve
    answer: re.Pattern[str]  # "the nerve most often injured in X is the "
    passed_over: re.Pattern[str]

    @classmethod
    def load(cls, known: Mapping[str, Injury], data: Mapping[str, Any]) -> Injuries:
        """Build from the injuries of an ontology, and the words of ``rules/frames/injuries.yaml``."""
        names = {name.lower(): id for id, one in known.items() for name in one.names}
        leading, between = any_of(data["leading"]), any_of(data["between"])
        harmed, palsies = any_of(data["harmed"]), any_of(data["palsies"])
        verbs = rf"\b{any_of(data['harming'])}(?:\s+{leading})*\s+$"
        return cls(
            known,
            whole_words(names),
            names,
            {id: LazyPattern(whole(one.at), re.IGNORECASE) for id, one in known.items()},
            {id: whole_words(words) for id, words in data["happenings"].items()},
            re.compile(verbs, re.IGNORECASE),
            re.compile(
                rf"\s+(?:(?:{between}\s+)*(?:the\s+nerve\s+(?:{between}\s+)*)?{harmed}|{palsies})\b", re.IGNORECASE
            ),
            re.compile(rf"\bnerves?\b[^,;]*\b{harmed}\b[^,;]*\b(?:is|are)\s+(?:the\s+)?$", re.IGNORECASE),
            whole_words(data["passed_over"]),
        )

    def read(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks, whose mentions are ``found``."""
        for block in blocks:
            nerves = [m for m in found[block.index] if m.ids("nerve") and not m.ids("muscle")]
            if block.kind is BlockKind.HEADING or not nerves or not self._may_tell(block.text):
                continue
            for sentence in stated_sentences(block.text, mood, self.passed_over.search):
                for part in split_parts(block.text, sentence):
                    inside = [m for m in nerves if part.start <= m.span.start and m.span.end <= part.end]
                    yield from self._clause(block, part, sentence, inside)

    def _may_tell(self, text: str) -> bool:
        """Whether a text has a word of what may happen: most have none, and are read no further."""
        return any(pattern.search(text) for pattern in (self.names, *self.happening.values()))

    def _clause(self, block: Block, part: Span, sentence: Span, nerves: Sequence[Mention]) -> Iterator[Claim]:
        text = block.text[slice(*part)]
        told = self._injury(text, [Span(m.span.start - part.start, m.span.end - part.start) for m in nerves])
        if told is None:
            return
        at = Span(part.start + told.span.start, part.start + told.span.end)
        subject = Term(block.text[slice(*at)], at, (told.id,))
        for nerve in self._threatened(block.text, part, [m for m in nerves if not overlapping(m.span, at)]):
            thing = Term(nerve.text, nerve.span, nerve.ids("nerve"), plural=nerve.plural)
            yield Claim("endangers", subject, thing, block.index, nerve.span, sentence, Qualifiers(), "injury")

    def _injury(self, text: str, nerves: Sequence[Span]) -> Told | None:
        """Return the one injury that a clause tells of; nothing where it tells of several."""
        found = [Told(self.meant[match[0].lower()], Span(*match.span())) for match in self.names.finditer(text)]
        found += self._happening(text, nerves)
        kept = [one for one in found if not any(_is_within(one.span, other.span) for other in found if other != one)]
        ids = {one.id for one in kept}
        return kept[0] if len(ids) == 1 else None

    def _happening(self, text: str, nerves: Sequence[Span]) -> Iterator[Told]:
        """Yield what happens with the place nearest to it; of places that overlap, the longest name counts."""
        for id, injury in self.known.items():
            for what in injury.what:
                events = list(self.happening[what].finditer(text))
                places = list(self.places[id].finditer(text)) if events else []
                for event in events:
                    spans = [Span(*place.span()) for place in places]
                    gaps = [(_gap(Span(*event.span()), span), span) for span in spans]
                    near = [(gap, span) for gap, span in gaps if gap.end - gap.start <= _NEAR]
                    near = [(gap, span) for gap, span in near if not any(overlapping(gap, nerve) for nerve in nerves)]
                    if near:
                        _, place = min(near, key=lambda pair: pair[0].end - pair[0].start)
                        yield Told(id, Span(min(event.start(), place.start), max(event.end(), place.end)))

    def _threatened(self, text: str, part: Span, nerves: Sequence[Mention]) -> list[Mention]:
        """Return the nerves that a clause says are harmed, with those that are listed beside them."""
        sure = [m for m in nerves if self._is_harmed(text, part, m.span)]
        pairs = [pair for pair in pairwise(nerves) if _JOINED.fullmatch(text[pair[0].span.end : pair[1].span.start])]
        for first, second in (*pairs, *((later, earlier) for earlier, later in reversed(pairs))):
            if first in sure and second not in sure:
                sure.append(second)
        return sorted(sure, key=lambda mention: mention.span)

    def _is_harmed(self, text: str, part: Span, nerve: Span) -> bool:
        before, behind = text[part.start : nerve.start], text[nerve.end : part.end]
        aside = _ASIDE.match(behind)
        return bool(
            self.harming.search(before)
            or self.answer.search(before)
            or self.harmed.match(behind)
            or (aside is not None and self.harmed.match(behind, aside.end()))
        )


def _gap(one: Span, other: Span) -> Span:
    """Return what stands between two stretches; something empty where they touch."""
    first, last = sorted((one, other))
    return Span(first.end, max(first.end, last.start))


def _is_within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end and one != other
