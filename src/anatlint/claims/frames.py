"""Matching frames: wordings with verbs, read from ``rules/frames/verbs.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.antecedents import is_contrasted
from anatlint.claims.company import in_company, miscounted
from anatlint.claims.fibres import fronted_owner
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frame_files import OTHER_VERBS, Frame, Pattern, Slot
from anatlint.claims.levels import spinal_levels
from anatlint.claims.limits import is_all
from anatlint.claims.model import Claim, Levels, Place, Qualifiers, Quantifier, Term
from anatlint.claims.part_phrases import is_partial
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.quantifiers import quantity_of
from anatlint.claims.served import before_way, with_served
from anatlint.claims.tendons import tendon_named
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

# Claims whose wrong part is the whole phrase from the verb on; for the others it is the object.
PHRASE_SPANS = frozenset(
    {"connects", "spans", "beside", "deep_to", "superficial_to", "fibre_direction", "passes", "acts", "belongs_to"}
)

_LINKING = frozenset({"according", "including", "compared", "due", "regarding"})  # participles that are prepositions
_QUANTITIES = frozenset(
    {"most", "all", "some", "many", "much", "part", "bulk", "majority", "half", "share", "rest", "lot"}
)
_STATES = frozenset({"be", "come", "lie", "stand", "stay", "remain", "fall", "pass", "place"})
_WHERE_HELD = ("under", "in", "within", "at")  # "under the control of", "at the mercy of"
_SERVING = frozenset({"serve", "act", "function"})  # "acts as the source of"
_WORKING = frozenset({"run", "work", "act", "operate", "contract", "move", "function", "twitch", "tighten", "shorten"})
_OFFSHOOTS = frozenset({"twig", "branch", "filament", "offshoot", "fibre", "fiber", "ramus"})
_BRANCHES = frozenset({"branch", "twig", "union", "contribution", "offshoot", "filament", "root", "fibre", "fiber"})
_LEVELLED = frozenset(
    {
        "root",
        "segment",
        "level",
        "nerve",
        "ramus",
        "rami",
        "rootlet",
        "fibre",
        "fiber",
        "contribution",
        "division",
        "branch",
        "twig",
    }
)

# What bounds a space consists of things that are not in it.
_BOUNDS = frozenset({"border", "boundary", "ceiling", "edge", "floor", "margin", "roof", "wall"})

_PLACE = frozenset({"place"})
_MOVED = ("muscle", "nerve")

# Only muscles can be the subject of these, so that a pronoun may pass over a nerve named after it.
_ATTACHED = frozenset({"attaches_to", "originates_from", "inserts_on", "connects", "spans"})
_LENIENT = frozenset({"innervated_by", "inserts_on"})


def read_frames(reader: FragmentReader, frames: Mapping[str, Sequence[Frame]]) -> Iterator[Claim]:
    """Yield the claims of all predications that plain frames, given by their verbs, match."""
    for predication in reader.predications:
        for frame in _frames_of(reader, predication, frames):
            if _has_theme_word(reader, predication, frame):
                whole = _with_theme(reader, predication) if frame.theme_words else predication
                whole = _with_agent(reader, whole) if frame.agent_words else whole
                bounding = _is_bounding(reader, whole)
                for pattern in frame.patterns:
                    if not (bounding and pattern.predicate == "has_members"):
                        yield from match(reader, whole, pattern, frame.id)


def _is_bounding(reader: FragmentReader, predication: Predication) -> bool:
    """Whether what is formed is only what bounds a thing: "the floor of the fossa is formed by the X"."""
    return any(reader.tree.tokens[i].lemma in _BOUNDS for i in predication.get("theme"))


def _frames_of(
    reader: FragmentReader, predication: Predication, frames: Mapping[str, Sequence[Frame]]
) -> Sequence[Frame]:
    """Return the frames of a verb; those of any other verb where it is in none and neither moves nor has an object."""
    known = frames.get(predication.lemma)
    if known is not None:
        return known
    verb = reader.tree.tokens[predication.head]
    objects = reader.tree.children(predication.head, "dobj", "xcomp", "ccomp")
    if verb.mention is not None or objects or verb.pos != "VERB" or verb.lower in _LINKING:
        return ()
    return [frame for frame in frames.get(OTHER_VERBS, ()) if predication.lemma not in frame.exceptions]


def _has_theme_word(reader: FragmentReader, predication: Predication, frame: Frame) -> bool:
    if frame.agent_words:
        logical = "theme" if predication.passive else "agent"
        subjects = [reader.tree.tokens[i] for i in predication.get(logical)]
        return any(token.lower.rsplit(" ", 1)[-1] in frame.agent_words or _field(reader, token.i) for token in subjects)
    if not frame.theme_words:
        return True
    objects = [(i, reader.tree.tokens[i].lower) for i in _objects_of(predication)]
    words = frame.theme_words
    return any(name in words or name.rsplit(" ", 1)[-1] in words or _field(reader, i) for i, name in objects)


def _objects_of(predication: Predication) -> Iterator[int]:
    """The nouns that say with their verb what is meant: "takes care of", "is a ...", "is under the control of"."""
    beside: tuple[str, ...] = ("as",) if predication.lemma in _SERVING else ()
    beside = _WHERE_HELD if predication.lemma in _STATES else beside
    beside = (*beside, "on", "at", "by") if predication.lemma in _WORKING else beside
    for slot in ("theme", "complement", *beside):
        for head in predication.get(slot):
            yield head
            yield from _of_quantity(predication, head)


def _of_quantity(predication: Predication, head: int) -> Iterator[int]:
    """ "Most of its fibres", "a share of its fibres": the fibres."""
    tree = predication.tree
    if tree.tokens[head].lower in _QUANTITIES:
        yield from (t.i for p in tree.children(head, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj"))


def _with_theme(reader: FragmentReader, predication: Predication) -> Predication:
    """ "Takes care of X", "has a twig from Y": what hangs on the object is an argument of the verb too."""
    slots = dict(predication.slots)
    heads = [one.i for head in _objects_of(predication) for one in reader.tree.conjuncts(head)]
    for head in dict.fromkeys(heads):  # "has one end on A and the other on B"
        hanging = [one for p in _hanging(reader, head) for one in reader.tree.conjuncts(p.i)]
        for preposition in hanging:
            added = tuple(token.i for token in reader.tree.children(preposition.i, "pobj"))
            slots[preposition.lower] = tuple(dict.fromkeys((*slots.get(preposition.lower, ()), *added)))
    return replace(predication, slots=slots)


def _with_stems(reader: FragmentReader, predication: Predication, slot: Slot) -> Predication:
    """ "Is supplied by a twig of the X nerve": the nerve that the twig is of."""
    slots = dict(predication.slots)
    for name in slot.names:
        for head in predication.get(name):
            if reader.tree.tokens[head].lemma in _OFFSHOOTS and reader.tree.tokens[head].mention is None:
                of = [p for p in reader.tree.children(head, "prep") if p.lower in ("of", "from")]
                slots[name] = tuple(t.i for p in of for t in reader.tree.children(p.i, "pobj"))
    return replace(predication, slots=slots)


def _with_agent(reader: FragmentReader, predication: Predication) -> Predication:
    """ "The supply of X comes from Y", "motor fibres for X arrive via Y": what hangs on the subject is an argument."""
    slots = dict(predication.slots)
    for head in predication.get("theme" if predication.passive else "agent"):
        for owner in reader.tree.children(head, "poss"):
            slots["poss"] = (*slots.get("poss", ()), owner.i)
        for preposition in _hanging(reader, head):
            targets = tuple(token.i for token in reader.tree.children(preposition.i, "pobj"))
            slots[preposition.lower] = (*slots.get(preposition.lower, ()), *targets)
    return replace(predication, slots=slots)


def _hanging(reader: FragmentReader, head: int) -> Iterator[Token]:
    """Yield the prepositions on a noun, and on the fibres behind them: "the cell bodies of the fibres of the X"."""
    for preposition in reader.tree.children(head, "prep"):
        yield preposition
        for target in reader.tree.children(preposition.i, "pobj"):
            if reader.words.has("fibre_nouns", target.lower.rsplit(" ", 1)[-1]):
                yield from _hanging(reader, target.i)


def _field(reader: FragmentReader, i: int) -> bool:
    mention = reader.tree.tokens[i].mention
    return mention is not None and "innervation" in mention.ids("field")


def match(reader: FragmentReader, predication: Predication, pattern: Pattern, frame: str) -> Iterator[Claim]:
    """Yield the claims that one pattern reads in one predication, and of what is told beside its members."""
    yield from _match(reader, predication, pattern, frame)
    own = pattern.subject if pattern.predicate == "member_of" else pattern.object
    if (company := in_company(reader, predication, pattern.predicate, own.names)) is not None:
        yield from _match(reader, company, pattern, frame)


def _is_unfit(reader: FragmentReader, predication: Predication, pattern: Pattern, subject: Resolved) -> bool:
    """Whether a subject must be named and is not, or is what was listed before: "they include A and B"."""
    listed = pattern.predicate == "has_members" and subject.inherited and len(subject.terms) > 1
    return listed or (pattern.named and not _is_named(reader, predication, subject))


def _slots(predication: Predication, pattern: Pattern) -> Sequence[str]:
    """Return the places of a pattern's subject: what others run across is not what runs ("bands cross the X")."""
    done = pattern.predicate == "fibre_direction" and not predication.passive and predication.get("agent")
    return [name for name in pattern.subject.names if name != "theme"] if done else pattern.subject.names


