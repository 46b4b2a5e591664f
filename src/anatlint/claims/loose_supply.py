"""Nerves and what they serve, in wordings that no frame has: "the X nerve keeps the Y going", "Y's boss is the X".

Where a clause names nothing but one nerve and the muscles, skin or sense beside it, a word of supply (``supply_cues``
of ``words.yaml``) says how they belong together, whatever the verb. Words that set something aside or place one thing
by the other (``supply_barred``) leave it open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Mood, Place, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.sorts import division_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_AUTONOMIC = ("sympathetic", "parasympathetic", "somatic", "autonomic")
_TOLD = frozenset(
    {
        "innervated_by", "supplies", "moves", "passes", "branch_of", "divides_into", "lesion_causes", "beside",
        "deep_to", "superficial_to", "located_in", "part_of", "carries", "conveys", "acts", "controlled_by",
        "belongs_to",
    }
)  # fmt: skip
_PLACING = frozenset(
    {
        "under", "beneath", "underneath", "above", "below", "over", "between", "across", "beside", "near", "along",
        "around", "round", "past", "against", "alongside", "within", "inside", "in", "at", "like", "towards", "into",
        "than", "besides", "and", "or", "beyond", "off",
    }
)  # fmt: skip
_DIVISIONS = frozenset({f"{name}-{what}" for name in _AUTONOMIC for what in ("nervous-system", "fibres")})
_MUSCLE = frozenset({"muscle"})
_SENSES = frozenset({"smell", "vision", "hearing", "balance", "taste"})
_FELT_KINDS = frozenset({"skin-area", "region", "body-part", "joint", "organ", "compartment"})
_CENTRES = frozenset({"brain", "brainstem", "spinal-cord", "central-nervous-system"})  # where all messages go
_FELT = ("skin", "region", "joint")
_FELT_AT = frozenset({"in", "over", "at", "inside", "within", "along", "across", "around"})
_BESIDE = frozenset({"the", "a", "an", "both", "all", "your", "our", "its", "each", "every", "own", "small", "two"})
_PARTING = frozenset({";", "while", "whereas", "but", "although", "though", "because", "which", "who", "where"})


def read_loose_supply(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield whom a nerve serves where no clause told it; ``made`` are the claims of this fragment so far."""
    if reader.base.mood is not Mood.ASSERTED:
        return
    text = reader.sentence_text
    plain = reader.words.patterns["sets_nothing_aside"].sub("", text)
    if reader.words.find("supply_barred", plain):
        return
    nerves = _named(reader, "nerve")
    if not nerves:
        yield from _commanded(reader, made)
    if not nerves or _is_told(nerves, made):
        return
    if any(reader.kind_of(id) != "nerve" for term in nerves for id in term.readings):
        return
    muscles, felt = _muscles(reader), _felt(reader)
    senses = [term for term in _named(reader, "modality") if set(term.readings) <= _SENSES]
    if muscles and reader.words.find("supply_cues", text) and not reader.words.find("no_muscles", text):
        yield from _served(reader, "innervated_by", nerves, muscles)
    elif senses and len(nerves) == 1 and _is_told_of(reader, ("supply_cues", "feeling_cues", "sense_cues")):
        yield from _served(reader, "carries", nerves, senses)
    elif felt and not _has_any(reader, "muscle") and _is_told_of(reader, _cues_of(reader, felt[0])):
        yield from _served(reader, "supplies", nerves, felt)


