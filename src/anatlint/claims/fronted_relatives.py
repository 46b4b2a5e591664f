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


def found_places(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "In front of the Y you find the X": no clause about Y; you find X, and where is told before."""
    mended = list(tokens)
    for verb in tokens:
        if verb.dep != "relcl":
            continue
        noun = tokens[verb.head]
        front = tokens[noun.head]
        own = [t for t in tokens if t.head == verb.i and t.dep == "nsubj"]
        you = len(own) == 1 and own[0].lower in ("you", "we", "one") and own[0].i == noun.i + 1
        if not you or front.dep != "ROOT" or front.i > noun.i or front.pos not in ("ADP", "ADV"):
            continue
        if any(t.head == front.i and t.pos in ("VERB", "AUX") for t in tokens):
            continue
        mended[verb.i] = replace(verb, dep="ROOT", head=verb.i)
        mended[front.i] = replace(front, dep="prep", head=verb.i)
        for token in tokens:
            if token.head == front.i and token.i > verb.i:
                mended[token.i] = replace(token, head=verb.i)
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
