"""One of the parts or members of what is told of, chosen by a word: "the long one", "the palmar set", "the middle"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from anatlint.claims.chosen import CONTRASTS, LATIN
from anatlint.claims.discourse import Referent
from anatlint.claims.lexicon import category_of
from anatlint.claims.model import Claim, Count, Term
from anatlint.claims.resolved import Resolved, term_of
from anatlint.claims.several import NUMBERS
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_HEADS = frozenset({"head", "belly", "slip", "part", "portion", "fibre", "fiber", "bundle", "half", "section"})
_ONES = frozenset({"one", "ones"})
_SETS = frozenset({"set", "sort", "kind", "variety"})
_MODIFIERS = ("amod", "compound", "nmod")
_ACTORS = frozenset({"muscle", "nerve"})
_NEAR = 1  # sentences back that the whole may have been told of in
_IDLE = frozenset({"only", "same", "other", "single", "whole", "entire", "two", "three", "four"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "next"})
_COMMON = frozenset({"of", "nerve", "nerves", "muscle", "muscles", "part", "the"})  # words that make nothing alike
_TELLING = frozenset().union(*CONTRASTS)


def sibling_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the part or member that the words before "one", "set" or "head" choose from those of a whole.

    The whole is what the sentence named before, or what the sentences right before told of: of the "biceps femoris",
    "the short one" is its short head. Each word must be in the names of one of the parts only, or, where several are
    told of ("the long ones"), of some. Nothing is chosen where the phrase tells itself of what it is one.
    """
    wanted, words = _wanted(phrases, token, categories), _words(phrases, token)
    if not wanted or not words or any(word.lower in _ORDINALS or _compares(phrases, word) for word in words):
        return None
    number = NUMBERS.get(token.lower)
    many = token.tag == "NNS" or token.lower == "ones" or number is not None
    for whole in _wholes(phrases, token, wanted):
        kinds = {id: phrases.kind_of(id) for id in whole}
        fitting = [id for id, kind in kinds.items() if category_of(kind) in wanted]
        listed = {id: whole[id] for id in fitting if kinds[id] == "muscle-part" or not _is_of_fibres(phrases, token)}
        chosen = [_chosen(phrases, word.lower, listed, many) for word in words]
        if number is not None and sum(map(len, chosen)) != number:
            continue
        if chosen and all(chosen):
            ids = [id for one in chosen for id in one]
            span = Span(min(word.start for word in words), token.end)
            text = " ".join(dict.fromkeys((*(word.lower for word in words), token.lower)))
            terms = tuple(Term(text, span, (id,), plural=many and len(ids) == 1) for id in dict.fromkeys(ids))
            return Resolved(terms, phrases.block, True, categories=wanted)
    return None


def _compares(phrases: Phrases, word: Token) -> bool:
    """Whether a word tells that one has more of something: "the deeper ones", and not "the lower ones"."""
    sides = phrases.words.part_sides.keys() | phrases.words.name_sides.keys()
    return word.tag == "JJR" and word.lower not in sides


def _is_of_fibres(phrases: Phrases, token: Token) -> bool:
    """ "Most of its fibres pass into A; the deeper ones reach B": fibres and heads are parts, and no other muscles."""
    before = phrases.tree.tokens[: token.i] if token.lower in _ONES or token.lower in NUMBERS else ()
    return any(one.mention is None and one.lemma in _HEADS and one.lemma != "half" for one in before)


def _wanted(phrases: Phrases, token: Token, categories: frozenset[str]) -> frozenset[str]:
    """Return the categories that may be meant by a token; none where it is no such word."""
    if token.mention is not None and token.mention.ids(*_ACTORS):
        return frozenset()
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    if of and not all(t.lower in ("them", "these", "those") for p in of for t in phrases.tree.children(p.i, "pobj")):
        return frozenset()
    if token.lemma in _HEADS:
        return categories & {"muscle"}
    if token.lower in _ONES or token.lower in NUMBERS or token.lemma in _SETS:
        return categories & _ACTORS
    beside = phrases.tree.children(token.i, "det", "poss", *_MODIFIERS)
    plain = token.tag in ("JJ", "JJR") or (token.tag == "NN" and token.mention is None and token.lower in _TELLING)
    stands = plain and [one.lower for one in beside] == ["the"] and _stands(phrases, token)
    return categories & _ACTORS if stands else frozenset()


