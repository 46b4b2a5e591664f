"""Verbs behind a colon: "The X does two things: bends the knee, turns it in", "Y works: it lies flat, and bends"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = ("VBZ", "VBP", "VBD", "VB")
_MARKS = (":", "–", "—", "-")


def colon_verbs(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Join a finite verb without a subject, right behind a colon, to the verb of the clause before."""
    for verb in tokens:
        if verb.tag not in _FINITE or verb.i < 2 or tokens[verb.i - 1].text not in _MARKS:
            continue
        first = tokens[verb.head] if verb.head != verb.i else _governed(tokens, verb)
        own = [token.dep for token in tokens if token.head == verb.i]
        if first is None or first.i > verb.i or not _agree(first, verb) or any(dep in _SUBJECTS for dep in own):
            continue
        if not any(token.head == first.i and token.dep in _SUBJECTS for token in tokens):
            continue
        mended = list(tokens)
        if verb.head == verb.i:
            mended[first.i] = replace(first, head=first.i, dep="ROOT")
        mended[verb.i] = replace(verb, head=first.i, dep="conj")
        return tuple(mended)
    return tokens


def within_colon(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X is big, but Y works: it lies flat, bends the knee": the clause behind the colon goes on, not the first."""
    mended = list(tokens)
    for verb in tokens:
        first = tokens[verb.head]
        if verb.dep != "conj" or verb.tag not in _FINITE or _subject(tokens, verb) or first.i > verb.i:
            continue
        colon = next((t.i for t in reversed(tokens[first.i : verb.i]) if t.text == ":"), None)
        between = tokens[colon + 1 : verb.i] if colon is not None else ()
        own = next((t for t in between if t.tag in _FINITE and _agree(t, verb) and _subject(tokens, t)), None)
        if own is not None and own.dep in ("conj", "ROOT", "parataxis", "ccomp"):
            mended[verb.i] = replace(verb, head=own.i)
    return tuple(mended)


def _subject(tokens: tuple[Token, ...], verb: Token) -> bool:
    return any(token.head == verb.i and token.dep in _SUBJECTS for token in tokens)


def _governed(tokens: tuple[Token, ...], verb: Token) -> Token | None:
    """Return the verb before the colon, where the parser hung it below the one behind."""
    before = (token for token in tokens[: verb.i] if token.head == verb.i and token.dep in ("ccomp", "parataxis"))
    return next((token for token in before if token.pos in ("VERB", "AUX")), None)


def _agree(first: Token, verb: Token) -> bool:
    """Whether two verbs have the same form: a bare one is that of a plural."""
    return first.tag == verb.tag or {first.tag, verb.tag} == {"VBP", "VB"}
