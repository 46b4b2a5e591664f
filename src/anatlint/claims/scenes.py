"""Harm that a heading, a label or the title tells of: what is lost below it is put down to that harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from anatlint.claims.discourse import Referent
from anatlint.claims.harm_tables import HarmTables
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.short_names import nerve_named
from anatlint.documents.model import Block
from anatlint.documents.source import Span
from anatlint.records import dataclass

_NERVE = frozenset({"nerve"})
_WORD = re.compile(r"[\w'’-]+")
_NUMBERED = re.compile(r"\b(\w+) (?:cranial )?nerve\b", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:(?:\w|\d+)[.)]\W*)?(?:[Tt]he )?")  # a number or letter
_CLOSING = re.compile(r"(?: nerve)?[.:]\s")
_FIRST = re.compile(r"\W*(.{3,60}?)[.:](?:\s|$)")
_COMPARING = frozenset({"versus", "vs", "lower", "peripheral"})  # "Central versus peripheral palsy": of both
_DIFFERING = frozenset({"confused", "confuse", "mimics", "differential", "mistaken"})  # "Not to be confused with"
_LONG = 9  # words of a heading that is a sentence of its own
_ADJECTIVES = 3  # words before "palsy" that may name its nerve
_BARE = 6  # words of a heading that names no nerve: "When it is damaged"

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Scene:
    """The nerve that is harmed; ``felt``: the parts that the block names are those without feeling."""

    who: Resolved
    felt: bool = False


@dataclass(frozen=True, slots=True)
class Scenes:
    """Finds the harm that stands over a block."""

    blocks: Sequence[Block]
    found: Sequence[Sequence[Mention]]  # the mentions of each block
    words: Words
    holders: Callable[[str], Sequence[str]]  # the nerves that a syndrome is the harm of
    lexicon: Lexicon
    tables: HarmTables

    @classmethod
    def over(
        cls,
        blocks: Sequence[Block],
        found: Sequence[Sequence[Mention]],
        words: Words,
        holders: Callable[[str], Sequence[str]],
        lexicon: Lexicon,
    ) -> Scenes:
        """Build for the blocks of a document."""
        return cls(blocks, found, words, holders, lexicon, HarmTables(blocks, found, words, lexicon))

    def is_elsewhere(self, block: Block) -> bool:
        """Whether a label, the words that a block opens with, or its heading tell of harm that no nerve has."""
        label = block.text[slice(*block.label)] if block.label is not None else self._opening(block)
        heading = self.blocks[block.headings[-1]].text if block.headings else ""
        shown = "" if _words(heading) & _COMPARING else heading
        above = any(word in text.lower() for word in self.words["above"] for text in (label, shown))
        return above or (bool(_words(label) & self.words["elsewhere"]) and not _words(label) & _COMPARING)

    def _opening(self, block: Block) -> str:
        """ "Pronator syndrome. The nerve is ...": a first sentence of a few words."""
        first = _FIRST.match(block.text)
        return first[1] if first is not None and len(_WORD.findall(first[1])) <= _BARE else ""

    def of(self, block: Block, topic: Referent | None) -> Scene | None:
        """Return the nerve of whose harm a block tells, by its row, its label, its heading, or those above."""
        if (beside := self.tables.of(block)) is not None:
            return Scene(beside, felt=self.tables.is_of_skin(block))
        who = self._of_text(block, topic)
        return Scene(who) if who is not None else None

    def _of_text(self, block: Block, topic: Referent | None) -> Resolved | None:
        if block.index and self.blocks[block.index - 1].text.endswith("?"):
            return None  # the answer to a question of its own
        labelled: Resolved | None = None
        opening = self._opening(block) if block.label is None else ""
        if _words(opening) & (self.words["syndromes"] | self.words["harms"]):
            return self._named(opening, [m for m in self.found[block.index] if m.span.end <= len(opening)], block.index)
        for at, text, mentions in self._over(block):
            if _words(text) & _DIFFERING:
                return None
            if any(word in text.lower() for word in self.words["above"]):
                return None
            if (who := self._named(text, mentions, at)) is not None:
                return who if labelled is None else None
            if labelled is not None:
                if self._is_bare(text):
                    return labelled
            elif any(m.ids("nerve", "muscle") for m in mentions):
                if (labelled := self._labelled(text, mentions, at)) is None:
                    return None
                continue
            if self._is_bare(text) and topic is not None and topic.category == "nerve" and len(topic.terms) == 1:
                return Resolved(topic.terms, topic.block, inherited=True, categories=_NERVE)
        return None

    def _over(self, block: Block) -> Iterator[tuple[int, str, list[Mention]]]:
        """Yield what stands over a block, the nearest first."""
        if block.label is not None:
            label = block.text[slice(*block.label)]
            yield block.index, label, [m for m in self.found[block.index] if m.span.end <= block.label.end]
        elif (leading := self._leading(block)) is not None:
            yield block.index, leading.text, [leading]
        for index in reversed(block.headings):
            yield index, self.blocks[index].text, list(self.found[index])

    def _leading(self, block: Block) -> Mention | None:
        """ "b) Radial nerve. Crutches, chairs. ...": the name that a paragraph opens with, before a stop."""
        first = next(iter(self.found[block.index]), None)
        if first is None or _OPENING.fullmatch(block.text[: first.span.start]) is None:
            return None
        return first if first.ids("nerve") and _CLOSING.match(block.text, first.span.end) is not None else None

    def _named(self, text: str, mentions: Sequence[Mention], block: int) -> Resolved | None:
        """ "What Bell's palsy looks like", "Damage to the radial nerve": the one nerve that is harmed."""
        if len(_WORD.findall(text)) > _LONG:
            return None
        told, nerves = _words(text), [m for m in mentions if m.ids("nerve")]
        harmed = bool(told & (self.words["harms"] | self.words["harmed"]))
        if nerves:
            single = harmed and len(nerves) == 1
            return _resolved(nerves[0].text, nerves[0].span, nerves[0].ids("nerve"), block) if single else None
        syndromes = [m for m in mentions if m.ids("sign") and _words(m.text) & self.words["syndromes"]]
        ids = tuple(dict.fromkeys(id for m in syndromes for sign in m.ids("sign") for id in self.holders(sign)))
        if len(syndromes) == 1 and ids:
            return _resolved(syndromes[0].text, syndromes[0].span, ids, block)
        if not harmed:
            return None
        number = _NUMBERED.search(text)
        entries = self.lexicon.get(f"{number[1].lower()} cranial nerve") if number is not None else ()
        ids = tuple(entry.id for entry in entries if entry.category == "nerve")
        if number is not None and ids:
            return _resolved(number[0], Span(*number.span()), ids, block)
        return self._by_adjective(text, block)

    def _by_adjective(self, text: str, block: int) -> Resolved | None:
        """ "Abducens palsy", "A common peroneal lesion": the nerve by the words before its harm, the longest name."""
        words = list(_WORD.finditer(text))
        at = next((i for i, word in enumerate(words) if word[0].lower() in self.words["harms"]), 0)
        for word in words[max(0, at - _ADJECTIVES) : at]:
            span = Span(word.start(), words[at - 1].end())
            if ids := nerve_named(self.lexicon, text[slice(*span)]):
                return _resolved(text[slice(*span)], span, ids, block)
        return None

    def _labelled(self, text: str, mentions: Sequence[Mention], block: int) -> Resolved | None:
        """ "Radial nerve", below "Injuries": the one nerve that a label or heading consists of."""
        nerves = [m for m in mentions if m.ids("nerve") and not m.ids("muscle")]
        if len(nerves) != 1 or any(m.ids("muscle") for m in mentions) or len(_WORD.findall(text)) > _LONG:
            return None
        return _resolved(nerves[0].text, nerves[0].span, nerves[0].ids("nerve"), block)

    def _is_bare(self, text: str) -> bool:
        """ "Injury", "When it is damaged", "What goes wrong": of what the section is about."""
        harm = self.words["harms"] | self.words["harmed"] | self.words["afflicted"]
        return len(_WORD.findall(text)) <= _BARE and bool(_words(text) & harm)


def _resolved(text: str, span: Span, ids: tuple[str, ...], block: int) -> Resolved:
    return Resolved((Term(text, span, ids),), block, inherited=True, categories=_NERVE)


def _words(text: str) -> set[str]:
    return {word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(text.lower())}
