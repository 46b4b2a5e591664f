"""Levels that a line below the name of a nerve opens with: "L2, L3, L4, leaves by ...", "roots L2-L4"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels
from anatlint.claims.phrases import inherited
from anatlint.documents.source import Span

_BEFORE = frozenset({"root", "roots", "value", "values", "from", "segments", ":", "="})
_BEHIND = frozenset({",", ".", ";", "–", "—"})


def read_leading_levels(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the roots of the nerve that a label or heading names; ``made`` are the claims of the fragment so far."""
    tokens, topic = reader.tree.tokens, reader.phrases.discourse.topic
    if topic is None or topic.category != "nerve" or len(topic.terms) != 1:
        return
    first = next((token for token in tokens if token.lower not in _BEFORE), None)
    if first is None or first.mention is None or not first.mention.levels:
        return
    behind = tokens[first.i + 1].text if first.i + 1 < len(tokens) else "."
    rooted = any(token.lower.startswith("root") for token in tokens[: first.i])
    if behind not in _BEHIND or not (reader.titled or rooted):
        return
    if any(isinstance(claim.object, Levels) for claim in made):
        return
    span = Span(first.start, first.end)
    yield from reader.claims("has_roots", inherited(topic), Levels(first.mention.levels), span, reader.base, "leading")
