"""Several things named before, told by their number: "both", "all three", "the other two"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.discourse import Referent
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.resolved import Resolved, inherited
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_SINGLE = frozenset({"muscle", "nerve"})  # kinds of structures that are neither parts nor groups
_NEAR = 3  # sentences back that "both" may reach for what another paragraph but one told of
_PLAIN = frozenset({"last", "same", "next", "muscle", "nerve"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}


def of_things(phrases: Phrases, token: Token) -> bool:
    """ "Both of these types of tissue": of what the phrase itself tells."""
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    return any(t.pos == "NOUN" and t.mention is None for p in of for t in phrases.tree.children(p.i, "pobj"))


def of_both(phrases: Phrases, token: Token) -> bool:
    """The "them" of "both of them"."""
    above = phrases.tree.tokens[token.head]
    return token.lower == "them" and above.lower == "of" and phrases.tree.tokens[above.head].lower == "both"


def last_two(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The two", "these two muscles": the last two things talked about."""
    two = token.lower == "two" or any(c.lower == "two" for c in phrases.tree.children(token.i, "nummod"))
    both = of_both(phrases, token) or (token.lower == "both" and token.dep in ("nsubj", "nsubjpass"))
    if not (two or both):
        return None
    of = [
        t.lower for p in phrases.tree.children(token.i, "prep") if p.lower == "of" for t in phrases.tree.children(p.i)
    ]
    if token.lower != "two" and of and of != ["them"]:
        return None  # "the two branches of the X"
    definite = any(c.lower in ("the", "these", "those") for c in phrases.tree.children(token.i, "det"))
    known = token.lower == "two" or token.lower in phrases.words.kinds
    further = any(c.lower not in _PLAIN for c in phrases.tree.children(token.i, "amod", "compound", "nmod"))
    if further:
        return None  # "the two plantar nerves"
    if not (two and definite and known) and not both:
        return None
    if token.lower == "two" and (sides := _both_sides(phrases, categories)) is not None:
        return sides
    for category in sorted(categories):
        last = [r for r in phrases.discourse.candidates(frozenset({category})) if len(r.terms) == 1]
        single = {r.terms[0].readings: r for r in last if not r.collective}
        if len(single) >= 2:
            first, second = list(single.values())[:2]
            if both and second.block < first.block - 1 and second.turn < phrases.discourse.turn - _NEAR:
                return None  # told of under another question: "the right X bends it, both together ..."
            return Resolved((*second.terms, *first.terms), first.block, True, categories=frozenset({category}))
        if token.lemma == category and len(single) == 1 and (own := _of_both_sides(phrases, *single.values())):
            return own
    return None


def _of_both_sides(phrases: Phrases, only: Referent) -> Resolved | None:
    """ "The phrenic nerve starts in the neck. Each of the two nerves runs down ...": that of either side."""
    near = only.turn >= phrases.discourse.turn - 1 and not only.plural
    return inherited(only) if near and all(phrases.kind_of(id) in _SINGLE for id in only.terms[0].readings) else None


def _both_sides(phrases: Phrases, categories: frozenset[str]) -> Resolved | None:
    """ "Splenius capitis. ... together the two extend the head": the one of the label, left and right."""
    topic = phrases.discourse.topic
    if topic is None or topic.block != phrases.block or topic.category not in categories or len(topic.terms) != 1:
        return None
    others = [r for r in phrases.discourse.candidates(frozenset({topic.category})) if r.block == phrases.block]
    alone = all(r.terms and r.terms[0].readings == topic.terms[0].readings for r in others)
    single = all(phrases.kind_of(id) in ("muscle", "nerve") for id in topic.terms[0].readings)
    return inherited(topic) if alone and single and not topic.plural else None


