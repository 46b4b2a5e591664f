"""Shapes told by an adjective before a noun: "this fan-shaped muscle closes ...", "its multipennate middle part"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token

_MUSCLE = frozenset({"muscle"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "both"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj"})
_TELLING = ("pennate", "shaped", "like", "angular", "lateral", "sided", "form", "circular")
"""How words end that name a shape: "long" and "flat" say little before a noun, and may be part of a name."""


def read_attributive_shapes(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the shape that an adjective gives to the muscle, or the part of one, that its noun means."""
    for token in reader.tree.tokens if "shape" in reader.tree.categories else ():
        ids = token.mention.ids("shape") if token.mention is not None and token.dep in ("amod", "compound") else ()
        if not ids or not token.lower.endswith(_TELLING):
            continue
        owner = _owner(reader, reader.tree.tokens[token.head])
        if owner is not None:
            qualifiers = reader.qualifiers(reader.phrases.clause_of(token))
            if qualifiers.negated:
                continue
            span = term_of(token, ids).span
            yield from reader.claims("shape", owner, term_of(token, ids), span, reader.base, "attribute", token.i)


def _owner(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return the muscle that a noun with an adjective names, or points to."""
    if noun.dep not in _ARGUMENTS or (noun.mention is not None and not noun.mention.ids("muscle")):
        return None
    if noun.dep == "appos" and noun.lemma == "muscle":
        return _described(reader, noun)
    if noun.mention is None and noun.lemma == "muscle" and (shown := _apposed(reader, noun)) is not None:
        return shown
    determiners = {child.lower for child in reader.tree.children(noun.i, "det", "poss")}
    owned = any(reader.tree.children(noun.i, "poss"))
    if not determiners & _DEFINITE and not owned and noun.mention is None:
        return None
    found = reader.phrases.resolve(noun.i, _MUSCLE)
    return found if found is not None and len(found.terms) == 1 else None


def _described(reader: FragmentReader, noun: Token) -> Resolved | None:
    """ "The X, a fan-shaped muscle that ...": X, which stands right before it."""
    tokens, start = reader.tree.tokens, min(reader.tree.subtree(noun.i))
    before = tokens[start - 2] if start > 1 and tokens[start - 1].text in (",", "(", "–", "—") else tokens[noun.head]
    ids = before.mention.ids("muscle") if before.mention is not None else ()
    return Resolved((term_of(before, ids),), reader.phrases.block, categories=_MUSCLE) if ids else None


def _apposed(reader: FragmentReader, noun: Token) -> Resolved | None:
    """ "A fan-shaped muscle, the X, ...": what stands in apposition."""
    for one in reader.tree.children(noun.i, "appos"):
        ids = one.mention.ids("muscle") if one.mention is not None else ()
        if ids and noun.tag == "NN":
            return Resolved((term_of(one, ids),), reader.phrases.block, categories=_MUSCLE)
    return None
