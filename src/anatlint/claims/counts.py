"""Claims about numbers: "has three heads", "is divided into two parts", "consists of four muscles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from anatlint.claims.company import in_company
from anatlint.claims.denials import denials_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.holders import holder
from anatlint.claims.model import Claim, Count, Quantifier
from anatlint.claims.numerals import number_of, of_a_muscle, value_at
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.quantities import read_quantities
from anatlint.claims.resolved import inherited
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_ENDING = frozenset({"divide", "split", "fan", "branch", "break", "fork", "separate"})  # into its terminal branches
_IN = frozenset({"come", "build", "arrange", "run"})  # "is built in three parts", "runs in three columns"
_FURTHER = frozenset({"other", "another", "remaining", "further", "additional", "more"})
_SOME = _FURTHER | {"first", "last", "lower", "upper"}
_WHAT = {
    "head": "head", "part": "part", "belly": "belly", "slip": "slip", "branch": "branch", "division": "division",
    "layer": "layer", "root": "root",
    "trunk": "trunk", "cord": "cord", "pair": "pair", "muscle": "muscle", "portion": "part", "column": "part",
    "fibre": "fibre", "tendon": "tendon",
    "group": "group", "nerve": "nerve",
}  # fmt: skip
_PARTS = frozenset({"head", "belly", "part", "slip"})
_MEMBERS = frozenset({"muscle", "nerve", "pair"})
_SECTIONS = _PARTS | {"division", "column", "layer"}
_OWN = _SECTIONS | {"trunk", "cord"}

_SETS = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
_COLLECTIONS = frozenset({"team", "group", "set", "family", "complex", "collection", "bundle"})


def read_counts(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims about how many parts something has."""
    claims = list(_counts(reader))
    yield from claims
    yield from _elliptic(reader, claims)
    yield from read_quantities(reader)


def _elliptic(reader: FragmentReader, claims: Sequence[Claim]) -> Iterator[Claim]:
    """ "The biceps has two heads, the triceps three": a name with a number behind another that has one."""
    tokens = reader.tree.tokens
    yield from _had_alike(reader, claims)
    for token in tokens[1:] if claims and reader.tree.numbers else ():
        before = [c for c in claims if c.span.end < token.start and isinstance(c.object, Count)]
        found = reader.tree.numbers.get(token.i)
        whose = tokens[found[1] - 1].mention if found is not None and found[1] else None
        after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        ids = whose.ids("muscle", "nerve") if whose is not None else ()
        if (
            not before
            or not ids
            or found is None
            or (after is not None and after.pos in ("NOUN", "PROPN", "ADJ", "NUM"))
        ):
            continue
        made = before[-1].object
        assert isinstance(made, Count)
        subject = Resolved((term_of(tokens[found[1] - 1], ids),), reader.phrases.block)
        span = Span(tokens[found[1]].start, token.end)
        count = Count(found[0], made.what)
        yield from reader.claims("has_count", subject, count, span, before[-1].qualifiers, "count", token.i)


def _had_alike(reader: FragmentReader, claims: Sequence[Claim]) -> Iterator[Claim]:
    """ "The triceps has three heads while the biceps has two": of what was counted before."""
    for predication in reader.predications:
        for head in predication.get("theme") if predication.lemma in ("have", "possess") else ():
            token = reader.tree.tokens[head]
            number = number_of(token.text) if token.pos == "NUM" and token.mention is None else None
            before = [c for c in claims if c.span.end < token.start and isinstance(c.object, Count)]
            subject = reader.subject(predication, ("agent",), _SUBJECT) if number is not None and before else None
            if number is None or subject is None or reader.tree.children(token.i):
                continue
            made = before[-1].object
            assert isinstance(made, Count)
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            span, count = Span(token.start, token.end), Count(number, made.what)
            yield from reader.claims("has_count", subject, count, span, qualifiers, "count", token.i)


