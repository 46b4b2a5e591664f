"""What the parts of a muscle are fixed to, and the fibres of a nerve come from, told by the way.

"It has two heads, one from the manubrium and one from the clavicle", "the ulnar nerve, with fibres from C8, ...".
"""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels
from anatlint.claims.phrases import Resolved, inherited
from anatlint.claims.tree import Token

_PARTS = frozenset({"head", "slip", "belly", "origin", "tail", "bundle", "root", "attachment", "insertion",
                    "tendon", "anchor", "anchorage", "foothold"})  # fmt: skip
_ONES = frozenset({"one", "another", "other", "others", "first", "second", "third", "rest", "smaller", "larger"})
_FIBRES = frozenset({"fibre", "fiber", "axon", "root", "contribution", "filament"})
_FROM = frozenset({"from", "off", "on", "at", "onto", "into"})
_HAVING = frozenset(
    {"have", "possess", "get", "own", "boast", "consist", "comprise", "count", "carry", "contain", "share"}
)
_WITHIN = frozenset({"appos", "conj", "dobj", "pobj", "attr", "prep", "nmod", "npadvmod", "dep", "nsubj"})
_SECTIONS = frozenset({"head", "slip", "belly", "part"})
_EACH = frozenset({"each", "both"})
_STARTING = frozenset({"come", "arise", "start", "begin", "originate", "spring"})
_FIXING = frozenset({"attach", "fix", "anchor", "fasten"})
_PLACED = frozenset({"from", "off", "on", "at", "onto", "into", "to"})
_NAMED = frozenset({"muscle", "nerve"})
_MUSCLE, _NERVE, _PLACE = frozenset({"muscle"}), frozenset({"nerve"}), frozenset({"place"})


