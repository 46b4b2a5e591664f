"""What is said of another thing without being worded again: "the exception is X", "the same holds for X", "X too".

What is meant is what the clause or the sentence before says: of the exception it is denied, of what is likened to its
subject it is said. Only a sentence that says one thing is taken up, for else it is not told what of it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Mood, Movement, Quantifier, Term
from anatlint.claims.phrases import term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NAMED = ("muscle", "nerve")
_TAKEN_UP = frozenset({
    "innervated_by", "originates_from", "inserts_on", "attaches_to", "crosses", "tissue", "acts", "fibre_direction",
    "carries", "branch_of", "shape",
})  # fmt: skip
_GAP = 4  # code points between a sentence and the one that takes it up
_EXCEPTIONS = (
    re.compile(
        r"\b(?:the|one|only|sole|single|notable|odd)(?: \w+)? exceptions?(?: here| to (?:this|the|that)(?: rule)?)?"
        r" (?:is|are|being|:|,|–|—) (?:(?:the|only|its|that|of) )*(?P<who><\d+>)"
    ),
    re.compile(r"\bodd (?:one|man) out,?(?: here)? (?:is|being|:|,) (?:the )?(?P<who><\d+>)"),
    re.compile(r"(?P<who><\d+>)(?: ,| alone)? (?:is|being|makes|forms|provides) (?:the|an|one) (?:\w+ )?exception\b"),
    re.compile(r"(?P<who><\d+>) is the odd (?:one|man) out\b"),
    re.compile(
        r"^(?:only|but|yet|however ,|not so)?\s?(?:the )?(?P<who><\d+>) (?:alone )?"
        r"(?:does|do|is|are) (?:not|n't|n’t)\W*$"
    ),
)
_LIKENESSES = (
    re.compile(
        r"\bsame (?:is true|holds(?: true| good)?|goes|applies|can be said) (?:of|for|to) (?:the )?(?P<who><\d+>)"
    ),
    re.compile(r"^(?:and |so |the )*(?P<who><\d+>) (?:as well|too|likewise)\W*$"),
    re.compile(r"(?P<who><\d+>) (?:does likewise|follows suit)\b"),
)
_ALIKE = {
    "acts": re.compile(
        r"(?P<who><\d+>)[^<:;]{0,24} (?:does|do|performs?|has|have) (?:\w+ )?the same"
        r"(?: thing| job| work| task| action)?\W*$"
    ),
    "fibre_direction": re.compile(
        r"(?P<who><\d+>)[^<:;.]{0,24}? "
        r"(?:runs?|go|goes|pass|passes|slopes?|slants?|follows?|takes?|keeps? to|have|has) "
        r"(?:in |into |along )?(?:exactly |much |just )?the same (?:way|direction|course|slant)\b"
    ),
}  # fmt: skip


def read_said_again(reader: FragmentReader, made: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what is said of exceptions and of likened things.

    ``made`` are the claims of this fragment, ``before`` those of the text before it.
    """
    if reader.base.mood is not Mood.ASSERTED or not reader.tree.words & _CUES:
        return
    text = _masked(reader.tree.tokens)
    for patterns, denied in ((_EXCEPTIONS, True), (_LIKENESSES, False)):
        for found in (match for pattern in patterns for match in pattern.finditer(text)):
            token = reader.tree.tokens[int(found["who"][1:-1])]
            yield from _said(reader, token, _source(reader, token, made, before), denied)
    for predicate, pattern in _ALIKE.items():
        if (match := pattern.search(text)) is not None:
            token = reader.tree.tokens[int(match["who"][1:-1])]
            source = [c for c in _source(reader, token, made, before) if c.predicate == predicate]
            yield from _said(reader, token, source, False)


_CUES = frozenset({
    "exception", "exceptions", "odd", "same", "too", "well", "likewise", "suit", "not", "n't", "n’t",
})  # fmt: skip


def _masked(tokens: Sequence[Token]) -> str:
    """Return the words of a fragment in lower case, names by their number: "the exception is the <5> ."."""
    return " ".join(f"<{t.i}>" if t.mention is not None and t.mention.ids(*_NAMED) else t.lower for t in tokens)


def _source(reader: FragmentReader, token: Token, made: Sequence[Claim], before: Sequence[Claim]) -> list[Claim]:
    """Return the one thing that is said right before a token, in its sentence or in the one before."""
    here = [claim for claim in made if claim.span.end <= token.start]
    if not _of_others(here, token):
        block = reader.phrases.block
        near = [c for c in before if c.block == block and 0 <= reader.sentence.start - c.sentence.end <= _GAP]
        here = [*(c for c in before if c.block == block and c.sentence == reader.sentence), *near]
    told = _of_others(here, token)
    said = {claim.predicate for claim in told}
    return told if len(said - {"attaches_to"} or said) == 1 and len({str(_readings(c)) for c in told}) == 1 else []


def _of_others(claims: Sequence[Claim], token: Token) -> list[Claim]:
    own = set(token.mention.ids(*_NAMED)) if token.mention is not None else set()
    return [c for c in claims if c.predicate in _TAKEN_UP and not own & set(c.subject.readings) and not c.uncertain]


def with_exceptions(reader: FragmentReader, claims: Sequence[Claim], denied: Sequence[Claim]) -> list[Claim]:
    """Return claims with the exceptions that were told since: what is said of all is not said of these."""
    out = list(claims)
    for one in denied:
        for at, claim in enumerate(out):
            same = claim.predicate == one.predicate and _readings(claim) == _readings(one) and claim is not one
            whole = claim.qualifiers.quantifier in (Quantifier.ALL, Quantifier.NONE) and not claim.qualifiers.negated
            if same and whole and reader.is_one_of(one.subject.readings, claim.subject):
                excepted = claim.qualifiers.exceptions | set(one.subject.readings)
                all_of = replace(claim.qualifiers, exceptions=excepted, quantifier=Quantifier.ALL)
                out[at] = replace(claim, qualifiers=all_of)
    return out


def _readings(claim: Claim) -> object:
    """Return what a claim says of its subject, wherever it is said."""
    if isinstance(claim.object, Movement):
        of = claim.object.of.readings if claim.object.of is not None else ()
        return claim.object.movement, of
    return claim.object.readings if isinstance(claim.object, Term) else claim.object


def _said(reader: FragmentReader, token: Token, source: Sequence[Claim], denied: bool) -> Iterator[Claim]:
    ids = token.mention.ids(*_NAMED) if token.mention is not None else ()
    term, span = term_of(token, ids), Span(token.start, token.end)
    for claim in source:
        asked = claim.qualifiers
        if asked.mood is not Mood.ASSERTED or asked.negated or asked.only or asked.quantifier is Quantifier.SOME:
            continue
        if denied and not reader.is_one_of(ids, claim.subject):
            continue
        if reader.kind_of(ids[0]).split("-")[0] != reader.kind_of(claim.subject.readings[0]).split("-")[0]:
            continue
        made = replace(claim.object, span=span) if isinstance(claim.object, Term) else claim.object
        excepted = frozenset(ids) if denied else frozenset()
        plain = replace(asked, negated=denied, quantifier=Quantifier.NONE, exceptions=excepted)
        yield replace(
            claim, subject=term, object=made, span=span, qualifiers=plain, inherited=False, subject_block=None,
            block=reader.phrases.block, sentence=reader.sentence, frame="said-again",
        )  # fmt: skip
