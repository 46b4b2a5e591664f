"""What is told to be out of work: "with the X out of action", "without it", "the X is on strike"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.phrases import Resolved, inherited
from anatlint.claims.tree import Token

_SUBJECT = frozenset({"nerve", "muscle"})
_NEAR = 4  # words from "with" to what is meant
_LONG = 4  # words of a phrase such as "out of action"

Words = Mapping[str, frozenset[str]]


def absent(reader: FragmentReader, token: Token, words: Words) -> tuple[Resolved, frozenset[int]] | None:
    """Return what "without" says is missing, or "with" is out of work, and the tokens that say so."""
    tokens = reader.tree.tokens
    for named in tokens[token.i + 1 : token.i + _NEAR]:
        pronoun = named.tag == "PRP" and named.lower == "it" and token.lower == "without"
        own = named.mention is not None and bool(named.mention.ids(*_SUBJECT))
        if not own and not pronoun and named.lower != "nerve":
            continue
        after = tokens[named.i + 1].lower if named.i + 1 < len(tokens) else ""
        idle = _idle_length(tokens, named.i, words["idle"])
        last = named.i + (0 if token.lower == "without" else idle or int(after in words["harmed"]))
        if token.lower != "without" and last == named.i:
            return None
        found = reader.phrases.resolve(named.i, _SUBJECT) or _last_nerve(reader, named)
        return (found, frozenset(range(token.i, last + 1))) if found is not None else None
    return None


def _last_nerve(reader: FragmentReader, token: Token) -> Resolved | None:
    """ "This nerve", "the nerve": the one named last."""
    pointed = any(child.lower in ("this", "that", "the") for child in reader.tree.children(token.i, "det"))
    last = reader.phrases.discourse.find(frozenset({"nerve"}), False) if pointed and token.lower == "nerve" else None
    return inherited(last) if last is not None else None


def is_idle(tokens: Sequence[Token], verb: int, idle: frozenset[str]) -> bool:
    """ "Is on strike", "has gone to sleep": a verb leads to one of the phrases."""
    return tokens[verb].lemma in ("be", "go", "get", "fall") and _idle_length(tokens, verb, idle) > 0


def _idle_length(tokens: Sequence[Token], i: int, idle: frozenset[str]) -> int:
    """Return how many tokens right behind one are a phrase of being out of work."""
    for length in range(_LONG, 0, -1):
        if " ".join(token.lower for token in tokens[i + 1 : i + 1 + length]) in idle:
            return length
    return 0
