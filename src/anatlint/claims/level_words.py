"""Ribs and vertebrae in words: "third to fifth ribs", "the seventh cervical and upper three thoracic vertebrae"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from anatlint.claims.levels import ORDER, ORDINALS
from anatlint.claims.numerals import number_of
from anatlint.lazy import LazyPattern

REGIONS = {"cervical": ("C", 7), "thoracic": ("T", 12), "dorsal": ("T", 12), "lumbar": ("L", 5)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINALS = ORDINALS | {f"{n}{_ENDINGS.get(n, 'th')}": n for n in ORDINALS.values()}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
NUMBER = r"(?:1[0-2]|[1-9])(?![\d.%])"
_TO = r"(?:to|through|until|-|–|—|/)"
_AND = r"(?:,|,? ?and|,? ?or|&)"
JOINT = rf" ?(?:{_TO}|{_AND}) ?(?:the )?"
_LAST = r"(?:upper|uppermost|first|top|highest|lower|lowermost|last|bottom|lowest)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])"
_ENDMOST = rf"{_LAST} {_COUNT}(?: (?:or|to) {_COUNT})?"
SOME = rf"(?:{_ENDMOST}|{_ORDINAL}(?:{JOINT}{_ORDINAL})*)"
OF_RIBS = LazyPattern(rf"\b(?P<some>{SOME}) (?:true |false )?(?:ribs?|costal cartilages?)\b")
RIB_NUMBERS = LazyPattern(rf"\b(?:ribs?|costal cartilages?)(?: numbers?)? (?P<some>{NUMBER}(?:{JOINT}{NUMBER})*)")
OF_VERTEBRAE = LazyPattern(rf"\b(?P<some>{SOME}) (?P<region>{'|'.join(REGIONS)})\b")


def in_regions(text: str) -> Iterator[str]:
    """Yield the levels of "the seventh cervical and upper three thoracic", "seventh cervical to third thoracic"."""
    found: list[str] = []
    end: int | None = None
    for match in OF_VERTEBRAE.finditer(text):
        between = text[end : match.start()] if end is not None else ""
        if end is not None and not re.fullmatch(rf" ?(?:vertebrae? )?(?:{_TO}|{_AND}) ?(?:the )?", between):
            break
        letter, size = REGIONS[match["region"]]
        here = [f"{letter}{n}" for n in numbers(match["some"], size)]
        if found and here and re.search(rf"{_TO} ?(?:the )?$", between):
            low, high = ORDER.index(found[-1]), ORDER.index(here[0])
            here = [one for one in ORDER[low + 1 : high] if one != "C8"] + here
        found += here
        end = match.end()
    yield from dict.fromkeys(found)


def numbers(some: str, most: int) -> Sequence[int]:
    """Return the numbers of "third to fifth", "upper four", "3, 4 and 5"; ``most`` is the last there is."""
    words = re.findall(r"[a-z]+|\d+(?:st|nd|rd|th)?|[-–—/&,]", some)
    if words[0] in _LAST.strip("(?:)").split("|") and len(words) > 1 and words[1] not in ("to", "through", "and"):
        counts = [n for word in words[1:] if (n := number_of(word)) is not None]
        count = min(max(counts, default=0), most)
        upper = words[0] in ("upper", "uppermost", "first", "top", "highest")
        return range(1, count + 1) if upper else range(most - count + 1, most + 1)
    return tuple(dict.fromkeys(n for n in _listed(words) if 1 <= n <= most))


def _listed(words: Iterable[str]) -> Iterator[int]:
    last: int | None = None
    ranged = False
    for word in words:
        number = _ORDINALS.get(word) or (int(word) if word.isdigit() else None)
        if number is None:
            ranged = ranged or re.fullmatch(_TO, word) is not None
            continue
        if ranged and last is not None:
            yield from range(last + 1, number)
        yield number
        last, ranged = number, False
