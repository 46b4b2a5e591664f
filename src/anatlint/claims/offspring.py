"""Branches and parents as subjects: "its two divisions are the X and the Y", "the source of the X is the Y"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.copulas import with_appositions
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

OFFSPRING = frozenset({"branch", "division", "subdivision", "offshoot", "twig", "continuation"})
_PARENTS = frozenset({"parent", "source", "origin", "mother", "root", "birthplace"})
_INCLUDING = frozenset({"be", "include", "comprise", "count", "number", "rank", "belong"})
_PLACE = frozenset({"place"})
_ROOTED = frozenset({"root", "head", "belly"})
_POINTING = frozenset({"this", "that", "these", "those", "both", "such"})
_NERVE = frozenset({"nerve"})


def read_offspring(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of what the branches of a nerve are, and of what its parent is."""
    yield from _pointed(reader)
    yield from _one_from(reader)
    yield from _likened(reader)
    for predication in with_appositions(reader):
        if predication.lemma == "be" and not predication.passive:
            yield from _claims(reader, predication, predication.get("agent"), predication.get("complement"))
    for predication in reader.predications:
        if predication.lemma in _INCLUDING and not predication.passive:
            yield from _claims(reader, predication, predication.get("agent"), predication.get("theme"))
            told = (*predication.get("agent"), *predication.get("complement"))
            yield from _claims(reader, predication, predication.get("among"), told)


def _likened(reader: FragmentReader) -> Iterator[Claim]:
    """ "Like all branches of the X, the Y ...": the Y is one of them."""
    tree = reader.tree
    for token in tree.tokens if not tree.lemmas.isdisjoint(OFFSPRING) else ():
        above = tree.tokens[token.head]
        if token.lemma not in OFFSPRING or token.tag != "NNS" or above.lower not in ("like", "as") or above.i > token.i:
            continue
        whole = holder(reader.phrases, token, _NERVE)
        behind = [t for t in tree.tokens[token.i :] if t.dep in ("nsubj", "nsubjpass")]
        subject = reader.phrases.resolve(behind[0].i, _NERVE) if whole is not None and behind else None
        for term in whole.terms if whole is not None and not whole.inherited else ():
            if subject is not None and not subject.inherited:
                yield from reader.claims("branch_of", subject, term, term.span, reader.base, "likened")


def _one_from(reader: FragmentReader) -> Iterator[Claim]:
    """ "Has two roots, one from the X and one from the Y": a nerve comes from both, a muscle's heads arise there."""
    tree = reader.tree
    ones = [t for t in tree.tokens if t.lower in ("one", "other") and t.mention is None]
    for one in ones if len(ones) > 1 else ():
        noun = next((t for t in reversed(tree.tokens[: ones[0].i]) if t.pos == "NOUN" or t.mention), None)
        whose = _had(reader, noun) if noun is not None and noun.lemma in _ROOTED else None
        if noun is None or whose is None:
            continue
        nerve = noun.lemma == "root"
        from_ = [p for p in tree.tokens[one.i + 1 : one.i + 2] if p.lower in ("from", "off")]
        for target in (t for p in from_ for t in tree.children(p.i, "pobj")):
            found = reader.phrases.resolve(target.i, _NERVE if nerve else _PLACE)
            for term in found.terms if found is not None and not found.inherited else ():
                predicate = "branch_of" if nerve else "originates_from"
                yield from reader.claims(predicate, whose, term, term.span, reader.base, "one-from", target.i)


def _had(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return what has the roots or heads that a noun tells of: the subject of their verb."""
    wanted = _NERVE if noun.lemma == "root" else frozenset({"muscle"})
    for predication in reader.predications:
        if any(noun.i in predication.get(slot) for slot in ("theme", "by", "agent", "with", "from", "into", "in")):
            slots = ("theme",) if predication.passive else ("agent",)
            return reader.subject(predication, slots, wanted)
    return None


def _pointed(reader: FragmentReader) -> Iterator[Claim]:
    """ "This branch of the X slips between ...": what is talked about comes from the X."""
    for token in reader.tree.tokens:
        if token.lemma not in OFFSPRING or token.mention is not None:
            continue
        if not any(child.lower in ("this", "that") for child in reader.tree.children(token.i, "det")):
            continue
        subject = reader.phrases.resolve(token.i, _NERVE)
        of = [p for p in reader.tree.children(token.i, "prep") if p.lower in ("of", "from")]
        for target in (t for p in of for t in reader.tree.children(p.i, "pobj")):
            found = reader.phrases.resolve(target.i, _NERVE)
            if subject is None or not subject.inherited or found is None or found.inherited:
                continue
            for term in found.terms:
                yield from reader.claims("branch_of", subject, term, term.span, reader.base, "pointed", target.i)


def _of_several(reader: FragmentReader, token: Token) -> Token:
    """ "The largest of its branches", "branches, the longest of which": the branches."""
    told = token.tag in ("JJS", "CD") or token.lower == "one"
    of = [p for p in reader.tree.children(token.i, "prep") if told and p.lower == "of"]
    for target in (t for p in of for t in reader.tree.children(p.i, "pobj")):
        before = reader.tree.tokens[: token.i] if target.lower in ("which", "them", "these") else ()
        return next((t for t in reversed(before) if t.lemma in OFFSPRING and t.mention is None), target)
    return token


def _whose(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return the nerve whose branches a noun means: its owner, or the subject of the verb that has them."""
    found = holder(reader.phrases, token, _NERVE)
    pointing = any(child.lower in _POINTING for child in reader.tree.children(token.i, "det", "predet"))
    if found is not None or token.lemma not in OFFSPRING or pointing:
        return found
    for predication in reader.predications:
        if not predication.passive and any(token.i in predication.get(slot) for slot in ("into", "theme", "off")):
            return reader.subject(predication, ("agent",), _NERVE)
    return None


def _claims(
    reader: FragmentReader, predication: Predication, nouns: tuple[int, ...], told: tuple[int, ...]
) -> Iterator[Claim]:
    for i in nouns:
        token = _of_several(reader, reader.tree.tokens[i])
        branches, parents = token.lemma in OFFSPRING, token.lemma in _PARENTS and predication.lemma == "be"
        if not (branches or parents) or (token.mention is not None and token.mention.ids("nerve", "muscle")):
            continue
        whole = _whose(reader, token)
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
