"""Comparing what was found with what is marked: verbs, subjects, objects, whole arcs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from anatlint.documents import Span
from bench.parsing.marks import SUBJECT, Arc, Sentence, overlap
from bench.parsing.parses import Found

VERB, OBJECT, WHOLE = "verb", "object", "whole arc"
KINDS = (VERB, SUBJECT, OBJECT, WHOLE)
_CORE = frozenset({SUBJECT, "theme"})

Link = tuple[str, Span]


@dataclass(slots=True)
class Score:
    """How many of each kind are marked, found again, and given by the parser."""

    marked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    given_right: Counter[str] = field(default_factory=Counter)

    def recall(self, kind: str) -> float:
        """The share of what is marked that was found."""
        return self.right[kind] / self.marked[kind] if self.marked[kind] else 1.0

    def precision(self, kind: str) -> float:
        """The share of what was given that is marked."""
        return self.given_right[kind] / self.given[kind] if self.given[kind] else 1.0

    def __add__(self, other: Score) -> Score:
        """Return the sum of two scores."""
        return Score(
            self.marked + other.marked,
            self.right + other.right,
            self.given + other.given,
            self.given_right + other.given_right,
        )


def score(sentence: Sentence, found: Sequence[Found]) -> Score:
    """Compare what was found in a sentence with its marks."""
    made = Score()
    for arc in sentence.arcs:
        one = best(arc, found)
        made.marked.update([VERB, WHOLE, *map(kind_of, arc.links)])
        if one is not None:
            made.right[VERB] += 1
            made.right.update(kind_of(link) for link in arc.links if any(same(link, given) for given in one.links))
        made.right[WHOLE] += is_right(sentence, arc, found)
    for one in found:
        links, arcs = counted(sentence, one), [arc for arc in sentence.arcs if overlap(arc.verb, one.verb)]
        if not links and not arcs:
            continue
        right = [link for link in links if any(same(mark, link) for arc in arcs for mark in arc.links)]
        made.given.update([VERB, WHOLE, *map(kind_of, links)])
        made.given_right.update(map(kind_of, right))
        made.given_right[VERB] += bool(arcs)
        made.given_right[WHOLE] += any(matches(sentence, arc, one) for arc in arcs)
    return made


def kind_of(link: Link) -> str:
    """Whether a pair of role and phrase is a subject or an object."""
    return SUBJECT if link[0] == SUBJECT else OBJECT


def same(marked: Link, given: Link) -> bool:
    """Whether a link that was given is a marked one; "@" stands for a relation of several words, "in front of"."""
    role, slot = marked[0], given[0]
    preposition = role not in _CORE and role != "complement"
    return (role == slot or (preposition and slot.startswith("@"))) and overlap(marked[1], given[1])


def counted(sentence: Sentence, one: Found) -> list[Link]:
    """Return the links that count against a parse: of marked verbs every subject and theme, else marked phrases."""
    verb = any(overlap(arc.verb, one.verb) for arc in sentence.arcs)
    return [link for link in one.links if (verb and link[0] in _CORE) or sentence.marked(link[1])]


def best(arc: Arc, found: Sequence[Found]) -> Found | None:
    """Return the parse of an arc's verb that has the most of its links; None when the verb was not found."""
    verbs = [one for one in found if overlap(arc.verb, one.verb)]
    return max(verbs, key=lambda one: sum(same(a, b) for a in arc.links for b in one.links), default=None)


def matches(sentence: Sentence, arc: Arc, one: Found) -> bool:
    """Whether a parse has all links of an arc and none that is wrong."""
    every = all(any(same(link, given) for given in one.links) for link in arc.links)
    return every and all(any(same(link, given) for link in arc.links) for given in counted(sentence, one))


def is_right(sentence: Sentence, arc: Arc, found: Sequence[Found]) -> bool:
    """Whether some parse of an arc's verb matches it."""
    return any(overlap(arc.verb, one.verb) and matches(sentence, arc, one) for one in found)


def failures(sentence: Sentence, found: Sequence[Found]) -> Iterator[str]:
    """Yield each arc that is not right, and what was found of its verb."""
    for arc in sentence.arcs:
        if is_right(sentence, arc, found):
            continue
        one = best(arc, found)
        given = "no verb" if one is None else _shown(sentence.text, counted(sentence, one))
        yield f"{_word(sentence.text, arc.verb)}: {_shown(sentence.text, arc.links)}; found {given or 'nothing'}"


def _shown(text: str, links: Sequence[Link]) -> str:
    return ", ".join(f"{role} {_word(text, span)}" for role, span in links)


def _word(text: str, span: Span) -> str:
    return text[span.start : span.end]