def _match(reader: FragmentReader, predication: Predication, pattern: Pattern, frame: str) -> Iterator[Claim]:
    predication = with_served(reader, predication, pattern.predicate)
    if _other_slots(pattern, predication) or _forms_layer(reader, predication, pattern) or _adds_aside(predication):
        return
    of_tendon = pattern.predicate == "fibre_direction" and _is_of_tendon(reader, predication)
    if of_tendon or not _may_have_object(predication, pattern.object):
        return
    lenient = pattern.predicate in _LENIENT and "agent" not in pattern.subject.names
    reader.phrases.strict = not lenient and pattern.predicate != "carries"  # only nerves carry fibres
    subject = fronted_owner(reader, predication) if pattern.predicate == "fibre_direction" else None
    subject = subject or reader.subject(predication, _slots(predication, pattern), pattern.subject.categories)
    subject = _only_places(reader, pattern, subject)
    reader.phrases.strict = True
    subject = subject or (tendon_named(reader, predication, pattern.subject.names) if _ends(pattern) else None)
    if subject is None or _is_unfit(reader, predication, pattern, subject):
        return
    if pattern.object.second:
        made = _pair(reader, predication, pattern)
        if made is not None and made.of:
            span = reader.phrase_span(predication.head, *(term.span for term in made.of))
            qualifiers = _qualifiers(reader, predication)
            yield from reader.claims(pattern.predicate, subject, made, span, qualifiers, frame)
        return
    objects = _not_fronted(predication, pattern, _objects(reader, predication, pattern.object))
    if not objects and pattern.predicate == "innervated_by":
        objects = list(_objects(reader, _with_stems(reader, predication, pattern.object), pattern.object))
    if not objects or (
        pattern.predicate == "has_members"
        and (_by_parts(reader, predication, pattern, objects) or miscounted(reader, [head for head, _ in objects]))
    ):
        return
    qualifiers = _qualifiers(reader, predication)
    several = subject.quantifier is Quantifier.ALL or len(subject.terms) > 1
    if several and len(objects) > 1 and _either(reader, objects):
        subject = replace(subject, quantifier=Quantifier.SOME)  # "all are supplied by A or B": some by each
    paired = _respectively(reader) and len(objects) == len(subject.terms)
    for index, (head, found) in enumerate(objects if paired or not _is_shared_out(reader, subject) else ()):
        whose = replace(subject, terms=(subject.terms[index],)) if paired else subject
        if isinstance(found, Term):
            yield from _one(reader, predication, pattern, whose, head, found, qualifiers, frame)
        elif index == 0 or paired:
            span = reader.tree.span(head, head)
            stated = replace(qualifiers, only=qualifiers.only or is_all(reader.tree, head, reader.words))
            yield from reader.claims(pattern.predicate, whose, found, span, stated, frame, head)


