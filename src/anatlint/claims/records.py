"""Claims without a verb: records ("Axillary n.  posterior cord, C5-C6"), gaps ("... and X by the Y"), "so does X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels, Name, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.tree import Token

_PARENT_KINDS = ("plexus", "cord", "trunk", "nerve-division")
_MOST_ROOTS = 7
_NUMBERS = ("two", "three", "four", "both")
_BEFORE_NAMES = ("muscle", "muscles", "heads", "in", "one", "of", "made", "parts", "namely", "five", "six")
_MUSCLE = frozenset({"muscle"})


def read_records(reader: FragmentReader, titled: bool) -> Iterator[Claim]:
    """Yield the claims of a fragment without a verb: a nerve with parent and levels, levels of the topic, arrows."""
    tokens = reader.tree.tokens
    if titled:
        yield from _definition(reader)
    yield from _arrows(
        reader, [token for token in tokens if token.mention is not None and token.mention.ids("nerve", "sign")]
    )
    if any(token.pos in ("VERB", "AUX") for token in tokens):
        return
    named = [
        token
        for token in tokens
        if token.mention is not None and (token.mention.levels or token.mention.ids("nerve", "sign"))
    ]
    if not named:
        return
    first = named[0]
    joined = len(tokens) > 1 and tokens[1].lower in ("and", "or", "&")  # "medial and lateral cords": no parent
    opens = tokens[0] is first and not joined
    if opens and first.mention is not None and (ids := first.mention.ids("nerve")) and len(named) > 1:
        yield from _row(reader, Resolved((term_of(first, ids),), reader.phrases.block), named[1:])
    elif titled and first is tokens[0] and first.mention is not None and _are_roots(reader, first):
        topic = reader.phrases.discourse.topic
        if topic is not None:
            span = reader.tree.span(first.i, first.i)
            yield from reader.claims(
                "has_roots", inherited(topic), Levels(first.mention.levels), span, reader.base, "record"
            )


def _are_roots(reader: FragmentReader, token: Token) -> bool:
    """Whether levels that a fragment opens with are roots; "C7-T1 to scapula" and "C1 to T3" are vertebrae."""
    levels = token.mention.levels if token.mention is not None else ()
    places = any(t.mention is not None and t.mention.ids("place", "region", "joint") for t in reader.tree.tokens)
    return 0 < len(levels) <= _MOST_ROOTS and not places


def _definition(reader: FragmentReader) -> Iterator[Claim]:
    """ "Hamstrings: the X, the Y and the Z": what the term means is its members."""
    topic = reader.phrases.discourse.topic
    group = topic is not None and all(
        reader.kind_of(id) == "muscle-group" or reader.phrases.sizes(id) for term in topic.terms for id in term.readings
    )
    if topic is None or not group or len(topic.terms) != 1 or (reader.tree.tokens[0].start and not reader.titled):
        return
    members = []
    for token in reader.tree.tokens:
        if token.mention is not None and (ids := token.mention.ids("muscle")):
            members.append(term_of(token, ids))
        elif token.pos == "ADP" and len(members) > 1 and _tells_where(reader, token.i):
            break  # "the X, the Y and the Z at the back of the thigh"
        elif token.text in (",", "/", "+", ".", "&") or token.lower in ("and", "or", "the", "plus", *_NUMBERS):
            continue
        elif members or token.lower not in _BEFORE_NAMES:
            return
    grouped = all(reader.kind_of(id) == "muscle-group" for term in topic.terms for id in term.readings)
    own = {id for term in topic.terms for id in term.readings}
    pieces = all(reader.kind_of(id) == "muscle-part" for term in members for id in term.readings)
    pieces = pieces or sum(any(own & reader.phrases.wholes(id) for id in term.readings) for term in members) > 0
    for member in members if len(members) > 1 and (grouped or pieces) else ():
        yield from reader.claims("has_members", inherited(topic), member, member.span, reader.base, "definition")


def _tells_where(reader: FragmentReader, start: int) -> bool:
    """Whether nothing but a place follows."""
    behind = reader.tree.tokens[start:]
    named = [t.mention for t in behind if t.mention is not None]
    verbal = any(t.pos in ("VERB", "AUX", "PRON") for t in behind)
    return bool(named) and not verbal and not any(mention.ids("muscle", "nerve") for mention in named)


def _row(reader: FragmentReader, subject: Resolved, values: Sequence[Token]) -> Iterator[Claim]:
    for token in values:
        assert token.mention is not None
        span = reader.tree.span(token.i, token.i)
        if token.mention.levels:
            yield from reader.claims("has_roots", subject, Levels(token.mention.levels), span, reader.base, "record")
        parents = tuple(
            id
            for id in token.mention.ids("nerve")
            if reader.kind_of(id) in _PARENT_KINDS or "cord" in id or "trunk" in id
        )
        if parents:
            yield from reader.claims("branch_of", subject, term_of(token, parents), span, reader.base, "record")


def _arrows(reader: FragmentReader, named: Sequence[Token]) -> Iterator[Claim]:
    """ "radial n. -> wrist drop"."""
    tokens = reader.tree.tokens
    for one, other in pairwise(named):
        assert one.mention is not None and other.mention is not None
        between = "".join(token.text for token in tokens[one.i + 1 : other.i])
        nerve, sign = one.mention.ids("nerve"), other.mention.ids("sign")
        if nerve and sign and between in ("->", "→", "=>", "-->"):
            span = reader.tree.span(other.i, other.i)
            subject = Resolved((term_of(one, nerve),), reader.phrases.block)
            yield from reader.claims("lesion_causes", subject, term_of(other, sign), span, reader.base, "record")


def so_does(reader: FragmentReader, claims: Sequence[Claim]) -> Iterator[Claim]:
    """ "..., and so does X": what the clause before says is said of X too."""
    tokens = reader.tree.tokens
    for token in tokens[:-2]:
        if token.lower not in ("so", "as", "neither", "nor") or tokens[token.i + 1].lower not in (
            "do",
            "does",
            "is",
            "are",
            "did",
        ):
            continue
        who = next(
            (
                t
                for t in tokens[token.i + 2 : token.i + 5]
                if t.mention is not None and t.mention.ids("muscle", "nerve")
            ),
            None,
        )
        if who is None or who.mention is None:
            continue
        negated = token.lower in ("neither", "nor")
        before = [claim for claim in claims if claim.span.end <= token.start and not isinstance(claim.object, Name)]
        last = [claim for claim in before if claim.predicate == before[-1].predicate]
        for claim in last:
            span = reader.tree.span(token.i, who.i)
            subject: Term = term_of(who, who.mention.ids("muscle", "nerve"))
            made = replace(claim.object, span=span) if isinstance(claim.object, Term) else claim.object
            qualifiers = replace(claim.qualifiers, negated=claim.qualifiers.negated or negated)
            yield replace(
                claim,
                subject=subject,
                object=made,
                span=span,
                qualifiers=qualifiers,
                inherited=False,
                subject_block=None,
                frame="so-does",
            )
