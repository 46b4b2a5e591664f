"""The nerves of reflexes: "the afferent limb of the corneal reflex is the X", "the knee jerk tests the Y"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from anatlint.claims.alternatives import whole_words
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_clauses
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.ontology.tables import Segment
from anatlint.records import dataclass

_FAR = 60  # code points between a reflex and the nerve that it tests
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or)|/)\s*(?:the\s+)?", re.IGNORECASE)
_HEAD = re.compile(r"\bnerves?\b", re.IGNORECASE)


class _Cue(NamedTuple):
    """Words for one limb of a reflex arc, and where they stand."""

    predicate: str
    span: Span


@dataclass(frozen=True, slots=True)
class ReflexNerves:
    """Reads which nerves carry the reflexes of the ontology."""

    names: Mapping[str, str]  # what texts call them -> id
    pattern: re.Pattern[str]

    @classmethod
    def load(cls, segments: Mapping[str, Segment]) -> ReflexNerves:
        """Build from those segments of an ontology that are reflexes with their nerves."""
        carried = {id: one for id, one in segments.items() if one.nerves or one.afferent or one.efferent}
        names = {name.lower(): id for id, one in carried.items() for name in one.names}
        return cls(names, whole_words(names))

    def read(
        self, blocks: Sequence[Block], found: Sequence[Sequence[Mention]], words: Words, mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks, whose mentions are ``found``."""
        for block in blocks:
            nerves = [m for m in found[block.index] if m.ids("nerve") and not m.ids("muscle")]
            if block.kind is BlockKind.HEADING or not nerves or not self.pattern.search(block.text):
                continue
            for sentence in stated_sentences(block.text, mood):
                for clause in split_clauses(block.text, sentence):
                    yield from self._clause(block, clause, sentence, nerves, words)

    def _clause(
        self, block: Block, clause: Span, sentence: Span, nerves: Sequence[Mention], words: Words
    ) -> Iterator[Claim]:
        text = block.text[slice(*clause)]
        reflexes = list(self.pattern.finditer(text))
        if len({self.names[match[0].lower()] for match in reflexes}) != 1 or words.find("segment_denied", text):
            return
        at = Span(clause.start + reflexes[0].start(), clause.start + reflexes[0].end())
        subject = Term(reflexes[0][0], at, (self.names[reflexes[0][0].lower()],))
        inside = [m for m in nerves if clause.start <= m.span.start and m.span.end <= clause.end]
        inside = [m for m in inside if m.span.end <= at.start or at.end <= m.span.start]
        cues = sorted(_cues(block.text, clause, words), key=lambda cue: cue.span)
        limbs = _limbs(block.text, cues, inside) if cues else self._tested(block.text, clause, at, inside, words)
        for predicate, nerve in limbs:
            thing = Term(nerve.text, nerve.span, nerve.ids("nerve"), plural=nerve.plural)
            yield Claim(predicate, subject, thing, block.index, nerve.span, sentence, Qualifiers(), "reflex-nerve")

    def _tested(
        self, text: str, clause: Span, at: Span, nerves: Sequence[Mention], words: Words
    ) -> Iterator[tuple[str, Mention]]:
        """ "The knee jerk tests the X", "the X serves the knee jerk", "the nerve tested by the ankle jerk is the X"."""
        nerves = [nerve for nerve in nerves if not _counts_up(text, nerve, nerves)]
        for nerve in nerves:
            gap = text[at.end : nerve.span.start] if at.end <= nerve.span.start else text[nerve.span.end : at.start]
            verbs = "reflex_tests" if at.end <= nerve.span.start else "reflex_served"
            asked = text[clause.start : at.start] if at.end <= nerve.span.start else ""
            answered = _HEAD.search(asked) and words.find("reflex_served", asked) and gap.strip() in ("is the", "is")
            others = any(m.span.start < nerve.span.start and at.end <= m.span.start for m in nerves)
            if not others and len(gap) <= _FAR and (words.find(verbs, gap) or answered):
                behind = [m for m in nerves if m.span.start >= nerve.span.start] if verbs == "reflex_tests" else [nerve]
                yield from (("reflex_nerve", one) for one in _listed(text, behind))


def _counts_up(text: str, nerve: Mention, nerves: Sequence[Mention]) -> bool:
    """ "Cranial nerves IX and X": the words before the numerals."""
    return any(text[nerve.span.end : other.span.start] == " " for other in nerves if other is not nerve)


def _cues(text: str, clause: Span, words: Words) -> Iterator[_Cue]:
    """Yield the words for the way in and the way out of a reflex arc."""
    for name, predicate in (("reflex_in", "afferent_limb"), ("reflex_out", "efferent_limb")):
        start = clause.start
        while (match := words.find(name, text[start : clause.end])) is not None:
            yield _Cue(predicate, Span(start + match.start(), start + match.end()))
            start += match.end()


def _limbs(text: str, cues: Sequence[_Cue], nerves: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Yield each limb with its nerve: those behind their words where the first word comes first, else those before."""
    leading = not nerves or cues[0].span.start < nerves[0].span.start
    for at, cue in enumerate(cues):
        if leading:
            end = cues[at + 1].span.start if at + 1 < len(cues) else len(text)
            own = [m for m in nerves if cue.span.end <= m.span.start < end]
            own = _listed(text, own)
        else:
            start = cues[at - 1].span.end if at else 0
            own = [m for m in nerves if start <= m.span.start and m.span.end <= cue.span.start]
            own = own[:1]
        if not own and at + 1 < len(cues) and leading:
            own = _shared(text, cue, cues[at + 1], nerves)
        yield from ((cue.predicate, nerve) for nerve in own)


def _shared(text: str, cue: _Cue, behind: _Cue, nerves: Sequence[Mention]) -> list[Mention]:
    """ "Has its afferent and efferent limbs in the X": both ways through the same nerve."""
    if _JOINED.fullmatch(text[cue.span.end : behind.span.start]) is None:
        return []
    return [m for m in nerves if behind.span.end <= m.span.start][:1]


def _listed(text: str, nerves: Sequence[Mention]) -> list[Mention]:
    """Return the first nerve with those that are listed right behind it."""
    own = list(nerves[:1])
    for nerve in nerves[1:]:
        if _JOINED.fullmatch(text[own[-1].span.end : nerve.span.start]) is None or "," in text[own[-1].span.end :][:2]:
            break
        own.append(nerve)
    return own
