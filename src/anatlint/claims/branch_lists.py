"""Branches listed behind their noun: "divides into five branches: A, B and C", "from its ganglion come three, ..."."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.series import listed_from
from anatlint.claims.tree import Token

_NOUNS = frozenset({"branch", "division", "ramus", "offshoot", "trunk", "twig"})
_NERVE = frozenset({"nerve"})
_OPENING = frozenset({":", "–", "—", "-", ","})
_CALLING = frozenset({"called", "named", "namely", "viz", "known", "as", ","})
_HELD = ("into", "theme", "in", "of", "off")
_SETS = frozenset({"set", "group", "pair", "series", "bundle", "number", "handful", "spray"})


def read_branch_lists(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a nerve divides into the nerves that a list behind "branches" names."""
    for noun in reader.tree.tokens:
        if noun.lemma not in _NOUNS or noun.tag != "NNS" or noun.mention is not None:
            continue
        members = _members(reader, noun)
        whole = _whole(reader, noun) if len(members) > 1 else None
        if whole is None or len(whole.terms) != 1:
            continue
        own = set(whole.terms[0].readings)
        head = next((one.head for one in reader.predications if _holds(one, noun)), noun.i)
        qualifiers = reader.qualifiers(head)
        for member in members:
            if not own & set(member.readings):
                yield from reader.claims("divides_into", whole, member, member.span, qualifiers, "branch-list")


def _members(reader: FragmentReader, noun: Token) -> list[Term]:
    """Return the nerves behind a noun and its mark: a colon, a dash, or "called"."""
    tokens = reader.tree.tokens
    at = noun.i + 1
    if at >= len(tokens) or tokens[at].text not in _OPENING:
        return []
    called = False
    at += 1
    while at < len(tokens) and tokens[at].lower in _CALLING:
        called, at = True, at + 1
    owned = bool(reader.tree.children(noun.i, "poss"))  # "its two branches, the X and the Y, ..."
    if tokens[noun.i + 1].text == "," and not called and not owned:
        return []  # "divides into two branches, the tibial nerve passing ...": the reader of clauses does
    found = list(listed_from(reader, at))
    nerves = all(reader.kind_of(id).startswith("nerve") for term in found for id in term.readings)
    return found if nerves else []


def _set_of(reader: FragmentReader, noun: Token) -> Token:
    """ "Five sets of branches": the sets."""
    above = reader.tree.tokens[noun.head]
    held = noun.dep == "pobj" and above.lower == "of"
    over = reader.tree.tokens[above.head] if held else noun
    return over if over.lemma in _SETS else noun


def _holds(predication: Predication, noun: Token) -> bool:
    return any(noun.i in predication.get(slot) for slot in (*_HELD, "agent"))


def _whole(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return whose branches they are: of the verb's subject, of the noun's owner, of what is talked about."""
    noun = _set_of(reader, noun)
    if (whose := holder(reader.phrases, noun, _NERVE)) is not None:
        return whose
    for predication in reader.predications:
        if any(noun.i in predication.get(slot) for slot in _HELD):
            slots = ("theme",) if predication.passive else ("agent",)
            return reader.subject(predication, slots, _NERVE)
    return reader.topic(_NERVE)