def two_apart(phrases: Phrases, named: Referent) -> Resolved | None:
    """ "Both nerves", after sentences that name two of them apart: these; one plural name alone means itself."""
    near = [one for one in phrases.discourse.candidates(frozenset({named.category})) if one.terms]
    last = {one.terms[0].readings: one for one in near if one.turn >= phrases.discourse.turn - 1}
    if len(last) < 2:
        return inherited(named) if may_be_two(phrases, named) else None
    if len(last) > 2 or any(len(one.terms) > 1 for one in last.values()):
        return None
    second, first = last.values()
    terms = (*first.terms, *second.terms)
    return Resolved(terms, first.block, True, categories=frozenset({named.category}))


def counted_noun(phrases: Phrases, token: Token) -> int | None:
    """Return the number of "all three nerves", "these four muscles"."""
    if token.lemma not in ("muscle", "nerve"):
        return None
    named = token.mention is not None and token.mention.ids("muscle", "nerve")
    if named or not phrases.is_definite(token):
        return None
    numbers = [NUMBERS[child.lower] for child in phrases.tree.children(token.i, "nummod") if child.lower in NUMBERS]
    return numbers[0] if numbers and numbers[0] > 2 else None


def may_be_so_many(phrases: Phrases, referent: Referent, number: int) -> bool:
    """Whether nothing says that a referent is another number of things."""
    if len(referent.terms) > 1:
        return number == len(referent.terms) or number in _members(phrases, referent)
    sizes = {size for id in referent.terms[0].readings for size in phrases.sizes(id)}
    return number in sizes if sizes else referent.collective


