"""Which muscles are called tight or weak in a posture: "rounded shoulders come from tight X and weak Y"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from anatlint.claims.alternatives import whole_words
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_parts
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.ontology.tables import Posture
from anatlint.records import dataclass

_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|as well as|plus)|/|&)\s*(?:(?:the|your|both)\s+)*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_STATES = ("tight", "weak")


@dataclass(frozen=True, slots=True)
class Postures:
    """Reads what is said of muscles in the postures of the ontology."""

    names: Mapping[str, str]  # what texts call them, in lower case -> id
    pattern: re.Pattern[str]
    states: Mapping[str, re.Pattern[str]]
    between: frozenset[str]
    passed_over: re.Pattern[str]

    @classmethod
    def load(cls, known: Mapping[str, Posture], data: Mapping[str, Any]) -> Postures:
        """Build from the postures of an ontology, and the words of ``rules/frames/postures.yaml``."""
        names = {name.lower(): id for id, one in known.items() for name in one.names}
        states = {state: whole_words(data[state]) for state in _STATES}
        return cls(names, whole_words(names), states, frozenset(data["between"]), whole_words(data["passed_over"]))

    def read(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks, whose mentions are ``found``."""
        for block in blocks:
            muscles = [m for m in found[block.index] if m.ids("muscle")]
            if block.kind is BlockKind.HEADING or not muscles or not self.pattern.search(block.text):
                continue
            for sentence in stated_sentences(block.text, mood, self.passed_over.search):
                named = list(self.pattern.finditer(block.text, *sentence))
                if len({self.names[match[0].lower()] for match in named}) != 1:
                    continue
                at = Span(*named[0].span())
                subject = Term(named[0][0], at, (self.names[named[0][0].lower()],))
                for part in split_parts(block.text, sentence):
                    inside = [m for m in muscles if part.start <= m.span.start and m.span.end <= part.end]
                    for state, muscle in self._told(block.text, part, inside):
                        thing = Term(muscle.text, muscle.span, muscle.ids("muscle"), plural=muscle.plural)
                        yield Claim(
                            f"{state}_in", subject, thing, block.index, muscle.span, sentence, Qualifiers(), "posture"
                        )

    def _told(self, text: str, part: Span, muscles: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
        """Yield what a clause says of each muscle: by words before its list, or else by words behind it."""
        lists: list[list[Mention]] = [[one] for one in muscles[:1]]
        for before, one in pairwise(muscles):
            if _JOINED.fullmatch(text[before.span.end : one.span.start]):
                lists[-1].append(one)
            else:
                lists.append([one])
        start = part.start
        for at, listed in enumerate(lists):
            end = lists[at + 1][0].span.start if at + 1 < len(lists) else part.end
            said = {state for state in _STATES if self._leads(state, text[start : listed[0].span.start])}
            said = said or {state for state in _STATES if self._follows(state, text[listed[-1].span.end : end])}
            if len(said) == 1:
                yield from ((next(iter(said)), one) for one in listed)
            start = listed[-1].span.end

    def _leads(self, state: str, before: str) -> bool:
        """Whether the words right before a list say so: "weak and lengthened ...", "stretch the ..."."""
        return any(self._are_small(before[match.end() :]) for match in self.states[state].finditer(before))

    def _follows(self, state: str, behind: str) -> bool:
        """Whether the words right behind a list say so: "... are tight"."""
        match = self.states[state].search(behind)
        return match is not None and bool(behind[: match.start()].strip()) and self._are_small(behind[: match.start()])

    def _are_small(self, gap: str) -> bool:
        return "," not in gap and all(match[0].lower() in self.between for match in _WORD.finditer(gap))
