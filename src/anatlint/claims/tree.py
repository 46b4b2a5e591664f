"""A parsed fragment of text: plain tokens with heads, made from a parse but independent of any parser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any

from anatlint.claims.mentions import Mention
from anatlint.claims.numerals import value_at
from anatlint.documents.source import Span
from anatlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or one name of several words. ``start`` and ``end`` count code points of the block's text."""

    i: int
    text: str
    start: int
    end: int
    lemma: str
    tag: str  # Penn Treebank
    pos: str  # Universal Dependencies
    dep: str  # as spaCy's English models name them
    head: int  # index of the head; its own index for the root
    mention: Mention | None = None
    lower: str = field(init=False, repr=False, compare=False)  # the text in lower case

    def __post_init__(self) -> None:
        lower = self.text.lower()
        object.__setattr__(self, "lower", self.text if lower == self.text else lower)  # most words need no second text


def _by_head(tokens: tuple[Token, ...]) -> dict[int, list[Token]]:
    children: dict[int, list[Token]] = {}
    for token in tokens:
        if token.head != token.i:
            children.setdefault(token.head, []).append(token)
    return children


_INDEXES: dict[str, Callable[[tuple[Token, ...]], Any]] = {
    "_children": _by_head,
    "words": lambda tokens: frozenset([token.lower for token in tokens]),
    "lemmas": lambda tokens: frozenset([token.lemma for token in tokens]),
    "numbers": lambda tokens: {t.i: found for t in tokens if (found := value_at(tokens, t.i)) is not None},
    "categories": lambda tokens: frozenset().union(*[t.mention.categories for t in tokens if t.mention is not None]),
}


@dataclass(slots=True)
class Tree:
    """The tokens of one fragment, their dependencies and what is among them, each index made when first asked for.

    Most readers look for certain words, base forms or sorts of names: these tell at once that there are none.
    """

    tokens: tuple[Token, ...]
    gap_subjects: set[int] = field(default_factory=set)  # subjects whose verb is left out: "X by A, Y by B"
    memo: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)  # what readers found out
    words: frozenset[str] = field(init=False, repr=False, compare=False)  # its tokens in lower case
    lemmas: frozenset[str] = field(init=False, repr=False, compare=False)
    categories: frozenset[str] = field(init=False, repr=False, compare=False)  # those of its mentions
    numbers: dict[int, tuple[int, int]] = field(init=False, repr=False, compare=False)  # and where they begin
    _children: dict[int, list[Token]] = field(init=False, repr=False, compare=False)
    _below: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __getattr__(self, name: str) -> Any:
        if name not in _INDEXES:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        index = _INDEXES[name](self.tokens)
        setattr(self, name, index)
        return index

    def children(self, i: int, *deps: str) -> list[Token]:
        """Return the dependents of a token in order, only those with one of the relations when any is given."""
        tokens = self._children.get(i)
        if tokens is None:
            return []
        if len(deps) == 1:  # as most readers ask
            dep = deps[0]
            return [token for token in tokens if token.dep == dep]
        return [token for token in tokens if token.dep in deps] if deps else tokens.copy()

    def child(self, i: int, *deps: str) -> Token | None:
        """Return the first dependent with one of the relations."""
        for token in self._children.get(i, ()):
            if not deps or token.dep in deps:
                return token
        return None

    def subtree(self, i: int) -> tuple[int, ...]:
        """Return the indices of a token and all below it, in order."""
        known = self._below.get(i)
        if known is None:
            found, waiting = [], [i]
            while waiting:
                current = waiting.pop()
                found.append(current)
                waiting.extend(token.i for token in self._children.get(current, ()))
            known = self._below[i] = tuple(sorted(found))
        return known

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of text from token ``first`` to token ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def root(self) -> Token | None:
        """Return the first token that is its own head."""
        return next((token for token in self.tokens if token.head == token.i), None)

    def verb_above(self, i: int) -> int | None:
        """Return the nearest verb that a token hangs on, by way of others or not."""
        current = self.tokens[i]
        while current.head != current.i:
            current = self.tokens[current.head]
            if current.pos in ("VERB", "AUX"):
                return current.i
        return None

    def conjuncts(self, i: int) -> list[Token]:
        """Return a token and those coordinated with it, in order of the text."""
        found, waiting = [self.tokens[i]], self.children(i, "conj")
        if not waiting:
            return found
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting.extend(self.children(token.i, "conj"))
        return sorted(found, key=lambda token: token.i)


def preposition_key(token: Token) -> str:
    """Return the slot of a preposition: its word, or the relation that a phrase of several words is read as."""
    if token.mention is not None and (relations := token.mention.ids("relation")):
        return f"@{relations[0]}"
    return token.lower