def _qualifiers(reader: FragmentReader, predication: Predication) -> Qualifiers:
    return reader.qualifiers(predication.head, predication.governors, _clause(reader, predication))


def _only_places(reader: FragmentReader, pattern: Pattern, subject: Resolved | None) -> Resolved | None:
    """Of what passes as a place, leave out what a muscle or nerve gives its name, and tendons: these pass as such."""
    if subject is None or pattern.predicate != "passes" or pattern.subject.categories != _PLACE:
        return subject
    kept = []
    for term in subject.terms:
        token = reader.token_of(term)
        other = token is not None and token.mention is not None and bool(token.mention.ids(*_MOVED))
        if not other and not any(reader.kind_of(id) == "tendon" for id in term.readings):
            kept.append(term)
    return replace(subject, terms=tuple(kept)) if kept and not subject.inherited else None


def _not_fronted(
    predication: Predication, pattern: Pattern, objects: Iterator[tuple[int, Term | Levels]]
) -> list[tuple[int, Term | Levels]]:
    """Return the objects; "as a branch of the X, the Y carries taste" does not say that the Y carries on as the X."""
    fronted = pattern.predicate == "divides_into" and bool(predication.get("as"))
    return [one for one in objects if not fronted or one[0] > predication.head]


def _is_named(reader: FragmentReader, predication: Predication, subject: Resolved) -> bool:
    """Whether a subject is no pronoun, and no list that goes on with some of it: "A, B and several of them"."""
    said = [t for i in predication.get("agent") for t in reader.tree.conjuncts(i)]
    return not subject.inherited and all(quantity_of(reader.phrases, token) is None for token in said)


