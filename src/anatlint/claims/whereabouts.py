"""Where the words of a clause place its subject: the prepositions of its verb, and what they govern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.part_phrases import is_partial
from anatlint.claims.phrases import Resolved, inherited
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.travellers import MOVING
from anatlint.claims.tree import preposition_key

_PLACE = frozenset({"place"})
_MUSCLE = frozenset({"muscle"})
_REGION = frozenset({"region", "joint"})
_THINGS = frozenset({"muscle", "nerve", "place", "joint"})
_PASSAGES = frozenset({"canal", "opening", "space"})
_LEAVING = frozenset({"leave", "enter", "exit", "quit", "cross", "escape", "reach", "traverse", "reenter", "gain"})
_RINGING = frozenset({"surround", "encircle", "enclose", "ring", "wrap", "embrace", "circle"})
_PARTED = frozenset({"head", "belly", "slip"})
_ALONG = frozenset({"down", "up", "along", "across", "into", "to", "over", "in", "on"})
FINDING = frozenset({"find", "locate", "see", "feel", "meet", "place", "position"})
_CROSSING = frozenset({"pass", "pierce", "traverse", "cross", "penetrate"})
GATES = frozenset({"leave", "enter", "exit", "quit", "escape", "emerge", "come", "appear", "go", "reenter"})


def slots_of(
    reader: FragmentReader, predication: Predication, relations: Relations, *, nerve: bool
) -> Mapping[str, tuple[int, ...]]:
    """Return the slots, with those of "leaves the pelvis above X" and "winds round Y" that hang on the object."""
    slots, theme = dict(predication.slots), predication.get("theme")
    _add_nested(reader, slots, relations, predication.lemma)
    if predication.lemma in FINDING and not predication.passive:
        _add_prepositions(reader, slots, theme)  # "you find the X at the back of the arm"
    if not nerve:
        ringing = predication.lemma in _RINGING and not predication.passive
        return {**slots, "around": (*slots.get("around", ()), *theme)} if ringing else slots
    if predication.lemma in GATES:
        gates = [head for slot in ("at", "from", "by") for head in slots.get(slot, ()) if _is_gate(reader, head)]
        slots["through"] = (*slots.get("through", ()), *gates)
    if predication.lemma in _CROSSING:
        slots["through"] = (*slots.get("through", ()), *_gates_at(reader, predication))
    if predication.lemma in MOVING:
        vessels = [head for slot in ("with", "alongside") for head in slots.get(slot, ()) if _is_vessel(reader, head)]
        slots["along"] = (*slots.get("along", ()), *vessels)
    if not predication.passive:
        _add_of_object(reader, predication, slots, relations)
    return slots


def _add_nested(reader: FragmentReader, slots: dict[str, tuple[int, ...]], relations: Relations, lemma: str) -> None:
    """ "Runs down the neck behind X": what hangs on where it runs is said of the verb too."""
    coming = {"from"} if lemma in GATES else set()  # "comes out of the pelvis below X"
    still = {"to", "into"} if lemma == "be" else set()  # "is similar to those of X in the hand"
    for slot in sorted(((_ALONG | coming) - still) & set(slots)):
        heads = [*slots[slot], *(own for head in slots[slot] for own in _owned(reader, head))]
        for preposition in [p for head in heads for p in reader.tree.children(head, "prep")]:
            nested = preposition_key(preposition)
            if relations.of_slot(nested) is not None or nested in ("in", "inside", "within"):
                slots[nested] = (*slots.get(nested, ()), *(t.i for t in reader.tree.children(preposition.i, "pobj")))


def _owned(reader: FragmentReader, head: int) -> list[int]:
    """ "Down the middle of the forearm between A and B": what hangs on the forearm is said of the way too."""
    of = [p for p in reader.tree.children(head, "prep") if p.lower == "of"]
    return [token.i for p in of for token in reader.tree.children(p.i, "pobj")]


def _add_prepositions(reader: FragmentReader, slots: dict[str, tuple[int, ...]], heads: tuple[int, ...]) -> None:
    for preposition in [
        p for head in heads for p in reader.tree.children(head, "prep") if p.lower not in ("of", "from")
    ]:
        slot = preposition_key(preposition)
        slots[slot] = (*slots.get(slot, ()), *(t.i for t in reader.tree.children(preposition.i, "pobj")))


def _add_of_object(
    reader: FragmentReader, predication: Predication, slots: dict[str, tuple[int, ...]], relations: Relations
) -> None:
    theme = predication.get("theme")
    for i in predication.get("particle"):
        word = reader.tree.tokens[i].lower
        if relations.of_slot(word) in ("around", "through", "across"):
            slots[word] = (*slots.get(word, ()), *theme)
    for head in theme if predication.lemma in _LEAVING else ():
        for preposition in reader.tree.children(head, "prep"):
            slot = preposition_key(preposition)
            if relations.of_slot(slot) is not None:
                objects = tuple(token.i for token in reader.tree.children(preposition.i, "pobj"))
                slots[slot] = (*slots.get(slot, ()), *objects)


def _gates_at(reader: FragmentReader, predication: Predication) -> list[int]:
    """ "Passes through the diaphragm *at the aortic hiatus*": the openings that are named with "at"."""
    walls = [*predication.get("through"), *predication.get("theme")]
    nested = [p for head in walls for p in reader.tree.children(head, "prep") if p.lower in ("at", "by")]
    heads = [*predication.get("at"), *(token.i for p in nested for token in reader.tree.children(p.i, "pobj"))]
    return [head for head in heads if _is_gate(reader, head)]


def _is_gate(reader: FragmentReader, head: int) -> bool:
    """Whether what a nerve leaves at, or comes from, is an opening, so that it passes through it."""
    found = reader.phrases.resolve_here(head, _PLACE)
    return found is not None and all(is_passage(reader, term) for term in found.terms)


def _is_vessel(reader: FragmentReader, head: int) -> bool:
    """Whether a nerve that runs with a thing runs along it: "descends with the artery"."""
    found = reader.phrases.resolve_here(head, _PLACE)
    return found is not None and all(reader.kind_of(id) == "vessel" for term in found.terms for id in term.readings)


def is_passage(reader: FragmentReader, term: Term) -> bool:
    """Whether a nerve that lies in a place passes through it: a canal, an opening, a groove."""
    return all(reader.kind_of(id) in _PASSAGES or id.endswith(("-groove", "-sulcus")) for id in term.readings)


def targets(reader: FragmentReader, heads: tuple[int, ...], subject: Resolved, relation: str) -> list[Resolved]:
    """Return what a preposition governs: muscles, nerves and places; between two regions, these."""
    found = [one for head in heads if (one := _target(reader, head, subject)) is not None]
    if (
        relation in ("between", "medial", "lateral", "anterior", "posterior") and not found
    ):  # "between the chest and the abdomen"
        areas = [reader.phrases.resolve_here(head, _REGION) for head in heads]
        found = [area for area in areas if area is not None]
    return found


def _target(reader: FragmentReader, head: int, subject: Resolved) -> Resolved | None:
    """Return what a preposition governs; "the two heads of X", "its two heads" are of a muscle, not of a body."""
    token = reader.tree.tokens[head]
    if token.lemma in _PARTED and any(p.lower == "of" for p in reader.tree.children(head, "prep")):
        found = reader.phrases.resolve_here(head, _MUSCLE)
        if found is not None:
            return replace(found, inherited=False)
    whose = [t for t in reader.tree.children(head, "poss") if t.lower == "whose"]
    if token.lemma in _PARTED | {"layer", "part"} and whose:
        found = reader.phrases.resolve_here(whose[0].i, _MUSCLE)
        return replace(found, inherited=False) if found is not None else None
    if token.lemma in _PARTED and token.tag == "NNS":
        found = muscle_before(reader, head, subject)
        return replace(found, inherited=False) if found is not None else None
    return reader.phrases.resolve_here(head, _THINGS) or _other(reader, head, subject)


def _other(reader: FragmentReader, head: int, subject: Resolved) -> Resolved | None:
    """ "The X, its smaller namesake, lies on top of it": the muscle that was talked about before X."""
    own = {id for term in subject.terms for id in term.readings}
    things = _PLACE | _REGION
    nearer = any(t.mention is not None and t.mention.ids(*things) for t in reader.tree.tokens[:head])
    if reader.tree.tokens[head].lower not in ("it", "them") or subject.inherited or nearer:
        return None
    if not all(reader.kind_of(id).startswith("muscle") for id in own):
        return None
    return muscle_before(reader, head, subject)


def muscle_before(reader: FragmentReader, head: int, subject: Resolved) -> Resolved | None:
    """Return the muscle that was talked about last, other than the subject, standing at a token."""
    own = {id for term in subject.terms for id in term.readings}
    for referent in reader.phrases.discourse.candidates(_MUSCLE):
        if len(referent.terms) == 1 and not own & set(referent.terms[0].readings):
            span = reader.tree.span(head, head)
            return replace(inherited(referent), terms=(replace(referent.terms[0], span=span),))
    return None


def of_its_parts(reader: FragmentReader, predication: Predication, slots: tuple[str, ...]) -> Resolved | None:
    """ "Its four heads lie in X": what is said of all heads of a muscle is said of the muscle."""
    for head in (i for slot in slots for i in predication.get(slot)):
        token = reader.tree.tokens[head]
        its = any(child.lower in ("its", "their") for child in reader.tree.children(head, "poss"))
        restricted = is_partial(reader.phrases, token)
        if its and not restricted and token.lemma in _PARTED and token.tag == "NNS" and token.mention is None:
            referent = next(iter(reader.phrases.discourse.candidates(_MUSCLE)), None)
            return inherited(referent) if referent is not None and len(referent.terms) == 1 else None
    return None
