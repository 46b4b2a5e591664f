"""Numbers told with verbs of many kinds: "comes with two heads", "falls into three parts", "unites four muscles"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.denials import denials_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Quantifier
from anatlint.claims.numerals import number_before, number_of, of_a_muscle
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_PARTS = {
    "head": "head", "part": "part", "belly": "belly", "slip": "slip", "division": "division", "layer": "layer",
    "root": "root", "trunk": "trunk", "cord": "cord", "portion": "part", "column": "part", "tendon": "tendon",
    "branch": "branch", "section": "part", "crus": "crus", "crura": "crus", "dome": "dome", "digitation": "digitation",
}  # fmt: skip
_MEMBERS = {"muscle": "muscle", "member": "member", "nerve": "nerve"}
_FURTHER = frozenset(
    {"other", "another", "remaining", "further", "additional", "more", "extra", "first", "last", "these"}
)
_OF_ALL = frozenset({"head", "division", "trunk", "cord", "belly", "root", "layer", "tendon", "column", "part"})
_SPLITTING = frozenset({"split", "divide", "branch", "fork", "break", "part"})
_THERE = frozenset({"to", "in", "of"})


def read_told_numbers(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of counted parts and members; ``made`` are the claims of this fragment so far."""
    if not reader.tree.numbers:
        return
    taken = [claim.span for claim in made if claim.predicate == "has_count"]
    for token in reader.tree.tokens:
        found = _counted(reader, token)
        if found is None or any(span.start < token.end and found[2].start < span.end for span in taken):
            continue
        number, what, span = found
        for whose, at in (_of(reader, token), _subject(reader, token, what)):
            if whose is not None and len(whose.terms) == 1 and _fits(reader, whose, what):
                qualifiers = reader.qualifiers(at) if at is not None else reader.base
                if whose.quantifier is Quantifier.NONE and not qualifiers.negated:
                    yield from reader.claims("has_count", whose, Count(number, what), span, qualifiers, "told", token.i)
                break
    yield from _nameless(reader, taken)


def _counted(reader: FragmentReader, token: Token) -> tuple[int, str, Span] | None:
    """Return the number of a noun phrase, what it counts, and its stretch."""
    what = (
        "branch"
        if _is_way(reader, token)
        else _PARTS.get(token.lemma) or _PARTS.get(token.lower.removesuffix("s")) or _MEMBERS.get(token.lemma)
    )
    found = number_before(reader.tree, token.i) if what is not None and " " not in token.text else None
    if what in _MEMBERS.values() and reader.tree.children(token.i, "prep", "acl"):
        return None  # "two muscles of the thigh": more besides
    if what is None or found is None or found[0] < 2 or token.i in denials_of(reader.tree).region:
        return None
    before = reader.tree.tokens[max(0, found[1] - 1) : token.i]
    if any(t.lower in _FURTHER for t in before) or reader.tree.children(token.i, "relcl"):
        return None
    main = any(t.lower in ("end", "terminal", "final", "main") for t in before)
    if what == "branch" and not main and reader.tree.tokens[token.head].lemma in ("give", "send", "bring"):
        return None  # some of many
    if what == "branch" and main:
        what = "terminal branch"
    return found[0], what, Span(reader.tree.tokens[found[1]].start, token.end)


def _is_way(reader: FragmentReader, token: Token) -> bool:
    """ "Splits three ways": into as many branches."""
    return token.lemma == "way" and reader.tree.tokens[token.head].lemma in _SPLITTING


def _of(reader: FragmentReader, token: Token) -> tuple[Resolved | None, int | None]:
    """ "The three divisions of the X", "its three divisions": all that it has."""
    children = reader.tree.children(token.i, "det", "predet", "poss")
    whole = any(child.lower in ("the", "all", "its", "their") for child in children)
    if not whole or token.lemma not in _OF_ALL or reader.tree.children(token.i, "amod", "compound"):
        return None, None
    owners = [child.i for child in children if child.dep == "poss"]
    owners += [t.i for p in reader.tree.children(token.i, "prep") if p.lower == "of" for t in reader.tree.children(p.i)]
    return next((r for i in owners if (r := reader.phrases.resolve(i, _SUBJECT)) is not None), None), None


def _subject(reader: FragmentReader, token: Token, what: str) -> tuple[Resolved | None, int | None]:
    """Return the subject of the verb that a noun phrase is the object of, at most one preposition away."""
    tree = reader.tree
    if of_a_muscle(tree, token.i):
        return None, None
    above = tree.tokens[token.head]
    if above.pos == "ADP":
        if above.lower not in ("in", "into", "by", "with", "from", "as", "of", "to", "up"):
            return None, None
        above = tree.tokens[above.head]
    counting = reader.words.has("counting", above.lemma)
    sorted_out = tree.children(above.i, "dobj") if counting and tree.tokens[token.head].lower == "into" else []
    if sorted_out:  # "anatomists sort the muscles of the sole into four layers"
        return reader.phrases.resolve(sorted_out[0].i, _SUBJECT), above.i
    if above.lemma == "be" and tree.children(above.i, "expl"):
        places = [t.i for p in tree.children(above.i, "prep") if p.lower in _THERE for t in tree.children(p.i, "pobj")]
        places += [t.i for p in tree.children(token.i, "prep") if p.lower in _THERE for t in tree.children(p.i, "pobj")]
        found = next((r for i in places if (r := reader.phrases.resolve(i, _SUBJECT)) is not None), None)
        return found, above.i
    subjects = tree.children(above.i, "nsubj", "nsubjpass")
    if not counting or above.pos not in ("VERB", "AUX") or len(subjects) != 1:
        return None, None
    if subjects[0].i == token.i:
        if what not in _MEMBERS.values() or not reader.words.has("joining", above.lemma):
            return None, None
        targets = [*tree.children(above.i, "dobj")]
        targets += [t for p in tree.children(above.i, "prep") for t in tree.children(p.i, "pobj")]
        return next((r for t in targets if (r := reader.phrases.resolve(t.i, _SUBJECT)) is not None), None), above.i
    return reader.phrases.resolve(subjects[0].i, _SUBJECT), above.i


def _fits(reader: FragmentReader, whose: Resolved, what: str) -> bool:
    """Whether something can have what is counted: only groups have members."""
    ids = whose.terms[0].readings
    if what in _MEMBERS.values():
        return all(reader.kind_of(id).endswith("-group") for id in ids)
    return what != "branch" or not all(reader.kind_of(id).startswith("muscle") for id in ids)


def _nameless(reader: FragmentReader, taken: Sequence[Span]) -> Iterator[Claim]:
    """ "The triceps has three, the long, the lateral and the medial": heads, since it is named after them."""
    for predication in reader.predications:
        for head in predication.get("theme") if predication.lemma in ("have", "possess", "own") else ():
            token = reader.tree.tokens[head]
            number = number_of(token.text) if token.pos == "NUM" and token.mention is None else None
            if number is None or reader.tree.children(head, "prep", "relcl") or _overlaps(token, taken):
                continue
            subject = reader.subject(predication, ("agent",), frozenset({"muscle"}))
            if subject is None or len(subject.terms) != 1 or not all("ceps" in id for id in subject.terms[0].readings):
                continue
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            span = Span(token.start, token.end)
            yield from reader.claims("has_count", subject, Count(number, "head"), span, qualifiers, "told", head)


def _overlaps(token: Token, taken: Sequence[Span]) -> bool:
    return any(span.start < token.end and token.start < span.end for span in taken)
