"""Among what a superlative is told where its sentence does not say: among the group that the text told of before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Term
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.fragment import FragmentReader
    from anatlint.claims.phrases import Phrases, Resolved

_NEAR = 3  # sentences back that the group may have been told of in
_ACTORS = frozenset({"muscle", "nerve"})
_OF_ANY = frozenset({"them", "these", "those", "all", "lot", "group", "set", "trio", "quartet", "family", "pair"})
_OF_ANY |= {"which", "two", "three", "four", "five", "six", "twelve", "muscles", "nerves", "heads", "parts", "branches"}
_PLAIN = frozenset({"one", "muscle", "nerve", "head", "part", "member"})


def class_told(reader: FragmentReader, subject: Resolved, domain: Term | None, token: Token) -> Term | None:
    """Return the class of a superlative: its own, or the last group told of that the subject is one of.

    "Five muscles fill the inner thigh: A, B, C ... The largest is A": of the adductors. Where the sentence tells of
    another class, or of a thing that tells itself what it is ("the largest flexor"), there is none but its own.
    """
    if domain is not None and (domain.readings or not _is_any(domain.text)):
        return domain
    if domain is None and not _is_bare(reader, token):
        return None
    ids = {id for term in subject.terms for id in term.readings}
    if len(subject.terms) != 1 or len(ids) != 1:
        return domain
    own = next(iter(ids))
    span = domain.span if domain is not None else Span(token.start, token.end)
    text = domain.text if domain is not None else token.text
    for group in _groups(reader, own):
        return Term(text, span, (group,))
    return domain


def _is_any(text: str) -> bool:
    return text.lower().rsplit(" ", 1)[-1] in _OF_ANY


def _is_bare(reader: FragmentReader, token: Token) -> bool:
    """Whether a superlative stands without a noun that tells the class: "is the largest", "the deepest one"."""
    if token.mention is not None and "superlative" not in token.mention.categories:
        return False
    plain = token.lower in _PLAIN or token.pos == "ADJ" or (token.mention is not None and token.pos != "VERB")
    behind = any(p.lower in ("in", "of", "on", "among", "within") for p in reader.tree.children(token.i, "prep"))
    return plain and not behind and not reader.tree.children(token.i, "relcl", "acl")


def _groups(reader: FragmentReader, own: str) -> Iterator[str]:
    """Yield the groups that a structure is one of, that of which was told last first."""
    phrases = reader.phrases
    above = phrases.listed_in(own)
    for token in reversed(reader.tree.tokens):
        ids = token.mention.ids(*_ACTORS) if token.mention is not None else ()
        yield from (id for id in ids if id in above)
    counted = phrases.discourse.counted
    if counted is not None and counted[1] >= phrases.discourse.turn - 1:
        yield from (id for id in counted[0].subject.readings if id in above)
    for referent in phrases.discourse.candidates(_ACTORS, lambda one: _is_near(phrases, one)):
        if len(referent.terms) == 1:
            yield from (id for id in referent.terms[0].readings if id in above)
        else:
            yield from _in_common(phrases, referent, own)


def _is_near(phrases: Phrases, referent: Referent) -> bool:
    discourse = phrases.discourse
    return referent is discourse.topic or referent.turn >= discourse.turn - _NEAR


def _in_common(phrases: Phrases, referent: Referent, own: str) -> Iterator[str]:
    """Yield the smallest group of all that were named together, if the structure is one of these."""
    ids = {term.readings[0] for term in referent.terms if len(term.readings) == 1}
    if own not in ids or len(ids) != len(referent.terms):
        return
    common = frozenset[str].intersection(*(phrases.listed_in(id) for id in ids))
    fitting = [id for id in common if len(phrases.listed(id)) <= (len(ids) + 1 if len(ids) > 2 else len(ids))]
    yield from sorted(fitting, key=lambda id: (len(phrases.listed(id)), id))[:1]
