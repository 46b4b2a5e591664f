"""Mending what the parser hangs on the tendon or head by which a muscle is attached: it belongs to the verb."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.tree import Token

_MEANS = frozenset({"tendon", "aponeurosis", "head", "slip", "digitation", "belly", "bundle", "expansion"})
_BY = frozenset({"by", "with", "via", "through"})
_ASTRAY = frozenset({"appos", "npadvmod", "dep", "oprd", "nmod"})
_ENDS = frozenset({"to", "into", "on", "onto", "from", "at"})


def by_tendons(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "X attaches by a common tendon to Y", "arises by two heads from Y": to and from Y, by its tendon."""
    mended = list(tokens)
    for preposition in tokens:
        means = tokens[preposition.head]
        by = tokens[means.head]
        verb = tokens[by.head]
        named = means.lemma in _MEANS and means.dep == "pobj" and by.lower in _BY
        if preposition.lower in _ENDS and preposition.dep == "prep" and named and verb.pos == "VERB":
            mended[preposition.i] = replace(preposition, head=verb.i)
    return tuple(mended)


def of_tendons(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "The tendons of A, B and C": B, which the parser hangs elsewhere, is one of the list."""
    mended = list(tokens)
    for first, comma, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if first.mention is None or not first.lower.startswith(("tendon of ", "tendons of ")) or comma.text != ",":
            continue
        named = following.mention is not None and following.mention.ids("muscle")
        listed = any(t.lower == "and" and t.head == following.i for t in tokens[following.i + 1 :])
        if named and listed and following.dep in _ASTRAY:
            mended[following.i] = replace(following, head=first.i, dep="conj")
    return tuple(mended)
