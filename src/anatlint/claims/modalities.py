"""Values of what a nerve carries: "Sensory", "Both", "S", "motor to the tongue", below the name of a nerve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_LETTERS = {"s": "sensory", "m": "motor", "b": "mixed", "sm": "mixed", "ms": "mixed", "mixed": "mixed", "both": "mixed"}
_TOWARDS = frozenset({"to", "for", "from", "of", "in"})
_CARRIES = frozenset({"carry", "send", "bring", "convey", "relay", "transmit", "conduct", "return", "pass", "take"})
_FUNCTIONS = frozenset({"function", "role", "job", "component", "task", "part", "root", "work"})
_SIGNALS = frozenset({"signal", "signals", "impulses", "messages", "information"})
_CENTRE = frozenset({"brain", "spinal cord", "cord", "brainstem", "cns", "central nervous system"})
_BARE = frozenset(
    {
        ",",
        "/",
        "+",
        "&",
        "and",
        "only",
        "purely",
        "entirely",
        "mainly",
        "mostly",
        "also",
        "both",
        "(",
        ")",
        ".",
        "a",
        ";",
    }
)


def read_modality(reader: FragmentReader, subject: Resolved, exclusive: bool = True) -> Iterator[Claim]:
    """Yield what a value in a column or line of modalities says of a nerve; two of them make it mixed."""
    tokens = reader.tree.tokens
    found = [(token, ids) for token in tokens if (ids := _ids(reader, token))]
    if not found:
        return
    qualifiers = replace(reader.base, exclusive=exclusive)
    first, last = found[0][0], found[-1][0]
    named = {id for _, ids in found for id in ids}
    if {"motor", "sensory"} <= named:
        span = Span(first.start, last.end)
        yield from reader.claims("carries", subject, Term("mixed", span, ("mixed",)), span, qualifiers, "modality")
        return
    for token, ids in found:
        towards = any(t.lower in _TOWARDS for t in tokens[token.i + 1 : token.i + 2])
        stated = replace(qualifiers, exclusive=exclusive and not towards and len(found) == 1)
        term = term_of(token, ids)
        yield from reader.claims("carries", subject, term, term.span, stated, "modality", token.i)


def is_modality(reader: FragmentReader) -> bool:
    """Whether a fragment is nothing but a modality: "sensory", "purely motor", "motor and sensory"."""
    told = False
    for token in reader.tree.tokens:
        if any(reader.kind_of(id) == "modality" for id in _ids(reader, token)):
            told = True
        elif token.lower not in _BARE:
            return False
    return told


def read_bare_modality(reader: FragmentReader, labelled: bool) -> Iterator[Claim]:
    """ "Optic nerve: sensory", "IV - motor to the superior oblique": a line that opens with what its nerve carries.

    Without the label a line such as "Motor" may head what follows; only "purely motor" then leaves nothing else.
    """
    topic = reader.phrases.discourse.topic
    if topic is None or topic.category != "nerve":
        return
    for token in reader.tree.tokens:
        if any(reader.kind_of(id) == "modality" for id in _ids(reader, token)):
            words = {word for t in reader.tree.tokens[: token.i + 2] for word in t.lower.split()}
            only = labelled or any(reader.words.has("only", word) for word in words)
            after = reader.tree.tokens[token.i + 1 : token.i + 2]
            closed = not after or after[0].text in (",", ".", ";")
            if closed or token.dep not in ("nsubj", "nsubjpass", "amod", "compound"):
                yield from read_modality(reader, inherited(topic), exclusive=only)
            return
        if token.lower not in _BARE:
            return


_AUTONOMIC = ("sympathetic-", "parasympathetic-")  # fibres, not the divisions


def read_apposed_modality(reader: FragmentReader) -> Iterator[Claim]:
    """ "The X, purely sensory, ...": what stands beside the name of a nerve."""
    tokens = reader.tree.tokens
    for named, comma in pairwise(tokens) if "nerve" in reader.tree.categories else ():
        ids = named.mention.ids("nerve") if named.mention is not None else ()
        if not ids or comma.text not in (",", "(", "–", "—"):
            continue
        beside = next((t for t in tokens[comma.i + 1 : comma.i + 4] if t.lower not in _BARE), None)
        after = tokens[beside.i + 1] if beside is not None and beside.i + 1 < len(tokens) else None
        kinds = _ids(reader, beside) if beside is not None and beside.mention is not None else ()
        if beside is not None and kinds and all(id.startswith(_AUTONOMIC) for id in kinds):
            who = Resolved((term_of(named, ids),), reader.phrases.block)
            span = Span(beside.start, beside.end)
            yield from reader.claims("carries", who, term_of(beside, kinds), span, reader.base, "modality", beside.i)
            continue
        closed = after is None or after.text in (",", ".", ")", ";", "–", "—")
        if beside is None or not closed or not any(reader.kind_of(id) == "modality" for id in kinds):
            continue
        span = Span(tokens[comma.i + 1].start, beside.end)
        who = Resolved((term_of(named, ids),), reader.phrases.block)
        stated = replace(reader.base, exclusive=True)
        yield from reader.claims("carries", who, term_of(beside, kinds), span, stated, "modality", beside.i)


def read_functions(reader: FragmentReader) -> Iterator[Claim]:
    """ "Has motor and sensory functions", "has a sensory role": what a nerve does beside others, or all of it."""
    for predication in reader.predications:
        heads = [reader.tree.tokens[i] for i in predication.get("theme")] if predication.lemma == "have" else []
        noun = next((t for t in heads if t.lemma in _FUNCTIONS), None)
        subject = reader.subject(predication, ("agent",), frozenset({"nerve"})) if noun is not None else None
        if noun is None or subject is None or any(p.lower == "in" for p in reader.tree.children(noun.i, "prep")):
            continue  # "no motor function in the arm"
        before = [t for t in reader.tree.tokens[predication.head + 1 : noun.i] if t.mention is not None]
        named = {id for t in before if t.mention is not None for id in t.mention.ids("modality")}
        kinds = sorted(id for id in named if reader.kind_of(id) == "modality")
        both = ["mixed"] if {"motor", "sensory"} <= named else kinds
        only = (
            any(reader.words.has("only", t.lower) for t in reader.tree.tokens[predication.head : before[-1].i])
            if before
            else False
        )
        qualifiers = replace(reader.qualifiers(predication.head, predication.governors), exclusive=only)
        for kind in both:
            span = Span(before[0].start, noun.end)
            yield from reader.claims("carries", subject, Term(kind, span, (kind,)), span, qualifiers, "function")


def read_signals(reader: FragmentReader) -> Iterator[Claim]:
    """ "Carries signals from the skin", "sends impulses to the muscles": sensory or motor by the way they go."""
    for predication in reader.predications:
        if predication.lemma not in _CARRIES:
            continue
        heads = [reader.tree.tokens[i] for i in predication.get("theme")]
        signals = next((t for t in heads if t.lower in _SIGNALS), None)
        subject = reader.subject(predication, ("agent",), frozenset({"nerve"})) if signals is not None else None
        kind = _direction(reader, predication, signals) if signals is not None and subject is not None else ""
        if signals is None or subject is None or not kind:
            continue
        span = reader.phrase_span(predication.head, Span(signals.start, signals.end))
        term = Term(signals.text, span, (kind,))
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        yield from reader.claims("carries", subject, term, span, qualifiers, "signals", signals.i)


def _direction(reader: FragmentReader, predication: Predication, signals: Token) -> str:
    """Return "motor-fibres" for signals to muscles, "sensory-fibres" for those from the body or to the brain."""
    tree = reader.tree
    places: dict[str, list[Token]] = {"from": [], "to": []}
    for preposition in (
        *tree.children(signals.i, "prep", "dative"),
        *tree.children(predication.head, "prep", "dative"),
    ):
        if preposition.lower in places:
            places[preposition.lower] += tree.children(preposition.i, "pobj")
    sources, ends = ({t.lower for t in places[way]} for way in ("from", "to"))
    if sources & _CENTRE:
        return "motor-fibres" if any("muscle" in word for word in ends) else ""
    if ends & _CENTRE or (places["from"] and not ends):
        return "sensory-fibres"
    return "motor-fibres" if not places["from"] and any("muscle" in word for word in ends) else ""


def _ids(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    if token.mention is not None:
        ids = token.mention.ids("modality")
        return tuple(id for id in ids if reader.kind_of(id) == "modality") or ids
    alone = len([t for t in reader.tree.tokens if t.text.isalpha()]) <= 2
    word = _LETTERS.get(token.lower) if alone and (len(token.text) > 2 or token.text.isupper()) else None
    return (word,) if word else ()
