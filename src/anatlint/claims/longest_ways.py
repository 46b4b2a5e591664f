"""How far a nerve goes, told of its way: "has the longest course of all cranial nerves", "travels farthest"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.predications import Predication
from anatlint.claims.ranks import domain_of, fronted_domain
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

_NERVE = frozenset({"nerve"})
_WAYS = frozenset({"course", "route", "way", "path", "journey", "run", "reach", "territory", "distribution"})
_HAVING = frozenset({"have", "take", "run", "follow", "cover", "boast", "make"})
_GOING = frozenset({"travel", "run", "go", "reach", "extend", "wander", "stretch", "get", "journey"})
_LONGEST = {"longest": "longest", "widest": "longest", "farthest": "longest", "shortest": "shortest"}
_IN_SKULL = frozenset({"intracranial", "intra-cranial"})
_STRETCHES = ("intra", "extra", "sub", "cisternal", "bony", "osseous", "canal")  # how a part of its way is called
_FARTHEST = frozenset({"farthest", "furthest", "longest"})


def read_longest_ways(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a nerve is the longest, told of its course."""
    for predication in reader.predications:
        told = _told(reader, predication)
        if told is None or (who := reader.subject(predication, ("agent",), _NERVE)) is None:
            continue
        word, noun = told
        quality = _quality(reader, word, noun)
        if not quality:
            continue
        domain = domain_of(reader, noun) or fronted_domain(reader) or _of_all(reader, word)
        start, last = min(word.i, noun.i), max(word.i, noun.i)
        span = reader.tree.span(start, last)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        yield from reader.claims("superlative", who, Place(quality, (), domain), span, qualifiers, "way")


def _quality(reader: FragmentReader, word: Token, noun: Token) -> str:
    """Return what a nerve is told to be the first in: of a stretch of its way, one of its own, or nothing known."""
    quality = _LONGEST.get(word.lower, "longest")
    words = [child.lower for child in reader.tree.children(noun.i, "amod") if child.i != word.i]
    behind = " ".join(token.lower for token in reader.tree.tokens[noun.i + 1 : noun.i + 4])
    if any(one in _IN_SKULL for one in words) or behind.startswith(("inside the skull", "within the skull")):
        return f"{quality}-inside-skull"
    return "" if any(one.startswith(_STRETCHES) for one in words) else quality


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
    if (farther := next((one for one in adverbs if _than_any(tree, one)), None)) is not None:
        return farther, farther
    word = next((one for one in adverbs if one.lower in _FARTHEST), None)
    return (word, word) if word is not None else None


def _than_any(tree: Tree, word: Token) -> bool:
    """ "Travels farther than any other cranial nerve"."""
    behind = [t.lower for t in tree.tokens[word.i + 1 : word.i + 4]]
    return word.lower in ("farther", "further") and behind in (["than", "any", "other"], ["than", "all", "other"])


def _of_all(reader: FragmentReader, word: Token) -> Term | None:
    """ "Travels the farthest of all cranial nerves": hung on the verb; "farther than any other cranial nerve"."""
    for preposition in reader.tree.children(word.i, "prep"):
        if preposition.lower == "than":
            for target in reader.tree.children(preposition.i, "pobj"):
                ids = target.mention.ids("nerve") if target.mention is not None else ()
                group = tuple(e.id for e in reader.lexicon.get(f"{target.lower}s") if e.category == "nerve") or ids
                return Term(target.text, Span(target.start, target.end), group)
    return domain_of(reader, reader.tree.tokens[word.head])
