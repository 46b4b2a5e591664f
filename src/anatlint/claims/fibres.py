"""How fibres run and what a muscle looks like: "with vertical fibres", "in a bipennate pattern", "like a fan"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_FIBRES = frozenset({"fibre", "fiber", "bundle", "fascicle", "strand"})
_HAVING = frozenset({"have", "possess", "show", "display", "exhibit", "follow", "adopt"})
_PATTERNS = frozenset({"structure", "pattern", "arrangement", "architecture", "design", "build", "layout", "fashion"})
_LIKENED = frozenset({"spread", "fan", "converge", "radiate", "look", "be", "arrange", "shape", "form", "lay", "lie"})
_RUNNING = frozenset({"run", "lie", "arrange", "go", "pass", "course", "be"})
_EACH_OTHER = frozenset({"other", "another", "themselves"})


def read_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the directions and shapes that nouns and comparisons tell."""
    for predication in reader.predications:
        yield from _having(reader, predication)
        yield from _likened(reader, predication)
        yield from _parallel(reader, predication)
    yield from _with_fibres(reader)


def _having(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "X has vertical fibres", "X shows a bipennate structure", "its fibres are arranged in a bipennate pattern"."""
    heads = predication.get("theme") if predication.lemma in _HAVING and not predication.passive else ()
    arranged = predication.get("in") if predication.lemma in ("arrange", "build", "order", "set", "organize") else ()
    for head in (*heads, *arranged):
        token = reader.tree.tokens[head]
        told = [*_directions(reader, token), *_shapes(reader, token)]
        if told and (subject := _subject(reader, predication)) is not None:
            yield from _claims(reader, predication, subject, token, told)


def _directions(reader: FragmentReader, token: Token) -> list[tuple[str, Term]]:
    return _before(reader, token, "fibre_direction", "direction") if token.lemma in _FIBRES else []


def _shapes(reader: FragmentReader, token: Token) -> list[tuple[str, Term]]:
    return _before(reader, token, "shape", "shape") if token.lemma in _PATTERNS else []


def _before(reader: FragmentReader, token: Token, predicate: str, category: str) -> list[tuple[str, Term]]:
    """Return the qualities that stand before a noun."""
    return [
        (predicate, term_of(one, ids))
        for one in reader.tree.children(token.i, "amod", "compound", "nmod")
        if one.mention is not None and (ids := one.mention.ids(category))
    ]


def _subject(reader: FragmentReader, predication: Predication) -> Resolved | None:
    return reader.subject(predication, ("theme", "agent") if predication.passive else ("agent",), _MUSCLE)


def _claims(
    reader: FragmentReader,
    predication: Predication,
    subject: Resolved,
    token: Token,
    told: Iterable[tuple[str, Term]],
) -> Iterator[Claim]:
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for predicate, term in told:
        at = reader.token_of(term)
        span = Span(term.span.start, max(token.end, term.span.end))
        yield from reader.claims(predicate, subject, term, span, qualifiers, "having", at.i if at is not None else None)


def _with_fibres(reader: FragmentReader) -> Iterator[Claim]:
    """ "X, with its vertical fibres, ...", "X is a long strap with vertical fibres"."""
    tree = reader.tree
    for token in tree.tokens:
        told = _directions(reader, token)
        above = tree.tokens[token.head]
        definite = any(child.lower in ("the", "these", "those") for child in tree.children(token.i, "det"))
        if not told or definite or above.lower != "with" or above.dep != "prep":
            continue  # "intermingle with the transverse fibres": those of another
        holder = tree.tokens[above.head]
        for predication in reader.predications:
            complement = holder.i in predication.get("complement")
            if (complement or predication.head == holder.i) and (subject := _subject(reader, predication)) is not None:
                yield from _claims(reader, predication, subject, token, told)
                return
        if holder.mention is not None and (ids := holder.mention.ids("muscle")):
            subject = Resolved((term_of(holder, ids),), reader.phrases.block)
            for predicate, term in told:
                span = Span(term.span.start, token.end)
                yield from reader.claims(predicate, subject, term, span, reader.base, "having", token.i)


def _likened(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "The fibres converge like a fan", "spreads out like a fan": fan-shaped."""
    for head in predication.get("like") if predication.lemma in _LIKENED else ():
        token = reader.tree.tokens[head]
        entries = [e for e in reader.lexicon.get(f"{token.lemma}-shaped") if e.category == "shape"]
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        if ids and (subject := _subject(reader, predication)) is not None:
            term = Term(token.text, Span(token.start, token.end), ids)
            yield from _claims(reader, predication, subject, token, [("shape", term)])


def _parallel(reader: FragmentReader, predication: Predication) -> Iterator[Claim]:
    """ "Its fibres all run parallel", "run parallel to each other"; parallel to a bone is a direction."""
    if predication.lemma not in _RUNNING:
        return
    tree = reader.tree
    for head in (*predication.get("adverb"), *predication.get("complement"), *predication.get("in")):
        token = tree.tokens[head]
        ids = token.mention.ids("shape") if token.mention is not None and token.lower == "parallel" else ()
        of_fibres = any(tree.tokens[i].lemma in _FIBRES for slot in ("agent", "theme") for i in predication.get(slot))
        if ids and of_fibres and not beside_another(reader, token) and (subject := _subject(reader, predication)):
            yield from _claims(reader, predication, subject, token, [("shape", term_of(token, ids))])


def beside_another(reader: FragmentReader, token: Token) -> bool:
    """Whether "parallel" is said of another thing: "parallel to the bones" tells a direction and no shape."""
    tree = reader.tree
    to = [p for p in tree.children(token.i, "prep") if p.lower in ("to", "with")]
    to += [p for p in tree.tokens[token.i + 1 : token.i + 2] if p.lower in ("to", "with")]
    governed = [t.lower for p in to for t in tree.children(p.i, "pobj")]
    return bool(to) and not any(word in _EACH_OTHER for word in governed)
