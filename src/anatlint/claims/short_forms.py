"""Short names: "the latissimus dorsi, or lats for short", "TFL is short for X", "X, abbreviated TFL"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Name
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_PASSED = frozenset({",", "(", "or", "–", "—", '"', "“", "”", "'", "‘", "’", "the", "simply", "just", "called", "also"})
_SHORTENED = frozenset({"abbreviated", "shortened"})
_TELLING = _SHORTENED | {"short"}
_LINKS = frozenset({"to", "as"})
FOR_SHORT = re.compile(r"\s+for\s+short\W*\Z", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,4}[A-Z]\Z")


def read_short_forms(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of short names; ``made`` are the claims of this fragment so far."""
    if reader.tree.words.isdisjoint(_TELLING):
        return
    done = [claim.span for claim in made if claim.predicate in ("also_called", "abbreviated")]
    for short, whose in _pairs(reader):
        ids = _ids(whose)
        if any(span.start <= short.start < span.end for span in done) or short.i == whose.i:
            continue
        readings = tuple(dict.fromkeys(e.id for e in reader.lexicon.get(short.text) if e.category in _SUBJECT))
        if not readings and not _ACRONYM.match(short.text):
            continue
        subject = Resolved((term_of(whose, ids),), reader.phrases.block)
        predicate = "abbreviated" if _ACRONYM.match(short.text) else "also_called"
        span = Span(short.start, short.end)
        yield from reader.claims(predicate, subject, Name(short.text, readings), span, reader.base, "short-form")


def _pairs(reader: FragmentReader) -> Iterator[tuple[Token, Token]]:
    """Yield a short name with the name that it is short for."""
    tokens = reader.tree.tokens
    for token in tokens[1:]:
        words = [one.lower for one in tokens[token.i : token.i + 2]]
        if words == ["for", "short"] and (whose := _before(tokens, token.i - 1)) is not None:
            yield tokens[token.i - 1], whose
        elif words == ["short", "for"] and tokens[token.i - 1].lemma == "be" and token.i > 1:
            named = next((t for t in tokens[token.i + 2 : token.i + 4] if _ids(t)), None)
            if named is not None:
                yield tokens[token.i - 2], named
        elif token.lower in _SHORTENED:
            after = next((t for t in tokens[token.i + 1 :] if t.lower not in _LINKS | _PASSED), None)
            whose = _before(tokens, token.i)
            if after is not None and whose is not None:
                yield after, whose


def _before(tokens: Sequence[Token], i: int) -> Token | None:
    """Return the name right before a token, with nothing but commas, quotation marks and "or" between."""
    for token in reversed(tokens[:i]):
        if token.lower not in _PASSED:
            return token if _ids(token) else None
    return None


def _ids(token: Token) -> tuple[str, ...]:
    return token.mention.ids(*_SUBJECT) if token.mention is not None else ()
