"""What bounds a space: "its floor is formed by X and Y", "bounded laterally by X", "X forms the medial wall of Y"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.mentions import Mention
from anatlint.claims.model import Claim, Place, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.relations import Relations
from anatlint.claims.sides import FORMING
from anatlint.claims.spaces import AREA, SPACES, space_named
from anatlint.claims.tree import Token
from anatlint.claims.words import compound_sides
from anatlint.documents.source import Span
from anatlint.records import dataclass

ANY_SIDE = "border"
BOUNDING = ("muscle", "place", "joint")
_THINGS = frozenset(BOUNDING)
_BEING = frozenset({"is", "are", "being", "was", "were", "be"})
_PAIR = {"superior": "supero", "inferior": "infero", "anterior": "antero", "posterior": "postero"}
_ACROSS = frozenset({"lateral", "medial"})
_PLAIN = {"above": "superior", "below": "inferior"}
_PASSED = frozenset(
    {"the", "a", "an", "both", "two", "muscle", "muscles", "tendon", "tendons", "itself", "mainly", "also"}
)
_SMALL = frozenset({"the", "a", "an", "its", "their", "of", "both", "two", "each"})
_DENYING = frozenset({"not", "n't", "never", "no", "neither", "nor"})
_STOPS = frozenset({";", ".", "which", "that", "where", "while", "whereas", "but", "whose", "as", "although"})
_OF_MUSCLES = frozenset({"border", "edge", "margin", "head", "heads"})
_SHARES = frozenset({"part", "parts", "most", "bulk", "half"})
_GIVES = frozenset({":", "–", "—", "-", "consists", "comprises", "comprise", "includes", "contains"})


@dataclass(frozen=True, slots=True)
class _Wall:
    """A side of a space that a text names: the words for it, and of which space."""

    side: str
    space: Term
    first: int
    end: int  # the first token behind it


def read_walls(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """Yield who bounds a space on which side."""
    tree = reader.tree
    if not (tree.words | tree.lemmas).isdisjoint(relations.borders | relations.levels.keys()):
        walls = _walls(reader, relations)
        yield from _formed(reader, relations, walls)
        yield from _forming(reader, walls)
        yield from _roofed(reader, relations)
    if not tree.lemmas.isdisjoint(relations.bounding):
        yield from _bounded(reader, relations)


def is_wall(reader: FragmentReader, head: int, relations: Relations) -> bool:
    """Whether a noun is the side, the floor or the roof of a space, or a part of it: "part of the floor of the X"."""
    tokens = reader.tree.tokens
    nouns = [head, *(one.i for p in reader.tree.children(head, "prep") for one in reader.tree.children(p.i, "pobj"))]
    return any(_side_at(tokens, noun, relations)[0] and _space_behind(reader, noun)[0] is not None for noun in nouns)


def _walls(reader: FragmentReader, relations: Relations) -> list[_Wall]:
    """Return the sides of spaces that are named; one without its space is of the space named last."""
    found: list[_Wall] = []
    tokens = reader.tree.tokens
    for token in tokens:
        side, first = _side_at(tokens, token.i, relations)
        if not side:
            continue
        space, end = _space_behind(reader, token.i)
        if space is None and end > token.i + 1:
            continue  # "the medial border of the X", which is no space
        space = space or _space_before(reader, first) or (found[-1].space if found else None)
        if space is None and not found:
            space = _space_meant(reader, tokens, first)
        if space is not None:
            found.append(_Wall(side, space, first, max(end, token.i + 1)))
    return found


def _side_at(tokens: Sequence[Token], at: int, relations: Relations) -> tuple[str, int]:
    """Return the side that a noun tells, with the words before it, and where its phrase begins; none, if none."""
    token = tokens[at]
    if token.mention is not None and token.mention.ids(*BOUNDING):
        return "", at
    if token.lower in relations.levels:
        return relations.levels[token.lower], at
    if token.lower not in relations.borders:
        return "", at
    told: list[str] = []
    first = at
    while first > 0 and (word := _direction(tokens[first - 1].lower, relations)) is not None:
        first -= 1
        if word:
            told.insert(0, word)
    if not told and token.lower in relations.borders and token.tag == "NNS":
        return ANY_SIDE, first  # "the borders of the X are"
    return _joined(told), first


def _direction(word: str, relations: Relations) -> str | None:
    """Return the side that an adjective tells, nothing for words that may stand among them, None for all others."""
    if compound_sides(word):
        return word.replace("-", "")
    found = relations.sides.get(word)
    if found is not None:
        return _PLAIN.get(found, found)
    return "" if word in ("two", "and", "-", "most") else None


def _joined(told: Sequence[str]) -> str:
    """Return one side for what several words tell: "upper lateral" is superolateral."""
    if len(told) == 2 and told[0] in _PAIR and told[1] in _ACROSS:
        return _PAIR[told[0]] + told[1]
    if len(told) == 2 and told[1] in _PAIR and told[0] in _ACROSS:
        return _PAIR[told[1]] + told[0]
    return told[0] if len(told) == 1 else ""


def _space_behind(reader: FragmentReader, at: int) -> tuple[Term | None, int]:
    """Return the space behind "of", and where its name ends."""
    tokens = reader.tree.tokens
    here = at + 1
    if here >= len(tokens) or tokens[here].lower != "of":
        return None, here
    while here < len(tokens) and tokens[here].lower in _SMALL:
        here += 1
    return (space_named(tokens[here].mention, reader.kind_of) if here < len(tokens) else None), here + 1


def _space_before(reader: FragmentReader, first: int) -> Term | None:
    """Return the space whose name stands before its side: "the canal's roof"."""
    tokens = reader.tree.tokens
    if first > 1 and tokens[first - 1].lower in ("'s", "’s"):
        return space_named(tokens[first - 2].mention, reader.kind_of)
    return space_named(tokens[first - 1].mention, reader.kind_of) if first else None


def _space_meant(reader: FragmentReader, tokens: Sequence[Token], first: int) -> Term | None:
    """Return the space that "its lateral border" or a mere "the floor" means: what the text was about."""
    if first and tokens[first - 1].lower not in ("its", "the", ","):
        return None
    term = reader.phrases.discourse.space
    if term is None:
        return None
    return Term(term.text, Span(tokens[first].start, tokens[first].end), term.readings)


def _formed(reader: FragmentReader, relations: Relations, walls: Sequence[_Wall]) -> Iterator[Claim]:
    """ "The floor of the X is formed by A and B, the roof by C"."""
    tokens = reader.tree.tokens
    for wall in walls:
        start = _opening(tokens, wall.end, relations)
        if start is None:
            continue
        ends = [other.first for other in walls if other.first >= start]
        for token in _named(reader, start, min(ends, default=len(tokens))):
            yield from _claim(reader, token, wall.side, wall.space, "borders")


def _opening(tokens: Sequence[Token], at: int, relations: Relations) -> int | None:
    """Return where the list begins of what forms a wall: behind "is formed by", "is", a colon, or a mere "by"."""
    being = formed = False
    for token in tokens[at : at + 6]:
        named = token.mention is not None and bool(token.mention.ids(*BOUNDING))
        if token.lower in _DENYING:
            return None
        if token.lower in _GIVES or token.lower == "by" or (formed and token.lower in ("of", "from")):
            return token.i + 1
        if being and not formed and (named or token.lower in ("the", "a", "an")):
            return token.i
        being, formed = being or token.lower in _BEING, formed or token.lower in relations.forming
        if named or not (being or formed or token.pos in ("ADV", "AUX", "PUNCT", "ADP")):
            return None
    return None


def _named(reader: FragmentReader, start: int, end: int) -> Iterator[Token]:
    """Yield what is named in a list, up to the next clause: not what these are parts of."""
    tokens = reader.tree.tokens
    for token in tokens[start:end]:
        if token.lower in _STOPS or (
            token.pos == "VERB" and token.mention is None and token.tag in ("VBZ", "VBP", "VBD")
        ):
            return
        if may_bound(token.mention, reader.kind_of) and _stands_in_list(reader, token.i, start):
            yield token


def may_bound(mention: Mention | None, kind_of: Callable[[str], str]) -> bool:
    """Whether a name is of a muscle, a bone, a ligament: of no space, and no part of the body."""
    ids = mention.ids(*BOUNDING) if mention is not None else ()
    return bool(ids) and not any(kind_of(id) in SPACES or kind_of(id) == "body-part" for id in ids)


def side_told(words: Sequence[str], relations: Relations) -> str:
    """Return the side that a label tells and nothing else: "lateral border", "superolaterally", "floor"."""
    whole = " ".join(words)
    if whole in relations.told:
        return relations.told[whole]
    told = [word for word in words if word not in relations.borders and word != "the"]
    if len(told) == 1 and told[0] in relations.levels:
        return relations.levels[told[0]]
    found = [_direction(word, relations) for word in told]
    return _joined([side for side in found if side]) if found and None not in found else ""


def _stands_in_list(reader: FragmentReader, at: int, start: int) -> bool:
    """Whether a name is itself listed, or by its tendon or border: not "the capsule of the X", "above the X"."""
    tokens = reader.tree.tokens
    here = at - 1
    while here >= start and (tokens[here].lower in _PASSED or tokens[here].pos in ("ADJ", "DET", "NUM")):
        here -= 1
    if here < start or tokens[here].lower != "of":
        return (
            here < start
            or tokens[here].lower in ("by", "and", "&", "or", ",", "(")
            or may_bound(tokens[here].mention, reader.kind_of)  # not "covered by the X"
        )
    owner = tokens[here - 1]
    return owner.lower in _OF_MUSCLES or (owner.mention is None and reader.words.has("transparent", owner.lower))


def _forming(reader: FragmentReader, walls: Sequence[_Wall]) -> Iterator[Claim]:
    """ "A and B form the lateral border of the X", "the lateral border is A"."""
    for wall in walls:
        nouns = range(_of_share(reader.tree.tokens, wall.first), wall.end)
        for predication in reader.predications:
            slot = _slot_of_wall(predication)
            if not slot or not any(head in nouns for head in predication.get(slot)):
                continue
            found = reader.arguments(predication, ("agent",), _THINGS)
            qualifiers = reader.qualifiers(predication.head, predication.governors)
            if found is None or found.inherited or qualifiers.negated:
                continue
            for term in found.terms:
                if not set(term.readings) & set(wall.space.readings):
                    yield from reader.claims(
                        "walls", Resolved((term,), reader.phrases.block), Place(wall.side, (wall.space,)), term.span,
                        qualifiers, "borders",
                    )  # fmt: skip


def _of_share(tokens: Sequence[Token], first: int) -> int:
    """Return where "part of the floor" begins, or the floor itself."""
    here = first - 1
    while here > 0 and tokens[here].lower in ("the", "its", "a", "large"):
        here -= 1
    return here - 1 if here > 0 and tokens[here].lower == "of" and tokens[here - 1].lower in _SHARES else first


def _slot_of_wall(predication: Predication) -> str:
    if predication.lemma in FORMING and not predication.passive:
        return "theme"
    return "complement" if predication.lemma in ("be", "become") else ""


def _roofed(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """ "The X is roofed by A", "A roofs the X"."""
    for predication in reader.predications:
        side = relations.levels.get(predication.lemma, "")
        region = reader.arguments(predication, ("theme",), AREA) if side else None
        found = reader.arguments(predication, ("agent",), _THINGS) if region is not None else None
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        if region is None or found is None or found.inherited or len(region.terms) != 1 or qualifiers.negated:
            continue
        if not all(reader.kind_of(id) in SPACES for id in region.terms[0].readings):
            continue
        for term in found.terms:
            one = Resolved((term,), reader.phrases.block)
            yield from reader.claims("walls", one, Place(side, region.terms), term.span, qualifiers, "borders")


def _bounded(reader: FragmentReader, relations: Relations) -> Iterator[Claim]:
    """ "Bounded laterally by A and medially by B", "bounded by A laterally and B medially"."""
    tokens = reader.tree.tokens
    for predication in reader.predications:
        if predication.lemma not in relations.bounding or not predication.passive:
            continue
        region = reader.arguments(predication, ("theme",), AREA)
        negated = reader.qualifiers(predication.head, predication.governors).negated
        if region is None or len(region.terms) != 1 or negated:
            continue
        space = region.terms[0]
        if space.readings and all(reader.kind_of(id) in SPACES for id in space.readings):
            for side, token in _told(reader, relations, predication.head + 1, len(tokens)):
                if side == ANY_SIDE and predication.lemma in FORMING:
                    continue  # "the floor of the X is formed by"
                yield from _claim(reader, token, side, space, "bounds")


def _told(reader: FragmentReader, relations: Relations, start: int, end: int) -> Iterator[tuple[str, Token]]:
    """Yield what bounds a space with the side that stands before its "by", or behind it where all stand so."""
    tokens = reader.tree.tokens
    sides = list(_adverbs(tokens, start, end, relations))
    named = list(_named(reader, start, end))
    if not sides:
        listed = len(named) > 1 and not any(t.lower in relations.sides for t in tokens[start : named[-1].i])
        yield from ((ANY_SIDE, token) for token in named if listed)  # "bounded by the A, the B and the C"
        return
    leading = not any(token.i < sides[0][1] for token in named)
    for token in named:
        if leading:
            before = [one for one in sides if one[2] <= token.i]
            if before:
                yield before[-1][0], token
        else:
            behind = [one for one in sides if one[1] > token.i]
            if behind:
                yield behind[0][0], token


def _adverbs(tokens: Sequence[Token], start: int, end: int, relations: Relations) -> Iterator[tuple[str, int, int]]:
    """Yield the words that tell a side, each with where they begin and end: "laterally", "on the outer side"."""
    at = start
    longest = max(len(words.split()) for words in relations.told)
    while at < end:
        for size in range(longest, 0, -1):
            words = " ".join(token.lower for token in tokens[at : min(at + size, end)])
            if words in relations.told:
                yield relations.told[words], at, at + size
                at += size - 1
                break
        at += 1


def _claim(reader: FragmentReader, token: Token, side: str, space: Term, frame: str) -> Iterator[Claim]:
    ids = token.mention.ids(*BOUNDING) if token.mention is not None else ()
    if set(ids) & set(space.readings):
        return
    who = Resolved((term_of(token, ids),), reader.phrases.block)
    yield from reader.claims("walls", who, Place(side, (space,)), Span(token.start, token.end), reader.base, frame)
