"""What muscles do together: "the masseter is used for chewing", "the zygomaticus major makes you smile"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Name
from anatlint.claims.movements import MovementNode
from anatlint.claims.nerve_tests import tested_by
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.support import Support
from anatlint.claims.tree import Token
from anatlint.ontology.tables import Effect
from anatlint.records import dataclass

_NERVE = frozenset({"nerve"})
_DOER = frozenset({"muscle", "nerve"})
_PEOPLE = frozenset({"you", "us", "we", "people", "person", "patient", "patients", "someone", "one"})
_MEANWHILE = frozenset({"during", "while", "after", "before", "from", "throughout", "when"})  # what happens besides
_DENYING = frozenset({"not", "n't", "no", "never", "neither", "nor", "nothing", "none", "cannot", "hardly", "rather"})
_BEING = frozenset({"be", "become"})
_KIND = frozenset({"muscle", "muscles", "mover", "movers", "nerve"})


@dataclass(frozen=True, slots=True)
class WholeActs:
    """The words that tell of an act: word -> id of the act."""

    words: Mapping[str, str]

    @classmethod
    def load(cls, effects: Mapping[str, Effect]) -> WholeActs:
        """Build from the effects of an ontology."""
        return cls({word: id for id, effect in effects.items() for word in effect.words})


def read_whole_acts(reader: FragmentReader, acts: WholeActs, support: Support) -> Iterator[Claim]:
    """Yield that a muscle or nerve takes part in an act, of every word that tells one and hangs on what does it."""
    if not reader.tree.words.isdisjoint(_DENYING):
        return  # "is not involved in chewing"
    for token in reader.tree.tokens:
        id = acts.words.get(token.lower) if token.mention is None else None
        found = _doer(reader, token, support) if id is not None else None
        if id is None or found is None or found[0].inherited:
            continue
        who, governors = found
        qualifiers = reader.qualifiers(token.i, governors)
        if qualifiers.negated:
            continue  # "does not chew": a muscle may do more than one thing
        span = reader.phrase_span(token.i, *(term.span for term in who.terms))
        yield from reader.claims("serves", who, Name(token.lower, (id,)), span, qualifiers, "whole acts", token.i)


def _doer(reader: FragmentReader, token: Token, support: Support) -> tuple[Resolved, tuple[int, ...]] | None:
    """Return the muscles or nerves of an act, and the words between."""
    above = reader.tree.tokens[token.head].lower
    if above in _MEANWHILE:
        return None
    verbal = token.i in reader.by_head
    node = MovementNode(token.i, "", None, reader.tree.span(token.i, token.i), verbal, token.lower)
    for kinds in (None, _NERVE):
        actor = support.actor(node, reader.phrases, reader.by_head, *((kinds,) if kinds else ()))
        if actor is not None and actor.who is not None:
            return actor.who, actor.governors
    if (tested := tested_by(reader, token.i, reader.words)) is not None:
        return tested[0], (tested[1].head,)
    return _enabling(reader, token, support) or _is_of_kind(reader, token)


def _enabling(reader: FragmentReader, token: Token, support: Support) -> tuple[Resolved, tuple[int, ...]] | None:
    """ "Helps you chew", "lets the patient smile": what helps."""
    own = reader.by_head.get(token.i)
    above = reader.by_head.get(token.head)
    if own is None or above is None or above.head == token.i or above.lemma not in support.enabling:
        return None
    who = reader.arguments(above, ("agent",), _DOER)
    people = {reader.tree.tokens[i].lower for i in (*own.get("agent"), *above.get("theme"))}
    return (who, (above.head,)) if who is not None and people <= _PEOPLE else None


def _is_of_kind(reader: FragmentReader, token: Token) -> tuple[Resolved, tuple[int, ...]] | None:
    """ "Is the kissing muscle", "is a muscle of chewing": the subject."""
    noun = reader.tree.tokens[token.head]
    if noun.lower in ("of", "for", "in"):
        noun = reader.tree.tokens[noun.head]
    if noun.lower not in _KIND:
        return None
    for predication in reader.predications:
        if predication.lemma in _BEING and noun.i in predication.get("complement"):
            who = _subject(reader, predication)
            return (who, (predication.head,)) if who is not None else None
    return None


def _subject(reader: FragmentReader, predication: Predication) -> Resolved | None:
    return reader.arguments(predication, ("agent",), _DOER)
