"""Mending what the parser takes for something else again and again, with general rules on its trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_STANDS = frozenset({"arise", "begin", "come", "end", "go", "hang", "lie", "originate", "pass", "run", "sit", "stand"})
_GETS = frozenset({"derive", "draw", "get", "obtain", "receive", "take"})
_NAMES = frozenset({"call", "name", "term"})


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a tree with mended heads and relations."""
    mended = tuple(tokens)
    for repair in (_coordinated, _subject_in_front, _subject_behind, _called, _agreeing, _done_by, _around, _got_from):
        mended = repair(mended)
    return mended


def _coordinated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X arises from A, is long, and does B": three verbs of X, not a clause that "is" governs."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None or root.pos not in ("VERB", "AUX") or root.tag == "VB":
        return tokens
    own = _children(tokens, root)
    start = min([root.i, *(token.i for token in own if token.dep == "auxpass")])  # "is supplied"
    if start < 1 or tokens[start - 1].text != "," or any(token.dep in _SUBJECTS for token in own):
        return tokens
    first = next((token for token in own if token.dep == "ccomp" and token.i < root.i), None)
    if first is None or not any(token.head == first.i and token.dep in _SUBJECTS for token in tokens):
        return tokens
    mended = list(tokens)
    mended[first.i] = replace(first, head=first.i, dep="ROOT")
    mended[root.i] = replace(root, head=first.i, dep="conj")
    for token in own:
        if token.i < first.i or (token.dep == "punct" and token.i > root.i and token.i == tokens[-1].i):
            mended[token.i] = replace(token, head=first.i)
    return tuple(mended)


