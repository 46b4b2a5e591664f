"""What the autonomic nervous system does to organs: "sympathetic fibres dilate the pupil"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from anatlint.claims.alternatives import any_of
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Mood, Term
from anatlint.claims.stated import stated_sentences
from anatlint.claims.words import Words
from anatlint.documents.model import Block, BlockKind, Document
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.ontology.tables import Effect
from anatlint.records import dataclass

_DIVISION = re.compile(r"\b(?:(para)?sympathetics?|vagal)\b", re.IGNORECASE)
_VAGUS = "vagus-nerve"
_BOTH = re.compile(
    r"\bsympathetics?\b[^,;]{0,20} (?:and|or|nor|than) [^,;]{0,20}\b(?:para)?sympathetics?\b", re.IGNORECASE
)
_PARTING = re.compile(r"[;:()]|\s[–—]\s|,(?: and| but| while| whereas)?\s|\s(?:while|whereas|but|and)\s", re.IGNORECASE)
_TAIL = re.compile(r"\b(?:in|during|at|when|whenever|so that|to let|before|after|as)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_RELATIVES = re.compile(r"\b(?:that|which)\b", re.IGNORECASE)
_MAKING = r"(?:make|makes|making|made|keep|keeps|let|lets|render|renders)"
_THE = r"(?:the |your |our |both |its )?"
_BEING = r"(?:is|are|gets?|being|be)"
_KEPT = r"(?:is|are) (?:kept|held|made)"


@dataclass(frozen=True, slots=True)
class _Way:
    """How one effect is worded: as a deed done to the organ, as what befalls it, or as a noun."""

    id: str
    done: LazyPattern  # "dilates the pupil", "makes the pupil larger"
    borne: LazyPattern  # "the pupil is dilated", "the pupil dilates"
    noun: LazyPattern  # "mydriasis"


@dataclass(frozen=True, slots=True)
class _Doer:
    """What does it: a division, or a nerve."""

    span: Span
    id: str
    division: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """An effect in a text, and the form in which it is told."""

    span: Span
    id: str
    form: str  # done, borne or noun


@dataclass(frozen=True, slots=True)
class OrganEffects:
    """Reads which part of the autonomic nervous system brings about an effect on an organ."""

    ways: tuple[_Way, ...]
    nerves: frozenset[str]  # nerves and divisions of which effects tell
    likely: LazyPattern  # a word of any effect

    @classmethod
    def load(cls, effects: Mapping[str, Effect]) -> OrganEffects:
        """Build from the effects of an ontology."""
        effects = {id: one for id, one in effects.items() if not (one.words or one.served or one.through)}
        ways = tuple(_way(id, effect) for id, effect in effects.items())
        nerves = frozenset(id for effect in effects.values() for id in (*effect.by, *effect.against))
        words = {name for effect in effects.values() for name in (*effect.organs, *effect.names)}
        return cls(ways, nerves, LazyPattern(rf"\b{any_of(words)}\b", re.IGNORECASE))

    def read(
        self, document: Document, mentions: Sequence[Sequence[Mention]], words: Words, mood: Callable[[str], Mood]
    ) -> Iterator[Claim]:
        """Yield the claims of all blocks of running text."""
        for block in document.blocks:
            doers = list(self._doers(block, mentions[block.index])) if block.kind is not BlockKind.HEADING else []
            if not doers or not self.likely.search(block.text):
                continue  # most blocks: they are read no further
            for sentence in stated_sentences(
                block.text, mood, lambda told: _BOTH.search(told) or words.find("effect_denied", told)
            ):
                yield from self._sentence(block, sentence, doers, words)

    def _doers(self, block: Block, mentions: Sequence[Mention]) -> Iterator[_Doer]:
        """Yield the divisions that a block names by their adjectives, and the nerves and divisions among its names."""
        low = block.text.lower()
        for match in _DIVISION.finditer(block.text) if "sympathetic" in low or "vagal" in low else ():
            vagal = match[0].lower() == "vagal"
            id = _VAGUS if vagal else f"{match[1] or ''}sympathetic-nervous-system".lower()
            yield _Doer(Span(*match.span()), id, not vagal)
        for mention in mentions:
            ids = mention.ids()
            if len(ids) == 1 and not _DIVISION.search(mention.text) and ids[0] in self.nerves:
                yield _Doer(mention.span, ids[0], ids[0].endswith("nervous-system"))

    def _sentence(self, block: Block, sentence: Span, doers: Sequence[_Doer], words: Words) -> Iterator[Claim]:
        """Yield the claims of a sentence, piece by piece; a piece without a doer has that of the piece before."""
        carried: _Doer | None = None
        for piece in _pieces(block.text, sentence):
            inside = [d for d in doers if piece.start <= d.span.start and d.span.end <= piece.end]
            told = self._told(block.text, piece)
            inside = _related(block.text, inside, told, words)
            doer = _one(inside)
            if not inside and told is not None and told.form == "done" and carried is not None:
                doer = carried if _only(block.text, Span(piece.start, told.span.start), [], words) else None
            elif doer is not None and (told is None or not _fits(block.text, piece, inside, told, words)):
                related = _RELATIVES.match(block.text, _next_word(block.text, piece.end))
                carried = doer if told is None and related and _ends_in(block.text, piece, inside, words) else None
                continue
            carried = doer if told is not None else None
            if doer is not None and told is not None:
                effect = Term(block.text[slice(*told.span)], told.span, (told.id,))
                by = Term(block.text[slice(*doer.span)], doer.span, (doer.id,))
                yield Claim(
                    "brought_about_by", effect, by, block.index, _over(doer, told, piece), sentence, frame="effect"
                )

    def _told(self, text: str, piece: Span) -> _Told | None:
        """Return the one effect that a piece tells of, the longest wording first."""
        found = [
            _Told(Span(*match.span()), way.id, form)
            for way in self.ways
            for form in ("done", "borne", "noun")
            for match in getattr(way, form).finditer(text, *piece)
        ]
        if not found:
            return None
        best = max(found, key=lambda told: told.span.end - told.span.start)
        inside = all(best.span.start <= told.span.start and told.span.end <= best.span.end for told in found)
        rivals = {told.id for told in found if told.span == best.span}
        return best if inside and rivals == {best.id} else None


def _way(id: str, effect: Effect) -> _Way:
    """Return the patterns of one effect."""
    organ = rf"{_THE}{any_of(effect.organs)}(?= |[.,;:)!]|$)"
    forms = [_forms(verb) for verb in effect.verbs]
    finite = any_of(form for base, third, ing, past in forms for form in (base, third, ing))
    past = any_of(past for *_, past in forms)
    split = [
        rf"{any_of((base.split()[0], third.split()[0]))} {organ} {re.escape(base.split()[1])}"
        for base, third, *_ in forms
        if " " in base
    ]
    states = any_of((*effect.states, *(base for base, *_ in forms)))
    done = [rf"{finite} {organ}", *split, rf"{_MAKING} {organ} {states}"]
    borne = [
        rf"{organ} {any_of(third for _, third, *_ in forms)}",
        rf"{organ} {_BEING} {past}",
        rf"{organ} {_KEPT} {states}",
    ]
    return _Way(id, _pattern(*done), _pattern(*borne), _pattern(rf"(?:the )?{any_of(effect.names)}"))


def _forms(verb: str) -> tuple[str, str, str, str]:
    """Return the base, -s, -ing and -ed forms of a regular verb, its particle kept."""
    first, _, particle = verb.partition(" ")
    stem = first.removesuffix("e")
    third = f"{first[:-1]}ies" if first.endswith("y") else f"{first}s"
    past = {"speed": "sped", "drive": "driven"}.get(first, f"{first[:-1]}ied" if first.endswith("y") else f"{stem}ed")
    behind = f" {particle}" if particle else ""
    return verb, third + behind, f"{stem}ing{behind}", past + behind


def _pattern(*ways: str) -> LazyPattern:
    return LazyPattern(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _PARTING.finditer(text, *sentence):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, sentence.end)


def _one(doers: Sequence[_Doer]) -> _Doer | None:
    """Return the one doer that is meant: "parasympathetic fibres of the vagus" are parasympathetic."""
    divisions = {d.id: d for d in doers if d.division}
    chosen = list((divisions or {d.id: d for d in doers}).values())
    return chosen[0] if len(chosen) == 1 else None


def _related(text: str, doers: list[_Doer], told: _Told | None, words: Words) -> list[_Doer]:
    """Return the doers of which a relative clause tells: "it holds *sympathetic fibres* that widen the pupil"."""
    if told is None or not doers or not _RELATIVES.search(text, doers[-1].span.end, told.span.start):
        return doers
    for i in range(len(doers) - 1, 0, -1):
        if not _only(text, Span(doers[i - 1].span.end, doers[i].span.start), [], words):
            return doers[i:]
    return doers


def _fits(text: str, piece: Span, doers: Sequence[_Doer], told: _Told, words: Words) -> bool:
    """Whether a piece says that the doer brings about the effect, and nothing else of either."""
    first, last = min(d.span.start for d in doers), max(d.span.end for d in doers)
    ahead = last <= told.span.start
    if not ahead and told.span.end > first:
        return False
    gap = text[last : told.span.start] if ahead else text[told.span.end : first]
    if ahead and told.form == "borne":
        return False
    if ahead and told.form == "noun" and not words.find("effect_leads", gap):
        return False
    if not ahead and (told.form == "done" or not words.find("effect_links", gap)):
        return False
    start = first if ahead and _RELATIVES.search(gap) else piece.start
    end = max(last, told.span.end)
    tail = _TAIL.search(text, end, piece.end)
    return _only(text, Span(start, tail.start() if tail else piece.end), [*(d.span for d in doers), told.span], words)


def _only(text: str, span: Span, known: Sequence[Span], words: Words) -> bool:
    """Whether nothing but small words stands in a stretch besides what is known."""
    rest = (
        match[0].lower()
        for match in _WORD.finditer(text, *span)
        if not any(one.start <= match.start() < one.end for one in known)
    )
    return all(words.has("effect_words", word) for word in rest)


def _ends_in(text: str, piece: Span, doers: Sequence[_Doer], words: Words) -> bool:
    """Whether a piece ends in its doer: "... the sympathetic fibres, which dilate the pupil"."""
    return _only(text, Span(max(d.span.end for d in doers), piece.end), [], words)


def _next_word(text: str, end: int) -> int:
    """Return where the first word behind a piece begins."""
    match = _WORD.search(text, end)
    return match.start() if match else end


def _over(doer: _Doer, told: _Told, piece: Span) -> Span:
    """Return the stretch that says it, without a doer that stands in another piece."""
    if doer.span.start < piece.start:
        return told.span
    return Span(min(doer.span.start, told.span.start), max(doer.span.end, told.span.end))