def _is_compared(reader: FragmentReader, token: Token) -> bool:
    """ "One head more", "two more heads" than something else."""
    after = reader.tree.tokens[token.i + 1 : token.i + 2]
    return any(one.lower in _MORE for one in (*after, *reader.tree.children(token.i, "amod", "advmod")))


_FORMING = frozenset(
    {
        "form",
        "make",
        "compose",
        "build",
        "put",
        "assemble",
        "constitute",
        "derive",
        "arise",
        "originate",
        "come",
        "spring",
    }
)
_ROOTS = frozenset({"nerves", "roots", "rami", "segments", "levels"})
_ROOT_NERVES = frozenset({"spinal-nerves", "cervical-nerves", "thoracic-nerves", "lumbar-nerves", "sacral-nerves"})
_MORE = frozenset({"more", "fewer", "less", "extra", "additional"})


def _counts(reader: FragmentReader) -> Iterator[Claim]:
    yield from _adjectives(reader)
    yield from _pairs(reader)
    yield from _bare(reader)
    yield from _alone(reader)
    yield from _owned(reader)
    yield from _rooted(reader)
    yield from _joints(reader)
    yield from _joint_muscles(reader)
    yield from _ranked(reader)
    yield from _number_of(reader)
    for predication in reader.predications:
        if not reader.words.has("having", predication.lemma):
            continue
        if predication.governors:
            continue
        heads = [
            *predication.get("theme"),
            *predication.get("of"),
            *predication.get("into"),
            *predication.get("complement"),
            *predication.get("up"),
        ]
        if predication.lemma in ("make", "form", "compose", "constitute") and not predication.passive:
            joined = in_company(reader, predication, "has_members", ("agent",))
            heads = list(predication.get("agent")) if joined is None else []  # "the two, together with X, form ..."
        if predication.lemma == "be":
            yield from _there_are(reader, predication)
            yield from _are(reader, predication)
            heads = []
        if predication.lemma in _IN:
            heads = [*predication.get("in"), *(predication.get("from") if predication.lemma == "build" else ())]
        if predication.lemma in ("originate", "arise"):
            heads = [*predication.get("by"), *predication.get("with"), *predication.get("as")]
        heads += [t.i for head in heads for t in _of_tendons(reader.tree, head)]
        subject = None
        for token in _counted(reader, heads):
            head = token.i
            what = _what(token)
            number = _number(reader, token)
            if what is None or number is None or _is_compared(reader, token) or _is_of_some(predication, token):
                continue
            slots = ("theme",) if head in predication.get("agent") else ("agent", "theme")
            if head in predication.get("theme") and not predication.passive:
                slots = ("agent",)  # "Has two heads.", "The wall has two muscles: X and Y"
            subject = subject or _without_list(reader, reader.subject(predication, slots, _SUBJECT), token)
            if subject is None or subject.quantifier is Quantifier.ALL:
                return
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            first = _numeral(reader, token)
            span = reader.tree.span(first.i, token.i)
            made = Count(number, _as_ending(reader, token, what, predication))
            yield from reader.claims("has_count", subject, made, span, qualifiers, "count", token.i)


_RANKING = frozenset({"count", "qualify", "rank", "pass", "know", "class", "call", "term", "name", "go", "group"})


def _ranked(reader: FragmentReader) -> Iterator[Claim]:
    """ "Only three muscles count as hamstrings", "four muscles are called the rotator cuff"."""
    for predication in reader.predications:
        heads = predication.get("theme" if predication.passive else "agent") if predication.lemma in _RANKING else ()
        for token in (reader.tree.tokens[i] for i in heads):
            number = _number(reader, token) if token.lemma == "muscle" and token.mention is None else None
            narrowed = reader.tree.children(token.i, "prep", "relcl", "acl", "det", "compound")
            subject = reader.arguments(predication, ("as", "complement", "under"), _SUBJECT) if number else None
            if number is None or subject is None or narrowed or len(subject.terms) != 1:
                continue
            if all(reader.kind_of(id) == "muscle-group" for id in subject.terms[0].readings):
                span = reader.tree.span(_numeral(reader, token).i, token.i)
                qualifiers = reader.qualifiers(predication.head, predication.governors)
                qualifiers = replace(qualifiers, quantifier=Quantifier.NONE)
                yield from reader.claims("has_count", subject, Count(number, "muscle"), span, qualifiers, "count")


