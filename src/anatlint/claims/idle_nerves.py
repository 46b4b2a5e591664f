"""Nerves that move nothing: "supplies no muscle", "never supplies a muscle", "no muscle depends on it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.tree import Token

_NERVE = frozenset({"nerve"})
_SERVING = frozenset(
    {
        "supply", "serve", "innervate", "move", "feed", "drive", "control", "have", "power", "run", "activate", "reach",
        "work",
    }
)  # fmt: skip
_DEPENDING = frozenset({"depend", "rely", "hang", "live", "take", "get", "receive"})
_FIBRES = "motor-fibres"


def read_idle(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a nerve has no motor fibres, where no place limits that it supplies no muscle.

    Of "it" that may be said where the text has come to a place: in the arm.
    """
    for predication in reader.predications:
        if predication.lemma not in _SERVING or predication.passive:
            continue
        for token in (reader.tree.tokens[i] for i in predication.get("theme")):
            nerve = reader.subject(predication, ("agent",), _NERVE) if _is_no_muscle(reader, token) else None
            if nerve is None or nerve.inherited or _is_placed(reader, token, predication.head):
                continue
            span = reader.phrase_span(predication.head, reader.tree.span(token.i, token.i))
            made = Term(token.text, span, (_FIBRES,))
            qualifiers = replace(reader.qualifiers(predication.head, predication.governors), negated=True)
            yield from reader.claims("carries", nerve, made, span, qualifiers, "idle")


def read_independent(reader: FragmentReader) -> Iterator[Claim]:
    """ "No muscle depends on the X": the nerve has no motor fibres."""
    for predication in reader.predications:
        told = predication.lemma in _DEPENDING and not predication.passive
        subjects = reader.tree.children(predication.head, "nsubj") if told else []
        if len(subjects) != 1 or not _is_no_muscle(reader, subjects[0]):
            continue
        nerve = reader.arguments(predication, ("on", "upon", "from"), _NERVE)
        if nerve is None or len(nerve.terms) != 1:
            continue
        span = reader.phrase_span(predication.head, reader.tree.span(subjects[0].i, subjects[0].i))
        made = Term(subjects[0].text, span, (_FIBRES,))
        yield from reader.claims("carries", nerve, made, span, replace(reader.base, negated=True), "idle")


def _is_no_muscle(reader: FragmentReader, token: Token) -> bool:
    if token.mention is not None or token.lower not in ("muscle", "muscles"):
        return False
    words = [child.lower for child in reader.tree.children(token.i)]
    denied = any(t.dep == "neg" or t.lower == "never" for t in reader.tree.children(token.head))
    plain = not reader.tree.children(token.i, "amod", "compound", "relcl", "nummod")
    return plain and ("no" in words or (denied and bool({"any", "a", "single"} & set(words))))


def _is_placed(reader: FragmentReader, token: Token, verb: int) -> bool:
    """ "Supplies no muscle in the arm", "in the upper arm it supplies no muscle", "after that it moves no muscle"."""
    own = [*reader.tree.children(token.i, "prep"), *reader.tree.children(verb, "prep", "advmod", "advcl")]
    return any(one.lower not in ("at", "all", "therefore", "thus", "so", "itself", "however") for one in own)
