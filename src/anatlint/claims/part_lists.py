"""Parts that are told by their adjectives alone: "a long, a lateral and a medial head", "three heads: long, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Quantifier, Term
from anatlint.claims.phrases import Resolved
from anatlint.claims.series import CLOSING
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_MUSCLE = frozenset({"muscle"})
_PARTS = {
    "head": ("head", "part"), "part": ("part", "head", "fibres"), "portion": ("part", "head"), "belly": ("belly",),
    "fibre": ("fibres", "part"), "fiber": ("fibres", "part"), "section": ("part", "head"),
}  # fmt: skip
_HOLDING = frozenset(
    {"have", "possess", "comprise", "include", "divide", "split", "consist", "make", "separate", "own"}
)
_LOOSE = ("fibre", "fiber")  # a list of fibres tells no parts that are not known
_ARTICLES = frozenset({"a", "an", "the", "its", "one"})
_JOINTS = frozenset({",", "and", "&", "plus"})
_NAMING = frozenset({"are", "called", "named", "termed", "known", "as", ":", "–", "—", "namely", ",", "they", "we"})


def read_part_lists(reader: FragmentReader) -> Iterator[Claim]:
    """Yield the claims that a muscle has the parts which a list of adjectives tells."""
    for noun in reader.tree.tokens:
        nouns = _PARTS.get(noun.lemma) or _PARTS.get(noun.lower.removesuffix("s"))
        words = (_in_front(reader, noun) or _behind(reader, noun)) if nouns is not None else []
        whole = _whole(reader, noun, words) if len(words) > 1 else None
        if nouns is None or whole is None or len(whole.terms) != 1:
            continue
        named = [(word, _named(reader, whole.terms[0], word, nouns)) for word in words]
        if not any(fits for _, (_, fits) in named):
            continue
        for word, (ids, fits) in named:
            if ids and (fits or not noun.lower.startswith(_LOOSE)):
                made = Term(word.text, Span(word.start, word.end), ids)
                plain = Resolved(whole.terms, whole.block, whole.inherited)
                yield from reader.claims("has_members", plain, made, made.span, reader.base, "part-list")


def _in_front(reader: FragmentReader, noun: Token) -> list[Token]:
    """ "A long, a lateral and a medial head": the adjectives that stand in a row before the noun."""
    found: list[Token] = []
    for token in reversed(reader.tree.tokens[: noun.i]):
        if _is_word(token) and not (found and found[-1].i == token.i + 1):
            found.append(token)
        elif _is_word(token) or token.lower not in _ARTICLES | _JOINTS:
            break  # "the ulnar sesamoid bone and the oblique head"
    joined = any(t.lower in _JOINTS for t in reader.tree.tokens[found[-1].i : noun.i]) if found else False
    return found[::-1] if joined else []


def _behind(reader: FragmentReader, noun: Token) -> list[Token]:
    """ "Three heads: long, lateral and medial", "the heads are called long, lateral and medial"."""
    found: list[Token] = []
    opened = False
    for token in reader.tree.tokens[noun.i + 1 :]:
        opened = opened or token.lower in ("are", ":", "–", "—", "namely", "called")
        if opened and _is_word(token):
            found.append(token)
        elif token.lower == noun.lower or token.lemma == noun.lemma:
            continue
        elif token.text in CLOSING and found:
            break
        elif not opened and (token.i <= _last_of(reader, noun)):
            continue
        elif token.lower not in _ARTICLES | _JOINTS | _NAMING:
            return []
    return found


def _last_of(reader: FragmentReader, noun: Token) -> int:
    """Return the last word of "heads of the triceps"."""
    prepositions = [p for p in reader.tree.children(noun.i, "prep") if p.lower == "of"]
    return max((i for p in prepositions for i in reader.tree.subtree(p.i)), default=noun.i)


def _is_word(token: Token) -> bool:
    named = token.mention.ids("muscle", "nerve") if token.mention is not None else ()
    return not named and token.pos in ("ADJ", "NOUN", "PROPN") and token.lower.isalpha() and token.lower not in _PARTS


def _whole(reader: FragmentReader, noun: Token, words: Sequence[Token]) -> Resolved | None:
    """Return what has the parts: the owner of the noun, the subject of the verb before it, or what is talked about."""
    tree = reader.tree
    owners = [t.i for t in tree.children(noun.i, "poss")]
    owners += [t.i for p in tree.children(noun.i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
    found = next((r for i in owners if (r := reader.phrases.resolve(i, _MUSCLE)) is not None), None)
    if found is not None:
        return found
    first = min(noun.i, words[0].i)
    for predication in reversed(reader.predications):
        if predication.head < first and predication.lemma in _HOLDING:
            slots = ("theme", "agent") if predication.passive else ("agent",)
            subject = reader.subject(predication, slots, _MUSCLE)
            negated = reader.qualifiers(predication.head, predication.governors).negated
            return None if negated or subject is None or subject.quantifier is Quantifier.SOME else subject
    verbal = any(token.pos in ("VERB", "AUX") for token in tree.tokens[:first])
    return reader.topic(_MUSCLE) if not verbal else None


def _named(reader: FragmentReader, whole: Term, word: Token, nouns: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Return what an adjective names as a part, and whether it is one of the whole; else all parts of that name."""
    own, others = set[str](), set[str]()
    for noun in nouns:
        names = [f"{word.lower} {noun} of {id.replace('-', ' ')}" for id in whole.readings]
        own |= {
            e.id for name in (*names, f"{word.lower} {noun} of {whole.text.lower()}") for e in reader.lexicon.get(name)
        }
        others |= {e.id for e in reader.lexicon.get(f"{word.lower} {noun}") if e.category == "muscle"}
    own |= {id for id in others if set(whole.readings) & reader.phrases.wholes(id)}
    return (tuple(sorted(own)), True) if own else (tuple(sorted(others)), False)
