"""Claims made with fields: "its nerve is ...", "receives its innervation from ...", and values under "Origin:"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.copulas import cranial_number
from anatlint.claims.fibres import fronted_owner
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.labels import Field
from anatlint.claims.limits import is_all
from anatlint.claims.model import Claim, Count, Levels, Name, Qualifiers, Quantifier, Term
from anatlint.claims.own_parts import partly
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.short_names import nerve_named
from anatlint.claims.telegrams import names_in
from anatlint.claims.tree import Token

_SUBJECT = frozenset({"muscle", "nerve"})
_RECEIVE = frozenset({"receive", "get", "have", "derive", "take", "obtain", "draw", "gain", "share", "own",
                      "possess", "enjoy", "use", "boast", "find"})  # fmt: skip
_ENDS = frozenset({"end", "ending", "home", "base", "tail", "foot", "tip", "starting"})
_BORDERS = frozenset({"base"})  # of a triangle, as its edges are
_VALUE_SLOTS = ("complement", "agent", "by", "from", "via", "through", "on", "at", "to", "into", "in", "theme", "off",
                "along", "near", "around")  # fmt: skip


def read_fields(reader: FragmentReader, fields: Mapping[str, Field]) -> Iterator[Claim]:
    """Yield the claims of clauses with a field noun in them (actions are read by ``acts``)."""
    for token in reader.tree.tokens:
        ids = token.mention.ids("field") if token.mention is not None and token.pos in ("NOUN", "PROPN") else ()
        ids = ids or _bare_field(token)
        field = fields[ids[0]] if ids else None
        if field is None or field.predicate in ("", "acts") or token.head == token.i:
            continue
        if (company := _company(reader, token)) is not None:
            yield from _accompanying(reader, field, token, company)
            continue
        verb = reader.tree.tokens[token.head]
        predication = reader.by_head.get(verb.i)
        if predication is None:
            continue
        if token.dep in ("nsubj", "nsubjpass"):
            yield from _described(reader, field, token, predication)
        elif token.dep == "dobj" and verb.lemma in _RECEIVE:
            yield from _received(reader, field, token, predication)
            for other in reader.tree.children(token.i, "conj"):
                further = other.mention.ids("field") if other.mention is not None else ()
                if further and fields[further[0]].predicate not in ("", "acts"):
                    kept = {name: heads for name, heads in predication.slots.items() if name == "agent"}
                    yield from _received(reader, fields[further[0]], other, replace(predication, slots=kept))
        elif token.dep == "attr":
            yield from _being(reader, field, token, predication)


def _company(reader: FragmentReader, token: Token) -> Token | None:
    """Return the "with" that a field noun stands behind: "with its origin on X and its insertion on Y"."""
    first = token
    while first.dep == "conj":
        first = reader.tree.tokens[first.head]
    above = reader.tree.tokens[first.head]
    return above if first.dep == "pobj" and above.lower == "with" else None


def _accompanying(reader: FragmentReader, field: Field, token: Token, company: Token) -> Iterator[Claim]:
    """ "With its origin on X, the Y ...", "the Y, with its origin on X, ...", "the Y with its origin on X"."""
    above = reader.tree.tokens[company.head]
    owned = any(child.tag == "PRP$" for child in reader.tree.children(token.i, "poss"))
    if above.mention is not None and above.mention.ids("muscle", "nerve"):
        subject = reader.phrases.resolve(above.i, _SUBJECT)
    else:
        named = reader.tree.children(above.i, "nsubj", "nsubjpass")
        subject = reader.phrases.resolve(named[0].i, _SUBJECT) if named and owned else None
    if subject is None or len(subject.terms) != 1:
        return
    inside = [p for p in reader.tree.children(token.i, "prep") if p.lower in _VALUE_SLOTS]
    for target in (t for p in inside for t in reader.tree.children(p.i, "pobj")):
        yield from _values(reader, _of_parent(reader, field, subject), subject, target.i, reader.qualifiers(above.i))


def _bare_field(token: Token) -> tuple[str, ...]:
    """Return the field of a noun that is one only where its values are: nerves, no blood supply; places of ends."""
    if token.mention is not None or token.pos != "NOUN":
        return ()
    return ("innervation",) if token.lemma == "supply" else ("attachment",) if token.lemma in _ENDS else ()


def _being(reader: FragmentReader, field: Field, token: Token, predication: Predication) -> Iterator[Claim]:
    """ "The greater trochanter is the insertion of X", "the Y is the nerve of X", "the Y is its nerve"."""
    owned = any(child.dep == "prep" and child.lower in ("of", "for") for child in reader.tree.children(token.i))
    its = any(child.tag == "PRP$" for child in reader.tree.children(token.i, "poss"))
    subject = holder(reader.phrases, token, frozenset({"muscle"})) if owned or its else None
    if subject is None or (subject.inherited and not its) or not field.value & {"place", "nerve"}:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for head in predication.get("agent"):
        yield from _values(reader, field, subject, head, qualifiers)


def _described(reader: FragmentReader, field: Field, token: Token, predication: Predication) -> Iterator[Claim]:
    """ "The nerve supply of X is the Y", "its origin is on Z"."""
    fronted = fronted_owner(reader, predication) if field.id == "direction" else None
    subject = fronted or holder(reader.phrases, token, _SUBJECT)
    owned = any(c.dep == "poss" or (c.dep == "prep" and c.lower == "of") for c in reader.tree.children(token.i))
    bare = token.lower in ("nerve", "nerves", "root", "roots", "segment", "segments")  # "this nerve" is no field
    subject = subject or (_driven(reader, token) if bare else None)
    its = any(c.tag == "PRP$" for c in reader.tree.children(token.i, "poss"))
    if subject is None and its and field.id == "innervation":
        subject = reader.topic(frozenset({"muscle"}))  # of what is talked about, only a muscle has a nerve
    elif subject is None and (owned or bare or (token.lemma in _BORDERS and not its)):
        return
    subject = partly(reader.phrases, token, subject or reader.topic(_SUBJECT))
    if subject is None:
        return
    if (
        predication.passive
        and not predication.get("agent")
        and predication.lemma not in ("locate", "situate", "find", "derive", "form")
    ):
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    if field.predicate == "also_called":
        yield from _called(reader, field, subject, predication, qualifiers)
        return
    yield from _slot_values(reader, field, subject, predication, qualifiers, skip=token.i)


def _driven(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "The nerve behind X", "the nerve for X", "the nerve in charge of X", "the roots that feed X"."""
    wanted = _SUBJECT if token.lemma in ("root", "segment", "level") else frozenset({"muscle"})
    for clause in reader.tree.children(token.i, "acl", "relcl"):
        inner = [t for p in reader.tree.children(clause.i, "prep") for t in reader.tree.children(p.i, "pobj")]
        for target in (*reader.tree.children(clause.i, "dobj"), *inner):
            if (found := reader.phrases.resolve(target.i, wanted)) is not None:
                return found
    for preposition in reader.tree.children(token.i, "prep"):
        targets = reader.tree.children(preposition.i, "pobj")
        if preposition.lower == "in":
            inner = [p for t in targets if t.lower == "charge" for p in reader.tree.children(t.i, "prep")]
            targets = [t for p in inner if p.lower == "of" for t in reader.tree.children(p.i, "pobj")]
        elif preposition.lower not in ("behind", "for", "to"):
            continue
        for target in targets:
            if (found := reader.phrases.resolve(target.i, wanted)) is not None:
                return found
    return None


