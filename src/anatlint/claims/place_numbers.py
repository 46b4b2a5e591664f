"""How many muscles a place holds: "eight muscles lie in the front compartment of the forearm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Quantifier, Term
from anatlint.claims.numerals import number_before, value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.quantities import group_there, is_closed
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_INSIDE = frozenset({"in", "within", "inside", "to"})
_OF = frozenset({"of", "from", "by", "up"})
_FURTHER = frozenset({"other", "another", "more", "further", "remaining", "these", "those", "additional"})


def read_place_numbers(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of how many muscles a place has; ``made`` are the claims of this fragment so far."""
    tree = reader.tree
    if not tree.numbers or "muscle" not in tree.lemmas:
        return
    for token in tree.tokens:
        found = number_before(tree, token.i) if token.lemma == "muscle" and token.mention is None else None
        if found is None or any(c.predicate == "has_count" and c.span.end == token.end for c in made):
            continue
        first = tree.tokens[found[1]]
        words = tree.tokens[first.i + 1 : token.i]
        plain = all(reader.words.has("sizes", t.lower) or value_at(tree.tokens, t.i) or t.text == "-" for t in words)
        before = tree.tokens[first.i - 1].lower if first.i else ""
        if not plain or before in _FURTHER | {"the"} or tree.children(token.i, "relcl", "acl"):
            continue
        places = [i for i in _places(reader, token) if is_closed(reader, (i,))]
        ids = group_there(reader, "muscles", places[:1])
        verb = _verb(reader, token)
        if not ids or len(places) != 1 or verb is None:
            continue
        qualifiers = reader.qualifiers(verb)
        if qualifiers.quantifier is Quantifier.NONE and not qualifiers.negated:
            span = Span(first.start, token.end)
            subject = Resolved((Term("muscles", span, ids, plural=True),), reader.phrases.block)
            yield from reader.claims("has_count", subject, Count(found[0], "muscle"), span, qualifiers, "of-place")


def _verb(reader: FragmentReader, token: Token) -> int | None:
    """Return the verb that says that the muscles are in the place."""
    tree = reader.tree
    above = tree.tokens[token.head]
    if above.pos == "ADP" and above.lower in _OF:
        above = tree.tokens[above.head]
    while above.pos == "ADP" and above.head != above.i:
        above = tree.tokens[above.head]
    return above.i if above.pos in ("VERB", "AUX") and reader.words.has("holding", above.lemma) else None


def _places(reader: FragmentReader, token: Token) -> Iterator[int]:
    """Yield the places that stand beside the muscles in their clause."""
    tree = reader.tree
    verb = _verb(reader, token)
    if verb is None:
        return
    direct = tree.tokens[token.head].i == verb
    for role in ("nsubj", "nsubjpass", "dobj", "attr"):
        yield from (t.i for t in tree.children(verb, role) if t.i != token.i)
    told = [p for p in tree.children(verb, "prep") if p.lower not in _INSIDE | _OF]
    if direct and told and not tree.children(verb, "expl"):
        return  # "in the thigh two muscles lie on the bone"
    for above in (verb, token.i) if tree.children(verb, "expl") else (verb,):
        for preposition in tree.children(above, "prep"):
            if preposition.lower in _INSIDE or (direct and preposition.lower in _OF):
                yield from (t.i for t in tree.children(preposition.i, "pobj") if t.i != token.i)
