"""Signs that a question tells of, and the nerve that answers it: "Can't lift your big toe? L5."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from anatlint.claims.causes import Cause
from anatlint.claims.effects import Effect
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.records import dataclass

_NEAR = 4  # code points that may part question and answer
_IDLE = ("idle", "harmed", "useless")
_IF = frozenset({"if", "when", "whenever", "unless", "should"})
_SUPPOSING = frozenset({*_IF, "may", "might", "would", "could", "should", "not", "n't"})
_HAPPENED = frozenset({"was", "were", "had", "has", "have", "been", "'d"})

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a question tells of, its block, and where it ends."""

    effects: tuple[Effect, ...]
    block: int
    end: int
    asked: bool = False  # a question, which the next block may answer


def asked_of(reader: FragmentReader, effects: Sequence[Effect]) -> Shown | None:
    """Return the signs of a question that names no nerve: what is lost, and no more than that it is not."""
    shown = tuple(effect for effect in effects if not effect.denied)
    last = next((token for token in reversed(reader.tree.tokens) if token.text.strip()), None)
    named = any(token.mention is not None and token.mention.ids("nerve") for token in reader.tree.tokens)
    if not shown or last is None or last.text != "?" or named:
        return None
    return Shown(shown, reader.phrases.block, reader.sentence.end, asked=True)


def seen_in(reader: FragmentReader, effects: Sequence[Effect]) -> Shown | None:
    """Return the signs that a sentence tells of and puts down to nothing: "He woke with a dropped wrist."."""
    shown = tuple(effect for effect in effects if not effect.denied)
    tokens = reader.tree.tokens
    named = any(token.mention is not None and token.mention.ids("nerve", "muscle") for token in tokens)
    last = next((token for token in reversed(tokens) if token.text.strip()), None)
    ended = last is not None and (last.text in (".", "!", ":", "…", '"') or last.end < reader.sentence.end)
    if not shown or not ended or named or any(token.lower in _IF for token in tokens):
        return None
    return Shown(shown, reader.phrases.block, reader.sentence.end)


def explained_by(reader: FragmentReader, seen: Shown, causes: Sequence[Cause], words: Words) -> Resolved | None:
    """Return the nerve that a sentence right behind says was harmed: "The X had been squashed."."""
    if (answer := answered_by(reader, seen, words)) is not None:
        return answer
    tokens = reader.tree.tokens
    near = _is_near(reader, seen)
    told = [cause for cause in causes if cause.verbal and cause.is_nerve]
    past = any(token.lower in _HAPPENED for token in tokens)
    signs = any(token.mention is not None and token.mention.ids("sign") for token in tokens)
    if not near or len(causes) != 1 or not told or not past or signs or {token.lower for token in tokens} & _SUPPOSING:
        return None
    who = told[0].who
    return who if who is not None and not who.inherited and len(who.terms) == 1 else None


def answered_by(reader: FragmentReader, asked: Shown, words: Words) -> Resolved | None:
    """Return the one nerve that a fragment right behind a question consists of: "L5.", "Then it's the X."."""
    tokens = reader.tree.tokens
    near = _is_near(reader, asked)
    named = [token for token in tokens if _ids(reader, token)]
    plain = {word for name in _IDLE for phrase in words[name] for word in phrase.split()} | words["answers"]
    others = [token for token in tokens if token.text.isalnum() and token.lower not in plain and token not in named]
    if not near or len(named) != 1 or others:
        return None
    ids = _ids(reader, named[0])
    term = replace(term_of(named[0], ids), readings=ids)
    nerve = all(not reader.kind_of(id).startswith("muscle") for id in ids)
    return Resolved((term,), reader.phrases.block, categories=frozenset({"nerve" if nerve else "muscle"}))


def _is_near(reader: FragmentReader, seen: Shown) -> bool:
    """Whether a fragment follows right behind, in the same sentence, in the next or at the start of the next block."""
    start, end = reader.sentence
    if seen.block + 1 == reader.phrases.block:
        return start <= _NEAR and seen.asked
    return seen.block == reader.phrases.block and (0 <= start - seen.end <= _NEAR or end == seen.end)


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
