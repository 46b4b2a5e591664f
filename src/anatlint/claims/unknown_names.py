"""Names that nothing bears: slips of the pen ("trapezuis") and inventions ("flexor lumborum muscle")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.shortened_names import meant_by, shortened
from anatlint.claims.stretches import Stretches
from anatlint.claims.words import Words
from anatlint.documents.source import Span
from anatlint.records import dataclass

Near = Callable[[str, int], Sequence[str]]
"""(name, slips allowed) -> known names, nearest first."""

_ENDINGS = "us is ius um ae orum arum ens ior ax alis aris eus ious ous uis ceps oid iod".split()  # noqa: SIM905
_LATIN = rf"[a-z]+(?:{'|'.join(_ENDINGS)})"
_SHORTEST = 7  # letters of a name of one word; shorter ones are too near to other words
_SINGLE = re.compile(rf"(?<![\w-])(?=[a-z]{{{_SHORTEST}}}){_LATIN}(?![\w-])", re.IGNORECASE)
_ENDS = tuple(_ENDINGS)
_LONG = re.compile(rf"[a-z]{{{_SHORTEST},}}")
_WORD = re.compile(r"(?<![\w-])[A-Za-z]+")
_LETTERS = re.compile(r"[a-z]+")
_TAIL = re.compile(rf"(?:\s+(?:{_LATIN}|[a-z]{{3,}}i)){{1,3}}(?![\w-])", re.IGNORECASE)
_MUSCLE = re.compile(r"\s+muscles?\b", re.IGNORECASE)
_SUBJECTS = ("muscle", "nerve")


@dataclass(frozen=True, slots=True)
class UnknownNames:
    """Finds names of muscles that look right and are not."""

    lexicon: Lexicon
    near: Near
    heads: frozenset[str]  # first words of Latin names: flexor, gluteus, rectus ...
    words: Words

    def find(self, text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Yield mentions of misspelt names (with what they mean) and of names that nothing bears (with nothing)."""
        taken = Stretches((mention.span, mention.span) for mention in mentions)
        for span in (*self._phrases(text), *_single(text)):
            here = taken.touching(*span)
            if any(t == span or not _within(t, span) for t in here):
                continue
            found = self._judge(text, span, bool(here))
            if found is not None:
                taken.add(found.span, found.span)
                yield found

    def _phrases(self, text: str) -> Iterator[Span]:
        if self.heads.isdisjoint(_LETTERS.findall(text.lower())):
            return
        for match in _WORD.finditer(text):
            tail = _TAIL.match(text, match.end()) if match.group().lower() in self.heads else None
            if tail is not None:
                yield Span(match.start(), tail.end())

    def _judge(self, text: str, span: Span, known_inside: bool) -> Mention | None:
        name = text[span.start : span.end]
        low = " ".join(name.lower().split())
        several = " " in low
        if self.lexicon.get(low) or (
            not several and (known_inside or len(low) < _SHORTEST or self.words.has("not_names", low))
        ):
            return None
        if several and (known := tuple(shortened(low, self.lexicon))):
            meant = meant_by(known, text, span.start, self.words)
            return Mention(span, name, meant, elliptical=True) if meant else None
        if low.endswith(" musculus"):
            return None  # "soleus musculus": a name of dictionaries
        limit = 2 if len(low) >= 11 else 1
        for form in self.near(low, limit):
            entries = tuple(e for e in self.lexicon.get(form) if e.category in _SUBJECTS and not e.ambiguous)
            if entries and (several or (" " not in form and form[:2] == low[:2])):
                return Mention(span, name, entries, misspelt=form)
        muscle = _MUSCLE.match(text, span.end)
        if not several or muscle is None or low.startswith("musculus") or self._part_of_known(low):
            return None  # only what is called a muscle in so many words is said to be one
        end = muscle.end()
        return Mention(Span(span.start, end), text[span.start : end], misspelt="")

    def _part_of_known(self, name: str) -> bool:
        """Whether a name only adds to, or cuts off, one that is known: an older or longer form that is not listed."""
        words = name.split()
        if any(known.startswith(name + " ") for known in self.lexicon.starting(words[0])):
            return True
        return any(
            self.lexicon.get(" ".join(words[:n])) or self.lexicon.get(" ".join(words[-n:]))
            for n in range(len(words) - 1, 1, -1)
        )


def _single(text: str) -> Iterator[Span]:
    """Yield the words that look Latin; few texts have one, so that endings are looked at first."""
    if any(word.endswith(_ENDS) for word in _LONG.findall(text.lower())):
        yield from (Span(*match.span()) for match in _SINGLE.finditer(text))


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