def _adds_aside(predication: Predication) -> bool:
    """ "All of them, the X included, ...": nothing that the X has."""
    verb = predication.tree.tokens[predication.head]
    if verb.lower != "included" or predication.passive:
        return False
    return verb.dep in ("relcl", "acl", "advcl") and all(i < verb.i for i in predication.get("theme"))


def _by_parts(
    reader: FragmentReader, predication: Predication, pattern: Pattern, objects: Sequence[tuple[int, Term | Levels]]
) -> bool:
    """ "X has medial fibres that form Y": X is no part of Y."""
    named = [i for name in pattern.object.names for i in predication.get(name)]
    return any(is_partial(reader.phrases, reader.tree.tokens[i]) for i in (*named, *(head for head, _ in objects)))


def _is_again(reader: FragmentReader, subject: Resolved, found: Term) -> bool:
    """Whether an object that means the subject does so by a pronoun or another noun: "narrows to a tendon that ..."."""
    token = reader.token_of(found)
    return subject.inherited or (token is not None and token.mention is None)


def _ends(pattern: Pattern) -> bool:
    return pattern.predicate in _ATTACHED and "muscle" in pattern.subject.categories


def _one(
    reader: FragmentReader,
    predication: Predication,
    pattern: Pattern,
    subject: Resolved,
    head: int,
    found: Term,
    qualifiers: Qualifiers,
    frame: str,
) -> Iterator[Claim]:
    """Yield the claim with one term as its object."""
    ranked = reader.tree.children(head, "amod") if pattern.predicate in ("member_of", "has_members") else []
    if qualifiers.negated and any(t.mention is not None and t.mention.ids("superlative") for t in ranked):
        return
    if found.span in {term.span for term in subject.terms}:
        return
    if any(found.readings == term.readings for term in subject.terms) and _is_again(reader, subject, found):
        return  # "it is divided into five parts": not into itself
    if not _fits(reader, pattern, subject, found):
        return
    relation = pattern.relation or ("between" if pattern.predicate in ("spans", "connects") else "")
    made: Term | Place = Place(relation, (found,)) if relation else found
    stated = replace(qualifiers, only=qualifiers.only or is_all(reader.tree, head, reader.words))
    phrase = pattern.predicate in PHRASE_SPANS or (pattern.predicate == "crosses" and stated.only)
    span = reader.phrase_span(predication.head, found.span) if phrase else found.span
    inside = head in reader.tree.subtree(predication.head) or is_contrasted(reader.tree, head)
    within = head if inside else None
    here = not subject.inherited or _names_here(reader, subject)
    if pattern.predicate == "innervated_by" and not predication.passive and head not in predication.get("agent"):
        subject = before_way(reader, predication, subject, found)
    carried = not _stands_here(reader, found.span)  # "supplies the X" in the row of a nerve
    if pattern.predicate == "innervated_by" and here and (head in predication.get("agent") or carried):
        for index, term in enumerate(subject.terms):
            one = replace(subject, terms=(term,))
            own = _told(reader, predication, found.span, term.span, index)
            yield from reader.claims(pattern.predicate, one, made, own, stated, frame, within)
        return
    if pattern.predicate == "supplies" and not subject.inherited:
        for term in subject.terms:  # "the compartment is supplied by the X": of the two, what is told of the other
            later = max(found.span, term.span)
            yield from reader.claims("supplies", replace(subject, terms=(term,)), made, later, stated, frame, within)
        return
    ahead = head in predication.get("theme") or head < predication.head
    if pattern.predicate == "divides_into" and not subject.inherited and ahead:
        span = max(span, *(term.span for term in subject.terms))  # "the X is given off by the Y"
    holding = pattern.predicate == "passes" and head in predication.get("agent")
    for whose, told in _each_told(pattern, subject, found, span, holding=holding):
        yield from reader.claims(pattern.predicate, whose, made, told, stated, frame, within)


