"""Places told by their side: "the front of the thigh", "the outer compartment of the lower leg"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.tree import Token
from anatlint.ontology.faces import face
from anatlint.records import dataclass

_AREA = frozenset({"region", "joint"})
_PLACE = frozenset({"place"})
_THINGS = frozenset({"muscle", "nerve", "place", "joint"})
_AREAS = frozenset({"region", "compartment", "body-part"})
_FILLING = frozenset(
    {"cap", "cover", "line", "fill", "occupy", "hug", "clothe", "coat", "face", "cling", "inhabit", "populate"}
)
CROSSING = frozenset({"cross", "traverse", "span"})  # a region; what crosses a joint need not lie at it
FORMING = frozenset({"form", "make", "make_up", "constitute", "comprise"})
_ON = frozenset(
    {"on", "at", "along", "down", "over", "across", "up", "to", "in", "of", "against", "from", "by", "within"}
)
_SURFACES = frozenset({"surface", "face", "wall"})
_WALLED = {"abdomen": "abdominal", "belly": "abdominal", "thorax": "thoracic", "chest": "thoracic"}
_WALL_NOUNS = frozenset({"back", "front", "rear", "wall", "side"})
_THE = ("", "the ")  # names are written with and without
_OF_AREA = {"superficial": "lateral", "deep": "medial"}  # the outside of the thigh is its outer side


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a thing: which one, the noun that says so, and the thing."""

    relation: str
    noun: str
    owner: Resolved


def fills(predication: Predication) -> bool:
    """Whether what a verb has as its object is where its subject lies: "fills the back of the upper arm"."""
    particles = {predication.tree.tokens[i].lower for i in predication.get("particle")}
    if predication.lemma in ("make", "take"):
        return "up" in particles and not (predication.lemma == "make" and predication.passive)
    return predication.lemma in _FILLING | CROSSING or (predication.lemma in FORMING and not predication.passive)


def may_be_side(slot: str, predication: Predication) -> bool:
    """Whether a phrase in a slot may tell a side that something lies on."""
    return slot in _ON or (slot == "theme" and fills(predication))


def is_region(reader: FragmentReader, predication: Predication, slot: str, head: int, relations: Relations) -> bool:
    """Whether a phrase in a slot names a region or a side of one, and not a joint at which something may happen."""
    token = reader.tree.tokens[head]
    ids = token.mention.ids(*_AREA) if token.mention is not None else ()
    if slot == "agent" or relations.of_slot(slot) in ("anterior", "posterior", "medial", "lateral"):
        return slot == "agent" or bool(ids)
    if may_be_side(slot, predication) and side_of(reader, head, relations) is not None:
        return True
    return bool(ids) and all(reader.kind_of(id) in ("region", "compartment") for id in ids)


def side_of(reader: FragmentReader, head: int, relations: Relations, slot: str = "on") -> Side | None:
    """Return the side that a phrase names: "the front of X", "the inner side of X", "the hollow on the front of X"."""
    tree = reader.tree
    token = tree.tokens[head]
    if token.mention is not None and token.mention.ids(*_THINGS, *_AREA):
        return None
    relation = relation_of(reader, head, relations)
    if slot == "to" and relation is not None:
        relation = _OF_AREA.get(relation, relation)  # "to the outside of the tibia"
    if relation is None:
        inner = [t.i for p in tree.children(head, "prep") if p.lower == "on" for t in tree.children(p.i, "pobj")]
        nested = (side_of(reader, one, relations) for one in inner if token.mention is None)
        return next((one for one in nested if one is not None), None)
    for owner in _owners(reader, token):
        resolved = reader.phrases.resolve_here(owner, _THINGS | _AREA)
        if resolved is not None and (not resolved.inherited or _is_the_muscle(reader, owner, resolved)):
            return Side(relation, token.lemma, resolved)
    return None


def _is_the_muscle(reader: FragmentReader, owner: int, resolved: Resolved) -> bool:
    """ "The deep surface of the muscle": of the one that is talked about."""
    noun = reader.tree.tokens[owner]
    return noun.lower == "muscle" and len(resolved.terms) == 1 and not resolved.terms[0].plural


