"""How fibres run and what a muscle looks like: "with vertical fibres", "in a bipennate pattern", "like a fan"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.model import Claim, Quantifier, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_FIBRES = frozenset({"fibre", "fiber", "bundle", "fascicle", "strand"})
_HAVING = frozenset({"have", "possess", "show", "display", "exhibit", "follow", "adopt"})
_PATTERNS = frozenset(
    {
        "structure",
        "pattern",
        "arrangement",
        "architecture",
        "design",
        "build",
        "layout",
        "fashion",
        "way",
        "manner",
        "style",
        "form",
    }
)
_COURSES = frozenset({"course", "direction", "orientation", "run", "slant", "path"})
_COMPOSED = frozenset({"build", "make", "compose", "consist", "form", "construct", "comprise"})
_LIKENED = frozenset({"spread", "fan", "converge", "radiate", "look", "be", "arrange", "shape", "form", "lay", "lie"})
_RUNNING = frozenset({"run", "lie", "arrange", "go", "pass", "course", "be"})
_GIRDLES = frozenset({"belt", "girdle", "corset", "waistband", "cummerbund", "hoop"})
_GIRDING = frozenset(
    {"run", "wrap", "go", "lie", "encircle", "surround", "circle", "pass", "wind", "gird", "act", "work"}
)
_RINGING = frozenset({"circle", "encircle", "ring", "surround", "loop"})
_LIMBS = (
    "limb",
    "arm",
    "forearm",
    "hand",
    "palm",
    "finger",
    "thigh",
    "leg",
    "foot",
    "sole",
    "calf",
    "wrist",
    "abdomen",
    "back",
    "chest",
)
_EACH_OTHER = frozenset({"other", "another", "themselves"})


def read_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the directions and shapes that nouns and comparisons tell."""
    for predication in reader.predications:
        yield from _having(reader, predication)
        yield from _likened(reader, predication)
        yield from _parallel(reader, predication)
        yield from _by_parts(reader, predication)
    yield from _with_fibres(reader)
    yield from _named_course(reader)


