"""Which half of the autonomic system reaches what: "the X carries sympathetic fibres to the gland", "they relay in Y".

The table of effects says to what the fibres of one half go (``served``), and by which nerve (``through``). The half is
one of two words; what it is told of stands in the same piece of the sentence, or is the nerve that was named last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from anatlint.claims.alternatives import whole
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.ontology.tables import Effect

_HALF = re.compile(
    r"\b(para)?sympathetic\b(?=\s+(?:(?:nerve|motor|secretomotor|secretory|preganglionic|postganglionic|efferent)\s+)*"
    r"(?:fib(?:re|er)s?|nerves?|supply|innervation|signals?|impulses|orders|control|system|outflow|drive|axons?"
    r"|neurone?s?|ones?|division|commands?|input|messages|nervous system|passengers)\b"
    r"|\s*(?:[,.;:)–—]|$)|\s+(?:and|too|as well|from|by|in nature|in kind)\b)",
    re.IGNORECASE,
)
_PIECE = re.compile(r";|:\s|\s[–—]\s|,?\s(?:whereas|while|but|although|though)\s", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:of|in|within|through|via|by way of|carried by|from|inside|with)\s+(?:the\s+)?$", re.IGNORECASE
)
_FRAGMENT = re.compile(r"(?:\s+(?:fib(?:re|er)s?|nerves?|ones?|supply|innervation))?\s*(?:[,.;:)–—]|$)")
_BEING = re.compile(r"\W*(?:[CTLS]\d\S*\W*)*(?:and )?(?:is|are)\W*(?:all |both |the |purely )?")
_OPENING = 2  # words before a half that opens its piece: "All with sympathetic fibres", "Sympathetic, from ..."
_BEFORE = 100  # code points before such a piece, in which stands of what it is told
_REACH = 300  # code points between a nerve and what is said of "its" fibres


@dataclass(frozen=True, slots=True)
class _Way:
    """To what the fibres of one half go, and by which nerve."""

    id: str
    served: LazyPattern | None
    through: LazyPattern | None
    lost: bool  # only of fibres that are told to be lost


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a sentence that names one half of the autonomic system."""

    span: Span
    sentence: Span
    half: Span
    id: str


@dataclass(frozen=True, slots=True)
class FibreTargets:
    """Reads to what sympathetic and parasympathetic fibres are said to go."""

    ways: tuple[_Way, ...]

    @classmethod
    def load(cls, effects: Mapping[str, Effect]) -> FibreTargets:
        """Build from the effects of an ontology that name what is served."""
        told = ((id, effect) for id, effect in effects.items() if effect.served or effect.through)
        return cls(tuple(_Way(id, _any(one.served), _any(one.through), one.lost) for id, one in told))

    def read(
        self,
        blocks: Sequence[Block],
        found: Sequence[Sequence[Mention]],
        words: Words,
        mood: Callable[[str], Mood],
        made: Sequence[Claim],
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks but those that ``made`` has for the same words."""
        taken = {
            (claim.block, claim.object.span)
            for claim in made
            if claim.predicate in ("controlled_by", "brought_about_by", "belongs_to") and isinstance(claim.object, Term)
            and not claim.uncertain
        }  # fmt: skip
        carried = [(claim.block, claim.span) for claim in made if claim.predicate == "conveys"]
        for block in blocks:
            if block.kind is BlockKind.HEADING or "sympathetic" not in block.text.lower():
                continue
            nerves = [m for m in found[block.index] if m.ids("nerve")]
            for sentence in stated_sentences(block.text, mood):
                for piece in _pieces(block.text, sentence):
                    if any(b == block.index and _meet(span, piece.half) for b, span in taken):
                        continue
                    told = (span for b, span in carried if b == block.index and _meet(span, piece.half))
                    for claim in self._read(block, nerves, piece, words):
                        yield replace(claim, span=next(told, claim.span))  # one finding is enough

    def _read(self, block: Block, nerves: Sequence[Mention], piece: _Piece, words: Words) -> Iterator[Claim]:
        text = block.text
        if words.find("fibres_denied", text[slice(*piece.span)]):
            return
        chosen = [way for way in self.ways if self._fits(way, block, nerves, piece, words)]
        for way in chosen:
            by = Term(text[slice(*piece.half)], piece.half, (piece.id,))
            served = way.served.search(text, *_near(text, piece)) if way.served is not None else None
            told = Span(*served.span()) if served is not None else piece.half
            effect = Term(text[slice(*told)], told, (way.id,))
            yield Claim(
                "brought_about_by", effect, by, block.index, piece.half, piece.sentence, Qualifiers(), "fibre-targets"
            )
            return

    def _fits(self, way: _Way, block: Block, nerves: Sequence[Mention], piece: _Piece, words: Words) -> bool:
        """Whether a piece says to what this way leads, and by its nerve where it has one."""
        text = block.text
        if way.served is not None and not way.served.search(text, *_near(text, piece)):
            return False
        if way.lost:
            named = way.through is None or way.through.search(text, *piece.sentence)
            return bool(named) and words.find("fibres_lost", text[slice(*piece.span)]) is not None
        return way.through is None or _carried(text, nerves, piece, way.through, words)


def _carried(text: str, nerves: Sequence[Mention], piece: _Piece, through: LazyPattern, words: Words) -> bool:
    """Whether fibres are told of a nerve: it carries them, they are in it, or they are "its"."""
    ahead = text[piece.span.start : piece.half.start]
    behind = through.search(text, piece.half.end, piece.span.end)
    if behind is not None and _BEHIND.search(text[piece.half.end : behind.start()]):
        return True
    inside = [m for m in nerves if m.span.end <= piece.half.start and m.span.start >= piece.half.start - _REACH]
    last = inside[-1] if inside else None
    told = max((m for m in through.finditer(text, max(0, piece.half.start - _REACH), piece.half.start)),
               key=lambda match: match.end(), default=None)  # fmt: skip
    if told is None or (last is not None and last.span.start > told.end()):
        return False
    gap = text[max(told.end(), piece.span.start) : piece.half.start] if told.end() > piece.span.start else ahead
    if words.find("carrying_fibres", gap) is not None:
        return True
    between = text[told.end() : piece.half.start]
    return not re.search("[a-z]{2}", between) or _BEING.fullmatch(between) is not None


def _pieces(text: str, sentence: Span) -> Iterator[_Piece]:
    """Yield the pieces of a sentence that name one half, and not both."""
    starts = [sentence.start, *(m.end() for m in _PIECE.finditer(text, *sentence))]
    ends = [*(m.start() for m in _PIECE.finditer(text, *sentence)), sentence.end]
    for start, end in zip(starts, ends, strict=True):
        halves = list(_HALF.finditer(text, start, end))
        if len({bool(match[1]) for match in halves}) == 1:
            id = "parasympathetic-nervous-system" if halves[0][1] else "sympathetic-nervous-system"
            yield _Piece(Span(start, end), sentence, Span(*halves[0].span()), id)


def _near(text: str, piece: _Piece) -> tuple[int, int]:
    """Return where what is served may stand: in the piece, or in what stands before one that begins with the half."""
    opens = len(text[piece.span.start : piece.half.start].split()) <= _OPENING
    opens = opens and _FRAGMENT.match(text, piece.half.end) is not None
    return (max(0, piece.span.start - _BEFORE) if opens else piece.span.start), piece.span.end


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _any(words: Sequence[str]) -> LazyPattern | None:
    return LazyPattern(whole(words), re.IGNORECASE) if words else None
