"""Stages and branches of a plexus without a verb: "Lateral cord: musculocutaneous, ...", "From the X: the Y, to Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.telegrams import nerves_in, parts_of
from anatlint.claims.tree import Token

_STAGES = {"plexus": -1, "nerve-root": 0, "ramus": 0, "trunk": 1, "cord": 3, "nerve": 4}
_DIVISION = 2
_PARTS = (0, 1, 2, 3)
_DIVISIONS = ("anterior-division", "posterior-division")  # how their ids begin
_LEADING = frozenset({"from", "off", "the", "all", "both", "two", "three", "of", "its"})
_SERVING = frozenset({"to", "for"})
_JOINING = frozenset({",", "and", "&", "+", "the", "both", "of"})


def read_plexus_values(reader: FragmentReader, subject: Resolved, giving: bool) -> Iterator[Claim]:
    """Yield what a value of names says of the nerve that its label names: where that comes from, what it gives off.

    What is an earlier stage of a plexus than the subject is where it comes from, and what is a later one comes from
    it. ``giving`` says that the label does: "From the upper trunk: the suprascapular nerve".
    """
    tokens = reader.tree.tokens
    if any(token.pos in ("VERB", "AUX") and token.mention is None for token in tokens):
        return
    yield from _served(reader)
    own = _stage(reader, subject.terms)
    for words in parts_of(tokens):
        kept = _kept(words)
        if not kept or kept[0].lower in _SERVING:
            continue
        levels = [token for token in kept if token.mention is not None and token.mention.levels]
        if levels and len(levels) == len(kept) and own is not None and not giving:
            for token in levels:
                assert token.mention is not None
                made, span = Levels(token.mention.levels), reader.tree.span(token.i, token.i)
                yield from reader.claims("has_roots", subject, made, span, reader.base, "plexus-value")
            continue
        for nerve in nerves_in(reader, kept):
            stage = _stage(reader, (nerve,))
            if stage is None or own is None or {*nerve.readings} & {i for term in subject.terms for i in term.readings}:
                continue
            told = stage in _PARTS or words[0].lower in ("from", "off")  # "least: renal plexus" may end there
            if not giving and stage < own and told:
                yield from reader.claims("branch_of", subject, nerve, nerve.span, reader.base, "plexus-value")
            elif own < stage == _STAGES["nerve"]:
                child = Resolved((nerve,), reader.phrases.block)
                for term in subject.terms:
                    yield from reader.claims("branch_of", child, term, nerve.span, reader.base, "plexus-value")


def _kept(words: Sequence[Token]) -> list[Token]:
    """Return a part of a value without its leading "from the", and without whom it serves: "the X to the Y"."""
    kept = list(words)
    while kept and kept[0].lower in _LEADING and kept[0].mention is None:
        kept.pop(0)
    at = next((n for n, token in enumerate(kept) if n and token.lower in _SERVING and token.mention is None), len(kept))
    return kept[:at]


def _stage(reader: FragmentReader, terms: Sequence[Term]) -> int | None:
    """Return how far out in a plexus some structures are, where all are of the same stage."""
    ids = [id for term in terms for id in term.readings]
    stages = {_DIVISION if id.startswith(_DIVISIONS) else _STAGES.get(reader.kind_of(id)) for id in ids}
    return stages.pop() if len(stages) == 1 else None


def _served(reader: FragmentReader) -> Iterator[Claim]:
    """ "The suprascapular nerve, to supraspinatus and infraspinatus": the muscles that a nerve is for."""
    tokens = reader.tree.tokens
    for nerve in tokens:
        ids = nerve.mention.ids("nerve") if nerve.mention is not None else ()
        at = nerve.i + 1
        at += at < len(tokens) and tokens[at].text == ","
        if not ids or at >= len(tokens) or tokens[at].lower not in _SERVING:
            continue
        for token in tokens[at + 1 :]:
            muscles = token.mention.ids("muscle") if token.mention is not None else ()
            if muscles:
                muscle = Resolved((term_of(token, muscles),), reader.phrases.block)
                span = reader.tree.span(token.i, token.i)
                yield from reader.claims("innervated_by", muscle, term_of(nerve, ids), span, reader.base, "served")
            elif token.mention is not None or token.lower not in _JOINING:
                break
