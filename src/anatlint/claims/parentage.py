"""Where nerves come from, told beside a name without a verb: "the X, from the Y, ...", "the X (a branch of the Y)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels, Name, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_OFFSPRING = frozenset(
    {
        "branch",
        "offshoot",
        "twig",
        "division",
        "continuation",
        "daughter",
        "child",
        "offspring",
        "descendant",
        "filament",
    }
)
_BETWEEN = frozenset({"the", "a", "an", "of", "both", "just", "directly", "straight", "also", "usually", "mostly"})
_CLOSING = frozenset({",", ".", ";", ")", "–", "—", "!", ""})
_NAMED = re.compile(r"\b(?:branch|division|twig|offshoot) of (?:the )?(?P<parent>.+)", re.IGNORECASE)
_RAMUS = re.compile(
    r"((?:medial|lateral) branch of the )?(?:dorsal|posterior|ventral|anterior) (?:primary )?ram(?:us|i)(?= of \Z)"
)


def read_parentage(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of parents beside names; ``made`` are the claims that were read before."""
    tokens = reader.tree.tokens
    for token in tokens if "nerve" in reader.tree.categories else ():
        yield from _behind(reader, token)
    yield from _before(reader)
    for claim in made:
        yield from _in_name(reader, claim)


def read_apposed_parent(reader: FragmentReader, subject: Resolved) -> Iterator[Claim]:
    """Yield the claim of a parenthesis behind the name of a nerve: "(a branch of the Y)", "(from the Y)"."""
    tokens = reader.tree.tokens
    start = _opened(tokens, 0)
    if start is not None and (parent := _parent(reader, start)) is not None:
        yield from reader.claims("branch_of", subject, term_of(*parent), _span(parent), reader.base, "parentage")


def _behind(reader: FragmentReader, nerve: Token) -> Iterator[Claim]:
    """ "The X, out of the Y, serves ...": the preposition follows the name at once."""
    tokens = reader.tree.tokens
    ids = nerve.mention.ids("nerve") if nerve.mention is not None else ()
    if not ids or nerve.i + 3 >= len(tokens) or tokens[nerve.i + 1].text != ",":
        return
    start = _from(tokens, nerve.i + 2)
    if start is None or (parent := _parent(reader, start)) is None or parent[0].i + 1 == len(tokens):
        return
    subject = Resolved((term_of(nerve, ids),), reader.phrases.block)
    yield from reader.claims("branch_of", subject, term_of(*parent), _span(parent), reader.base, "parentage")


def _before(reader: FragmentReader) -> Iterator[Claim]:
    """ "A branch of the Y, the X runs ...": what stands before the subject says where it comes from."""
    tokens = reader.tree.tokens
    start = _branch(tokens, 0)
    parent = _parent(reader, start) if start is not None else None
    if parent is None or parent[0].i + 2 >= len(tokens) or tokens[parent[0].i + 1].text != ",":
        return
    at = parent[0].i + 2 + (tokens[parent[0].i + 2].lower == "the")
    nerve = tokens[at] if at < len(tokens) else None
    ids = nerve.mention.ids("nerve") if nerve is not None and nerve.mention is not None else ()
    told = any(token.pos in ("VERB", "AUX") for token in tokens[at + 1 : at + 4])
    if nerve is not None and ids and told:
        subject = Resolved((term_of(nerve, ids),), reader.phrases.block)
        yield from reader.claims("branch_of", subject, term_of(*parent), _span(parent), reader.base, "parentage")


def _in_name(reader: FragmentReader, claim: Claim) -> Iterator[Claim]:
    """ "The X, the first division of the Y", "the X, which is the dorsal ramus of C1": the name tells the parent."""
    text = claim.object.text if isinstance(claim.object, Name) else ""
    subject = Resolved((claim.subject,), reader.phrases.block, claim.inherited)
    if isinstance(claim.object, Levels):
        told = [token.lower for token in reader.tree.tokens if token.end <= claim.span.start]
        ramus = _RAMUS.search(" ".join([*told[-10:], ""]))
        made = ramus[0] if ramus is not None else ""
        entries = reader.lexicon.get(made) if ramus is not None else ()
        if ramus is not None and ramus[1] and not entries:  # no branch of an anterior ramus has such a name
            made = made.removeprefix(ramus[1])
            entries = reader.lexicon.get(made)
    else:
        named = _NAMED.search(text) if claim.predicate == "also_called" else None
        made = named["parent"].lower() if named is not None else ""
        entries = reader.lexicon.get(made) if made else ()
    ids = tuple(entry.id for entry in entries if entry.category == "nerve")
    if claim.inherited and any(reader.kind_of(id) != "nerve" for id in claim.subject.readings):
        return  # "it's the dorsal ramus of C2": no plexus
    if ids and not set(ids) & set(claim.subject.readings):
        term = Term(made, claim.span, ids)
        yield from reader.claims("branch_of", subject, term, claim.span, claim.qualifiers, "parentage")


def _opened(tokens: Sequence[Token], start: int) -> int | None:
    """Return where a name may stand behind "from" or "a branch of"."""
    found = _from(tokens, start)
    return found if found is not None else _branch(tokens, start)


def _from(tokens: Sequence[Token], start: int) -> int | None:
    words = [token.lower for token in tokens[start : start + 2]]
    if words == ["out", "of"]:
        return start + 2
    return start + 1 if words[:1] in (["from"], ["off"]) else None


def _branch(tokens: Sequence[Token], start: int) -> int | None:
    """ "A branch of", "one of the end branches of", "the largest twig of"."""
    if start >= len(tokens) or tokens[start].lower not in ("a", "an", "another", "one", "the", "itself"):
        return None
    for token in tokens[start : start + 6]:
        if token.lemma in _OFFSPRING and token.i + 1 < len(tokens) and tokens[token.i + 1].lower == "of":
            return token.i + 2
        if token.pos in ("VERB", "AUX", "PUNCT") or token.mention is not None:
            return None
    return None


def _parent(reader: FragmentReader, start: int) -> tuple[Token, tuple[str, ...]] | None:
    """Return the nerve that stands there, if nothing but small words stands before it and a stop behind."""
    tokens = reader.tree.tokens
    for token in tokens[start : start + 4]:
        if token.mention is not None and (ids := token.mention.ids("nerve")):
            behind = tokens[token.i + 1].text if token.i + 1 < len(tokens) else ""
            return (token, ids) if behind in _CLOSING else None
        if token.lower not in _BETWEEN:
            return None
    return None


def _span(parent: tuple[Token, tuple[str, ...]]) -> Span:
    return Span(parent[0].start, parent[0].end)
