"""What stands for a nerve or for the part it serves: "twigs of the X nerve", "feeling in the little finger"."""

from __future__ import annotations

from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication

_SERVING = frozenset({"innervated_by", "supplies"})
_WHERE = frozenset(
    {"in", "of", "on", "over", "from", "along", "around", "to", "at", "for", "across", "inside", "within"}
)
_WHENCE = frozenset({"of", "from"})


def with_served(reader: FragmentReader, predication: Predication, predicate: str) -> Predication:
    """Put the part that is felt in the place of the feeling, the nerve in that of its twigs."""
    if predicate not in _SERVING:
        return predication
    slots = {
        name: tuple(i for head in heads for i in _parts(reader, head)) for name, heads in predication.slots.items()
    }
    return predication if slots == predication.slots else replace(predication, slots=slots)


def before_way(reader: FragmentReader, predication: Predication, subject: Resolved, way: Term) -> Resolved:
    """ "It supplies A through its deep branch, as well as B": B is not said to get that branch."""
    verb = reader.tree.tokens[predication.head]
    if subject.inherited or way.span.start < verb.start:
        return subject
    return replace(
        subject, terms=tuple(term for term in subject.terms if not term.span.start > way.span.start > verb.start)
    )


def _parts(reader: FragmentReader, head: int) -> tuple[int, ...]:
    token = reader.tree.tokens[head]
    word = token.lower.rsplit(" ", 1)[-1]
    named = token.mention is not None and bool(token.mention.ids("nerve", "muscle"))
    twigs = not named and reader.words.has("twigs", word)
    if not twigs and not reader.words.has("feelings", word):
        return (head,)
    found = [
        target.i
        for preposition in reader.tree.children(head, "prep")
        if preposition.lower in (_WHENCE if twigs else _WHERE)
        for target in reader.tree.children(preposition.i, "pobj")
    ]
    owners = [child.i for child in reader.tree.children(head, "poss") if child.tag != "PRP$"]
    return tuple(found or owners) or (head,)
