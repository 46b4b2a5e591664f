"""How far a nerve goes, told of its way: "has the longest course of all cranial nerves", "travels farthest"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.predications import Predication
from anatlint.claims.ranks import domain_of, fronted_domain
from anatlint.claims.tree import Token

_NERVE = frozenset({"nerve"})
_WAYS = frozenset({"course", "route", "way", "path", "journey", "run", "reach", "territory", "distribution"})
_HAVING = frozenset({"have", "take", "run", "follow", "cover", "boast", "make"})
_GOING = frozenset({"travel", "run", "go", "reach", "extend", "wander", "stretch", "get", "journey"})
_LONGEST = {"longest": "longest", "widest": "longest", "farthest": "longest", "shortest": "shortest"}
_FARTHEST = frozenset({"farthest", "furthest", "longest"})


def read_longest_ways(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a nerve is the longest, told of its course."""
    for predication in reader.predications:
        told = _told(reader, predication)
        if told is None or (who := reader.subject(predication, ("agent",), _NERVE)) is None:
            continue
        word, noun = told
        domain = domain_of(reader, noun) or fronted_domain(reader) or _of_all(reader, word)
        start, last = min(word.i, noun.i), max(word.i, noun.i)
        span = reader.tree.span(start, last)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        yield from reader.claims(
            "superlative", who, Place(_LONGEST.get(word.lower, "longest"), (), domain), span, qualifiers, "way"
        )


def _told(reader: FragmentReader, predication: Predication) -> tuple[Token, Token] | None:
    """Return the superlative, and the noun that it is said of (itself, where it is an adverb)."""
    tree = reader.tree
    for i in predication.get("theme") if predication.lemma in _HAVING else ():
        noun = tree.tokens[i]
        word = next((one for one in tree.children(i, "amod") if one.lower in _LONGEST), None)
        if noun.lemma in _WAYS and word is not None:
            return word, noun
    if predication.lemma not in _GOING:
        return None
    adverbs = tree.children(predication.head, "advmod", "acomp")
    word = next((one for one in adverbs if one.lower in _FARTHEST), None)
    return (word, word) if word is not None else None


def _of_all(reader: FragmentReader, word: Token) -> Term | None:
    """ "Travels the farthest of all cranial nerves": hung on the verb."""
    return domain_of(reader, reader.tree.tokens[word.head])
