"""Clauses whose verb stands in the clause before: "The front one is served by X; the one at the back, by Y".

The words that are left are put together with the verb that they share, and parsed as a clause of their own: the
subject, the verb of the clause before with its auxiliaries and object, and what follows the subject here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anatlint.claims.introduced import Joined, put_together
from anatlint.claims.mentions import Mention
from anatlint.claims.tree import Token, Tree
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_PARTING = frozenset({",", ";", "and", "while", "whereas", "but", ":", "–", "—"})
_LEADING = frozenset({",", ";", "and", "while", "whereas", "but", "so", "then", "finally", "lastly", "too"})
_ENDING = frozenset({".", "!", ")", '"', "”", "’"})
_TURNS = frozenset({
    "other", "others", "second", "third", "fourth", "fifth", "last", "latter", "former", "rest", "remainder",
    "remaining", "left", "right", "first",
})  # fmt: skip
_SIDES = frozenset({"left", "right"})
_ACTORS = frozenset({"muscle", "nerve"})
_FELT = frozenset({"skin", "region", "joint"})
_COMPLEMENTS = frozenset({"joint", "region", "place", "tissue", "modality", "division", "shape", "skin", "direction"})
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis", "dep"})
_SUBJECTS = ("nsubj", "nsubjpass")
_LIMITING = frozenset({"only", "just", "also", "mainly", "mostly", "chiefly", "again"})
_DENYING = frozenset({"not", "n't", "n’t", "no", "never", "neither", "nor", "none", "hardly"})
_PREPOSITIONS = frozenset({
    "by", "from", "to", "under", "beneath", "behind", "through", "into", "on", "onto", "in", "at", "between",
    "above", "below", "over", "around", "round", "along", "with", "across", "beside", "before", "within", "inside",
})  # fmt: skip
_PLACING = frozenset({
    "under", "beneath", "behind", "through", "above", "below", "over", "between", "beside", "around", "round", "across",
})  # fmt: skip
_FROM = frozenset({"by", "to", "from"})
_WAY = re.compile(r"wards?$|^(?:up|down|in|out|back|sideways|medially|laterally)$")
_LONGEST = 14  # tokens of what is left of a clause
_SHARED = 7  # tokens of a verb with its object


@dataclass(frozen=True, slots=True)
class Elided:
    """A clause without its verb: its place, that of what stands behind its subject, and all with the verb before."""

    span: Span
    rest: Span
    joined: Joined


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of a clause: its subject (tokens from ``first`` to ``last``), and where the rest begins and ends."""

    first: int
    last: int
    rest: int
    end: int


def elided_clauses(block: Block, trees: Sequence[Tree], mentions: Sequence[Mention]) -> Iterator[tuple[int, Elided]]:
    """Yield the clauses of a block without a verb of their own, each with the number of the tree that it stands in.

    ``trees`` are those of the fragments of the block, in order; empty ones were not parsed.
    """
    before: Tree | None = None
    for at, tree in enumerate(trees):
        spoken = False
        for start, end in _segments(tree):
            if _has_verb(tree.tokens[start:end]):
                spoken = True
                continue
            source = tree if spoken else before
            left = _left(tree, start, end) if source is not None else None
            limit = start if spoken else None
            made = _made(block, tree, left, source, limit, mentions) if left is not None and source else None
            if made is not None:
                yield at, made
        before = tree if spoken else before if tree.tokens and at and not spoken else None


