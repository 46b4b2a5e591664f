"""What an uncertain pronoun may mean: every structure near enough to be meant.

A term made by :func:`guess` is ``uncertain``: a statement of it is right when it is right of one of the readings, and
never wrong. :func:`sole_meant` is certain: something else was told of in between, and only one thing can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Option, Quantifier, Term
from anatlint.claims.part_phrases import PARTS
from anatlint.claims.quantifiers import quantified_pronoun
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.several import of_things
from anatlint.claims.tree import Token

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_NAMED = frozenset({"muscle", "nerve"})
_NEAR = 1  # sentences back from the last one that something may have been named in
_BACK = 2  # sentences back, with others in between, that a pronoun may go on from
_FAR = 5  # where nothing nearer fits
_MOST = 4  # how many things one pronoun may mean
_OPTIONS = 5  # the same, with what it is taken for
_OF_SOME = frozenset(
    {"all", "both", "each", "either", "few", "many", "most", "neither", "none", "one", "several", "some"}
)
_OF_SOME |= {"two", "three", "four", "five", "six", "seven"}
_OF_PARTS = _OF_SOME | {"former", "latter"}
_POINTING = frozenset({"the", "this", "these", "that", "those", "its", "their", "both", "each", "every", "all", "his"})
_PARTS = PARTS | {"tendon", "bundle", "sheet", "rest", "remainder", "half", "edge", "side"}


def may_mean(phrases: Phrases, token: Token) -> bool:
    """Whether a token points to something named before."""
    if token.mention is not None or of_things(phrases, token):
        return False
    if token.tag in ("PRP", "PRP$"):
        words = phrases.words
        return token.lower in words.singular_pronouns or token.lower in words.plural_pronouns
    if token.lower in ("this", "these"):
        return token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
    if token.lower in _OF_PARTS:
        return phrases.in_subject(token)
    pointed = any(child.lower in _POINTING for child in phrases.tree.children(token.i))
    return pointed and (phrases.is_generic(token) or token.lemma in _PARTS)


def guess(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return all that a token may mean, as one uncertain thing, or as several if it is plural."""
    if not may_mean(phrases, token):
        return None
    if (pronoun := quantified_pronoun(phrases, token)) is not None and pronoun.lower == "it":
        return guess(phrases, pronoun, categories)  # "all of it"
    wanted = _categories(phrases, token, categories)
    if not wanted:
        return None
    part = token.lemma in _PARTS
    some = not part and bool(phrases.tree.children(token.i, "amod", "compound"))  # "the upper ones": of several
    plural = None if part else some or _is_plural(phrases, token)
    found = list(_candidates(phrases, token, wanted, plural))[:_MOST]
    if not found and token.lower in _OF_PARTS:
        found, part = _parted(phrases, wanted), True  # "both" of its heads
    if not found:
        return None
    quantifier = (
        Quantifier.SOME if part or some or token.lower in _OF_SOME - {"all", "both", "each"} else Quantifier.NONE
    )
    beside = list(_candidates(phrases, token, _categories(phrases, token, _NAMED), plural))
    terms = _with_options(_merged(found), [*found, *beside] if quantifier is Quantifier.NONE else ())
    return Resolved(terms, found[0].block, True, quantifier, wanted)


def with_options(phrases: Phrases, token: Token, found: Resolved) -> Resolved:
    """Return what a token means together with all else that is near enough to be meant.

    What is told of it may show which one it is. Nothing is added where the sentence itself names it.
    """
    if not found.inherited or len(found.terms) != 1 or not may_mean(phrases, token) or token.lemma in _PARTS:
        return found
    term, tokens = found.terms[0], phrases.tree.tokens
    if found.block == phrases.block and tokens[0].start <= term.span.start:
        return found
    near = _candidates(phrases, token, _categories(phrases, token, _NAMED), _is_plural(phrases, token))
    before = [Referent((one.term,), "", one.block) for one in term.options]
    return replace(found, terms=_with_options(found.terms, [Referent((term,), "", found.block), *near, *before]))


def _with_options(terms: tuple[Term, ...], found: Sequence[Referent]) -> tuple[Term, ...]:
    """Return a term with the things that it may mean, where each is a single one."""
    if len(terms) != 1 or any(len(one.terms) != 1 for one in found):
        return terms
    single: dict[tuple[str, ...], Option] = {}
    for one in found:
        term = one.terms[0]
        if term.options or term.uncertain:
            term = replace(term, options=(), uncertain=False)
        single.setdefault(term.readings, Option(term, one.block))
    return (replace(terms[0], options=tuple(single.values())[:_OPTIONS]),)


