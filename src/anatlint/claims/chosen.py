"""One of several things named before, told by a word: "the latter", "the superior one", "the major"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

CONTRASTS = tuple(
    frozenset(words.split())
    for words in (
        "longus brevis long short", "major minor maximus medius minimus", "anterior posterior middle front back",
        "medial lateral intermediate", "superior inferior upper lower", "internal external internus externus",
        "superficial deep superficialis profundus", "radialis ulnaris", "dorsal palmar plantar", "left right",
    )
)  # fmt: skip
LATIN = {  # "the short one", "the outer ring"
    "long": "longus", "short": "brevis", "big": "major", "large": "major", "small": "minor", "outer": "external",
    "inner": "internal",
}  # fmt: skip
_NAMED = frozenset({"muscle", "nerve"})
_SIDES = frozenset({"left", "right"})
_OF_NAMES = frozenset({"longus", "brevis", "maximus", "medius", "minimus", "superficialis", "profundus"})  # "medius"
_PLACES = {"former": 0, "latter": -1, "first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_OF_THESE = frozenset({"these", "those", "them", "two", "three", "four", "five", "six"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NEAR = 4  # sentences back that "the deep one" may reach for the deep part of what was named


def counterpart(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Their internal counterparts" of the external intercostal muscles: the first word is exchanged."""
    if token.lemma != "counterpart" or phrases.lexicon is None:
        return None
    referent = phrases.discourse.find(categories)
    for modifier in phrases.tree.children(token.i, "amod", "compound"):
        for term in referent.terms if referent is not None else ():
            rest = term.text.split()[1:]
            entries = phrases.lexicon.get(" ".join((modifier.lower, *rest))) if rest else ()
            ids = tuple(entry.id for entry in entries if entry.category in categories)
            if ids:
                plural = token.tag == "NNS"
                return Resolved(
                    (Term(token.text, Span(modifier.start, token.end), ids, plural=plural),), phrases.block, True
                )
    return None


_PARTS = frozenset({"head", "part", "belly", "fibre", "fiber", "portion", "muscle"})


def name_shortened(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The major", after "pectoralis minor": the last word of a name that was used is exchanged."""
    if phrases.lexicon is None or token.mention is not None:
        return None
    latin, plain = token.lower in _OF_NAMES and token.pos != "VERB", token.tag in ("JJ", "NN")
    if not (latin or plain):
        return None
    children = phrases.tree.children(token.i)
    article = [child.lower for child in children if child.dep in ("det", "poss", "amod")]
    latin = latin and article in ([], ["the"])
    if not (latin or (plain and article == ["the"] and len(children) == 1)):
        return None
    before = phrases.tree.tokens[token.i - 1].lower if token.i else ""
    if phrases.is_generic(token) or phrases.words.has("name_heads", before):
        return None  # "the plexus"; "flexor longus" is another name than "adductor longus"
    told = [(term.text, one.category) for one in phrases.discourse.candidates(categories) for term in one.terms]
    here = [
        (one.text, category)
        for one in reversed(phrases.tree.tokens[: token.i] if latin else ())
        for category in sorted(categories & _NAMED)
        if one.mention is not None and one.mention.ids(category)
    ]
    for text, category in (*here, *told):
        name = (*text.split()[:-1], token.lower)
        entries = phrases.lexicon.get(" ".join(name)) if len(name) > 1 else ()
        ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category in categories))
        if ids:
            named = Term(token.text, Span(token.start, token.end), ids)
            return Resolved((named,), phrases.block, not latin, categories=frozenset({category}))
    return None