def _subject_in_front(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The X, if the head is held, lifts the Y", "C5 and C6 feed X": a name before a verb without a subject is it."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None or root.tag not in ("VBZ", "VBP", "VBD", "VB") or root.i < 1:
        return tokens
    own = _children(tokens, root)
    if any(token.dep in (*_SUBJECTS, "expl", "aux") for token in own):
        return tokens
    front = next((token for token in own if token.i < root.i and token.dep not in ("punct", "det")), None)
    if front is None or front.dep != "npadvmod" or front.mention is None or front.pos not in ("NOUN", "PROPN"):
        return tokens
    right_before = front.i + 1 == root.i and front.mention.categories & {"muscle", "nerve", "level"}
    behind_comma = tokens[root.i - 1].text == "," and root.i >= 2 and root.tag != "VB"
    if not right_before and not behind_comma:
        return tokens
    return (*tokens[: front.i], replace(front, dep="nsubj"), *tokens[front.i + 1 :])


def _subject_behind(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Under the X lies the Y", "to these is added the Y": what follows such a verb is its subject, no object."""
    mended = list(tokens)
    for verb in tokens:
        own = _children(tokens, verb)
        passive = any(token.dep == "auxpass" for token in own)
        if not (verb.lemma in _STANDS and verb.tag in _FINITE) and not passive:
            continue
        front = [token for token in own if token.i < verb.i and token.dep in ("prep", "advmod", "advcl", "csubj")]
        object = next((token for token in own if token.dep in ("dobj", "attr") and token.i > verb.i), None)
        subjects = [token for token in own if token.dep in _SUBJECTS and token.tag != "VBN"]
        if object is None or not front or subjects or verb.lemma in _NAMES:
            continue
        mended[object.i] = replace(object, dep="nsubjpass" if passive else "nsubj")
        for token in front:
            if token.dep == "csubj":  # "squeezed between them runs Y"
                mended[token.i] = replace(token, dep="advcl")
    return tuple(mended)


def _called(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X, called Y, runs": a participle of the noun before it, and Y is what X is called."""
    mended = list(tokens)
    for verb in tokens:
        own = _children(tokens, verb)
        if verb.lemma not in _NAMES or verb.tag not in ("VBN", "VBD") or verb.dep not in ("acl", "advcl", "conj"):
            continue
        if any(token.dep in (*_SUBJECTS, "aux", "auxpass", "cc") or token.tag == "PRP" for token in own):
            continue
        start = min([verb.i, *(token.i for token in own if token.dep == "advmod")])
        if start < 2 or tokens[start - 1].text != ",":
            continue
        head = verb.head if verb.dep == "acl" else _top(tokens, tokens[start - 2]).i
        if _is_below(tokens, head, verb):
            continue
        mended[verb.i] = replace(verb, tag="VBN", dep="acl", head=head)
        for token in own:
            if token.dep == "dobj":
                mended[token.i] = replace(token, dep="oprd")
    return tuple(mended)


def _top(tokens: tuple[Token, ...], noun: Token) -> Token:
    """Return the noun that a noun belongs to with "of": "strip" for "skin" in "a strip of skin"."""
    while noun.dep == "pobj" and tokens[noun.head].lower == "of":
        noun = tokens[tokens[noun.head].head]
    return noun


def _agreeing(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Branches of the X, which divides": a relative clause in the singular is said of the singular right before."""
    mended = list(tokens)
    for verb in tokens:
        own = _children(tokens, verb)
        relative = next((token for token in own if token.dep in _SUBJECTS and token.tag == "WDT"), None)
        finite = next((token for token in (*own, verb) if token.tag in ("VBZ", "VBP")), None)
        if verb.dep != "relcl" or relative is None or finite is None:
            continue
        before = relative.i - (2 if tokens[relative.i - 1].text == "," else 1)
        if before <= verb.head or _is_below(tokens, before, verb):
            continue
        wrong, right = (_PLURAL, _SINGULAR) if finite.tag == "VBZ" else (_SINGULAR, _PLURAL)
        above = tokens[verb.head]
        if above.tag in wrong and tokens[before].tag in right and not _has(tokens, above, "conj"):
            mended[verb.i] = replace(verb, head=before)
    return tuple(mended)


def _done_by(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X, all of them run by Y": a participle with its agent is passive, its auxiliary left out."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head]
        if token.dep != "nsubj" or verb.tag != "VBN" or not _has(tokens, verb, "agent"):
            continue
        if not _has(tokens, verb, "aux"):
            mended[token.i] = replace(token, dep="nsubjpass")
    return tuple(mended)


def _around(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Winds round the X": a preposition with its noun, no particle with an object."""
    mended = list(tokens)
    for particle in tokens:
        if particle.dep != "prt" or particle.lower not in ("round", "around"):
            continue
        object = next((t for t in _children(tokens, tokens[particle.head]) if t.dep == "dobj"), None)
        if object is not None and object.i > particle.i:
            mended[particle.i] = replace(particle, dep="prep", tag="IN", pos="ADP")
            mended[object.i] = replace(object, dep="pobj", head=particle.i)
    return tuple(mended)


def _got_from(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X gets its supply from Y": it is got from Y, whatever it is that is got."""
    mended = list(tokens)
    for preposition in tokens:
        object = tokens[preposition.head]
        if preposition.lower == "from" and object.dep == "dobj" and tokens[object.head].lemma in _GETS:
            mended[preposition.i] = replace(preposition, head=object.head)
    return tuple(mended)


_FINITE = ("VB", "VBP", "VBZ", "VBD")
_SINGULAR = ("NN", "NNP")
_PLURAL = ("NNS", "NNPS")


def _children(tokens: tuple[Token, ...], head: Token) -> list[Token]:
    return [token for token in tokens if token.head == head.i and token.i != head.i]


def _has(tokens: tuple[Token, ...], head: Token, dep: str) -> bool:
    return any(token.dep == dep for token in _children(tokens, head))


def _is_below(tokens: tuple[Token, ...], i: int, top: Token) -> bool:
    """Whether a token hangs on another one: that one must not be hung on it."""
    while i != top.i and tokens[i].head != i:
        i = tokens[i].head
    return i == top.i
