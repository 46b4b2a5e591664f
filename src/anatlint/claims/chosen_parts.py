"""Parts of a muscle told by a side: "the front one", "the one at the back", "the posterior to the X", "the lower ones".

Whose parts they are is told before: by a word for parts ("has two bellies"), or by a part that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from anatlint.claims.alternatives import any_of
from anatlint.claims.lexicon import Entry, category_of
from anatlint.claims.mentions import Mention
from anatlint.claims.sentences import split_sentences
from anatlint.documents.model import Block
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.resources import Resources

_NOUN = r"half|halves|heads?|bell(?:y|ies)|parts?|portions?|fib(?:re|er)s?|slips?|bundles?"
_COUNT = r"(?:two|three|four|both|its|their|these|those|several|distinct|separate|the|into|of|2|3|4)"
_EVOKED = re.compile(
    rf"\b{_COUNT} (?:[a-z-]+ ){{0,2}}(?:heads|bellies|parts|portions|fib(?:re|er)s|slips|bundles|sections)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(rf"\b(?:{_NOUN})\b", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|their|his|whose|your)(?: [a-z-]+(?: and|,))?\s\Z", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z-]+")
_NOT_TELLING = frozenset({
    "part", "parts", "head", "belly", "portion", "fibres", "fibers", "bundle", "half", "of", "the", "muscle", "a",
})  # fmt: skip
_NEAR = 2  # sentences back that parts may be named


@dataclass(frozen=True, slots=True)
class Parted:
    """A muscle, or a group, with what its parts are told by."""

    id: str
    parts: tuple[tuple[str, frozenset[str]], ...]

    def told_by(self, side: str) -> str | None:
        """Return the only part that a word for a side tells."""
        found = [id for id, words in self.parts if side in words]
        return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class _Told:
    """What parts have been told of: the muscles named last, and those whose parts were told apart, with the place."""

    wholes: list[tuple[Parted, int]] = field(default_factory=list)
    parted: tuple[Parted, int] | None = None


def with_chosen_parts(blocks: Sequence[Block], found: list[list[Mention]], resources: Resources) -> list[list[Mention]]:
    """Add the parts that are told by a side alone to the names of each block."""
    if not any("muscle" in mention.categories for own in found for mention in own):
        return found
    reader = _Reader(resources)
    out = []
    for block, own in zip(blocks, found, strict=True):
        added = list(reader.read(block, own, found))
        spans = [one.span for one in added]
        kept = [m for m in own if not any(s.start < m.span.end and m.span.start < s.end for s in spans)]
        out.append(sorted([*kept, *added], key=lambda mention: mention.span) if added else own)
    return out


class _Reader:
    """Reads the blocks of a document one after another."""

    def __init__(self, resources: Resources) -> None:
        self.resources = resources
        self.sides = resources.words.part_apart
        self.patterns = _patterns(tuple(sorted(self.sides)), tuple(sorted(resources.openers)))
        self.listed = re.compile(rf"\b(?:an?|{any_of(self.sides)}(?:,|,? and)(?: an?| the)?)\s\Z", re.IGNORECASE)
        self.told = _Told()
        self.sentence = 0
        self.section: tuple[int, ...] | None = None

    def read(self, block: Block, own: Sequence[Mention], found: Sequence[Sequence[Mention]]) -> Iterator[Mention]:
        """Yield the parts that a block tells by their sides."""
        if block.headings != self.section or block.row is not None:
            self.section, self.told = block.headings, _Told()
            for index in block.headings[-1:]:
                self._note_names(found[index])
        self.sentence += 1
        for sentence in split_sentences(block.text):
            self.sentence += 1
            inside = [m for m in own if sentence.start <= m.span.start and m.span.end <= sentence.end]
            yield from self._sentence(block.text, sentence, inside)

    def _sentence(self, text: str, sentence: Span, inside: Sequence[Mention]) -> Iterator[Mention]:
        """Yield the parts that a sentence tells, from left to right."""
        events: list[tuple[int, Mention | re.Match[str]]] = [(m.span.start, m) for m in inside]
        for pattern in self.patterns:
            events += [(match.start(), match) for match in pattern.finditer(text, *sentence)]
        events += [(match.start(), match) for match in _EVOKED.finditer(text, *sentence)]
        reached = sentence.start
        for at, event in sorted(events, key=lambda one: (one[0], isinstance(one[1], Mention))):
            if isinstance(event, Mention):
                self._note(event)
            elif event.re is _EVOKED:
                self._evoke()
            elif at >= reached:
                pieces = _PIECES.search(text, sentence.start, at) is not None
                for made in self._part(text, event, inside, pieces=pieces):
                    reached = max(reached, made.span.end)
                    self._note(made)
                    if event.groupdict().get("noun") == "half" or not _OWNED.search(text[: event.start("side")]):
                        yield made

    def _note_names(self, named: Sequence[Mention]) -> None:
        for mention in named:
            self._note(mention)

    def _note(self, mention: Mention) -> None:
        """Remember what a name tells of: a muscle that has parts, or a part."""
        ids = mention.ids("muscle")
        if len(ids) != 1:
            return
        own = self.resources.parts.of(ids[0])
        if own is not None:
            if (own, self.sentence) not in self.told.wholes:
                self.told.wholes = [*(one for one in self.told.wholes if one[0].id != own.id), (own, self.sentence)]
            if mention.plural and self.resources.kind_of(ids[0]) == "muscle-group":
                self.told.parted = own, self.sentence
                return
        near = {one.id for one, at in self.told.wholes if at >= self.sentence - _NEAR}
        groups = (id for id in self.resources.listed_in(ids[0]) if id in near)
        for whole in (*self.resources.parents(ids[0]), *groups):
            if (parted := self.resources.parts.of(whole)) is not None and any(ids[0] == id for id, _ in parted.parts):
                self.told.parted = parted, self.sentence
                return
        if own is None or (self.told.parted is not None and self.told.parted[0].id != own.id):
            self.told.parted = None  # something else is told of now

    def _evoke(self) -> None:
        """Remember that the parts of the muscle that the sentence, or the one before, is about are told of."""
        if (last := self._last()) is not None:
            self.told.parted = last, self.sentence

    def _last(self) -> Parted | None:
        """Return the muscle with parts that was named first in the last sentence that names one."""
        latest = max((at for _, at in self.told.wholes), default=0)
        near = [one for one, at in self.told.wholes if at == latest]
        return near[0] if near and latest >= self.sentence - _NEAR else None

    def _part(self, text: str, match: re.Match[str], inside: Sequence[Mention], *, pieces: bool) -> Iterator[Mention]:
        """Yield the part, or both, that a phrase tells by its sides; ``pieces`` of a muscle were told of before it."""
        spans = [Span(*match.span(name)) for name in ("also", "side") if match.groupdict().get(name)]
        whole = Span(min(span.start for span in spans), match.end("end"))
        if any(m.ids("muscle", "nerve") and m.span.start < whole.end and whole.start < m.span.end for m in inside):
            return
        noun = match.groupdict().get("noun")
        if noun is not None and (_OF.match(text, match.end()) or self.listed.search(text[: whole.start])):
            return
        sides = [self.sides[text[slice(*span)].lower()] for span in spans]
        ends = [*(span.end for span in spans[:-1]), whole.end]
        starts = [span.start for span in spans]
        if match.groupdict().get("one"):
            starts[0] = match.start("one")
        for id, start, end in zip(self._told_by(sides, noun, pieces), starts, ends, strict=False):
            plural = bool(noun and noun.lower().endswith("s"))
            entry = Entry(id, category_of(self.resources.kind_of(id)), plural, False)
            yield Mention(Span(start, end), text[start:end], (entry,), elliptical=True)

    def _told_by(self, sides: Sequence[str], noun: str | None, pieces: bool) -> list[str]:
        """Return the parts that words for sides tell, where those of one muscle alone are told by all of them."""
        for among in self._candidates(noun, pieces):
            found = [[id for side in sides if (id := parted.told_by(side)) is not None] for parted in among]
            found = [told for told in found if len(set(told)) == len(sides)]
            if found:
                return found[0] if len(found) == 1 else []
        return []

    def _candidates(self, noun: str | None, pieces: bool) -> list[list[Parted]]:
        """Return whose parts a phrase may tell, the likeliest first: of "the front one", of those told of already.

        Behind ``pieces`` ("most of its fibres ...; the deeper ones") no member of a group is chosen.
        """
        near = self.told.parted is not None and self.told.parted[1] >= self.sentence - _NEAR
        first = [self.told.parted[0]] if near and self.told.parted is not None else []
        if noun is not None and noun.lower() in ("one", "ones") and pieces:
            first = [one for one in first if self.resources.kind_of(one.id) != "muscle-group"]
        if noun is None or noun.lower() in ("one", "ones"):
            return [first]
        return [first, [one for one, at in self.told.wholes if at >= self.sentence - _NEAR or at <= 1]]


@lru_cache(4)
def _patterns(sides: tuple[str, ...], verbs: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    side = any_of(sides)
    behind = any_of((*verbs, "is", "are", "has", "have", "by", "from", "to", "with", "on", "in", "at", "into", "under",
                     "behind", "through", "only", "not"))  # fmt: skip
    return (
        re.compile(
            rf"\b(?:(?P<also>{side})(?:,| and|, and) (?:the )?)?(?P<side>{side})"
            rf"(?P<end> (?P<noun>{_NOUN}|ones?))\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?P<one>(?P<noun>ones?)) (?:(?:at|in|on|to|towards?|nearer) (?:to )?the )?(?P<side>{side})"
            rf"(?P<end>(?: side| edge| end)?)(?=\s*[,;:.)]|\s+{behind}\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:the|its) (?P<side>{side})(?P<end>)"
            rf"(?=,? {behind}\b|,? and (?:the )?{side}\b(?! (?:{_NOUN}|ones?)\b))",
            re.IGNORECASE,
        ),
    )


class Parts:
    """What the parts of muscles, and the members of groups, are told apart by."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._known: dict[str, Parted | None] = {}

    def of(self, id: str) -> Parted | None:
        """Return what tells the parts of a structure apart; nothing where it has none, or their names tell no sides."""
        if id not in self._known:
            parts = self._parts(id)
            own = self._words(id) | _NOT_TELLING if parts else set()
            told = tuple((part, frozenset(self._sides(self._words(part) - own))) for part in parts)
            self._known[id] = Parted(id, told) if sum(bool(words) for _, words in told) > 1 else None
        return self._known[id]

    def _parts(self, id: str) -> tuple[str, ...]:
        ontology, kind = self._resources.ontology, self._resources.kind_of(id)
        if kind == "muscle":
            parts = (*ontology.links("parts.list", id), *ontology.inverse("part_of", id))
            return tuple(one for one in dict.fromkeys(parts) if self._resources.kind_of(one).startswith("muscle"))
        return self._resources.members(id) if kind == "muscle-group" else ()

    def _words(self, id: str) -> set[str]:
        entry = self._resources.ontology[id]
        names = (entry.name, id.replace("-", " "), *(one.name for one in entry.names if one.type != "latin"))
        return {word.lower() for name in names for word in _WORD.findall(name)}

    def _sides(self, words: set[str]) -> Iterator[str]:
        sides = self._resources.words.part_apart
        return (sides[word] for word in words if word in sides)