def _called(
    reader: FragmentReader, field: Field, subject: Resolved, predication: Predication, qualifiers: Qualifiers
) -> Iterator[Claim]:
    """ "The newer name of X is Y"."""
    for head in predication.get("complement"):
        token = reader.tree.tokens[head]
        if token.mention is not None and (ids := token.mention.ids(*_SUBJECT)):
            span = reader.tree.span(head, head)
            yield from reader.claims("also_called", subject, Name(token.text, ids), span, qualifiers, field.id)


def _received(reader: FragmentReader, field: Field, token: Token, predication: Predication) -> Iterator[Claim]:
    """ "X receives its innervation from the Y", "X has its origin on Z"."""
    subject = reader.subject(predication, ("agent",), _SUBJECT)
    if subject is None:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    slots = dict(predication.slots)
    for preposition in reader.tree.children(token.i, "prep"):
        if preposition.lower not in ("of", "for"):
            slots[preposition.lower] = slots.get(preposition.lower, ()) + tuple(
                t.i for t in reader.tree.children(preposition.i, "pobj")
            )
    for head in slots.get("with", ()):  # "shares its origin with the X on the Y"
        for preposition in reader.tree.children(head, "prep"):
            targets = tuple(t.i for t in reader.tree.children(preposition.i, "pobj"))
            slots[preposition.lower] = (*slots.get(preposition.lower, ()), *targets)
    slots = {name: heads for name, heads in slots.items() if name not in ("theme", "agent")}
    beside = [
        t.i
        for t in (*reader.tree.children(token.i), *reader.tree.children(predication.head, "npadvmod", "appos"))
        if t.mention and t.mention.levels
    ]
    apposed = [t.i for t in reader.tree.children(token.i, "appos") if t.mention is not None]
    slots["complement"] = (*beside, *apposed, *slots.get("complement", ()))
    yield from _slot_values(reader, field, subject, replace(predication, slots=slots), qualifiers, skip=token.i)


