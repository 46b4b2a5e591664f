"""Numbers in words and figures: "four", "31", "thirty-one"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anatlint.claims.tree import Token, Tree

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_NUMBERS = {word: n for n, word in enumerate(_WORDS, 1)} | _TENS | {"single": 1, "double": 2}


def number_of(text: str) -> int | None:
    """Return the number that a word or numeral stands for."""
    low = text.lower()
    known = _NUMBERS.get(low)
    if known is not None:
        return known
    if low.isdecimal():
        return int(low) if len(low) < 4 else None
    tens, _, ones = low.partition("-") if "-" in low else ("", "", "")
    one = _NUMBERS.get(ones) if tens in _TENS else None
    return _TENS[tens] + one if one is not None and one < 10 else None


def value_at(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Return the number that ends at a token, and the token it begins with: "thirty - one" is one number."""
    number = number_of(tokens[i].lower)
    if number is None:
        return None
    first = i - 2 if i >= 2 and tokens[i - 1].text == "-" else i - 1
    tens = _TENS.get(tokens[first].lower) if first >= 0 and 0 < number < 10 else None
    return (number, i) if tens is None else (tens + number, first)


def number_before(tree: Tree, i: int) -> tuple[int, int] | None:
    """Return the number that stands before a noun with at most adjectives between, and its first token."""
    for at in range(i - 1, max(i - 4, -1), -1) if tree.numbers else ():
        token = tree.tokens[at]
        if (found := tree.numbers.get(at)) is not None:
            return found if token.head == i or token.pos == "NUM" else None
        if token.pos not in ("ADJ", "NOUN", "PROPN", "ADV") or token.head != i:
            return None
    return None


def of_a_muscle(tree: Tree, i: int) -> bool:
    """Whether what is counted is another's: "comprises the two heads of the gastrocnemius"."""
    targets = [t for p in tree.children(i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    return any(t.mention is not None and t.mention.ids("muscle") for t in targets)
