"""Numbers whose noun is left out: "three plantar interossei and four dorsal ones", "four dorsal, three palmar"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.denials import denials_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.regional_pairs import REGIONS
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_ENDING = frozenset({",", ";", ".", "and", "or", "(", ")", "–", "—", ":"})
_GROUP = frozenset({"muscle", "nerve"})


def read_elided_counts(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield how many there are of a group named by its adjective alone; ``made`` are the claims of this fragment."""
    if not reader.tree.numbers:
        return
    taken = [claim.span for claim in made if claim.predicate == "has_count"]
    nouns = _nouns(reader)
    told: list[tuple[int, Span, tuple[str, ...], int]] = []
    for token in reader.tree.tokens[1:] if nouns else ():
        found = reader.tree.numbers.get(token.i - 1)
        if (
            found is None
            or found[0] < 2
            or token.i in denials_of(reader.tree).region
            or not _stands_alone(reader, token)
        ):
            continue
        span = Span(reader.tree.tokens[found[1]].start, token.end)
        ids = _group(reader, token.lower, nouns)
        if ids and not any(span.start < other.end and other.start < span.end for other in taken):
            told.append((found[0], span, ids, token.i))
    whole = len(told) + len(taken) > 1 or not any(token.pos in ("VERB", "AUX") for token in reader.tree.tokens)
    for number, span, ids, at in told if whole else ():  # "that finger gets two dorsal ones": some of them
        what = "nerve" if reader.kind_of(ids[0]).startswith("nerve") else "muscle"
        subject = Resolved((Term(reader.tree.tokens[at].text, span, ids, plural=True),), reader.phrases.block)
        yield from reader.claims("has_count", subject, Count(number, what), span, reader.base, "elided", at)


def _stands_alone(reader: FragmentReader, token: Token) -> bool:
    """Whether an adjective, or one before "ones", has no noun of its own behind it."""
    if token.pos not in ("ADJ", "NOUN", "ADV", "PROPN") or not token.lower.endswith(("al", "ar", "ic")):
        return False
    behind = [t.lower for t in reader.tree.tokens[token.i + 1 : token.i + 3]]
    if behind[:1] == ["ones"]:
        behind = behind[1:]
    return not behind or behind[0] in _ENDING


def _nouns(reader: FragmentReader) -> tuple[str, ...]:
    """Return the last words of the names of groups that are told of: "interossei"."""
    texts = [
        token.text.split(" of ")[0]
        for token in reader.tree.tokens
        if token.mention is not None and token.mention.ids(*_GROUP)
    ]
    topic = reader.phrases.discourse.find(_GROUP) if not texts else None
    texts += [term.text.split(" of ")[0] for term in topic.terms] if topic is not None else []
    plural = (text.lower().split()[-1] for text in texts if text.lower().endswith(("i", "es", "s")))
    return tuple(dict.fromkeys(plural))


def _group(reader: FragmentReader, adjective: str, nouns: Sequence[str]) -> tuple[str, ...]:
    for noun in nouns:
        entries = reader.lexicon.get(f"{adjective} {noun}")
        ids = [entry.id for entry in entries if _is_counted(reader, entry.id)]
        if ids:
            return tuple(dict.fromkeys(ids))
    return ()


def _is_counted(reader: FragmentReader, id: str) -> bool:
    """Whether it is something that has a known size; spinal nerves are counted by region elsewhere."""
    sized = reader.kind_of(id).endswith("-group") or bool(reader.phrases.sizes(id))
    return sized and id not in REGIONS.values()
