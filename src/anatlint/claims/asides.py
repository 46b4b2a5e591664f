"""Reading a parenthesis: another name, an abbreviation, levels, a relative clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatlint.claims.acts import read_acts
from anatlint.claims.aliases import clean
from anatlint.claims.copulas import cranial_number
from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import read_frames
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Count, Levels, Name, Term
from anatlint.claims.parentheses import Parenthesis
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.resources import Resources
from anatlint.documents.source import Span

_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z]{0,2}[A-Z]{1,4}$")
_ALIAS = re.compile(
    r"^(?:or|aka|a\.k\.a\.|i\.e\.,?|also|also\s+called|also\s+known\s+as|sometimes\s+called|sometimes\s+known\s+as|known\s+as|called|formerly|previously|simply)\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|;|\bor\b)\s*")


def read_aside(reader: FragmentReader, aside: Parenthesis, resources: Resources) -> Iterator[Claim]:
    """Yield the claims that a parenthesis makes about the name before it."""
    anchor = aside.anchor
    if anchor is None:
        return
    subject = _subject(anchor, reader.phrases.block)
    before = reader.phrases.discourse
    reader.phrases.discourse = Discourse(topic=Referent(subject.terms, next(iter(subject.categories)), subject.block))
    try:
        yield from _named(reader, aside, anchor, subject)
        yield from _claused(reader, resources)
    finally:
        reader.phrases.discourse = before


def _subject(anchor: Mention, block: int) -> Resolved:
    category = next((name for name in ("muscle", "nerve") if name in anchor.categories), "muscle")
    return Resolved(
        (Term(anchor.text, anchor.span, anchor.ids(category), plural=anchor.plural),),
        block,
        False,
        categories=frozenset({category}),
    )


def _claused(reader: FragmentReader, resources: Resources) -> Iterator[Claim]:
    yield from read_acts(reader, resources.movements, resources.support)
    yield from read_frames(reader, resources.verbs)


def _named(reader: FragmentReader, aside: Parenthesis, anchor: Mention, subject: Resolved) -> Iterator[Claim]:
    """Another name ("also called X", "or X"), an abbreviation, levels, or the same thing once more."""
    tokens = reader.tree.tokens
    text = _text(reader)
    own = {id for term in subject.terms for id in term.readings}
    if not own:
        return
    span = Span(tokens[0].start, tokens[-1].end)
    if (cue := _ALIAS.match(text)) is not None:
        for part in _SPLIT.split(text[cue.end() :]):
            name = clean(part)
            while (inner := _ALIAS.match(name + " ")) is not None and inner.end() <= len(name):
                name = clean(name[inner.end() :])
            if name and len(name.split()) <= 6 and not _verbal(reader):
                readings = _readings(reader, name)
                yield from reader.claims("also_called", subject, Name(name, readings), span, reader.base, "parenthesis")
    elif (number := cranial_number(text)) is not None:
        yield from reader.claims(
            "cranial_number", subject, Count(number, "cranial nerve"), span, reader.base, "parenthesis"
        )
    elif _ABBREVIATION.match(text):
        if readings := _readings(reader, text):
            yield from reader.claims("abbreviated", subject, Name(text, readings), span, reader.base, "parenthesis")
    elif all(
        (t.mention is not None and t.mention.levels)
        or t.text in ",;and"
        or t.lower in ("spinal", "roots", "nerve", "levels", "from")
        for t in tokens
    ):
        for token in tokens if not aside.coordinated else ():
            if token.mention is not None and token.mention.levels:
                yield from reader.claims(
                    "has_roots",
                    subject,
                    Levels(token.mention.levels),
                    Span(token.start, token.end),
                    reader.base,
                    "parenthesis",
                )
    elif len(members := _members(reader)) > 1 and all(reader.kind_of(id) == "muscle-group" for id in own):
        for member in members:
            yield from reader.claims("has_members", subject, member, member.span, reader.base, "parenthesis")
    elif len(tokens) == 1 and tokens[0].mention is not None and not set(tokens[0].mention.ids("muscle", "nerve")) & own:
        ids = tokens[0].mention.ids(*subject.categories)
        if ids and (aside.grouped or anchor.text.lower().endswith(("group", "muscles", "complex"))):
            term = Term(tokens[0].text, span, ids, plural=tokens[0].mention.plural)
            whole = Span(anchor.span.start, aside.outer.end)
            yield from reader.claims("same_as", subject, term, whole, reader.base, "parenthesis")


def _members(reader: FragmentReader) -> list[Term]:
    """Return the muscles that a parenthesis lists, if it holds nothing else."""
    out = []
    for token in reader.tree.tokens:
        if token.mention is not None and (ids := token.mention.ids("muscle")):
            out.append(term_of(token, ids))
        elif token.text not in (",", "/", "+", "&") and token.lower not in ("and", "or", "the"):
            return []
    return out


def _verbal(reader: FragmentReader) -> bool:
    return any(token.dep in ("nsubj", "nsubjpass", "relcl") for token in reader.tree.tokens)


def _readings(reader: FragmentReader, name: str) -> tuple[str, ...]:
    return tuple(
        entry.id for entry in reader.lexicon.get(name) if entry.category in ("muscle", "nerve") and not entry.part
    )


def _text(reader: FragmentReader) -> str:
    out, end = "", None
    for token in reader.tree.tokens:
        out += (" " if end is not None and token.start > end else "") + token.text
        end = token.end
    return out
