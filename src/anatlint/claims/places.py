"""Claims about where things are: deep to, medial to, between, through, in a region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import Frame
from anatlint.claims.model import Claim, Place, Qualifiers, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication, preposition_key

_SUBJECT = frozenset({"muscle", "nerve"})
_THINGS = frozenset({"muscle", "nerve", "place", "joint"})
_REGION = frozenset({"region", "joint"})
_IN = ("in", "within", "inside", "on", "at", "along", "throughout", "across", "around")
_INSIDE = frozenset({"in", "within", "inside", "along"})
_PASSAGES = frozenset({"canal", "opening", "space"})
_PLACE = frozenset({"place"})
_DEPTH = {"deep": "deep_to", "superficial": "superficial_to", "over": "superficial_to"}
_LEAVING = frozenset({"leave", "enter", "exit", "quit", "cross", "escape", "reach", "traverse", "reenter"})
_COURSE = frozenset(
    {
        "through",
        "between",
        "around",
        "anterior",
        "posterior",
        "medial",
        "lateral",
        "deep",
        "superficial",
        "below",
        "above",
        "across",
        "over",
    }
)


@dataclass(frozen=True, slots=True)
class Relations:
    """The words of ``rules/frames/relations.yaml``: word -> relation."""

    of_word: Mapping[str, str]
    shown_as: Mapping[str, str]

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Relations:
        """Build the look-up from the YAML data."""
        words = {word: relation for relation, entry in data["relations"].items() for word in entry["words"]}
        return cls(words, data["shown_as"])

    def of_slot(self, slot: str) -> str | None:
        """Return the relation of a preposition's slot."""
        return slot[1:] if slot.startswith("@") else self.of_word.get(slot)


def read_places(reader: FragmentReader, frame: Frame, relations: Relations) -> Iterator[Claim]:
    """Yield the claims of place that the verbs of a frame and "is" make."""
    for predication in reader.predications:
        if predication.lemma in frame.verbs:
            yield from _read(reader, predication, relations, frame.id)


def _read(reader: FragmentReader, predication: Predication, relations: Relations, frame: str) -> Iterator[Claim]:
    subject = reader.subject(predication, ("theme", "agent") if predication.passive else ("agent",), _SUBJECT)
    if subject is None:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    nerve = all(
        reader.kind_of(id).startswith(("nerve", "plexus", "ramus", "ganglion"))
        for t in subject.terms
        for id in t.readings
    )
    for slot, heads in _slots(reader, predication, relations, nerve=nerve).items():
        relation = "through" if nerve and slot == "by" and not predication.passive else relations.of_slot(slot)
        if relation is not None:
            targets = [found for head in heads if (found := _target(reader, head)) is not None]
            for resolved in targets:
                terms = tuple(term for term in resolved.terms if term.span not in {t.span for t in subject.terms})
                same = any(set(a.readings) & set(b.readings) for a in terms for b in subject.terms)
                if terms and not same and not (resolved.inherited and subject.inherited):
                    yield from _relate(reader, predication, subject, relation, terms, nerve, qualifiers, frame)
        else:
            yield from _inside(reader, predication, subject, slot, nerve, qualifiers, frame)


def _inside(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    slot: str,
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
) -> Iterator[Claim]:
    """A muscle lies in a region; a nerve that lies in a canal passes through it."""
    for head in predication.get(slot) if slot in (_INSIDE if nerve else _IN) else ():
        found = reader.phrases.resolve_here(head, _PLACE if nerve else _REGION)
        if found is None or found.inherited:
            continue
        if not nerve:
            for term in found.terms:
                yield from reader.claims("located_in", subject, term, term.span, qualifiers, frame, head)
        elif passages := tuple(term for term in found.terms if _is_passage(reader, term)):
            yield from _relate(reader, predication, subject, "through", passages, nerve, qualifiers, frame)


def _is_passage(reader: FragmentReader, term: Term) -> bool:
    """Whether a nerve that lies in a place passes through it: a canal, an opening, a groove."""
    return all(reader.kind_of(id) in _PASSAGES or id.endswith("-groove") for id in term.readings)


def _slots(
    reader: FragmentReader, predication: Predication, relations: Relations, *, nerve: bool
) -> Mapping[str, tuple[int, ...]]:
    """Return the slots, with those of "leaves the pelvis above X" and "winds round Y" that hang on the object."""
    slots, theme = dict(predication.slots), predication.get("theme")
    if not nerve or predication.passive or not theme:
        return slots
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
    return slots


def _target(reader: FragmentReader, head: int) -> Resolved | None:
    """Return what a preposition governs; "the two heads of X" are of a muscle, not of a body."""
    token = reader.tree.tokens[head]
    if token.lemma in ("head", "belly", "slip") and any(p.lower == "of" for p in reader.tree.children(head, "prep")):
        found = reader.phrases.resolve_here(head, frozenset({"muscle"}))
        if found is not None:
            return replace(found, inherited=False)
    return reader.phrases.resolve_here(head, _THINGS)


def _relate(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    relation: str,
    terms: tuple[Term, ...],
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
) -> Iterator[Claim]:
    span = reader.phrase_span(_start(reader, predication, terms), *(term.span for term in terms))
    side = _side_of_region(reader, relation, terms)
    if side is not None:
        yield from reader.claims("located_in", subject, side, span, qualifiers, frame)
        return
    if nerve:
        if relation in _COURSE:
            yield from reader.claims("passes", subject, Place(relation, terms), span, qualifiers, frame)
        return
    if relation == "between" or (relation not in _DEPTH and relation not in ("through", "along", "around", "across")):
        yield from reader.claims("beside", subject, Place(relation, terms), span, qualifiers, frame)
    elif relation in _DEPTH:
        for term in terms:
            own = reader.phrase_span(_start(reader, predication, (term,)), term.span)
            yield from reader.claims(_DEPTH[relation], subject, term, own, qualifiers, frame)


def _side_of_region(reader: FragmentReader, relation: str, terms: tuple[Term, ...]) -> Term | None:
    """ "On the outer side of the thigh" is a region of its own, the lateral thigh."""
    if relation not in ("medial", "lateral", "anterior", "posterior") or len(terms) != 1:
        return None
    token = reader.token_of(terms[0])
    if token is None or token.mention is None or not token.mention.ids("region", "joint"):
        return None
    ids = tuple(e.id for e in reader.lexicon.get(f"{relation} {terms[0].text}") if e.category in ("region", "joint"))
    return Term(terms[0].text, terms[0].span, ids) if ids else None


def _start(reader: FragmentReader, predication: Predication, terms: tuple[Term, ...]) -> int:
    """Where the wrong part begins: at the verb, or after a bare "is"."""
    if predication.lemma != "be":
        return predication.head
    first = min(
        (token.i for token in reader.tree.tokens if token.start == terms[0].span.start), default=predication.head
    )
    return max(predication.head + 1, first - 3) if first > predication.head else predication.head
