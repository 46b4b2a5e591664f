"""Fragments that say a name of what a label names: "Abductor hallucis: medial plantar", "Deltoid, axillary nerve."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatlint.claims.felt_values import felt_at
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Levels, Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.short_names import nerve_named
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_JOINING = frozenset(
    {
        "and", "or", "plus", "also", "the", "both", "&", "+", "/", "nerve", "nerves", "n", "n.", ".", "mostly",
        "mainly", "chiefly", "usually", "largely", "again", "too", "all", "still", "as", "ever", "before", "course",
        "of", "once", "more", "well", "indeed", "naturally", "–", "—", "-", "!",
    }
)  # fmt: skip
_BESIDE_NAMES = _JOINING - {"and", "or", "the", "&", "+", "/", "of", "nerve", "nerves", "n", "n.", "-"}
_OPENING = frozenset({"answer", "answers", ":", "it", "is", "'s", "that", "would", "be", "by", "why", ",", "well", "a"})
_DIVISIONS = frozenset({"sympathetic", "parasympathetic", "somatic"})
_LEADING = frozenset(
    {"a", "an", "down", "up", "over", "across", "from", "on", "straight", "all", "way"}
)  # "down to the X"
_MUSCLE = frozenset({"muscle"})
_PARTING = frozenset({",", ";", "→", "->", "=>", "–>"})
_AROUND = frozenset(
    {
        "and",
        "of",
        "the",
        "or",
        "at",
        "to",
        "towards",
        "side",
        "sides",
        "same",
        "opposite",
        "other",
        "its",
        "own",
        "both",
    }
)
_MOTIONS = frozenset({"motion", "movement", "joint"})


def read_telegrams(reader: FragmentReader, labelled: bool) -> Iterator[Claim]:
    """Yield the claims of a fragment of nothing but names; ``labelled`` says that its subject is its own label."""
    tokens = reader.tree.tokens
    if any(token.pos in ("VERB", "AUX") and token.mention is None for token in tokens):
        return
    yield from _equation(reader)
    yield from _served_by(reader)
    topic = reader.phrases.discourse.topic
    if labelled and topic is not None:
        yield from read_values(reader, inherited(topic))
    elif topic is None or not labelled:
        yield from _row(reader)


def only_movements(reader: FragmentReader) -> bool:
    """Whether a fragment is nothing but the names of movements: "adduction, intorsion"."""
    named = [token for token in reader.tree.tokens if token.mention is not None]
    others = [token for token in reader.tree.tokens if token.mention is None]
    moved = any(token.mention.ids("movement", "motion") for token in named if token.mention is not None)
    return (
        moved
        and all(token.mention.categories & _MOTIONS for token in named if token.mention is not None)
        and all(not token.text.isalpha() or token.lower in _AROUND for token in others)
    )


def names_in(reader: FragmentReader, category: str) -> list[Term]:
    """Return the names of a category that a fragment consists of; nothing when it says anything else."""
    tokens = reader.tree.tokens
    while tokens and tokens[0].lower in _OPENING:
        tokens = tokens[1:]
    if category == "place":
        colon = max((token.i for token in tokens if token.text == ":"), default=-1)  # "After a trip round X: on the Y"
        tokens = tuple(token for token in tokens if token.i > colon)
        tokens = tuple(t for t in tokens if t.pos not in ("ADP", "ADV") and t.lower not in _LEADING)
    elif category == "nerve" and len(tokens) > 1 and tokens[0].lower in ("from", "off"):
        tokens = tokens[1:]
    return _named(tokens, category, _PARTING) or (nerves_in(reader, tokens) if category == "nerve" else [])


def read_values(reader: FragmentReader, subject: Resolved) -> Iterator[Claim]:
    """Yield what a label or the name before a parenthesis is said to have: nerves and roots, or muscles served."""
    muscle = subject.categories == _MUSCLE
    for words in parts_of(reader.tree.tokens):
        if levels := [token for token in words if token.mention is not None and token.mention.levels]:
            if len(levels) < len([token for token in words if token.text not in _JOINING]):
                return
            for token in levels if muscle else ():
                assert token.mention is not None
                made, span = Levels(token.mention.levels), reader.tree.span(token.i, token.i)
                yield from reader.claims("has_roots", subject, made, span, reader.base, "telegram")
            continue
        found = nerves_in(reader, words) if muscle else _named(words, "muscle")
        for one in found:
            served = subject if muscle else Resolved((one,), reader.phrases.block)
            for nerve in (one,) if muscle else subject.terms:
                yield from reader.claims("innervated_by", served, nerve, one.span, reader.base, "telegram")
        division = _division(words) if not muscle and not found else None
        if division is not None:
            yield from reader.claims("belongs_to", subject, division, division.span, reader.base, "telegram")
            continue
        felt = felt_at(reader, words) if not muscle and not found else []
        for one in felt:
            yield from reader.claims("supplies", subject, one, one.span, reader.base, "telegram")
        if not found and not felt and any(token.mention is not None or token.pos == "VERB" for token in words):
            return


def _division(words: Sequence[Token]) -> Term | None:
    """Return the part of the nervous system that a value consists of: "sympathetic", "purely parasympathetic"."""
    told = [token for token in words if token.lower in _DIVISIONS and token.mention is None]
    others = [token for token in words if token not in told and token.lower not in ("purely", "all", ".", "part")]
    if len(told) != 1 or others:
        return None
    return Term(told[0].text, Span(told[0].start, told[0].end), (f"{told[0].lower}-nervous-system",))


def _equation(reader: FragmentReader) -> Iterator[Claim]:
    """ "Hamstrings = biceps femoris + semitendinosus + semimembranosus"."""
    tokens = reader.tree.tokens
    at = next((token.i for token in tokens if token.text == "="), 0)
    if at != 1 or tokens[0].mention is None or not (ids := tokens[0].mention.ids("muscle")):
        return
    members = _named(tokens[2:], "muscle", _PARTING)
    if len(members) > 1:
        whole = Resolved((term_of(tokens[0], ids),), reader.phrases.block)
        for member in members:
            yield from reader.claims("has_members", whole, member, member.span, reader.base, "telegram")


def _served_by(reader: FragmentReader) -> Iterator[Claim]:
    """ "Deltoid by the axillary nerve, triceps by the radial nerve."."""
    tree = reader.tree
    for token in tree.tokens:
        ids = token.mention.ids("muscle") if token.mention is not None else ()
        told = [p for p in tree.children(token.i, "prep", "agent") if p.lower in ("by", "via") and p.i == token.i + 1]
        for preposition in told if ids else ():
            for target in tree.children(preposition.i, "pobj"):
                nerve = target.mention.ids("nerve") if target.mention is not None else ()
                if nerve:
                    subject, term = Resolved((term_of(token, ids),), reader.phrases.block), term_of(target, nerve)
                    yield from reader.claims("innervated_by", subject, term, term.span, reader.base, "telegram")


def _row(reader: FragmentReader) -> Iterator[Claim]:
    """ "Fibularis longus and brevis, superficial fibular nerve."."""
    parts = parts_of(reader.tree.tokens)
    if len(parts) < 2:
        return
    *front, last = parts
    named = [_named(words, "muscle") for words in front]
    nerves = _named(last, "nerve")
    if nerves and all(named) and last[0].lower not in ("and", "or", "&"):
        subject = Resolved(tuple(term for terms in named for term in terms), reader.phrases.block)
        for nerve in nerves:
            yield from reader.claims("innervated_by", subject, nerve, nerve.span, reader.base, "telegram")


def parts_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the stretches of a fragment between its commas, semicolons and arrows."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in _PARTING:
            parts.append([])
        else:
            parts[-1].append(token)
    return [words for words in parts if words]


def _named(words: Sequence[Token], category: str, passing: frozenset[str] = frozenset()) -> list[Term]:
    """Return the names of a category, if there is nothing else."""
    found = []
    for token in words:
        if token.mention is not None and (ids := token.mention.ids(category)):
            found.append(term_of(token, ids))
        elif token.lower not in _JOINING and token.text not in passing:
            return []
    return found


def nerves_in(reader: FragmentReader, words: Sequence[Token]) -> list[Term]:
    """Return the nerves that a part of a fragment names, in full or by their adjectives, if there is nothing else."""
    if named := _named(words, "nerve"):
        return named
    kept = [token for token in words if token.lower not in _BESIDE_NAMES]
    if not kept:
        return []
    ids = nerve_named(reader.lexicon, " ".join(token.text for token in kept))
    return [Term(" ".join(t.text for t in kept), reader.tree.span(kept[0].i, kept[-1].i), ids)] if ids else []
