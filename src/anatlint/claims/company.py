"""Members that are told by their company: "together with X, the Y forms the Z", "is part of the Z, along with X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.numerals import number_before
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

_BESIDE = frozenset({"alongside", "besides"})
_JOINT = frozenset({"together", "along", "jointly", "combined"})
_JOINING = frozenset({"join", "accompany", "flank", "complete", "assist", "aid", "help", "supplement"})
_MEMBERSHIPS = frozenset({"member_of", "has_members"})
_APPOSED = ("appos", "npadvmod", "dep", "nsubj", "conj")


def in_company(
    reader: FragmentReader, predication: Predication, predicate: str, own: tuple[str, ...]
) -> Predication | None:
    """Return a predication as said of the company alone; ``own`` are the slots of what is said to be a member."""
    if predicate not in _MEMBERSHIPS:
        return None
    slot = next((name for name in own if predication.get(name)), None)
    if slot is None:
        return None
    company = tuple(token.i for token in _company(reader, predication, slot) if token.i not in predication.get(slot))
    return replace(predication, slots={**predication.slots, slot: company}) if company else None


def _company(reader: FragmentReader, predication: Predication, slot: str) -> Iterator[Token]:
    tree = reader.tree
    held = [predication.head, *predication.get(slot), *predication.get("complement")]
    above = tree.tokens[predication.head]
    for host in dict.fromkeys(held):
        for preposition in tree.children(host, "prep"):
            for one in (preposition, *tree.children(preposition.i, "prep")):
                if _is_of_company(reader, one):
                    yield from _named(reader, one, above)
        for participle in tree.children(host, "acl", "advcl"):
            if participle.lemma in _JOINING and participle.tag == "VBN":
                for by in tree.children(participle.i, "agent", "prep"):
                    yield from _named(reader, by, above) if by.lower in ("by", "with") else ()


def _is_of_company(reader: FragmentReader, preposition: Token) -> bool:
    """ "Together with", "along with", "alongside"; "with" in front of the sentence."""
    if preposition.lower in _BESIDE:
        return True
    before = reader.tree.tokens[max(0, preposition.i - 1) : preposition.i]
    joint = [*before, *reader.tree.children(preposition.i, "advmod")]
    return preposition.lower == "with" and (preposition.i == 0 or any(token.lower in _JOINT for token in joint))


def _named(reader: FragmentReader, preposition: Token, verb: Token) -> Iterator[Token]:
    """Return what a preposition leads to; for "with its partner, the X," the X."""
    tree = reader.tree
    for target in tree.children(preposition.i, "pobj"):
        if target.mention is not None:
            yield target
        elif reader.words.has("companions", target.lemma):
            behind = tree.tokens[target.i + 1 : target.i + 4]
            yield from (t for t in behind if t.mention is not None and t.dep in _APPOSED and t.i < max(verb.i, t.i + 1))


def miscounted(reader: FragmentReader, heads: Sequence[int]) -> bool:
    """ "These three tendons form the X": told of three, of which not as many are known."""
    for head in dict.fromkeys(heads):
        token = reader.tree.tokens[head]
        found = number_before(reader.tree, head) if token.mention is None else None
        if found is not None and heads.count(head) != found[0]:
            return True
    return False
