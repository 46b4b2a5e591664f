"""Levels of reflexes, movements, points of the skin, outflows and landmarks: "the ankle jerk tests S1"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.alternatives import whole_words
from anatlint.claims.levels import LevelMention, find_levels, find_vertebrae, may_have_levels
from anatlint.claims.model import Claim, Levels, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_clauses
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind, Document
from anatlint.documents.source import Span
from anatlint.ontology.tables import Segment
from anatlint.records import dataclass

_FAR = 70  # code points between a reflex and its levels
_NEAR = 45  # between a point of the skin and its levels, with words of supply between
_MANY = 3  # levels; more are those of a nerve
_BACK = 40  # blocks that the topic may stand before
_STRUCTURE = re.compile(r"\b(?:nerves?|muscles?|plexus|artery|vertebrae?|disc)\b", re.IGNORECASE)
_NERVES = re.compile(r"\b(?:nerve|plexus)\b", re.IGNORECASE)
_SPINE = re.compile(r"\b(?:dis[ck]s?|vertebra\w*|fracture)\b", re.IGNORECASE)  # whose levels are not those of the roots
_PLACED = ("outflow", "landmark")  # kinds of what is told of by where it is
_HEIGHT = re.compile(r"\b(?:level|height) of\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_COLON = re.compile(r"[*_ ]*(?::|=| [–—-])[*_ ]*")
_VERTEBRAL = re.compile(r"\b(?:levels?|vertebra\w*|heights?)\b", re.IGNORECASE)
_STOPS = re.compile(r"[\s:=–—\-(,.]*")
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*as well as)\s*(?:the\s+)?", re.IGNORECASE)
_TOPIC = re.compile(r"\b(?:dermatom|myotom|segment|root|spinal level|spinal nerve)", re.IGNORECASE)
_GOING_ON = re.compile(
    r"\W*(?:they|it|this|these|both) "
    r"(?:tests?|checks?|stands? for|belongs? to|depends? on|runs? (?:over|through)|is|are)\b",
    re.IGNORECASE,
)
_REFLEXES = re.compile(r"\b(?:reflexes|jerks)\b", re.IGNORECASE)
_REFLEX = re.compile(r"\b(?:reflex|jerk)", re.IGNORECASE)
_SHORT = re.compile(r"\b(biceps|triceps|brachioradialis|knee|ankle)(?=\s?:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segmental:
    """Reads the levels of a document's reflexes, movements and points of the skin."""

    names: Mapping[str, tuple[str, str]]  # name -> id and kind
    pattern: re.Pattern[str]

    @classmethod
    def load(cls, segments: Mapping[str, Segment]) -> Segmental:
        """Build from the segments of an ontology."""
        names = {name.lower(): (id, one.kind) for id, one in segments.items() if one.usual for name in one.names}
        names |= {f"{name}s": told for name, told in names.items() if name.endswith("jerk")}
        return cls(names, whole_words(names))

    def read(self, document: Document, words: Words, mood: Callable[[str], Mood]) -> Iterator[Claim]:
        """Yield the claims of all blocks."""
        blocks = document.blocks
        about = [bool(_TOPIC.search(block.text)) for block in blocks]
        for block in blocks:
            if block.kind is BlockKind.HEADING or not may_have_levels(block.text):
                continue  # most blocks: they are read no further
            near = any(about[i] for i in (*block.headings, *range(max(0, block.index - _BACK), block.index + 1)))
            if block.kind is BlockKind.TABLE_CELL:
                yield from self._row(blocks, block) if near else self._placed_row(blocks, block)
            short = bool(
                _REFLEXES.search(block.text) or (block.index and _REFLEXES.search(blocks[block.index - 1].text))
            )
            if not (short or self.pattern.search(block.text)):
                continue
            for sentence in stated_sentences(block.text, mood):
                for clause in self._clauses(block.text, sentence):
                    vertebrae = tuple(find_vertebrae(block.text, clause))
                    reader = _Clause(block.text[slice(*clause)], words, near, vertebrae)
                    for id, name, levels in reader.read(self._found(reader.text, short)):
                        at = Span(clause.start + name.start(), clause.start + name.end())
                        own = Span(clause.start + levels.span.start, clause.start + levels.span.end)
                        span = Span(min(at.start, own.start), max(at.end, own.end))  # either may be the slip
                        yield _claim(block, Term(name[0], at, (id,)), levels.levels, span, sentence)

    def _clauses(self, text: str, sentence: Span) -> Iterator[Span]:
        """Yield the clauses of a sentence; "the ankle jerks were there; they test S1" is one of them."""
        clauses = list(split_clauses(text, sentence))
        for at, clause in enumerate(clauses):
            behind = clauses[at + 1] if at + 1 < len(clauses) else None
            going_on = behind is not None and _GOING_ON.match(text, behind.start) is not None
            alone = len(self.pattern.findall(text, clause.start, clause.end)) == 1
            if going_on and alone and behind is not None and not find_levels(text[slice(*clause)]):
                yield Span(clause.start, behind.end)
            else:
                yield clause

    def _found(self, text: str, short: bool) -> list[tuple[re.Match[str], str, str]]:
        """Return the names in a text with what they mean; below "the reflexes" a muscle or joint stands for its own."""
        found = [(match, *self.names[match[0].lower()]) for match in self.pattern.finditer(text)]
        cut = _SHORT.finditer(text) if short else ()
        return [*found, *((match, *self.names[f"{match[0].lower()} reflex"]) for match in cut)]

    def _placed_row(self, blocks: Sequence[Block], block: Block) -> Iterator[Claim]:
        """The vertebral level of a landmark, in a row that it heads: "Caval opening | T8" below "Level"."""
        head = block.column_header
        if head is None or block.row_header in (None, block.index) or not _VERTEBRAL.search(blocks[head].text):
            return
        assert block.row_header is not None
        name = self._named_in(blocks, blocks[block.row_header])
        if name is not None and self.names[name][1] == "landmark":
            yield from self._row(blocks, block)

    def _row(self, blocks: Sequence[Block], block: Block) -> Iterator[Claim]:
        """A cell of nothing but levels beside one that names what they are of."""
        levels = find_levels(block.text)
        if (
            len(levels) != 1
            or len(levels[0].levels) > _MANY
            or block.text.strip() != block.text[slice(*levels[0].span)]
        ):
            return
        row = [b for b in blocks if b.table_id == block.table_id and b.row == block.row and b is not block]
        named = [(b, self.names[name]) for b in row if (name := self._named_in(blocks, b)) is not None]
        alone = block.column == 0 and not any(find_levels(b.text) for b in row)
        for cell, (id, kind) in named if alone or len(named) == 1 else ():
            term = Term(cell.text, Span(0, len(cell.text)), (id,))
            claim = _claim(block, term, levels[0].levels, levels[0].span, Span(0, len(block.text)))
            heads = (
                kind in ("reflex", "dermatome", "myotome") and block.column == 0
            )  # "C6 | ... | triceps": that is what is told
            yield replace(claim, block=cell.index, span=term.span, sentence=term.span) if heads else claim

    def _named_in(self, blocks: Sequence[Block], cell: Block) -> str | None:
        """Return the name that a cell is; below "Reflex" a muscle or joint stands for its own."""
        name, head = cell.text.strip(" *_.").lower(), cell.column_header
        if head is not None and head != cell.index and _REFLEX.search(blocks[head].text):
            name = next((one for one in (name, f"{name} reflex", f"{name} jerk") if one in self.names), name)
        elif head is not None and head != cell.index and name not in self.names:
            above = blocks[head].text.strip(" *_.").lower()  # "Caval" below "Opening"
            name = next(
                (one for noun in (above, above.removesuffix("s")) if (one := f"{name} {noun}") in self.names), name
            )
        return name if name in self.names else None


