"""What sort of nerve a nerve is, in wordings that no frame has: "belongs to the motor camp".

Where a clause names nothing but one nerve and one sort, and the sort stands before a noun for sorts (``sort_nouns`` of
``words.yaml``) or ends the clause, the nerve is said to be of that sort, whatever the verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Claim, Mood, Term
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_TOLD = frozenset({"carries", "conveys", "belongs_to", "controlled_by", "lesion_causes", "divides_into", "branch_of"})
_MODALITIES = frozenset({"motor", "sensory", "mixed"})
_DIVISIONS = ("sympathetic", "parasympathetic", "somatic", "autonomic", "central", "peripheral")
_FIBRES = frozenset({"fibres", "fibers", "axons"})
_CLASSES = ("cranial", "spinal")
_STOPS = frozenset({".", "!", ";", ":", ",", "–", "—", ")"})


def read_loose_kinds(reader: FragmentReader, made: Sequence[Claim]) -> Iterator[Claim]:
    """Yield of what modality or division a nerve is; ``made`` are the claims of this fragment so far."""
    if reader.base.mood is not Mood.ASSERTED or "nerve" not in reader.tree.categories:
        return
    tokens = reader.tree.tokens
    nerves = [t for t in tokens if t.mention is not None and t.mention.ids("nerve") and not _is_class(reader, t)]
    if len(nerves) != 1 or nerves[0].mention is None:
        return
    yield from _fibres(reader, nerves[0], made)
    if any(claim.predicate in _TOLD for claim in made) or reader.words.find("kinds_barred", reader.sentence_text):
        return
    whose = Resolved((term_of(nerves[0], nerves[0].mention.ids("nerve")),), reader.phrases.block)
    if all(reader.kind_of(id) not in ("nerve", "ganglion") for id in whose.terms[0].readings):
        return
    for predicate, term, exclusive in [*_modalities(reader), *_divisions(reader, nerves[0])]:
        qualifiers = replace(reader.base, exclusive=exclusive)
        yield from reader.claims(predicate, whose, term, term.span, qualifiers, "loose-kinds")


def _fibres(reader: FragmentReader, nerve: Token, made: Sequence[Claim]) -> Iterator[Claim]:
    """ "Carries taste, together with sympathetic fibres", "the fibres that the X sends out are sympathetic"."""
    text = reader.sentence_text
    if nerve.mention is None or reader.words.find("fibres_barred", text) or not reader.words.find("carrying", text):
        return
    whose = Resolved((term_of(nerve, nerve.mention.ids("nerve")),), reader.phrases.block)
    for token in reader.tree.tokens[nerve.i + 1 :]:
        id = _fibres_of(reader, token)
        span = Span(token.start, token.end)
        if id and not any(claim.span.start < span.end and span.start < claim.span.end for claim in made):
            yield from reader.claims("conveys", whose, Term(token.text, span, (id,)), span, reader.base, "loose-kinds")


def _fibres_of(reader: FragmentReader, token: Token) -> str:
    """Return the autonomic fibres that a word names; the adjective alone does behind "fibres ... are"."""
    if token.mention is not None:
        ids = token.mention.ids("modality")
        return ids[0] if len(ids) == 1 and ids[0].startswith(("sympathetic", "parasympathetic")) else ""
    before = reader.tree.tokens[max(0, token.i - 2) : token.i]
    stated = any(t.lemma == "be" for t in before) and any(t.lower in _FIBRES for t in reader.tree.tokens[: token.i])
    return f"{token.lower}-fibres" if stated and token.lower in ("sympathetic", "parasympathetic") else ""


def _is_class(reader: FragmentReader, token: Token) -> bool:
    ids = token.mention.ids("nerve", "division") if token.mention is not None else ()
    return bool(ids) and set(ids) <= {"cranial-nerves", "spinal-nerves"}


def _modalities(reader: FragmentReader) -> list[tuple[str, Term, bool]]:
    """Return the one modality that the fragment tells of a nerve: "through and through motor", "of the motor kind"."""
    tokens = reader.tree.tokens
    found = [t for t in tokens if t.mention is not None and set(t.mention.ids("modality")) & _MODALITIES]
    if len(found) != 1 or found[0].mention is None or any(t.mention for t in tokens if _is_other(t, found[0])):
        return []
    only = any(reader.words.has("only", t.lower) for t in tokens[max(0, found[0].i - 3) : found[0].i])
    owned = any(t.tag == "PRP$" for t in tokens[max(0, found[0].i - 3) : found[0].i])  # "the X, its only motor nerve"
    sorted_so = not owned and _ends(reader, found[0].i + 1)
    return [("carries", term_of(found[0], found[0].mention.ids("modality")), only)] if sorted_so else []


def _is_other(token: Token, found: Token) -> bool:
    """Whether a token names another modality, a muscle or skin: of these the sort may be told."""
    return token is not found and token.mention is not None and bool(token.mention.ids("modality", "muscle", "skin"))


def _divisions(reader: FragmentReader, nerve: Token) -> list[tuple[str, Term, bool]]:
    """Return the division that the fragment tells of a nerve: "on the somatic side", "one of the spinal nerves"."""
    tokens = reader.tree.tokens
    named = [t for t in tokens if t.mention is not None and (t.mention.ids("division") or _is_class(reader, t))]
    named = [t for t in named if t is not nerve]
    if len(named) == 1 and named[0].mention is not None and not _is_owned(reader, named[0]):
        ids = named[0].mention.ids("division") or named[0].mention.ids("nerve")
        if reader.words.find("membership", reader.sentence_text):
            return [("belongs_to", term_of(named[0], ids), False)]
    loose = [t for t in tokens if _adjective_of(t) and t is not nerve]
    if named or len(loose) != 1 or not _is_sort(reader, loose[0].i + 1, "sort_nouns", "division_nouns"):
        return []
    span = Span(loose[0].start, tokens[loose[0].i + 1].end)
    return [("belongs_to", Term(loose[0].text, span, (_adjective_of(loose[0]),)), False)]


def _adjective_of(token: Token) -> str:
    """Return the division that an adjective alone stands for."""
    if token.mention is not None and not token.mention.ids("modality"):
        return ""
    if token.lower in _CLASSES:
        return f"{token.lower}-nerves"
    return f"{token.lower}-nervous-system" if token.lower in _DIVISIONS else ""


def divisions_in(reader: FragmentReader) -> list[Term]:
    """Return the divisions that an answer names: "The parasympathetic.", "To the peripheral nervous system."."""
    found = []
    for token in reader.tree.tokens:
        ids = token.mention.ids("division") if token.mention is not None else ()
        ids = ids or ((id,) if (id := _adjective_of(token)) else ())
        if ids:
            found.append(term_of(token, ids))
    return found if len(found) == 1 else []


def _is_owned(reader: FragmentReader, token: Token) -> bool:
    """ "Fibres of the sympathetic system": what runs in a nerve does not make it part of a division."""
    before = [t.lower for t in reader.tree.tokens[max(0, token.i - 5) : token.i]]
    return any(reader.words.has("twigs", word) for word in before)


def _ends(reader: FragmentReader, at: int) -> bool:
    """Whether what stands at a place ends the phrase of an adjective: nothing, a stop, or a noun for sorts."""
    tokens = reader.tree.tokens
    return at >= len(tokens) or tokens[at].text in _STOPS or _is_sort(reader, at, "sort_nouns")


def _is_sort(reader: FragmentReader, at: int, *lists: str) -> bool:
    tokens = reader.tree.tokens
    return at < len(tokens) and any(reader.words.has(name, tokens[at].lower) for name in lists)
