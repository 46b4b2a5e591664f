"""What bounds a space: "its floor is formed by the X", "the X is the medial wall of Y", "Y is bounded laterally by X".

What stands behind the verb is read word by word: such lists are long, and the parser hangs them anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Bounds, Relations
from anatlint.claims.sides import FORMING
from anatlint.claims.tree import Token

_WALL = frozenset({"muscle", "place"})
_SPACE = frozenset({"region", "place"})
_ITS = frozenset({"its", "their"})
_OF = frozenset({"of", "to", "for"})
_ARTICLES = frozenset({"the", "this", "that", "each", "a", "an"})
_BEING = frozenset({"be", "become"})
_TELLING = frozenset({"consist", "comprise", "include", "contain"})
_MADE = FORMING | {"bound", "provide", "create", "represent", "mark", "give", "define", "build", "compose", "establish"}
_SERVING = frozenset({"serve", "act"})
_ENDS = frozenset({".", ";", ":", "while", "whereas", "which", "where", "who", "that", "but", "when", "because", "so"})
_DEPTHS = frozenset({"deep", "superficial"})
_LONGEST = 4  # words of an adverb: "on the medial side"


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of a space: its relation, the stretch of tokens that names it, and whose it is."""

    relation: str
    first: int
    last: int
    space: Resolved


