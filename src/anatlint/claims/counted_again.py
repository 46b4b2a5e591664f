"""Numbers of what was counted in the sentence before: "It has three heads. All three straighten the elbow."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.discourse import Discourse
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Qualifiers
from anatlint.claims.numerals import value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_POINTING = frozenset({"the", "these", "those", "its", "their"})
_SOME = frozenset(
    {
        "one",
        "two",
        "three",
        "none",
        "each",
        "any",
        "both",
        "either",
        "neither",
        "most",
        "first",
        "last",
        "second",
        "third",
        "many",
        "which",
    }
)
_PARTED = frozenset({"head", "part", "belly", "layer", "root", "trunk", "cord", "division", "slip", "column"})
_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten)"
TELLING = re.compile(rf"\b(?:all|these|of the|of these|of its) {_NUMBER}\b", re.IGNORECASE)  # worth reading
_OPEN = frozenset({"of", "that", "which", "who"})
_FORMS = {"bellies": "belly", "muscles": "muscle", "members": "member"}


def read_counted_again(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the number that a fragment gives anew to what the sentence before counted; ``made`` are its claims."""
    counted = reader.phrases.discourse.counted
    if counted is None or any(claim.predicate in ("has_count", "tally") for claim in made):
        return
    claim, turn = counted
    tokens = reader.tree.tokens
    if not isinstance(claim.object, Count) or reader.phrases.discourse.turn - turn > 1:
        return
    for token in tokens:
        found = value_at(tokens, token.i)
        if found is None or found[0] < 2 or not _is_of_all(tokens, found[1], token, claim.object.what):
            continue
        if any(t.mention is not None and t.mention.ids("muscle", "nerve") for t in tokens[: found[1]]):
            return  # those that were named in between may be meant
        if _may_be_all_of_a_group(reader, claim, found[0], token):
            return
        subject = Resolved((claim.subject,), claim.block, True)
        span = Span(tokens[found[1]].start, token.end)
        made_of = Count(found[0], claim.object.what)
        yield from reader.claims("has_count", subject, made_of, span, Qualifiers(mood=reader.base.mood), "again")
        return


def _may_be_all_of_a_group(reader: FragmentReader, claim: Claim, number: int, last: Token) -> bool:
    """ "It has two heads. All four close the jaw": a number without its noun may be that of the muscles beside it."""
    assert isinstance(claim.object, Count)
    after = reader.tree.tokens[last.i + 1 : last.i + 2]
    if claim.object.what not in _PARTED or (after and _noun(after[0]) == claim.object.what):
        return False
    phrases, title = reader.phrases, reader.phrases.discourse.title
    told = [
        id for referent in (*phrases.discourse.referents, *title) for term in referent.terms for id in term.readings
    ]
    wholes = [*told, *(whole for id in claim.subject.readings for whole in (*phrases.parents(id), *phrases.wholes(id)))]
    own = set(claim.subject.readings)
    return any(number in phrases.sizes(id) for id in wholes if id not in own)


def note_count(claims: Sequence[Claim], discourse: Discourse) -> None:
    """Remember the one count that a sentence gives, if it gives one and says it of one thing."""
    found = [claim for claim in claims if claim.predicate == "has_count" and not claim.uncertain]
    single = len({claim.subject.readings for claim in found}) == 1 and len({str(claim.object) for claim in found}) == 1
    wholes = {claim.subject.readings for claim in claims if claim.predicate == "has_members"}
    if single and not found[0].qualifiers.negated and wholes <= {found[0].subject.readings}:
        discourse.counted = (found[0], discourse.turn)


def _is_of_all(tokens: Sequence[Token], first: int, last: Token, what: str) -> bool:
    """Whether a number is that of all: "all three", "one of the three", "the three heads", "these four muscles"."""
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    after = tokens[last.i + 1 : last.i + 3]
    noun = bool(after) and _noun(after[0]) == what
    if after and not noun and (after[0].pos in ("NOUN", "PROPN", "ADJ", "NUM") or after[0].text in ("-", "%", "/")):
        return False
    behind = after[1:] if noun else after
    if behind and behind[0].lower == "of":
        follows = tokens[behind[0].i + 1 : behind[0].i + 2]
        return before[-1:] == ["all"] and bool(follows) and follows[0].lower in ("them", "these", "its")
    if behind and behind[0].lower in _OPEN and noun:
        return False
    if before[-1:] == ["all"]:
        return True
    if before[-2:] and len(before) > 2 and before[-1] in _POINTING and before[-2] == "of":
        return before[-3] in _SOME or before[-3].endswith(("est", "er"))
    if before == ["these"] and first == 1:
        return not after or after[0].pos in ("VERB", "AUX")  # "These three meet in one tendon"
    return bool(before) and before[-1] in _POINTING and noun and what in _PARTED and before[-2:-1] != ["of"]


def _noun(token: Token) -> str:
    return _FORMS.get(token.lower, token.lower.removesuffix("s"))
