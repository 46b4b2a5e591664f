"""How the fibres of one muscle run to those of another: "at right angles to those of the X", "the same way"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_RUNNING = frozenset(
    {"run", "go", "slope", "slant", "pass", "lie", "follow", "cross", "course", "be", "travel", "take"}
)
_FIBRES = frozenset({"fibre", "fiber", "bundle", "those", "that"})
_WAYS = {"fibres_along": "along", "fibres_across": "across"}


def read_fibres_beside(reader: FragmentReader) -> Iterator[Claim]:
    """Yield how the fibres of the subject of a clause run to those of a muscle that it names, or named before."""
    text = " ".join(token.text for token in reader.tree.tokens)
    for name, relation in _WAYS.items():
        if reader.words.find(name, text) is None:
            continue
        for first, last in _cues(reader, name):
            yield from _told(reader, first, last, relation)


def _cues(reader: FragmentReader, name: str) -> Iterator[tuple[Token, Token]]:
    """Yield the first and last token of each phrase of a list that stands in a fragment: the longest at a place."""
    tokens = reader.tree.tokens
    phrases = sorted((phrase.split() for phrase in reader.words.sets[name]), key=len, reverse=True)
    taken = -1
    for token in tokens:
        for words in phrases:
            found = tokens[token.i : token.i + len(words)]
            if token.i > taken and [one.lower for one in found] == words:
                taken = found[-1].i
                yield token, found[-1]
                break


def _told(reader: FragmentReader, first: Token, last: Token, relation: str) -> Iterator[Claim]:
    before = [one for one in reader.predications if one.lemma in _RUNNING and one.head < first.i and not one.passive]
    if not before:
        return
    predication = max(before, key=lambda one: one.head)
    subject = reader.subject(predication, ("agent",), _MUSCLE)
    if subject is None or len(subject.terms) != 1 or not (_is_of_fibres(reader, predication) or relation == "across"):
        return
    other = _other(reader, subject, predication, last)
    if other is None:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    end = max(last.end, other.span.end if other.span.start > first.start else 0)
    place = Place(relation, (other,))
    yield from reader.claims("fibres_beside", subject, place, Span(first.start, end), qualifiers, "fibres-beside")


def _is_of_fibres(reader: FragmentReader, predication: Predication) -> bool:
    """Whether it is fibres that are told to run, or a muscle told of by how it runs."""
    agents = [reader.tree.tokens[i] for i in predication.get("agent")]
    fibres = any(one.lemma in _FIBRES or one.lower in _FIBRES for one in agents)
    return fibres or predication.lemma in ("run", "slope", "slant", "go")


def _other(reader: FragmentReader, subject: Resolved, predication: Predication, last: Token) -> Term | None:
    """Return the muscle behind the phrase, that of the verb's object, or the one told of last before the subject."""
    own = {id for term in subject.terms for id in term.readings}
    tokens = reader.tree.tokens
    behind = [one for one in tokens[last.i + 1 : last.i + 8] if one.pos != "PUNCT"]
    objects = [tokens[i] for i in predication.get("theme") if predication.lemma == "cross"]
    objects += [t for one in objects for p in reader.tree.children(one.i, "prep") for t in reader.tree.children(p.i)]
    near = [*behind, *objects, *reversed(tokens[: predication.head])]
    for token in near:
        ids = token.mention.ids("muscle") if token.mention is not None else ()
        if ids and not own & set(ids):
            return term_of(token, ids)
        chosen = reader.phrases.resolve(token.i, _MUSCLE) if token.lower in ("one", "ones", "neighbour") else None
        if chosen is not None and len(chosen.terms) == 1 and not own & set(chosen.terms[0].readings):
            return chosen.terms[0]
    told = reader.phrases.discourse.candidates(_MUSCLE, lambda one: len(one.terms) == 1)
    last_told = next((one.terms[0] for one in told if not own & set(one.terms[0].readings)), None)
    return last_told if last_told is not None and told[0].turn >= reader.phrases.discourse.turn - 1 else None
