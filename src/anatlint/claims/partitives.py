"""Numbers told of something by the way: "the Xs, of which there are ten", "the Xs number ten pairs"."""

from __future__ import annotations

from collections.abc import Iterator

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.lexicon import category_of
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.numerals import value_at
from anatlint.claims.phrases import Resolved
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"muscle", "nerve"})
_GIVING = frozenset({"be", "have", "possess", "count", "exist", "number", "find"})
_SIDES = frozenset({"hand", "foot", "side", "leg", "arm", "half"})
_SHORT = 8  # words of "there are usually four in each hand"
_UNITS = frozenset({"pair", "muscle", "nerve", "head", "member"})


def read_partitives(reader: FragmentReader) -> Iterator[Claim]:
    """Yield how many there are of what a relative clause with "of which" is said of, or of what "numbers" so many."""
    for predication in reader.predications:
        if predication.lemma not in _GIVING:
            continue
        subject = _partitive(reader, predication)
        if subject is None and predication.lemma == "number" and not predication.passive:
            subject = reader.subject(predication, ("agent",), _SUBJECT)
        subject = subject or _told_each(reader, predication)
        if subject is None or len(subject.terms) != 1:
            continue
        for token in _counted(reader, predication):
            yield from _count(reader, predication, subject, token)


def _partitive(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """Return what "which" means in "of which there are ten"."""
    tree, verb = reader.tree, reader.tree.tokens[predication.head]
    above = (verb, *tree.children(verb.i, "dobj", "attr"))
    of = [t for one in above for p in tree.children(one.i) if p.lower == "of" for t in tree.children(p.i, "pobj")]
    noun = tree.tokens[verb.head]
    if verb.dep != "relcl" or noun.mention is None or not any(token.lower == "which" for token in of):
        return None
    return _last_named(reader, noun) or (
        reader.phrases.resolve(noun.i, _SUBJECT) if noun.mention.ids("muscle", "nerve") else None
    )


def _told_each(reader: FragmentReader, predication: Predication) -> Resolved | None:
    """ "There are four in each hand", "there are eleven on each side": of the group that is talked about."""
    tree = reader.tree
    tokens = [token for token in tree.tokens if token.text not in (".", "!")]
    words = [token.lower for token in tokens]
    if predication.lemma not in ("be", "exist") or words[:2] not in (["there", "are"], ["there", "exist"]):
        return None
    if value_at(tree.tokens, tokens[2].i if len(tokens) > 2 else 0) is None or words[-2:-1] not in (
        ["each"],
        ["either"],
    ):
        return None
    if len(words) > _SHORT or words[-1] not in _SIDES or words[-3] not in ("in", "on", "at"):
        return None
    found = reader.topic(_SUBJECT)
    sized = found is not None and len(found.terms) == 1 and found.terms[0].plural
    return found if found is not None and sized and any(map(reader.phrases.sizes, found.terms[0].readings)) else None


def _last_named(reader: FragmentReader, noun: Token) -> Resolved | None:
    """ "The posterior rami of the spinal nerves, of which ...": the spinal nerves, where these are what is counted."""
    tail = noun.text.lower().rsplit(" of ", 1)[-1].removeprefix("the ")
    entries = reader.lexicon.get(tail) if tail != noun.lower else ()
    ids = tuple(e.id for e in entries if e.category in _SUBJECT and reader.kind_of(e.id).endswith("-group"))
    counted = tuple(id for id in ids if reader.phrases.sizes(id))
    span = Span(noun.end - len(tail), noun.end)
    return Resolved((Term(tail, span, counted, plural=True),), reader.phrases.block) if counted else None


def _counted(reader: FragmentReader, predication: Predication) -> list[Token]:
    """Return the nouns or numbers that tell how many."""
    slots = (*predication.get("theme"), *predication.get("complement"))
    found = [reader.tree.tokens[i] for i in slots]
    return found or reader.tree.children(predication.head, "attr", "dobj", "nummod")


def _count(reader: FragmentReader, predication: Predication, subject: Resolved, token: Token) -> Iterator[Claim]:
    """Yield a number that stands alone or before "pairs" and the like."""
    number = next((t for t in reader.tree.children(token.i, "nummod")), token)
    found = value_at(reader.tree.tokens, number.i)
    if found is None or (number is not token and token.lemma not in _UNITS):
        return
    term = subject.terms[0]
    kinds = {category_of(reader.kind_of(id)) for id in term.readings}
    what = token.lemma if number is not token and token.lemma in ("pair", "head") else next(iter(sorted(kinds)))
    span = Span(reader.tree.tokens[found[1]].start, max(token.end, number.end))
    qualifiers = reader.qualifiers(predication.head, predication.governors)
    yield from reader.claims("has_count", subject, Count(found[0], what), span, qualifiers, "partitive", token.i)
