"""Phrases and levels before a clause that the parser misplaces: "together with the X it bends Y", "C5 and C6 unite"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_ROOTS = frozenset({"root", "ramus", "rami", "segment", "rootlet"})
_BEFORE_ROOTS = frozenset({"nerve", "spinal", "ventral", "anterior"})


def in_company(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Together with the X it bends Y", where the clause was hung on X as one that describes it."""
    root = next((token for token in tokens if token.head == token.i), None)
    company = root if root is None or root.lower == "with" else _with(tokens, root)
    if root is None or company is None or root.i > 1:
        return tokens
    named = next((t for t in tokens if t.head == company.i and t.dep == "pobj"), None)
    verb = next((t for t in tokens if named and t.head == named.i and t.dep == "relcl"), None)
    if named is None or verb is None:
        return tokens
    subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
    between = tokens[named.i + 1 : subject.i] if subject is not None else ()
    if subject is None or subject.i < named.i or any(t.pos not in ("PUNCT", "DET") for t in between):
        return tokens
    mended = list(tokens)
    mended[verb.i] = replace(verb, head=verb.i, dep="ROOT")
    mended[root.i] = replace(root, head=verb.i, dep="prep")
    for token in tokens[named.i + 1 :]:
        if token.head == root.i:
            mended[token.i] = replace(token, head=verb.i)
    return tuple(mended)


def _with(tokens: tuple[Token, ...], root: Token) -> Token | None:
    """Return the "with" of "along with X"."""
    behind = tokens[root.i + 1 : root.i + 2]
    fits = root.lower in ("along", "together") and bool(behind) and behind[0].lower == "with"
    return behind[0] if fits else None


def levels_of_roots(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The C5 and C6 roots form X", "the C8 and T1 nerve roots unite": the levels are those of the roots."""
    mended = list(tokens)
    for token in tokens[:-1]:
        if token.mention is None or not token.mention.levels:
            continue
        at = token.i + 1
        while at + 1 < len(tokens) and tokens[at].lower in _BEFORE_ROOTS:
            at += 1
        noun = tokens[at]
        if (
            noun.lemma.rsplit(" ", 1)[-1] in _ROOTS
            and noun.pos in ("NOUN", "PROPN")
            and token.head != noun.i
            and noun.head != token.i
        ):
            mended[token.i] = replace(token, dep="compound", head=noun.i)
    return tuple(mended)


def levels_as_subject(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "C5 and C6 unite as the upper trunk", where the levels were taken for a time or place."""
    mended = list(tokens)
    for token in tokens[:-1]:
        verb = tokens[token.i + 1]
        levels = token.dep == "npadvmod" and token.mention is not None and bool(token.mention.levels)
        if not levels or token.head != verb.i or verb.pos != "VERB":
            continue
        if not any(t.head == verb.i and t.dep in _SUBJECTS for t in tokens):
            mended[token.i] = replace(token, dep="nsubj")
    return tuple(mended)
