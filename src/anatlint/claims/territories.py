"""What belongs to a nerve: "the skin of the X nerve is that of the thumb", "the muscles of the X nerve are A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token

_NERVE = frozenset({"nerve"})
_MUSCLE = frozenset({"muscle"})
_FELT = frozenset({"skin", "region", "joint"})
_AREAS = frozenset(
    {"skin", "area", "territory", "field", "patch", "zone", "district", "region", "realm", "share", "map", "beat"}
)  # fmt: skip
_HOLDING = frozenset(
    {
        "be", "comprise", "include", "cover", "take", "consist", "extend", "stretch", "span", "embrace", "reach",
        "encompass", "contain", "occupy",
    }
)  # fmt: skip
_NERVES = frozenset({"nerve", "nerves", "nerve in charge", "nerve responsible", "motor nerve"})
_PLAIN = frozenset({"main", "chief", "principal", "motor", "sensory", "responsible", "only", "right", "one", "single"})
_SLOTS = ("complement", "theme", "of", "over", "in", "to", "across")
_DOING = frozenset({"supply", "serve", "innervate", "feed", "look", "drive", "run", "feel", "control", "cover"})


def read_territories(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of sentences whose subject is what a nerve supplies, or the nerve of a part."""
    for predication in reader.predications:
        if predication.lemma == "be":
            yield from _nerve_of(reader, predication)
        if predication.lemma not in _HOLDING or predication.passive:
            continue
        for i in predication.get("agent"):
            token = reader.tree.tokens[i]
            muscles = token.mention is None and token.lower == "muscles"
            area = token.lower.rsplit(" ", 1)[-1] in _AREAS and (
                token.mention is None or not token.mention.ids("nerve")
            )
            nerve = _owner(reader, token) if muscles or area else None
            if nerve is not None:
                yield from _held(reader, predication, nerve, muscles=muscles)


def _nerve_of(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The nerve of the anterior compartment is the X", "the nerve in charge of the sole is the X"."""
    for token in (reader.tree.tokens[i] for i in predication.get("agent")):
        plain = all(c.lower in _PLAIN for c in reader.tree.children(token.i, "amod", "compound", "nummod"))
        if token.lower not in _NERVES or not plain:
            continue
        areas = [one for i in _parts_of(reader, token) if (one := reader.phrases.resolve(i, _FELT)) is not None]
        nerves = [reader.phrases.resolve(i, _NERVE) for i in predication.get("complement")] if areas else []
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for nerve in filter(None, nerves):
            for term in areas[0].terms if not nerve.inherited and not areas[0].inherited else ():
                span = nerve.terms[0].span
                yield from reader.claims("supplies", nerve, term, span, qualifiers, "territory")


def _parts_of(reader: FragmentReader, token: Token) -> Iterator[int]:
    """ "The nerve of X", "for X", "behind X", "in charge of X"."""
    tree = reader.tree
    for preposition in tree.children(token.i, "prep"):
        targets = tree.children(preposition.i, "pobj")
        charged = [t for t in targets if t.lower == "charge"]
        inner = [t for one in charged for p in tree.children(one.i, "prep") for t in tree.children(p.i, "pobj")]
        if inner or preposition.lower in ("of", "for", "behind"):
            yield from (t.i for t in inner or targets)


def _owner(reader: FragmentReader, token: Token) -> Resolved | None:
    """The nerve of "the skin of the X nerve", "the X nerve's skin", "the skin that the X nerve serves"."""
    tree = reader.tree
    owners = [t for p in tree.children(token.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    owners += tree.children(token.i, "poss", "compound", "nmod")
    for clause in tree.children(token.i, "relcl"):
        served = clause.lemma in _DOING
        owners += tree.children(clause.i, "nsubj") if served else []
    for owner in owners:
        found = reader.phrases.resolve(owner.i, _NERVE)
        if found is not None:
            return found
    return None


def _held(reader: FragmentReader, predication: Predication, nerve: Resolved, *, muscles: bool) -> Iterator[Claim]:
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for slot in _SLOTS:
        for head in predication.get(slot):
            found = reader.phrases.resolve(_meant(reader, head), _MUSCLE if muscles else _FELT)
            if found is None or found.inherited:
                continue
            for term in found.terms:
                if muscles:
                    whose = Resolved((term,), reader.phrases.block, quantifier=found.quantifier)
                    for one in nerve.terms:
                        yield from reader.claims("innervated_by", whose, one, term.span, qualifiers, "territory")
                else:
                    yield from reader.claims("supplies", nerve, term, term.span, qualifiers, "territory")


def _meant(reader: FragmentReader, head: int) -> int:
    """ "Is that of the little finger": the little finger."""
    token = reader.tree.tokens[head]
    if token.lower not in ("that", "those", "one"):
        return head
    of = [p for p in reader.tree.children(head, "prep") if p.lower in ("of", "on", "over")]
    return next((t.i for p in of for t in reader.tree.children(p.i, "pobj")), head)
