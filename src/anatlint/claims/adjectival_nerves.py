"""Nerves told by an adjective before the supply: "has ulnar supply", "is radial-innervated", "are deep fibular"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tree import Token

_MUSCLE = frozenset({"muscle"})
_FELT = frozenset({"skin", "region", "joint"})
_SUPPLIES = frozenset({"supply", "innervation", "wiring", "control", "command", "nerve"})
_OF_NERVES = frozenset({"muscle", "territory", "domain", "property", "country", "land", "business", "area", "skin"})
_LANDS = frozenset({"territory", "domain", "country"})  # of a nerve, though it be told by its adjective alone
_HAVING = frozenset({"have", "receive", "get", "share", "enjoy", "possess", "show", "own"})
_DONE = ("innervated", "supplied", "driven", "fed", "served", "controlled")
_BESIDE = frozenset(
    {
        "purely", "mainly", "mostly", "largely", "chiefly", "usually", "again", "too", "only", "entirely", "also",
        "wholly", "partly", "solely", "still", "likewise", "as", "well", "all", "both", "double", "single",
    }
)  # fmt: skip
_ALONE = frozenset({"ulnar", "obturator", "axillary", "musculocutaneous"})  # of a muscle these are no sides
_LONGEST = 4


def read_adjectival(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of who supplies what that name a nerve by its adjective, before what it does or behind "is"."""
    for token in reader.tree.tokens:
        word = token.lower.lstrip("-")
        if word in _SUPPLIES or token.lemma in _OF_NERVES:
            yield from _owned(reader, token, word)
        elif word.endswith(_DONE):
            yield from _read(reader, token, _before(reader, token.i), _states(reader, token))
        elif token.lemma == "be" and token.i in reader.by_head:
            predication = reader.by_head[token.i]
            if (nerve := _behind(reader, token)) is not None:
                yield from _read(reader, token, nerve, predication)


def _owned(reader: FragmentReader, noun: Token, word: str) -> Iterator[Claim]:
    nerve = _before(reader, noun.i, named=word not in _SUPPLIES and noun.lemma not in _LANDS)
    verb = reader.by_head.get(noun.head)
    if nerve is None or verb is None:
        return
    owning = noun.dep == "dobj" and verb.lemma in _HAVING and word in _SUPPLIES
    under = reader.tree.tokens[noun.head].lower == "under"
    being = noun.dep == "attr" and verb.lemma == "be" and (word not in _SUPPLIES or under)
    if owning or being:
        yield from _read(reader, noun, nerve, verb)


def _read(reader: FragmentReader, at: Token, nerve: Term | None, verb: Predication | None) -> Iterator[Claim]:
    if nerve is None or verb is None:
        return
    qualifiers = reader.qualifiers(verb.head, verb.governors)
    slots = ("theme",) if verb.passive else ("agent",)
    if (muscles := reader.subject(verb, slots, _MUSCLE)) is not None:
        yield from reader.claims("innervated_by", muscles, nerve, nerve.span, qualifiers, "adjectival", at.i)
    elif (felt := reader.arguments(verb, slots, _FELT)) is not None and not felt.inherited:
        whose = Resolved((nerve,), reader.phrases.block)
        for term in felt.terms:
            yield from reader.claims("supplies", whose, term, nerve.span, qualifiers, "adjectival", at.i)


def _states(reader: FragmentReader, token: Token) -> Predication | None:
    """ "Is radial-innervated": the copula."""
    above = reader.by_head.get(token.head)
    return above if above is not None and above.lemma == "be" and token.dep in ("acomp", "attr", "dep") else None


def _is_hyphen(reader: FragmentReader, i: int) -> bool:
    return i > 0 and reader.tree.tokens[i].text == "-"


def _before(reader: FragmentReader, end: int, *, named: bool = False) -> Term | None:
    """The nerve that the words right before a noun name; ``named``: with the word "nerve"."""
    start = end
    while start > max(0, end - _LONGEST) and _may_name(reader.tree.tokens[start - 1]):
        start -= 1
    words = reader.tree.tokens[start:end]
    if named and not any("nerve" in word.lower for word in words):
        return None
    for first in range(len(words)):
        if (term := _named(reader, words[first:])) is not None:
            return term
    return None


def _behind(reader: FragmentReader, copula: Token) -> Term | None:
    """ "Are mostly deep fibular": the words between "is" and the end of the clause."""
    words: list[Token] = []
    for token in reader.tree.tokens[copula.i + 1 : copula.i + 8]:
        if token.text in (",", ".", ";") or token.lower in ("and", "but", "while"):
            break
        if token.lower in _BESIDE:
            continue
        if not _may_name(token):
            return None
        words.append(token)
    alone = len(words) == 1 and words[0].lower not in _ALONE
    if not words or alone or any("nerve" in token.lower for token in words):
        return None
    return _named(reader, words)


def _may_name(token: Token) -> bool:
    return token.text == "-" or (token.pos in ("ADJ", "NOUN", "PROPN", "VERB") and token.lower not in _BESIDE)


def _named(reader: FragmentReader, words: Sequence[Token]) -> Term | None:
    text = " ".join(word.lower for word in words).replace(" -", "-").removesuffix("-").strip()
    text = text.removesuffix("-nerve").removesuffix("- nerve").removesuffix(" nerve").strip(" -")
    if not text or all(reader.words.has("part_words", word) for word in text.split()):
        return None
    span = reader.tree.span(words[0].i, words[-1].i)
    ids = tuple(id for id in nerve_named(reader.lexicon, text) if reader.kind_of(id) == "nerve")
    return Term(text, span, ids) if ids else None