def one_chosen(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The superior one", "the dorsal ones": those of the things named before that have the word in their name."""
    adjectives = phrases.tree.children(token.i, "amod", "compound")
    sided = token.lower in _NAMED and any(one.lower in _SIDES for one in adjectives)  # "the left nerve"
    if token.lower not in ("one", "ones") and not sided:
        return None
    if len(adjectives) != 1 or phrases.lexicon is None or (_of_parts(phrases, token) and "nerve" in categories):
        return None
    span = Span(min(t.start for t in adjectives), token.end)
    joined = phrases.tree.conjuncts(adjectives[0].i)
    if len(joined) < 2:
        return _one_called(phrases, token, adjectives[0].lower, span, categories)
    each = [_one_called(phrases, token, one.lower, Span(one.start, one.end), categories) for one in joined]
    named = [one for one in each if one is not None]
    return replace(named[0], terms=tuple(t for one in named for t in one.terms)) if len(named) == len(each) else None


def _of_parts(phrases: Phrases, token: Token) -> bool:
    """ "Of its three heads only the lateral one": no nerve."""
    return any(t.lemma in _PARTS and t.mention is None for t in phrases.tree.tokens[: token.i])


def _one_called(phrases: Phrases, token: Token, word: str, span: Span, categories: frozenset[str]) -> Resolved | None:
    """Return the one of the things named before that an adjective tells: "the superior one"."""
    assert phrases.lexicon is not None
    modifiers = [word]
    if (here := _named_here(phrases, token, modifiers[0], span, categories)) is not None:
        return here
    for referent in phrases.discourse.candidates(categories):
        named = [
            replace(term, span=span)
            for term in referent.terms
            if len(referent.terms) > 1 and all(_bears(modifiers[0], id, term) for id in term.readings)
        ]
        near = referent is phrases.discourse.topic or referent.turn >= phrases.discourse.turn - _NEAR
        for term in referent.terms if not named and near else ():
            if token.lower == "ones" and not term.plural:
                continue  # "its fibres ... the posterior ones": no muscles
            names = [f"{modifiers[0]} {term.text}", *_exchanged(modifiers[0], term.text)]
            entries = [entry for name in names for entry in phrases.lexicon.get(name)]
            entries = [entry for entry in entries if not entry.ambiguous] or entries
            ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category in categories))
            own = tuple(id for id in ids if phrases.listed_in(id) & {*term.readings})  # of the hand, not of the foot
            named += [Term(term.text, span, own or ids, plural=term.plural)] if ids else []
        if named:
            return Resolved(tuple(named), phrases.block, True, categories=frozenset({referent.category}))
    return _of_single(phrases, modifiers[0], span, categories)


def _named_here(phrases: Phrases, token: Token, word: str, span: Span, categories: frozenset[str]) -> Resolved | None:
    """ "Under the external intercostals run the internal ones": the name before with the contrary word."""
    for other in reversed(phrases.tree.tokens[: token.i]):
        names = _exchanged(word, other.text) if other.mention is not None and other.mention.ids(*categories) else []
        entries = [e for name in names for e in (phrases.lexicon.get(name) if phrases.lexicon is not None else ())]
        if ids := tuple(dict.fromkeys(e.id for e in entries if e.category in categories)):
            return Resolved((Term(other.text, span, ids, plural=token.lower == "ones"),), phrases.block)
    return None


def _bears(word: str, id: str, term: Term) -> bool:
    """Whether a name or an id has a word, or the Latin for it."""
    return bool({word, LATIN.get(word, "")} & {*id.split("-"), *term.text.lower().split()})


def _exchanged(word: str, name: str) -> list[str]:
    """ "The short one" after "fibularis longus": the name with the word that says the opposite exchanged."""
    words, found = name.lower().split(), []
    for contrast in CONTRASTS:
        for new in contrast & {word, LATIN.get(word, "")}:
            at = [i for i, old in enumerate(words) if old in contrast and old != new]
            found += [" ".join((*words[:i], new, *words[i + 1 :])) for i in at]
    return found


def others_alike(name: str) -> list[str]:
    """Return a name with each of its words exchanged for those that stand against it: major for minor."""
    words = name.split()
    at = [(i, contrast) for i, word in enumerate(words) for contrast in CONTRASTS if word in contrast]
    return [" ".join((*words[:i], new, *words[i + 1 :])) for i, told in at for new in sorted(told - {words[i]})]


