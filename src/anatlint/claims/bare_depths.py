"""Depth told by an adverb alone: "underneath lies the X", "the X lies on top", said of the muscle told of before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_ADVERBS = frozenset({"underneath", "beneath"})


def read_bare_depths(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a muscle is deeper than the one told of before, where "underneath" stands alone."""
    for predication in reader.predications:
        adverb = _adverb(reader, predication) if reader.words.has("lying", predication.lemma) else None
        subject = _subject(reader, predication) if adverb is not None else None
        if adverb is None or subject is None or subject.inherited:
            continue
        own = {id for term in subject.terms for id in term.readings}
        above = [term for term in _told_of(reader, predication, adverb) if not own & set(term.readings)]
        if not above:
            continue
        token = reader.tree.tokens[adverb]
        readings = tuple(dict.fromkeys(id for term in above for id in term.readings))
        over = replace(above[0], span=Span(token.start, token.end), readings=readings, uncertain=len(above) > 1)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for term in subject.terms:
            span = reader.phrase_span(adverb, term.span)
            yield from reader.claims("deep_to", replace(subject, terms=(term,)), over, span, qualifiers, "bare depth")


def _adverb(reader: FragmentReader, predication: Predication) -> int | None:
    """Return where "underneath" stands with nothing behind it that it governs."""
    tree = reader.tree
    for token in tree.children(predication.head):
        if token.lower not in _ADVERBS or tree.children(token.i, "pobj", "prep", "pcomp"):
            continue
        following = tree.tokens[token.i + 1] if token.i + 1 < len(tree.tokens) else None
        if following is None or following.pos not in ("DET", "NOUN", "PROPN", "PRON"):
            return token.i
    return None


def _subject(reader: FragmentReader, predication: Predication) -> Resolved | None:
    finding = reader.words.has("finding", predication.lemma) and not predication.passive
    slots = ("theme",) if predication.passive or finding else ("agent",)
    return reader.arguments(predication, slots, _MUSCLE)


def _told_of(reader: FragmentReader, predication: Predication, adverb: int) -> list[Term]:
    """Return the muscles that the clauses before name; else those of the sentence before."""
    tree, clause = reader.tree, predication.head
    here = [
        term_of(token, ids)
        for token in tree.tokens[: min(adverb, clause)]
        if token.mention is not None
        and (ids := token.mention.ids("muscle"))
        and reader.phrases.clause_of(token) != clause
    ]
    if here:
        return here
    discourse = reader.phrases.discourse
    near = [one for one in discourse.candidates(_MUSCLE) if one.terms and one.turn >= discourse.turn]
    unique = {term.readings: term for one in near for term in one.terms}
    return list(unique.values())
