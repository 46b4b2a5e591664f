"""Lists that go on where the parser takes their rest for a subject: "comes from the X, the Y and the Z and bends W"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token


def continued_lists(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tree with such names hung on the list before them.

    A verb in the singular whose subject would be two things joined by "and", right behind a list of things of the same
    kind, has no subject of its own: it goes on with that of the verb before.
    """
    mended = list(tokens)
    for verb in tokens:
        subject = _plural_subject(tokens, verb)
        if subject is None:
            continue
        first = min(t.i for t in tokens if _is_below(tokens, t.i, subject))
        before = tokens[first - 2] if first > 1 and tokens[first - 1].text == "," else None
        if before is None or not _alike(before, subject) or before.dep not in ("pobj", "conj", "dobj"):
            continue
        if not _is_below(tokens, before.i, tokens[verb.head]):
            continue
        mended[subject.i] = replace(subject, head=before.i, dep="conj")
    return tuple(mended)


def _plural_subject(tokens: tuple[Token, ...], verb: Token) -> Token | None:
    if verb.tag != "VBZ" or verb.dep not in ("conj", "ROOT", "ccomp"):
        return None
    found = [t for t in tokens if t.head == verb.i and t.dep in ("nsubj", "nsubjpass") and t.i < verb.i]
    if len(found) != 1 or found[0].mention is None or tokens[verb.head].pos not in ("VERB", "AUX"):
        return None
    joined = [t for t in tokens if t.head == found[0].i and t.dep == "conj"]
    ended = tokens[verb.i - 1].lower in ("and", ",", "then") and bool(joined)
    return found[0] if ended and verb.head < found[0].i else None


def _alike(one: Token, other: Token) -> bool:
    if one.mention is None or other.mention is None:
        return False
    return bool(one.mention.categories & other.mention.categories)


def _is_below(tokens: tuple[Token, ...], i: int, top: Token) -> bool:
    while i != top.i and tokens[i].head != i:
        i = tokens[i].head
    return i == top.i


def joined_to_nouns(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Ends on the A and the B": B, which the parser joined to the verb, is joined to A."""
    mended = list(tokens)
    for token in tokens:
        verb = tokens[token.head]
        if token.dep != "conj" or token.mention is None or verb.pos not in ("VERB", "AUX") or token.i < verb.i:
            continue
        own = [t for t in tokens if t.head == token.i and t.i != token.i]
        first = min([t.i for t in own if t.i < token.i], default=token.i)
        joint = tokens[first - 1]
        before = tokens[first - 2 - (tokens[first - 2].text == ",")]
        fits = joint.lower in ("and", "or") and before.dep in ("pobj", "dobj") and before.i > verb.i
        if not fits or before.mention is None or not before.mention.categories & token.mention.categories:
            continue
        if any(t.dep in ("nsubj", "dobj", "attr", "acomp", "relcl") for t in own) or _goes_on(tokens, token):
            continue
        mended[token.i] = replace(token, head=before.i)
    return tuple(mended)


def _goes_on(tokens: tuple[Token, ...], token: Token) -> bool:
    """ "X bends the hip and Y the knee": Y does something of its own."""
    behind = tokens[token.i + 1 : token.i + 2]
    return bool(behind) and (behind[0].pos in ("DET", "VERB", "AUX", "NOUN", "PROPN", "PRON", "NUM"))