def _number_of(reader: FragmentReader) -> Iterator[Claim]:
    """ "The number of cranial nerve pairs is twelve", "the number of heads of the triceps is three"."""
    for predication in reader.predications:
        for head in predication.get("agent") if predication.lemma == "be" else ():
            token = reader.tree.tokens[head]
            of = [t for p in reader.tree.children(head, "prep") for t in reader.tree.children(p.i, "pobj")]
            values = [reader.tree.tokens[i] for i in predication.get("complement")]
            number = number_of(values[0].text) if values and values[0].mention is None else None
            if token.lemma != "number" or len(of) != 1 or number is None:
                continue
            what, whose = _what(of[0]), holder(reader.phrases, of[0], _SUBJECT)
            if what is None and (named := reader.phrases.resolve(of[0].i, _SUBJECT)) is not None:
                nerves = all(reader.kind_of(id).startswith("nerve") for t in named.terms for id in t.readings)
                what, whose = "nerve" if nerves else "muscle", named
            if what is None or whose is None or len(whose.terms) != 1 or reader.tree.children(of[0].i, "amod"):
                continue
            span, qualifiers = Span(values[0].start, values[0].end), reader.qualifiers(predication.head)
            yield from reader.claims("has_count", whose, Count(number, what), span, qualifiers, "count", values[0].i)


