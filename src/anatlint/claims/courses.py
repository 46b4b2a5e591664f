"""The course of a nerve as a value: in a field, a cell, behind its name ("out below piriformis, round the spine")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.places_on_ways import with_places
from anatlint.claims.relations import Relations
from anatlint.claims.travellers import MOVING
from anatlint.claims.tree import Token
from anatlint.claims.ways import relation_at
from anatlint.records import dataclass

_PASSAGES = frozenset({"canal", "opening", "space", "foramen"})
_GROOVES = ("-groove", "-sulcus", "-tunnel", "-sheath", "-gland")
_NERVES = ("nerve", "plexus", "ramus")
_PARTING = frozenset({",", ";", ".", "then", "->", "→", "–", "—", "and", "or", "+"})
_PIERCING = frozenset({"pierce", "perforate", "cross"})
_GOING = MOVING | _PIERCING | {"return", "exit", "turn", "come", "dive", "curve", "bend", "spiral", "continue"}
_PLACED = ("place", "muscle")
_PLAIN = frozenset(
    {"head", "heads", "border", "edge", "side", "surface", "front", "back", "top", "cover", "layer", "layers"}
)
_WHITHER = frozenset({"to", "for", "from", "with", "as", "like"})
_ADDING = frozenset({"and", "&", "+"})


@dataclass(slots=True)
class _Step:
    """A step of a way while it is read: how it passes what."""

    relation: str = ""
    terms: list[Term] = field(default_factory=list)
    at: int = 0


def read_course(
    reader: FragmentReader, relations: Relations, subject: Resolved, labelled: bool = False
) -> Iterator[Claim]:
    """Yield the claims of a value in the field of a course: openings, and what stands behind "behind".

    Other nerves named before their way are told of, too, unless the label says whose way it is.
    """
    if not _are_nerves(reader, subject):
        return
    for step, whose in _steps(reader, relations, subject, labelled):
        for where in _places(reader, step):
            span = reader.tree.span(step.at, max(step.at, _last(reader, where)))
            yield from with_places(reader.claims("passes", whose, where, span, reader.base, "course", step.at))


def read_labelled_course(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield the steps that a fragment with no verb but those of ways tells behind the name of a nerve."""
    topic = reader.phrases.discourse.topic
    if topic is None or topic.category != "nerve" or len(topic.terms) != 1 or _tells_of_glands(reader):
        return
    verbs = [token for token in reader.tree.tokens if token.pos in ("VERB", "AUX") and token.mention is None]
    told = any(token.dep in ("nsubj", "nsubjpass", "expl") for token in reader.tree.tokens)
    if not told and all(token.lemma in _GOING for token in verbs):
        yield from read_course(reader, relations, inherited(topic), labelled=True)


def _tells_of_glands(reader: FragmentReader) -> bool:
    """Whether a fragment begins by naming a gland, which a nerve supplies: "parasympathetic: lacrimal gland"."""
    first = next((token.mention for token in reader.tree.tokens if token.mention is not None), None)
    opening = bool(reader.tree.tokens) and reader.tree.tokens[0].mention is first
    return opening and first is not None and any(id.endswith("-gland") for id in first.ids("place"))


def _steps(
    reader: FragmentReader, relations: Relations, subject: Resolved, labelled: bool
) -> Iterator[tuple[_Step, Resolved]]:
    step, other = _Step(), False  # whether something else is told where: "skin over the X"
    for token in reader.tree.tokens:
        mention, found = token.mention, relation_at(token, relations)
        other = labelled and token.lower not in _PARTING and (other or _is_other(token))
        if other:
            step = _Step()
        elif token.lower in _PARTING and not (token.lower in _ADDING and step.relation == "between"):
            yield step, subject
            step = _Step()
        elif token.lemma in _PIERCING:
            yield step, subject
            step = _Step("through", at=token.i)
        elif found:
            yield step, subject
            step = _Step(found, at=token.i)
        elif mention is not None and mention.ids("nerve") and not (step.relation or labelled):
            subject = Resolved((term_of(token, mention.ids("nerve")),), reader.phrases.block)
        elif mention is not None and (ids := mention.ids(*_PLACED)):
            step.at = step.at if step.relation else token.i
            step.terms.append(term_of(token, ids))
    yield step, subject


def _is_other(token: Token) -> bool:
    """Whether a word names something that a nerve does not pass: skin, pain, a movement."""
    if token.mention is not None:
        return not token.mention.categories & {"place", "muscle", "relation", "nerve", "joint", "region"}
    return token.lower in _WHITHER or (token.pos in ("NOUN", "PROPN") and token.lower not in _PLAIN)


def _places(reader: FragmentReader, step: _Step) -> Iterator[Place]:
    """Yield what a step passes; a bare name is an opening, or a groove, that the nerve passes through."""
    if step.relation == "between" and step.terms:
        yield Place("between", tuple(step.terms[:2]))
        return
    for term in step.terms[:1]:
        if step.relation or _is_passage(reader, term):
            yield Place(step.relation or "through", (term,))


def _is_passage(reader: FragmentReader, term: Term) -> bool:
    return all(reader.kind_of(id) in _PASSAGES or id.endswith(_GROOVES) for id in term.readings)


def _last(reader: FragmentReader, where: Place) -> int:
    return max((token.i for term in where.of if (token := reader.token_of(term)) is not None), default=0)


def _are_nerves(reader: FragmentReader, subject: Resolved) -> bool:
    kinds = [reader.kind_of(id) for term in subject.terms for id in term.readings]
    return bool(kinds) and all(kind.startswith(_NERVES) for kind in kinds)
