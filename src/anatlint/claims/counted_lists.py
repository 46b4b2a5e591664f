"""Lists behind a number: "six muscles turn the eye: A, B and C", "five muscles, one of which is the X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Quantifier, Term
from anatlint.claims.numerals import number_before
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.series import listed_from, openings
from anatlint.claims.tallies import announced
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_JOINING = frozenset({"make", "form", "compose", "constitute", "build", "belong"})
_MEMBER = frozenset({"head", "muscle", "member", "part", "column", "component", "portion", "strand", "belly"})
_MEMBERS = frozenset({"muscle", "member", "part", "head", "pair", "nerve"})


def read_counted_lists(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of members listed behind a number; ``made`` are the claims of this fragment so far."""
    counted = [c for c in made if c.predicate == "has_count" and _is_of_group(reader, c)]
    taken = {c.span for c in made if c.predicate in ("has_members", "member_of")}
    for claim in counted:
        told = _told(reader, claim) if sum(c.span == claim.span for c in counted) == 1 else []
        if any(set(member.readings) & set(claim.subject.readings) for member in told):
            continue  # "three muscles make up the group: ...", taken for one of them
        for member in told:
            if member.span not in taken:
                whole = Resolved((claim.subject,), claim.subject_block or claim.block, claim.inherited)
                for one in reader.claims("has_members", whole, member, member.span, reader.base, "counted-list"):
                    yield replace(one, group=reader.phrases.block)
    yield from _by_members(reader, made)
    yield from _of_those(reader)
    yield from _ones(reader)
    yield from _these(reader)


