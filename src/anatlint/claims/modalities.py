"""Values of what a nerve carries: "Sensory", "Both", "S", "motor to the tongue", below the name of a nerve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_LETTERS = {"s": "sensory", "m": "motor", "b": "mixed", "sm": "mixed", "ms": "mixed", "mixed": "mixed", "both": "mixed"}
_TOWARDS = frozenset({"to", "for", "from", "of", "in"})
_BARE = frozenset(
    {
        ",",
        "/",
        "+",
        "&",
        "and",
        "only",
        "purely",
        "entirely",
        "mainly",
        "mostly",
        "also",
        "both",
        "(",
        ")",
        ".",
        "a",
        ";",
    }
)


def read_modality(reader: FragmentReader, subject: Resolved) -> Iterator[Claim]:
    """Yield what a value in a column or line of modalities says of a nerve; two of them make it mixed."""
    tokens = reader.tree.tokens
    found = [(token, ids) for token in tokens if (ids := _ids(reader, token))]
    if not found:
        return
    qualifiers = replace(reader.base, exclusive=True)
    first, last = found[0][0], found[-1][0]
    named = {id for _, ids in found for id in ids}
    if {"motor", "sensory"} <= named:
        span = Span(first.start, last.end)
        yield from reader.claims("carries", subject, Term("mixed", span, ("mixed",)), span, qualifiers, "modality")
        return
    for token, ids in found:
        towards = any(t.lower in _TOWARDS for t in tokens[token.i + 1 : token.i + 2])
        stated = replace(qualifiers, exclusive=not towards and len(found) == 1)
        term = term_of(token, ids)
        yield from reader.claims("carries", subject, term, term.span, stated, "modality", token.i)


def read_bare_modality(reader: FragmentReader) -> Iterator[Claim]:
    """ "Optic nerve: sensory", "IV - motor to the superior oblique": a line that opens with what its nerve carries."""
    topic = reader.phrases.discourse.topic
    tokens = reader.tree.tokens
    if topic is None or topic.category != "nerve" or any(t.pos in ("VERB", "AUX") for t in tokens):
        return
    for token in tokens:
        if _ids(reader, token):
            yield from read_modality(reader, inherited(topic))
            return
        if token.lower not in _BARE:
            return


def _ids(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    if token.mention is not None:
        ids = token.mention.ids("modality")
        return tuple(id for id in ids if reader.kind_of(id) == "modality") or ids
    alone = len([t for t in reader.tree.tokens if t.text.isalpha()]) <= 2
    word = _LETTERS.get(token.lower) if alone and (len(token.text) > 2 or token.text.isupper()) else None
    return (word,) if word else ()
