"""Whether a muscle obeys the will: "works beyond our will", "we have no conscious control over the X"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_OVER = frozenset({"over", "of"})
_TOWARDS = frozenset({"to", "for"})
_HALVES = frozenset({"sympathetic-fibres", "parasympathetic-fibres"})
_WORKS = frozenset(
    {
        "act", "clench", "close", "come", "contract", "control", "fall", "function", "lie", "move", "open", "operate",
        "relax", "run", "squeeze", "stay", "tense", "tighten", "use", "work",
    }
)  # fmt: skip


def read_control(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a muscle works at will, or not, that no copula makes, and by which fibres."""
    yield from _fibres_to(reader)
    for token in reader.tree.tokens if "tissue" in reader.tree.categories else ():
        ids = token.mention.ids("tissue") if token.mention is not None else ()
        ids = tuple(id for id in ids if reader.kind_of(id) == "control")
        if not ids:
            continue
        verb = _verb(reader, token)
        subject = _controlled(reader, token) or _working(reader, verb)
        if subject is not None:
            predication = reader.by_head.get(verb.i) if verb is not None else None
            governors = predication.governors if predication is not None else ()
            qualifiers = reader.qualifiers(verb.i if verb is not None else token.i, governors)
            term = term_of(token, ids)
            span = Span(token.start, token.end)
            yield from reader.claims("tissue", subject, term, span, qualifiers, "control", token.i)


def _fibres_to(reader: FragmentReader) -> Iterator[Claim]:
    """Yield which half of the autonomic system a muscle obeys: "the sympathetic fibres to the X are lost"."""
    for token in reader.tree.tokens if "modality" in reader.tree.categories else ():
        ids = token.mention.ids("modality") if token.mention is not None else ()
        if len(ids) != 1 or ids[0] not in _HALVES or not _is_told_of(reader, token):
            continue
        for preposition in (p for p in reader.tree.children(token.i, "prep") if p.lower in _TOWARDS):
            for target in reader.tree.children(preposition.i, "pobj"):
                muscle = reader.phrases.resolve_here(target.i, _MUSCLE)
                if muscle is not None and not muscle.inherited:
                    span = Span(token.start, token.end)
                    yield from reader.claims(
                        "controlled_by", muscle, term_of(token, ids), span, reader.base, "fibres-to", token.i
                    )


def _is_told_of(reader: FragmentReader, token: Token) -> bool:
    """Whether fibres are spoken of as there: not "no sympathetic fibres", nor what a verb or phrase denies."""
    absent = any(child.lower in ("no", "any", "without") for child in reader.tree.children(token.i))
    return not absent and not reader.words.find("negative", reader.sentence_text)


def _controlled(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "Conscious control over the X"."""
    for preposition in reader.tree.children(token.i, "prep"):
        for target in reader.tree.children(preposition.i, "pobj") if preposition.lower in _OVER else ():
            if (found := reader.phrases.resolve(target.i, _MUSCLE)) is not None:
                return found
    return None


def _working(reader: FragmentReader, verb: Token | None) -> Resolved | None:
    """ "The X works at will", "you can squeeze the X at will"."""
    predication = reader.by_head.get(verb.i) if verb is not None else None
    if predication is None or predication.lemma not in _WORKS:
        return None
    return reader.arguments(predication, ("theme", "agent"), _MUSCLE)


def _verb(reader: FragmentReader, token: Token) -> Token | None:
    current = token
    while current.pos not in ("VERB", "AUX"):
        if current.head == current.i:
            return None
        current = reader.tree.tokens[current.head]
    return current
