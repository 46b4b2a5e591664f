"""Courses told without a verb: "the X through A, the Y through B"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.places import COURSE
from anatlint.claims.relations import Relations
from anatlint.claims.tree import Token, preposition_key

_BEFORE = frozenset({":", ",", ";", "and", "while", "but", "–", "—", "whereas"})


def read_ways(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield the claims of nerves that are told, one after the other, with nothing but their ways behind them."""
    tokens = reader.tree.tokens
    pairs = [
        (token, following, place)
        for token, following in pairwise(tokens)
        if _opens(reader, token) and relation_at(following, relations) and (place := _governed(reader, following))
    ]
    after_colon = any(token.text == ":" for token in tokens[: pairs[0][0].i]) if pairs else False
    if len(pairs) < 2 and not after_colon:
        return
    for token, preposition, place in pairs:
        assert token.mention is not None
        subject = Resolved((term_of(token, token.mention.ids("nerve")),), reader.phrases.block)
        where = Place(relation_at(preposition, relations), (place,))
        yield from reader.claims("passes", subject, where, place.span, reader.base, "way", None)


def _opens(reader: FragmentReader, token: Token) -> bool:
    """Whether a nerve opens a part of an enumeration."""
    if token.mention is None or not token.mention.ids("nerve") or token.i in reader.tree.gap_subjects:
        return False
    before = [one for one in reader.tree.tokens[: token.i] if one.pos != "DET"]
    return not before or before[-1].text.lower() in _BEFORE


def relation_at(token: Token, relations: Relations) -> str:
    """Return the relation that a preposition stands for, if it is one of a way."""
    if token.pos not in ("ADP", "SCONJ", "ADV") and token.mention is None:
        return ""
    relation = relations.of_slot(preposition_key(token)) or ("through" if token.lower == "by" else "")
    return relation if relation in COURSE else ""


def _governed(reader: FragmentReader, preposition: Token) -> Term | None:
    """Return the place that a preposition governs, by its neighbours: the parser is lost where verbs are left out."""
    for token in reader.tree.tokens[preposition.i + 1 : preposition.i + 4]:
        if token.mention is not None and (ids := token.mention.ids("place")):
            return term_of(token, ids)
        if token.pos in ("VERB", "PUNCT", "CCONJ"):
            return None
    return None
