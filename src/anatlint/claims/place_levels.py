"""Which ribs or vertebrae a place is of: "the transverse processes of C1 to C4", "the third to fifth ribs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.level_words import (
    JOINT,
    NUMBER,
    OF_RIBS,
    OF_VERTEBRAE,
    REGIONS,
    RIB_NUMBERS,
    SOME,
    in_regions,
    numbers,
)
from anatlint.claims.levels import find_levels
from anatlint.claims.model import Term
from anatlint.claims.tree import Tree

_NEAR = 12  # tokens beside a name that are looked at
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
    of_ribs = (
        tuple(_ribs_told(before, name, after)) if ribs or not spine else ()
    )  # "the processes to the first two ribs"
    levels = of_ribs or (tuple(_vertebrae_told(before, name, after)) if spine else ())
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
    inside = next((m for m in OF_RIBS.finditer(whole) if m.end() == len(whole)), None)
    behind = re.match(rf"(?:of|from|on|to) (?:the )?(?P<some>{SOME}) (?:ribs?|costal cartilages?)\b", after)
    figures = RIB_NUMBERS.match(f"{name.rsplit(maxsplit=1)[-1]} {after}") if _RIBS.search(name) else None
    figures = figures or re.match(rf"of ribs? (?P<some>{NUMBER}(?:{JOINT}{NUMBER})*)", after)
    told = inside or behind or figures
    yield from (str(n) for n in numbers(told["some"], 12)) if told is not None else ()


def _vertebrae_told(before: str, name: str, after: str) -> Iterator[str]:
    """Yield the levels of the vertebrae: in figures behind the name, or in words before or behind it."""
    opening = re.match(r"(?:of |at |from |on )?(?:the )?(?:vertebrae? )?", after)
    begins = opening.end() if opening is not None else 0
    figures = [found for found in find_levels(_written_large(after)) if found.span.start == begins]
    if figures:
        yield from (level for level in figures[0].levels if level != "C8")  # a nerve, no vertebra
        return
    told = re.match(rf"(?:of |from |on )?(?:the )?(?:[^,;]*? )??(?={SOME} (?:{'|'.join(REGIONS)}))", after)
    joined = after.startswith(("and ", "or "))  # "the thoracic vertebrae and the first two lumbar vertebrae"
    if told is not None and not joined and told.end() <= len("of the bodies of the "):
        yield from in_regions(after[told.start() :])
        return
    words = f"{before} {name}"
    inside = [m for m in OF_VERTEBRAE.finditer(words) if m.end() >= len(words) - len(name) - 1]
    if inside:
        yield from in_regions(words[inside[0].start() :])


def _written_large(text: str) -> str:
    """Return a text with its levels as they are written: tokens are looked at in lower case."""
    return re.sub(r"\b(?:co?|th?|l|s)(?=[1-9])", lambda match: match.group().capitalize(), text)
