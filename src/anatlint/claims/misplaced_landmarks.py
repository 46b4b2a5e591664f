"""Landmarks that a text puts on a bone which has none of that name: "the coracoid process of the humerus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.homonyms import may_be_on
from anatlint.claims.lexicon import Entry
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_LONGEST = 4  # words of a name


def read_misplaced_landmarks(reader: FragmentReader) -> Iterator[Claim]:
    """Yield that a landmark is part of a bone, where its name is that of another bone's alone."""
    tokens = reader.tree.tokens
    for bone in tokens if "place" in reader.tree.categories else ():
        ids = bone.mention.ids("place") if bone.mention is not None else ()
        end = _before_of(tokens, bone.i)
        if end is None or not ids or not all(reader.kind_of(id) == "bone" for id in ids):
            continue
        found = _named(reader, end)
        if found is None:
            continue
        first, entries = found
        kept = [e for e in entries if may_be_on(e.id, set(ids), reader.phrases.wholes, reader.kind_of)]
        if kept:
            continue
        span = Span(tokens[first].start, bone.end)
        text = " ".join(token.text for token in tokens[first:end])
        term = Term(text, Span(span.start, tokens[end - 1].end), tuple(entry.id for entry in entries))
        whose = Resolved((term,), reader.phrases.block)
        yield from reader.claims("part_of", whose, term_of(bone, ids), span, reader.base, "landmark", bone.i)


def _before_of(tokens: Sequence[Token], i: int) -> int | None:
    """Return the "of" right before a token, with nothing but an article between."""
    at = i - 1
    if at > 0 and tokens[at].lower == "the":
        at -= 1
    return at if at > 0 and tokens[at].lower == "of" else None


def _named(reader: FragmentReader, end: int) -> tuple[int, list[Entry]] | None:
    """Return the longest name of landmarks that ends before a token, and where it starts; no plain nor doubtful one."""
    tokens = reader.tree.tokens
    for length in range(_LONGEST, 0, -1):
        words = tokens[max(0, end - length) : end]
        if len(words) < length or any(token.mention is not None for token in words):
            continue
        entries = [e for e in reader.lexicon.get(" ".join(t.lower for t in words)) if e.category == "place"]
        if not entries:
            continue
        plain = all(_is_plain(reader, word) for token in words for word in token.lower.replace("-", " ").split())
        landmarks = all(reader.kind_of(entry.id) == "landmark" for entry in entries)
        sure = not any(entry.ambiguous for entry in entries)
        return (end - length, entries) if landmarks and sure and not plain else None
    return None


def _is_plain(reader: FragmentReader, word: str) -> bool:
    """Whether a word says nothing of the bone: every bone may have a lateral border."""
    return any(reader.words.has(name, word) for name in ("part_words", "part_nouns", "plain_landmarks"))
