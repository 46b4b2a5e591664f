"""Names of muscles without their middle word: "abductor brevis" of the thumb, "flexor longus" of the big toe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.sentences import split_sentences
from anatlint.claims.words import Words
from anatlint.documents.source import Span

Known = tuple[str, Entry]
"""A full name, and what it means."""

_DIGITS = ("pollicis", "hallucis", "digitorum")


def shortened(name: str, lexicon: Lexicon) -> Iterator[Known]:
    """Yield the muscles whose Latin names begin and end with the two words of a name: "abductor (pollicis) brevis"."""
    words = name.split()
    if len(words) != 2:
        return
    for full in sorted(lexicon.starting(words[0])):
        inside = full.split()
        if len(inside) == 3 and inside[-1] == words[1] and inside[1] in _DIGITS:
            yield from ((full, entry) for entry in lexicon.get(full) if entry.category == "muscle")


def meant_by(known: Sequence[Known], text: str, at: int, words: Words) -> tuple[Entry, ...]:
    """Return the only one of some muscles, or the only one whose digit the text around a place names."""
    if len({entry.id for _, entry in known}) == 1:
        return known[0][1:]
    sentence = next((one for one in split_sentences(text) if one.start <= at < one.end), Span(0, len(text)))
    for near in (text[slice(*sentence)], text):
        told = [one for one in _DIGITS if words.find(f"of_{one}", near)]
        meant = {entry.id: entry for full, entry in known if any(one in full for one in told)}
        if meant:
            return tuple(meant.values()) if len(meant) == 1 else ()
    return ()
