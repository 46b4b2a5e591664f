"""Sorts of muscle and what commands them: "is striated", "obeys your will", "is under sympathetic control"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_SORTS = {"smooth": "smooth-muscle", "striated": "skeletal-muscle", "skeletal": "skeletal-muscle"}
_PARTS = frozenset({"sympathetic", "parasympathetic", "somatic", "autonomic"})
_OWN = frozenset({"our", "your", "the", "my", "one", "conscious", "its", "their", "owner"})
_AGAINST = frozenset({"without", "against", "beyond", "regardless", "outside", "independent", "independently"})
_CONTROL = frozenset({"control", "command", "rule", "influence", "direction", "orders", "power", "sway", "supervision"})
_TELLING = frozenset({*_SORTS, *_PARTS, "at will", "by will", "will", "purpose", "under"})  # one of these at least
_REACH = 8  # words between "under" and the division


def read_sorts(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of tissue, will and command; ``made`` are the claims of this fragment so far."""
    if reader.tree.words.isdisjoint(_TELLING) and reader.tree.categories.isdisjoint(("division", "modality")):
        return
    taken = [claim.span for claim in made if claim.predicate in ("tissue", "belongs_to", "controlled_by")]
    for token in reader.tree.tokens:
        if not any(span.start < token.end and token.start < span.end for span in taken):
            yield from _sort(reader, token)
            yield from _at_will(reader, token)
            yield from _will(reader, token)
            yield from _on_purpose(reader, token)
            yield from _division(reader, token)
            yield from _command(reader, token)