def _segments(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of a tree begin and end that commas and conjunctions part before a new subject."""
    start = 0
    for token in tree.tokens[1:]:
        if token.text in _ENDING and token.i == len(tree.tokens) - 1:
            continue
        opens = tree.tokens[token.i - 1].lower in _PARTING and token.lower not in _PARTING
        if opens and (_opens_subject(tree, token.i)):
            yield start, token.i
            start = token.i
    if tree.tokens:
        yield start, len(tree.tokens)


def _opens_subject(tree: Tree, i: int) -> bool:
    """Whether a stretch may begin with the subject of a clause without a verb, or a side that stands for it."""
    return _subject(tree, i, len(tree.tokens)) is not None


def _subject(tree: Tree, start: int, end: int) -> int | None:
    """Return the last token of a subject that begins at a token: "the X", "the other", "on the right"."""
    tokens = tree.tokens
    at = start
    if tokens[at].lower == "on" and [t.lower for t in tokens[at + 1 : at + 2]] == ["the"]:
        side = tokens[at + 2 : at + 3]
        if not side or side[0].lower not in _SIDES:
            return None
        further = tokens[at + 3 : at + 4]
        return at + 3 if further and further[0].lower == "side" else at + 2
    if tokens[at].lower in ("that", "those") and [t.lower for t in tokens[at + 1 : at + 2]] == ["of"]:
        at += 2
    while at < end and (tokens[at].lower in ("the", "its", "their", "a", "an") or tokens[at].pos == "DET"):
        at += 1
    if at >= end:
        return None
    if _kinds(tokens[at], _ACTORS | _FELT):
        return at
    if tokens[at].lower not in _TURNS or at == start:
        return _area(tokens, start, at, end)
    after = tokens[at + 1] if at + 1 < end else None
    if after is not None and after.lower in ("one", "ones", "two", "three", "four"):
        return at + 1
    return at if after is None or after.pos not in ("NOUN", "PROPN", "ADJ") or after.mention is not None else None


def _area(tokens: Sequence[Token], start: int, at: int, end: int) -> int | None:
    """Return the last token of an area that is told by its side: "the outer edge of the foot"."""
    stop = next((i for i in range(at, min(end, at + 7)) if tokens[i].lower in _FROM), None)
    if stop is None or at == start or not any(_kinds(token, _FELT) for token in tokens[at:stop]):
        return None
    return stop - 1 if all(t.pos in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM") for t in tokens[at:stop]) else None


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(t.pos in ("VERB", "AUX") and t.mention is None and t.dep not in ("amod", "acl") for t in tokens) or any(
        t.tag in ("VBZ", "VBD", "VBP", "MD") for t in tokens
    )


def _left(tree: Tree, start: int, end: int) -> _Left | None:
    """Return what is left of a clause between two tokens; nothing where it is none."""
    tokens = tree.tokens
    while start < end and tokens[start].lower in _LEADING:
        start += 1
    while end > start and (tokens[end - 1].text in _ENDING or tokens[end - 1].lower in _PARTING):
        end -= 1
    last = _subject(tree, start, end) if start < end else None
    if last is None or end - start > _LONGEST:
        return None
    rest = last + 1
    if rest < end and tokens[rest].text == ",":
        closing = next((i for i in range(rest + 1, min(end, rest + 7)) if tokens[i].text == ","), None)
        behind = tokens[closing + 1].lower if closing is not None and closing + 1 < end else ""
        if closing is not None and (tokens[rest + 1].lower not in _PREPOSITIONS or behind in _PREPOSITIONS):
            rest = closing  # "X, its neighbour, by Y", "X, in contrast, by Y"
        rest += 1
    return _Left(start, last, rest, end) if rest < end else None


def _made(
    block: Block, tree: Tree, left: _Left, source: Tree, limit: int | None, mentions: Sequence[Mention]
) -> Elided | None:
    """Return a clause put together from what is left of it and the verb of the clause before."""
    tokens = tree.tokens
    at = left.rest
    while at < left.end and tokens[at].lower in _LIMITING:
        at += 1
    if at >= left.end:
        return None
    shared: Span | str | None = _shared(source, limit, tokens[at], tokens[left.last])
    if shared is None and tokens[at].lower == "from" and _is_part(tokens[left.last]):
        shared = "arises"  # "has two heads: the long one from X"
    if shared is None:
        return None
    subject = Span(tokens[left.first].start, tokens[left.last].end)
    rest = Span(tokens[left.rest].start, tokens[left.end - 1].end)
    parts: list[tuple[Span | str, bool]] = [(subject, False), (shared, True), (rest, False)]
    if [t.lower for t in tokens[at + 1 : left.end]] in (["it"], ["them"]) and isinstance(shared, Span):
        thing = _object_of(source, shared)
        if thing is None:
            return None
        parts[-1:] = [(Span(rest.start, tokens[at].end), False), (thing, True)]  # "X lies above the Y, Z below it"
    joined = put_together(block, parts, mentions)
    return Elided(Span(subject.start, rest.end), rest, joined) if joined is not None else None


def _object_of(source: Tree, shared: Span) -> Span | None:
    """Return the name that stands behind what two clauses share, and the preposition after it."""
    behind = [token for token in source.tokens if token.start >= shared.end][:4]
    named = next((token for token in behind if token.mention is not None), None)
    return Span(behind[1].start, named.end) if named is not None and len(behind) > 1 else None


def _is_part(token: Token) -> bool:
    """Whether a name is that of a head or the like, which is told by where it comes from."""
    ids = token.mention.ids("muscle") if token.mention is not None else ()
    return bool(ids) and all(any(word in id for word in ("-head-of-", "-belly-of-", "-part-of-")) for id in ids)


def _shared(source: Tree, limit: int | None, opening: Token, subject: Token) -> Span | None:
    """Return the words of the clause before that another subject shares, up to what stands in its own clause."""
    tokens = source.tokens[:limit]
    sided = subject.lower in (*_SIDES, "side") and subject.mention is None
    for verb in reversed(tokens):
        if verb.pos not in ("VERB", "AUX") or verb.dep not in _MAIN or (verb.mention is not None and " " in verb.text):
            continue
        own = next((one for one in source.children(verb.i, *_SUBJECTS) if one.i < verb.i), None)
        if own is None or not (sided or _alike(own, subject)):
            continue
        first = min([verb.i, *(one.i for one in source.children(verb.i, "aux", "auxpass") if one.i > own.i)])
        end = _end(tokens, verb, opening)
        if end is None or end - first > _SHARED:
            return None
        first = source.subtree(own.i)[0] if sided else first
        words = tokens[first:end]
        if any(token.text == ":" for token in words):
            words = tokens[first : verb.i + 1]  # "arises by two heads: the long one from X"
        if any(token.lower in _DENYING for token in words):
            return None
        return Span(words[0].start, words[-1].end)
    return None


def _end(tokens: Sequence[Token], verb: Token, opening: Token) -> int | None:
    """Return where what is shared ends: before the same preposition, or before an object of the same sort."""
    for token in tokens[verb.i + 1 :]:
        if token.pos in ("VERB", "AUX") and token.mention is None and token.dep not in ("xcomp", "amod"):
            return None
        if opening.lower in _PREPOSITIONS:
            if token.lower == opening.lower or {token.lower, opening.lower} <= _PLACING:
                return token.i
        elif opening.pos == "ADV" and opening.mention is None:
            if token.pos == "ADV" and _WAY.search(token.lower) and _WAY.search(opening.lower):
                return token.i
        elif opening.mention is None and opening.lower in ("the", "a", "an", "number", "no."):
            if token.lower == opening.lower:
                return token.i
        elif _kinds(token, _COMPLEMENTS) & _kinds(opening, _COMPLEMENTS):
            return token.i
    return None


def _alike(one: Token, other: Token) -> bool:
    """Whether two subjects may share a verb: names of one sort, or one that is no name."""
    kinds = [_kinds(token, _ACTORS | _FELT) for token in (one, other)]
    return not all(kinds) or bool(kinds[0] & kinds[1]) or (kinds[0] | kinds[1]) <= _FELT


def _kinds(token: Token, wanted: frozenset[str]) -> frozenset[str]:
    return token.mention.categories & wanted if token.mention is not None else frozenset()
