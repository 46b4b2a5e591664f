"""Skin as the value of a nerve's label: "Sural: skin of the outer foot", "lesser occipital: skin behind the ear"."""

from __future__ import annotations

from collections.abc import Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import term_of
from anatlint.claims.tree import Token

_FELT = ("skin", "region", "joint")
_SIDES = {
    "inner": "medial", "outer": "lateral", "medial": "medial", "lateral": "lateral", "inside": "medial",
    "outside": "lateral", "front": "anterior", "back": "posterior", "anterior": "anterior", "posterior": "posterior",
}  # fmt: skip
_PASSED = frozenset({"the", "skin", "over", "on", "of", "in", "at", "along", "a", "an", "most", "all", "and", "your"})
_PLACES = frozenset({"side", "edge", "border", "margin", "part", "surface", "aspect", "area", "patch", "strip", "half"})


def felt_at(reader: FragmentReader, words: Sequence[Token]) -> list[Term]:
    """Return the areas of skin that a value consists of; nothing when it says anything else.

    Parts without that word may be where the nerve is trapped, or tested.
    """
    if not any("skin" in token.lower for token in words):
        return []
    found: list[Term] = []
    sides: list[str] = []
    for token in words:
        ids = token.mention.ids(*_FELT) if token.mention is not None else ()
        if ids:
            term = _on_side(reader, term_of(token, ids), sides) if sides else term_of(token, ids)
            if term is None:
                return []
            found.append(term)
            sides = []
        elif token.lower in _SIDES:
            sides.append(_SIDES[token.lower])
        elif token.lower not in _PASSED | _PLACES:
            return []
    return [] if sides else found


def _on_side(reader: FragmentReader, term: Term, sides: Sequence[str]) -> Term | None:
    """ "The inner side of the leg": the medial leg, where there is such a part."""
    names = [f"{prefix}{side} {term.text.lower()}" for side in sides for prefix in ("skin of the ", "")]
    for name in names:
        entries = [entry for entry in reader.lexicon.get(name) if entry.category in _FELT]
        if entries:
            return Term(term.text, term.span, tuple(dict.fromkeys(entry.id for entry in entries)))
    return None