def _slot_values(
    reader: FragmentReader, field: Field, subject: Resolved, predication: Predication, qualifiers: Qualifiers, skip: int
) -> Iterator[Claim]:
    field = _of_parent(reader, field, subject)
    for slot in _VALUE_SLOTS:
        heads = [head for head in predication.get(slot) if head != skip]
        claims = [claim for head in heads for claim in _values(reader, field, subject, head, qualifiers)]
        if claims:
            yield from claims
            return


def _values(
    reader: FragmentReader, field: Field, subject: Resolved, head: int, qualifiers: Qualifiers
) -> Iterator[Claim]:
    for member in reader.phrases.members(head):
        if field.levels and member.mention is not None and member.mention.levels:
            span = reader.tree.span(member.i, member.i)
            yield from reader.claims(
                field.levels, subject, Levels(member.mention.levels), span, qualifiers, field.id, member.i
            )
        elif "level" in field.value and member.mention is not None and member.mention.levels:
            span = reader.tree.span(member.i, member.i)
            yield from reader.claims(
                field.predicate, subject, Levels(member.mention.levels), span, qualifiers, field.id, member.i
            )
    found = reader.phrases.resolve(head, field.value)
    if found is not None and not found.inherited:
        for term in found.terms:
            token = reader.token_of(term)
            yield from reader.claims(
                field.predicate, subject, term, term.span, qualifiers, field.id, token.i if token else head
            )


def read_telegram(reader: FragmentReader, field: Field, subject: Resolved) -> Iterator[Claim]:
    """Yield the claims of a value in telegram style: every name in it that the field can have, unless it stands
    behind "of" for the whole of another."""
    qualifiers = reader.base
    field = _of_parent(reader, field, subject)
    if field.predicate == "branch_of" and not _are_nerves(reader, subject):
        return  # the plexus of a muscle is that of its nerve
    if field.id in _OF_NERVES:
        yield from _of_nerves(reader, field, subject) if _are_nerves(reader, subject) else ()
        return
    whole = subject
    subject = _part_at(reader, 0, whole) or subject
    if field.value == {"nerve"} and not any(t.mention and t.mention.ids("nerve") for t in reader.tree.tokens):
        yield from _bare_nerves(reader, field, subject)
    for token in reader.tree.tokens:
        subject = _part_at(reader, token.i, whole) or _member_at(token, whole) or subject
        if token.mention is None:
            continue
        levels = field.predicate if "level" in field.value else field.levels
        if token.mention.levels:
            if levels and not _vertebral(reader, token):
                span = reader.tree.span(token.i, token.i)
                yield from reader.claims(
                    levels, subject, Levels(token.mention.levels), span, qualifiers, field.id, token.i
                )
        elif field.id in ("roots", "parent") and (above := _parents(reader, token)):
            span = reader.tree.span(token.i, token.i)
            yield from reader.claims("branch_of", subject, term_of(token, above), span, qualifiers, field.id, token.i)
        elif field.predicate == "also_called":
            yield from reader.claims(
                "also_called",
                subject,
                Name(token.text, token.mention.ids(*_SUBJECT)),
                reader.tree.span(token.i, token.i),
                qualifiers,
                field.id,
            )
        elif (ids := token.mention.ids(*field.value)) and not _whole_of_another(reader, token, field.value):
            term = term_of(token, ids)
            if (
                not _only_describes(reader, token)
                and not _in_company(reader, token)
                and not any(set(term.readings) & set(t.readings) for t in subject.terms)
            ):
                only = field.predicate == "crosses" and is_all(reader.tree, token.i, reader.words)
                told = replace(qualifiers, only=True) if only else qualifiers
                yield from reader.claims(field.predicate, subject, term, term.span, told, field.id, token.i)


def _in_company(reader: FragmentReader, token: Token) -> bool:
    """ "Coracoid process, together with the X": X starts there, too."""
    before = [t.lower for t in reader.tree.tokens[max(0, token.i - 3) : token.i] if t.lower != "the"]
    return before[-2:] in (["together", "with"], ["along", "with"], ["jointly", "with"], ["shared", "with"])


