"""A number and the list that it announces: "five flat muscles: A, B and C" says five and lists three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Quantifier, Term
from anatlint.claims.numerals import number_before, value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.series import CLOSING, RELATIVE, goes_before, openings, stretches
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_COUNTED = frozenset(
    {
        "muscle", "head", "part", "member", "column", "branch", "division", "nerve", "belly", "component", "tendon",
        "root", "trunk", "strand", "one",
    }
)  # fmt: skip
_LOOSE = frozenset(
    {
        "about", "around", "roughly", "some", "over", "least", "most", "nearly", "almost", "more", "than", "other",
        "another", "further", "only", "several", "to",
        "including", "such", "like", "e.g.", "example", "instance", "among", "others",
        "chiefly", "mainly", "notably", "etc", "etc.", "or", "not", "each", "plus", "with",
    }
)  # fmt: skip
_CLOSING = frozenset({"and", "&", "plus"})


def read_tallies(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that there are so many of something of which the text lists more or fewer."""
    tokens = reader.tree.tokens
    for at in openings(reader):
        counted = announced(reader, at) if tokens[at].text != "," else None
        behind = _list_of(tokens[at + 1 :])
        listed = _tally(behind) if counted is not None else None
        if counted is None or listed is None or listed < 2:
            continue
        number, noun, first = counted
        span = Span(tokens[first].start, noun.end)
        what = noun.lemma if noun.mention is None or not noun.mention.ids("muscle", "nerve") else "muscle"
        if listed == number or not _is_closed(behind):
            continue
        subject = Resolved((Term(noun.text, span),), reader.phrases.block)
        qualifiers = replace(reader.base, quantifier=Quantifier.NONE)
        yield from reader.claims("tally", subject, Count(number, what, listed), span, qualifiers, "tally")


def announced(reader: FragmentReader, at: int) -> tuple[int, Token, int] | None:
    """Return the number, its noun and its first token of the only thing that is counted before a list."""
    tokens = reader.tree.tokens
    start = max((t.i + 1 for t in tokens[:at] if t.text in (";", ":")), default=0)
    before = tokens[start:at]
    found = [(t, n) for t in before if _is_counted(reader, t) and (n := number_before(reader.tree, t.i)) is not None]
    numerals = [t for t in before if t.pos == "NUM" and t.mention is None]
    if len(found) != 1 or any(not found[0][1][1] <= t.i < found[0][0].i for t in numerals):
        return None
    noun, (number, first) = found[0]
    near = [t.lower for t in tokens[max(start, first - 2) : noun.i]]
    adjacent = tokens[at].text == ":" or all(_is_placing(t) for t in tokens[noun.i + 1 : at])
    if number < 2 or _LOOSE & set(near) or not adjacent:
        return None
    return number, noun, first


def _is_counted(reader: FragmentReader, token: Token) -> bool:
    ids = token.mention.ids("muscle", "nerve") if token.mention is not None else ()
    group = bool(ids) and all(reader.kind_of(id).endswith("-group") for id in ids)
    return token.tag in ("NNS", "NNPS") and (token.lemma in _COUNTED or group)


def _is_placing(token: Token) -> bool:
    """Whether a word may stand between what is counted and its list: "four muscles on each side"."""
    return token.lower in ("on", "each", "side", "either", "in", "all", "in", "total", ",")


def _list_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of a list, up to where it ends."""
    end = next((k for k, token in enumerate(tokens) if token.text in CLOSING or token.tag in RELATIVE), len(tokens))
    return tokens[:end]


def _is_closed(tokens: Sequence[Token]) -> bool:
    """Whether a list says where it ends, by a single "and" before its last thing."""
    joints = [k for k, token in enumerate(tokens) if token.lower in _CLOSING and token.mention is None]
    return len(joints) == 1 and not any(token.text == "," for token in tokens[joints[0] + 1 :])


def _tally(tokens: Sequence[Token]) -> int | None:
    """Return how many things a list names; nothing when it may be more or fewer than its words."""
    if any(token.lower == "or" and token.mention is None for token in tokens):
        return None
    total = 0
    things = list(stretches(tokens))
    for at, stretch in enumerate(things):
        named = [token for token in stretch if token.mention is not None]
        numbers = [value[0] for k in range(len(stretch)) if (value := value_at(stretch, k)) is not None]
        loose = any(token.lower in _LOOSE or _is_verb(token) for token in stretch)
        before = [token for token in stretch if named and token.i < named[0].i]
        if loose or len(named) > 1 or len(numbers) > 1 or not all(goes_before(token) for token in before):
            return None
        plural = any(token.tag in ("NNS", "NNPS") for token in stretch) and at + 1 < len(things)
        if not numbers and (plural or not (named or all(_describes(token) for token in stretch))):
            return None
        total += numbers[0] if numbers else 1
    return total


def _is_verb(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.mention is None


def _describes(token: Token) -> bool:
    """Whether a word may be all that names a thing of a list: "the long, the lateral and the medial"."""
    return token.pos in ("ADJ", "DET") or token.lower in ("one", "the", "a", "an")
