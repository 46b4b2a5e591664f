"""What is placed without a verb of place: "X, at the back of the knee, ...", "the muscles of the front of Y are X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from anatlint.claims.copulas import with_appositions
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token, preposition_key

LOOSE = "lie about"  # the lemma of what hangs on a name with no comma: it may say where something happens
_NO_PLACE = frozenset({"of", "for", "to", "with", "from", "by", "as", "than", "like", "without"})
_NAMED = frozenset({"muscle", "nerve", "place", "joint", "region"})
_PARTS = frozenset({"part", "portion", "muscle", "component", "half", "member", "bulk", "layer"})
_GENERIC = frozenset({"muscle", "group", "set", "one"})
_CALLING = frozenset({"call", "know", "name", "term"})
_CLOSED = frozenset({",", "(", "–", "—", ")"})


_COUNTED = frozenset({"both", "two", "three", "four", "some", "most", "many", "those", "any", "all"})
_PLACINGS = "placings"


def placings(reader: FragmentReader) -> Sequence[Predication]:
    """Return predications as if they said "X is in the place", for all places told without a verb."""
    known: Sequence[Predication] | None = reader.memo.get(_PLACINGS)
    if known is None:
        known = reader.memo[_PLACINGS] = (*_described(reader), *_identified(reader), *_attached(reader))
    return known


def _described(reader: FragmentReader) -> Iterator[Predication]:
    """ "X is a sheet between A and B", "X, the muscle at the back of the calf": placed like what it is said to be."""
    for predication in with_appositions(reader):
        for head in predication.get("complement") if predication.lemma == "be" else ():
            token = reader.tree.tokens[head]
            named = token.mention is not None and token.mention.ids(*_NAMED)
            shaped = (
                token.mention is not None and " " in token.text and bool(token.mention.ids("shape"))
            )  # "a thin sheet"
            if (token.pos == "NOUN" or token.lower == "one" or shaped) and not named:
                missing = predication.subject_missing
                yield from _placed(reader, token, predication.get("agent"), predication.governors, missing)


def _identified(reader: FragmentReader) -> Iterator[Predication]:
    """ "The muscles of the front of the thigh are X and Y", "the three at the back of it are called X"."""
    tree = reader.tree
    for predication in (*with_appositions(reader), *reader.predications):
        calling = predication.lemma in _CALLING and predication.passive
        told = predication.get("theme" if calling else "agent") if calling or predication.lemma == "be" else ()
        named = [i for i in predication.get("complement") if _is_muscle(tree.tokens[i])]
        for i in told if named else ():
            head = tree.tokens[i]
            inner = [t for p in tree.children(i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
            for token in (head, *inner):  # "the group of muscles at the back of it"
                if token.mention is None and token.lemma in _GENERIC:
                    yield from _placed(reader, token, tuple(named), predication.governors)


def _attached(reader: FragmentReader) -> Iterator[Predication]:
    """ "The X, between A and B, has a long tendon"; without commas only a region is where all of X lies."""
    tree = reader.tree
    for token in tree.tokens:
        if not _is_muscle(token) or token.i in tree.gap_subjects:
            continue
        for preposition in tree.children(token.i, "prep"):
            if preposition.lower in _NO_PLACE or preposition.i <= token.i:
                continue
            apart = tree.tokens[preposition.i - 1].text in _CLOSED
            if not apart and _is_chosen(reader, token):
                continue  # "both hamstrings on the inner side of the thigh": those that lie there
            if apart or (preposition.i == token.i + 1 and token.dep in ("nsubj", "nsubjpass")):
                objects = tuple(one.i for one in tree.children(preposition.i, "pobj"))
                slots = {"agent": (token.i,), preposition_key(preposition): objects}
                yield Predication(tree, preposition.i, "be" if apart else LOOSE, False, slots)


def _is_chosen(reader: FragmentReader, token: Token) -> bool:
    """Whether a number of a group is meant, so that what stands behind it tells which."""
    ids = token.mention.ids("muscle") if token.mention is not None else ()
    counted = {c.lower for c in reader.tree.children(token.i, "det", "nummod", "predet", "amod")} & _COUNTED
    return bool(ids and counted) and all(reader.kind_of(id).endswith("-group") for id in ids)


def _is_muscle(token: Token) -> bool:
    return token.mention is not None and bool(token.mention.ids("muscle"))


def _placed(
    reader: FragmentReader, token: Token, agent: Iterable[int], governors: tuple[int, ...], missing: bool = False
) -> Iterator[Predication]:
    """Yield that something lies where the prepositions of a noun say."""
    whole = token.lemma in _PARTS | _GENERIC and token.lower != "one"  # "one of the four heads" is no place
    unsaid = _NO_PLACE - {"of"} if whole else _NO_PLACE
    slots: dict[str, tuple[int, ...]] = {"agent": tuple(agent)}
    for preposition in reader.tree.children(token.i, "prep"):
        if preposition.lower not in unsaid:
            key = "in" if preposition.lower == "of" else preposition_key(preposition)
            objects = tuple(one.i for one in reader.tree.children(preposition.i, "pobj"))
            slots[key] = (*slots.get(key, ()), *objects)
    if len(slots) > 1:
        yield Predication(reader.tree, token.i, "be", False, slots, missing, governors)
