"""Verbs left out before a preposition: "X is supplied by A, Y by B", "the thumb belongs to X, the palm to Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.tree import Token, Tree, preposition_key

if TYPE_CHECKING:
    from anatlint.claims.predications import Predication

_TURNS = frozenset({"former", "latter", "first", "second", "third", "fourth", "other", "others"})
_PARTS = frozenset({"belly", "head", "part", "portion", "fibre", "fiber", "bundle", "half", "rest"})
_ACTORS = frozenset({"muscle", "nerve"})
_FELT = frozenset({"skin", "region", "joint"})  # "the thumb is served by X, the palm by Y"
_GAPPED = _ACTORS | _FELT
_SUPPLY = frozenset({"modality", "field"})
_SEVERAL = frozenset({"each", "all", "both", "they", "these", "three", "four"})  # "each by its own: X by A, Y by B"
_PLACING = frozenset(
    {"above", "below", "behind", "beneath", "under", "underneath", "over", "beside", "inside", "outside"}
)


def without_gaps(predication: Predication) -> list[Predication]:
    """Split "X is supplied by A, Y by B": the second part has subject and preposition, and shares the verb."""
    tree = predication.tree
    subject = "theme" if predication.passive else "agent"
    own = next((tree.tokens[i] for i in predication.get(subject)), None)
    kinds = _gap_kinds(tree, own) if own is not None else frozenset()
    several = own is not None and not kinds and own.lower in _SEVERAL
    if several:
        kinds = _ACTORS
    if not kinds:
        return [predication]
    kinds |= _IN_TURN
    if own is not None and tree.children(own.i, "amod", "compound", "nmod"):
        kinds |= _ONES  # "the left X hooks under A, the right one under B"
    parts = [predication]
    for token, following in zip(tree.tokens, tree.tokens[1:], strict=False):
        if token.i <= predication.head or not _gap_kinds(tree, token) & kinds:
            continue
        slot = next((name for name in _slots_of(following, predication) if predication.get(name)), None)
        placed = [name for name in predication.slots if _places(name) and predication.get(name)]
        if slot is None and placed and any(_places(name) for name in _slots_of(following, predication)):
            slot, kept = preposition_key(following), placed[0]  # "X lies above Y, Z below it"
        else:
            kept = slot or ""
        beside = tree.children(token.i, "amod", "compound", "nmod") if token.mention is None else []
        first = min([token.i, *(child.i for child in beside)])
        before = _first_behind(tree, predication.head, first)
        marks = (":",) if several and len(parts) == 1 else (",", "and", "while", "but", ";")
        opens = before is not None and before.text in marks
        objects = tuple(child.i for child in tree.children(following.i, "pobj"))
        if slot is None or not opens or not objects or min(predication.get(kept)) > token.i:
            continue
        names = [*_joined_before(tree, tree.tokens[first], kinds), token]
        for part in parts:
            part.slots = {name: tuple(i for i in heads if i < names[0].i) for name, heads in part.slots.items()}
        tree.gap_subjects.update(name.i for name in names)
        for name in names:
            slots = {**_shared_noun(predication), subject: (name.i,), slot: objects}
            parts.append(replace(predication, slots=slots, governors=(), subject_missing=False))
    if several and len(parts) > 1:  # "both by twigs of A: X by B, Y by C": X and Y are both
        parts[0].slots = {**parts[0].slots, subject: tuple(i for part in parts[1:] for i in part.get(subject))}
    return parts


def _shared_noun(predication: Predication) -> dict[str, tuple[int, ...]]:
    """The object in "X gets its orders from A, Y from B", which is that of both."""
    nouns = predication.get("theme") if not predication.passive else ()
    tree = predication.tree
    plain = all(not (_kinds_at(tree, i) - _SUPPLY) and not tree.children(i, "prep") for i in nouns)
    return {"theme": nouns} if nouns and plain else {}


def _kinds_at(tree: Tree, i: int) -> frozenset[str]:
    mention = tree.tokens[i].mention
    return mention.categories if mention is not None else frozenset()


def _gap_kinds(tree: Tree, token: Token) -> frozenset[str]:
    """What a word may be the subject of a part without a verb as.

    A name, "the superior one" beside another one, "the second" and "the latter" beside anything.
    """
    if token.lemma in _PARTS and (token.lemma == "rest" or tree.children(token.i, "amod", "compound")):
        return _ACTORS
    if token.mention is not None:
        parts = token.mention.categories & _GAPPED
        return parts | _FELT if parts & _FELT else parts
    if token.lower in _TURNS:
        return _IN_TURN if tree.children(token.i, "det") else frozenset()
    if _is_left_out(tree, token):
        return _IN_TURN
    if token.lower in ("one", "ones") and tree.children(token.i, "amod", "compound"):
        return _ONES
    return _IN_TURN if token.lower == "one" and not tree.children(token.i) else frozenset()


def _is_left_out(tree: Tree, token: Token) -> bool:
    """ "The superior X from A, the middle from B": an adjective alone behind "the", whose noun stands before."""
    before = [child.lower for child in tree.children(token.i) if child.i < token.i]
    return token.tag in ("JJ", "NN") and token.text.isalpha() and before == ["the"]


def _joined_before(tree: Tree, token: Token, kinds: frozenset[str]) -> list[Token]:
    """The names joined to the subject of a part without a verb: "X from A and the Y and Z from B"."""
    plain = [one for one in tree.tokens[: token.i] if one.pos != "DET"]
    if len(plain) < 3 or plain[-1].lower != "and":
        return []
    name, before = plain[-2], plain[-3]
    named = name.mention is not None and bool(name.mention.categories & kinds)
    return [name] if named and before.lower in ("and", ",", "while") else []


_IN_TURN = frozenset({"in turn"})
_ONES = frozenset({"one"})


def _places(slot: str) -> bool:
    """Whether a slot is that of a preposition that places one thing by another."""
    return slot in _PLACING or slot.startswith("@")


def _slots_of(preposition: Token, predication: Predication) -> tuple[str, ...]:
    """The slots that a preposition fills; none for another word."""
    if preposition.pos not in ("ADP", "SCONJ", "PART") or not predication.tree.children(preposition.i, "pobj"):
        return ()
    return ("agent",) if predication.passive and preposition.lower == "by" else (preposition_key(preposition),)


def _first_behind(tree: Tree, verb: int, i: int) -> Token | None:
    """The word before a phrase, articles passed over, and "that" in "that of the X by Y"."""
    before = [token for token in tree.tokens[verb + 1 : i] if token.pos != "DET" or token.lower in ("that", "those")]
    if len(before) > 1 and before[-1].lower == "of" and before[-2].lower in ("that", "those"):
        before = before[:-2]
    return before[-1] if before else None
