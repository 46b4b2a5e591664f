"""Mending what names behind a colon or comma are hung on: the noun that counts or owns them, not the name before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_CLASSES = {"muscles": "muscle", "muscle": "muscle", "nerves": "nerve", "nerve": "nerve", "branches": "nerve"}
_OWNED = frozenset({"nerve", "nerves", "supply", "innervation", "wiring"})
_MARKS = frozenset({":", "–", "—", "-"})


def counted_before(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Two muscles hang on the X nerve: the A and the B": A and B are the muscles, not the nerve."""
    mended = list(tokens)
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "appos" or token.mention is None or above.mention is None or not _behind_mark(tokens, token):
            continue
        counted = [t for t in tokens[: above.i] if t.mention is None and _is_counted(tokens, t)]
        kinds = token.mention.categories - above.mention.categories
        fitting = [t for t in counted if _CLASSES[t.lower] in kinds]
        if fitting:
            mended[token.i] = replace(token, head=fitting[-1].i)
    return tuple(mended)


def _is_counted(tokens: Sequence[Token], token: Token) -> bool:
    if token.lower not in _CLASSES:
        return False
    own = [t for t in tokens if t.head == token.i]
    return any(t.dep == "nummod" or t.lower in ("only", "these", "following", "several", "few") for t in own)


def _behind_mark(tokens: Sequence[Token], token: Token) -> bool:
    before = next((t for t in reversed(tokens[: token.i]) if t.pos != "DET"), None)
    return before is not None and before.text in _MARKS


def apposed_nerve(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Has a nerve of its own, the X", "gets its nerve, the X, from behind": X is the nerve."""
    mended = list(tokens)
    for token in tokens:
        if token.mention is None or not token.mention.ids("nerve") or token.dep not in ("appos", "dep", "npadvmod"):
            continue
        first = min((t.i for t in tokens if t.head == token.i and t.dep == "det"), default=token.i)
        before = tokens[first - 2] if first > 1 and tokens[first - 1].text in (",", *_MARKS) else None
        if before is None:
            continue
        owned = before
        if before.lower == "own" and tokens[before.head].lower == "of":
            owned = tokens[tokens[before.head].head]
        if owned.lower in _OWNED and owned.dep == "dobj":
            mended[token.i] = replace(token, head=owned.i, dep="appos")
    return tuple(mended)


def fronted_state(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Responsible for the X is the Y", "in charge of the X is the Y": it is Y that is so."""
    mended = list(tokens)
    for verb in tokens:
        if verb.lemma != "be":
            continue
        own = [t for t in tokens if t.head == verb.i]
        fronted = any(t.dep in ("acomp", "advmod", "prep") and t.i < verb.i for t in own)
        if not fronted or any(t.dep in ("nsubj", "csubj", "expl", "nsubjpass") for t in own):
            continue
        behind = [t for t in own if t.dep == "attr" and t.i > verb.i]
        if len(behind) == 1:
            mended[behind[0].i] = replace(behind[0], dep="nsubj")
    return tuple(mended)


def named_behind(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The task of this muscle, the X, is to ...": X is the muscle, and no subject of "is"."""
    mended = list(tokens)
    for token in tokens[3:-1]:
        if token.mention is None or token.dep != "nsubj" or tokens[token.i + 1].text != ",":
            continue
        start = token.i - 1 if tokens[token.i - 1].pos == "DET" else token.i
        noun = tokens[start - 2]
        others = [t for t in tokens[: noun.i] if t.dep in ("nsubj", "nsubjpass") and t.head == token.head]
        if tokens[start - 1].text == "," and noun.dep == "pobj" and noun.lower in _CLASSES and others:
            mended[token.i] = replace(token, head=noun.i, dep="appos")
    return tuple(mended)


def object_before_copula(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The one that helps to open it is the X": "it" is what is opened."""
    mended = list(tokens)
    for token in tokens[1:]:
        verb = tokens[token.i - 1]
        if token.lower not in ("it", "them") or token.dep != "nsubj" or verb.pos != "VERB" or token.head == verb.i:
            continue
        earlier = any(t.dep == "nsubj" and t.head == token.head and t.i < verb.i for t in tokens)
        if earlier and not any(t.dep == "dobj" and t.head == verb.i for t in tokens):
            mended[token.i] = replace(token, head=verb.i, dep="dobj")
    return tuple(mended)


REPAIRS = (counted_before, apposed_nerve, fronted_state, named_behind, object_before_copula)