def _sort(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "Is striated", "is smooth": an adjective, or what was taken for a passive verb."""
    behind = reader.tree.tokens[token.i + 1].lower if token.i + 1 < len(reader.tree.tokens) else ""
    if token.lower not in _SORTS or behind in ("and", "muscle", "tissue", "surface"):
        return
    subject, verb = _subject(reader, token)
    if subject is not None and verb is not None and not (_of_a_part(reader, verb) or _of_another(reader, verb, token)):
        yield from _claim(reader, "tissue", subject, token, (_SORTS[token.lower],), verb)


def _of_another(reader: FragmentReader, verb: int, token: Token) -> bool:
    """ "The upper third is striated, the lower third smooth": said of what stands right before it."""
    gap = reader.tree.tokens[verb + 1 : token.i]
    comma = max((t.i for t in gap if t.text in (",", ";") or t.lower in ("and", "but")), default=None)
    return comma is not None and any(t.tag == "DT" for t in reader.tree.tokens[comma + 1 : token.i])


def _of_a_part(reader: FragmentReader, verb: int) -> bool:
    """ "The tendon of the X is smooth": not said of the muscle."""
    subjects = reader.tree.children(verb, "nsubj", "nsubjpass")
    return any(t.pos == "NOUN" and (t.mention is None or not t.mention.ids("muscle")) for t in subjects)


def _at_will(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "You can squeeze the X at will", taken for one noun phrase."""
    ids = token.mention.ids("tissue") if token.mention is not None else ()
    whose = reader.tree.children(token.i, "compound", "nmod") if token.lower in ("at will", "by will") else ()
    named = next((t for t in whose if t.mention is not None and t.mention.ids("muscle")), None)
    if named is not None and named.mention is not None and ids:
        subject = Resolved((term_of(named, named.mention.ids("muscle")),), reader.phrases.block)
        yield from _claim(reader, "tissue", subject, token, ids, token.head)


def _will(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "Obeys your will", "works without our will"."""
    tree = reader.tree
    before = tree.tokens[token.i - 1] if token.i else None
    if token.lower != "will" or token.pos not in ("NOUN", "PROPN") or before is None or before.lower not in _OWN:
        return
    near = {t.lower for t in tree.tokens[max(0, token.i - 4) : token.i]}
    verb = reader.tree.verb_above(token.i)
    if verb is None:
        return
    obeys = reader.words.has("obeying", tree.tokens[verb].lemma)
    against = bool(near & _AGAINST)
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    subject = reader.phrases.resolve(subjects[0].i, _MUSCLE) if len(subjects) == 1 else None
    if subject is not None and (obeys or against):
        for claim in _claim(reader, "tissue", subject, token, ("involuntary" if against else "voluntary",), verb):
            denied = bool(tree.children(verb, "neg")) if against else claim.qualifiers.negated  # not by "without"
            yield replace(claim, qualifiers=replace(claim.qualifiers, negated=denied))


def _on_purpose(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "The X cannot be tightened on purpose", "you can squeeze the X on purpose"."""
    tree = reader.tree
    if token.lower != "purpose" or token.i == 0 or tree.tokens[token.i - 1].lower != "on":
        return
    verb = tree.verb_above(token.i)
    able = verb is not None and any(t.lower in ("can", "ca", "could", "able") for t in tree.children(verb, "aux"))
    if verb is None or not able:
        return
    things = tree.children(verb, "nsubjpass", "dobj") or tree.children(verb, "nsubj")
    subject = reader.phrases.resolve(things[0].i, _MUSCLE) if len(things) == 1 else None
    if subject is not None:
        yield from _claim(reader, "tissue", subject, token, ("voluntary",), verb)


def _division(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "The X is sympathetic": what commands it."""
    ids = division_of(token)
    if ids and (token.dep in ("acomp", "attr", "oprd", "conj") or token.head == token.i) and token.tag.startswith("JJ"):
        subject, verb = _subject(reader, token)
        if subject is not None and verb is not None:
            yield from _claim(reader, "controlled_by", subject, token, ids, verb)


def _command(reader: FragmentReader, token: Token) -> Iterator[Claim]:
    """ "Under sympathetic control", "under the command of the somatic nervous system"."""
    if token.lower != "under":
        return
    near = reader.tree.tokens[token.i + 1 : token.i + 1 + _REACH]
    commanded = next((t for t in near if t.lower in _CONTROL), None)
    told = next((t for t in near if division_of(t)), None)
    if commanded is None or told is None:
        return
    above = reader.tree.tokens[token.head]
    subject, verb = _subject(reader, token)
    if subject is None and above.mention is not None and (ids := above.mention.ids("muscle")):
        subject, verb = Resolved((term_of(above, ids),), reader.phrases.block), above.head
    if subject is not None and verb is not None:
        yield from _claim(reader, "controlled_by", subject, told, division_of(told), verb)


def division_of(token: Token) -> tuple[str, ...]:
    """Return the part of the nervous system, or its fibres, that a word names; the adjective alone does too."""
    if token.lower in _PARTS:
        return (f"{token.lower}-nervous-system",)
    return token.mention.ids("division", "modality") if token.mention is not None else ()


def _claim(
    reader: FragmentReader, predicate: str, subject: Resolved, token: Token, ids: tuple[str, ...], verb: int
) -> Iterator[Claim]:
    term = Term(token.text, Span(token.start, token.end), ids)
    predication = reader.by_head.get(verb)
    qualifiers = reader.qualifiers(verb, predication.governors if predication is not None else ())
    yield from reader.claims(predicate, subject, term, term.span, qualifiers, "sort", token.i)


def _subject(reader: FragmentReader, token: Token) -> tuple[Resolved | None, int | None]:
    """Return the muscle of which a word is said with "be", and the verb."""
    tree = reader.tree
    current = token
    for _ in range(4):
        subjects = tree.children(current.i, "nsubj", "nsubjpass")
        being = current.lemma == "be" or any(t.lemma == "be" for t in tree.children(current.i, "aux", "auxpass"))
        if subjects and being:
            return reader.phrases.resolve(subjects[0].i, _MUSCLE), current.i
        if subjects or current.head == current.i:
            break
        current = tree.tokens[current.head]
    return None, None
