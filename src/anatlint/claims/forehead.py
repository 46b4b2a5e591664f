"""The forehead in harm above and below the nucleus of the facial nerve: "an upper motor neurone lesion spares it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from anatlint.claims.alternatives import whole_words
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_FOREHEAD = re.compile(r"\b(?:forehead|brows?|eyebrows?)\b", re.IGNORECASE)
_PARTING = re.compile(r"[;,]\s*|\s+(?:while|whereas|but)\s+|\s+and\s+(?=in\s)", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|unlike|rather|instead|without|n't|neither|except|if|both(?! (?:hemispheres|sides|halves)))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:face|mouth|eye|lips?|cheek|while|but)\b|[,;]", re.IGNORECASE)  # what else may be lost
_IT = re.compile(r"\b(?:it|them)\b", re.IGNORECASE)
_NEAR = 30  # code points between the forehead and what becomes of it
_LEVELS = {"above_nucleus": "central-facial-palsy", "below_nucleus": "facial-nerve"}
_STATES = {"forehead_spared": "spared-forehead", "forehead_lost": "paralysed-forehead"}

Words = Mapping[str, frozenset[str]]


def read_forehead(blocks: Sequence[Block], words: Words, mood: Callable[[str], Mood]) -> Iterator[Claim]:
    """Yield what sentences say becomes of the forehead when the harm is above the nucleus, or below it.

    A sentence is read that tells one level and one state of the forehead, or each of them in a part of its own.
    """
    for block in blocks:
        if block.kind is BlockKind.HEADING or not _FOREHEAD.search(block.text):
            continue
        for sentence in stated_sentences(block.text, mood, _DENIED.search):
            forehead = _FOREHEAD.search(block.text[slice(*sentence)])
            if forehead is None:
                continue
            pieces = [Span(sentence.start, sentence.end)]
            levels, states = (_found(block.text, pieces[0], names, words) for names in (_LEVELS, _STATES))
            if len(levels) > 1 or len(_beside(block.text, pieces[0], states)) > 1:
                pieces = list(_pieces(block.text, sentence))
            for piece in pieces:
                if sentence.start + forehead.start() < piece.end:
                    yield from _read(block, piece, sentence, words)


def _read(block: Block, piece: Span, sentence: Span, words: Words) -> Iterator[Claim]:
    levels = _found(block.text, piece, _LEVELS, words)
    states = _beside(block.text, piece, _found(block.text, piece, _STATES, words))
    if len(levels) != 1 or len(states) != 1:
        return
    (subject, at), (sign, shown) = *levels.items(), *states.items()
    if not _is_of_forehead(block.text, piece, shown):
        return
    harmed = Term(block.text[slice(*at)], at, (subject,))
    thing = Term(block.text[slice(*shown)], shown, (sign,))
    yield Claim("lesion_causes", harmed, thing, block.index, shown, sentence, Qualifiers(), "forehead")


def _beside(text: str, piece: Span, states: dict[str, Span]) -> dict[str, Span]:
    """Of several states, those of the forehead: "paralyses the lower face but spares the forehead"."""
    own = {id: shown for id, shown in states.items() if _is_of_forehead(text, piece, shown)}
    return own if len(states) > 1 and len(own) == 1 else states


def _is_of_forehead(text: str, piece: Span, shown: Span) -> bool:
    """Whether a state is told right beside the forehead, or of "it" in a part of the sentence behind that."""
    forehead = _FOREHEAD.search(text, *piece)
    if forehead is None:
        return _IT.search(text, *piece) is not None
    gap = text[min(forehead.end(), shown.end) : max(forehead.start(), shown.start)]
    return len(gap) <= _NEAR and _OTHERS.search(gap) is None


def _distance(text: str, piece: Span, match: re.Match[str]) -> int:
    """How far from the forehead a word stands: "paralyses the lower face and abolishes wrinkling of the forehead"."""
    forehead = _FOREHEAD.search(text, *piece)
    return 0 if forehead is None else max(forehead.start() - match.end(), match.start() - forehead.end(), 0)


def _found(text: str, piece: Span, names: Mapping[str, str], words: Words) -> dict[str, Span]:
    """Return which of the named lists have a word in a stretch of text, with where it stands next to the forehead."""
    found = {}
    for name, id in names.items():
        matches = list(_any(words[name]).finditer(text, *piece))
        if matches:
            found[id] = Span(*min(matches, key=lambda match: _distance(text, piece, match)).span())
    return found


@cache
def _any(words: frozenset[str]) -> re.Pattern[str]:
    return whole_words(words)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _PARTING.finditer(text, sentence.start, sentence.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, sentence.end)
