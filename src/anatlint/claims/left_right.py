"""Left and right: "the right X turns the head to the left" tells that X turns it to the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.movements import near_text
from anatlint.claims.tree import Token

_SIDES = frozenset({"left", "right"})
_BOTH = frozenset({"and", "or", "/"})
_GENERIC = frozenset(
    {"one", "side", "muscle", "half", "part", "head", "belly", "fibres", "fibers", "member", "partner"}
)
_WAY = re.compile(
    r"\bto(?:wards?)? (?:the|your|its|his|her|their|that)? ?(left|right)\b"
    r"|\b(left|right)wards?\b|\bover (?:the|your|his|her) (left|right) shoulder\b"
)


def told_side(reader: FragmentReader, verb: int, term: Term, inherited: bool) -> str | None:
    """Return on which side, seen from the muscle, it makes the movement of a verb, told in left and right."""
    way = _WAY.search(near_text(reader.tree, verb))
    if way is None:
        return None
    token = None if inherited else reader.token_of(term)
    acting = _earlier_side(reader.tree.tokens, verb, term) if token is None else _side_of(reader.tree.tokens, token)
    if acting is None:
        return None
    return "ipsilateral" if acting in way.groups() else "contralateral"


def _side_of(tokens: Sequence[Token], token: Token) -> str | None:
    """ "The right X", "the X on the right": the side of one muscle; nothing of "the left and right X"."""
    before = tokens[max(0, token.i - 3) : token.i]
    told = [one for one in before if one.lower in _SIDES]
    if len(told) == 1 and not any(one.lower in _BOTH or one.mention is not None for one in tokens[told[0].i : token.i]):
        return told[0].lower
    after = [one.lower for one in tokens[token.i + 1 : token.i + 4]]
    return after[2] if after[:2] == ["on", "the"] and after[2:] and after[2] in _SIDES else None


def _earlier_side(tokens: Sequence[Token], verb: int, term: Term) -> str | None:
    """ "When the right one contracts, ...", "when the right X contracts, it ...": the side told last before a verb."""
    for token in reversed(tokens[:verb]):
        named = token.mention is not None and set(token.mention.ids("muscle")) & set(term.readings)
        if (named or token.lemma in _GENERIC) and (side := _side_of(tokens, token)) is not None:
            return side
    return None
