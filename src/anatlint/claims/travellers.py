"""Who takes a way: the nerve that "it" means in a passage on its course, the nerve of the left or of the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.phrases import Resolved, inherited
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

MOVING = frozenset(
    {"pass", "run", "travel", "course", "go", "wind", "enter", "leave", "emerge", "pierce", "hook", "loop", "descend"}
)
_OF_NERVES = frozenset({"enter", "emerge", "pierce", "perforate", "exit", "travel", "traverse"})  # hardly of muscles
_TENDONS_DO = frozenset({"pass", "curl", "bend", "hook", "wind", "loop", "turn", "course", "swing", "slide", "thread"})
_NERVES = ("nerve", "plexus", "ramus", "ganglion")


def are_nerves(reader: FragmentReader, subject: Resolved) -> bool:
    """Whether all that a subject may mean are nerves."""
    return all(reader.kind_of(id).startswith(_NERVES) for term in subject.terms for id in term.readings)


def traveller(reader: FragmentReader, predication: Predication, subject: Resolved) -> Resolved:
    """ "It runs behind the X", in a passage about a nerve: the nerve, not the muscle that was named since.

    So it is after "the X is supplied by the Y nerve", where the sentence says that "it" enters or pierces something.
    """
    discourse = reader.phrases.discourse
    topic, last = discourse.topic, discourse.last.get("nerve")
    categories = {reader.kind_of(id).split("-")[0] for term in subject.terms for id in term.readings}
    if not subject.inherited or categories != {"muscle"} or predication.lemma not in MOVING:
        return subject
    if topic is not None and topic.category == "nerve" and len(topic.terms) == 1:
        return inherited(topic)
    travelling = any(_travels(reader, one) for one in reader.predications)
    return inherited(last) if last is not None and len(last.terms) == 1 and travelling else subject


def _travels(reader: FragmentReader, predication: Predication) -> bool:
    """Whether a verb is hardly said of muscles; some of them leave the pelvis."""
    left = [reader.tree.tokens[i].lower for i in predication.get("theme")]
    leaving = predication.lemma == "leave" and left and "pelvis" not in left
    return not predication.passive and bool(leaving or predication.lemma in _OF_NERVES)


def on_that_side(reader: FragmentReader, subject: Resolved, at: int | None) -> Resolved:
    """ "On the left it loops under X": the left nerve, where left and right take ways of their own."""
    before = reader.tree.tokens[: at or 0]
    told = [
        token.lower
        for token in before
        if token.lower in ("left", "right") and (token.dep == "pobj" or _is_nerve(before[token.head : token.head + 1]))
    ]
    behind = [token.lower for token in reader.tree.tokens[at + 1 : at + 4]] if at is not None else []
    if behind[:2] == ["on", "the"] and behind[2:] and behind[2] in ("left", "right"):
        told = behind[2:]  # "under the X on the right"
    terms = []
    for term in subject.terms if told else ():
        ids = tuple(id for one in term.readings if reader.kind_of(id := f"{told[-1]}-{one}"))
        terms.append(replace(term, readings=ids) if ids else term)
    return replace(subject, terms=tuple(terms)) if terms else subject


def _is_nerve(tokens: Sequence[Token]) -> bool:
    return any(token.mention is not None and token.mention.ids("nerve") for token in tokens)


def is_way(reader: FragmentReader, predication: Predication) -> bool:
    """Whether the tendon of a muscle takes its way by something: "its tendon runs behind the X"."""
    heads = (*predication.get("agent"), *predication.get("theme"))
    tendon = any(reader.tree.tokens[head].lemma == "tendon" for head in heads)
    return predication.lemma in _TENDONS_DO or (tendon and predication.lemma in MOVING)