def _by_members(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """ "Four muscles move the jaw: A, B, C and D": the group that has just these."""
    if not reader.tree.numbers:
        return
    for at in openings(reader):
        counted = announced(reader, at)
        members = list(listed_from(reader, at + 1)) if counted is not None else []
        if counted is None or len(members) != counted[0] or any(len(member.readings) != 1 for member in members):
            continue
        number, noun, first = counted
        span = Span(reader.tree.tokens[first].start, noun.end)
        holders = frozenset.intersection(*(reader.phrases.listed_in(member.readings[0]) for member in members))
        whole = tuple(sorted(id for id in holders if number in reader.phrases.sizes(id)))
        if whole and not any(c.span.start < span.end and span.start < c.span.end for c in made if _counts(c)):
            subject = Resolved((Term(noun.text, span, whole),), reader.phrases.block)
            what = "head" if noun.lemma == "head" else "muscle"
            yield from reader.claims("has_count", subject, Count(number, what), span, reader.base, "by-members")
            for member in members:
                yield from reader.claims("has_members", subject, member, member.span, reader.base, "by-members")


def _counts(claim: Claim) -> bool:
    return claim.predicate == "has_count"


def _is_of_group(reader: FragmentReader, claim: Claim) -> bool:
    """Whether a number is that of all members of a group."""
    made, told = claim.object, claim.qualifiers
    whole = isinstance(made, Count) and made.what in _MEMBERS and not told.negated
    return (
        whole
        and told.quantifier is not Quantifier.SOME
        and all(reader.kind_of(id) == "muscle-group" or reader.phrases.sizes(id) for id in claim.subject.readings)
    )


def _told(reader: FragmentReader, claim: Claim) -> list[Term]:
    """Return the names of the list that follows a number, if there are as many; what "one of them" is."""
    made = claim.object
    assert isinstance(made, Count)
    for at in openings(reader):
        if reader.tree.tokens[at].start >= claim.span.end:
            members = list(listed_from(reader, at + 1))
            if 1 < len(members) <= made.number:
                return members
    return [
        term_of(name, name.mention.ids("muscle"))
        for one in reader.tree.tokens
        if one.start > claim.span.end and (name := _one_of_them(reader, one)) is not None and name.mention is not None
    ]


def _one_of_them(reader: FragmentReader, one: Token) -> Token | None:
    """ "One of which is the X", "one of them the X": the X."""
    words = [t.lower for t in reader.tree.tokens[one.i : one.i + 3]]
    if (
        one.lower != "one"
        or one.dep == "attr"
        or words[1:2] != ["of"]
        or words[2:] not in (["which"], ["them"], ["these"])
    ):
        return None
    behind = [t for t in reader.tree.tokens[one.i + 3 : one.i + 8] if t.lower not in ("is", "being", "the", "our")]
    first = behind[0] if behind else None
    return first if first is not None and first.mention is not None and first.mention.ids("muscle") else None


def _of_those(reader: FragmentReader) -> Iterator[Claim]:
    """ "X is one of the four heads that make up the Y"."""
    for predication in reader.predications:
        noun = reader.tree.tokens[reader.tree.tokens[predication.head].head]
        clause = reader.tree.tokens[predication.head]
        if predication.lemma not in _JOINING or clause.dep != "relcl" or noun.lemma not in _MEMBER:
            continue
        of = reader.tree.tokens[noun.head]
        one = reader.tree.tokens[of.head]
        if noun.dep != "pobj" or of.lower != "of" or not _is_single(one):
            continue
        slots = (*predication.get("theme"), *predication.get("to"))
        whole = next((r for i in slots if (r := reader.phrases.resolve(i, _MUSCLE)) is not None), None)
        subject = _who(reader, one)
        if whole is not None and subject is not None and len(whole.terms) == 1 and not whole.inherited:
            verb = reader.tree.tokens[one.head]
            span = Span(one.start, whole.terms[0].span.end)
            term = whole.terms[0]
            yield from reader.claims("member_of", subject, term, span, reader.qualifiers(verb.i), "one-of-those")


def _is_single(token: Token) -> bool:
    return token.lower in ("one", "two", "three", "part", "last", "first") or token.tag in ("JJS", "JJR")


def _who(reader: FragmentReader, one: Token) -> Resolved | None:
    """Return what is said to be one of several: the subject of "is", or the name before an apposition."""
    above = reader.tree.tokens[one.head]
    if one.dep == "appos":
        return reader.phrases.resolve(above.i, _MUSCLE)
    subjects = reader.tree.children(above.i, "nsubj") if above.lemma == "be" and one.dep == "attr" else []
    return reader.phrases.resolve(subjects[0].i, _MUSCLE) if subjects else None


def _ones(reader: FragmentReader) -> Iterator[Claim]:
    """ "Four straight ones, the recti": as many are the recti."""
    tokens = reader.tree.tokens
    for token in tokens[:-2] if reader.tree.numbers else ():
        found = number_before(reader.tree, token.i) if token.lower in ("ones", "muscles") else None
        behind = [t for t in tokens[token.i + 1 : token.i + 4] if t.text not in (",", "(") and t.lower != "the"]
        if found is None or not behind or tokens[token.i + 1].text not in (",", "("):
            continue
        name = behind[0]
        ids = name.mention.ids("muscle") if name.mention is not None else ()
        if ids and name.tag in ("NNS", "NNPS") and all(reader.kind_of(id) == "muscle-group" for id in ids):
            span = Span(tokens[found[1]].start, name.end)
            whole = Resolved((term_of(name, ids),), reader.phrases.block)
            yield from reader.claims("has_count", whole, Count(found[0], "muscle"), span, reader.base, "ones", token.i)


def _these(reader: FragmentReader) -> Iterator[Claim]:
    """ "These five muscles", of a group told before; fewer than it has may be some of them."""
    for token in reader.tree.tokens if reader.tree.numbers else ():
        found = number_before(reader.tree, token.i) if token.lower in ("muscles", "nerves") else None
        if found is None:
            continue
        pointed = any(c.lower in ("these", "those") for c in reader.tree.children(token.i, "det"))
        if not pointed or reader.tree.children(token.i, "relcl", "acl", "prep", "amod", "compound"):
            continue
        candidates = reader.phrases.discourse.candidates(frozenset({token.lower.removesuffix("s")}))
        several = [one for one in candidates if len(one.terms) == found[0]]
        told = next((one for one in candidates if len(one.terms) == 1 and _is_sized(reader, one.terms[0])), None)
        if several or told is None or told is not candidates[0]:
            continue
        sizes = [size for id in told.terms[0].readings for size in reader.phrases.sizes(id)]
        if sizes and found[0] >= min(sizes):
            span = Span(reader.tree.tokens[found[1]].start, token.end)
            count = Count(found[0], token.lower.removesuffix("s"))
            yield from reader.claims("has_count", inherited(told), count, span, reader.base, "these", token.i)


def _is_sized(reader: FragmentReader, term: Term) -> bool:
    return all(reader.kind_of(id).endswith("-group") for id in term.readings)
