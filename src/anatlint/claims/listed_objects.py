"""Mending "arises from the X, the Y and the Z", where Y and Z were hung on the verb, its subject or a noun behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_LOOSE = frozenset({"appos", "dep", "dobj", "conj", "npadvmod", "nmod", "attr", "oprd", "pobj"})
_LEADING = frozenset({"DET", "ADJ", "NUM", "PRON", "ADV"})
_JOINING = frozenset({"and", "or", "&", "nor"})


def listed_objects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with the names of a list behind a preposition joined to the first of them."""
    mended = list(tokens)
    for token in tokens:
        if token.mention is None or token.dep not in _LOOSE:
            continue
        before = _listed_before(mended, token)
        if before is None or not _goes_on(mended, token):
            continue
        head = _whole(mended, before)
        if head.i != token.head and not _hangs_on(mended, token, head) and not _hangs_on(mended, head, token):
            mended[token.i] = replace(token, dep="conj", head=head.i)
    return tuple(mended)


def _listed_before(tokens: Sequence[Token], token: Token) -> Token | None:
    """Return the name of the same kind that stands right before the comma before a name, behind a preposition."""
    at = token.i - 1
    while at > 0 and tokens[at].pos in _LEADING and tokens[at].mention is None:
        at -= 1
    before = tokens[at - 1] if at > 0 and tokens[at].text == "," else None
    if before is None or before.mention is None or token.mention is None:
        return None
    alike = before.mention.categories & token.mention.categories
    return before if alike and _is_object(tokens, before) else None


def _is_object(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a name, or the first of its list, stands behind a preposition that a verb before it governs."""
    while token.dep == "conj" and token.head < token.i:
        token = tokens[token.head]
    return token.dep == "pobj" and token.head < token.i


def _whole(tokens: Sequence[Token], token: Token) -> Token:
    """Return the noun of which a name tells the whole: "back" in "from the back of the X"."""
    above = tokens[token.head]
    while token.dep == "pobj" and above.lower == "of" and tokens[above.head].pos == "NOUN":
        token = tokens[above.head]
        above = tokens[token.head]
    return token


def _goes_on(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a list goes on behind a name up to its "and": the name is no other one of the thing before it."""
    here = token.i + 1
    for following in tokens[here : here + 12]:
        if following.lower in _JOINING:
            named = next((one for one in tokens[following.i + 1 : following.i + 6] if one.mention is not None), None)
            return (
                named is not None
                and named.mention is not None
                and token.mention is not None
                and bool(named.mention.categories & token.mention.categories)
            )
        if following.pos in ("VERB", "AUX") and following.mention is None:
            return False
    return False


def _hangs_on(tokens: Sequence[Token], token: Token, top: Token) -> bool:
    """Whether a token hangs on another one."""
    i = token.i
    while i != top.i and tokens[i].head != i:
        i = tokens[i].head
    return i == top.i
