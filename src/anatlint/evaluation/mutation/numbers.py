"""Numbers as texts write them (words, ordinals, figures, Roman numerals), and others in the same form."""

from __future__ import annotations

import re

from anatlint.documents import Span
from anatlint.evaluation.mutation.opposites import as_capital

_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
             "eleventh", "twelfth")  # fmt: skip
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_FIGURES = tuple(str(number) for number in range(13))
_STYLES = (_WORDS, _ORDINALS, _ROMAN, _FIGURES)
_STEPS = (1, -1, 2, -2, 3)


def number_span(text: str, within: Span, number: int) -> Span | None:
    """Return where a number stands within a span, in any style."""
    if not 0 < number < len(_WORDS):
        return None
    forms = "|".join(style[number] for style in _STYLES)
    match = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE).search(text, within.start, within.end)
    return Span(*match.span()) if match else None


def other_numbers(text: str, number: int, right: frozenset[int]) -> list[str]:
    """Return other numbers in the style of ``text``, the nearest first; what is plural stays so."""
    style = next((style for style in _STYLES if style[number].lower() == text.lower()), None)
    least = 1 if style in (_ORDINALS, _ROMAN) else 2
    if style is None or number < least:
        return []
    others = [number + step for step in _STEPS if number + step not in right]
    return [as_capital(text, style[other]) for other in others if least <= other < len(_WORDS)]
