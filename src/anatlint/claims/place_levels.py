"""Which ribs or vertebrae a place is of: "the transverse processes of C1 to C4", "the third to fifth ribs"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from anatlint.claims.levels import ORDER, find_levels
from anatlint.claims.model import Term
from anatlint.claims.numerals import number_of
from anatlint.claims.tree import Tree

_NEAR = 12  # tokens beside a name that are looked at
_REGIONS = {"cervical": ("C", 7), "thoracic": ("T", 12), "dorsal": ("T", 12), "lumbar": ("L", 5)}
_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
)
_ORDINALS = {word: n for n, word in enumerate(_NTH, 1)} | {
    f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": n for n in range(1, 13)
}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_NUMBER = r"(?:1[0-2]|[1-9])(?![\d.%])"
_TO = r"(?:to|through|until|-|–|—|/)"
_AND = r"(?:,|,? ?and|,? ?or|&)"
_JOINT = rf" ?(?:{_TO}|{_AND}) ?(?:the )?"
_LAST = r"(?:upper|uppermost|first|top|highest|lower|lowermost|last|bottom|lowest)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])"
_ENDMOST = rf"{_LAST} {_COUNT}(?: (?:or|to) {_COUNT})?"
_SOME = rf"(?:{_ENDMOST}|{_ORDINAL}(?:{_JOINT}{_ORDINAL})*)"
_OF_RIBS = re.compile(rf"\b(?P<some>{_SOME}) (?:true |false )?(?:ribs?|costal cartilages?)\b")
_RIB_NUMBERS = re.compile(rf"\b(?:ribs?|costal cartilages?)(?: numbers?)? (?P<some>{_NUMBER}(?:{_JOINT}{_NUMBER})*)")
_OF_VERTEBRAE = re.compile(rf"\b(?P<some>{_SOME}) (?P<region>{'|'.join(_REGIONS)})\b")
_RIBS = re.compile(r"\b(?:ribs?|costal cartilages?)\b")
_SPINE = re.compile(r"\b(?:vertebra\w*|process\w*|laminae?|tubercles?|spines?|discs?)\b")
_CLOSING = frozenset({";", ".", ":", "(", ")"})


def with_levels(tree: Tree, place: Term) -> Term:
    """Return the name of a place with the levels that the text tells with it: spinal ones, or numbers of ribs."""
    name = place.text.lower()
    ribs, spine = _RIBS.search(name) is not None, _SPINE.search(name) is not None
    if not ribs and not spine and "border" not in name and "surface" not in name:
        return place
    before, after = _beside(tree, place)
    levels = tuple(_ribs_told(before, name, after)) or (tuple(_vertebrae_told(before, name, after)) if spine else ())
    return replace(place, levels=levels) if levels else place


def _beside(tree: Tree, place: Term) -> tuple[str, str]:
    """Return the words right before and behind a name, in lower case."""
    before = [token.lower for token in tree.tokens if token.end <= place.span.start][-_NEAR:]
    after = [token.lower for token in tree.tokens if token.start >= place.span.end][:_NEAR]
    opening = next((k for k, word in enumerate(reversed(before)) if word in _CLOSING), len(before))
    closing = next((k for k, word in enumerate(after) if word in _CLOSING), len(after))
    return " ".join(before[len(before) - opening :]), " ".join(after[:closing])


def _ribs_told(before: str, name: str, after: str) -> Iterator[str]:
    """Yield the numbers of the ribs: before or inside the name, or right behind it."""
    whole = f"{before} {name}"
    inside = next((m for m in _OF_RIBS.finditer(whole) if m.end() == len(whole)), None)
    behind = re.match(rf"(?:of|from|on|to) (?:the )?(?P<some>{_SOME}) (?:ribs?|costal cartilages?)\b", after)
    numbers = _RIB_NUMBERS.match(f"{name.rsplit(maxsplit=1)[-1]} {after}") if _RIBS.search(name) else None
    numbers = numbers or re.match(rf"of ribs? (?P<some>{_NUMBER}(?:{_JOINT}{_NUMBER})*)", after)
    told = inside or behind or numbers
    yield from (str(n) for n in _numbers(told["some"], 12)) if told is not None else ()


def _vertebrae_told(before: str, name: str, after: str) -> Iterator[str]:
    """Yield the levels of the vertebrae: in figures behind the name, or in words before or behind it."""
    opening = re.match(r"(?:of |at |from |on )?(?:the )?(?:vertebrae? )?", after)
    begins = opening.end() if opening is not None else 0
    figures = [found for found in find_levels(_written_large(after)) if found.span.start == begins]
    if figures:
        yield from (level for level in figures[0].levels if level != "C8")  # a nerve, no vertebra
        return
    told = re.match(rf"(?:of |from |on )?(?:the )?(?:[^,;]*? )??(?={_SOME} (?:{'|'.join(_REGIONS)}))", after)
    if told is not None and told.end() <= len("of the bodies of the "):
        yield from _in_regions(after[told.start() :])
        return
    words = f"{before} {name}"
    inside = [m for m in _OF_VERTEBRAE.finditer(words) if m.end() >= len(words) - len(name) - 1]
    if inside:
        yield from _in_regions(words[inside[0].start() :])


def _written_large(text: str) -> str:
    """Return a text with its levels as they are written: tokens are looked at in lower case."""
    return re.sub(r"\b(?:co?|th?|l|s)(?=[1-9])", lambda match: match.group().capitalize(), text)


def _in_regions(text: str) -> Iterator[str]:
    """Yield the levels of "the seventh cervical and upper three thoracic", "seventh cervical to third thoracic"."""
    found: list[str] = []
    end: int | None = None
    for match in _OF_VERTEBRAE.finditer(text):
        between = text[end : match.start()] if end is not None else ""
        if end is not None and not re.fullmatch(rf" ?(?:vertebrae? )?(?:{_TO}|{_AND}) ?(?:the )?", between):
            break
        letter, size = _REGIONS[match["region"]]
        here = [f"{letter}{n}" for n in _numbers(match["some"], size)]
        if found and here and re.search(rf"{_TO} ?(?:the )?$", between):
            low, high = ORDER.index(found[-1]), ORDER.index(here[0])
            here = [one for one in ORDER[low + 1 : high] if one != "C8"] + here
        found += here
        end = match.end()
    yield from dict.fromkeys(found)


def _numbers(some: str, most: int) -> Sequence[int]:
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