def _commanded(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what part of the nervous system commands a muscle: "contracts on sympathetic orders"."""
    muscles = _named(reader, "muscle")
    told = [t for t in reader.tree.tokens if set(division_of(t)) & _DIVISIONS]
    if not muscles or len(told) != 1 or not reader.words.find("supply_cues", reader.sentence_text):
        return
    if _has_any(reader, "nerve") or any(claim.predicate in _TOLD for claim in made):
        return
    made_of = Term(told[0].text, Span(told[0].start, told[0].end), division_of(told[0]))
    if not _are_parted(reader, [made_of], muscles):
        whose = Resolved(tuple(muscles), reader.phrases.block)
        yield from reader.claims("controlled_by", whose, made_of, made_of.span, reader.base, "loose-supply")


def _served(reader: FragmentReader, predicate: str, nerves: Sequence[Term], things: Sequence[Term]) -> Iterator[Claim]:
    """Yield that each of the nerves serves each of the things, where nothing parts or places them."""
    if _are_parted(reader, nerves, things) or _is_placed(reader, [*nerves, *things], predicate):
        return
    for thing in things:
        for nerve in nerves:
            first, last = sorted((nerve.span, thing.span))
            if predicate == "innervated_by":
                subject, made = thing, nerve
                span = nerve.span if nerve.span == last else Span(first.start, last.end)
            else:
                subject, made = nerve, thing
                span = last if predicate == "supplies" else Span(first.start, last.end)
            whose = Resolved((subject,), reader.phrases.block)
            yield from reader.claims(predicate, whose, made, span, reader.base, "loose-supply")


def _is_told_of(reader: FragmentReader, lists: Sequence[str]) -> bool:
    return any(reader.words.find(name, reader.sentence_text) for name in lists)


def _cues_of(reader: FragmentReader, felt: Term) -> tuple[str, ...]:
    """Return the lists of words that tell of the nerves of a part; those of joints and organs need not feel."""
    kinds = {reader.kind_of(id) for id in felt.readings}
    if kinds & {"region", "skin-area", "body-part"}:
        return ("feeling_cues",)
    return ("feeling_cues", "organ_cues", "supply_cues")


def _has_any(reader: FragmentReader, category: str) -> bool:
    return any(t.mention is not None and t.mention.ids(category) for t in reader.tree.tokens)


def _felt(reader: FragmentReader) -> list[Term]:
    """Return the one patch of skin, part, joint or organ that a fragment names."""
    found = []
    for token in reader.tree.tokens:
        ids = token.mention.ids(*_FELT, "place") if token.mention is not None else ()
        ids = tuple(id for id in ids if reader.kind_of(id) in _FELT_KINDS)
        if ids and not set(ids) & _CENTRES:
            found.append(term_of(token, ids))
    return found if len(found) == 1 else []


def _named(reader: FragmentReader, category: str) -> list[Term]:
    """Return the one thing of a category that a fragment names, or those that stand together; else nothing."""
    found = [t for t in reader.tree.tokens if t.mention is not None and t.mention.ids(category)]
    if not found:
        return []
    together = {t.i for t in reader.tree.conjuncts(found[0].i)}
    if any(token.i not in together for token in found):
        return []
    return [term_of(token, token.mention.ids(category)) for token in found if token.mention is not None]


def _muscles(reader: FragmentReader) -> list[Term]:
    """Return the muscles that a fragment names, or what its first pronoun means: "its boss is the X"."""
    if named := _named(reader, "muscle"):
        return named
    if _has_any(reader, "muscle"):
        return []
    token = next((t for t in reader.tree.tokens if t.tag in ("PRP", "PRP$")), None)
    clear = token is not None and _is_clear(reader, token)
    found = reader.phrases.resolve(token.i, _MUSCLE) if token is not None and clear else None
    if token is None or found is None or any(term.uncertain for term in found.terms):
        return []
    return [replace(term, span=Span(token.start, token.end)) for term in found.terms]


def _is_clear(reader: FragmentReader, pronoun: Token) -> bool:
    """Whether a pronoun can mean the muscle that a nerve serves: "its boss", "it depends", but not "its walls"."""
    if pronoun.tag == "PRP$":
        return reader.words.has("supply_cues", reader.tree.tokens[pronoun.head].lower)
    subjects = [t for t in reader.tree.tokens if t.dep in ("nsubj", "nsubjpass") and t is not pronoun]
    return all(t.mention is not None and t.mention.ids("nerve") for t in subjects)


def _is_told(nerves: Sequence[Term], made: Sequence[Claim]) -> bool:
    """Whether another reader says something of a nerve already."""
    own = {id for term in nerves for id in term.readings}
    for claim in made:
        told = claim.object.of if isinstance(claim.object, Place) else (claim.object,)
        terms = [claim.subject, *(one for one in told if isinstance(one, Term))]
        if claim.predicate in _TOLD and any(own & set(term.readings) for term in terms):
            return True
    return False


def _are_parted(reader: FragmentReader, nerves: Sequence[Term], muscles: Sequence[Term]) -> bool:
    """Whether the end of a clause stands between nerve and muscle."""
    first, last = sorted((nerves[0].span.start, muscles[0].span.start))
    return any(t.lower in _PARTING for t in reader.tree.tokens if first < t.start < last)


def _is_placed(reader: FragmentReader, terms: Sequence[Term], predicate: str) -> bool:
    """Whether a preposition of place stands before one of the names; feeling may be in, on or over a part."""
    placing = _PLACING - {"and", "or"} - (_FELT_AT if predicate != "innervated_by" else frozenset())
    for term in terms:
        token = reader.token_of(term)
        before = _before(reader, token) if token is not None else None
        if before is not None and before.lower in placing:
            return True
    return False


def _before(reader: FragmentReader, token: Token) -> Token | None:
    """Return the word before a noun phrase that ends in a name."""
    at = token.i - 1
    while at >= 0 and (reader.tree.tokens[at].lower in _BESIDE or reader.tree.tokens[at].pos in ("DET", "ADJ")):
        at -= 1
    return reader.tree.tokens[at] if at >= 0 else None