def _only_describes(reader: FragmentReader, token: Token) -> bool:
    """ "Medial border of the scapula, costal surface": that surface of the scapula, no rib."""
    behind = reader.tree.tokens[token.i + 1 : token.i + 2]
    return bool(behind) and behind[0].mention is None and reader.words.has("transparent_places", behind[0].lower)


def _are_nerves(reader: FragmentReader, subject: Resolved) -> bool:
    ids = [id for term in subject.terms for id in term.readings]
    return all(reader.kind_of(id).startswith(("nerve", "plexus", "ramus", "cord", "trunk")) for id in ids)


def _of_parent(reader: FragmentReader, field: Field, subject: Resolved) -> Field:
    """Return the field of a nerve's parent for that of its origin, and of a muscle's origin for "where from"."""
    if field.id == "parent" and all(
        reader.kind_of(id).startswith("muscle") for t in subject.terms for id in t.readings
    ):
        value = frozenset({"place", "muscle", "region"})
        return replace(field, id="origin", predicate="originates_from", value=value, levels="")
    if field.id != "origin" or not _are_nerves(reader, subject):
        return field
    return replace(field, id="parent", predicate="branch_of", value=frozenset({"nerve"}), levels="has_roots")


_OF_NERVES = frozenset({"served", "felt", "number"})
_FELT_KINDS = frozenset({"modality", "fibre-kind"})


def _of_nerves(reader: FragmentReader, field: Field, nerves: Resolved) -> Iterator[Claim]:
    """Yield what only nerves have: muscles served, places where they feel, a number."""
    tokens = reader.tree.tokens
    if field.id == "number":
        yield from _number(reader, nerves)
    elif not any(token.pos in ("VERB", "AUX") and not _is_noun_like(token) for token in tokens):
        for token in tokens:
            if _modifies(reader, token):
                continue
            ids = token.mention.ids(*field.value) if token.mention is not None else ()
            if ids and not _whole_of_another(reader, token, field.value):
                yield from _served(reader, field, term_of(token, ids), nerves)


