"""Depth told by taking the upper layer away: "peel off the X and you see the Y", "with the X reflected, the Y appears".

Where these words are mixed, the parser often takes the second muscle for one more that is taken away; so the order of
the words is read, and not the tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_AWAY = frozenset({"away", "off", "aside", "back", "up", "out"})
_BEFORE = frozenset({"is", "are", "been", "being", "has", "have", "both", "once", "you", "be", "gets", "get"})
_BESIDE = frozenset({"the", "your", "both", "two", "overlying", "whole", "muscle", "muscles", "it", "of"})
_JOINING = frozenset({"and", ",", "&", "the", "or", "your"})
_DENYING = frozenset({"not", "no", "never", "n't", "without"})


def read_uncovered(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a muscle or nerve is deep to the muscles that are told to be taken away before it is seen."""
    tokens = reader.tree.tokens
    for token in tokens:
        if not reader.words.has("uncovering", token.lemma) or any(t.lower in _DENYING for t in tokens):
            continue
        taken = _taken(tokens, token)
        if not taken or not (reader.words.has("stripping", token.lemma) or _is_away(tokens, token, taken)):
            continue
        above, seen = _parted(reader, tokens, taken)
        over = [term_of(t, t.mention.ids("muscle")) for t in above if t.mention is not None]
        own = {id for term in over for id in term.readings}
        for one in seen:
            under = term_of(one, one.mention.ids("muscle", "nerve") if one.mention is not None else ())
            for cover in over if not own & set(under.readings) else ():
                span = Span(min(token.start, cover.span.start, one.start), max(token.end, cover.span.end, one.end))
                whose = Resolved((under,), reader.phrases.block)
                yield from reader.claims("deep_to", whose, cover, span, reader.base, "uncovered")


def _taken(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """Return the names of what is taken away: those right behind the verb, or right before its participle."""
    at = verb.i + 1
    while at < len(tokens) and tokens[at].lower in _AWAY | _BESIDE:
        at += 1
    found: list[Token] = []
    while at < len(tokens) and (_is_muscle(tokens[at]) or (found and tokens[at].lower in _JOINING)):
        found += [tokens[at]] if _is_muscle(tokens[at]) else []
        at += 1
    if found or verb.tag not in ("VBN", "VBD"):
        return found
    at = verb.i - 1
    while at >= 0 and (tokens[at].lower in _BEFORE or tokens[at].pos == "AUX"):
        at -= 1
    return [tokens[at]] if at >= 0 and _is_muscle(tokens[at]) else []


def _is_away(tokens: Sequence[Token], verb: Token, taken: Sequence[Token]) -> bool:
    """Whether "away" or "off" stands beside a verb that says little by itself: "lift the X off", "fold back the X"."""
    last = max(verb.i, taken[-1].i)
    return any(token.lower in _AWAY for token in tokens[verb.i + 1 : last + 3])


def _parted(
    reader: FragmentReader, tokens: Sequence[Token], taken: Sequence[Token]
) -> tuple[Sequence[Token], list[Token]]:
    """Part what is taken away from what is then seen: a word of seeing stands between them, or behind the last."""
    rest = tokens[taken[-1].i + 1 :]
    if rest and rest[0].lower in ("from", "for"):
        return taken, []  # "remove the X from your routine and see how the Y grows"
    seen = [i for i, token in enumerate(rest) if reader.words.has("uncovered", token.lemma)]
    named = [i for i, token in enumerate(rest) if token.mention is not None and token.mention.ids("muscle", "nerve")]
    if seen and not named and len(taken) > 1:
        return taken[:-1], [taken[-1]]  # "peel away the X and the Y comes into view"
    if not seen or not named or min(seen) > named[0] + 4:
        return taken, []
    listed = [named[0]]
    for one in named[1:]:
        if any(token.lower not in _JOINING for token in rest[listed[-1] + 1 : one]):
            break
        listed.append(one)
    return taken, [rest[i] for i in listed]


def _is_muscle(token: Token) -> bool:
    return token.mention is not None and bool(token.mention.ids("muscle"))
