"""Signs that a question tells of, and the nerve that answers it: "Can't lift your big toe? L5."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from anatlint.claims.effects import Effect
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token

_NEAR = 4  # code points that may part question and answer
_IDLE = ("idle", "harmed", "useless")

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a question tells of, its block, and where it ends."""

    effects: tuple[Effect, ...]
    block: int
    end: int


def asked_of(reader: FragmentReader, effects: Sequence[Effect]) -> Shown | None:
    """Return the signs of a question that names no nerve: what is lost, and no more than that it is not."""
    shown = tuple(effect for effect in effects if not effect.denied)
    last = next((token for token in reversed(reader.tree.tokens) if token.text.strip()), None)
    named = any(token.mention is not None and token.mention.ids("nerve") for token in reader.tree.tokens)
    if not shown or last is None or last.text != "?" or named:
        return None
    return Shown(shown, reader.phrases.block, reader.sentence.end)


def answered_by(reader: FragmentReader, asked: Shown, words: Words) -> Resolved | None:
    """Return the one nerve that a fragment right behind a question consists of: "L5.", "Then it's the X."."""
    tokens = reader.tree.tokens
    near = asked.block == reader.phrases.block and 0 <= reader.sentence.start - asked.end <= _NEAR
    named = [token for token in tokens if _ids(reader, token)]
    plain = {word for name in _IDLE for phrase in words[name] for word in phrase.split()} | words["answers"]
    others = [token for token in tokens if token.text.isalnum() and token.lower not in plain and token not in named]
    if not near or len(named) != 1 or others:
        return None
    ids = _ids(reader, named[0])
    term = replace(term_of(named[0], ids), readings=ids)
    nerve = all(not reader.kind_of(id).startswith("muscle") for id in ids)
    return Resolved((term,), reader.phrases.block, categories=frozenset({"nerve" if nerve else "muscle"}))


def put_down(asked: Shown, who: Resolved) -> list[Effect]:
    """Return what a question tells of, as said where the answer stands; movements only of a nerve."""
    span = who.terms[0].span
    nerve = "nerve" in who.categories
    told = [effect for effect in asked.effects if nerve or isinstance(effect.made, Term)]
    return [replace(effect, span=span) for effect in told]


def _ids(reader: FragmentReader, token: Token) -> tuple[str, ...]:
    if token.mention is None:
        return ()
    if token.mention.levels and not token.mention.ids("nerve", "muscle"):
        roots = tuple(f"{level.lower()}-spinal-nerve" for level in token.mention.levels)
        return tuple(id for id in roots if reader.kind_of(id))
    return token.mention.ids("nerve", "muscle")