def all_of_them(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "All three", "the four", "all of them", "both": the things named together last, or the last group."""
    number, counted, both = NUMBERS.get(token.lower), counted_noun(phrases, token), token.lower == "both"
    told = number is not None or counted is not None or token.lower in ("both", "all")
    if not told or (both and of_things(phrases, token)):
        return None
    whole = [c.lower for c in phrases.tree.children(token.i, "det", "predet")]
    definite = any(word in ("all", "the", "these", "those") for word in whole)
    if both:
        number, whole = 2, ["all"]
    elif token.lower == "all" and token.mention is None:
        whole = ["all"]
    elif counted is not None and definite:
        number, categories = counted, categories & {token.lemma}
    elif number is None or not definite:
        return None
    quantifier = Quantifier.ALL if "all" in whole else Quantifier.NONE
    if number is None and counted is None and (before := _subjects_before(phrases, token, categories)) is not None:
        return replace(before, quantifier=quantifier)
    candidates = [one for one in phrases.discourse.candidates(categories) if one.terms]
    plural = counted is not None or phrases.tree.tokens[token.head].lower == "of"  # no muscle of so many heads
    several = [one for one in candidates if not plural or len(one.terms) > 1 or one.plural or one.collective]
    several.sort(key=lambda one: len(one.terms) != number or one.turn < phrases.discourse.turn - 1)
    for referent in several[:1] if number == 2 else several:
        if number == 2 and both and not may_be_two(phrases, referent):
            return None
        if _is_passed(phrases, referent, number, both, several):
            return None
        if _is_so_many(phrases, referent, number, candidates):
            return replace(inherited(referent), quantifier=quantifier)
    return _last_apart(phrases, candidates, number or 0, quantifier)


def _subjects_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The Xs bend the knee, and all of them arise from Y": the subject of a clause before in the sentence."""
    clause = phrases.clause_of(token)
    for other in reversed(phrases.tree.tokens[: token.i]):
        named = other.mention is not None and other.mention.ids(*categories)
        if other.dep not in ("nsubj", "nsubjpass") or other.head == clause or not (named or other.lower == "they"):
            continue
        found = phrases.resolve(other.i, categories)
        several = found is not None and (len(found.terms) > 1 or any(term.plural for term in found.terms))
        return replace(found, inherited=True) if found is not None and several else None
    return None


def _is_passed(
    phrases: Phrases, referent: Referent, number: int | None, both: bool, candidates: Sequence[Referent]
) -> bool:
    """Whether what was named together is no longer talked about."""
    if number is None and len(referent.terms) > 1 and _is_old(phrases, referent):
        return True
    return both and _is_overtaken(phrases, referent, candidates)


def _last_apart(
    phrases: Phrases, candidates: Sequence[Referent], number: int, quantifier: Quantifier
) -> Resolved | None:
    """ "All three", after as many were told of one by one."""
    about = phrases.discourse.topic.terms if phrases.discourse.topic is not None else ()
    groups = [one for one in candidates if one.collective or (one.plural and len(one.terms) == 1)]
    last = _making_up([one for one in candidates if one.terms != about and one not in groups], number)
    beside = [one for one in candidates if one not in groups and one.turn == phrases.discourse.turn]
    if len(beside) > number:
        return None  # "A is sewn to B, C to D": it is not clear which of them
    listed = all(one.block >= phrases.block - len(last) - 1 for one in last)
    if number < 3 or not last or not listed:
        return None
    terms = tuple(term for one in reversed(last) for term in one.terms)
    return Resolved(terms, last[0].block, True, quantifier, frozenset({last[0].category}))


def _making_up(candidates: Sequence[Referent], number: int) -> list[Referent]:
    """Return the last of some things that are so many together: one, and two named with each other, are three."""
    last: list[Referent] = []
    for one in candidates:
        if sum(len(referent.terms) for referent in last) < number:
            last.append(one)
    return last if sum(len(referent.terms) for referent in last) == number else []


def first_things(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The first two": of more things that were named together."""
    number = NUMBERS[token.lower]
    for referent in phrases.discourse.candidates(categories):
        if len(referent.terms) > number:
            return Resolved(referent.terms[:number], referent.block, True, categories=frozenset({referent.category}))
        if len(referent.terms) == 1 and (referent.plural or referent.collective):
            return replace(inherited(referent), quantifier=Quantifier.SOME)
    return None


def other_things(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The other two", "the other": of things named together, without those that were talked about since."""
    number = {"other": 1, **NUMBERS}.get(token.lower)
    candidates = phrases.discourse.candidates(categories)
    here = _named_before(phrases, token, categories)
    for at, referent in enumerate(candidates):
        since = here | {id for one in candidates[:at] for term in one.terms for id in term.readings}
        rest = tuple(term for term in referent.terms if not since & set(term.readings))
        if len(referent.terms) > len(rest) > 0 and number in (None, len(rest)):
            return Resolved(rest, referent.block, True, categories=frozenset({referent.category}))
    return _other_members(phrases, token, candidates, here, number) if number is not None else None


def _other_members(
    phrases: Phrases, token: Token, candidates: Sequence[Referent], here: set[str], number: int
) -> Resolved | None:
    """ "The largest of the three Xs is A. The other two ...": the members of the Xs that were not named."""
    for group in candidates:
        readings = group.terms[0].readings if len(group.terms) == 1 else ()
        members = [one for id in readings for one in phrases.members_of(id) if phrases.kind_of(one) in _SINGLE]
        if len(readings) != 1 or not members:
            continue
        since = {id for one in candidates if one.turn >= group.turn for term in one.terms for id in term.readings}
        rest = [id for id in members if id not in since | here]
        if len(rest) != number or len(rest) == len(members):
            return None
        terms = tuple(Term(token.text, Span(token.start, token.end), (id,)) for id in rest)
        return Resolved(terms, phrases.block, True, categories=frozenset({group.category}))
    return None


def _named_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> set[str]:
    """What the sentence itself names before a token: "of the two, the X is deep, the other lies above it"."""
    mentions = [one.mention for one in phrases.tree.tokens[: token.i] if one.mention is not None]
    return {id for mention in mentions for id in mention.ids(*categories)} if categories else set()


def _is_old(phrases: Phrases, referent: Referent) -> bool:
    """Whether things that were only named together were so too long ago to be "all"."""
    about = phrases.discourse.topic is not None and phrases.discourse.topic.terms == referent.terms
    return referent.turn < phrases.discourse.turn - 1 and not about


def _is_overtaken(phrases: Phrases, pair: Referent, candidates: Sequence[Referent]) -> bool:
    """Whether something else was talked about since two things were named together, which are not the topic."""
    own = {id for term in pair.terms for id in term.readings}
    since = [one for one in candidates if one.turn > pair.turn]
    others = [one for one in since if not {id for term in one.terms for id in term.readings} & own]
    if len(pair.terms) == 1:
        since = [one for one in candidates if one.turn >= phrases.discourse.turn - 1 and len(one.terms) == 1]
        single = [one for one in since if not one.collective and one.terms != pair.terms]
        known = any(2 in phrases.sizes(id) for id in own) and not all(one.block > pair.block for one in single)
        return len(single) == 2 and not known  # told of one by one
    return len(pair.terms) > 1 and len(others) > 1


def _is_replaced(phrases: Phrases, named: Referent, candidates: Sequence[Referent]) -> bool:
    """Whether other things were named together since some were, some sentences ago: "all three" are not these."""
    own = {id for term in named.terms for id in term.readings}
    since = [one for one in candidates if one.turn > named.turn and len(one.terms) > 1]
    others = [one for one in since if not {id for term in one.terms for id in term.readings} & own]
    return len(named.terms) > 1 and named.turn < phrases.discourse.turn - 1 and bool(others)


def may_be_two(phrases: Phrases, referent: Referent) -> bool:
    """Whether nothing says that a group has another number of members: "both" are not the hamstrings."""
    sizes = [phrases.sizes(id) for id in referent.terms[0].readings] if len(referent.terms) == 1 else []
    grouped = [phrases.kind_of(id) not in ("muscle", "nerve") for term in referent.terms for id in term.readings]
    return not sizes or not all(grouped) or any(not one or 2 in one for one in sizes)


def _is_so_many(phrases: Phrases, referent: Referent, number: int | None, candidates: Sequence[Referent]) -> bool:
    """Whether a referent is several things, and of a number if one is told.

    Of several named together, a group counts as its members ("X and the rhomboids" are three); the parts of a single
    muscle are meant only where it was told of last, and nothing else beside it.
    """
    if len(referent.terms) > 1:
        if number is not None and _is_replaced(phrases, referent, candidates):
            return False
        return number is None or number == len(referent.terms) or number in _members(phrases, referent)
    if number is None or number == 2:
        return referent.plural or referent.collective
    readings = referent.terms[0].readings
    if referent.terms[0].text.lower().partition(" of ")[0].endswith("or"):
        return False  # "the extensor of the thumb": one of them
    since = [one for one in candidates if one.turn >= referent.turn and not _is_of(phrases, one, set(readings))]
    newer = any(one.turn > referent.turn or len(one.terms) > 1 for one in since)
    group = all(phrases.kind_of(id).endswith("-group") for id in readings)
    if group and _is_left(phrases, referent, candidates):
        return False
    return (group or not newer) and all(number in phrases.sizes(id) for id in readings)


def _is_of(phrases: Phrases, one: Referent, readings: set[str]) -> bool:
    """Whether what was told of since is a part or member of a whole: "the fourth, the X, ... All four ..."."""
    ids = [id for term in one.terms for id in term.readings]
    return bool(ids) and all(readings & {*phrases.listed_in(id), *phrases.wholes(id)} for id in ids)


def _is_left(phrases: Phrases, group: Referent, candidates: Sequence[Referent]) -> bool:
    """Whether several things that are none of a group were told of since it was: "all three" are not its members."""
    readings = set(group.terms[0].readings)
    own = readings | {id for one in readings for id in phrases.members_of(one)}
    since = [one for one in candidates if one.turn > group.turn and one.turn >= phrases.discourse.turn - 1]
    others = {term.readings for one in since for term in one.terms if not set(term.readings) & own}
    about = phrases.discourse.topic is not None and phrases.discourse.topic.terms == group.terms
    return len(others) > 1 and not about


def _members(phrases: Phrases, referent: Referent) -> set[int]:
    """How many things are named together, groups counted by their members."""
    totals = {0}
    for term in referent.terms:
        groups = [id for id in term.readings if phrases.kind_of(id).endswith("-group")]
        sizes = {size for id in groups for size in phrases.sizes(id)} or {1}
        totals = {total + size for total in totals for size in sizes}
    return totals
