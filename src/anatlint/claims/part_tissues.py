"""What parts are made of that no clause names: thirds of an organ, rings round an opening, the muscle in a wall.

A tissue is one of few words, and so it is the tissue that is looked for; the part is what stands beside it: "its upper
third is striated, its lower third smooth", "the inner ring is smooth muscle", "walls with rings of smooth muscle",
"the X, a scrap of smooth muscle", "being smooth muscle, the X ...", "the X is a sheet of muscle".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anatlint.claims.alternatives import any_of, whole
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.ontology.kinds import CONNECTIVE_KINDS

_MIDDLE = "middle"
_REACH = 400  # code points before a sentence in which an organ or opening may be named
_NEAR = 120  # of an organ whose walls are told of
_CLAUSE = re.compile(r"[.;:!?]\s|\s[–—]\s|,?\s(?:while|whereas|but|although|though)\s", re.IGNORECASE)
_OPENED = re.compile(r"(?:^\W*|[.;:,–—]\s+|\b(?:and|while|whereas|but)\s+)(?:the\s+)?$", re.IGNORECASE)
_APPOSED = r"(?:[a-z' ’]{1,30})?,\s+(?:itself |really |also )?(?:an?|the) (?:[a-z-]+ ){0,4}?(?:of )?"
_MADE = (
    r"(?:,\s+|\s+(?:is|are)\s+(?:itself |really |in fact |only |just )?|\s+\()"
    r"(?:an? )?(?:(?!of\b)[a-z-]+,? ){0,3}?"
)
_TOLD = r"(?=\s*[,.;)]|\s+(?:is|one|of smooth|of striated|of skeletal|smooth|striated|skeletal)\b|$)"  # of "the lower"
_DOING = r"(?=\s*[,:(]|\s+(?:is|are|consists?|works|obeys|has)\b)"
_ENDS = r"(?=\s*(?:[,.;:)–—]|$|(?:that|which|and|it|running|stretching|from|between|below|beneath|under|in)\b))"
_PASSED = frozenset(
    {
        "not",
        "for",
        "from",
        "to",
        "between",
        "over",
        "covering",
        "around",
        "with",
        "by",
        "the",
        "and",
        "on",
        "that",
        "which",
        "no",
    }
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A word for a tissue, and where it stands."""

    span: Span
    id: str


