"""The sentences of a text that state something: for what is read from whole texts, without a parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from anatlint.claims.model import Mood
from anatlint.claims.sentences import split_sentences
from anatlint.documents.source import Span


def stated_sentences(
    text: str, mood: Callable[[str], Mood], is_barred: Callable[[str], object] | None = None
) -> Iterator[Span]:
    """Yield the spans of the sentences that are neither questions, nor barred, nor set aside by their mood."""
    for sentence in split_sentences(text):
        told = text[slice(*sentence)]
        if told.endswith("?") or (is_barred is not None and is_barred(told)):
            continue
        if mood(told) is Mood.ASSERTED:
            yield sentence
