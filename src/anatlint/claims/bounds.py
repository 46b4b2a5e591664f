"""What bounds a region on a side: "bounded laterally by the sartorius and medially by the adductor longus"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place
from anatlint.claims.tree import Token

_BOUNDING = frozenset({"bound", "border", "limit", "delimit", "enclose"})
_SIDES = {
    "laterally": "lateral",
    "medially": "medial",
    "superiorly": "superior",
    "inferiorly": "inferior",
    "anteriorly": "anterior",
    "posteriorly": "posterior",
}
_MUSCLE = frozenset({"muscle"})
_AREA = frozenset({"region", "place"})


def read_bounds(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a muscle lies on a side of the region that it bounds: of each side, what stands behind its "by"."""
    for predication in reader.predications:
        if predication.lemma not in _BOUNDING or not predication.passive:
            continue
        region = reader.arguments(predication, ("theme",), _AREA)
        if region is None or region.inherited or len(region.terms) != 1:
            continue
        behind = reader.tree.tokens[predication.head + 1 :]
        sides = [token for token in behind if token.lower in _SIDES]
        if any(not _is_before_by(reader, token) for token in sides):
            continue  # "by the X laterally and by the Y medially"
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        ends = [*(side.i for side in sides[1:]), len(reader.tree.tokens)]
        for token, after in zip(sides, ends, strict=False):  # no side, no end
            named = [one for one in reader.tree.tokens[token.i : after] if one.mention is not None]
            muscle = reader.phrases.resolve_here(named[0].i, _MUSCLE) if named else None
            if muscle is None or muscle.inherited:
                continue
            one = replace(muscle, terms=muscle.terms[:1])
            span = reader.phrase_span(token.i, one.terms[0].span)
            yield from reader.claims(
                "beside", one, Place(_SIDES[token.lower], region.terms), span, qualifiers, "bounds"
            )


def _is_before_by(reader: FragmentReader, token: Token) -> bool:
    """Whether "by" stands right behind a word."""
    following = reader.tree.tokens[token.i + 1 : token.i + 2]
    return bool(following) and following[0].lower == "by"
