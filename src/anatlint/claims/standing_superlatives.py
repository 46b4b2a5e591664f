"""Superlatives of what is talked about, without its name: "no muscle is longer", "the biggest muscle you've got"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.comparisons import quality_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.ranks import domain_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SORTS = {"muscle": "muscle", "nerve": "nerve"}
_PERSONS = frozenset({"you", "we"})
_OWNING = frozenset({"have", "own", "possess", "get", "'ve", "’ve"})
_OPENING = frozenset({"the", "your", "our", "by", "far", "easily", "simply", "and"})
_BODY = Term("human body", Span(0, 0))


def read_standing_superlatives(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that what is talked about is the longest, the biggest, the strongest."""
    yield from _unsurpassed(reader)
    yield from _owned(reader)


def _unsurpassed(reader: FragmentReader) -> Iterator[Claim]:
    """ "No muscle of the back is broader", with nothing that it is compared with."""
    tree = reader.tree
    for predication in reader.predications:
        agents = [tree.tokens[i] for i in predication.get("agent")]
        if predication.lemma != "be" or len(agents) != 1 or not _is_no(reader, agents[0]):
            continue
        compared = any(t.lower in ("than", "as") for t in tree.tokens)
        whose = None if compared else _topic(reader, agents[0])
        for word in [tree.tokens[i] for i in predication.get("complement")] if whose is not None else []:
            quality = quality_of(reader, word)
            if whose is not None and quality is not None:
                place = Place(quality, (), domain_of(reader, agents[0]) or _BODY)
                span = tree.span(agents[0].i, word.i)
                yield from reader.claims("superlative", whose, place, span, reader.base, "unsurpassed")


def _is_no(reader: FragmentReader, agent: Token) -> bool:
    none = any(child.lower in ("no", "other") for child in reader.tree.children(agent.i, "det", "amod", "neg"))
    first = min(reader.tree.subtree(agent.i))
    return none and reader.tree.tokens[first].lower == "no"


def _topic(reader: FragmentReader, noun: Token) -> Resolved | None:
    """Return the muscle or nerve that is talked about, of the sort that a noun names."""
    sort = next((_SORTS[word] for word in reversed(noun.lemma.split()) if word in _SORTS), None)
    found = reader.topic(frozenset({sort})) if sort is not None else None
    return found if found is not None and len(found.terms) == 1 else None


def _owned(reader: FragmentReader) -> Iterator[Claim]:
    """ "Biggest muscle you've got.": a fragment of nothing but a superlative, its noun, and who has it."""
    tokens = [t for t in reader.tree.tokens if t.text not in (".", "!", ",")]
    most = next((t for t in tokens if t.mention is not None and t.mention.ids("superlative")), None)
    if most is None or any(t.lower not in _OPENING for t in tokens[: tokens.index(most)]):
        return
    behind = tokens[tokens.index(most) + 1 :]
    if len(behind) < 3 or behind[0].lemma not in _SORTS or behind[1].lower not in _PERSONS:
        return
    if any(t.lemma not in _OWNING and t.lower not in _OWNING for t in behind[2:]):
        return
    whose, ids = _topic(reader, behind[0]), most.mention.ids("superlative") if most.mention else ()
    if whose is not None and ids:
        span = reader.tree.span(most.i, behind[0].i)
        yield from reader.claims("superlative", whose, Place(ids[0], (), _BODY), span, reader.base, "owned")