def _fits(reader: FragmentReader, pattern: Pattern, subject: Resolved, found: Term) -> bool:
    """Whether an object is of the kind that a pattern asks for: named there, the subject's, or a group of the other."""
    if pattern.same and not _comparable(reader, subject.terms, found):
        return False
    if pattern.of_kind and not all(reader.kind_of(id) in pattern.of_kind for id in found.readings):
        return False
    bearers = [id for one in subject.terms for id in one.readings]
    if pattern.subject_kind and not all(reader.kind_of(id) in pattern.subject_kind for id in bearers):
        return False
    wholes = subject.terms if pattern.predicate == "has_members" else (found,)
    return not pattern.group or all(reader.kind_of(id).endswith("-group") for one in wholes for id in one.readings)


def _each_told(
    pattern: Pattern, subject: Resolved, found: Term, span: Span, *, holding: bool
) -> Iterator[tuple[Resolved, Span]]:
    """Yield of whom a claim is made, and what is wrong if it is: of several that stand here, each by itself.

    "The compartment is supplied by the X": of the two, what is told of the other. "The tunnel holds the X and the Y":
    the tunnel and X, then Y.
    """
    if subject.inherited or not (holding or pattern.predicate == "supplies"):
        yield subject, span
        return
    for index, term in enumerate(subject.terms):
        both = Span(min(found.span.start, term.span.start), max(found.span.end, term.span.end))
        told = max(found.span, term.span) if not holding else term.span if index else both
        yield replace(subject, terms=(term,)), told


def _names_here(reader: FragmentReader, subject: Resolved) -> bool:
    """ "The muscle it feeds is the X": the subject stands for what the same sentence names."""
    return subject.block == reader.phrases.block and all(_is_name(reader, term.span) for term in subject.terms)


