"""Movements that a nerve brings about: "the X straightens the knee", "controls the muscles that lift the foot"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Movement
from anatlint.claims.movements import MovementNode, Movements
from anatlint.claims.named import DESCRIBED
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.support import Support

_MUSCLE = frozenset({"muscle"})
_NERVE = frozenset({"nerve"})
_MUSCLES = frozenset({"muscles", "muscle", "group", "those"})


def read_nerve_acts(reader: FragmentReader, movements: Movements, support: Support) -> Iterator[Claim]:
    """Yield the claims that a nerve makes a movement, which it does through its muscles."""
    tokens = reader.tree.tokens
    if not any(t.mention is not None and t.mention.ids("nerve") for t in tokens) and not _speaks_of_nerve(reader):
        return
    for node in _first_of_each(movements.find(reader.phrases)):
        if (who := _commander(reader, node)) is None:
            if support.actor(node, reader.phrases, reader.by_head) is not None:
                continue
            actor = support.actor(node, reader.phrases, reader.by_head, _NERVE)
            who = actor.who if actor is not None else None
            governors = actor.governors if actor is not None else ()
        else:
            governors = ()
        if who is None or node.only or (not governors and _is_way(reader, node)) or "weak" in reader.sentence_text:
            continue
        qualifiers = reader.qualifiers(node.head, governors, node.text)
        movement = Movement(node.movement, node.of)
        yield from reader.claims("moves", who, movement, node.span, qualifiers, "nerve acts", node.head)


def _is_way(reader: FragmentReader, node: MovementNode) -> bool:
    """Whether a verb has nothing that is moved: "bends forward in front of the elbow", "descends along the arm"."""
    predication = reader.by_head.get(node.head)
    return node.of is None or (node.verbal and predication is not None and not predication.get("theme"))


def _first_of_each(nodes: Sequence[MovementNode]) -> Iterator[MovementNode]:
    """Leave out all but the first movement of a verb: "turns the eye down and in" tells one of both together."""
    heads: set[int] = set()
    for node in nodes:
        if node.head not in heads:
            heads.add(node.head)
            yield node


def _speaks_of_nerve(reader: FragmentReader) -> bool:
    """Whether "it" may be a nerve: the last thing told of is one."""
    latest = next(iter(reader.phrases.discourse.candidates(_MUSCLE | _NERVE)), None)
    return latest is not None and latest.category == "nerve"


def _commander(reader: FragmentReader, node: MovementNode) -> Resolved | None:
    """ "The X nerve controls the muscles that bend the hip and straighten the knee": the nerve."""
    tree = reader.tree
    clause = tree.tokens[node.head]
    while clause.dep == "conj" and tree.tokens[clause.head].pos == "VERB":
        clause = tree.tokens[clause.head]
    noun = tree.tokens[clause.head]
    plain = noun.mention is None and noun.lower in _MUSCLES and not tree.children(noun.i, "amod", "nummod", "neg")
    if clause.dep not in ("relcl", "acl") or not plain or noun.i in tree.memo.get(DESCRIBED, {}):
        return None
    for predication in reader.predications:
        if noun.i in _served(predication) and (found := reader.arguments(predication, ("agent",), _NERVE)):
            return found
    return None


def _served(predication: Predication) -> tuple[int, ...]:
    return (*predication.get("theme"), *predication.get("for"), *predication.get("to"), *predication.get("after"))