def _of_single(phrases: Phrases, word: str, span: Span, categories: frozenset[str]) -> Resolved | None:
    """ "The external one", after the sentence before named the internal and the external X apart."""
    last = phrases.discourse.candidates(categories, lambda one: len(one.terms) == 1)
    near = [one for one in last if one.turn == phrases.discourse.turn]
    bearing = [one for one in near if all(_bears(word, id, one.terms[0]) for id in one.terms[0].readings)]
    if len(bearing) != 1 or len(near) < 2:
        return None
    return Resolved((replace(bearing[0].terms[0], span=span),), phrases.block, True, categories=categories)


def former_or_latter(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The former", "the latter", "the second": of the last things named together."""
    at = _PLACES.get(token.lower)
    if at is None:
        return None
    ordinal = token.lower not in ("former", "latter")
    of_these = _is_of_these(phrases, token)
    definite = phrases.is_definite(token) or of_these
    if ordinal and not (phrases.in_subject(token) and definite):
        return None
    if ordinal and (here := _of_group_here(phrases, token, categories)) is not None:
        return here
    if (listed := _of_list_here(phrases, token, categories, at)) is not None:
        return listed
    pairing = not ordinal or (token.lower in ("first", "second") and not of_these)
    if pairing and (here := _of_two_here(phrases, token, categories, at)) is not None:
        return here
    if not ordinal and (since := _two_since(phrases, categories)):
        return _chosen_of(phrases, since, at)
    for referent in phrases.discourse.candidates(categories | {"muscle", "nerve"}):
        if len(referent.terms) > 1:
            if of_these and _number_of(phrases, token) not in (None, len(referent.terms)):
                break  # "the last of the four": not of the two that were named last
            old = (of_these or token.lower == "last") and referent.turn < phrases.discourse.turn
            if old or referent.category not in categories or at >= len(referent.terms):
                return _left_over(phrases, token, categories) if of_these else None
            term = referent.terms[at]
            group = all(phrases.kind_of(id).endswith("-group") for id in term.readings)
            term = replace(term, plural=term.plural and group)  # "the medial and lateral Xs": one of each
            return Resolved((term,), referent.block, True, categories=frozenset({referent.category}))
    if of_these:
        return _left_over(phrases, token, categories)
    return None if ordinal else _of_two(phrases, categories, at)


def _number_of(phrases: Phrases, token: Token) -> int | None:
    """Return the number in "the last of the four"."""
    of = [t for p in phrases.tree.children(token.i, "prep") for t in phrases.tree.children(p.i, "pobj")]
    return next((count for t in of if (count := _COUNTS.get(t.lower))), None)


def _left_over(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The last of the four": the only member of a group of so many that was not named since the group was."""
    number = _number_of(phrases, token)
    candidates = phrases.discourse.candidates(categories & {"muscle"})
    if number is None or _PLACES[token.lower] not in (-1, number - 1):
        return None
    for group in candidates:
        readings = group.terms[0].readings if len(group.terms) == 1 else ()
        members = [one for id in readings for one in phrases.members_of(id)] if len(readings) == 1 else []
        if len(members) != number:
            continue
        since = {id for one in candidates if one.turn >= group.turn for term in one.terms for id in term.readings}
        rest = [id for id in members if id not in since]
        if len(rest) == 1:
            term = Term(token.text, Span(token.start, token.end), (rest[0],))
            return Resolved((term,), phrases.block, True, categories=frozenset({group.category}))
    return None


def _is_of_these(phrases: Phrases, token: Token) -> bool:
    """ "The third of these", "the last of the four"."""
    children = phrases.tree.children(token.i)
    of = [t for p in children if p.lower == "of" for t in phrases.tree.children(p.i, "pobj")]
    return any(one.lower == "the" for one in children) and len(of) == 1 and of[0].lower in _OF_THESE


def _of_two_here(phrases: Phrases, token: Token, categories: frozenset[str], at: int) -> Resolved | None:
    """ "Both the X and the Y bend it, but only the latter ...": of the two that the clause before names together."""
    before = phrases.tree.tokens[: token.i]
    named = [t for t in before if t.mention is not None and t.mention.ids(*categories & _NAMED)]
    if len(named) != 2 or named[1] not in phrases.tree.conjuncts(named[0].i) or at > 1:
        return None
    if phrases.clause_of(named[0]) == phrases.clause_of(token):
        return None
    one = named[at]
    ids = one.mention.ids(*categories & _NAMED) if one.mention is not None else ()
    return Resolved((term_of(one, ids),), phrases.block, True, categories=categories)


def _of_list_here(phrases: Phrases, token: Token, categories: frozenset[str], at: int) -> Resolved | None:
    """ "A, B and C, the last being the most medial", "of which the last ...": of three or more listed before."""
    named = [t for t in phrases.tree.tokens[: token.i] if t.mention is not None and t.mention.ids(*categories & _NAMED)]
    if not named:
        return None
    first = named[-1]
    while first.dep == "conj":
        first = phrases.tree.tokens[first.head]
    listed = [t for t in phrases.tree.conjuncts(first.i) if t in named]
    if len(listed) < 3 or at >= len(listed):
        return None
    one = listed[at]
    ids = one.mention.ids(*categories & _NAMED) if one.mention is not None else ()
    return Resolved((term_of(one, ids),), phrases.block, True, categories=categories)


def _of_group_here(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "As for the lumbricals, only the first ...": some of the group that the sentence names before."""
    for other in reversed(phrases.tree.tokens[: token.i]):
        ids = other.mention.ids(*categories & _NAMED) if other.mention is not None and other.mention.plural else ()
        if ids and all(phrases.kind_of(id).endswith("-group") or phrases.sizes(id) for id in ids):
            return Resolved((term_of(other, ids),), phrases.block, True, Quantifier.SOME, categories)
    return None


def _two_since(phrases: Phrases, categories: frozenset[str]) -> list[Referent]:
    """The two muscles, or nerves, that the last sentences told of apart, after all that was named together."""
    pairs = [pair for category in sorted(categories & _NAMED) if (pair := _pair_since(phrases, category))]
    return max(pairs, key=lambda pair: max((one.turn, one.block, one.terms[0].span) for one in pair), default=[])


def _pair_since(phrases: Phrases, category: str) -> list[Referent]:
    """The two of the last sentence alone, or else of the last three."""
    turn = phrases.discourse.turn
    return next((pair for first in (turn, turn - 2) if (pair := _told_since(phrases, category, first))), [])


def _told_since(phrases: Phrases, category: str, first: int) -> list[Referent]:
    since: dict[tuple[str, ...], Referent] = {}
    told = phrases.discourse.candidates(frozenset({category}))
    together = {(term.readings, term.span) for one in told if len(one.terms) > 1 for term in one.terms}
    for one in told:
        if len(one.terms) > 1 or one.turn < first:
            break
        if not one.collective and (one.terms[0].readings, one.terms[0].span) not in together:  # "the former" itself
            since[one.terms[0].readings] = one
    return list(since.values()) if len(since) == 2 and all(not one.plural for one in since.values()) else []


def _chosen_of(phrases: Phrases, pair: Sequence[Referent], at: int) -> Resolved:
    return inherited(sorted(pair, key=lambda one: (one.block, one.terms[0].span))[at])


def _of_two(phrases: Phrases, categories: frozenset[str], at: int) -> Resolved | None:
    """ "The former" of two things that the sentence before names apart: "X bends the knee, Y straightens it"."""
    last = phrases.discourse.candidates(frozenset({"muscle", "nerve"}), lambda one: len(one.terms) == 1)
    pair = {one.terms[0].readings: one for one in last if one.turn == phrases.discourse.turn}
    kinds = {one.category for one in pair.values()}
    if len(pair) != 2 or len(kinds) != 1 or not kinds <= categories:
        return None
    return _chosen_of(phrases, list(pair.values()), at)
