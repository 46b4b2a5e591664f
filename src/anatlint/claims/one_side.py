"""One of a pair that works: "when only the right one contracts", "one side alone bends it": the muscle told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anatlint.claims.pronouns import earlier_subject
from anatlint.claims.resolved import Resolved, inherited
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_OF_SIDE = frozenset({"one", "both", "each", "either", "left", "right", "single", "two"})
_OF_ONE = frozenset({"left", "right", "only", "just", "alone"})
_OF_PAIR = {"side": _OF_SIDE, "half": _OF_SIDE, "one": _OF_ONE, "muscle": frozenset({"left", "right"})}
_BESIDE = frozenset({"the", "only", "just", "alone", "its"})
_MUSCLE = frozenset({"muscle"})


def side_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Both sides", "the right one", "only one", as what contracts or moves something: the muscle told of last."""
    if not _MUSCLE & categories or not _is_one_of_pair(phrases, token) or not _works(phrases, token):
        return None
    found = earlier_subject(phrases, token, _MUSCLE, None)
    if found is not None:
        return found if len(found.terms) == 1 else None
    referent = phrases.discourse.find(_MUSCLE)
    return inherited(referent) if referent is not None and len(referent.terms) == 1 else None


def _is_one_of_pair(phrases: Phrases, token: Token) -> bool:
    """Whether nothing but the side or the number tells which is meant: not "one side of the face"."""
    wanted = _OF_PAIR.get(token.lemma)
    if wanted is None:
        return False
    children = phrases.tree.children(token.i)
    at_work = (one for one in children if one.dep == "acl" and phrases.words.has("contracting", one.lemma))
    alone = {i for one in at_work for i in phrases.tree.subtree(one.i)}  # "one side working alone"
    beside = {child.lower for child in children if child.i not in alone}
    return bool(beside & wanted) and beside <= wanted | _BESIDE


def _works(phrases: Phrases, token: Token) -> bool:
    """Whether it is what contracts, or what moves something."""
    verb = phrases.tree.tokens[token.head]
    if token.dep != "nsubj" or verb.pos != "VERB":
        return False
    moves = verb.mention is not None and verb.mention.ids("motion")
    return phrases.words.has("contracting", verb.lemma) or bool(moves and phrases.tree.children(verb.i, "dobj"))