def _told(reader: FragmentReader, predication: Predication, nerve: Span, muscle: Span, index: int) -> Span:
    """ "The X supplies A, B and C": X or A may be the wrong part, then B, then C; "it supplies A": what it does."""
    if muscle.start < nerve.end and _stands_here(reader, nerve):
        return nerve
    if predication.head in (t.i for t in reader.tree.tokens if t.dep == "relcl") and not _is_name(reader, nerve):
        return muscle  # "the muscle it feeds is A"
    if index:
        return muscle
    start = nerve.start if _is_name(reader, nerve) else reader.tree.tokens[predication.head].start
    return Span(min(start, muscle.start), muscle.end)


def _stands_here(reader: FragmentReader, span: Span) -> bool:
    """Whether a term was named in this fragment, not in the heading or the row that it is carried on from."""
    return any(t.mention is not None and t.start < span.end and span.start < t.end for t in reader.tree.tokens)


def _is_name(reader: FragmentReader, span: Span) -> bool:
    token = next((t for t in reader.tree.tokens if t.start == span.start), None)
    return token is not None and token.mention is not None


def _either(reader: FragmentReader, objects: Sequence[tuple[int, Term | Levels]]) -> bool:
    """Whether objects are joined by "or"."""
    first, last = min(at for at, _ in objects), max(at for at, _ in objects)
    return any(token.lower == "or" for token in reader.tree.tokens[first:last])


def _is_shared_out(reader: FragmentReader, subject: Resolved) -> bool:
    """ "A and B arise from X and a place without a name, respectively": which of them from X is not clear."""
    return len(subject.terms) > 1 and _respectively(reader)


def _respectively(reader: FragmentReader) -> bool:
    return any(token.lower == "respectively" for token in reader.tree.tokens)


def _objects(reader: FragmentReader, predication: Predication, slot: Slot) -> Iterator[tuple[int, Term | Levels]]:
    logical = "theme" if predication.passive else "agent"
    finite = reader.tree.tokens[predication.head].tag == "VBZ"  # "Supplies the deltoid.": nobody is told to
    missing = logical in slot.names and predication.subject_missing and not predication.get(logical)
    if missing and (reader.titled or (finite and reader.phrases.discourse.topic is not None)):
        topic = reader.topic(slot.categories)
        here = reader.tree.span(predication.head, predication.head)
        for term in topic.terms if topic is not None else ():
            yield predication.head, replace(term, span=here)
        return
    for name in slot.names:
        found = False
        for head in _offspring(reader, predication.get(name), slot):
            for member in reader.phrases.members(head):
                for one in _levels_at(reader, member) if "level" in slot.categories else ():
                    levels = one.mention.levels or spinal_levels(one.text) if one.mention is not None else ()
                    if levels:
                        found = True
                        yield one.i, Levels(levels)
            names = slot.categories - {"level"}  # what is no level is no value of such a slot
            resolved = reader.phrases.resolve_here(head, names) if names else None
            if resolved is not None and resolved.inherited and resolved.quantifier is Quantifier.SOME:
                continue  # some part of what is talked about, without a name
            if resolved is not None and not (
                resolved.inherited and name in ("agent", "theme") and not _overt(reader, head)
            ):
                for term in _before_verb(reader, predication, head, resolved):
                    token = reader.token_of(term)
                    found = True
                    yield (token.i if token is not None and not resolved.inherited else head), term
        if found:
            return


def _may_have_object(predication: Predication, slot: Slot) -> bool:
    """Whether :func:`_objects` can find any: something stands in a slot, or is left out that the topic may be."""
    logical = "theme" if predication.passive else "agent"
    left_out = logical in slot.names and predication.subject_missing
    return left_out or any(predication.get(name) for name in slot.names)


def _before_verb(reader: FragmentReader, predication: Predication, head: int, found: Resolved) -> Sequence[Term]:
    """Leave out what is named behind a clause on the first: "an X, which is motor to A, and a Y"."""
    verb = reader.tree.tokens[predication.head]
    if found.inherited or head > verb.i:
        return found.terms
    return [term for term in found.terms if term.span.start < verb.start] or found.terms


