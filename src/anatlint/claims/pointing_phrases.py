"""Mending phrases that point back with several adjectives: "this long, thin nerve"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.tree import Token

_POINTING = frozenset({"this", "these", "that", "those"})


def pointing_phrases(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "These long, powerful muscles", taken for "these" and the rest: one noun with all its adjectives."""
    mended = list(tokens)
    for pointing in tokens:
        between = _adjectives(tokens[pointing.i + 1 :]) if pointing.lower in _POINTING else ()
        noun = (
            tokens[pointing.i + len(between) + 1] if between and pointing.i + len(between) + 1 < len(tokens) else None
        )
        commas = [token for token in between if token.text == ","]
        if noun is None or not commas or noun.tag not in ("NN", "NNS") or noun.mention is not None:
            continue
        mended[pointing.i] = replace(pointing, dep="det", pos="DET", tag="DT", head=noun.i)
        for token in between:
            adjective = replace(token, dep="amod", pos="ADJ", tag="JJ", head=noun.i)
            mended[token.i] = replace(token, head=noun.i) if token.text == "," else adjective
    return tuple(mended)


def _adjectives(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The adjectives and commas that some tokens begin with."""
    found: list[Token] = []
    for token in tokens:
        if token.text != "," and token.pos not in ("ADJ", "ADV"):
            break
        found.append(token)
    return tuple(found) if found and found[-1].text != "," and found[0].text != "," else ()
