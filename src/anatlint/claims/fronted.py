"""What a sentence says of its subject before it names it: "A branch of the X, the Y runs ..."."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_LOOSE = (*_SUBJECTS, "advcl", "dep", "npadvmod", "ccomp", "nmod", "meta", "dislocated")
_STRUCTURES = frozenset({"muscle", "nerve"})
_INTRODUCING = frozenset({"a", "an", "another", "one", "the"})


def with_fronted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with a noun phrase in front of the subject hung on the subject, as an apposition."""
    mended = list(tokens)
    for subject in tokens:
        if subject.dep not in _SUBJECTS or subject.mention is None or not subject.mention.categories & _STRUCTURES:
            continue
        front = _in_front(tokens, subject)
        if front is not None:
            mended[front.i] = replace(front, dep="appos", head=subject.i)
    return tuple(mended)


def _in_front(tokens: tuple[Token, ...], subject: Token) -> Token | None:
    """Return the head of the phrase that describes a subject in front of it, with nothing but a comma between."""
    comma = subject.i - 1
    while comma > 0 and tokens[comma].head == subject.i and tokens[comma].dep in ("det", "amod", "poss"):
        comma -= 1
    if comma < 1 or tokens[comma].text != "," or any(t.dep in ("conj", "cc") and t.head == subject.i for t in tokens):
        return None
    front = next((t for t in tokens[:comma] if t.head == subject.head and t.dep in _LOOSE), None)
    if front is None or front.pos not in ("NOUN", "PROPN", "NUM") or not _describes(tokens, front):
        return None
    first = tokens[0] if tokens[0].lower in _INTRODUCING else None
    joined = any(t.dep in ("conj", "cc") and t.head == front.i for t in tokens)
    return front if first is not None and first.i in (front.i, _leftmost(tokens, front)) and not joined else None


def _describes(tokens: tuple[Token, ...], front: Token) -> bool:
    """Whether a phrase says what kind of thing something is: "a smooth muscle", "the largest one", "one of the Xs"."""
    own = [token for token in tokens if token.head == front.i and token.i != front.i]
    if front.lower == "one":
        return any(token.lower == "of" for token in own)
    if any(token.lower in ("a", "an", "another") for token in own if token.dep == "det"):
        return True
    return any(token.tag == "JJS" or token.lower in ("most", "only", "first", "second", "third") for token in own)


def _leftmost(tokens: tuple[Token, ...], head: Token) -> int:
    return min(token.i for token in tokens[: head.i + 1] if head.i in (token.head, token.i))