def _of_tendons(tree: Tree, head: int) -> list[Token]:
    """ "Is formed by the tendons of four muscles": the muscles."""
    if tree.tokens[head].lemma not in ("tendon", "union", "fusion"):
        return []
    return [t for p in tree.children(head, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]


def _is_of_some(predication: Predication, token: Token) -> bool:
    """ "Includes two muscles of the thigh": there are more besides; "the two heads of Y": those are Y's."""
    if _what(predication.tree.tokens[token.i]) in _PARTS and of_a_muscle(predication.tree, token.i):
        return True
    return predication.lemma == "include" and bool(predication.tree.children(token.i, "prep", "acl", "relcl"))


def _rooted(reader: FragmentReader) -> Iterator[Claim]:
    """ "Is formed by five spinal nerves", "comes from three nerve roots"."""
    for predication in reader.predications:
        if predication.lemma not in _FORMING:
            continue
        heads = [*predication.get("from"), *predication.get("of"), *predication.get("by")]
        heads += predication.get("agent") if predication.passive else ()
        for token in (reader.tree.tokens[i] for i in heads):
            ids = token.mention.ids("nerve") if token.mention is not None else ()
            root = set(ids) <= _ROOT_NERVES and token.lower.split()[-1] in _ROOTS
            number = _number(reader, token) if root and not reader.tree.children(token.i, "relcl") else None
            slots = ("theme",) if predication.passive else ("agent",)
            subject = reader.subject(predication, slots, frozenset({"nerve"})) if number is not None else None
            if number is None or subject is None or len(subject.terms) != 1:
                continue
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            span = reader.tree.span(_numeral(reader, token).i, token.i)
            made = Count(number, "root" if token.lower.endswith(("roots", "rami")) else "spinal nerve")
            yield from reader.claims("has_count", subject, made, span, qualifiers, "roots", token.i)


def _joints(reader: FragmentReader) -> Iterator[Claim]:
    """ "Crosses two joints", "acts across three joints"."""
    for predication in reader.predications:
        heads = predication.get("theme") if predication.lemma in ("cross", "span", "bridge", "pass") else ()
        heads = (*heads, *(head for slot in ("over", "across") for head in predication.get(slot)))
        acting = predication.lemma in ("act", "work", "operate", "pull", "move", "influence")
        heads = (*heads, *(head for slot in ("on", "upon", "theme") if acting for head in predication.get(slot)))
        for head in heads:
            token = reader.tree.tokens[head]
            number = _number(reader, token) if token.lemma == "joint" else None
            if (
                number is None
                and token.lemma == "joint"
                and any(c.lower == "single" for c in reader.tree.children(head))
            ):
                number = 1
            subject = reader.subject(predication, ("agent",), frozenset({"muscle"})) if number is not None else None
            if number is None or subject is None:
                continue
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            span = reader.tree.span(predication.head, token.i)
            yield from reader.claims("has_count", subject, Count(number, "joint"), span, qualifiers, "joints", token.i)


def _joint_muscles(reader: FragmentReader) -> Iterator[Claim]:
    """ "X is a two-joint muscle"."""
    for predication in reader.predications:
        for head in predication.get("complement") if predication.lemma == "be" else ():
            token = reader.tree.tokens[head]
            words = [reader.tree.tokens[i] for i in range(reader.tree.subtree(head)[0], head)]
            joint = next((n for n, word in enumerate(words) if word.lemma == "joint" and n), 0)
            before = [word for word in words[:joint] if word.text != "-"]
            number = (1 if before[-1].lower == "single" else number_of(before[-1].text)) if before else None
            mover = token.mention is not None and "agent" in token.mention.categories
            first = before[-1].i if before else head
            if (said := _articular(reader, [*words, token])) is not None:
                number, first = said
            elif (token.lemma != "muscle" and not mover) or number is None:
                continue
            subject = reader.subject(predication, ("agent",), frozenset({"muscle"}))
            if subject is not None:
                qualifiers = reader.qualifiers(predication.head, predication.governors)
                span = reader.tree.span(first, head)
                yield from reader.claims("has_count", subject, Count(number, "joint"), span, qualifiers, "joints", head)


def _articular(reader: FragmentReader, words: Sequence[Token]) -> tuple[int, int] | None:
    """Return the number of joints that "biarticular" or "single-joint" tells, and where it stands."""
    for number, name in ((1, "one_joint"), (2, "two_joints")):
        for word in words:
            if reader.words.has(name, word.lower):
                return number, word.i
    return None


def _without_list(reader: FragmentReader, found: Resolved | None, token: Token) -> Resolved | None:
    """ "Three muscles make up the Xs, namely A, B and C": only X is what has them."""
    if found is None or len(found.terms) < 2 or found.inherited:
        return found
    first = found.terms[0]
    groups = [t for t in found.terms if any(reader.phrases.sizes(id) for id in t.readings)]
    listed = token.end < first.span.start and groups[:1] == [first]
    return Resolved((first,), found.block, found.inherited, found.quantifier) if listed else found


def _as_ending(reader: FragmentReader, token: Token, what: str, predication: Predication) -> str:
    """Return what is counted: branches that something splits into, or that are called so, are its terminal ones."""
    told = any(t.lower in ("end", "terminal", "final") for t in reader.tree.children(token.i, "amod", "compound"))
    return "terminal branch" if what == "branch" and (told or predication.lemma in _ENDING) else what


def _counted(reader: FragmentReader, heads: Sequence[int]) -> list[Token]:
    """Return the heads with what is coordinated: "five roots, three trunks and four cords"."""
    found = {token.i: token for head in heads for token in reader.tree.conjuncts(head)}
    return list(found.values())


def _pairs(reader: FragmentReader) -> Iterator[Claim]:
    """ "26 pairs of spinal nerves", wherever it stands."""
    for token in reader.tree.tokens:
        number = _number(reader, token) if token.lemma == "pair" or _all_of(reader, token) else None
        if number is None:
            continue
        targets = [
            t.i
            for p in reader.tree.children(token.i, "prep")
            if p.lower == "of"
            for t in reader.tree.children(p.i, "pobj")
        ]
        targets = [i for i in targets if not reader.tree.children(i, "acl", "relcl", "amod")]
        subject = next((found for i in targets if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        if subject is not None and len(subject.terms) == 1 and token.dep != "attr":
            first = _numeral(reader, token)
            span = reader.tree.span(first.i, token.i)
            qualifiers = reader.qualifiers(token.head)
            if token.dep in ("nsubj", "nsubjpass"):
                qualifiers = replace(qualifiers, negated=reader.base.negated)  # "the four heads do not all begin there"
            made = Count(number, _WHAT.get(token.lemma, "pair"))
            yield from reader.claims("has_count", subject, made, span, qualifiers, "count", token.i)


def _bare(reader: FragmentReader) -> Iterator[Claim]:
    """ "Two heads, from the calcaneus.", "the gastrocnemius, two heads, and ...": a number that is just put there."""
    tokens = reader.tree.tokens
    verbal = any(token.pos in ("VERB", "AUX") for token in tokens)
    for token in tokens:
        what = _what(token)
        number = _number(reader, token) if what in _SECTIONS or (reader.titled and what in _MEMBERS) else None
        if what is None or number is None or number < 2 or (what == "pair" and _is_narrowed(reader, token)):
            continue
        first = _numeral(reader, token)
        closed = token.i + 1 == len(tokens) or tokens[token.i + 1].text in ".,;"
        subject = None
        if first.i == 0 and ((closed and (reader.titled or not verbal)) or token.dep == "ROOT"):
            subject = reader.topic(_SUBJECT)
        elif first.i >= 2 and closed and tokens[first.i - 1].text in (",", "-", "–") and token.dep in ("conj", "appos"):
            before = tokens[first.i - 2]
            ids = before.mention.ids("muscle") if before.mention is not None else ()
            subject = Resolved((term_of(before, ids),), reader.phrases.block) if ids else None
        if subject is not None and len(subject.terms) == 1:
            span = reader.tree.span(first.i, token.i)
            yield from reader.claims("has_count", subject, Count(number, what), span, reader.base, "count", token.i)


def _alone(reader: FragmentReader) -> Iterator[Claim]:
    """ "Gluteal muscles: three, namely ...": a number that stands alone behind the name of a group."""
    tokens = reader.tree.tokens
    found = value_at(tokens, 0)
    closed = len(tokens) < 2 or tokens[1].text in (",", ":", ";", ".", "(", "–", "—")
    subject = reader.topic(_SUBJECT) if reader.titled and found is not None and closed else None
    if found is None or found[0] < 2 or subject is None or len(subject.terms) != 1:
        return
    kinds = {reader.kind_of(id) for id in subject.terms[0].readings}
    if kinds in ({"muscle-group"}, {"nerve-group"}):
        what, span = next(iter(kinds)).split("-")[0], Span(tokens[0].start, tokens[0].end)
        yield from reader.claims("has_count", subject, Count(found[0], what), span, reader.base, "count", 0)


def _owned(reader: FragmentReader) -> Iterator[Claim]:
    """ "With its two bellies", "whose three columns are ..."."""
    for token in reader.tree.tokens:
        what, owner = _what(token), reader.tree.child(token.i, "poss")
        number = _number(reader, token) if what in _OWN and owner is not None else None
        if what is None or owner is None or number is None or number < 2:
            continue
        if any(word.i < token.i for word in reader.tree.children(token.i, "amod", "compound")):
            continue  # "its two upper heads"
        subject = _with_it(reader, token) or _behind(reader, token) or reader.phrases.resolve(owner.i, _SUBJECT)
        if subject is None and owner.tag == "PRP$":
            subject = _clause_subject(reader, token)
        if subject is None and owner.lower == "whose":
            verb = reader.tree.tokens[token.head]
            subject = reader.phrases.resolve(verb.head, _SUBJECT) if verb.dep == "relcl" else None
        if subject is not None and len(subject.terms) == 1:
            first = _numeral(reader, token)
            span = reader.tree.span(first.i, token.i)
            yield from reader.claims("has_count", subject, Count(number, what), span, reader.base, "count", token.i)


def _with_it(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "Behind sits the triceps with its three heads": those of the noun right before "with"."""
    above = reader.tree.tokens[token.head]
    whose = reader.tree.tokens[above.i - 1] if above.lower == "with" and above.i else None
    ids = whose.mention.ids("muscle") if whose is not None and whose.mention is not None else ()
    return Resolved((term_of(whose, ids),), reader.phrases.block) if whose is not None and ids else None


def _behind(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "With its two bellies, the digastric ...": those of the name that follows."""
    above = reader.tree.tokens[token.head]
    found = _clause_subject(reader, token) if above.i == 0 and above.lower == "with" else None
    return found if found is not None and not found.inherited else None


def _clause_subject(reader: FragmentReader, token: Token) -> Resolved | None:
    """Return the subject of the clause that a phrase stands in: "the digastric, with its two bellies, ..."."""
    above = reader.tree.tokens[token.head]
    while above.pos == "ADP" and above.head != above.i:
        above = reader.tree.tokens[above.head]
    fronted = reader.tree.tokens[token.head].i == 0  # "with its two bellies, the digastric ..."
    found = [t for t in reader.tree.children(above.i, "nsubj", "nsubjpass") if t.i < token.i or fronted]
    return reader.phrases.resolve(found[0].i, _SUBJECT) if found else None


def _are(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The quads are four", "the cuff is a team of four muscles", "the hamstrings are a trio"."""
    if reader.tree.children(predication.head, "expl"):
        return
    for head in predication.get("complement"):
        token = reader.tree.tokens[head]
        said = _said_number(reader, token) or _parts_of_class(reader, token)
        if said is None or said[0] < 2:
            continue
        subject = reader.arguments(predication, ("agent",), _SUBJECT)
        if subject is None or len(subject.terms) != 1 or subject.quantifier is not Quantifier.NONE:
            return
        ids = subject.terms[0].readings
        group = all(reader.kind_of(id).endswith("-group") or reader.phrases.sizes(id) for id in ids)
        number, what, last = said
        if group or what in _PARTS:
            span = reader.tree.span(reader.tree.subtree(head)[0], last)
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            yield from reader.claims("has_count", subject, Count(number, what), span, qualifiers, "count", head)


def _parts_of_class(reader: FragmentReader, token: Token) -> tuple[int, str, int] | None:
    """ "Is a muscle with two heads", "is a muscle of three heads": the number, of what, and its last token."""
    if token.lemma != "muscle" or token.mention is not None:
        return None
    inside = [p for p in reader.tree.children(token.i, "prep") if p.lower in ("with", "of")]
    for part in (t for p in inside for t in reader.tree.children(p.i, "pobj")):
        what, number = _what(part), _number(reader, part)
        if what in _PARTS and number is not None:
            return number, what or "", part.i
    return None


def _said_number(reader: FragmentReader, token: Token) -> tuple[int, str, int] | None:
    """Return the number that a complement gives, of what, and its last token."""
    targets = [t for p in reader.tree.children(token.i, "prep") for t in reader.tree.children(p.i, "pobj")]
    if token.pos == "NUM" and token.mention is None and not targets and (number := number_of(token.text)) is not None:
        return number, "muscle", token.i
    if token.lemma == "pair" and (pairs := _number(reader, token)) is not None:
        return pairs, "pair", max([token.i, *(t.i for t in targets)])
    if token.lemma in _SETS and all(t.lemma in ("muscle", "nerve") and t.mention is None for t in targets):
        return _SETS[token.lemma], "muscle", max([token.i, *(t.i for t in targets)])
    if token.lemma in _COLLECTIONS:
        bare = [t for t in targets if t.pos == "NUM" and t.mention is None and number_of(t.text) is not None]
        if bare and (number := number_of(bare[0].text)) is not None:
            return number, "muscle", bare[0].i
        counted = [(t, n) for t in targets if t.lemma == "muscle" and (n := _number(reader, t)) is not None]
        return (counted[0][1], "muscle", counted[0][0].i) if counted else None
    what, number = _what(token), _number(reader, token)
    if (
        what is not None
        and (what in _PARTS or token.lemma == "muscle")
        and number is not None
        and not _is_narrowed(reader, token)
    ):
        return number, what, token.i
    return None


def _is_narrowed(reader: FragmentReader, token: Token) -> bool:
    """Whether a complement says of what sort: "are the two muscles that ...", "are three deep muscles"."""
    adjectives = reader.tree.children(token.i, "amod", "compound")
    plain = all(reader.words.has("sizes", one.lower) or value_at(reader.tree.tokens, one.i) for one in adjectives)
    return not plain or bool(reader.tree.children(token.i, "det"))


def _all_of(reader: FragmentReader, token: Token) -> bool:
    """ "All five muscles of the cuff", "the three heads of the triceps": all there are."""
    if token.lemma not in ("muscle", "head", "part"):
        return False
    before = [child.lower for child in reader.tree.children(token.i, "det", "predet")]
    return any(word in ("all", "the", "its") for word in before) and not reader.tree.children(
        token.i, "amod", "compound"
    )


def _adjectives(reader: FragmentReader) -> Iterator[Claim]:
    """ "A two-headed muscle": of what the noun is said of, or names."""
    for token in reader.tree.tokens if "counted" in reader.tree.categories else ():
        ids = token.mention.ids("counted") if token.mention is not None else ()
        if not ids:
            continue
        noun = token if token.dep in ("attr", "acomp", "appos", "ROOT") else reader.tree.tokens[token.head]
        subject = reader.phrases.resolve(noun.i, _SUBJECT)
        if subject is None and noun.dep in ("attr", "acomp", "appos"):
            above = reader.tree.tokens[noun.head]
            heads = [above.i] if noun.dep == "appos" else [t.i for t in reader.tree.children(above.i, "nsubj")]
            subject = next((found for i in heads if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        subject = subject or _fronted_of(reader, token)
        number, _, what = ids[0].partition(" ")
        value = number_of(number)
        if subject is not None and value is not None:
            yield from reader.claims(
                "has_count", subject, Count(value, what), Span(token.start, token.end), reader.base, "count", token.i
            )


def _fronted_of(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "Two-headed, the gastrocnemius forms the bulk of the calf": what an adjective before the subject is said of."""
    behind = reader.tree.tokens[token.i + 1 : token.i + 2]
    if token.i or not behind or behind[0].text != ",":
        return None
    root = reader.tree.root()
    subjects = reader.tree.children(root.i, "nsubj", "nsubjpass") if root is not None else []
    return reader.phrases.resolve(subjects[0].i, _SUBJECT) if subjects else None


def _there_are(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "There are eleven pairs of intercostal nerves", "there are four of them"."""
    if not reader.tree.children(predication.head, "expl"):
        return
    for head in (*predication.get("complement"), *(t.i for t in reader.tree.children(predication.head, "nsubj"))):
        token = reader.tree.tokens[head]
        what, number = _what(token), _number(reader, token)
        if token.mention is not None and number is not None and not reader.tree.children(head, "relcl", "acl"):
            yield from _group_of(reader, token, number, predication)
            continue
        if token.pos == "NUM" and token.mention is None:
            what, number = "muscle", number_of(token.text)
        targets = [
            t.i
            for p in reader.tree.children(head, "prep")
            if p.lower in ("of", "in")
            for t in reader.tree.children(p.i, "pobj")
        ]
        subject = next((found for i in targets if (found := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        if token.pos == "NUM" and (own := _of_these(reader, targets)) is not None:
            what, subject = own
        elif token.pos == "NUM" and not targets:
            subject = _group_before(reader)
        if what is not None and number is not None and subject is not None and len(subject.terms) == 1:
            span = reader.tree.span(_numeral(reader, token).i, token.i)
            yield from reader.claims(
                "has_count", subject, Count(number, what), span, reader.qualifiers(predication.head), "count", head
            )


def _of_these(reader: FragmentReader, targets: Sequence[int]) -> tuple[str, Resolved] | None:
    """ "It splits into its terminal branches. There are five of these branches": what is counted, and whose it is."""
    for token in (reader.tree.tokens[i] for i in targets):
        what = _what(token) if token.mention is None else None
        pointed = any(child.lower in ("these", "those", "such") for child in reader.tree.children(token.i, "det"))
        if what not in _OWN | {"branch"} or not pointed:
            continue
        told = any(t.lower in ("end", "terminal", "final") for t in reader.tree.children(token.i, "amod", "compound"))
        whose = reader.phrases.discourse.pronoun(frozenset({"nerve" if what == "branch" else "muscle"}), False, True)
        ending = "terminal branch" if what == "branch" and told else what
        return None if whose is None or what is None else (ending or what, inherited(whose))
    return None


def _group_before(reader: FragmentReader) -> Resolved | None:
    """ "Below lie the Xs. There are four on each side": the group that the sentence before told of."""
    discourse = reader.phrases.discourse
    found = discourse.pronoun(frozenset({"muscle"}), True, True) or discourse.last.get("muscle")
    if found is None or len(found.terms) != 1 or found.turn < discourse.turn - 1:
        return None
    group = all(reader.kind_of(id) == "muscle-group" for id in found.terms[0].readings)
    sized = all(reader.phrases.sizes(id) for id in found.terms[0].readings)
    return inherited(found) if group and sized else None


def _group_of(reader: FragmentReader, token: Token, number: int, predication: Predication) -> Iterator[Claim]:
    """ "There are four muscles of mastication"."""
    assert token.mention is not None
    ids = token.mention.ids("muscle")
    if ids and all(reader.kind_of(id) == "muscle-group" for id in ids) and not reader.tree.children(token.i, "amod"):
        subject = Resolved((term_of(token, ids),), reader.phrases.block)
        first = _numeral(reader, token)
        span = reader.tree.span(first.i, token.i)
        qualifiers = reader.qualifiers(predication.head)
        yield from reader.claims("has_count", subject, Count(number, "muscle"), span, qualifiers, "count", token.i)


def _number(reader: FragmentReader, token: Token) -> int | None:
    if any(child.lower in _SOME for child in reader.tree.children(token.i, "amod", "det")):
        return None  # "the other two muscles", "the first three nerves": not all of them
    for child in reader.tree.children(token.i, "nummod", "amod"):
        kept = [one for one in reader.tree.conjuncts(child.i) if not _denied(reader.tree, one.i)]
        if kept and (found := value_at(reader.tree.tokens, kept[0].i)) is not None:
            return found[0]
    return None


def _what(token: Token) -> str | None:
    """Return what a noun counts: heads, parts, muscles."""
    return _noun_of(token.lemma, token.lower)


@lru_cache(maxsize=4096)
def _noun_of(lemma: str, word: str) -> str | None:
    return _WHAT.get(lemma) or _WHAT.get(word) or _WHAT.get(word.removesuffix("ies") + "y")


def _numeral(reader: FragmentReader, token: Token) -> Token:
    """Return the first token of the number before a noun; the noun itself when there is none."""
    for child in reader.tree.children(token.i, "nummod", "amod"):
        if (found := value_at(reader.tree.tokens, child.i)) is not None:
            return reader.tree.tokens[found[1]]
    return token


def _denied(tree: Tree, i: int) -> bool:
    """Whether a number is set aside: "not four but three"."""
    return i in denials_of(tree).region
