"""What a pronoun means: the subject before in the sentence, or what was talked about last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anatlint.claims.chosen import name_shortened
from anatlint.claims.discourse import INVARIANT
from anatlint.claims.model import Term
from anatlint.claims.named import names_beside
from anatlint.claims.part_phrases import PARTS
from anatlint.claims.place_subjects import doubted, may_be_place
from anatlint.claims.relatives import relative_meant
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.several import may_be_two, of_things
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

if TYPE_CHECKING:
    from anatlint.claims.phrases import Phrases

_OF_EVENTS = frozenset(
    {"lead", "result", "cause", "mean", "allow", "enable", "permit", "explain", "happen", "occur", "make", "require"}
)
_OF_PERSONS = frozenset({"joint", "motion", "region", "skin"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_PEOPLE = frozenset({"you", "we", "they", "i", "people", "one", "everybody", "everyone", "anyone", "nobody"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


def earlier_subject(phrases: Phrases, token: Token, categories: frozenset[str], plural: bool | None) -> Resolved | None:
    """The subject of a clause before in the same sentence: "The X does A, and at the other end it does B"."""
    if (set_before := _set_before(phrases, token, categories)) is not None:
        return set_before
    for other in reversed(phrases.tree.tokens[: token.i]):
        named = other.mention is not None and other.mention.ids("muscle", "nerve")
        known = (
            named
            or other.lower in ("two", "one", "ones", "former", "latter", "which", "who")
            or name_shortened(phrases, other, categories)
            or names_beside(phrases, other, categories)
        )
        alone = (
            named and other.head == other.i
        )  # "Deep radial nerve, once it has come through the X": no verb of its own
        if not (alone or other.dep in ("nsubj", "nsubjpass")) or not known:
            continue
        same = phrases.clause_of(token) == other.head
        if same and not (_stands_apart(phrases, token) or _is_own(phrases, token, other)):
            continue  # "the X runs through it": another thing
        found = phrases.resolve(other.i, categories)
        group = found is not None and all(
            phrases.kind_of(id).endswith("-group") for term in found.terms for id in term.readings
        )
        several = found is not None and (len(found.terms) > 1 or any(term.plural for term in found.terms))
        several = several or len(phrases.tree.conjuncts(other.i)) > 1  # "the X nerve and artery"
        if found is not None and (plural is None or group or several == plural):
            return replace(found, inherited=True)
    if plural is False and (only := _only_named(phrases, token, categories)) is not None:
        return only
    return _earlier_plural(phrases, token, categories) if plural else None


def _set_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The X, this is the one that ...": a name that is put before the clause, whose subject is a pronoun for it."""
    before = phrases.tree.tokens[: token.i]
    if token.dep not in _SUBJECTS or len(before) < 2 or before[-1].text not in (",", "-", "–", "—"):
        return None
    name = before[-2]
    alone = all(other.head == name.i for other in before[:-2]) and name.head == token.head
    if not alone or name.dep in _SUBJECTS or name.mention is None or not name.mention.ids(*categories):
        return None
    found = phrases.resolve(name.i, categories)
    return None if found is None else replace(found, inherited=True)