def _levels_at(reader: FragmentReader, token: Token) -> list[Token]:
    """The levels that a word is or names: "C5", "the C5 root", "three roots, C5 to C7", "the posterior ramus of C5"."""
    if token.lemma.rsplit(" ", 1)[-1] not in _LEVELLED:
        return [token] if token.mention is not None else reader.tree.children(token.i, "compound", "nmod", "amod")
    tokens = reader.tree.tokens
    hanging = [p for p in reader.tree.children(token.i, "prep") if p.lower in ("of", "from")]
    of = [t for p in hanging for t in reader.tree.children(p.i)]
    apposed = token.mention is None or token.mention.categories == {"field"}
    behind = token.i + (2 if apposed and [t.text for t in tokens[token.i + 1 : token.i + 2]] == [","] else 1)
    beside = [*reader.tree.children(token.i), *tokens[behind : behind + 1]]
    return [token, *beside, *(one for t in of for one in reader.tree.conjuncts(t.i))]


def _offspring(reader: FragmentReader, heads: Sequence[int], slot: Slot) -> Iterator[int]:
    """ "Formed by branches of X and Y", "from a root of the X": what comes from a branch comes from the whole."""
    for head in heads:
        token = reader.tree.tokens[head]
        below = [p for p in reader.tree.children(head, "prep") if p.lower in ("of", "from")]
        bare = token.mention is None or token.mention.categories == {"field"}
        if "nerve" in slot.categories and bare and token.lemma in _BRANCHES and below:
            yield from (target.i for p in below for target in reader.tree.children(p.i, "pobj"))
        else:
            yield head


def _overt(reader: FragmentReader, head: int) -> bool:
    return reader.tree.tokens[head].tag not in ("WDT", "WP")


def _pair(reader: FragmentReader, predication: Predication, pattern: Pattern) -> Place | None:
    first = [
        term for _, term in _objects(reader, predication, replace(pattern.object, second=())) if isinstance(term, Term)
    ]
    second = [
        term
        for _, term in _objects(reader, predication, Slot(pattern.object.second, (), pattern.object.categories))
        if isinstance(term, Term)
    ]
    if not first or not (second or len(first) > 1):
        return None
    return Place(pattern.relation or pattern.predicate, tuple(dict.fromkeys([*first, *second])))


def _other_slots(pattern: Pattern, predication: Predication) -> bool:
    """ "Extends the spine" is a movement, not a span; "swings the wrist to the radial side" is no attachment."""
    if pattern.group and predication.get("complement"):
        return True  # "among the Xs, the Y is the largest"
    if predication.passive or pattern.predicate not in ("spans", "attaches_to"):
        return False
    themes = [predication.tree.tokens[i].mention for i in predication.get("theme")]
    moved = any(mention is not None and mention.categories & {"joint", "region"} for mention in themes)
    return moved if pattern.predicate == "attaches_to" else bool(themes)


def _is_of_tendon(reader: FragmentReader, predication: Predication) -> bool:
    """ "The tendon runs obliquely": so do no fibres."""
    heads = (*predication.get("agent"), *predication.get("theme"))
    return any(reader.tree.tokens[head].lemma == "tendon" for head in heads)


def _forms_layer(reader: FragmentReader, predication: Predication, pattern: Pattern) -> bool:
    """ "The X form the outer layer, the Y the middle one": a place among the layers, and no whole of the X."""
    themes = [reader.tree.tokens[head].lemma for head in predication.get("theme")]
    return pattern.predicate == "has_members" and not predication.passive and "layer" in themes


def _comparable(reader: FragmentReader, subjects: Sequence[Term], found: Term) -> bool:
    def side(ids: Sequence[str]) -> set[bool]:
        return {reader.kind_of(id).startswith(("muscle", "compartment", "region")) for id in ids}

    return any(side(term.readings) & side(found.readings) for term in subjects)


def _clause(reader: FragmentReader, predication: Predication) -> str:
    from anatlint.claims.movements import clause_text

    return clause_text(reader.tree, predication.head)[0]