def _named_course(reader: FragmentReader) -> Iterator[Claim]:
    """ "The transverse course of its fibres", "named for their diamond shape"."""
    tree = reader.tree
    for token in tree.tokens:
        if token.lemma in _COURSES:
            told = _before(reader, token, "fibre_direction", "direction")
            of = [t for p in tree.children(token.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
            noun = next((t for t in of if t.lemma in _FIBRES), None)
        elif token.lemma == "shape":
            told = _before(reader, token, "shape", "shape") or _shaped_like(reader, token)
            noun = token
        else:
            continue
        owner = holder(reader.phrases, noun, _MUSCLE) if noun is not None and told else None
        if owner is not None and len(owner.terms) == 1:
            for predicate, term in told:
                yield from reader.claims(predicate, owner, term, term.span, reader.base, "having", token.i)


def _shaped_like(reader: FragmentReader, token: Token) -> list[tuple[str, Term]]:
    """ "Its diamond shape": diamond-shaped."""
    for noun in reader.tree.children(token.i, "compound"):
        ids = tuple(e.id for e in reader.lexicon.get(f"{noun.lower}-shaped") if e.category == "shape")
        if ids:
            return [("shape", Term(noun.text, Span(noun.start, token.end), ids))]
    return []


def _having(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "X has vertical fibres", "X shows a bipennate structure", "its fibres are arranged in a bipennate pattern"."""
    heads = predication.get("theme") if predication.lemma in _HAVING and not predication.passive else ()
    arranged = predication.get("in") if predication.lemma in ("arrange", "build", "order", "set", "organize") else ()
    arranged = (*arranged, *(predication.get("adverb") if predication.lemma == "arrange" else ()))
    composed = (*predication.get("of"), *predication.get("from")) if predication.lemma in _COMPOSED else ()
    for head in (*heads, *arranged, *composed):
        token = reader.tree.tokens[head]
        told = [*_directions(reader, token), *_shapes(reader, token)]
        if told and (subject := _subject(reader, predication)) is not None:
            yield from _claims(reader, predication, subject, token, told)


def _directions(reader: FragmentReader, token: Token) -> list[tuple[str, Term]]:
    return _before(reader, token, "fibre_direction", "direction") if token.lemma in _FIBRES else []


def _shapes(reader: FragmentReader, token: Token) -> list[tuple[str, Term]]:
    if (
        token.mention is not None
        and (ids := token.mention.ids("shape"))
        and (token.lower.split()[-1].removesuffix("s") in _FIBRES or token.lower.endswith("pennately"))
    ):
        return [("shape", term_of(token, ids))]  # "built of parallel fibres", a name of its own
    return _before(reader, token, "shape", "shape") if token.lemma in _PATTERNS | _FIBRES else []


def _before(reader: FragmentReader, token: Token, predicate: str, category: str) -> list[tuple[str, Term]]:
    """Return the qualities that stand before a noun."""
    return [
        (predicate, term_of(one, ids))
        for one in reader.tree.children(token.i, "amod", "compound", "nmod")
        if one.mention is not None and (ids := one.mention.ids(category))
    ]


def _subject(reader: FragmentReader, predication: Predication) -> Resolved | None:
    fronted = fronted_owner(reader, predication)
    return fronted or reader.subject(predication, ("theme", "agent") if predication.passive else ("agent",), _MUSCLE)


def fronted_owner(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """ "In the X, the bundles slope upwards": the bundles of X."""
    tree = reader.tree
    heads = [tree.tokens[i] for slot in ("theme", "agent") for i in predication.get(slot)]
    bare = any(t.lemma in _FIBRES and not tree.children(t.i, "prep", "poss", "amod", "compound") for t in heads)
    first = next((t for t in tree.tokens[:2] if t.lower == "in"), None) if bare else None
    for target in tree.children(first.i, "pobj") if first is not None else ():
        found = reader.phrases.resolve(target.i, _MUSCLE)
        if found is not None and target.i < predication.head:
            return found
    return None


def _claims(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    token: Token,
    told: Iterable[tuple[str, Term]],
) -> Iterator[Claim]:
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for predicate, term in told:
        at = reader.token_of(term)
        span = Span(term.span.start, max(token.end, term.span.end))
        yield from reader.claims(predicate, subject, term, span, qualifiers, "having", at.i if at is not None else None)


def _with_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """ "X, with its vertical fibres, ...", "X is a long strap with vertical fibres"."""
    tree = reader.tree
    for token in tree.tokens:
        if token.lemma not in _FIBRES:
            continue
        told = [*_directions(reader, token), *_shapes(reader, token)]
        above = tree.tokens[token.head]
        definite = any(child.lower in ("the", "these", "those") for child in tree.children(token.i, "det"))
        if definite and told:
            yield from _owned(reader, token, told)
        if not told or definite or above.lower not in ("with", "of") or above.dep != "prep":
            continue  # "intermingle with the transverse fibres": those of another
        holder = tree.tokens[above.head]
        if above.lower == "of" and not any(holder.i in one.get("complement") for one in reader.predications):
            continue  # "is a strap of vertical fibres"
        if holder.mention is None or not holder.mention.ids("muscle", "nerve"):
            holder = _verb_of(reader, holder)
        for predication in reader.predications:
            complement = holder.i in predication.get("complement")
            if (complement or predication.head == holder.i) and (subject := _subject(reader, predication)) is not None:
                yield from _claims(reader, predication, subject, token, told)
                return
        if holder.mention is not None and (ids := holder.mention.ids("muscle")):
            subject = Resolved((term_of(holder, ids),), reader.phrases.block)
            for predicate, term in told:
                span = Span(term.span.start, token.end)
                yield from reader.claims(predicate, subject, term, span, reader.base, "having", token.i)


def _owned(reader: FragmentReader, token: Token, told: Iterable[tuple[str, Term]]) -> Iterator[Claim]:
    """ "The horizontal fibres of the X pull ...": X has such, and perhaps others."""
    of = [
        t for p in reader.tree.children(token.i, "prep") if p.lower == "of" for t in reader.tree.children(p.i, "pobj")
    ]
    for owner in of[:1]:
        if owner.mention is not None and (ids := owner.mention.ids("muscle")):
            subject = Resolved((term_of(owner, ids),), reader.phrases.block, quantifier=Quantifier.SOME)
            for predicate, term in told:
                span = Span(term.span.start, token.end)
                yield from reader.claims(predicate, subject, term, span, reader.base, "having", token.i)


def _verb_of(reader: FragmentReader, holder: Token) -> Token:
    """ "Wraps round the trunk with horizontal fibres", hung on "trunk": the verb that has the muscle as its subject."""
    complement = any(holder.i in one.get("complement") for one in reader.predications)
    verb = reader.tree.verb_above(holder.i) if holder.pos not in ("VERB", "AUX") and not complement else None
    return reader.tree.tokens[verb] if verb is not None else holder


def _likened(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The fibres converge like a fan", "has the shape of a fan", "forms a ring": fan-shaped, ring-shaped."""
    tree = reader.tree
    liked = list(predication.get("like") if predication.lemma in _LIKENED else ())
    theme = [tree.tokens[i] for i in predication.get("theme") if not predication.passive]
    if predication.lemma in ("form", "make", "build", "constitute"):
        liked += [noun.i for noun in theme]
    if predication.lemma in ("have", "take", "show", "assume", "possess"):
        of = [p for noun in theme if noun.lemma in ("shape", "form", "outline") for p in tree.children(noun.i, "prep")]
        liked += [t.i for p in of if p.lower == "of" for t in tree.children(p.i, "pobj")]
    for head in liked:
        token = reader.tree.tokens[head]
        entries = [e for e in reader.lexicon.get(f"{token.lemma}-shaped") if e.category == "shape"]
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        if ids and (subject := _subject(reader, predication)) is not None:
            term = Term(token.text, Span(token.start, token.end), ids)
            yield from _claims(reader, predication, subject, token, [("shape", term)])


def _by_parts(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "Its fibres run across the forearm": horizontally; "run like a belt": too; "circle the mouth": in a ring."""
    tree, said = reader.tree, ""
    of_fibres = any(tree.tokens[i].lemma in _FIBRES for slot in ("agent", "theme") for i in predication.get(slot))
    told = predication.get("like") if predication.lemma in _GIRDING and not predication.passive else ()
    if heads := [i for i in told if tree.tokens[i].lemma in _GIRDLES]:
        said = "horizontal"
    elif of_fibres and predication.lemma in _RINGING and not predication.passive:
        said, heads = "circularly", list(predication.get("theme"))
    elif of_fibres and predication.lemma in _RUNNING and not _told_way(reader, predication):
        for slot, name in (("@across", "horizontal"), ("across", "horizontal"), ("@along", "longitudinal")):
            if parts := [i for i in predication.get(slot) if _is_part(tree.tokens[i])]:
                said, heads = name, parts
    ids = tuple(dict.fromkeys(e.id for e in reader.lexicon.get(said) if e.category == "direction")) if said else ()
    if ids and heads and (subject := _subject(reader, predication)) is not None:
        token = tree.tokens[heads[0]]
        term = Term(token.text, Span(token.start, token.end), ids)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        span = tree.span(predication.head, token.i)
        yield from reader.claims("fibre_direction", subject, term, span, qualifiers, "having", token.i)


def _told_way(reader: FragmentReader, predication: Predication) -> bool:
    """Whether a direction is told besides: "run obliquely across the forearm"."""
    heads = (*predication.get("adverb"), *predication.get("particle"), *predication.get("complement"))
    mentions = [reader.tree.tokens[i].mention for i in heads]
    return any(mention is not None and mention.ids("direction") for mention in mentions)


def _is_part(token: Token) -> bool:
    """Whether a token names a part of the body that is long enough to have an across and an along."""
    return token.mention is not None and bool(token.mention.ids("region", "joint")) and token.lower.endswith(_LIMBS)


def _parallel(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "Its fibres all run parallel", "run parallel to each other"; parallel to a bone is a direction."""
    if predication.lemma not in _RUNNING:
        return
    tree = reader.tree
    for head in (*predication.get("adverb"), *predication.get("complement"), *predication.get("in")):
        token = tree.tokens[head]
        ids = token.mention.ids("shape") if token.mention is not None and token.lower == "parallel" else ()
        of_fibres = any(tree.tokens[i].lemma in _FIBRES for slot in ("agent", "theme") for i in predication.get(slot))
        if ids and of_fibres and not beside_another(reader, token) and (subject := _subject(reader, predication)):
            yield from _claims(reader, predication, subject, token, [("shape", term_of(token, ids))])


def beside_another(reader: FragmentReader, token: Token) -> bool:
    """Whether "parallel" is said of another thing: "parallel to the bones" tells a direction and no shape."""
    tree = reader.tree
    to = [p for p in tree.children(token.i, "prep") if p.lower in ("to", "with")]
    to += [p for p in tree.tokens[token.i + 1 : token.i + 2] if p.lower in ("to", "with")]
    governed = [t.lower for p in to for t in tree.children(p.i, "pobj")]
    return bool(to) and not any(word in _EACH_OTHER for word in governed)
