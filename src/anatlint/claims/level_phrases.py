"""Levels behind a nerve in a run of plain words: "drawn from L4 to S3", "put together from S2 to S4", "C1 fibres"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_NO = frozenset({"not", "n't", "no", "never", "without", "unlike", "below", "above", "except"})
_FIBRES = ("fibre", "fiber")  # of a muscle: "arises from C1 to C4" tells its vertebrae
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "nine"})


def read_level_phrases(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the roots that stand behind a nerve or muscle with nothing but words of origin between.

    ``made`` are the claims of this fragment so far.
    """
    if "level" not in reader.tree.categories:
        return
    read = [claim.span for claim in made if isinstance(claim.object, Levels)]
    for token in reader.tree.tokens:
        levels = token.mention.levels if token.mention is not None else ()
        if not levels or any(span.start < token.end and token.start < span.end for span in read):
            continue
        if (whose := _whose(reader, token)) is not None:
            subject = _with_owner(reader, whose)
            if subject is None:
                continue
            span = Span(token.start, token.end)
            yield from reader.claims("has_roots", subject, Levels(levels), span, reader.base, "level-phrase", token.i)


def _with_owner(reader: FragmentReader, named: Token) -> Resolved | None:
    """ "The X is a branch of the Y, drawn from L2": of the X or of the Y; of neither where X is not known."""
    own = term_of(named, _ids(named))
    plain = Resolved((own,), reader.phrases.block)
    current, tree = named, reader.tree
    if named.dep != "pobj" or tree.tokens[named.head].lower not in ("of", "from", "off"):
        return plain
    while current.head != current.i and current.pos not in ("VERB", "AUX"):
        current = tree.tokens[current.head]
    subjects = tree.children(current.i, "nsubj", "nsubjpass")
    found = reader.phrases.resolve(subjects[0].i, frozenset({"nerve", "muscle"})) if subjects else None
    if (
        found is None
        and any(t.pos != "PRON" for t in subjects)
        and any(t.text == "," for t in tree.tokens[named.i + 1 : named.i + 2])
    ):
        return None
    if found is None or len(found.terms) != 1:
        return plain
    readings = tuple(dict.fromkeys((*found.terms[0].readings, *own.readings)))
    return Resolved((replace(own, readings=readings),), reader.phrases.block)


def _whose(reader: FragmentReader, token: Token) -> Token | None:
    """Return the name that a run of words of origin leads back to."""
    tokens = reader.tree.tokens
    told = _has_fibres(reader, token)
    for before in reversed(tokens[: token.i]):
        if _ids(before):
            own = before.mention is not None and not before.mention.levels
            several = before.dep == "conj" or bool(reader.tree.children(before.i, "conj"))
            muscle = before.mention is not None and not before.mention.ids("nerve")
            fibrous = told and any(t.lower.startswith(_FIBRES) for t in tokens[before.i : token.i + 2])
            return before if (fibrous if muscle else told) and own and not several else None
        if before.lower in _NO or (before.mention is not None and not _is_plain(reader, before)):
            return None
        told = told or reader.words.has("rooted", before.lower) or reader.words.has("rooted", before.lemma)
        known = before.text in (",", "(", ":") or before.lower in _NUMBERS or _is_plain(reader, before)
        if not known and before.pos not in ("DET", "AUX", "ADV", "PRON"):
            return None
    return None


def _has_fibres(reader: FragmentReader, token: Token) -> bool:
    """ "C1 fibres": the levels stand before what they are the origin of."""
    behind = reader.tree.tokens[token.i + 1].lower if token.i + 1 < len(reader.tree.tokens) else ""
    return behind in ("fibres", "fibers", "fibre", "fiber", "twigs", "roots")


def _is_plain(reader: FragmentReader, token: Token) -> bool:
    return any(
        reader.words.has(name, word) for name in ("rooted", "rooting") for word in (token.lower, token.lemma)
    ) or all(reader.words.has("rooting", word) for word in token.lower.split())


def _ids(token: Token) -> tuple[str, ...]:
    return token.mention.ids("nerve") or token.mention.ids("muscle") if token.mention is not None else ()
