"""Branches and parents as subjects: "its two divisions are the X and the Y", "the source of the X is the Y"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.copulas import with_appositions
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.model import Claim
from anatlint.claims.predications import Predication

OFFSPRING = frozenset({"branch", "division", "subdivision", "offshoot", "twig", "continuation"})
_PARENTS = frozenset({"parent", "source", "origin", "mother", "root", "birthplace"})
_INCLUDING = frozenset({"be", "include", "comprise", "count", "number", "rank", "belong"})
_NERVE = frozenset({"nerve"})


def read_offspring(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of what the branches of a nerve are, and of what its parent is."""
    for predication in with_appositions(reader):
        if predication.lemma == "be" and not predication.passive:
            yield from _claims(reader, predication, predication.get("agent"), predication.get("complement"))
    for predication in reader.predications:
        if predication.lemma in _INCLUDING and not predication.passive:
            yield from _claims(reader, predication, predication.get("agent"), predication.get("theme"))
            told = (*predication.get("agent"), *predication.get("complement"))
            yield from _claims(reader, predication, predication.get("among"), told)


def _claims(
    reader: FragmentReader, predication: Predication, nouns: tuple[int, ...], told: tuple[int, ...]
) -> Iterator[Claim]:
    for i in nouns:
        token = reader.tree.tokens[i]
        branches, parents = token.lemma in OFFSPRING, token.lemma in _PARENTS and predication.lemma == "be"
        if not (branches or parents) or (token.mention is not None and token.mention.ids("nerve", "muscle")):
            continue
        whole = holder(reader.phrases, token, _NERVE)
        if whole is None:
            continue
        predicate = "divides_into" if branches else "branch_of"
        for head in told:
            if any(t.lower == "one" for t in reader.tree.children(head, "appos")):
                continue  # "a branch of A, the Y one of B"
            found = reader.phrases.resolve(head, _NERVE)
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            for term in found.terms if found is not None and not found.inherited else ():
                yield from reader.claims(predicate, whole, term, term.span, qualifiers, "divided", head)