@dataclass(frozen=True, slots=True)
class PartTissues:
    """Reads all of a text, by the words of ``rules/frames/tissues.yaml``."""

    tissues: Mapping[str, str]
    parts: Mapping[str, str]
    stuff: Mapping[str, str]
    rings: Sequence[tuple[LazyPattern, Mapping[str, str]]]
    lists: Mapping[str, Sequence[str]]
    tissue: LazyPattern
    part: LazyPattern
    ring: LazyPattern
    ring_noun: LazyPattern
    wall: LazyPattern
    barred: LazyPattern
    likening: LazyPattern
    apposed: LazyPattern
    opening: LazyPattern
    made: LazyPattern

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> PartTissues:
        """Build from the YAML data."""
        tissues, parts, stuff = (
            {word: id for id, words in data[name].items() for word in words} for name in ("words", "parts", "stuff")
        )
        rings = [(LazyPattern(whole(one["near"]), re.IGNORECASE), one) for one in data["rings"]]
        of_muscle = rf"(?P<word>{any_of(tissues)})(?: and {any_of(tissues)})?(?P<muscle>[ -]{any_of(data['muscle'])})?"
        inner, outer, ring_nouns = (any_of(data[name]) for name in ("inner", "outer", "ring_nouns"))
        sources = (
            rf"(?<!\w){of_muscle}(?!\w)",
            rf"\b(?P<part>{any_of(parts)})(?:\s+{any_of(data['part_nouns'])}s?\b|{_TOLD})",
            rf"\b(?:(?P<inner>{inner})|(?P<outer>{outer}))(?:\s+(?:one|of these|{ring_nouns}))?{_DOING}",
            whole(data["ring_nouns"]),
            whole(data["walls"]),
            whole(data["barred"]),
            rf"{whole(data['likening'])}[^,;.]*$",
            rf"{_APPOSED}{of_muscle}(?!\w)",
            rf"(?:being|as|made of|built of)\s+(?:an? )?{of_muscle}\s*,\s+(?:the |both )?$",
            rf"{_MADE}(?:{any_of(data['sheets'])} of (?:[a-z-]+ )?)?(?P<stuff>{any_of(stuff)}){_ENDS}",
        )
        patterns = (LazyPattern(source, re.IGNORECASE) for source in sources)
        return cls(tissues, parts, stuff, rings, {"part_nouns": data["part_nouns"]}, *patterns)

    def read(
        self,
        blocks: Sequence[Block],
        found: Sequence[Sequence[Mention]],
        lexicon: Lexicon,
        walls: Mapping[str, str],
        kind_of: Callable[[str], str],
        mood: Callable[[str], Mood],
        made: Sequence[Claim],
    ) -> Iterator[Claim]:
        """Yield what the sentences of all blocks say that ``made`` does not: ``walls`` name the muscle of an organ."""
        taken = {
            (c.block, c.object.span)
            for c in made
            if c.predicate == "tissue" and isinstance(c.object, Term) and not c.uncertain
        }
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                continue
            row = blocks[block.row_header].text if block.row_header not in (None, block.index) else ""
            here = _Place(block, found[block.index], _above(blocks, block), lexicon, kind_of, row)
            for sentence in stated_sentences(block.text, mood):
                claims = list(self._sentence(here, sentence, walls))
                for who, tissue in claims:
                    if not any(
                        b == block.index and s.start < tissue.span.end and tissue.span.start < s.end for b, s in taken
                    ):
                        yield Claim(
                            "tissue", who, tissue, block.index, tissue.span, sentence, Qualifiers(), "part-tissue"
                        )

    def _sentence(self, here: _Place, sentence: Span, walls: Mapping[str, str]) -> Iterator[tuple[Term, Term]]:
        """Yield each part with its tissue, by the first way that fits."""
        text = here.block.text
        yield from self._stuff(here, sentence)
        tissues = self._tissues(text, sentence)
        if not tissues:
            return
        ways = (self._thirds, self._rings, self._beside)
        for way in ways:
            pairs = list(way(here, sentence, tissues))
            if pairs:
                yield from pairs
                return
        yield from self._walls(here, sentence, walls)

    def _tissues(self, text: str, sentence: Span) -> list[_Found]:
        """Return the words for tissues in a sentence, but those of something that is likened."""
        return [
            _Found(Span(*match.span()), self.tissues[match["word"].lower()])
            for match in self.tissue.finditer(text, *sentence)
            if not self.likening.search(text[max(sentence.start, match.start() - 30) : match.start()])
        ]

    def _thirds(self, here: _Place, sentence: Span, tissues: Sequence[_Found]) -> Iterator[tuple[Term, Term]]:
        """ "The upper third is striated, the lower smooth", "striated in the upper third and smooth in the lower"."""
        text, head = here.block.text, here.row
        if self.barred.search(text, *sentence):
            return
        parts = [_Found(Span(*m.span()), self.parts[m["part"].lower()]) for m in self.part.finditer(text, *sentence)]
        if head and not parts and len(tissues) == 1:
            inside = [self.parts[m["part"].lower()] for m in self.part.finditer(head)]
            parts = [_Found(Span(sentence.start, sentence.start), id) for id in inside] if len(inside) == 1 else []
        named = any(self._is_part(text, part) for part in parts) or bool(head)
        pieces = sorted([*parts, *tissues], key=lambda one: one.span)
        for part, tissue in _paired(text, pieces, set(map(id, parts))) if named else ():
            name = self._named(here, sentence, part.id)
            if name:
                yield _term(text, part.span, name), _term(text, tissue.span, (tissue.id,))

    def _is_part(self, text: str, part: _Found) -> bool:
        told = text[slice(*part.span)].lower().split()
        return bool(told) and told[-1].rstrip("s") in self.lists["part_nouns"]

    def _named(self, here: _Place, sentence: Span, side: str) -> tuple[str, ...]:
        """Return the part of the organ named last that bears the name of a part: "upper third of the oesophagus"."""
        for organ in here.organs(sentence):
            for noun in self.lists["part_nouns"]:
                entries = here.lexicon.get(f"{side} {noun} of the {organ.lower()}")
                if ids := tuple(entry.id for entry in entries if entry.category == "muscle"):
                    return ids
        return ()

    def _rings(self, here: _Place, sentence: Span, tissues: Sequence[_Found]) -> Iterator[tuple[Term, Term]]:
        """ "The inner one is smooth muscle", where the text before is about the rings of an opening."""
        text = here.block.text
        for match in self.ring.finditer(text, *sentence):
            if not _OPENED.search(text[max(sentence.start, match.start() - 12) : match.start()]):
                continue
            clause = _CLAUSE.search(text, match.end(), sentence.end)
            end = clause.start() + 1 if clause is not None and text[clause.start()] not in ":(" else sentence.end
            own = [one for one in tissues if match.end() <= one.span.start < end]
            other = self.ring.search(text, match.end(), end)
            own = [one for one in own if other is None or one.span.end <= other.start()]
            if not own or self.barred.search(text, match.end(), own[-1].span.start):
                continue
            name = self._ring_named(f"{here.above} {text[max(0, match.start() - _REACH) : match.start()]}", match)
            if name and not here.muscles(Span(match.end(), own[-1].span.start)):
                ids = tuple(entry.id for entry in here.lexicon.get(name) if entry.category == "muscle")
                yield from ((_term(text, Span(*match.span()), ids), _term(text, o.span, (o.id,))) for o in own)

    def _ring_named(self, before: str, match: re.Match[str]) -> str:
        """Return the name of a ring, by the opening that the text before it named last."""
        if not self.ring_noun.search(f"{before} {match[0]}"):
            return ""
        last = {id(names): max((m.end() for m in near.finditer(before)), default=-1) for near, names in self.rings}
        _, names = max(self.rings, key=lambda one: last[id(one[1])])
        return names["inner" if match["inner"] else "outer"] if last[id(names)] >= 0 else ""

    def _beside(self, here: _Place, sentence: Span, _: Sequence[_Found]) -> Iterator[tuple[Term, Term]]:
        """ "The X, a scrap of smooth muscle", "being smooth muscle, the X ..."."""
        text = here.block.text
        for mention in here.muscles(sentence):
            after = self.apposed.match(text[mention.span.end : sentence.end])
            before = self.opening.search(text[sentence.start : mention.span.start])
            match, start = (after, mention.span.end) if after is not None else (before, sentence.start)
            if match is None or (after is not None and match["muscle"] is None):
                continue
            others = here.muscles(Span(mention.span.end, start + match.end("word"))) if after is not None else []
            if others or self.barred.search(match[0]):
                continue
            told = Span(start + match.start("word"), start + match.end("word"))
            yield (
                Term(mention.text, mention.span, mention.ids("muscle"), plural=mention.plural),
                _term(text, told, (self.tissues[match["word"].lower()],)),
            )

    def _walls(self, here: _Place, sentence: Span, walls: Mapping[str, str]) -> Iterator[tuple[Term, Term]]:
        """ "Their walls contain rings of skeletal muscle": the muscle in the organ that was named last."""
        text = here.block.text
        match = next((m for m in self.tissue.finditer(text, *sentence)), None)
        if (
            match is None
            or not self.wall.search(text, sentence.start, match.start())
            or self.barred.search(text, *sentence)
        ):
            return
        if here.muscles(Span(sentence.start, match.start())):
            return
        beside = text[sentence.start : match.start()]
        if match["muscle"] is None and not re.search(r"\bmuscles?\b", beside, re.IGNORECASE):
            return
        organ = _last_of(walls, beside) or _last_of(walls, text[max(0, sentence.start - _NEAR) : sentence.start])
        if organ is None:
            return
        ids = tuple(entry.id for entry in here.lexicon.get(walls[organ]) if entry.category == "muscle")
        if ids:
            span = Span(match.start("word"), match.end())
            yield _term(text, span, ids), _term(text, span, (self.tissues[match["word"].lower()],))

    def _stuff(self, here: _Place, sentence: Span) -> Iterator[tuple[Term, Term]]:
        """ "The X, a flat sheet of muscle that ...", where X is a fascia, a tendon or a ligament."""
        text = here.block.text
        for mention in here.mentions:
            ids = tuple(id for id in mention.ids("place") if here.kind_of(id) in CONNECTIVE_KINDS)
            if not ids or mention.ids("muscle", "nerve") or not sentence.start <= mention.span.start < sentence.end:
                continue
            match = self.made.match(text[mention.span.end : sentence.end])
            if match is None or _PASSED & set(re.findall(r"[a-z]+", match[0][: match.start("stuff")].lower())):
                continue
            at = mention.span.end
            told = Span(at + match.start("stuff"), at + match.end("stuff"))
            yield Term(mention.text, mention.span, ids), _term(text, told, (self.stuff[match["stuff"].lower()],))


