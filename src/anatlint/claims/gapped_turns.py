"""Directions of another subject whose verb is left out: "X turns the eye in and the lateral out"."""

from __future__ import annotations

import re

from anatlint.claims.tree import Token, Tree

_OPENING = frozenset({",", ";", "and", "but", "while", "whereas", "yet", "–", "—"})
_WAY = re.compile(r"\b(?:(?:in|out|up|down|for|back|side)wards?|across|sideways|medially|laterally|upright)\b")
_TURNS = frozenset({
    "former", "latter", "other", "others", "first", "second", "third", "fourth", "last", "superior",
    "inferior", "medial", "lateral", "internal", "external", "inner", "outer", "upper", "lower", "middle",
    "anterior", "posterior", "long", "short", "deep", "superficial", "major", "minor", "medius", "minimus",
    "maximus", "longus", "brevis", "transverse",
})  # fmt: skip
_ACTORS = frozenset({"muscle", "nerve"})
_FOUND = "gapped turns"


def gapped_turns(tree: Tree) -> frozenset[int]:
    """Return the tokens of all "the other one, that way" that share the verb of another subject."""
    if _FOUND not in tree.memo:
        tree.memo[_FOUND] = frozenset(i for token in tree.tokens for i in _turn_at(tree, token))
    found: frozenset[int] = tree.memo[_FOUND]
    return found


def _turn_at(tree: Tree, article: Token) -> range:
    """The tokens of one that begins at an article: "the internal upwards and forwards", "the other two down"."""
    tokens = tree.tokens
    if article.lower != "the" or article.i < 3 or tokens[article.i - 1].lower not in _OPENING:
        return range(0)
    end = article.i + 1
    while end < len(tokens) and (tokens[end].pos == "NUM" or tokens[end].lower in ("one", "ones")):
        end += 1
    if end >= len(tokens) or not (tokens[end].lower in _TURNS or _is_actor(tokens[end])):
        return range(0)
    end += 1
    while end < len(tokens) and (tokens[end].pos == "NUM" or tokens[end].lower in ("one", "ones", "only", "just")):
        end += 1
    way = end
    while end < len(tokens) and (_WAY.search(tokens[end].lower) or (end > way and tokens[end].lower == "and")):
        end += 1
    closes = end == len(tokens) or tokens[end].pos not in ("VERB", "AUX", "NOUN", "PROPN")
    return range(article.i, end) if end > way and closes else range(0)


def _is_actor(token: Token) -> bool:
    return token.mention is not None and bool(token.mention.ids(*_ACTORS))
