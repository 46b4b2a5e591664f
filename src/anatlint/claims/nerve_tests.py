"""How a nerve is tested: "the facial nerve is tested by asking the patient to smile", "shrugging tests the X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Movement
from anatlint.claims.movements import Movements
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.support import Support
from anatlint.claims.words import Words

_NERVE = frozenset({"nerve"})
_CRANIAL = "cranial-nerves"


def read_nerve_tests(reader: FragmentReader, movements: Movements, support: Support) -> Iterator[Claim]:
    """Yield that a tested nerve makes the movements that are asked for, of sentences that test one set of nerves."""
    seen, words = set[int](), reader.words
    for node in movements.find(reader.phrases) if not reader.tree.lemmas.isdisjoint(words.sets["testing"]) else ():
        found = tested_by(reader, node.head, words)
        if found is None or node.head in seen or node.of is None or node.only:
            continue
        if support.actor(node, reader.phrases, reader.by_head, _NERVE) is not None:
            continue  # "the X is tested by straightening the knee" is read as what the X does
        seen.add(node.head)
        nerves, test = found
        qualifiers = reader.qualifiers(test.head, test.governors, node.text)
        movement = Movement(node.movement, node.of)
        yield from reader.claims("moves", nerves, movement, node.span, qualifiers, "nerve tests", node.head)


def tested_by(reader: FragmentReader, doing: int, words: Words) -> tuple[Resolved, Predication] | None:
    """Return the nerves that are tested by what a word tells to do, and the test; of several tests none."""
    if reader.tree.lemmas.isdisjoint(words.sets["testing"]):
        return None
    tests = [(nerve, one) for one in reader.predications if (nerve := _tested(reader, one, words)) is not None]
    return tests[0] if len(tests) == 1 and _is_asked_for(reader, doing, tests[0][1], words) else None


def _tested(reader: FragmentReader, predication: Predication, words: Words) -> Resolved | None:
    """Return the nerves that a verb of testing has as its object."""
    if predication.lemma not in words.sets["testing"]:
        return None
    found = reader.arguments(predication, ("theme", "for"), _NERVE)
    return found if found is not None and not found.inherited else None


def _is_asked_for(reader: FragmentReader, doing: int, test: Predication, words: Words) -> bool:
    """Whether what a word tells is what somebody is asked to do, what is done to test, or the subject of the test."""
    tree = reader.tree
    at: int | None = doing
    passed: set[int] = set()
    while at is not None and at not in passed:
        passed.add(at)
        token = tree.tokens[at]
        if words.has("asking", token.lemma) and at != test.head:
            return True
        if at == test.head and len(passed) > 1:
            return _is_cranial(reader, test) and _leads(reader, passed, test)
        at = token.head
    return False


def _is_cranial(reader: FragmentReader, test: Predication) -> bool:
    """Whether a cranial nerve is tested; nerves of the limbs are tested by stretching them, too."""
    found = _tested(reader, test, reader.words)
    ids = [id for term in found.terms for id in term.readings] if found is not None else []
    return bool(ids) and all(_CRANIAL in reader.phrases.listed_in(id) for id in ids)


def _leads(reader: FragmentReader, passed: set[int], test: Predication) -> bool:
    """Whether the way up to the test goes by its subject or by "by": what is done, not what is tested."""
    doing = {*test.get("by"), *test.get("agent"), *test.get("with"), *test.get("through")}
    below = [i for i in passed if reader.tree.tokens[i].head == test.head]
    return any(
        i in doing or reader.tree.tokens[i].dep in ("csubj", "csubjpass", "nsubj", "prep", "agent") for i in below
    )
