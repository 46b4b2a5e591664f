"""Claims about where things are: deep to, medial to, between, through, in a region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from anatlint.claims.copulas import LAYERS, RANKS, domain_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import Frame
from anatlint.claims.model import Claim, Place, Qualifiers, Term
from anatlint.claims.phrases import Resolved, inherited
from anatlint.claims.placings import LOOSE, placings
from anatlint.claims.predications import Predication, preposition_key
from anatlint.claims.sides import (
    CROSSING,
    FORMING,
    Relations,
    Side,
    are_areas,
    area_at,
    fills,
    is_in_wall,
    is_region,
    may_be_side,
    regions_on,
    side_of,
    surfaces_at,
)
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_THINGS = frozenset({"muscle", "nerve", "place", "joint"})
_REGION = frozenset({"region", "joint"})
_IN = ("in", "within", "inside", "on", "at", "along", "throughout", "across", "around", "down", "up", "over", "to")
_BONES = frozenset({"bone", "landmark", "cartilage"})
_RINGING = frozenset({"surround", "encircle", "enclose", "ring", "wrap", "embrace", "circle"})
_FINDING = frozenset({"find", "locate", "see", "feel", "meet", "place", "position"})
_FINDERS = frozenset({"we", "you", "one", "i", "they"})
_INSIDE = frozenset({"in", "within", "inside", "along"})
_RUNNING = _INSIDE | {"down", "up", "on", "over", "throughout"}
_PASSAGES = frozenset({"canal", "opening", "space"})
_PLACE = frozenset({"place"})
_DEPTH = {"deep": "deep_to", "superficial": "superficial_to", "over": "superficial_to"}
_LEAVING = frozenset({"leave", "enter", "exit", "quit", "cross", "escape", "reach", "traverse", "reenter"})
_MOVING = frozenset(
    {"pass", "run", "travel", "course", "go", "wind", "enter", "leave", "emerge", "pierce", "hook", "loop", "descend"}
)
_STILL = frozenset({"be", "lie", "sit", "situate", "locate", "place", "find", "rest", "stand"})
_TENDONS_DO = frozenset({"pass", "curl", "bend", "hook", "wind", "loop", "turn", "course", "swing", "slide", "thread"})
_GATES = frozenset({"leave", "enter", "exit", "quit", "escape", "emerge", "come", "appear", "go", "reenter"})
_ALONG = frozenset({"down", "up", "along", "across", "into", "to", "over", "in", "on"})
COURSE = frozenset(
    {
        "in",
        "along",
        "through",
        "between",
        "around",
        "anterior",
        "posterior",
        "medial",
        "lateral",
        "deep",
        "superficial",
        "below",
        "above",
        "across",
        "over",
    }
)


def read_places(reader: FragmentReader, frame: Frame, relations: Relations) -> Iterator[Claim]:
    """Yield the claims of place that the verbs of a frame and "is" make."""
    for predication in (*reader.predications, *placings(reader)):
        if predication.lemma in frame.verbs or predication.lemma == LOOSE:
            yield from _read(reader, predication, relations, frame.id)


def _read(reader: FragmentReader, predication: Predication, relations: Relations, frame: str) -> Iterator[Claim]:
    subject = reader.subject(predication, _subject_slots(reader, predication), _SUBJECT)
    if subject is None:
        return
    subject = _moving(reader, predication, subject)
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    nerve = all(
        reader.kind_of(id).startswith(("nerve", "plexus", "ramus", "ganglion"))
        for t in subject.terms
        for id in t.readings
    )
    for slot, heads in _slots(reader, predication, relations, nerve=nerve).items():
        if slot != "theme" and predication.lemma in FORMING:
            continue  # "forms the plexus in the neck" says where it is formed
        yield from _layered(reader, predication, subject, slot, heads, qualifiers, frame)
        crossing = slot == "theme" and predication.lemma in CROSSING and not nerve
        if (crossing or predication.lemma == LOOSE) and not all(
            is_region(reader, predication, slot, head, relations) for head in heads
        ):
            continue
        told = heads if may_be_side(slot, predication) else ()
        sides = [one for head in told if (one := side_of(reader, head, relations)) is not None]
        relation = "through" if nerve and slot == "by" and not predication.passive else relations.of_slot(slot)
        if sides:
            for side in sides:
                yield from _on_side(reader, predication, subject, side, nerve, qualifiers, frame, relations)
        elif not nerve and (faces := list(surfaces_at(reader, told))):
            for term in faces:
                yield from reader.claims("located_in", subject, term, term.span, qualifiers, frame)
        elif slot == "theme" and not nerve and fills(predication):
            yield from _inside(reader, predication, subject, "in", heads, nerve, qualifiers, frame, relations)
        elif relation is not None:
            yield from _middle(reader, predication, subject, relation, heads, nerve, qualifiers, frame)
            targets = [found for head in heads if (found := _target(reader, head, subject)) is not None]
            if relation == "between" and not targets:  # "between the chest and the abdomen"
                areas = [reader.phrases.resolve_here(head, _REGION) for head in heads]
                targets = [area for area in areas if area is not None]
            for resolved in targets:
                terms = tuple(term for term in resolved.terms if term.span not in {t.span for t in subject.terms})
                same = any(set(a.readings) & set(b.readings) for a in terms for b in subject.terms)
                if terms and not same and not (resolved.inherited and subject.inherited):
                    yield from _relate(reader, predication, subject, relation, terms, nerve, qualifiers, frame, relations)
            if not targets and not nerve:
                yield from _inside(reader, predication, subject, slot, heads, nerve, qualifiers, frame, relations)
        else:
            yield from _inside(reader, predication, subject, slot, heads, nerve, qualifiers, frame, relations)


def _subject_slots(reader: FragmentReader, predication: Predication) -> tuple[str, ...]:
    """Where what is placed stands: "you will find the X on the front of the thigh" places its object."""
    if predication.lemma in _FINDING and not predication.passive:
        found = any(reader.tree.tokens[i].lower in _FINDERS for i in predication.get("agent"))
        return ("theme",) if found or predication.subject_missing else ()
    return ("theme", "agent") if predication.passive else ("agent",)


def _moving(reader: FragmentReader, predication: Predication, subject: Resolved) -> Resolved:
    """ "It runs behind the X", in a passage about a nerve: the nerve, not the muscle that was named since."""
    topic = reader.phrases.discourse.topic
    categories = {reader.kind_of(id).split("-")[0] for term in subject.terms for id in term.readings}
    about_nerve = topic is not None and topic.category == "nerve" and len(topic.terms) == 1
    if topic is None or not about_nerve or not subject.inherited or categories != {"muscle"}:
        return subject
    return inherited(topic) if predication.lemma in _MOVING else subject


def _layered(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    slot: str,
    heads: tuple[int, ...],
    qualifiers: Qualifiers,
    frame: str,
) -> Iterator[Claim]:
    """ "Lies in the deep layer of the forearm", "belongs to the deepest layer": layer and rank in a stack."""
    forming = slot == "theme" and predication.lemma in ("form", "make", "make_up", "constitute")
    for head in heads if forming or slot in ("in", "to", "within", "at") else ():
        token = reader.tree.tokens[head]
        words = [child.lower for child in reader.tree.children(head, "amod")]
        if token.lemma not in ("layer", "stratum", "sheet", "tier", "plane"):
            continue
        rank = next((RANKS[word] for word in words if word in RANKS and word != "middle"), None)
        layer = next((LAYERS[word] for word in words if word in LAYERS), None)
        domain = domain_of(reader, token)
        span = reader.phrase_span(min(reader.tree.subtree(head)), Span(token.start, token.end))
        if rank is not None:
            yield from reader.claims("depth_rank", subject, Place(rank, (), domain), span, qualifiers, frame)
        elif layer is not None:
            yield from reader.claims("layer", subject, Place(layer, (), domain), span, qualifiers, frame)


def _on_side(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    side: Side,
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
    relations: Relations,
) -> Iterator[Claim]:
    """What lies on the front of a bone lies on its anterior surface; on the front of a muscle, in front of it.

    What lies on a side of a region that has no name is not said to lie in the region: the side may be wrong.
    """
    own = {id for term in subject.terms for id in term.readings}
    for term in side.owner.terms:
        if own & set(term.readings):
            return
        faces = regions_on(reader, side, term, relations)
        span = reader.phrase_span(_start(reader, predication, (term,)), term.span)
        if nerve and (regions := tuple(dict.fromkeys(id for id, category in faces if category != "place"))):
            where = Place("in", (Term(term.text, term.span, regions),))
            yield from reader.claims("passes", subject, where, span, qualifiers, frame)
        elif faces and not nerve:
            face = Term(term.text, term.span, tuple(dict.fromkeys(id for id, _ in faces)))
            yield from reader.claims("located_in", subject, face, span, qualifiers, frame)
        elif not nerve and is_in_wall(reader, side, term):
            yield from reader.claims("located_in", subject, term, span, qualifiers, frame)
        elif nerve or not are_areas(reader, (term,)):
            yield from _relate(reader, predication, subject, side.relation, (term,), nerve, qualifiers, frame, relations)


def _inside(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    slot: str,
    heads: tuple[int, ...],
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
    relations: Relations,
) -> Iterator[Claim]:
    """A muscle lies in a region; a nerve that lies in a canal passes through it."""
    for head in heads if slot in (_RUNNING if nerve else _IN) else ():
        region = area_at(reader, head, relations)
        found = reader.phrases.resolve_here(head, _PLACE) if slot in _INSIDE else None
        if region is not None:
            for term in region.terms:
                if nerve:
                    yield from _relate(reader, predication, subject, "in", (term,), nerve, qualifiers, frame, relations)
                else:
                    yield from _housed(reader, subject, term, qualifiers, frame, head)
        if found is None or found.inherited:
            continue
        if not nerve and region is None:
            for term in found.terms:
                yield from reader.claims("located_in", subject, term, term.span, qualifiers, frame, head)
        if not nerve:
            continue
        if passages := tuple(term for term in found.terms if _is_passage(reader, term)):
            yield from _relate(reader, predication, subject, "through", passages, nerve, qualifiers, frame, relations)


def _housed(
    reader: FragmentReader, subject: Resolved, region: Term, qualifiers: Qualifiers, frame: str, head: int
) -> Iterator[Claim]:
    """Several that lie in a region may each be wrong; "in the compartment sit A, B and C" lists what it holds."""
    if len(subject.terms) < 2 or subject.inherited:
        yield from reader.claims("located_in", subject, region, region.span, qualifiers, frame, head)
        return
    fronted = all(region.span.end <= term.span.start for term in subject.terms)
    whole = Resolved((region,), reader.phrases.block)
    for term in subject.terms:
        if fronted:
            yield from reader.claims("has_members", whole, term, term.span, qualifiers, frame, head)
        else:
            own = replace(subject, terms=(term,))
            yield from reader.claims("located_in", own, region, term.span, qualifiers, frame, head)


def _add_nested(reader: FragmentReader, slots: dict[str, tuple[int, ...]], relations: Relations) -> None:
    """ "Runs down the neck behind X": what hangs on where it runs is said of the verb too."""
    for slot in sorted(_ALONG & set(slots)):
        for preposition in [p for head in slots[slot] for p in reader.tree.children(head, "prep")]:
            nested = preposition_key(preposition)
            if relations.of_slot(nested) is not None or nested in ("in", "inside", "within"):
                slots[nested] = (*slots.get(nested, ()), *(t.i for t in reader.tree.children(preposition.i, "pobj")))


def _is_gate(reader: FragmentReader, head: int) -> bool:
    """Whether what a nerve leaves at, or comes from, is an opening, so that it passes through it."""
    found = reader.phrases.resolve_here(head, _PLACE)
    return found is not None and all(_is_passage(reader, term) for term in found.terms)


def _is_passage(reader: FragmentReader, term: Term) -> bool:
    """Whether a nerve that lies in a place passes through it: a canal, an opening, a groove."""
    return all(reader.kind_of(id) in _PASSAGES or id.endswith("-groove") for id in term.readings)


def _slots(
    reader: FragmentReader, predication: Predication, relations: Relations, *, nerve: bool
) -> Mapping[str, tuple[int, ...]]:
    """Return the slots, with those of "leaves the pelvis above X" and "winds round Y" that hang on the object."""
    slots, theme = dict(predication.slots), predication.get("theme")
    _add_nested(reader, slots, relations)
    if nerve and predication.lemma in _GATES:
        gates = [head for slot in ("at", "from", "by") for head in slots.get(slot, ()) if _is_gate(reader, head)]
        slots["through"] = (*slots.get("through", ()), *gates)
    if not nerve and theme and predication.lemma in _RINGING and not predication.passive:
        slots["around"] = (*slots.get("around", ()), *theme)
    if not nerve or predication.passive or not theme:
        return slots
    for i in predication.get("particle"):
        word = reader.tree.tokens[i].lower
        if relations.of_slot(word) in ("around", "through", "across"):
            slots[word] = (*slots.get(word, ()), *theme)
    for head in theme if predication.lemma in _LEAVING else ():
        for preposition in reader.tree.children(head, "prep"):
            slot = preposition_key(preposition)
            if relations.of_slot(slot) is not None:
                objects = tuple(token.i for token in reader.tree.children(preposition.i, "pobj"))
                slots[slot] = (*slots.get(slot, ()), *objects)
    return slots


def _middle(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    relation: str,
    heads: tuple[int, ...],
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
) -> Iterator[Claim]:
    """ "Lies between the other two": in the middle of its layers."""
    for head in heads if relation == "between" and not nerve else ():
        words = [reader.tree.tokens[i].lower for i in reader.tree.subtree(head)]
        if "other" in words and "two" in words:
            span = reader.tree.span(predication.head, head)
            yield from reader.claims("depth_rank", subject, Place("middle"), span, qualifiers, frame)


def _other(reader: FragmentReader, head: int, subject: Resolved) -> Resolved | None:
    """ "The X, its smaller namesake, lies on top of it": the muscle that was talked about before X."""
    own = {id for term in subject.terms for id in term.readings}
    things = _PLACE | _REGION
    nearer = any(t.mention is not None and t.mention.ids(*things) for t in reader.tree.tokens[:head])
    if reader.tree.tokens[head].lower not in ("it", "them") or subject.inherited or nearer:
        return None
    if not all(reader.kind_of(id).startswith("muscle") for id in own):
        return None
    for referent in reader.phrases.discourse.candidates(frozenset({"muscle"})):
        if len(referent.terms) == 1 and not own & set(referent.terms[0].readings):
            span = reader.tree.span(head, head)
            return replace(inherited(referent), terms=(replace(referent.terms[0], span=span),))
    return None


def _target(reader: FragmentReader, head: int, subject: Resolved) -> Resolved | None:
    """Return what a preposition governs; "the two heads of X" are of a muscle, not of a body."""
    token = reader.tree.tokens[head]
    if token.lemma in ("head", "belly", "slip") and any(p.lower == "of" for p in reader.tree.children(head, "prep")):
        found = reader.phrases.resolve_here(head, frozenset({"muscle"}))
        if found is not None:
            return replace(found, inherited=False)
    return reader.phrases.resolve_here(head, _THINGS) or _other(reader, head, subject)


def _relate(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    relation: str,
    terms: tuple[Term, ...],
    nerve: bool,
    qualifiers: Qualifiers,
    frame: str,
    relations: Relations,
) -> Iterator[Claim]:
    span = reader.phrase_span(_start(reader, predication, terms), *(term.span for term in terms))
    at = next((token.i for term in terms if (token := reader.token_of(term)) is not None), None)
    side = _side_of_region(reader, relation, terms, relations)
    if side is not None and nerve:
        yield from reader.claims("passes", subject, Place("in", (side,)), span, qualifiers, frame, at)
        return
    if side is not None:
        yield from reader.claims("located_in", subject, side, span, qualifiers, frame, at)
        return
    if nerve:
        if _is_neighbour(reader, predication, subject, relation):
            yield from reader.claims("beside", subject, Place(relation, terms), span, qualifiers, frame, at)
        elif relation in COURSE:
            yield from reader.claims("passes", subject, Place(relation, terms), span, qualifiers, frame, at)
        return
    if _is_way(reader, predication, subject) and relation not in _DEPTH:
        yield from reader.claims("passes", subject, Place(relation, terms), span, qualifiers, frame, at)
        return
    if relation in _DEPTH and (under := _by_bones(reader, relation, terms)):
        relation = under
    if relation == "between" or (relation not in _DEPTH and relation not in ("through", "along", "across")):
        yield from reader.claims("beside", subject, Place(relation, terms), span, qualifiers, frame, at)
    elif relation in _DEPTH:
        for term in terms:
            own = reader.phrase_span(_start(reader, predication, (term,)), term.span)
            yield from reader.claims(_DEPTH[relation], subject, term, own, qualifiers, frame, at)


def _is_neighbour(reader: FragmentReader, predication: Predication, subject: Resolved, relation: str) -> bool:
    """Whether a nerve is placed beside something rather than led past it: "lies lateral to the artery"."""
    if relation in ("medial", "lateral"):
        return predication.lemma not in _GATES
    kinds = {reader.kind_of(id) for term in subject.terms for id in term.readings}
    return predication.lemma in _STILL and relation in COURSE and kinds <= {"plexus", "ganglion", "trunk"}


def _by_bones(reader: FragmentReader, relation: str, terms: tuple[Term, ...]) -> str:
    """ "Beneath the acromion" says where a muscle lies by a bone; beneath another muscle it lies in a deeper layer."""
    bony = all(reader.kind_of(id) in _BONES for term in terms for id in term.readings)
    return {"deep": "under", "superficial": "over"}.get(relation, "") if bony else ""


def _is_way(reader: FragmentReader, predication: Predication, subject: Resolved) -> bool:
    """Whether the tendon of a muscle takes its way by something: "its tendon runs behind the X"."""
    heads = (*predication.get("agent"), *predication.get("theme"))
    tendon = any(reader.tree.tokens[head].lemma == "tendon" for head in heads)
    return predication.lemma in _TENDONS_DO or (tendon and predication.lemma in _MOVING)


def _side_of_region(
    reader: FragmentReader, relation: str, terms: tuple[Term, ...], relations: Relations
) -> Term | None:
    """ "On the outer side of the thigh", "behind the knee": a region of its own, the lateral thigh, the popliteal fossa."""
    if relation not in ("medial", "lateral", "anterior", "posterior") or len(terms) != 1:
        return None
    token = reader.token_of(terms[0])
    if token is None or token.mention is None or not token.mention.ids("region", "joint"):
        return None
    side = Side(relation, "side", Resolved(terms, reader.phrases.block))
    named = regions_on(reader, side, replace(terms[0], readings=token.mention.ids("region", "joint")), relations)
    ids = tuple(id for id, category in named if category != "place")
    return Term(terms[0].text, terms[0].span, ids) if ids else None


def _start(reader: FragmentReader, predication: Predication, terms: tuple[Term, ...]) -> int:
    """Where the wrong part begins: at the verb, or after a bare "is"."""
    if predication.lemma != "be":
        return predication.head
    first = min(
        (token.i for token in reader.tree.tokens if token.start == terms[0].span.start), default=predication.head
    )
    return max(predication.head + 1, first - 3) if first > predication.head else predication.head
