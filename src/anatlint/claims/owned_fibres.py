"""Fibres that are told of as a nerve's own: "its sympathetic fibres", "what it carries is purely motor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_FIBRES = ("fibres", "fibers", "axons")
_CARRYING = frozenset({"carry", "bring", "convey", "transmit", "contain", "hold", "conduct"})
_TRAVELLING = frozenset(
    {"travels", "runs", "goes", "passes", "returns", "flows", "travel", "run", "go", "pass", "return"}
)
_WAYS = ("in", "through", "via", "by", "along")
_SENSATIONS = frozenset({"taste", "pain", "touch", "sensation", "feeling", "temperature"})
_PLACES = frozenset({"skin", "region", "joint", "place"})
_FIXED = frozenset({"the", "its", "their", "these", "those", "all"})


def read_owned_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a nerve carries the fibres that a phrase calls its own."""
    for token in reader.tree.tokens if "modality" in reader.tree.categories else ():
        ids = token.mention.ids("modality") if token.mention is not None else ()
        if not ids or not token.lower.endswith(_FIBRES):
            continue
        owner = _owner(reader, token)
        if owner is not None and not owner.quantifier.value.startswith("some"):
            span = Span(token.start, token.end)
            yield from reader.claims("carries", owner, term_of(token, ids), span, reader.base, "owned", token.i)


def read_carried(reader: FragmentReader) -> Iterator[Claim]:
    """ "What the X carries is purely motor": all that it carries."""
    tree = reader.tree
    told_so = "what" in tree.words and "modality" in tree.categories
    for verb in (token for token in tree.tokens if told_so and token.lemma == "be"):
        carrying = [t for t in tree.children(verb.i, "csubj") if t.lemma in _CARRYING]
        told = [
            t for t in tree.children(verb.i, "attr", "acomp") if t.mention is not None and t.mention.ids("modality")
        ]
        if len(carrying) != 1 or len(told) != 1 or not any(t.lower == "what" for t in tree.children(carrying[0].i)):
            continue
        subjects = tree.children(carrying[0].i, "nsubj")
        nerve = reader.phrases.resolve(subjects[0].i, _NERVE) if len(subjects) == 1 else None
        if nerve is not None and told[0].mention is not None:
            made = term_of(told[0], told[0].mention.ids("modality"))
            qualifiers = replace(reader.qualifiers(verb.i), exclusive=True)
            yield from reader.claims("carries", nerve, made, made.span, qualifiers, "carried", told[0].i)


def read_travelling(reader: FragmentReader) -> Iterator[Claim]:
    """ "Taste from the back third of the tongue travels in the X": the X supplies what is felt there.

    The words tell it, one behind the other: a parse takes "travels" for a noun.
    """
    tokens = reader.tree.tokens
    for sense in tokens:
        if sense.lower.split()[0] not in _SENSATIONS:
            continue
        place = _behind(tokens, sense.i + 1, ("from",))
        verb = place.i + 1 if place is not None else len(tokens)
        nerve = _behind(tokens, verb + 1, _WAYS) if verb < len(tokens) and tokens[verb].lower in _TRAVELLING else None
        felt = reader.phrases.resolve(place.i, _PLACES) if place is not None and nerve is not None else None
        found = reader.phrases.resolve(nerve.i, _NERVE) if nerve is not None and felt is not None else None
        if place is not None and felt is not None and found is not None:
            qualifiers = replace(reader.base, felt=True)
            for term in felt.terms:
                yield from reader.claims("supplies", found, term, term.span, qualifiers, "travelling", place.i)


def _behind(tokens: Sequence[Token], at: int, prepositions: tuple[str, ...]) -> Token | None:
    """Return the name behind one of some prepositions, its article passed over."""
    if at + 1 >= len(tokens) or tokens[at].lower not in prepositions:
        return None
    at += 2 if tokens[at + 1].lower == "the" else 1
    return tokens[at] if at < len(tokens) and tokens[at].mention is not None else None


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
