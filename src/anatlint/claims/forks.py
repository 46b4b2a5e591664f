"""Where a nerve divides: "splits above the X", "divides into A and B at the neck of the Y"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place
from anatlint.claims.phrases import term_of
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.tree import Token, preposition_key
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_PLACED = ("place", "region", "joint", "muscle")
_AT = {"at": "at", "in": "in", "within": "in", "inside": "in", "on": "at"}
_FAR = 9  # words between a preposition and the landmark: "at the level of the upper border of the X"
_STOPS = frozenset({";", ".", ":", "and", "but", "to", "into"})
_OTHERS = frozenset({"which", "that", "who", "where", "while", "whereas", "whose"})
_VERBS = frozenset({"VBZ", "VBP", "VBD", "VBG"})


def read_forks(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield by which landmarks a nerve is said to divide."""
    if reader.tree.lemmas.isdisjoint(reader.words.sets["forking"]):
        return
    for predication in reader.predications:
        if not reader.words.has("forking", predication.lemma):
            continue
        found = reader.arguments(predication, ("theme", "agent") if predication.passive else ("agent",), _NERVE)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        if found is None or len(found.terms) != 1 or qualifiers.negated:
            continue
        for relation, start, token in _landmarks(reader, predication, relations):
            ids = token.mention.ids(*_PLACED) if token.mention is not None else ()
            where = Place(relation, (term_of(token, ids),))
            span = Span(start.start, where.of[0].span.end)
            yield from reader.claims("divides_at", found, where, span, qualifiers, "forks")


def _landmarks(
    reader: FragmentReader, predication: Predication, relations: Relations
) -> Iterator[tuple[str, Token, Token]]:
    """Yield the landmarks behind a verb, each with its preposition and the relation that this tells."""
    tokens = reader.tree.tokens
    relation, since = "", tokens[predication.head]
    for token in tokens[predication.head + 1 :]:
        if token.lower in _OTHERS or (token.mention is None and token.tag in _VERBS and token.pos in ("VERB", "AUX")):
            return
        key = preposition_key(token)
        told = relations.of_slot(key) or _AT.get(token.lower, "")
        if told in _AT.values() or told in relations.shown_as:
            relation, since = told, token
            continue
        if token.lower in _STOPS:
            relation = ""
        named = token.mention is not None and bool(token.mention.ids(*_PLACED)) and not token.mention.ids("nerve")
        if relation and named and token.i - since.i < _FAR:
            yield relation, since, token
            relation = ""
