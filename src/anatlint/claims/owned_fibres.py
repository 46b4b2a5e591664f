"""Fibres that a phrase takes for granted in a nerve: "its sympathetic fibres", "the motor fibres of the X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_FIBRES = ("fibres", "fibers", "axons")
_FIXED = frozenset({"the", "its", "their", "these", "those", "all"})


def read_owned_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a nerve carries the fibres that a phrase calls its own."""
    for token in reader.tree.tokens:
        ids = token.mention.ids("modality") if token.mention is not None else ()
        if not ids or not token.lower.endswith(_FIBRES):
            continue
        owner = _owner(reader, token)
        if owner is not None and not owner.quantifier.value.startswith("some"):
            span = Span(token.start, token.end)
            yield from reader.claims("carries", owner, term_of(token, ids), span, reader.base, "owned", token.i)


def _owner(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return the nerve whose fibres a noun names, by a possessive or by "of" behind a definite article."""
    tree = reader.tree
    owners = tree.children(token.i, "poss")
    if not owners and any(child.lower in _FIXED for child in tree.children(token.i, "det")):
        after = [p for p in tree.children(token.i, "prep") if p.lower in ("of", "in") and p.i == token.i + 1]
        owners = [t for p in after for t in tree.children(p.i, "pobj")]
    for owner in owners:
        named = owner.mention is not None and bool(owner.mention.ids("nerve"))
        if named or owner.lower in ("its", "their", "whose"):
            return reader.phrases.resolve(owner.i, _NERVE)
    return None
