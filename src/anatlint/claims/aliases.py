"""Claims about names: "also called", "known as", abbreviations in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.frames import Frame
from anatlint.claims.model import Claim, Name
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_QUOTES = "\"'“”‘’«»"
_ARTICLE = re.compile(r"^(?:the|a|an|simply|just|or|as)\s+", re.IGNORECASE)


def read_aliases(reader: FragmentReader, frame: Frame) -> Iterator[Claim]:
    """Yield the claims that something is called a name."""
    for predication in reader.predications:
        if predication.lemma not in frame.verbs or not predication.passive:
            continue
        subject = reader.subject(predication, ("theme",), _SUBJECT)
        if subject is None:
            continue
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for token in _alias_heads(reader, predication):
            span = alias_span(reader, token)
            name = clean(_text(reader, span))
            if not name or name.lower() in ("so", "this", "that", "such"):
                continue
            readings = tuple(e.id for e in reader.lexicon.get(name) if e.category in _SUBJECT)
            whole = Span(reader.tree.tokens[predication.head].start, span.end)
            predicate = "abbreviated" if predication.lemma == "abbreviate" else "also_called"
            yield from reader.claims(predicate, subject, Name(name, readings), whole, qualifiers, frame.id)


def _alias_heads(reader: FragmentReader, predication: Predication) -> list[Token]:
    heads: list[int] = []
    for slot in ("complement", "as", "to"):
        heads += predication.get(slot)
    found: list[Token] = []
    for head in heads:
        if reader.tree.tokens[head].lower == "as":
            heads += [t.i for t in reader.tree.children(head, "pobj")]
            continue
        found += [token for token in reader.tree.conjuncts(head) if token.pos not in ("VERB", "AUX")]
    return list({token.i: token for token in found}.values())


def alias_span(reader: FragmentReader, token: Token) -> Span:
    """Return the span of a name: its head with what stands before it, without other coordinated names."""
    tree = reader.tree
    first = token.i
    for child in tree.children(token.i, "det", "amod", "compound", "nmod", "nummod", "poss", "advmod"):
        first = min(first, tree.subtree(child.i)[0])
    last = token.i
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].text in _QUOTES:
        last += 1
    for preposition in tree.children(token.i, "prep"):
        if preposition.lower == "of":
            last = max(last, tree.subtree(preposition.i)[-1])
    return tree.span(first, last)


def clean(text: str) -> str:
    """Return a name without articles and quotation marks around it."""
    text = text.strip().strip(_QUOTES).strip()
    while (shorter := _ARTICLE.sub("", text)) != text:
        text = shorter.strip(_QUOTES)
    return text.strip(_QUOTES + " ,.;")


def _text(reader: FragmentReader, span: Span) -> str:
    words = [token for token in reader.tree.tokens if span.start <= token.start < span.end]
    out = ""
    for i, token in enumerate(words):
        out += (" " if i and words[i - 1].end < token.start else "") + token.text
    return out