def _stands(phrases: Phrases, token: Token) -> bool:
    """Whether an adjective stands for a noun that is left out, as a subject: "the middle arises", "the middle from"."""
    following = phrases.tree.tokens[token.i + 1 : token.i + 2]
    return phrases.in_subject(token) and bool(following) and following[0].pos not in ("NOUN", "PROPN", "ADJ")


def _words(phrases: Phrases, token: Token) -> list[Token]:
    """Return the words that choose, those joined to them too: "the front and middle parts"."""
    if token.tag.startswith("JJ") or not phrases.tree.children(token.i, *_MODIFIERS):
        alone = token.lower not in _ONES and token.lower not in NUMBERS and token.lemma not in _SETS | _HEADS
        return [token] if alone else []
    beside = [one for one in phrases.tree.children(token.i, *_MODIFIERS) if one.i < token.i]
    joined = [one for child in beside for one in phrases.tree.conjuncts(child.i)]
    return [one for one in joined if one.lower not in _IDLE]


def _wholes(phrases: Phrases, token: Token, categories: frozenset[str]) -> Iterator[Mapping[str, frozenset[str]]]:
    """Yield what there is to choose from, each with the words of its names: the nearest whole first."""
    for other in reversed(phrases.tree.tokens[: token.i]):
        if other.mention is not None and (ids := other.mention.ids(*categories)):
            yield from _listed(phrases, term_of(other, ids))
    if (counted := phrases.discourse.counted) is not None and counted[1] >= phrases.discourse.turn - _NEAR:
        yield from _counted(phrases, counted[0])
    told = phrases.discourse.candidates(categories, lambda one: len(one.terms) == 1 and _is_near(phrases, one))
    for referent in told:
        yield from _listed(phrases, referent.terms[0])


def _counted(phrases: Phrases, claim: Claim) -> Iterator[Mapping[str, frozenset[str]]]:
    """Yield those that the sentence before counted: "The plexus has three cords. The posterior one ...": the cords."""
    what = claim.object.what if isinstance(claim.object, Count) else ""
    for id in claim.subject.readings:
        listed = phrases.listed(id)
        yield {one: words for one, words in listed.items() if what in words} or listed


def _is_near(phrases: Phrases, referent: Referent) -> bool:
    return referent is phrases.discourse.topic or referent.turn >= phrases.discourse.turn - _NEAR


def _listed(phrases: Phrases, term: Term) -> Iterator[Mapping[str, frozenset[str]]]:
    """Yield the parts or members of what a term names, and then those among which it stands itself."""
    for id in term.readings:
        if own := phrases.listed(id):
            yield own
    for id in term.readings:
        beside = [phrases.listed(group) for group in sorted(phrases.listed_in(id))]
        for group in sorted((one for one in beside if _are_alike(one, id)), key=len):
            yield {one: words for one, words in group.items() if one != id}


def _are_alike(listed: Mapping[str, frozenset[str]], id: str) -> bool:
    """Whether all of a group have a word in common in their ids: the constrictors, the recti, the heads of one."""
    common = frozenset.intersection(*(frozenset(one.split("-")) for one in listed)) if id in listed else frozenset()
    return bool(common - _COMMON)


def _chosen(phrases: Phrases, word: str, listed: Mapping[str, frozenset[str]], many: bool) -> list[str]:
    """Return what has a word in its names, or else one that means the same; one alone unless ``many``."""
    for told in ({word}, _alike(phrases, word)):
        found = [id for id, words in listed.items() if told & words]
        if found:
            return found if len(found) == 1 or (many and len(found) < len(listed)) else []
    return []


def _alike(phrases: Phrases, word: str) -> set[str]:
    """Return the words that names may have for one: "lateral" for "outer", "longus" for "long"."""
    words = phrases.words
    side = words.part_sides.get(word) or words.name_sides.get(word)
    same = {one for sides in (words.part_sides, words.name_sides) for one, plain in sides.items() if plain == side}
    return {word, *({side} if side else ()), *same, *({LATIN[word]} if word in LATIN else ())}