def _only_named(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Climbers love the X, because it ...": the only thing named before, where the subject cannot be "it"."""
    clause, before = phrases.clause_of(token), phrases.tree.tokens[: token.i]
    subjects = [t for t in before if t.dep in _SUBJECTS and phrases.clause_of(t) != clause]
    named = [t for t in before if t.mention is not None and t.mention.ids("muscle", "nerve")]
    if not subjects or not all(_is_no_thing(phrases, subject) for subject in subjects) or len(named) != 1:
        return None
    only = named[0]
    several = only.mention is not None and only.mention.plural and not only.lower.endswith(INVARIANT)
    if only.mention is None or several or only.dep not in _OBJECTS or not only.mention.ids(*categories):
        return None
    found = phrases.resolve(only.i, categories) if phrases.clause_of(only) != clause else None
    return None if found is None else replace(found, inherited=True)


def _is_no_thing(phrases: Phrases, subject: Token) -> bool:
    """Whether a subject is people, several things, or what somebody does: none of these is "it"."""
    if subject.mention is not None and subject.mention.ids("muscle", "nerve"):
        return False
    doing = subject.dep == "csubj" or subject.tag == "NNS" or subject.lower in _PEOPLE
    return doing or any(phrases.words.has("persons", word) for word in (subject.lower, subject.lemma))


def _stands_apart(phrases: Phrases, token: Token) -> bool:
    """ "The X wraps round the trunk, its fibres running across": a part of the subject behind a comma or "with"."""
    tokens = phrases.tree.tokens
    before = tokens[token.i - 1] if token.i > 0 else None
    owned = tokens[token.head]
    part = token.tag == "PRP$" and owned.lemma in PARTS | {"bundle", "tendon", "strand"}
    return part and before is not None and (before.text == "," or before.lower == "with")


def _is_own(phrases: Phrases, token: Token, subject: Token) -> bool:
    """ "The X owes its name to its two heads": its subject's own, where the verb sets nothing beside another thing."""
    verb = phrases.tree.tokens[subject.head]
    return token.tag == "PRP$" and subject.dep == "nsubj" and phrases.words.has("owning", verb.lemma)


def _earlier_plural(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "There are 31 pairs of spinal nerves, and they ...": the plural named last in a clause before."""
    clause = phrases.clause_of(token)
    for other in reversed(phrases.tree.tokens[: token.i]):
        plural = other.mention is not None and other.mention.plural
        if (
            plural
            and other.mention is not None
            and other.mention.ids(*categories)
            and phrases.clause_of(other) != clause
        ):
            found = phrases.resolve(other.i, categories)
            return None if found is None else replace(found, inherited=True)
    return None


def _of_kind(phrases: Phrases, token: Token) -> tuple[Token, frozenset[str]] | None:
    """ "Each of the two nerves": the nerves, and that they are nerves."""
    if token.lower not in ("each", "both", "all"):
        return None
    of = [p for p in phrases.tree.children(token.i, "prep") if p.lower == "of"]
    nouns = [t for p in of for t in phrases.tree.children(p.i, "pobj") if t.lower in ("nerves", "muscles")]
    plain = nouns and not phrases.tree.children(nouns[0].i, "amod", "compound", "prep", "relcl", "acl")
    return (nouns[0], frozenset({nouns[0].lower.removesuffix("s")})) if plain else None


def pronoun_meant(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "It", "they", "which", "each of the two nerves": what such a word goes back to."""
    if (kind := _of_kind(phrases, token)) is not None:
        noun, kinds = kind
        return phrases.referred(noun, categories & kinds) if categories & kinds else None
    return _meant_before(phrases, token, categories)


def _meant_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """Return the subject before in the sentence, or who was talked about last."""
    if not is_pronoun(phrases, token) or (
        token.lower in ("those", "these", "that") and phrases.tree.children(token.i, "prep", "acl", "relcl")
    ):
        return None
    if token.tag in ("WDT", "WP", "WP$") or token.lower in ("which", "that", "who"):
        return relative_meant(phrases, token, categories)
    if _is_event(phrases, token) or (token.lower in ("both", "all", "each") and of_things(phrases, token)):
        return None
    if token.lower in phrases.words.personal_pronouns:
        return _personal(phrases, token, categories)
    either = phrases.words.singular_pronouns & phrases.words.plural_pronouns
    plural = None if token.lower in either else token.lower in phrases.words.plural_pronouns
    earlier = (_carrier(phrases, token, categories) if plural else None) or _placed_by(phrases, token, categories)
    if (earlier := earlier or earlier_subject(phrases, token, categories, plural)) is not None:
        return earlier
    if plural is False and (_told_of_companion(phrases, token, categories) or _told_of_main(phrases, token)):
        return None
    if plural is False and (reached := _owner_before(phrases, token, categories)) is not None:
        return reached
    if token.dep in _OBJECTS and (
        _nearer_thing(phrases, token, categories)
        or token.lower in phrases.discourse.objects
        or (token.dep != "pobj" and _goes_on(phrases, token))
    ):
        return None
    if phrases.typed and not (plural and phrases.discourse.tells_of_many()):
        referent = phrases.discourse.find(categories, plural)
    else:
        referent = phrases.discourse.pronoun(categories, plural, phrases.strict)
    if referent is not None and token.lower == "both" and not may_be_two(phrases, referent):
        return None
    if referent is None:
        return _told_later(phrases, token, categories, plural)
    found = inherited(referent)
    return doubted(found) if may_be_place(phrases, token) else found


def _carrier(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "Only the X carries motor fibres, and they go to ...": the nerve whose fibres are told of."""
    before = (t for t in phrases.tree.tokens[: token.i] if t.dep == "dobj" and t.lower.endswith(("fibres", "fibers")))
    for fibres in before if "nerve" in categories and token.dep in _SUBJECTS else ():
        for subject in phrases.tree.children(fibres.head, "nsubj"):
            if subject.mention is not None and subject.mention.ids("nerve"):
                found = phrases.resolve(subject.i, frozenset({"nerve"}))
                return None if found is None else replace(found, inherited=True)
    return None


def _placed_by(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "X passes above the Y, Z below it": by what the subject before was placed, where the verb is left out."""
    gaps = [i for i in phrases.tree.gap_subjects if i < token.i]
    if token.dep != "pobj" or token.lower not in ("it", "them") or not gaps:
        return None
    for other in reversed(phrases.tree.tokens[: min(gaps)]):
        if other.dep == "pobj" and other.mention is not None and other.mention.ids(*categories):
            found = phrases.resolve(other.i, categories)
            return None if found is None else replace(found, inherited=True)
    return None


def _told_later(phrases: Phrases, token: Token, categories: frozenset[str], plural: bool | None) -> Resolved | None:
    """ "Because it crosses the hip, the X ...": the subject of the main clause, where nothing was told before."""
    clause = phrases.tree.tokens[phrases.clause_of(token)]
    if clause.dep != "advcl" or clause.head < clause.i or phrases.discourse.candidates(categories):
        return None
    behind = [t for t in phrases.tree.children(clause.head, "nsubj", "nsubjpass") if t.i > clause.i]
    mention = behind[0].mention if len(behind) == 1 else None
    if mention is None or not mention.ids(*categories) or plural is None:
        return None
    several = mention.plural and not behind[0].lower.endswith(INVARIANT)
    found = phrases.resolve(behind[0].i, categories) if several == plural else None
    return None if found is None else replace(found, inherited=True)


def _owner_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "The nerve reaches the X to supply its upper part": of the X, and not of a muscle told of before."""
    if token.tag != "PRP$":
        return None
    clause = phrases.clause_of(token)
    for other in reversed(phrases.tree.tokens[: token.i]):
        ids = other.mention.ids(*categories) if other.mention is not None else ()
        if ids and other.dep == "dobj" and other.head != clause and phrases.tree.tokens[clause].dep == "advcl":
            found = phrases.resolve(other.i, categories)
            return None if found is None else replace(found, inherited=True)
    return None


def _told_of_companion(phrases: Phrases, token: Token, categories: frozenset[str]) -> bool:
    """ "Their big cousin is not: the X nerve looks after it": it is one that the sentence does not name."""
    return any(
        other.dep in ("nsubj", "nsubjpass")
        and phrases.words.has("companions", other.lower)
        and not names_beside(phrases, other, categories)
        and phrases.clause_of(token) != other.head
        for other in phrases.tree.tokens[: token.i]
    )


def _told_of_main(phrases: Phrases, token: Token) -> bool:
    """ "The signal is slowed as it crosses the wrist": it is the subject of the main clause, which is no structure."""
    clause = phrases.tree.tokens[phrases.clause_of(token)]
    if token.dep not in _SUBJECTS or clause.dep != "advcl" or clause.head > clause.i:
        return False
    return any(
        subject.tag == "NN"
        and subject.i < clause.head
        and subject.mention is None
        and subject.lemma not in PARTS
        and not phrases.is_generic(subject)
        and not phrases.tree.children(subject.i, "prep", "poss")
        for subject in phrases.tree.children(clause.head, "nsubj", "nsubjpass")
    )


def _personal(phrases: Phrases, token: Token, categories: frozenset[str]) -> Resolved | None:
    """ "That guy: he sits above ...": the structure told of last, where no person can be meant."""
    owned = (t for t in phrases.tree.tokens if t.tag == "PRP$" and t.lower in phrases.words.personal_pronouns)
    for owner in owned:
        mention = phrases.tree.tokens[owner.head].mention
        if mention is not None and mention.categories & _OF_PERSONS:
            return None  # "he lifts his arm"
    if phrases.discourse.persons:
        return None  # "ask the patient ...; if the X is weak, he bends the thumb"
    if (earlier := earlier_subject(phrases, token, categories, False)) is not None:
        return earlier
    referent = phrases.discourse.personified(categories)
    return None if referent is None else inherited(referent)


def moved_before(phrases: Phrases, token: Token, categories: frozenset[str]) -> Term | None:
    """What "it" is that a muscle moves: the part moved last, in this sentence or in the one before."""
    if token.lower not in ("it", "them") and not _is_that_joint(phrases, token):
        return None
    aside = _of_subject(phrases, token)
    if (joined := _joined_object(phrases, token)) is not None:
        ids = joined.mention.ids(*categories) if joined.mention is not None else ()
        return replace(term_of(joined, ids), span=Span(token.start, token.end)) if ids else None
    for places in (("dobj",), ("pobj",)):
        for other in reversed(phrases.tree.tokens[: token.i]):
            mention = other.mention if other.dep in places else None
            if _is_source(phrases, other, token, aside):
                continue  # "X, from the bone, pulls it down": where X comes from stays where it is
            if other.i in aside and mention is not None and not mention.ids("joint", "region"):
                continue  # "X, which is attached to the bone, pulls it down": what was moved before
            if mention is not None and not mention.ids("muscle", "nerve") and (ids := mention.ids(*categories)):
                return replace(term_of(other, ids), span=Span(token.start, token.end))
    moved = phrases.discourse.moved
    return replace(moved, span=Span(token.start, token.end)) if moved is not None else None


def _is_source(phrases: Phrases, other: Token, token: Token, subject: frozenset[int]) -> bool:
    """Whether a word tells where the muscle comes from that moves what a pronoun means: "X, from the Y, pulls it"."""
    preposition = phrases.tree.tokens[other.head]
    own = preposition.head in subject or preposition.head == phrases.clause_of(token)
    return other.dep == "pobj" and preposition.lower == "from" and own


def _joined_object(phrases: Phrases, token: Token) -> Token | None:
    """ "Holds the blade against the ribs and turns it": the object of the verb before."""
    tree = phrases.tree
    verb = tree.tokens[token.head]
    if verb.dep != "conj" or token.dep != "dobj":
        return None
    flat = [t for one in tree.children(verb.head, "ccomp", "acomp", "oprd") for t in tree.children(one.i, "nsubj")]
    held = [t for t in (*tree.children(verb.head, "dobj"), *flat) if t.pos in ("NOUN", "PROPN")]
    return held[0] if len(held) == 1 and not tree.children(verb.i, "nsubj") else None


def _of_subject(phrases: Phrases, token: Token) -> frozenset[int]:
    """Return the words of the subject of a pronoun's clause, with the clauses in it."""
    tree = phrases.tree
    subjects = tree.children(phrases.clause_of(token), "nsubj")
    return frozenset(i for subject in subjects for i in tree.subtree(subject.i))


def _is_that_joint(phrases: Phrases, token: Token) -> bool:
    """ "Flexes that joint", "acts on this joint"."""
    pointing = any(child.lower in ("that", "this") for child in phrases.tree.children(token.i, "det"))
    return token.lemma == "joint" and pointing and token.mention is None


def _is_event(phrases: Phrases, token: Token) -> bool:
    """ "This can lead to ...", "that means ...": what was said, not a thing."""
    return token.lower in ("this", "that") and phrases.tree.tokens[token.head].lemma in _OF_EVENTS


def _nearer_thing(phrases: Phrases, token: Token, categories: frozenset[str]) -> bool:
    """Whether "it" as an object may be something of another kind: "through the gland, giving it branches"."""
    tag = "NNS" if token.lower in phrases.words.plural_pronouns else "NN"
    return any(
        other.dep in ("dobj", "pobj") and other.tag == tag and not (other.mention and other.mention.ids(*categories))
        for other in phrases.tree.tokens[: token.i]
        if other.mention is not None or other.lemma not in PARTS
    )


def _goes_on(phrases: Phrases, token: Token) -> bool:
    """ "It does not serve the gland; these reach it from the X": what was the object before the semicolon."""
    things, block, end = phrases.discourse.things
    return token.lower in things and block == phrases.block and token.start < end


def is_pronoun(phrases: Phrases, token: Token) -> bool:
    """Whether a token is a pronoun that can mean a structure."""
    return token.lower in phrases.words.pronouns
