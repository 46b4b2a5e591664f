"""Spinal levels in parentheses: "the axillary nerve (C5, C6)", "the ulnar nerve (C8 and T1, from the medial cord)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_PLAIN = frozenset({"spinal", "root", "roots", "nerve", "levels", "from", "segments"})


def read_levels_of(reader: FragmentReader, subject: Resolved, alone: bool) -> Iterator[Claim]:
    """Yield the roots that a parenthesis begins with; ``alone``: it must hold nothing else."""
    tokens = reader.tree.tokens
    first = list(takewhile(_is_of_levels, tokens))
    if len(first) < len(tokens):
        first = first[: next((t.i + 1 for t in reversed(first) if t.text in (",", ";")), 0)]
        if alone or len(first) < 2:
            return
    for token in first:
        if token.mention is not None and token.mention.levels:
            made, span = Levels(token.mention.levels), Span(token.start, token.end)
            yield from reader.claims("has_roots", subject, made, span, reader.base, "parenthesis")


def _is_of_levels(token: Token) -> bool:
    """Whether a token can stand in a parenthesis of nothing but spinal levels."""
    if token.mention is not None and token.mention.levels:
        return True
    return token.text in ",;and" or token.lower in _PLAIN
