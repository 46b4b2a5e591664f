"""Spinal levels that stand beside a nerve between commas: "the phrenic nerve, C3 to C5, runs down"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token

_NERVE = frozenset({"nerve"})
_COUNTED = frozenset({"nerve", "root", "segment", "level", "ramus"})
_CLOSING = frozenset({",", ".", ";", ")", ":"})
_OF_PARENT = frozenset({"of", "from", "off"})


def read_apposed_levels(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the roots of nerves whose levels stand beside their name; ``made`` are claims that were read before."""
    read = {claim.span for claim in made if isinstance(claim.object, Levels)}
    tokens = reader.tree.tokens
    for token in tokens[2:]:
        if token.mention is None or not token.mention.levels or tokens[token.i - 1].text != ",":
            continue
        behind = tokens[token.i + 1].text if token.i + 1 < len(tokens) else "."
        span = reader.tree.span(token.i, token.i)
        if behind not in _CLOSING or any(one.start < span.end and span.start < one.end for one in read):
            continue
        terms = _whose(reader, tokens[token.i - 2])
        verb = reader.tree.verb_above(token.i)
        qualifiers = reader.qualifiers(verb) if verb is not None else reader.base
        if terms and not qualifiers.negated:
            subject = Resolved((terms,), reader.phrases.block)
            yield from reader.claims("has_roots", subject, Levels(token.mention.levels), span, qualifiers, "apposed")


def _whose(reader: FragmentReader, token: Token) -> Term | None:
    """Return what levels behind a word are those of: "X comes from the Y, L4 to S3" may mean X or Y."""
    ids = token.mention.ids("nerve") if token.mention is not None and not token.mention.levels else ()
    above = reader.tree.tokens[token.head]
    counted = token.lemma.split()[-1] in _COUNTED and bool(reader.tree.children(token.i, "nummod"))
    several = token.mention is not None and token.mention.plural and _is_group(reader, ids)
    if not counted and (not ids or several):
        return None
    own = None if counted else term_of(token, ids)
    if not counted and (token.dep != "pobj" or above.lower not in _OF_PARENT):
        return own if token.dep in ("nsubj", "nsubjpass", "appos", "attr", "ROOT") or above.lower == "by" else None
    owner = _owner(reader, token)
    if owner is None or owner.readings == (own.readings if own is not None else ()):
        return None
    return Term(owner.text, owner.span, (*owner.readings, *(own.readings if own is not None else ())))


def _is_group(reader: FragmentReader, ids: Sequence[str]) -> bool:
    """Whether a plural names several nerves; "the phrenic nerves" are one of each side."""
    return any(reader.kind_of(id) != "nerve" or id.endswith("nerves") for id in ids)


def _owner(reader: FragmentReader, token: Token) -> Term | None:
    """Return the one nerve that a phrase is told of: what it stands beside, or the subject of its clause."""
    current = token
    while current.head != current.i:
        above = reader.tree.tokens[current.head]
        if above.mention is not None and above.mention.ids("nerve") and not above.mention.plural:
            return term_of(above, above.mention.ids("nerve"))
        if above.pos in ("VERB", "AUX"):
            subjects = reader.tree.children(above.i, "nsubj", "nsubjpass")
            found = [one for s in subjects if (one := reader.phrases.resolve(s.i, _NERVE)) is not None]
            single = len(found) == 1 and len(found[0].terms) == 1
            return found[0].terms[0] if single and not found[0].inherited else None
        current = above
    return None
