"""Names with a parenthesis in the middle: "the common fibular (peroneal) nerve", "the pudendal (S2–S4) nerve"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention
from anatlint.documents.source import Span

_PARENTHESIS = re.compile(r"(?<=\w)\s+[(\[][^()\[\]]{1,60}[)\]]\s+(?=(\w+(?: \w+){0,4}))")
_INSIDE = re.compile(r"[(\[].*[)\]]", re.DOTALL)
_BEFORE = re.compile(r"(?:[^\W\d_]+ ){0,3}[^\W\d_]+$")
_NAMED = frozenset({"muscle", "nerve"})
_REACH = 60  # code points


def with_interrupted(text: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Add the names whose words stand on both sides of a parenthesis; what stands inside it keeps its own mentions."""
    if "(" not in text and "[" not in text:
        return mentions
    added = list(_interrupted(text, mentions, lexicon))
    if not added:
        return mentions
    kept = [m for m in mentions if not any(_is_cut(m, one, text) for one in added)]
    return sorted([*kept, *added], key=lambda mention: mention.span)


def _interrupted(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    for match in _PARENTHESIS.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
        whole = any(m.span.end == match.start() and m.categories & _NAMED for m in mentions)
        if before is None or whole:
            continue  # "the biceps (short head) and", "the trapezius (C3) muscle": the name is whole before it
        words, following = before.group().split(" "), match.group(1).split(" ")
        for first in range(len(words)):
            found = _longest(words[first:], following, lexicon)
            if found is not None:
                name, size, entries = found
                start = match.start() - len(" ".join(words[first:]))
                end = match.end() + len(" ".join(following[:size]))
                yield Mention(Span(start, end), name, entries)
                break


def _longest(
    words: Sequence[str], following: Sequence[str], lexicon: Lexicon
) -> tuple[str, int, tuple[Entry, ...]] | None:
    """Return the longest name that words before and behind a parenthesis make, and how many of the latter it takes."""
    for size in range(len(following), 0, -1):
        name = " ".join((*words, *following[:size]))
        entries = tuple(entry for entry in lexicon.get(name) if entry.category in _NAMED)
        if entries:
            return name, size, entries
    return None


def _is_cut(mention: Mention, whole: Mention, text: str) -> bool:
    """Whether a mention is of some of the words of an interrupted name: "fibular", "nerve"."""
    apart = mention.span.end <= whole.span.start or whole.span.end <= mention.span.start
    if apart:
        return False
    inside = _INSIDE.search(text, *whole.span)
    if inside is None or not (inside.start() < mention.span.start and mention.span.end < inside.end()):
        return True
    return bool(mention.categories & _NAMED) and not mention.categories & whole.categories  # "(peroneal) nerve"