@dataclass(frozen=True, slots=True)
class _Clause:
    """One clause, its words in order."""

    text: str
    words: Words
    near: bool  # whether the text around speaks of roots
    vertebrae: tuple[LevelMention, ...] = ()  # that it names in words, which only tell where a landmark lies

    def read(
        self, found: Sequence[tuple[re.Match[str], str, str]]
    ) -> Iterator[tuple[str, re.Match[str], LevelMention]]:
        """Yield the names with the levels that the clause puts to them."""
        placed = self.vertebrae if any(kind == "landmark" for _, _, kind in found) else ()
        levels = sorted([*find_levels(self.text), *placed], key=lambda one: one.span) if found else []
        if not levels or self.words.find("segment_denied", self.text):
            return
        starts = [match.start() for match, _, _ in found]
        leading = levels[0].span.start < min(starts)
        several = len(found) > 1 or len(levels) > 1
        before: tuple[re.Match[str], LevelMention] | None = None
        for match, id, kind in found:
            if before is not None and kind == "dermatome" and self._goes_on(before[0], match):
                yield id, match, before[1]  # "the C6 dermatome covers the thumb and the index finger"
                before = match, before[1]
                continue
            for told, gap in self._beside(match, levels):
                if several and leading != (told.span.end <= match.start()):
                    continue  # "T4 lies at the nipple, T10 at the navel": each level before its name
                alone = not any(gap.start <= start < gap.end for start in starts)
                if alone and self._links(kind, gap, told):
                    yield id, match, told
                    before = (match, told) if told.span.end <= match.start() else None
                    break

    def _goes_on(self, before: re.Match[str], match: re.Match[str]) -> bool:
        """Whether a name stands in a list behind another one of the same dermatome."""
        between = self.text[before.end() : match.start()]
        return "dermatome" in self.text[: before.start()].lower() and _LISTED.fullmatch(between) is not None

    def _beside(self, match: re.Match[str], levels: Sequence[LevelMention]) -> Iterator[tuple[LevelMention, Span]]:
        """Yield the levels behind a name, then those before it, with what stands between."""
        for one in levels:
            if one.span.start >= match.end():
                yield one, Span(match.end(), one.span.start)
                break
        for one in reversed(levels):
            if one.span.end <= match.start():
                yield one, Span(one.span.end, match.start())
                break

    def _links(self, kind: str, gap: Span, told: LevelMention) -> bool:
        between = self.text[slice(*gap)]
        if kind == "landmark" and _COLON.fullmatch(between) and told.span.start >= gap.end:
            return self.words.find("level_others", self.text) is None
        if kind in _PLACED:
            return told.span.start >= gap.end and self._is_placed(kind, between)
        if kind == "reflex":
            return len(between) <= _FAR and _SPINE.search(self.text) is None
        if not self.near or len(told.levels) > _MANY:
            return False
        link = self.words.find("segment_links", between)
        joined = _STOPS.fullmatch(between) or (link is not None and _STOPS.fullmatch(between.replace(link[0], "", 1)))
        if joined and "(" in between and _NERVES.search(self.text):
            return False  # "the nerve comes from the neck (C3 to C5)"
        if kind == "myotome" or joined:
            return bool(joined)
        if _HEIGHT.search(between) and told.span.start >= gap.end and "dermatome" not in self.text.lower():
            return False  # "the navel lies at the level of L3": a vertebra
        if _STRUCTURE.search(self.text) or len(between) > (_FAR if "dermatome" in between.lower() else _NEAR):
            return False
        return "dermatome" in self.text.lower() or self.words.find("segment_skin", between) is not None

    def _is_placed(self, kind: str, between: str) -> bool:
        """Whether what stands between an outflow or a landmark and a level says no more than that it is there."""
        told = _WORD.findall(between.lower())
        small = all(self.words.has(f"{kind}_links", word) for word in told) and len(between) <= _FAR
        there = small and any(self.words.has(f"{kind}_at", word) for word in told)
        return there and self.words.find("level_others", self.text) is None


def _claim(block: Block, term: Term, levels: tuple[str, ...], span: Span, sentence: Span) -> Claim:
    return Claim("segment", term, Levels(levels), block.index, span, sentence, Qualifiers(), "segmental")