def said_in(field: str | None, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims that a value of a field can make: what a nerve serves is no sign of its harm."""
    return (one for one in claims if field not in _OF_NERVES or one.predicate != "lesion_causes")


def _is_noun_like(token: Token) -> bool:
    return token.tag in ("VBG", "VBN") and token.mention is not None


def _modifies(reader: FragmentReader, token: Token) -> bool:
    """ "Toe extensors", "back third": a part that only says of which muscles, or which third."""
    following = reader.tree.tokens[token.i + 1 : token.i + 2]
    if not following or token.mention is None or token.mention.ids("muscle", "modality"):
        return False
    agent = following[0].mention is not None and "agent" in following[0].mention.categories
    return agent or following[0].lower in ("third", "thirds", "half", "part", "two", "muscle", "muscles")


def _served(reader: FragmentReader, field: Field, thing: Term, nerves: Resolved) -> Iterator[Claim]:
    """ "Motor: deltoid, teres minor", "Sensory: little finger", "Main job: smell", below the name of a nerve."""
    block = reader.phrases.block
    for nerve in nerves.terms:
        whose = Resolved((nerve,), nerves.block, nerves.inherited)
        if all(reader.kind_of(id).startswith("muscle") for id in thing.readings):
            token = reader.token_of(thing)
            some = reader.phrases.quantifier(token.i) if token is not None else Quantifier.NONE
            muscle = Resolved((thing,), block, quantifier=some)
            yield from reader.claims("innervated_by", muscle, nerve, thing.span, reader.base, field.id)
        elif all(reader.kind_of(id) in _FELT_KINDS for id in thing.readings):
            yield from reader.claims("carries", whose, thing, thing.span, reader.base, field.id)
        else:
            yield from reader.claims("supplies", whose, thing, thing.span, reader.base, field.id)


def read_area(reader: FragmentReader, areas: Sequence[Term], labelled: bool = False) -> Iterator[Claim]:
    """ "Little finger | ulnar nerve": the nerves of a cell whose row begins with the skin that they supply.

    ``labelled``: the skin is the label of a line, of which only a value that is nothing but nerves counts.
    """
    if labelled:
        for one in names_in(reader, "nerve") if areas else ():
            whose = Resolved((one,), reader.phrases.block)
            for area in areas:
                yield from reader.claims("supplies", whose, area, one.span, reader.base, "area")
        return
    for token in reader.tree.tokens:
        if token.mention is None or not (ids := token.mention.ids("nerve")):
            continue
        nerve = Resolved((term_of(token, ids),), reader.phrases.block)
        for area in areas:
            yield from reader.claims("supplies", nerve, area, nerve.terms[0].span, reader.base, "area")


def _number(reader: FragmentReader, subject: Resolved) -> Iterator[Claim]:
    """ "IV", "CN IV", "fourth": the number of a cranial nerve. Bare figures only count the rows."""
    tokens = reader.tree.tokens
    text = " ".join(token.text for token in tokens).strip(" .")
    forms = () if text.isdecimal() else (text, f"CN {text}", f"{text} cranial nerve")
    number = next((found for form in forms if (found := cranial_number(form)) is not None), None)
    if number is not None:
        made, span = Count(number, "cranial nerve"), reader.tree.span(0, tokens[-1].i)
        yield from reader.claims("cranial_number", subject, made, span, reader.base, "number")


def _part_at(reader: FragmentReader, i: int, whole: Resolved) -> Resolved | None:
    """ "Long head - coracoid process": what follows is of the part named before the dash, or of the whole again."""
    tokens = reader.tree.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].text not in ("-", "–", "—", ":"):
        return None
    token = tokens[i]
    if token.mention is None or not (ids := token.mention.ids("muscle")):
        return whole if token.lower in ("head", "part", "fibres", "fibers", "belly") else None
    known = {id for term in whole.terms for id in term.readings}
    if not any(reader.phrases.wholes(id) & known for id in ids):
        return None
    return Resolved((term_of(token, ids),), reader.phrases.block)


def _member_at(token: Token, whole: Resolved) -> Resolved | None:
    """ "Medius between A and B, minimus between B and C": what follows is of the one of several that is told."""
    last = [term.text.lower().split()[-1] for term in whole.terms]
    if len(last) < 2 or len(set(last)) < len(last) or token.lower not in last:
        return None
    return replace(whole, terms=(whole.terms[last.index(token.lower)],))


def _bare_nerves(reader: FragmentReader, field: Field, subject: Resolved) -> Iterator[Claim]:
    """ "N: radial", "inferior gluteal", "medial and lateral pectoral": nerves by their adjectives alone."""
    tokens = reader.tree.tokens
    words: list[Token] = []
    for token in (*tokens, None):
        if (
            token is not None
            and (token.text.isalpha() or token.mention is not None)
            and token.lower not in ("and", "or", "also", "the")
        ):
            words.append(token)
            continue
        for size in range(len(words), 0, -1):
            text = " ".join(word.text for word in words[:size])
            ids = nerve_named(reader.lexicon, text) or (_stage_named(reader, text) if field.id == "parent" else ())
            if ids:
                span = reader.tree.span(words[0].i, words[size - 1].i)
                yield from reader.claims(field.predicate, subject, Term(text, span, ids), span, reader.base, field.id)
                break
        words = []


def _stage_named(reader: FragmentReader, word: str) -> tuple[str, ...]:
    """ "Cord: posterior", "Plexus: lumbar": where a nerve comes from, by its adjective alone."""
    entries = [entry for noun in ("cord", "trunk", "plexus") for entry in reader.lexicon.get(f"{word} {noun}")]
    return tuple(dict.fromkeys(entry.id for entry in entries if entry.category == "nerve"))


def _parents(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    assert token.mention is not None
    return tuple(
        id for id in token.mention.ids("nerve") if reader.kind_of(id) in ("plexus", "cord", "trunk") or "cord" in id
    )


def _vertebral(reader: FragmentReader, token: Token) -> bool:
    """Whether levels are vertebrae ("transverse processes of C1-C4") rather than roots."""
    near = [
        reader.tree.tokens[i]
        for i in range(max(0, token.i - 3), min(len(reader.tree.tokens), token.i + 2))
        if i != token.i
    ]
    return any(
        t.lower in ("vertebrae", "vertebra", "rib", "ribs")
        or (t.mention is not None and "place" in t.mention.categories)
        for t in near
    )


def _whole_of_another(reader: FragmentReader, token: Token, categories: frozenset[str]) -> bool:
    """ "greater trochanter of the femur": the femur only tells where the trochanter is."""
    before = [reader.tree.tokens[i] for i in range(max(0, token.i - 4), token.i)]
    words = [t.lower for t in before]
    if "of" not in words:
        return False
    at = len(words) - 1 - words[::-1].index("of")
    between = before[at + 1 :]
    if any(t.mention is not None or t.text in ",;" or t.lower in ("and", "or") for t in between):
        return False
    owner = before[at - 1].mention if at else None
    return owner is not None and bool(owner.categories & categories)