def _owners(reader: FragmentReader, token: Token) -> list[int]:
    """What a side is of: "the front and side of the hip" says it once."""
    tree = reader.tree
    said = [token, *(tree.conjuncts(token.i) if token.lemma not in ("part", "half") else ())]
    return [
        t.i for one in said for p in tree.children(one.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")
    ]


def relation_of(reader: FragmentReader, head: int, relations: Relations) -> str | None:
    """Return the side that a noun says by itself, or with a word before it: "the front", "the inner side"."""
    token = reader.tree.tokens[head]
    if token.lower in relations.ends:
        return relations.ends[token.lower]
    if token.lemma == "surface" and not reader.tree.children(token.i, "amod", "compound", "nmod"):
        return "superficial"
    if token.lemma not in relations.faces:
        return None
    words = " ".join(
        reader.tree.tokens[i].lower.replace("-", " ") for i in range(reader.tree.subtree(token.i)[0], token.i)
    )
    tables = [relations.walls] if token.lemma in _SURFACES else []
    found = (table[word] for table in (*tables, relations.sides) for word in table if f" {word} " in f" {words} ")
    return next(found, None)


def regions_on(reader: FragmentReader, side: Side, term: Term, relations: Relations) -> tuple[tuple[str, str], ...]:
    """Return what has a name of its own on one side of a thing, as (id, category): the outer side of a thigh."""
    relation = _OF_AREA.get(side.relation, side.relation) if are_areas(reader, (term,)) else side.relation
    nouns = (side.noun,) if side.noun == "compartment" else ("", side.noun, "surface", "side", "aspect")
    for name in _names(term):  # as the text says it first: "lower leg" before "leg"
        if found := _called(reader, _words_for(relation, relations), dict.fromkeys(nouns), name):
            return found
        if (adjective := _WALLED.get(name)) and (
            found := _entries(reader, [f"{relation} {adjective} wall"] if side.noun in _WALL_NOUNS else ())
        ):
            return found
        ends = [f"{word} of {the}{name}" for word, of in relations.ends.items() if of == relation for the in _THE]
        if found := _entries(reader, ends if side.noun != "compartment" else ()):
            return found
    return ()


def is_in_wall(reader: FragmentReader, side: Side, term: Term) -> bool:
    """Whether a side without a name is still a part of a region: the back wall of the pelvis, the inside of a wall."""
    inside = side.relation in ("deep", "superficial") and all("wall" in id for id in term.readings)
    return are_areas(reader, (term,)) and (side.noun == "wall" or inside)


def _words_for(relation: str, relations: Relations) -> list[str]:
    """Return the words for one side, the technical one first."""
    return [relation, *(word for word, of in relations.sides.items() if of == relation and word != relation)]


def _called(
    reader: FragmentReader, words: Iterable[str], nouns: Iterable[str], name: str
) -> tuple[tuple[str, str], ...]:
    """Return what is called by one of some words for a side, with one of some nouns: "outer side of the X"."""
    for word in words:
        names = [f"{word} {noun} of {the}{name}" if noun else f"{word} {name}" for noun in nouns for the in _THE]
        if found := _entries(reader, names):
            return found
    return ()


def _entries(reader: FragmentReader, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = [e for one in names for e in reader.lexicon.get(one) if e.category in ("place", "region", "joint")]
    return tuple(dict.fromkeys((e.id, e.category) for e in found))


def _names(term: Term) -> list[str]:
    return list(dict.fromkeys((term.text.lower(), *(id.replace("-", " ") for id in term.readings))))


def are_areas(reader: FragmentReader, terms: Iterable[Term]) -> bool:
    """Whether all that some terms may mean are regions."""
    return all(reader.kind_of(id) in _AREAS for term in terms for id in term.readings)


def area_at(reader: FragmentReader, head: int, relations: Relations) -> Resolved | None:
    """Return the region that a phrase names, narrowed by a side before its name: "the front wall of the abdomen"."""
    found = reader.phrases.resolve_here(head, _AREA)
    if found is None or found.inherited or reader.tree.tokens[head].lower == "heads":  # of a muscle
        return None
    terms = [one for term in found.terms if (one := _narrowed(reader, term, relations)) is not None]
    return replace(found, terms=tuple(terms)) if terms else None


def _narrowed(reader: FragmentReader, term: Term, relations: Relations) -> Term | None:
    """Return a region with the side before its name, if that has a name; nothing, if the side is not known."""
    token = reader.token_of(term)
    before = reader.tree.children(token.i, "amod", "compound", "nmod") if token is not None else ()
    told = [relations.sides[one.lower] for one in before if one.lower in relations.sides]
    if not told or told[0] in ("above", "below"):
        return term
    for name in _names(term):
        if ids := tuple(id for id, category in _called(reader, told, ("",), name) if category in _AREA):
            return replace(term, readings=ids)
    return None


def surfaces_at(reader: FragmentReader, heads: tuple[int, ...]) -> Iterator[Term]:
    """Yield the surfaces of bones that phrases name: "lies on the back of the shoulder blade"."""
    tree = reader.tree
    bare = [head for head in heads if tree.tokens[head].mention is None]
    upon = [p for head in bare for p in tree.children(head, "prep") if p.lower == "on"]
    inner = [target.i for preposition in upon for target in tree.children(preposition.i, "pobj")]
    for head in (*heads, *inner):
        found = reader.phrases.resolve_here(head, _PLACE)
        for term in found.terms if found is not None and not found.inherited else ():
            if term.readings and all(face(id) for id in term.readings):
                yield term