def read_walls(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield which thing bounds which side of a space; whether it is one with walls is left to the judge."""
    bounds = relations.bounds
    lemmas = reader.tree.lemmas
    if not lemmas.isdisjoint(bounds.borders | bounds.nouns.keys()):
        yield from _of_borders(reader, relations)
    if not lemmas.isdisjoint(bounds.verbs):
        yield from _of_bounded(reader, relations)


def _of_borders(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield what a noun for a border tells: what is listed behind it, or what is said to form or be it."""
    tokens = reader.tree.tokens
    for token in tokens:
        side = _side(reader, token, relations)
        if side is None:
            continue
        verb = _verb_behind(tokens, side.last + 1)
        if verb is not None:
            listed = _listed(reader, verb + 1, len(tokens), relations)
            yield from _claims(reader, side, listed, verb)
        for predication in reader.predications:
            formed = predication.lemma in FORMING and not predication.passive and token.i in predication.get("theme")
            been = predication.lemma in _BEING and token.i in predication.get("complement")
            serving = predication.lemma in _SERVING and token.i in predication.get("as")
            if formed or been or serving:
                yield from _told_of(reader, side, predication)


def _told_of(reader: FragmentReader, side: _Side, predication: Predication) -> Iterator[Claim]:
    """Yield that the subject of a verb is a border: "the X and the Y form the floor of the Z"."""
    found = reader.subject(predication, ("agent",), _WALL)
    if found is None or (found.inherited and len(found.terms) != 1):
        return
    terms = tuple(t for t in found.terms if found.inherited or not side.first <= _index(reader, t) <= side.last)
    own = {id for space in side.space.terms for id in space.readings}
    if terms and not any(own & set(term.readings) for term in terms):
        whose = Resolved(terms, found.block, found.inherited, found.quantifier)
        yield from _claims(reader, side, whose, predication.head, predication.governors)


def _index(reader: FragmentReader, term: Term) -> int:
    token = reader.token_of(term)
    return token.i if token is not None else -1


def _side(reader: FragmentReader, noun: Token, relations: Relations) -> _Side | None:
    """Return the side of a space that a noun names: "the medial border of X", "the floor of X", "its roof"."""
    bounds, tokens = relations.bounds, reader.tree.tokens
    if noun.mention is not None or noun.lemma not in bounds.borders | bounds.nouns.keys():
        return None
    first, relation = noun.i, bounds.nouns.get(noun.lemma)
    if noun.lemma in bounds.borders:
        told = _told_before(tokens, noun.i, bounds.corners) or _told_before(tokens, noun.i, relations.sides)
        if told is None:
            return None
        relation, first = told
    if relation is None or noun.tag == "NNS":
        return None
    last, space = _owner(reader, first, noun.i)
    return _Side(relation, first, last, space) if space is not None else None


def _told_before(tokens: Sequence[Token], end: int, table: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the relation that the words right before a token tell, and where they start."""
    for length in (2, 1):
        words = " ".join(token.lower.replace("-", " ") for token in tokens[max(0, end - length) : end])
        if words in table:
            return table[words], end - length
    return None


def _owner(reader: FragmentReader, first: int, noun: int) -> tuple[int, Resolved | None]:
    """Return the space that a border is of, with the last token that tells it: behind "of", before "'s", "its"."""
    tokens = reader.tree.tokens
    at = noun + 1
    if at < len(tokens) and tokens[at].lower in _OF:
        at += 1
        while at < len(tokens) and tokens[at].lower in _ARTICLES:
            at += 1
        return at, _space(reader, at)
    before = first - 1
    if before >= 0 and tokens[before].lower in ("'s", "’s"):
        return noun, _space(reader, before - 1)
    if before >= 0 and tokens[before].lower in _ITS:
        return noun, _space(reader, before)
    return noun, None


def _space(reader: FragmentReader, i: int) -> Resolved | None:
    """Return the region or opening that a token names or, as a pronoun, means."""
    if not 0 <= i < len(reader.tree.tokens):
        return None
    found = reader.phrases.resolve_here(i, _SPACE)
    return found if found is not None and len(found.terms) == 1 else None


def _verb_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last word of the verb that leads from a border to what makes it: "is formed by", "consists of"."""
    while at < len(tokens) and tokens[at].pos == "ADV":
        at += 1
    if at >= len(tokens):
        return None
    if tokens[at].lemma in _TELLING:
        return at
    if tokens[at].lemma not in _BEING:
        return None
    last = at
    at += 1
    while at < len(tokens) and (tokens[at].pos in ("ADV", "PART") or tokens[at].lemma in ("be", "make", "up")):
        at += 1
    if at < len(tokens) and tokens[at].lemma in _MADE | _TELLING and tokens[at].tag == "VBN":
        last = at
    return last


def _listed(reader: FragmentReader, start: int, end: int, relations: Relations) -> Resolved | None:
    """Return what a list names, up to the end of its clause; what stands in parentheses is passed over."""
    tokens, terms, depth = reader.tree.tokens, list[Term](), 0
    for token in tokens[start:end]:
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0:
            continue
        if token.lower in _ENDS or (terms and _is_other(tokens, token, relations)):
            break
        ids = token.mention.ids(*_WALL) if token.mention is not None else ()
        if ids:
            terms.append(term_of(token, ids))
    return Resolved(tuple(terms), reader.phrases.block) if terms else None


def _is_other(tokens: Sequence[Token], token: Token, relations: Relations) -> bool:
    """Whether a new clause or border begins: "..., and the roof by the Y", "..., reinforced by the Y"."""
    if relations.of_word.get(token.lower) in _DEPTHS:
        return True  # "..., covered by the Y"
    if token.mention is not None:
        return False
    following = tokens[token.i + 1 : token.i + 2]
    if token.pos in ("VERB", "AUX"):
        shaped = token.tag in ("VBG", "VBN") and bool(following) and following[0].pos in ("NOUN", "PROPN", "ADJ")
        return not shaped
    border = token.lemma in relations.bounds.borders or token.lemma in relations.bounds.nouns
    return border and not (following and following[0].lower == "of")  # "the medial border of the X"


def _of_bounded(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield what bounds a space: of each side what stands behind its "by", or before it: "by the X laterally"."""
    tokens, bounds = reader.tree.tokens, relations.bounds
    for predication in reader.predications:
        if predication.lemma not in bounds.verbs or not predication.passive:
            continue
        space = reader.arguments(predication, ("theme",), _SPACE)
        if space is None or len(space.terms) != 1:
            continue
        sides = list(_adverbs(tokens, predication.head + 1, bounds))
        for relation, first, start, end in _segments(tokens, predication.head + 1, sides):
            listed = _listed(reader, start, end, relations)
            side = _Side(relation, first, first, space)
            yield from _claims(reader, side, listed, min(first, start), predication.governors)


def _adverbs(tokens: Sequence[Token], start: int, bounds: Bounds) -> Iterator[tuple[str, int, int]]:
    """Yield the adverbs of side behind a verb: the relation, the first token, and the one behind the last."""
    at = start
    while at < len(tokens):
        for length in range(_LONGEST, 0, -1):
            words = " ".join(token.lower for token in tokens[at : at + length])
            if words in bounds.adverbs and at + length <= len(tokens):
                yield bounds.adverbs[words], at, at + length
                at += length - 1
                break
        at += 1


def _segments(
    tokens: Sequence[Token], start: int, sides: Sequence[tuple[str, int, int]]
) -> Iterator[tuple[str, int, int, int]]:
    """Yield for each side its relation, its token, and the stretch with what bounds it."""
    named = (t.i for t in tokens[start:] if t.mention is not None and t.mention.ids(*_WALL))
    opening = next(named, len(tokens))
    before = bool(sides) and sides[0][1] < opening
    for number, (relation, first, last) in enumerate(sides):
        if before:
            yield relation, first, last, sides[number + 1][1] if number + 1 < len(sides) else len(tokens)
        else:
            yield relation, first, sides[number - 1][2] if number else start, first


def _claims(
    reader: FragmentReader, side: _Side, listed: Resolved | None, verb: int, governors: tuple[int, ...] = ()
) -> Iterator[Claim]:
    """Make the claims that the things of a list bound a side of a space."""
    if listed is None:
        return
    qualifiers = reader.qualifiers(verb, governors)
    own = {id for space in side.space.terms for id in space.readings}
    for term in listed.terms:
        if own & set(term.readings):
            continue
        here = [] if listed.inherited else [term.span]
        span = reader.phrase_span(side.first, *here)
        where = Place(side.relation, side.space.terms)
        whose = Resolved((term,), listed.block, listed.inherited, listed.quantifier)
        yield from reader.claims("bounds", whose, where, span, qualifiers, "walls")
