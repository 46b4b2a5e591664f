"""Orders: "from lateral to medial: A, B and C", "from the outside in they are A and B", "A, B, C, from front to back".

What stands before another thing in such a list lies on the side of it where the order begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.spaces import space_told
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_WARDS = r"(?:wards?|s)?"
_ORDERS = {
    "anterior": rf"front to back|before back{_WARDS}|(?:the )?front back{_WARDS}|anterior to posterior",
    "posterior": rf"back to front|behind for{_WARDS}|(?:the )?back for{_WARDS}|posterior to anterior",
    "lateral": r"(?:the )?lateral(?: side)? to (?:the )?medial(?: side)?",
    "medial": r"(?:the )?medial(?: side)? to (?:the )?lateral(?: side)?"
    rf"|(?:the )?(?:midline|spine|centre|center) out{_WARDS}",
    "above": rf"above down{_WARDS}|top to bottom|(?:the )?top down{_WARDS}|superior to inferior|above to below",
    "below": rf"below up{_WARDS}|bottom to top|(?:the )?bottom up{_WARDS}|inferior to superior",
    "outside": rf"(?:the )?outside (?:in{_WARDS}|to (?:the )?inside)|outer to inner|outside in",
    "inside": rf"(?:the )?inside (?:out{_WARDS}|to (?:the )?outside)|inner to outer|within out{_WARDS}",
    "superficial": rf"superficial to deep|(?:the )?(?:skin|surface) (?:in{_WARDS}|down{_WARDS}|up{_WARDS})",
    "deep": rf"deep to superficial|(?:the )?bone out{_WARDS}",
}
_ANY = "|".join(f"(?P<{name}>{how})" for name, how in _ORDERS.items())
_TURNED = {  # the same with the way before the place it starts from: "inwards from the skin"
    "superficial": rf"in{_WARDS} from (?:the )?(?:skin|surface|outside)",
    "medial": rf"out{_WARDS} from (?:the )?(?:midline|spine|centre|center)",
    "deep": rf"out{_WARDS} from (?:the )?bone",
}
_OTHER = "|".join(f"(?P<{name}_>{how})" for name, how in _TURNED.items())
_ORDER = re.compile(rf"\b(?:from (?:{_ANY})|{_OTHER})\b", re.IGNORECASE)
REVERSE = {
    "anterior": "posterior", "posterior": "anterior", "lateral": "medial", "medial": "lateral", "above": "below",
    "below": "above", "outside": "inside", "inside": "outside", "superficial": "deep", "deep": "superficial",
}  # fmt: skip
_ON_LIST = frozenset(
    {
        ",",
        "and",
        "then",
        "the",
        "a",
        ":",
        "&",
        "or",
        "finally",
        "last",
        "next",
        "by",
        "followed",
        "with",
        "deepest",
        "innermost",
        "outermost",
        "all",
        "lastly",
    }
)
_LEADING = frozenset(
    {"there", "they", "these", "the", "are", "is", "come", "comes", "lie", "lies", "you", "we", "find", "meet", "see",
     "appear", "named", "called", "namely", "in", "order", "first", "follow", "emerge", "muscles", "nerves", "columns",
     "run", "layers", "sheets", "two", "three", "four", "five", "structures"}
)  # fmt: skip
_GOING_ON = frozenset({"and", "or", "&", "with", "by", "then"})  # "runs from front to back, and the Xs ..."
_PLAIN = frozenset({"artery", "vein", "nerve", "vessels", "arteries", "veins", "tendon", "tendons", "of"})
_HELD = frozenset({"contents", "content", "structures", "order"})  # "the contents of the X are A, B and C"
_ARE = frozenset({"are", "is", "include", ":"})
THINGS = ("muscle", "nerve", "place")
_TOLD = ("muscle", "nerve")
_LEAST = 3  # names, without a colon


def order_in(text: str) -> str | None:
    """Return the side on which an order that a text tells begins."""
    match = _ORDER.search(text)
    return _told(match) if match is not None else None


def _told(match: re.Match[str]) -> str:
    return next(name for name, told in match.groupdict().items() if told).rstrip("_")


def read_orders(reader: FragmentReader) -> Iterator[Claim]:
    """Yield on which side of the next each name of an ordered list lies."""
    tokens = reader.tree.tokens
    shown = _shown(tokens)
    for match in _ORDER.finditer(shown) if "from " in shown.lower() else ():
        relation = _told(match)
        first = sum(1 for token in tokens if _offset(tokens, token) < match.start())
        last = sum(1 for token in tokens if _offset(tokens, token) < match.end())
        names = _behind(tokens, last) or _before(tokens, first)
        for number, (one, other) in enumerate(pairwise(names)):
            opening = one if number or one.i < first else tokens[first]
            yield from _claims(reader, relation, one, other, opening.start)


def _shown(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _offset(tokens: Sequence[Token], token: Token) -> int:
    return sum(len(one.text) + 1 for one in tokens[: token.i])


def _behind(tokens: Sequence[Token], start: int) -> list[Token]:
    """Return the names listed behind an order; none where fewer stand there than make a list."""
    at, colon = _contents(tokens, start), False
    while at < len(tokens) and (tokens[at].lower in _LEADING or tokens[at].text in (":", ",", "–", "—")):
        colon = colon or tokens[at].text == ":"
        at += 1
    names = _listed(tokens[at:]) if at < len(tokens) and tokens[at].lower not in _GOING_ON else []
    return names if len(names) >= (_LEAST - colon) else []


def _contents(tokens: Sequence[Token], start: int) -> int:
    """Return where a list begins: behind "the contents of the X are", or at once."""
    at = start
    while at < len(tokens) and tokens[at].lower in ("the", ",", "its", "these"):
        at += 1
    if at >= len(tokens) or tokens[at].lower not in _HELD:
        return start
    behind = (token.i for token in tokens[at:] if token.lower in _ARE)
    return next(behind, start)


def _before(tokens: Sequence[Token], end: int) -> list[Token]:
    """Return the names listed right before an order: "A, B and C, from front to back"."""
    if not end or tokens[end - 1].text not in (",", "(", "–", "—"):
        return []
    start = end - 1
    while start > 0 and _is_listed(tokens[start - 1]):
        start -= 1
    names = _listed(tokens[start : end - 1])
    return names if len(names) >= _LEAST else []


def _listed(tokens: Sequence[Token]) -> list[Token]:
    """Return the names of a list; vessels without a name of their own are passed over."""
    names: list[Token] = []
    for token in tokens:
        if not _is_listed(token):
            break
        if token.mention is not None and token.mention.ids(*THINGS):
            names.append(token)
    return names


def _is_listed(token: Token) -> bool:
    named = token.mention is not None and bool(token.mention.ids(*THINGS))
    return named or token.lower in _ON_LIST or token.lower in _PLAIN


def _claims(reader: FragmentReader, relation: str, one: Token, other: Token, start: int) -> Iterator[Claim]:
    if one.mention is None or other.mention is None:
        return
    pair = turned(relation, one.mention, other.mention)
    if pair is not None:
        subject, where = pair
        where = replace(where, domain=space_told(reader))
        span = Span(min(start, one.start), other.end)
        whose = Resolved((subject,), reader.phrases.block)
        yield from reader.claims("beside", whose, where, span, reader.base, "order", other.i)


def turned(relation: str, one: Mention, other: Mention) -> tuple[Term, Place] | None:
    """Return who of two lies where by the other: a muscle or nerve, told of what stands before or behind it."""
    if not one.ids(*_TOLD):
        one, other, relation = other, one, REVERSE[relation]
    subject, neighbour = Term(one.text, one.span, one.ids(*_TOLD)), Term(other.text, other.span, other.ids(*THINGS))
    if not subject.readings or set(subject.readings) & set(neighbour.readings):
        return None
    return subject, Place(relation, (neighbour,))
