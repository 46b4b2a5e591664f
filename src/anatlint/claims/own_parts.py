"""Parts told by an owner and an adjective: "its posterior fibres", "its front and middle parts"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.model import Quantifier, Term
from anatlint.claims.part_phrases import PARTS, is_partial, part_named
from anatlint.claims.resolved import Resolved, inherited
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_MUSCLE = frozenset({"muscle"})
_REST = frozenset({"remainder", "rest", "others", "remaining"})
_BUNDLES = frozenset({"bundle", "bundles"})


def partly(phrases: Phrases, token: Token, found: Resolved | None) -> Resolved | None:
    """Return the part that words before a noun name, of what it is a part of: or some of it, if it has no name."""
    if found is None:
        return None
    if (parts := _parts(phrases, token, found)) is not None:
        return parts
    return replace(found, quantifier=Quantifier.SOME) if is_partial(phrases, token) else found


def whole_of(phrases: Phrases, token: Token, found: Resolved) -> Resolved:
    """Return the muscle that "its lower fibres" are of, which the text goes on about; anything else as it is.

    So it is with "the lower ones" and "the lower fibres".
    """
    owner = next((one for one in phrases.tree.children(token.i, "poss") if one.tag == "PRP$"), None)
    parts = found.inherited and all(phrases.kind_of(id) == "muscle-part" for t in found.terms for id in t.readings)
    named = token.mention is not None and token.mention.ids("muscle", "nerve")
    owned = any(phrases.tree.tokens[i].tag == "PRP$" for i in phrases.tree.subtree(token.i) if i < token.i)
    if parts and not named and (owned or token.tag == "NNS") and (told := _told_whole(phrases, found)):
        return told
    whole = phrases.referred(owner, _MUSCLE) if owner is not None and parts else None
    return found if whole is None else whole


def _told_whole(phrases: Phrases, found: Resolved) -> Resolved | None:
    """Return what was told of that the parts found are of."""
    wholes = frozenset.intersection(*(phrases.listed_in(id) | phrases.parents(id) for id in found.terms[0].readings))
    told = phrases.discourse.candidates(_MUSCLE, lambda one: len(one.terms) == 1)
    return next((inherited(one) for one in told if set(one.terms[0].readings) & wholes), None)


def _parts(phrases: Phrases, token: Token, found: Resolved) -> Resolved | None:
    """Return the parts of the one muscle found: each adjective must name one of them."""
    named = token.mention is not None and token.mention.ids("muscle", "nerve")
    if named or token.lower not in PARTS | _BUNDLES or phrases.lexicon is None or len(found.terms) != 1:
        return None
    whole = found.terms[0]
    if whole.uncertain or _leaves_rest(phrases) or any(phrases.kind_of(id) != "muscle" for id in whole.readings):
        return None
    beside = [one for m in phrases.tree.children(token.i, "amod", "compound", "nmod") for one in _joined(phrases, m)]
    sides = phrases.words.part_sides
    told = [_named(phrases, sides.get(one.lower, one.lower), token.lemma, whole) for one in beside]
    if not told or not all(told):
        return None
    span = Span(min(one.start for one in beside), token.end)
    text = " ".join((*(one.lower for one in beside), token.lower))
    plural = token.tag == "NNS"
    terms = tuple(dict.fromkeys(Term(text, span, ids, plural=plural) for ids in told))
    return Resolved(terms, phrases.block, True)


def _leaves_rest(phrases: Phrases) -> bool:
    """Whether a sentence goes on with the rest, whose verb is left out: "its upper fibres reach A, the others B"."""
    return any(token.lower in _REST for token in phrases.tree.tokens)


def _named(phrases: Phrases, modifier: str, noun: str, whole: Term) -> tuple[str, ...]:
    """Return the ids of a part by the name that the text has for the whole, or by one that the whole has anyway."""
    texts = dict.fromkeys((whole.text, *(id.replace("-", " ") for id in whole.readings)))
    called = (part_named(phrases, modifier, noun, replace(whole, text=text), _MUSCLE) for text in texts)
    return next(filter(None, called), ())


def _joined(phrases: Phrases, token: Token) -> list[Token]:
    return [one for one in phrases.tree.conjuncts(token.i) if one.pos in ("ADJ", "NOUN", "ADV")]
