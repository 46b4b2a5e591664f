"""Fibres whose direction stands right behind them: "fibres slanting upward and inward", "those of the X run across"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.denials import denials_of
from anatlint.claims.fibres import beside_another
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Quantifier
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_FIBRES = frozenset({"fibre", "fiber", "fibres", "fibers", "bundles", "fascicles", "strands"})
_OWNING = frozenset({"its", "their", "whose"})
_BEFORE = frozenset({"with", "the", "all", "long", "short", "coarse", "fine", "strong", *_OWNING})
_PASSING = frozenset({"that", "which", "all", "almost", "nearly", "roughly", "steeply", "mostly", "mainly", "usually"})
_PREDICATES = {"direction": "fibre_direction", "shape": "shape"}
_REACH = 3  # words between the verb and the direction


def read_loose_fibres(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the directions of fibres that no clause told; ``made`` are the claims of this fragment so far."""
    if reader.tree.words.isdisjoint(_FIBRES) and "those" not in reader.tree.words:
        return
    tokens = reader.tree.tokens
    taken = [claim.span for claim in made if claim.predicate in _PREDICATES.values()]
    for token in tokens:
        pointed = token.lower == "those" and any(t.lower in _FIBRES for t in tokens[: token.i])
        if token.lower not in _FIBRES and not (pointed or _begins_with_those(reader, token)):
            continue
        subject, at = _owner(reader, token)
        found = _told(reader, at) if subject is not None else None
        if subject is None or found is None or len(subject.terms) != 1:
            continue
        verb, value, category = found
        span = Span(verb.start, value.end)
        denied = value.i in denials_of(reader.tree).region or any(t.lower == "not" for t in tokens[at : value.i])
        if denied or any(one.start < span.end and span.start < one.end for one in taken):
            continue
        assert value.mention is not None
        made_of = term_of(value, value.mention.ids(category))
        yield from reader.claims(_PREDICATES[category], subject, made_of, span, reader.base, "loose-fibres", value.i)


def _begins_with_those(reader: FragmentReader, token: Token) -> bool:
    """ "Those of the X run vertically", in a passage about the fibres of muscles."""
    return token.i == 0 and token.lower == "those" and reader.phrases.discourse.find(_MUSCLE) is not None


def _owner(reader: FragmentReader, token: Token) -> tuple[Resolved | None, int]:
    """Return whose fibres a noun means, and the token behind its phrase."""
    tokens = reader.tree.tokens
    behind = [t for t in tokens[token.i + 1 : token.i + 4] if t.lower not in ("the", "of")]
    if tokens[token.i + 1 : token.i + 2] and tokens[token.i + 1].lower == "of":
        name = behind[0] if behind else None
        ids = name.mention.ids("muscle") if name is not None and name.mention is not None else ()
        return (Resolved((term_of(name, ids),), reader.phrases.block), name.i + 1) if name and ids else (None, 0)
    if token.lower == "those":
        return None, 0
    before = tokens[token.i - 1] if token.i else None
    if before is not None and before.lower.isalpha() and before.lower not in _BEFORE:
        return None, 0  # "the lower fibres": those alone
    if any(t.mention is not None and t.mention.ids("nerve") and not t.mention.ids("muscle") for t in tokens[: token.i]):
        return None, 0
    owner = next((t for t in tokens[max(0, token.i - 3) : token.i] if t.lower in _OWNING), None)
    if owner is not None and owner.i == 0 and (named := _named_behind(reader)) is not None:
        return named, token.i + 1
    if owner is not None and owner.lower != "whose":
        return reader.phrases.resolve(owner.i, _MUSCLE) or _sole(reader, token.i), token.i + 1
    return _sole(reader, token.i) or reader.topic(_MUSCLE), token.i + 1


def _named_behind(reader: FragmentReader) -> Resolved | None:
    """ "Its fibres running obliquely, the X covers ...": what the clause behind names as its subject."""
    tokens = reader.tree.tokens
    comma = next((t.i for t in tokens if t.text == ","), 0)
    behind = [t for t in tokens[comma + 1 : comma + 3] if t.pos != "DET"] if comma else []
    ids = behind[0].mention.ids("muscle") if behind and behind[0].mention is not None else ()
    verbal = any(t.tag == "VBG" for t in tokens[:comma]) and not any(t.tag in ("VBZ", "VBP") for t in tokens[:comma])
    return Resolved((term_of(behind[0], ids),), reader.phrases.block) if ids and verbal else None


def _sole(reader: FragmentReader, end: int) -> Resolved | None:
    """Return the only muscle that is named before a place in the sentence."""
    named = [t for t in reader.tree.tokens[:end] if t.mention is not None and t.mention.ids("muscle")]
    if len(named) > 1:
        named = [t for t in named if t.dep == "nsubj" and reader.tree.tokens[t.head].dep == "ROOT"]
    if len(named) != 1 or named[0].mention is None:
        return None
    if named[0].dep == "pobj" and any(
        t.mention is None and t.dep in ("nsubj", "nsubjpass") for t in reader.tree.tokens
    ):
        return None
    found = reader.phrases.resolve(named[0].i, _MUSCLE)
    return found if found is not None and found.quantifier is Quantifier.NONE else None


def _told(reader: FragmentReader, at: int) -> tuple[Token, Token, str] | None:
    """Return the verb that follows, with the direction or shape behind it."""
    tokens = reader.tree.tokens
    while at < len(tokens) and tokens[at].lower in _PASSING:
        at += 1
    verb = tokens[at] if at < len(tokens) else None
    if verb is None or verb.mention is not None or not _is_running(reader, verb):
        return None
    for value in tokens[at + 1 : at + 2 + _REACH]:
        if value.mention is not None:
            for category in _PREDICATES:
                if value.mention.ids(category) and not (category == "shape" and not _is_parallel(reader, value)):
                    return verb, value, category
            return None
        if value.pos not in ("ADV", "ADJ") or value.lower in ("not", "never"):
            return None
    return None


def _is_parallel(reader: FragmentReader, value: Token) -> bool:
    return value.lower == "parallel" and not beside_another(reader, value)


def _is_running(reader: FragmentReader, verb: Token) -> bool:
    return verb.pos in ("VERB", "AUX", "NOUN") and reader.words.has("fibres_run", verb.lemma)
