"""Groups told by what they do, whose number is given: "six muscles move each eyeball"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.lexicon import category_of
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.numerals import number_before
from anatlint.claims.phrases import Resolved
from anatlint.claims.tree import Token
from anatlint.documents.source import Span
from anatlint.records import dataclass

_PLAIN = frozenset({"directly", "straight", "together", "altogether", "all"})
_FROM = frozenset({"from", "off", "out", "of", "instead"})
_ONTO = frozenset({"to", "on", "onto", "into"})
_ANY = frozenset({"the", "each", "your", "our", "an", "a", "every", "human"})


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a group when it is not named."""

    id: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    of: frozenset[str]
    examples: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def load(cls, id: str, data: Mapping[str, Any]) -> Description:
        """Read one entry of ``rules/frames/descriptions.yaml``."""
        nouns, verbs, of = (frozenset(data[key]) for key in ("nouns", "verbs", "of"))
        return cls(id, nouns, verbs, of, tuple(data["examples"]))


def read_described(reader: FragmentReader, descriptions: Sequence[Description]) -> Iterator[Claim]:
    """Yield the claims of how many there are that do something."""
    if not reader.tree.numbers:
        return
    for token in reader.tree.tokens:
        found = number_before(reader.tree, token.i)
        verb = reader.tree.tokens[token.head]
        if token.dep == "pobj" and verb.dep == "agent":
            verb = reader.tree.tokens[verb.head]  # "each eye is moved by six muscles"
        elif token.dep != "nsubj":
            continue
        if found is None or verb.pos != "VERB" or found[0] < 2:
            continue
        noun = _counted(reader, token)
        for told in descriptions if noun is not None and not _is_limited(reader, token, verb) else ():
            if noun in told.nouns and verb.lemma in told.verbs and _done_to(reader, verb, told):
                yield from _claim(reader, told, found, token, verb)


def _claim(
    reader: FragmentReader, told: Description, number: tuple[int, int], token: Token, verb: Token
) -> Iterator[Claim]:
    tokens = reader.tree.tokens
    start = tokens[number[1]].start
    last = token if token.lemma != "pair" else tokens[min(token.i + 2, verb.i - 1)]
    term = Term(token.text, Span(start, last.end), (told.id,), plural=True)
    subject = Resolved((term,), reader.phrases.block)
    what = "pair" if token.lemma == "pair" else category_of(reader.kind_of(told.id))
    span = Span(start, last.end)
    yield from reader.claims("has_count", subject, Count(number[0], what), span, reader.qualifiers(verb.i), "described")


def _counted(reader: FragmentReader, token: Token) -> str | None:
    """Return what is counted: the noun, or what there are pairs of."""
    if token.lemma != "pair":
        return token.lemma if token.mention is None or token.mention.ids("field") else None
    targets = [t for p in reader.tree.children(token.i, "prep") for t in reader.tree.children(p.i, "pobj")]
    return targets[0].lemma if targets and not reader.tree.children(targets[0].i, "amod", "relcl") else None


def _is_limited(reader: FragmentReader, token: Token, verb: Token) -> bool:
    """Whether only some are meant, or only some of what they do: "two small muscles move the eye up"."""
    tree = reader.tree
    narrowed = tree.children(token.i, "det", "relcl", "acl") or any(
        not reader.words.has("sizes", c.lower) for c in tree.children(token.i, "amod", "compound") if c.tag != "CD"
    )
    adverbs = [c for c in tree.children(verb.i, "advmod", "prt", "npadvmod") if c.lower not in _PLAIN | _FROM]
    ways = [p for p in tree.children(verb.i, "prep") if p.lower not in _FROM | _ONTO]
    return bool(narrowed or adverbs or ways)


def _done_to(reader: FragmentReader, verb: Token, told: Description) -> bool:
    tree = reader.tree
    targets = [*tree.children(verb.i, "dobj", "nsubjpass")]
    for preposition in tree.children(verb.i, "prep", "prt") if not targets else ():
        targets += [t for t in tree.children(preposition.i, "pobj") if preposition.lower in _FROM | _ONTO]
    return any(
        t.mention is not None
        and told.of & {entry.id for entry in t.mention.entries}
        and all(c.lower in _ANY for c in tree.children(t.i, "amod", "det", "poss", "compound"))
        for t in targets
    )
