"""Items of a list read with the sentence that introduces them: "The X supplies:" above "the Y" says that it does.

The item is put where the sentence breaks off, or in the place of the noun that stands for it ("the following
muscles"), and both are parsed as one. Tokens of the item keep their offsets in their own block; those of the
introduction get offsets below zero, so that readers see them in order, and are given back their own in the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Movement, Object, Place, Term
from anatlint.claims.parser import Fragment
from anatlint.claims.sentences import split_sentences
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.model import Block
from anatlint.documents.source import Span
from anatlint.records import dataclass

_BELOW = -(10**8)  # added to the offsets of an introduction
_LONGEST = 60  # words of an introduction or of an item
_COPULA = re.compile(r"\s+(?:is|are|include|includes|comprise|comprises)\s*$", re.IGNORECASE)
_PASSIVE = re.compile(r"\s*\w+(?:ed|wn|ven) (?:by|from|through|to)\b")  # "muscles supplied by the X:"
_PARTICIPLE = r"(?=\s+(?:that|which|who)\b|\s+\w+ed\b(?!\s+by\s*$)|\s+(?:known|driven|run)\b)"


@dataclass(frozen=True, slots=True)
class Joined:
    """An item and its introduction as one sentence. ``fragment`` counts code points of the whole."""

    introduction: int  # its block
    fragment: Fragment
    stretches: tuple[tuple[Span, int], ...]  # of the fragment, and what leads from there to the offsets of readers

    def placed(self, tree: Tree) -> Tree:
        """Return the tree with the offsets that readers see."""
        return Tree(tuple(self._placed(token) for token in tree.tokens))

    def _placed(self, token: Token) -> Token:
        shift = next((shift for span, shift in self.stretches if span.start <= token.start < span.end), _BELOW)
        mention = token.mention
        if mention is not None:
            mention = replace(mention, span=_moved(mention.span, shift))
        return replace(token, start=token.start + shift, end=token.end + shift, mention=mention)

    def told(self, claims: Sequence[Claim], whole: Span) -> Iterator[Claim]:
        """Yield the claims that say something of the item, with offsets in its block; ``whole`` is the item."""
        for claim in claims:
            named = _named(claim)
            if claim.span.end <= 0 and all(term.span.start < 0 for term in named):
                continue  # said by the introduction alone
            span = Span(max(claim.span.start, whole.start), claim.span.end if claim.span.end > 0 else whole.end)
            made = _back(claim.object, whole)
            subject, inherited, block = claim.subject, claim.inherited, claim.subject_block
            if subject.span.start < 0:
                subject, inherited, block = _own(subject), True, self.introduction
            yield replace(claim, subject=subject, object=made, span=span, inherited=inherited, subject_block=block)


def join(words: Words, introduction: Block, named: Sequence[Mention], item: Block, span: Span,
         mentions: Sequence[Mention], verbs: frozenset[str]) -> Joined | None:  # fmt: skip
    """Return an item (its stretch ``span``) joined to its introduction; nothing where the two make no sentence.

    ``verbs`` are finite verbs that a sentence may break off behind.
    """
    sentence = split_sentences(introduction.text)[-1] if introduction.text.strip() else None
    if sentence is None or not introduction.text.rstrip().endswith(":"):
        return None
    told = Span(sentence.start, sentence.start + len(introduction.text[slice(*sentence)].rstrip(" :…")))
    gap = _gap(words, introduction.text[slice(*told)], verbs)
    text = item.text[slice(*span)].rstrip(" .;,:")
    if gap is None or not text or max(map(len, (text.split(), introduction.text[slice(*told)].split()))) > _LONGEST:
        return None
    lead, rest = Span(told.start, told.start + gap.start), Span(told.start + gap.end, told.end)
    if copula := _COPULA.search(introduction.text[slice(*rest)]):
        rest = Span(rest.start, rest.start + copula.start())
    return joined_with(introduction, (lead, rest), named, item, Span(span.start, span.start + len(text)), mentions)


def joined_with(introduction: Block, around: tuple[Span, Span], named: Sequence[Mention], item: Block, span: Span,
                mentions: Sequence[Mention], link: str = "", behind: str = "") -> Joined:  # fmt: skip
    """Return a stretch of ``item`` put between two stretches of a block, with ``link`` before it or ``behind`` it."""
    text, stretches, inside = "", [], []
    parts = [
        (introduction.text, around[0], named, _BELOW),
        (item.text, span, mentions, 0),
        (introduction.text, around[1], named, _BELOW),
    ]
    for source, part, found, below in parts:
        words = source[slice(*part)]
        if not words.strip():
            continue
        if text:
            passive = "is" if below and _PASSIVE.match(words) else behind
            word = passive if below else link
            text = text.rstrip() + (f" {word} " if word else " ")
        shift = part.start - len(text)
        stretches.append((Span(len(text), len(text) + len(words)), shift + below))
        within = [one for one in found if part.start <= one.span.start and one.span.end <= part.end]
        inside += [replace(one, span=_moved(one.span, -shift)) for one in within]
        text += words
    return Joined(introduction.index, Fragment(text + ".", 0, tuple(inside)), tuple(stretches))


def put_together(block: Block, parts: Sequence[tuple[Span | str, bool]], mentions: Sequence[Mention]) -> Joined | None:
    """Return stretches of one block as one clause; those that are only borrowed count as an introduction.

    A word that stands nowhere is put in as it is.
    """
    text = ""
    stretches: list[tuple[Span, int]] = []
    inside: list[Mention] = []
    for part, borrowed in parts:
        if isinstance(part, str):
            text += f" {part}"
            continue
        words = block.text[slice(*part)]
        if not words.strip():
            return None
        text += " " if text else ""
        shift = part.start - len(text)
        stretches.append((Span(len(text), len(text) + len(words)), shift + (_BELOW if borrowed else 0)))
        within = [one for one in mentions if part.start <= one.span.start and one.span.end <= part.end]
        inside += [replace(one, span=_moved(one.span, -shift)) for one in within]
        text += words
    return Joined(block.index, Fragment(text + ".", 0, tuple(inside)), tuple(stretches))


def _gap(words: Words, text: str, verbs: frozenset[str]) -> Span | None:
    """Return where in an introduction an item belongs: the noun that stands for it, or the end of a verb phrase."""
    if re.search(r"\bas follows$", text):
        return None
    following, first, last = _patterns(tuple(sorted(words.sets["listed"])))
    for pattern in (following, first):
        if found := pattern.search(text):
            return Span(*found.span())
    before = last.search(text)
    if before is not None and _breaks_off(words, text[: before.start()], verbs):
        return Span(before.start(), len(text))
    return Span(len(text), len(text)) if _breaks_off(words, text, verbs) else None


def _breaks_off(words: Words, text: str, verbs: frozenset[str]) -> bool:
    """Whether words end in a verb or preposition that wants an object."""
    final = (text.lower().split() or [""])[-1].strip("*_")
    return words.has("wanting_object", final) or final in verbs or f"{final}s" in verbs or f"{final}es" in verbs


@lru_cache(4)
def _patterns(nouns: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    noun = rf"(?:{'|'.join(nouns)})\b"
    return (
        re.compile(rf"\b(?:(?:all|each) of )?(?:the |these )?following\b(?: (?:\w+ )?{noun})?", re.IGNORECASE),
        re.compile(rf"^(?:the |all )?(?:\w+ )?{noun}{_PARTICIPLE}", re.IGNORECASE),
        re.compile(
            rf"\s(?:(?:these|those|several|some|many|various|all|only|just|two|three|four"
            rf"|five|six|seven|eight|\d+) )+(?:\w+ )?{noun}$",
            re.IGNORECASE,
        ),
    )


def words_beside(text: str, span: Span, named: Sequence[Mention]) -> set[str]:
    """Return the words of a stretch, in lower case, that belong to none of some names."""
    rest, at = "", span.start
    for one in sorted(named, key=lambda one: one.span.start):
        rest, at = rest + text[at : one.span.start] + " ", max(at, one.span.end)
    return set(re.findall(r"[\w'’-]+", (rest + text[at : span.end]).lower()))


def _named(claim: Claim) -> list[Term]:
    made = claim.object
    if isinstance(made, Movement):
        return [claim.subject, *([made.of] if made.of is not None else [])]
    return [claim.subject, *((made,) if isinstance(made, Term) else made.of if isinstance(made, Place) else ())]


def _back(made: Object, whole: Span) -> Object:
    """Return an object whose terms stand in the item: one of the introduction is told there by the whole item."""
    if isinstance(made, Term):
        return replace(made, span=whole) if made.span.start < 0 else made
    if isinstance(made, Movement) and made.of is not None and made.of.span.start < 0:
        return replace(made, of=replace(made.of, span=whole))
    if isinstance(made, Place):
        of = tuple(replace(one, span=whole) if one.span.start < 0 else one for one in made.of)
        around = made.domain is not None and made.domain.span.start < 0
        return replace(made, of=of, domain=replace(made.domain, span=whole) if around and made.domain else made.domain)
    return made


def _own(term: Term) -> Term:
    return replace(term, span=_moved(term.span, -_BELOW))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