def sole_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the one structure that "it" goes back to over what was told of in between.

    "X begins at A. The rest of the sheet covers it. It bends the knee": X, when nothing else of its kind is near.
    "X is run by the Y nerve. It arises from the Z cord": Y, since no muscle does so.
    """
    if token.lower != "it" or token.dep not in ("nsubj", "nsubjpass"):
        return None
    discourse = phrases.discourse
    last = next(reversed(discourse.referents), None)
    if last is None:
        return None
    wanted = _categories(phrases, token, categories)
    passed_over = last.category == "muscle" and wanted == {"nerve"}
    if (last.terms and not passed_over) or last.many is False:
        return None
    found = list(_candidates(phrases, token, wanted, plural=False)) if wanted else []
    latest = discourse.turn if last.terms else discourse.turn - 1
    if len(found) != 1 or found[0] not in discourse.referents or len(found[0].terms) != 1:
        return None
    return inherited(found[0]) if discourse.turn - _BACK <= found[0].turn <= latest else None


def _categories(phrases: Phrases, token: Token, categories: frozenset[str]) -> frozenset[str]:
    """Return the categories that a noun leaves: "the muscle" is no nerve."""
    if token.lemma in _PARTS:
        return categories & {"muscle"}
    return categories & phrases.words.kinds.get(token.lower, _NAMED)


def _is_plural(phrases: Phrases, token: Token) -> bool | None:
    """Return whether several things are meant; None when either may be."""
    if token.tag in ("PRP", "PRP$"):
        return token.lower in phrases.words.plural_pronouns
    if token.lower in ("this", "these"):
        return token.lower == "these"
    return True if token.lower in _OF_PARTS else token.tag in ("NNS", "NNPS")


def _candidates(phrases: Phrases, token: Token, categories: frozenset[str], plural: bool | None) -> Iterator[Referent]:
    """Yield what may be meant, the nearest first: named in the sentence, in the two before, or what it is about."""
    seen: set[tuple[tuple[str, ...], ...]] = set()
    discourse = phrases.discourse
    known = [one for one in discourse.candidates(categories) if one.terms]
    near = [*_named_before(phrases, token, categories), *(one for one in known if _is_near(phrases, one))]
    fitting = [one for one in near if _fits(one, plural)]
    if plural and not fitting and (together := _together(near)) is not None:
        fitting = [together]
    if not fitting:
        last = [one for one in known if one.turn >= discourse.turn - _FAR and _fits(one, plural)]
        fitting = [one for one in last if one.turn == last[0].turn]
    fitting = fitting or [one for one in discourse.title if one.category in categories and _fits(one, plural)]
    for referent in fitting:
        key = tuple(term.readings for term in referent.terms)
        if key not in seen:
            seen.add(key)
            yield referent


def _parted(phrases: Phrases, categories: frozenset[str]) -> list[Referent]:
    """The muscle told of last that has heads or parts."""
    single = phrases.discourse.candidates(categories & {"muscle"}, lambda one: len(one.terms) == 1)
    known = [one for one in single if any(phrases.sizes(id) for id in one.terms[0].readings)]
    return [one for one in known if _is_near(phrases, one)][:1]


def _is_near(phrases: Phrases, referent: Referent) -> bool:
    discourse = phrases.discourse
    return referent is discourse.topic or referent.turn >= discourse.turn - _NEAR


def _named_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Iterator[Referent]:
    """Yield what other clauses of the sentence name before a token."""
    clause = phrases.clause_of(token)
    for other in reversed(phrases.tree.tokens[: token.i]):
        ids = other.mention.ids(*categories) if other.mention is not None else ()
        if ids and phrases.clause_of(other) != clause:
            category = next(name for name in sorted(categories) if other.mention and other.mention.ids(name))
            group = all(phrases.kind_of(id).endswith("-group") for id in ids)
            yield Referent((term_of(other, ids),), category, phrases.block, group)


def _fits(referent: Referent, plural: bool | None) -> bool:
    return plural is None or referent.plural == plural or referent.collective


def _together(near: Sequence[Referent]) -> Referent | None:
    """ "X bends it, Y straightens it. They ...": both."""
    single = {one.terms[0].readings: one for one in near if len(one.terms) == 1}
    if len(single) < 2:
        return None
    first, *_ = single.values()
    return replace(first, terms=tuple(one.terms[0] for one in single.values())[:_MOST])


def _merged(found: Sequence[Referent]) -> tuple[Term, ...]:
    """Return as many terms as most are named together, each of which may be one of each."""
    longest = max(found, key=lambda one: len(one.terms))
    merged = []
    for at, term in enumerate(longest.terms):
        others = [one.terms[at % len(one.terms)] for one in found]
        readings = dict.fromkeys(id for one in (*others, term) for id in one.readings)
        merged.append(replace(term, readings=tuple(readings), uncertain=True))
    return tuple(merged)
