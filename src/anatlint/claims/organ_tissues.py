"""What the wall of an organ is made of: "the stomach wall consists of smooth muscle" tells of the muscle in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_IS = frozenset({"be", "consist", "make", "compose", "form", "build", "contain", "have", "possess", "remain"})
_LINES = frozenset({"line", "surround", "encircle", "wrap", "fill"})
_WALLS = frozenset({"wall", "coat", "layer", "musculature", "muscle", "tunic", "lining"})
_MASSES = _WALLS | {"tube", "bag", "sac", "pouch", "sheet", "ring", "mass", "bundle", "band", "pump", "nothing"}
_WITHIN = frozenset({"of", "in", "within", "around", "but"})


def read_organ_tissues(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims of the tissue of organs; those of a muscle are read elsewhere."""
    if "tissue" not in reader.tree.categories or not any(_tissue(token) for token in reader.tree.tokens):
        return
    for predication in reader.predications:
        agents = [*predication.get("agent"), *(predication.get("theme") if predication.passive else ())]
        behind = [
            *predication.get("complement"),
            *predication.get("theme"),
            *predication.get("of"),
            *predication.get("from"),
        ]
        if predication.lemma in _IS:
            yield from _made_of(reader, predication, agents, behind)
        elif predication.lemma in _LINES:
            doers = predication.get("agent") or (*predication.get("with"), *predication.get("by"))
            yield from _made_of(reader, predication, list(predication.get("theme")), list(doers))


def _made_of(
    reader: FragmentReader, predication: Predication, organs: Sequence[int], tissues: Sequence[int]
) -> Iterator[Claim]:
    """Yield that the muscle in an organ is of a tissue."""
    subject = next((found for i in organs if (found := _muscle_of(reader, i)) is not None), None)
    told = [token for i in tissues if i not in organs for token in _told(reader, i)]
    if subject is None or not told:
        return
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    for token in told:
        term = Term(token.text, Span(token.start, token.end), _tissue(token))
        yield from reader.claims("tissue", subject, term, term.span, qualifiers, "organ-tissue", token.i)


def _told(reader: FragmentReader, i: int) -> Iterator[Token]:
    """ "Smooth muscle", "a tube of smooth muscle", "walls of smooth muscle"."""
    token = reader.tree.tokens[i]
    if _tissue(token):
        yield token
    elif token.lemma in _MASSES:
        inner = [t for p in reader.tree.children(i, "prep") for t in reader.tree.children(p.i, "pobj")]
        yield from (one for one in inner if reader.tree.tokens[one.head].lower in _WITHIN and _tissue(one))


def _tissue(token: Token) -> tuple[str, ...]:
    if token.mention is None or token.mention.ids("muscle"):
        return ()
    return tuple(id for id in token.mention.ids("tissue") if id.endswith("-muscle"))


def _muscle_of(reader: FragmentReader, i: int) -> Resolved | None:
    """Return the muscle in an organ, or in its wall."""
    tree = reader.tree
    token = tree.tokens[i]
    if token.mention is not None and token.mention.ids("muscle", "nerve"):
        return None
    near = [token]
    if token.lemma in _WALLS:
        near = tree.children(i, "compound", "amod", "nmod", "poss")
        near += [t for p in tree.children(i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    for one in near:
        name = reader.words.walls.get(one.lower)
        entries = reader.lexicon.get(name) if name is not None else ()
        if ids := tuple(dict.fromkeys(entry.id for entry in entries if entry.category == "muscle")):
            span = Span(min(token.start, one.start), max(token.end, one.end))
            return Resolved((Term(one.text, span, ids),), reader.phrases.block)
    return None
