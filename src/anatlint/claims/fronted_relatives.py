"""Mending relative clauses that open with a preposition: "runs to the X, behind which it enters the thigh"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "ROOT", "acl"})


def fronted_relatives(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Hang such a clause on the noun before its comma, and the preposition on the verb of the clause."""
    mended = list(tokens)
    for comma, preposition, relative in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if comma.text != "," or comma.i == 0 or not _governs(preposition, relative, tokens):
            continue
        noun, verb = tokens[comma.i - 1], _verb_behind(tokens, relative)
        if verb is None or not (noun.pos in ("NOUN", "PROPN") or noun.mention is not None):
            continue
        if verb.dep == "ROOT" or _is_below(tokens, noun.i, verb.i):
            continue
        mended[verb.i] = replace(mended[verb.i], dep="relcl", head=noun.i)
        mended[preposition.i] = replace(mended[preposition.i], dep="prep", head=verb.i)
    return tuple(mended)


def _governs(preposition: Token, relative: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether a preposition stands before "which", or before "whose" and a noun."""
    placing = preposition.mention is not None and bool(preposition.mention.ids("relation"))
    if not (placing or preposition.pos == "ADP") or preposition.lower == "of":
        return False
    if relative.lower == "which":
        return relative.head == preposition.i
    return relative.lower == "whose" and tokens[relative.head].head == preposition.i


def _verb_behind(tokens: tuple[Token, ...], relative: Token) -> Token | None:
    """Return the first verb behind that heads a clause with a subject of its own behind the relative."""
    for token in tokens[relative.i + 1 :]:
        if token.pos in ("VERB", "AUX") and token.dep in _CLAUSES:
            own = [t for t in tokens if t.head == token.i and t.dep in ("nsubj", "nsubjpass")]
            return token if any(relative.i < one.i < token.i for one in own) else None
    return None


def _is_below(tokens: tuple[Token, ...], i: int, top: int) -> bool:
    seen: set[int] = set()
    while i not in seen:
        if i == top:
            return True
        seen.add(i)
        i = tokens[i].head
    return False
