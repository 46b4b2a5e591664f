"""How much of something a noun phrase means: all of it, most, some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.model import Quantifier
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_OTHERS = frozenset({"other", "remaining"})


def quantifier_of(phrases: Phrases, i: int) -> Quantifier:
    """Return the quantifier that stands before the head of a phrase, or is its head: "all of the Xs"."""
    if (own := quantity_of(phrases, phrases.tree.tokens[i])) is not None:
        return own
    words = phrases.words.sets
    for child in phrases.tree.children(i, "det", "predet", "amod", "nummod", "advmod", "preconj"):
        for name in ("all", "most", "some", "only"):
            if child.lower in words[name]:
                if name == "all" and _is_almost(phrases, child):
                    return Quantifier.MOST
                others = any(c.lower in _OTHERS for c in phrases.tree.children(i, "amod"))
                if name == "all" and others:
                    return Quantifier.MOST  # "all other Xs"
                denied = child.i > 0 and phrases.tree.tokens[child.i - 1].lower == "not"
                return Quantifier.SOME if denied else Quantifier(name)
    if _is_restricted(phrases, i) or _is_outermost(phrases, phrases.tree.tokens[i]):
        return Quantifier.SOME
    several = phrases.tree.children(i, "nummod") and not phrases.tree.children(i, "det", "predet", "poss")
    return Quantifier.SOME if several and phrases.tree.tokens[i].mention is not None else Quantifier.NONE


def _is_almost(phrases: Phrases, token: Token) -> bool:
    """ "Nearly all"."""
    return token.i > 0 and phrases.words.has("almost", phrases.tree.tokens[token.i - 1].lower)


def _is_restricted(phrases: Phrases, i: int) -> bool:
    """ "The hamstrings on the inner side", "the inner hamstrings": some of a group."""
    mention = phrases.tree.tokens[i].mention
    ids = mention.ids("muscle") if mention is not None else ()
    if not ids or not all(phrases.kind_of(id) == "muscle-group" for id in ids):
        return False
    beside = any(
        phrases.words.has("restricting", child.lower) for child in phrases.tree.children(i, "amod", "compound")
    )
    return beside or any(
        p.lower in ("on", "at", "near", "with", "behind", "below", "above")
        for p in phrases.tree.children(i, "prep")
        if p.i == phrases.tree.tokens[i].i + 1
    )


def _is_outermost(phrases: Phrases, token: Token) -> bool:
    """ "The lowest fibres of the X": few of them, which may run as no others do."""
    fibres = token.lemma in ("fibre", "fiber")
    return fibres and any(phrases.words.has("outermost", c.lower) for c in phrases.tree.children(token.i, "amod"))


def quantity_of(phrases: Phrases, token: Token) -> Quantifier | None:
    """Return what a token says, if it is a quantifier with "of": "all of", "most of", "each of"."""
    for name in ("all", "most", "some") if token.mention is None else ():
        if phrases.words.has(name, token.lower):
            if not any(p.lower == "of" for p in phrases.tree.children(token.i, "prep")):
                return None
            return Quantifier.MOST if name == "all" and _is_almost(phrases, token) else Quantifier(name)
    return None


def quantified(phrases: Phrases, token: Token) -> Token | None:
    """The "it" of "most of it", or the fibres of "most of its fibres"."""
    return quantified_pronoun(phrases, token) or quantified_part(phrases, token)


def quantified_pronoun(phrases: Phrases, token: Token) -> Token | None:
    """The "it" of "most of it"."""
    return next((t for t in _parts_of(phrases, token) if t.tag == "PRP"), None)


def quantified_part(phrases: Phrases, token: Token) -> Token | None:
    """The fibres of "most of its fibres"."""
    owned = (t for t in _parts_of(phrases, token) if any(c.tag == "PRP$" for c in phrases.tree.children(t.i, "poss")))
    return next((t for t in owned if t.mention is None or not t.mention.ids("muscle", "nerve")), None)


def _parts_of(phrases: Phrases, token: Token) -> list[Token]:
    prepositions = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    return [t for p in prepositions for t in phrases.tree.children(p.i, "pobj")]