@dataclass(frozen=True, slots=True)
class _Place:
    """A block that is read, with what is named in it and above it."""

    block: Block
    mentions: Sequence[Mention]
    above: str  # headings and what introduces a list
    lexicon: Lexicon
    kind_of: Callable[[str], str]
    row: str = ""  # the head of the row, of a cell of a table

    def muscles(self, span: Span) -> list[Mention]:
        """Return the muscles that a stretch names."""
        return [m for m in self.mentions if span.start <= m.span.start and m.span.end <= span.end and m.ids("muscle")]

    def organs(self, sentence: Span) -> list[str]:
        """Return the names of organs in a sentence and before it, the last first."""
        start = max(0, sentence.start - _REACH)
        inside = [m for m in self.mentions if start <= m.span.start < sentence.end]
        near = [m.text.rpartition(" of the ")[2] for m in inside if m.ids("place", "region", "muscle")]
        return [*dict.fromkeys(reversed(near)), *dict.fromkeys(re.findall(r"[A-Za-z]+", f"{self.row} {self.above}"))]


def _above(blocks: Sequence[Block], block: Block) -> str:
    """Return what stands over a block: its headings, and what introduces the list that it is in."""
    over = [*block.headings, *(i for i in (block.intro, block.parent) if i is not None)]
    if block.kind is BlockKind.LIST_ITEM and block.intro is None:
        before = (one.index for one in reversed(blocks[: block.index]) if one.kind is not BlockKind.LIST_ITEM)
        over += [i for i in [next(before, None)] if i is not None]
    return " ".join(blocks[i].text for i in dict.fromkeys(over))


