"""Claims about where things are: deep to, medial to, between, through, in a region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frame_files import Frame
from anatlint.claims.model import Claim, Object, Place, Qualifiers, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.placings import LOOSE, placings
from anatlint.claims.predications import Predication
from anatlint.claims.ranks import LAYERS, RANKS, domain_of
from anatlint.claims.relations import Relations
from anatlint.claims.sides import (
    CROSSING,
    FORMING,
    Side,
    are_areas,
    area_at,
    fills,
    is_in_wall,
    is_region,
    may_be_side,
    regions_on,
    relation_of,
    side_of,
    surfaces_at,
)
from anatlint.claims.spaces import space_told
from anatlint.claims.travellers import MOVING, are_nerves, is_way, on_that_side, traveller
from anatlint.claims.tree import Token
from anatlint.claims.walls import is_wall
from anatlint.claims.whereabouts import FINDING, GATES, is_passage, muscle_before, of_its_parts, slots_of, targets
from anatlint.documents.source import Span
from anatlint.records import dataclass

_SUBJECT = frozenset({"muscle", "nerve"})
_IN = ("in", "within", "inside", "on", "at", "along", "throughout", "across", "around", "down", "up", "over")
_INSIDE = frozenset({"in", "within", "inside", "along"})
_ENTERED = _INSIDE | {"into"}
_RUNNING = _ENTERED | {"down", "up", "on", "over", "throughout", "through", "across", "@through"}
_OVER_REGIONS = frozenset({"through", "across", "along", "over"})  # what a nerve passes in these ways, it lies in
_BONES = frozenset({"bone", "landmark", "cartilage"})
_HANDLING = frozenset({"turn", "cut", "head", "track", "mount", "drape", "separate", "trail"})  # with an object
_ENDING = frozenset({"end", "finish"})
_FINDERS = frozenset({"we", "you", "one", "i", "they"})
_BULGES = frozenset({"bulge", "ball", "pad", "mound", "swelling", "prominence", "cushion", "bulk", "mass", "lump"})
_PLACE = frozenset({"place"})
_MUSCLE = frozenset({"muscle"})
_RESTING = frozenset({"lie", "rest", "sit", "ride", "perch", "lean", "lay"})
_DEPTH = {"deep": "deep_to", "superficial": "superficial_to", "over": "superficial_to"}
_STILL = frozenset({"be", "lie", "sit", "situate", "locate", "place", "find", "rest", "stand", "develop"})
COURSE = frozenset(
    {"in", "along", "through", "between", "around", "anterior", "posterior", "medial", "lateral", "deep", "superficial",
     "below", "above", "across", "over", "beside"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placing:
    """A clause that places something: who is placed, whether that is a nerve, and how claims of it are made."""

    reader: FragmentReader
    predication: Predication
    subject: Resolved
    nerve: bool
    qualifiers: Qualifiers
    relations: Relations
    frame: str

    def claims(self, predicate: str, made: Object, span: Span, at: int | None = None) -> Iterator[Claim]:
        """Make claims about the subject."""
        yield from self.reader.claims(predicate, self.subject, made, span, self.qualifiers, self.frame, at)

    def span(self, *terms: Term) -> Span:
        """Return the wrong part, from the verb (not from a bare "is") to the last of some terms."""
        reader, head = self.reader, self.predication.head
        if (fronted := self._fronted(terms)) is not None:
            return fronted
        if self.predication.lemma == "be" and reader.tree.tokens[head].pos != "ADP":
            starts = (token.i for token in reader.tree.tokens if token.start == terms[0].span.start)
            first = min(starts, default=head)
            head = max(head + 1, first - 3) if first > head else head
        return reader.phrase_span(head, *(term.span for term in terms))

    def fronted(self, term: Term) -> bool:
        """Whether a place stands before its verb."""
        return self._fronted((term,)) is not None

    def _fronted(self, terms: Sequence[Term]) -> Span | None:
        """Return the span of a place before its verb, from its preposition on: "under the X lies the Y"."""
        tree, head = self.reader.tree, self.predication.head
        token = self.reader.token_of(terms[0])
        if token is None or token.i > head or head not in (above := self._above(token)):
            return None
        opening = tree.tokens[min(tree.subtree(([token.i, *above])[above.index(head)]))]
        behind = [term.span.end for term in self.subject.terms if not self.subject.inherited]
        end = max([tree.tokens[head].end, *(end for end in behind if end > tree.tokens[head].end)])
        return Span(opening.start, end) if opening.i <= token.i else None

    def _above(self, token: Token) -> list[int]:
        """Return what a token hangs on, the nearest first."""
        found: list[int] = []
        while token.head != token.i and token.head not in found:
            found.append(token.head)
            token = self.reader.tree.tokens[token.head]
        return found


def read_places(reader: FragmentReader, frame: Frame, relations: Relations) -> Iterator[Claim]:
    """Yield the claims of place that the verbs of a frame and "is" make."""
    for predication in (*reader.predications, *placings(reader)):
        if predication.lemma not in frame.verbs and predication.lemma != LOOSE:
            continue
        slots = _subject_slots(reader, predication)
        subject = reader.subject(predication, slots, _SUBJECT) or of_its_parts(reader, predication, slots)
        if subject is None:
            continue
        subject = traveller(reader, predication, subject)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        nerve = are_nerves(reader, subject)
        yield from _read(Placing(reader, predication, subject, nerve, qualifiers, relations, frame.id))


def _subject_slots(reader: FragmentReader, predication: Predication) -> tuple[str, ...]:
    """Where what is placed stands: "you will find the X on the front of the thigh" places its object."""
    if predication.lemma in FINDING and not predication.passive:
        found = any(reader.tree.tokens[i].lower in _FINDERS for i in predication.get("agent"))
        return ("theme",) if found or predication.subject_missing else ()
    return ("theme", "agent") if predication.passive else ("agent",)


def _read(placing: Placing) -> Iterator[Claim]:
    reader, predication, nerve = placing.reader, placing.predication, placing.nerve
    handling = predication.lemma in _HANDLING and predication.get("theme")
    if not nerve and (handling or predication.lemma in _ENDING):
        return  # "turns the thigh bone inward on the shin", "ends at the knee": an attachment
    for slot, heads in slots_of(reader, predication, placing.relations, nerve=nerve).items():
        made = predication.get("theme") and not predication.passive
        formed = predication.lemma in FORMING and (made or not _is_network(placing))
        if slot != "theme" and formed and not _bulges(placing, slot, heads):
            continue  # "forms the plexus in the neck" says where it is formed
        if slot == "theme" and formed and any(is_wall(reader, head, placing.relations) for head in heads):
            continue  # "forms the lateral border of the X": what bounds a space is told otherwise
        yield from _layered(placing, slot, heads)
        if _may_place(placing, slot, heads):
            yield from _in_slot(placing, slot, heads)


def _is_network(placing: Placing) -> bool:
    """Whether a plexus is placed: where it forms, it lies."""
    return {placing.reader.kind_of(id) for term in placing.subject.terms for id in term.readings} <= {"plexus", "trunk"}


def _bulges(placing: Placing, slot: str, heads: tuple[int, ...]) -> bool:
    """ "Forms the bulge on the outer side of X", "the ball at the base of X": a muscle lies where it shows."""
    shown = {placing.reader.tree.tokens[i].lemma for i in placing.predication.get("theme")}
    if not placing.nerve and slot in ("in", "on", "at") and shown & _BULGES:
        return True
    sides = (side_of(placing.reader, head, placing.relations) for head in heads) if slot in ("on", "at") else ()
    return not placing.nerve and any(side is not None for side in sides)


def _may_place(placing: Placing, slot: str, heads: tuple[int, ...]) -> bool:
    """Whether a phrase places its subject: what crosses a joint need not lie there, what crosses a region does."""
    crossing = slot == "theme" and placing.predication.lemma in CROSSING and not placing.nerve
    if not crossing and placing.predication.lemma != LOOSE:
        return True
    return all(is_region(placing.reader, placing.predication, slot, head, placing.relations) for head in heads)


def _in_slot(placing: Placing, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """Yield what one prepositional phrase, or the object of "fills", says."""
    reader, predication, nerve = placing.reader, placing.predication, placing.nerve
    told = heads if may_be_side(slot, predication) else ()
    sides = [one for head in told if (one := side_of(reader, head, placing.relations, slot)) is not None]
    if told and not sides:
        sides = [one for head in told if (one := _its_side(placing, head)) is not None]
    relation = "through" if nerve and slot == "by" and not predication.passive else placing.relations.of_slot(slot)
    if sides:
        for side in sides:
            yield from _on_side(placing, side)
    elif not nerve and (faces := list(surfaces_at(reader, told))):
        for term in faces:
            yield from placing.claims("located_in", term, term.span)
    elif slot == "theme" and not nerve and fills(predication):
        yield from _inside(placing, "in", heads)
    elif relation is not None:
        yield from _by(placing, relation, slot, heads)
    elif not nerve and slot in ("on", "upon") and predication.lemma in _RESTING:
        yield from _resting(placing, slot, heads)
    elif nerve and slot in ("on", "upon") and (upon := targets(reader, heads, placing.subject, slot)):
        for resolved in upon:
            yield from _upon(placing, resolved, slot, heads)
    else:
        yield from _inside(placing, slot, heads)


def _resting(placing: Placing, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """ "The X rests on the Y": a muscle upon another one; upon anything else it lies in its region."""
    found = [one for head in heads if (one := placing.reader.phrases.resolve_here(head, _MUSCLE)) is not None]
    own = {id for term in placing.subject.terms for id in term.readings}
    for resolved in found:
        if not resolved.inherited and not any(own & set(term.readings) for term in resolved.terms):
            yield from _relate(placing, "over", resolved.terms)
    if not found:
        yield from _inside(placing, slot, heads)


def _upon(placing: Placing, resolved: Resolved, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """ "Runs on the membrane": along it, on whatever side; on a region it lies in it."""
    if are_areas(placing.reader, resolved.terms):
        yield from _inside(placing, slot, heads)
    elif not resolved.inherited:
        yield from _relate(placing, "along", resolved.terms)


def _its_side(placing: Placing, head: int) -> Side | None:
    """ "Its neighbour, the X, lies on its medial side": on that of the muscle talked about before."""
    owner = next((t for t in placing.reader.tree.children(head, "poss") if t.lower in ("its", "their")), None)
    relation = relation_of(placing.reader, head, placing.relations) if owner is not None else None
    whose = muscle_before(placing.reader, owner.i, placing.subject) if owner is not None and relation else None
    if relation is None or whose is None or placing.subject.inherited:
        return None
    return Side(relation, placing.reader.tree.tokens[head].lemma, whose)


def _by(placing: Placing, relation: str, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """Yield what a preposition that places one thing by another says."""
    yield from _middle(placing, relation, heads)
    found = targets(placing.reader, heads, placing.subject, relation)
    own = placing.subject.terms
    for resolved in found:
        terms = tuple(term for term in resolved.terms if term.span not in {t.span for t in own})
        same = any(set(a.readings) & set(b.readings) for a in terms for b in own)
        if terms and not same and not (resolved.inherited and placing.subject.inherited):
            yield from _relate(placing, relation, terms)
    if not found and (not placing.nerve or relation in _OVER_REGIONS):
        yield from _inside(placing, slot, heads)


def _layered(placing: Placing, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """ "Lies in the deep layer of the forearm", "forms the deepest layer": layer and rank in a stack."""
    reader = placing.reader
    forming = slot == "theme" and placing.predication.lemma in FORMING
    for head in heads if forming or slot in ("in", "to", "within", "at") else ():
        token = reader.tree.tokens[head]
        words = [child.lower for child in reader.tree.children(head, "amod")]
        compared = any(preposition.lower == "than" for preposition in reader.tree.children(head, "prep"))
        if compared or token.lemma not in ("layer", "stratum", "sheet", "tier", "plane"):
            continue
        rank = next((RANKS[word] for word in words if word in RANKS), None)
        layer = next((LAYERS[word] for word in words if word in LAYERS), None)
        domain = domain_of(reader, token)
        span = reader.phrase_span(min(reader.tree.subtree(head)), Span(token.start, token.end))
        if rank is not None:
            yield from placing.claims("depth_rank", Place(rank, (), domain), span)
        elif layer is not None:
            yield from placing.claims("layer", Place(layer, (), domain), span)


def _middle(placing: Placing, relation: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """ "Lies between the other two": in the middle of its layers."""
    tree = placing.reader.tree
    for head in heads if relation == "between" and not placing.nerve else ():
        words = [tree.tokens[i].lower for i in tree.subtree(head)]
        if "other" in words and "two" in words:
            yield from placing.claims("depth_rank", Place("middle"), tree.span(placing.predication.head, head))


def _on_side(placing: Placing, side: Side) -> Iterator[Claim]:
    """What lies on the front of a bone lies on its anterior surface; on the front of a muscle, in front of it.

    What lies on a side of a region that has no name is not said to lie in the region: the side may be wrong.
    """
    reader, nerve = placing.reader, placing.nerve
    own = {id for term in placing.subject.terms for id in term.readings}
    for term in side.owner.terms:
        if own & set(term.readings):
            return
        faces = regions_on(reader, side, term, placing.relations)
        span = placing.span(term)
        if nerve and (regions := tuple(dict.fromkeys(id for id, category in faces if category != "place"))):
            where = Place("in", (Term(term.text, term.span, regions),))
            yield from placing.claims("passes", where, span)
        elif faces and not nerve:
            face = Term(term.text, term.span, tuple(dict.fromkeys(id for id, _ in faces)))
            yield from placing.claims("located_in", face, span)
        elif not nerve and is_in_wall(reader, side, term):
            yield from placing.claims("located_in", term, span)
        elif nerve and placing.predication.lemma in MOVING:
            yield from placing.claims("passes", Place(side.relation, (term,)), span)  # "along the medial border of X"
        elif nerve or side.relation in ("medial", "lateral") or not are_areas(reader, (term,)):
            yield from _relate(placing, side.relation, (term,))


def _inside(placing: Placing, slot: str, heads: tuple[int, ...]) -> Iterator[Claim]:
    """A muscle lies in a region or a fossa; a nerve that lies in a canal passes through it."""
    reader = placing.reader
    belonging = slot == "to" and placing.predication.lemma == "belong"
    for head in heads if slot in (_RUNNING if placing.nerve else _IN) or belonging else ():
        region = area_at(reader, head, placing.relations)
        found = reader.phrases.resolve_here(head, _PLACE) if slot in (_ENTERED if placing.nerve else _INSIDE) else None
        places = found.terms if found is not None and not found.inherited else ()
        for term in region.terms if region is not None else ():
            if placing.nerve:
                yield from _relate(placing, "in", (term,))
            else:
                yield from _housed(placing, term, head)
        if placing.nerve and slot in ("in", "within", "inside") and _lies_there(placing):
            held = reader.phrases.resolve_here(head, _MUSCLE)
            if held is not None and not held.inherited:
                yield from _relate(placing, "in", held.terms)  # "the plexus lies inside the X"
        holding = [term for term in places if is_passage(reader, term) or _is_gland(placing, term)]
        if placing.nerve and holding:
            yield from _relate(placing, "through", tuple(holding))
        for term in places if not placing.nerve and region is None else ():
            yield from placing.claims("located_in", term, term.span, head)


def _is_gland(placing: Placing, term: Term) -> bool:
    """Whether a nerve runs or divides in a gland, and so passes through it."""
    return all(id.endswith("-gland") for id in term.readings) and placing.predication.lemma not in _ENDING


def _lies_there(placing: Placing) -> bool:
    """Whether a nerve is said to lie or run somewhere, not to end or divide there."""
    return placing.predication.lemma in _STILL | MOVING | FORMING


def _housed(placing: Placing, region: Term, head: int) -> Iterator[Claim]:
    """Several that lie in a region may each be wrong; "in the compartment sit A, B and C" lists what it holds."""
    subject = placing.subject
    if len(subject.terms) < 2 or subject.inherited:
        told = placing.span(region) if placing.fronted(region) else region.span
        yield from placing.claims("located_in", region, told, head)
        return
    fronted = all(region.span.end <= term.span.start for term in subject.terms)
    whole = Resolved((region,), placing.reader.phrases.block)
    for term in subject.terms:
        if fronted:
            yield from replace(placing, subject=whole).claims("has_members", term, term.span, head)
        elif term.span.start < region.span.start or not any(one.span.end <= region.span.start for one in subject.terms):
            own = replace(placing, subject=replace(subject, terms=(term,)))  # not of Y: "the X at the Z, the Y, ..."
            yield from own.claims("located_in", region, term.span, head)


def _relate(placing: Placing, relation: str, terms: tuple[Term, ...]) -> Iterator[Claim]:
    """Yield that something lies beside, passes, or is deeper than something else."""
    reader, predication, span = placing.reader, placing.predication, placing.span(*terms)
    at = next((token.i for term in terms if (token := reader.token_of(term)) is not None), None)
    where = Place(relation, terms)
    by = replace(where, domain=space_told(reader))
    if (side := _side_of_region(placing, relation, terms)) is not None:
        predicate, made = ("passes", Place("in", (side,))) if placing.nerve else ("located_in", side)
        yield from placing.claims(predicate, made, span, at)
    elif placing.nerve:
        if relation in COURSE:
            predicate = "beside" if _is_neighbour(placing, relation, terms) else "passes"
            whose = replace(placing, subject=on_that_side(reader, placing.subject, at))
            yield from whose.claims(predicate, by if predicate == "beside" else where, span, at)
    elif is_way(reader, predication) and relation not in _DEPTH:
        yield from placing.claims("passes", where, span, at)
    elif relation in _DEPTH and (under := _by_bones(placing, relation, terms)):
        yield from placing.claims("beside", Place(under, terms), span, at)
    elif relation in _DEPTH:
        for term in terms:
            yield from placing.claims(_DEPTH[relation], term, placing.span(term), at)
    elif relation not in ("through", "along", "across"):
        yield from placing.claims("beside", by, span, at)


def _is_neighbour(placing: Placing, relation: str, terms: tuple[Term, ...]) -> bool:
    """Whether a nerve is placed beside something rather than led past it: "lies lateral to the artery"."""
    lemma = placing.predication.lemma
    if relation in ("medial", "lateral"):
        return lemma not in GATES or all(placing.reader.kind_of(id) == "vessel" for t in terms for id in t.readings)
    kinds = {placing.reader.kind_of(id) for term in placing.subject.terms for id in term.readings}
    return lemma in _STILL and kinds <= {"plexus", "ganglion", "trunk"}


def _by_bones(placing: Placing, relation: str, terms: tuple[Term, ...]) -> str:
    """ "Beneath the acromion" says where a muscle lies by a bone; beneath another muscle it lies in a deeper layer."""
    bony = all(placing.reader.kind_of(id) in _BONES for term in terms for id in term.readings)
    return {"deep": "under", "superficial": "over"}.get(relation, "") if bony else ""


def _side_of_region(placing: Placing, relation: str, terms: tuple[Term, ...]) -> Term | None:
    """ "On the outer side of the thigh", "behind the knee": a region of its own, the lateral thigh."""
    reader = placing.reader
    relation = "above" if relation == "superficial" else relation  # "on top of the foot"
    if relation not in ("medial", "lateral", "anterior", "posterior", "above") or len(terms) != 1:
        return None
    token = reader.token_of(terms[0])
    if token is None or token.mention is None or not token.mention.ids("region", "joint"):
        return None
    side = Side(relation, "side", Resolved(terms, reader.phrases.block))
    area = replace(terms[0], readings=token.mention.ids("region", "joint"))
    ids = tuple(id for id, category in regions_on(reader, side, area, placing.relations) if category != "place")
    return Term(terms[0].text, terms[0].span, ids) if ids else None