def read_heads(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of parts and fibres that a clause says something has."""
    yield from _stretched(reader)
    for token in reader.tree.tokens:
        if token.mention is None and (token.lower in _ONES or token.lemma in _PARTS):
            yield from _attached(reader, token)
        if token.mention is None and token.lower in _ONES | _EACH:
            yield from _started(reader, token)
        if token.lemma in _FIBRES and (token.mention is None or token.mention.ids("field")):
            yield from _rooted(reader, token)


def _stretched(reader: FragmentReader) -> Iterator[Claim]:
    """ "A long strap from the X to the Y", below the name of a muscle."""
    tokens = reader.tree.tokens
    root = next((token for token in tokens if token.head == token.i), None)
    named = any(token.mention is not None and token.mention.categories & {"muscle", "nerve"} for token in tokens)
    if root is None or root.pos != "NOUN" or named or any(token.pos in ("VERB", "AUX") for token in tokens):
        return
    ends = {p.lower: p for p in _prepositions(reader, root)}
    topic = reader.phrases.discourse.topic
    if not {"from", "to"} <= ends.keys() or topic is None or topic.category != "muscle":
        return
    for side in ("from", "to"):
        for target in reader.tree.children(ends[side].i, "pobj"):
            found = reader.phrases.resolve(target.i, _PLACE)
            for term in found.terms if found is not None and not found.inherited else ():
                yield from reader.claims("attaches_to", inherited(topic), term, term.span, reader.base, "stretched")


def _attached(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "Two heads, one from the X and one from the Y"."""
    places = [
        (target, found)
        for preposition in _prepositions(reader, token)
        if preposition.lower in _FROM
        for target in reader.tree.children(preposition.i, "pobj")
        if (found := reader.phrases.resolve(target.i, _PLACE)) is not None and not found.inherited
    ]
    owner = _owner(reader, token, _MUSCLE, token.lemma in _PARTS) if places else None
    if owner is None:
        return
    for target, found in places:
        for term in found.terms:
            yield from reader.claims("attaches_to", owner, term, term.span, reader.base, "heads", target.i)


def parted_in(reader: FragmentReader) -> Resolved | None:
    """Return the muscle that a sentence says has heads or parts, for "one arises from A" in the next."""
    parts = [
        token
        for token in reader.tree.tokens
        if token.lemma in _SECTIONS and not (token.mention is not None and token.mention.categories & _NAMED)
    ]
    owners = [owner for token in parts if (owner := _owner(reader, token, _MUSCLE, True)) is not None]
    return owners[0] if len(parts) == 1 and owners and len(owners[0].terms) == 1 else None


def _started(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "It has two heads: one comes from the X, the other from the Y", or the same in two sentences."""
    tokens = reader.tree.tokens
    first = token if token.dep in ("nsubj", "nsubjpass") else _beside_one(reader, token)
    verb = tokens[first.head] if first is not None else None
    if verb is None or verb.pos not in ("VERB", "AUX") or verb.lemma not in _STARTING | _FIXING:
        return
    predicate = "originates_from" if verb.lemma in _STARTING else "attaches_to"
    owner = parted_in(reader) or reader.phrases.discourse.parted
    of = [t for p in _prepositions(reader, token) if p.lower == "of" for t in reader.tree.children(p.i, "pobj")]
    if owner is None or any(one.lower not in ("them", "which", "these") for one in of):
        return
    qualifiers = reader.qualifiers(verb.i)
    for preposition in _prepositions(reader, verb if first is token else token):
        for target in reader.tree.children(preposition.i, "pobj") if preposition.lower in _PLACED else ():
            found = reader.phrases.resolve(target.i, _PLACE)
            for term in found.terms if found is not None and not found.inherited else ():
                yield from reader.claims(predicate, owner, term, term.span, qualifiers, "heads", target.i)


def _beside_one(reader: FragmentReader, token: Token) -> Token | None:
    """The subject beside which "the other from Y" stands without a verb."""
    above = reader.tree.tokens[token.head]
    if token.dep == "appos" and above.lower in _ONES and above.dep in ("nsubj", "nsubjpass"):
        return above
    if token.dep in ("dep", "appos", "conj", "npadvmod", "dobj", "ccomp") and above.pos == "VERB":
        subjects = reader.tree.children(above.i, "nsubj", "nsubjpass")
        return next((one for one in subjects if one.lower in _ONES and one.i < token.i), None)
    return None


def _rooted(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "The ulnar nerve, with fibres from C8 and T1, crosses the elbow"."""
    levels = [
        target
        for preposition in _prepositions(reader, token)
        if preposition.lower in ("from", "of")
        for one in reader.tree.children(preposition.i, "pobj")
        for target in reader.phrases.members(one.i)
        if target.mention is not None and target.mention.levels
    ]
    owner = _owner(reader, token, _NERVE, True) if levels else None
    for target in levels if owner is not None else ():
        assert owner is not None and target.mention is not None
        span = reader.tree.span(target.i, target.i)
        made = Levels(target.mention.levels)
        yield from reader.claims("has_roots", owner, made, span, reader.base, "fibres", target.i)


def _prepositions(reader: FragmentReader, token: Token) -> list[Token]:
    return [one for p in reader.tree.children(token.i, "prep") for one in reader.tree.conjuncts(p.i)]


def _owner(reader: FragmentReader, token: Token, categories: frozenset[str], is_part: bool) -> Resolved | None:
    """Return whose part a noun is: what "has" it or stands before "with"; "one" needs a part that it is one of."""
    current = token
    while current.head != current.i and current.dep in _WITHIN:
        above = reader.tree.tokens[current.head]
        is_part = is_part or above.lemma in _PARTS
        if above.lemma in _SECTIONS and (whose := _owned_by(reader, above, categories)) is not None:
            return whose
        if above.lower == "with" and above.dep == "prep" and is_part:
            return _before_with(reader, reader.tree.tokens[above.head], categories)
        if above.pos in ("VERB", "AUX"):
            had = is_part and above.lemma in _HAVING and current.dep != "nsubj"
            predication = reader.by_head.get(above.i) if had else None
            return reader.subject(predication, ("agent",), categories) if predication is not None else None
        current = above
    return None


def _owned_by(reader: FragmentReader, part: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Its two heads, one from A and one from B", "the two heads of X, one from A ..."."""
    if part.dep not in ("nsubj", "nsubjpass") or part.tag != "NNS":
        return None
    of = [p for p in reader.tree.children(part.i, "prep") if p.lower == "of"]
    owners = [*reader.tree.children(part.i, "poss"), *(t for p in of for t in reader.tree.children(p.i, "pobj"))]
    return reader.phrases.resolve(owners[0].i, categories) if len(owners) == 1 else None


def _before_with(reader: FragmentReader, holder: Token, categories: frozenset[str]) -> Resolved | None:
    if holder.pos not in ("VERB", "AUX"):
        return reader.phrases.resolve(holder.i, categories)
    predication = reader.by_head.get(holder.i)
    return reader.subject(predication, ("agent", "theme"), categories) if predication is not None else None