def _paired(text: str, pieces: Sequence[_Found], parts: set[int]) -> list[tuple[_Found, _Found]]:
    """Pair parts and tissues that take turns in a sentence, or in each half of it at a colon or semicolon."""
    told = [one for one in pieces if one.id != _MIDDLE]
    whole_sentence = _in_turns(told, parts)
    if whole_sentence or not told:
        return whole_sentence
    cut = next(
        (m.start() for m in re.finditer("[:;]", text) if told[0].span.end <= m.start() < told[-1].span.start), None
    )
    if cut is None:
        return []
    halves = ([one for one in told if (one.span.start < cut) == first] for first in (True, False))
    return [pair for half in halves for pair in _in_turns(half, parts)]


def _in_turns(pieces: Sequence[_Found], parts: set[int]) -> list[tuple[_Found, _Found]]:
    """Pair parts and tissues that take turns, whichever come first; anything else tells nothing for sure."""
    turns = [id(one) in parts for one in pieces]
    if len(pieces) % 2 or any(one == other for one, other in zip(turns[::2], turns[1::2], strict=True)):
        return []
    if len(set(turns[::2])) > 1:
        return []
    pairs = zip(pieces[::2], pieces[1::2], strict=True)
    return [(one, other) if turns[0] else (other, one) for one, other in pairs]


def _last_of(walls: Mapping[str, str], text: str) -> str | None:
    """Return the organ that a stretch of text names last, of those whose muscle has a name."""
    found = {
        organ: max((m.end() for m in re.finditer(rf"\b{re.escape(organ)}\b", text, re.IGNORECASE)), default=-1)
        for organ in walls
    }
    organ = max(found, key=lambda one: (found[one], len(one)))
    return organ if found[organ] >= 0 else None


def _term(text: str, span: Span, ids: tuple[str, ...]) -> Term:
    return Term(text[slice(*span)], span, ids)
