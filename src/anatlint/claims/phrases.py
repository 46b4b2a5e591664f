"""What a noun phrase names: its own mention, one behind a transparent noun, or one that a pronoun refers to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from anatlint.claims.antecedents import antecedent
from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span

_LATIN = {"long": "longus", "short": "brevis", "big": "major", "large": "major", "small": "minor"}  # "the short one"
DESCRIBED = "described groups"  # where a tree keeps what nouns mean that are no names: "the muscles that bend X"
_LAYERS = frozenset({"layer", "group", "stratum"})
_GROUPED = ("layer of {}", "{}", "{} muscles", "muscles of {}", "group of {}")
_LAYERED = frozenset({"muscle", "region"})
_DEPTHS = {
    "superficial": "superficial", "outer": "superficial", "outermost": "superficial", "deep": "deep",
    "deepest": "deep", "innermost": "deep", "intermediate": "intermediate", "middle": "intermediate",
    "first": "first", "second": "second", "third": "third", "fourth": "fourth",
}  # fmt: skip
_CALLING = frozenset({"call", "name", "know", "term", "dub"})
_NO_PART = frozenset({"bone", "region", "body-part"})  # what lies on a side of these is no part beside them


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase names. ``block`` is where the names stand, ``inherited`` whether that is elsewhere."""

    terms: tuple[Term, ...]
    block: int
    inherited: bool = False
    quantifier: Quantifier = Quantifier.NONE
    categories: frozenset[str] = frozenset()


_PARTED = frozenset({"both", "each", "first", "second", "third", "one", "other"})


@dataclass(slots=True)
class Phrases:
    """Resolves the phrases of one tree."""

    tree: Tree
    words: Words
    discourse: Discourse
    block: int
    lexicon: Lexicon | None = None
    kind_of: Callable[[str], str] = str
    parents: Callable[[str], frozenset[str]] = lambda id: frozenset()  # what a place is directly part of
    wholes: Callable[[str], frozenset[str]] = lambda id: frozenset()  # what it is a part or branch of, near and far
    sizes: Callable[[str], frozenset[int]] = lambda id: frozenset()  # how many members or parts a structure has
    typed: bool = False  # the sentence says what "it" is ("it is a nerve"): things of other kinds are passed over
    strict: bool = (
        True  # a pronoun means what is most salient, or nothing; else it may mean a lesser thing of the right kind
    )
    _open: set[int] = field(
        default_factory=set
    )  # generic nouns being resolved: "X is the muscle that ..." goes in a circle

    def resolve(self, i: int, categories: frozenset[str]) -> Resolved | None:
        """Return the structures of some categories that the phrase headed by token ``i`` names, if any."""
        terms: list[Term] = []
        inherited: Resolved | None = None
        for token in self.members(i):
            if own := self._own(token, categories) or self._named_beside(token, categories):
                terms.extend(own)
            elif token.i == i and not terms and self._other_thing(token):
                if not self.tree.children(i, "conj"):  # "the skin as well as four muscles: A, B, ..."
                    return self._shortened(token, categories)
            elif (referred := self._referred(token, categories)) and inherited is None:
                inherited = referred
        quantifier = self.quantifier(i)
        if terms:
            unique = tuple({term.readings: term for term in reversed(terms)}.values())[::-1]
            return Resolved(unique, self.block, False, quantifier, categories)
        if inherited is None:
            return None
        quantifier = quantifier if quantifier is not Quantifier.NONE else inherited.quantifier
        return Resolved(inherited.terms, inherited.block, True, quantifier, categories)

    def resolve_here(self, i: int, categories: frozenset[str]) -> Resolved | None:
        """Like :meth:`resolve`, for an object: what a pronoun means gets the pronoun's own place in this text."""
        found = self.resolve(i, categories)
        if found is None or not found.inherited:
            return found
        token = self.tree.tokens[i]
        span = Span(token.start, token.end)
        return replace(found, terms=tuple(replace(term, span=span) for term in found.terms))

    def members(self, i: int) -> list[Token]:
        """Return the coordinated heads of a phrase (lists that the parser took for appositions too)."""
        found = {token.i: token for token in self.tree.conjuncts(i)}
        for token in list(found.values()):
            for apposed in self.tree.children(token.i, "appos"):
                gapped = any(t.lower == "by" for t in self.tree.children(apposed.i, "prep"))
                if (
                    token.mention
                    and apposed.mention
                    and token.mention.categories & apposed.mention.categories
                    and not gapped
                    and not self._describes(apposed, token)
                ):
                    found.update({t.i: t for t in self.tree.conjuncts(apposed.i)})
        subject, verb = self.tree.tokens[i].dep in ("nsubj", "nsubjpass"), self.tree.tokens[i].head
        behind = {at for at in found if subject and i < verb < at}  # "X bends the knee, Y the hip": not both do so
        return [found[at] for at in sorted(found) if at == i or at not in self.tree.gap_subjects | behind]

    def _describes(self, apposed: Token, token: Token) -> bool:
        """Whether an apposition says what kind of thing something is: "X, the broadest muscle of the back"."""
        assert apposed.mention is not None
        assert token.mention is not None

        def collective(one: Token) -> bool:
            ids = one.mention.ids("muscle", "nerve") if one.mention is not None else ()
            return bool(ids) and all(self.kind_of(id).endswith("-group") for id in ids)

        return _CRANIAL.search(apposed.lower) is not None or (collective(apposed) and not collective(token))

    def _named_beside(self, token: Token, categories: frozenset[str]) -> list[Term]:
        """ "Its little brother, the zygomaticus minor": a noun that is no name, with the name in apposition."""
        if token.mention is not None or not (token.pos == "NOUN" or token.lower == "one"):
            return []
        if called := self._called(token, categories):
            return called
        if token.dep not in ("nsubj", "nsubjpass", "conj"):
            return []
        if token.dep == "conj" and self.tree.tokens[token.head].dep not in ("nsubj", "nsubjpass"):
            return []
        one = any(child.lower in ("one", "single") for child in self.tree.children(token.i, "nummod", "amod"))
        if self._is_generic(token) and not one and not self.tree.children(token.i, "amod"):
            return []  # "the muscle, X and Y": more may be meant
        return [
            term_of(apposed, ids)
            for apposed in self.tree.children(token.i, "appos")
            if apposed.mention is not None
            and not self._is_ranked(apposed)
            and (ids := apposed.mention.ids(*categories & _NAMED))
        ]

    def _is_ranked(self, token: Token) -> bool:
        """ "The X, the broadest muscle of the back": what it is, not what it is called."""
        return any(child.tag == "JJS" for child in self.tree.children(token.i, "amod"))

    def _called(self, token: Token, categories: frozenset[str]) -> list[Term]:
        """ "A small muscle called the X", "a modest fan known as the X": the X."""
        for clause in self.tree.children(token.i, "acl"):
            named = self.tree.children(clause.i, "oprd", "dobj", "attr") if clause.lemma in _CALLING else []
            named += [t for p in self.tree.children(clause.i, "prep") for t in self.tree.children(p.i, "pobj")]
            for one in named if clause.lemma in _CALLING else []:
                if one.mention is not None and (ids := one.mention.ids(*categories & _NAMED)):
                    return [term_of(one, ids)]
        return []

    def _is_generic(self, token: Token) -> bool:
        return any(token.lower in nouns for nouns in self.words.generic.values())

    def _other_thing(self, token: Token) -> bool:
        """Whether the head of a phrase is something else, so that names beside it say nothing of the whole."""
        if (
            token.pos not in ("NOUN", "PROPN")
            or self.words.has("transparent", token.lower)
            or token.mention is not None
        ):
            return False
        known = any(token.lower in nouns for nouns in self.words.generic.values())
        if token.lemma == "joint" and self.tree.children(token.i, "nummod"):
            return False  # "two joints, the knee and the ankle"
        return (
            not known
            and token.lemma not in (*_PARTS, "counterpart")
            and not self.words.has("transparent_places", token.lower)
        )

    def quantifier(self, i: int) -> Quantifier:
        """Return the quantifier that stands before the head of a phrase, or is its head: "all of the Xs"."""
        if (own := self.quantity(self.tree.tokens[i])) is not None:
            return own
        for child in self.tree.children(i, "det", "predet", "amod", "nummod", "advmod", "preconj"):
            for name in ("all", "most", "some", "only"):
                if self.words.has(name, child.lower):
                    if name == "all" and child.i and self.words.has("almost", self.tree.tokens[child.i - 1].lower):
                        return Quantifier.MOST
                    others = any(c.lower in _OTHERS for c in self.tree.children(i, "amod"))
                    if name == "all" and others:
                        return Quantifier.MOST  # "all other Xs"
                    denied = child.i > 0 and self.tree.tokens[child.i - 1].lower == "not"
                    return Quantifier.SOME if denied else Quantifier(name)
        if self._is_restricted(i):
            return Quantifier.SOME
        several = self.tree.children(i, "nummod") and not self.tree.children(i, "det", "predet", "poss")
        return Quantifier.SOME if several and self.tree.tokens[i].mention is not None else Quantifier.NONE

    def _is_restricted(self, i: int) -> bool:
        """ "The hamstrings on the inner side", "the inner hamstrings": some of a group."""
        mention = self.tree.tokens[i].mention
        ids = mention.ids("muscle") if mention is not None else ()
        if not ids or not all(self.kind_of(id) == "muscle-group" for id in ids):
            return False
        beside = any(self.words.has("restricting", child.lower) for child in self.tree.children(i, "amod", "compound"))
        return beside or any(
            p.lower in ("on", "at", "near", "with", "behind", "below", "above")
            for p in self.tree.children(i, "prep")
            if p.i == self.tree.tokens[i].i + 1
        )

    def quantity(self, token: Token) -> Quantifier | None:
        """Return what a token says, if it is a quantifier with "of": "all of", "most of", "each of"."""
        if token.mention is not None or not any(p.lower == "of" for p in self.tree.children(token.i, "prep")):
            return None
        for name in ("all", "most", "some"):
            if self.words.has(name, token.lower):
                return Quantifier(name)
        return None

    def _layered(self, token: Token, categories: frozenset[str]) -> list[Term] | None:
        """ "The deepest layer of the sole": the muscles of that layer, and no others of the sole."""
        adjectives = [_DEPTHS[c.lower] for c in self.tree.children(token.i, "amod") if c.lower in _DEPTHS]
        if token.lemma not in _LAYERS or token.mention is not None or len(adjectives) != 1 or self.lexicon is None:
            return None
        behind = [p for p in self.tree.children(token.i, "prep") if p.lower == "of"]
        mentions = [t.mention for p in behind for t in self.tree.children(p.i, "pobj") if t.mention is not None]
        told = [(m.text, tuple(entry.id for entry in m.entries)) for m in mentions]
        if not behind:
            recent = [t for r in self.discourse.candidates(frozenset({"muscle"})) for t in r.terms if len(r.terms) == 1]
            groups = [t for t in recent if all(self.kind_of(id).endswith("-group") for id in t.readings)]
            told = [(term.text, term.readings) for term in groups[:1]]
        ids = self._group_in(adjectives[0], told, categories)
        if ids:
            return [Term(f"{adjectives[0]} {token.lower}", Span(token.start, token.end), ids, plural=True)]
        return [] if told and behind else None

    def _group_in(
        self, word: str, told: Sequence[tuple[str, tuple[str, ...]]], categories: frozenset[str]
    ) -> tuple[str, ...]:
        """Return the group of muscles that is called the deep, or the first, of something."""
        assert self.lexicon is not None
        things = [name for text, ids in told for name in (text.lower(), *(id.replace("-", " ") for id in ids))]
        names = [f"{word} {how.format(thing)}" for how in _GROUPED for thing in things]
        entries = [
            entry
            for name in names
            for shown in (name, name.replace(" of ", " of the "))
            for entry in self.lexicon.get(shown)
            if entry.category in categories and self.kind_of(entry.id) == "muscle-group"
        ]
        return tuple(dict.fromkeys(entry.id for entry in entries))

    def _own(self, token: Token, categories: frozenset[str]) -> list[Term]:
        if categories & _LAYERED and (layered := self._layered(token, categories)) is not None:
            return layered
        if "muscle" in categories and (told := self.tree.memo.get(DESCRIBED, {}).get(token.i)):
            return list(told)
        if token.mention is not None and (ids := token.mention.ids(*categories)):
            if self.words.has("class_places", token.lower) and self._further_named(token):
                return []
            several = any(self.kind_of(id).endswith("-group") for id in ids)  # "it is the Y that ...": Y itself
            described = several and token.dep == "attr" and self.tree.children(token.i, "relcl")
            if described and (same := self._same(token, categories)):
                return list(same.terms)  # "X is the only Y that ...": X is meant
            return [term_of(token, self._at_levels(token, categories) or ids)]
        if "muscle" in categories and (muscles := self._of_tendon(token)):
            return [term_of(token, muscles)]
        return self._seen_through(token, categories) if self._is_transparent(token, categories) else []

    def _of_tendon(self, token: Token) -> tuple[str, ...]:
        """The muscle whose tendon a name means: "the tendon of the X"."""
        ids = token.mention.ids("place") if token.mention is not None else ()
        owners = [id.removeprefix("tendon-of-") for id in ids if id.startswith("tendon-of-")]
        return tuple(owner for owner in owners if self.kind_of(owner).startswith("muscle"))

    def _is_transparent(self, token: Token, categories: frozenset[str]) -> bool:
        """Whether a noun says nothing of itself: "the fibres of X", "most of X", "the upper part of the place"."""
        return (
            self.words.has("transparent", token.lower)
            or self.quantity(token) is not None
            or (bool(categories & _WHERE) and self.words.has("transparent_places", token.lower))
        )

    def _seen_through(self, token: Token, categories: frozenset[str]) -> list[Term]:
        """What stands behind a transparent noun, in apposition to it, or before it."""
        for preposition in self.tree.children(token.i, "prep"):
            through = preposition.lower == "of" or (preposition.lower == "for" and "modality" in categories)
            if through or (token.lower == "tendon" and preposition.lower in ("on", "from", "at")):
                for target in self.tree.children(preposition.i, "pobj"):
                    found = [term for member in self.members(target.i) for term in self._own(member, categories)]
                    if found:
                        vague = categories & {"place"} and token.lower not in _SIDED
                        return [self._vague(term) for term in found] if vague else found
        apposed = [one for a in self.tree.children(token.i, "appos") for one in self.tree.conjuncts(a.i)]
        if token.mention is None and (
            named := [term_of(a, ids) for a in apposed if a.mention and (ids := a.mention.ids(*categories))]
        ):
            return named  # "two muscles, X and Y, that ..."
        if not categories & {"nerve", "muscle"} and any(token.lower in n for n in self.words.generic.values()):
            return []  # "the third digital nerve" is no finger
        for child in self.tree.children(token.i, "compound", "poss", "nmod", "amod"):
            if child.mention is not None and (ids := child.mention.ids(*categories)):
                return [term_of(child, ids)]
        return []

    def _at_levels(self, token: Token, categories: frozenset[str]) -> tuple[str, ...]:
        """ "The spinous processes of C7-T6": those of the cervical and of the thoracic vertebrae."""
        if "place" not in categories or self.lexicon is None or not self.words.has("class_places", token.lower):
            return ()
        owners = [
            t for p in self.tree.children(token.i, "prep") for t in self.tree.children(p.i, "pobj") if p.lower == "of"
        ]
        levels = [level for t in owners if t.mention is not None for level in t.mention.levels]
        regions = dict.fromkeys(_REGIONS[level.rstrip("0123456789")] for level in levels)
        names = [f"{token.lower.removesuffix('es')}es of {region} vertebrae" for region in regions]
        entries = [entry for name in names for entry in self.lexicon.get(name) if entry.category in categories]
        return tuple(dict.fromkeys(entry.id for entry in entries))

    def _further_named(self, token: Token) -> bool:
        """Whether words before the name of a class ("second sacral vertebra") say which one, in an unknown way."""
        modifiers = self.tree.children(token.i, "amod", "compound", "nummod", "nmod")
        return any(m.mention is None and m.tag in ("JJ", "CD", "NN", "NNP", "JJR") for m in modifiers)

    def _clause_of(self, token: Token) -> int:
        """Return the verb of the clause that a token stands in."""
        current = token
        while current.pos not in ("VERB", "AUX") and current.head != current.i:
            current = self.tree.tokens[current.head]
        return current.i

    def _earlier_subject(self, token: Token, categories: frozenset[str], plural: bool | None) -> Resolved | None:
        """The subject of a clause before in the same sentence: "The X does A, and at the other end it does B"."""
        for other in reversed(self.tree.tokens[: token.i]):
            named = other.mention is not None and other.mention.ids("muscle", "nerve")
            known = (
                named
                or other.lower in ("two", "one", "ones")
                or self._shortened(other, categories)
                or self._named_beside(other, categories)
            )
            if other.dep not in ("nsubj", "nsubjpass") or not known:
                continue
            if self._clause_of(token) == other.head:
                continue  # "the X runs through it": another thing
            found = self.resolve(other.i, categories)
            group = found is not None and all(
                self.kind_of(id).endswith("-group") for term in found.terms for id in term.readings
            )
            several = found is not None and (len(found.terms) > 1 or any(term.plural for term in found.terms))
            if found is not None and (plural is None or group or several == plural):
                return replace(found, inherited=True)
        return self._earlier_plural(token, categories) if plural else None

    def _earlier_plural(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "There are 31 pairs of spinal nerves, and they ...": the plural named last in a clause before."""
        clause = self._clause_of(token)
        for other in reversed(self.tree.tokens[: token.i]):
            plural = other.mention is not None and other.mention.plural
            if (
                plural
                and other.mention is not None
                and other.mention.ids(*categories)
                and self._clause_of(other) != clause
            ):
                found = self.resolve(other.i, categories)
                return None if found is None else replace(found, inherited=True)
        return None

    def _vague(self, term: Term) -> Term:
        """ "The upper part of the medial surface of X" may be another part of what X belongs to, of no other bone.

        The palm side of the thumb is no other part of the limb.
        """
        single = [id for id in term.readings if self.kind_of(id) not in _NO_PART]
        parents = dict.fromkeys(whole for id in single for whole in sorted(self.parents(id)))
        wholes = [whole for whole in parents if self.kind_of(whole) != "bone-group"]
        return replace(term, readings=tuple(dict.fromkeys((*term.readings, *wholes))))

    def _referred(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """A pronoun, or a generic noun with "this", "the", "both": who is meant?"""
        if (parted := self._parted(token, categories)) is not None:
            return parted
        if (one := self._latter(token, categories)) is not None or token.lower in ("former", "latter"):
            return one
        if token.lower == "one" and token.dep == "attr" and (own := self.tree.child(token.head, "nsubj")) is not None:
            return self.resolve(own.i, categories)  # "X is the only one that ..."
        if any(child.lower == "first" for child in self.tree.children(token.i, "amod")) and token.lower in _NUMBERS:
            return self._first_of(token, categories)
        if any(child.lower == "other" for child in self.tree.children(token.i, "amod")) and token.lower in _NUMBERS:
            return self._others(token, categories)
        if (several := self._several(token, categories)) is not None:
            return several
        if (token.lower == "both" or self._of_both(token)) and (pair := self._pair(token, categories)) is not None:
            return pair
        if self.quantity(token) is not None and (whole := self._quantified(token)) is not None:
            return self._pronoun(whole, categories)
        if token.tag in ("PRP", "PRP$", "DT", "WDT", "WP", "PDT") or self._is_pronoun(token):
            return self._pronoun(token, categories)
        return self._generic(token, categories)

    def _parted(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "X has two heads. Both arise from Y": the muscle whose parts the sentence before counted."""
        parted = self.discourse.parted
        if parted is None or "muscle" not in categories or token.dep not in ("nsubj", "nsubjpass"):
            return None
        if token.mention is not None or token.lower not in _PARTED or self._of_things(token):
            return None
        return replace(parted, inherited=True, quantifier=Quantifier.SOME)

    def _of_things(self, token: Token) -> bool:
        """ "Both of these types of tissue": of what the phrase itself tells."""
        of = [p for p in self.tree.children(token.i, "prep") if p.lower == "of"]
        return any(t.pos == "NOUN" and t.mention is None for p in of for t in self.tree.children(p.i, "pobj"))

    def _quantified(self, token: Token) -> Token | None:
        """The "it" of "most of it"."""
        targets = [t for p in self.tree.children(token.i, "prep") for t in self.tree.children(p.i, "pobj")]
        return next((t for t in targets if t.tag == "PRP"), None)

    def _of_both(self, token: Token) -> bool:
        """The "them" of "both of them"."""
        above = self.tree.tokens[token.head]
        return token.lower == "them" and above.lower == "of" and self.tree.tokens[above.head].lower == "both"

    def _pronoun(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "It", "they", "which": the subject before in the sentence, or who was talked about last."""
        if not self._is_pronoun(token) or (
            token.lower in ("those", "these", "that") and self.tree.children(token.i, "prep", "acl", "relcl")
        ):
            return None
        if token.tag in ("WDT", "WP", "WP$") or token.lower in ("which", "that", "who"):
            return self._relative(token, categories)
        if self._is_event(token) or (token.lower in ("both", "all", "each") and self._of_things(token)):
            return None
        if token.lower in self.words.personal_pronouns:
            return self._personal(token, categories)
        either = self.words.singular_pronouns & self.words.plural_pronouns
        plural = None if token.lower in either else token.lower in self.words.plural_pronouns
        if (earlier := self._earlier_subject(token, categories, plural)) is not None:
            return earlier
        if plural is False and self._told_of_companion(token, categories):
            return None
        if token.dep in _OBJECTS and (self._nearer_thing(token, categories) or token.lower in self.discourse.objects):
            return None
        if self.typed:
            referent = self.discourse.find(categories, plural)
        else:
            referent = self.discourse.pronoun(categories, plural, self.strict)
        if referent is not None and token.lower == "both" and not self._may_be_two(referent):
            return None
        return None if referent is None else inherited(referent)

    def _told_of_companion(self, token: Token, categories: frozenset[str]) -> bool:
        """ "Their big cousin is not: the X nerve looks after it": it is one that the sentence does not name."""
        return any(
            other.dep in ("nsubj", "nsubjpass")
            and self.words.has("companions", other.lower)
            and not self._named_beside(other, categories)
            and self._clause_of(token) != other.head
            for other in self.tree.tokens[: token.i]
        )

    def _personal(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "That guy: he sits above ...": the structure told of last, where no person can be meant."""
        owned = (t for t in self.tree.tokens if t.tag == "PRP$" and t.lower in self.words.personal_pronouns)
        for owner in owned:
            mention = self.tree.tokens[owner.head].mention
            if mention is not None and mention.categories & _OF_PERSONS:
                return None  # "he lifts his arm"
        if (earlier := self._earlier_subject(token, categories, False)) is not None:
            return earlier
        referent = self.discourse.personified(categories)
        return None if referent is None else inherited(referent)

    def moved_before(self, token: Token, categories: frozenset[str]) -> Term | None:
        """What "it" is that a muscle moves: the part moved last, in this sentence or in the one before."""
        if token.lower not in ("it", "them"):
            return None
        for places in (("dobj",), ("pobj",)):
            for other in reversed(self.tree.tokens[: token.i]):
                mention = other.mention if other.dep in places else None
                if mention is not None and not mention.ids("muscle", "nerve") and (ids := mention.ids(*categories)):
                    return replace(term_of(other, ids), span=Span(token.start, token.end))
        moved = self.discourse.moved
        return replace(moved, span=Span(token.start, token.end)) if moved is not None else None

    def _is_event(self, token: Token) -> bool:
        """ "This can lead to ...", "that means ...": what was said, not a thing."""
        return token.lower in ("this", "that") and self.tree.tokens[token.head].lemma in _OF_EVENTS

    def _nearer_thing(self, token: Token, categories: frozenset[str]) -> bool:
        """Whether "it" as an object may be something of another kind: "through the gland, giving it branches"."""
        tag = "NNS" if token.lower in self.words.plural_pronouns else "NN"
        return any(
            other.dep in ("dobj", "pobj")
            and other.tag == tag
            and not (other.mention and other.mention.ids(*categories))
            for other in self.tree.tokens[: token.i]
            if other.mention is not None or other.lemma not in _PARTS
        )

    def _generic(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "This muscle", "the nerve", "both sets", "its tendon"."""
        owner = self.tree.child(token.i, "poss")
        if owner is not None and owner.mention is None and self.words.has("transparent", token.lower):
            if self._owned_by_other(token, categories):
                return None
            return self.partly(token, self._referred(owner, categories))  # "its tendon", "their fibres"
        for read in (self._had, self._counterpart, self._shortened, self._chosen, self._pair, self._part):
            if (found := read(token, categories)) is not None:
                return found
        kinds = frozenset(name for name, nouns in self.words.generic.items() if token.lower in nouns)
        if not self._is_definite(token):
            return self._same(token, categories) if kinds or self.words.has("transparent", token.lower) else None
        wanted = categories & kinds
        if not wanted and "muscle" in categories and token.lemma in _PARTS_OF_ANY and not self._of_nerves(token):
            wanted = frozenset({"muscle"})  # "the fibres" of what is talked about
            referent = self.discourse.find(wanted)
            return None if referent is None else inherited(referent)
        if wanted and (earlier := self._earlier_named(token, wanted)) is not None:
            return earlier
        if wanted and (pointed := self._pointed_at(token, wanted)) is not None:
            return pointed
        if token.lemma == "one" and token.dep in _OBJECTS and not self._is_last_kind(wanted):
            return None  # "The X does not. The Y nerve takes care of that one.": no nerve
        return self._last_of_kind(token, wanted)

    def _last_of_kind(self, token: Token, wanted: frozenset[str]) -> Resolved | None:
        """ "The plexus", "that nerve", "both muscles": what was told of last, of this kind."""
        if (kind := token.lemma.removesuffix("e")) in _KINDS:  # "the plexus" is no nerve that was named since
            fitting = self.discourse.candidates(wanted, lambda referent: self._are(referent, kind))
            return inherited(fitting[0]) if fitting else None
        if token.lemma == "nerve":  # "that nerve" is no plexus
            fitting = self.discourse.candidates(wanted, lambda referent: not self._is_of_kinds(referent))
            plural = token.tag in ("NNS", "NNPS")
            fitting = [one for one in fitting if one.plural == plural] or fitting
            return inherited(fitting[0]) if fitting else None
        referent = self.discourse.find(wanted, token.tag in ("NNS", "NNPS")) if wanted else None
        if referent is not None and len(referent.terms) > 2 and self._is_both(token):
            return None  # "both muscles" are not the four that were named together
        return None if referent is None else inherited(referent)

    def _owned_by_other(self, token: Token, categories: frozenset[str]) -> bool:
        """ "The calf muscles receive their fibres from X": as nerves, those named before are not meant by "their"."""
        verb = self._clause_of(token)
        plural = any(child.lower == "their" for child in self.tree.children(token.i, "poss"))
        for subject in self.tree.children(verb, "nsubj", "nsubjpass") if token.dep == "dobj" else ():
            mention = subject.mention
            if mention is None or not mention.ids("muscle", "nerve"):
                continue
            several = mention.plural or len(self.members(subject.i)) > 1
            return several == plural and not mention.ids(*categories)
        return False

    def _is_both(self, token: Token) -> bool:
        return any(child.lower == "both" for child in self.tree.children(token.i, "det", "predet", "cc", "preconj"))

    def partly(self, token: Token, found: Resolved | None) -> Resolved | None:
        """Return what a part is of as some of it, when words say which part: "its lowest fibres"."""
        return replace(found, quantifier=Quantifier.SOME) if found is not None and self.is_partial(token) else found

    def is_partial(self, token: Token) -> bool:
        """Whether words before a noun without a name say which part is meant: "lowest fibres"."""
        modifiers = self.tree.children(token.i, "amod", "compound")
        named = token.mention is not None and token.mention.ids("muscle", "nerve")
        return not named and any(self.words.has("restricting", child.lower) for child in modifiers)

    def _is_of_kinds(self, referent: Referent) -> bool:
        readings = [id for term in referent.terms for id in term.readings]
        return not readings or any(self.kind_of(id) in _KINDS or self.kind_of(id) == "nerve-root" for id in readings)

    def _earlier_named(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "X is run by the Y nerve, and that one ...": what a clause before in the same sentence named last."""
        clause, plural = self._clause_of(token), token.tag in ("NNS", "NNPS")
        for other in reversed(self.tree.tokens[: token.i]):
            mention = other.mention
            if mention is None or not mention.ids(*categories) or mention.plural != plural or other.dep == "compound":
                continue
            if self._clause_of(other) == clause or other.head == token.i:
                return None
            kinds = {self.kind_of(id) for id in mention.ids(*categories)}
            if token.lemma in _KINDS and kinds != {token.lemma}:
                continue
            found = self.resolve(other.i, categories)
            return None if found is None else replace(found, inherited=True)
        return None

    def _pointed_at(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "X gives off Y. That one ...", "this branch": what was named last, not what it was about."""
        if token.lemma not in ("one", "branch", "twig") or self.tree.children(token.i, "nummod"):
            return None
        if token.lemma == "one" and token.dep in _OBJECTS and set(self.discourse.last) >= _NAMED:
            return None  # "The X is run by the Y nerve. The Z supplies that one.": the muscle or the nerve
        if not any(child.lower in ("this", "that") for child in self.tree.children(token.i, "det")):
            return None
        last = [self.discourse.last[category] for category in sorted(categories) if category in self.discourse.last]
        single = [referent for referent in last if not referent.plural]
        return inherited(single[0]) if len(single) == 1 else None

    def _is_last_kind(self, categories: frozenset[str]) -> bool:
        """Whether what was talked about last, muscle or nerve, is of the categories."""
        last = [one for one in self.discourse.candidates(_NAMED) if one.terms]
        return not last or last[0].category in categories

    def _are(self, referent: Referent, kind: str) -> bool:
        readings = [id for term in referent.terms for id in term.readings]
        return bool(readings) and all(self.kind_of(id) == kind for id in readings)

    def _of_nerves(self, token: Token) -> bool:
        """ "Nerve fibres", "fibres for taste": not those of a muscle."""
        modifiers = self.tree.children(token.i, "compound", "amod", "nmod")
        return any(child.lower in ("nerve", "sensory", "motor", "sympathetic") for child in modifiers)

    def _counterpart(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "Their internal counterparts" of the external intercostal muscles: the first word is exchanged."""
        if token.lemma != "counterpart" or self.lexicon is None:
            return None
        referent = self.discourse.find(categories)
        for modifier in self.tree.children(token.i, "amod", "compound"):
            for term in referent.terms if referent is not None else ():
                rest = term.text.split()[1:]
                entries = self.lexicon.get(" ".join((modifier.lower, *rest))) if rest else ()
                ids = tuple(entry.id for entry in entries if entry.category in categories)
                if ids:
                    plural = token.tag == "NNS"
                    return Resolved(
                        (Term(token.text, Span(modifier.start, token.end), ids, plural=plural),), self.block, True
                    )
        return None

    def _shortened(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The major", after "pectoralis minor": the last word of a name that was used is exchanged."""
        article = [child.lower for child in self.tree.children(token.i)]
        if self.lexicon is None or token.mention is not None or article != ["the"] or token.tag not in ("JJ", "NN"):
            return None
        if self._is_generic(token):
            return None  # "the plexus"
        for referent in self.discourse.candidates(categories):
            for term in referent.terms:
                name = (*term.text.split()[:-1], token.lower)
                entries = self.lexicon.get(" ".join(name)) if len(name) > 1 else ()
                ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category in categories))
                if ids:
                    named = Term(token.text, Span(token.start, token.end), ids)
                    return Resolved((named,), self.block, True, categories=frozenset({referent.category}))
        return None

    def _chosen(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The superior one", "the dorsal ones": those of the things named before that have the word in their name."""
        modifiers = [child.lower for child in self.tree.children(token.i, "amod", "compound")]
        if token.lower not in ("one", "ones") or len(modifiers) != 1 or self.lexicon is None:
            return None
        span = Span(min(t.start for t in self.tree.children(token.i, "amod", "compound")), token.end)
        for referent in self.discourse.candidates(categories):
            named = [
                replace(term, span=span)
                for term in referent.terms
                if len(referent.terms) > 1
                and all(
                    {modifiers[0], _LATIN.get(modifiers[0], "")} & {*id.split("-"), *term.text.lower().split()}
                    for id in term.readings
                )
            ]
            near = referent is self.discourse.topic or referent.turn >= self.discourse.turn - _NEAR
            for term in referent.terms if not named and near else ():
                entries = self.lexicon.get(f"{modifiers[0]} {term.text}")
                ids = tuple(dict.fromkeys(entry.id for entry in entries if entry.category in categories))
                named += [Term(term.text, span, ids, plural=term.plural)] if ids else []
            if named:
                return Resolved(tuple(named), self.block, True, categories=frozenset({referent.category}))
        return None

    def _latter(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The former", "the latter", "the second": of the last things named together."""
        at = _PLACES.get(token.lower)
        ordinal = at is not None and token.lower not in ("former", "latter")
        if at is None or (ordinal and (token.dep not in ("nsubj", "nsubjpass") or not self._is_definite(token))):
            return None
        if not ordinal and (since := self._two_since(categories)):
            return self._chosen_of(since, at)
        for referent in self.discourse.candidates(categories | {"muscle", "nerve"}):
            if len(referent.terms) > 1:
                if referent.category not in categories or at >= len(referent.terms):
                    return None
                term = referent.terms[at]
                group = all(self.kind_of(id).endswith("-group") for id in term.readings)
                term = replace(term, plural=term.plural and group)  # "the medial and lateral Xs": one of each
                return Resolved((term,), referent.block, True, categories=frozenset({referent.category}))
        return None if ordinal else self._of_two(categories, at)

    def _two_since(self, categories: frozenset[str]) -> list[Referent]:
        """The two muscles, or nerves, that the last sentences told of apart, after all that was named together."""
        if len(categories & _NAMED) != 1:
            return []
        since: dict[tuple[str, ...], Referent] = {}
        for one in self.discourse.candidates(categories & _NAMED):
            if len(one.terms) > 1 or one.turn < self.discourse.turn - 2:
                break
            if not one.collective:
                since[one.terms[0].readings] = one
        return list(since.values()) if len(since) == 2 and all(not one.plural for one in since.values()) else []

    def _chosen_of(self, pair: Sequence[Referent], at: int) -> Resolved:
        return inherited(sorted(pair, key=lambda one: (one.block, one.terms[0].span))[at])

    def _of_two(self, categories: frozenset[str], at: int) -> Resolved | None:
        """ "The former" of two things that the sentence before names apart: "X bends the knee, Y straightens it"."""
        last = self.discourse.candidates(frozenset({"muscle", "nerve"}), lambda one: len(one.terms) == 1)
        pair = {one.terms[0].readings: one for one in last if one.turn == self.discourse.turn}
        kinds = {one.category for one in pair.values()}
        if len(pair) != 2 or len(kinds) != 1 or not kinds <= categories:
            return None
        return self._chosen_of(list(pair.values()), at)

    def _pair(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The two", "these two muscles": the last two things talked about."""
        of = [t.lower for p in self.tree.children(token.i, "prep") if p.lower == "of" for t in self.tree.children(p.i)]
        if token.lower != "two" and of and of != ["them"]:
            return None  # "the two branches of the X"
        two = token.lower == "two" or any(c.lower == "two" for c in self.tree.children(token.i, "nummod"))
        definite = any(c.lower in ("the", "these", "those") for c in self.tree.children(token.i, "det"))
        known = token.lower == "two" or any(token.lower in nouns for nouns in self.words.generic.values())
        further = any(c.lower not in _PLAIN for c in self.tree.children(token.i, "amod", "compound", "nmod"))
        if further:
            return None  # "the two plantar nerves"
        both = self._of_both(token) or (token.lower == "both" and token.dep in ("nsubj", "nsubjpass"))
        if not (two and definite and known) and not both:
            return None
        for category in sorted(categories):
            last = [r for r in self.discourse.candidates(frozenset({category})) if len(r.terms) == 1]
            single = {r.terms[0].readings: r for r in last if not r.collective}
            if len(single) >= 2:
                first, second = list(single.values())[:2]
                return Resolved((*second.terms, *first.terms), first.block, True, categories=frozenset({category}))
        return None

    def _several(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "All three", "the four", "all of them", "both": the things named together last, or the last group."""
        number = _NUMBERS.get(token.lower)
        whole = [c.lower for c in self.tree.children(token.i, "det", "predet")]
        definite = any(word in ("all", "the", "these", "those") for word in whole)
        if token.lower == "both" and self._of_things(token):
            return None
        if token.lower == "both":
            number, whole = 2, ["all"]
        elif token.lower == "all" and token.mention is None:
            whole = ["all"]
        elif number is None or not definite:
            return None
        quantifier = Quantifier.ALL if "all" in whole else Quantifier.NONE
        candidates = [one for one in self.discourse.candidates(categories) if one.terms]
        if self.tree.tokens[token.head].lower == "of":  # "one of the four": no muscle of four heads
            candidates = [one for one in candidates if one.plural or one.collective]
        candidates.sort(key=lambda one: len(one.terms) != number or one.turn < self.discourse.turn - 1)
        for referent in candidates[:1] if number == 2 else candidates:
            if token.lower == "both" and not self._may_be_two(referent):
                return None
            if number is None and len(referent.terms) > 1 and self._is_old(referent):
                return None
            if token.lower == "both" and self._is_overtaken(referent, candidates):
                return None
            if self._is_so_many(referent, number):
                return replace(inherited(referent), quantifier=quantifier)
        about = self.discourse.topic.terms if self.discourse.topic is not None else ()
        last = [one for one in candidates if one.terms != about][: number or 0]
        listed = all(len(one.terms) == 1 and one.block >= self.block - len(last) - 1 for one in last)
        if number is None or number < 3 or len(last) < number or not listed:
            return None
        terms = tuple(one.terms[0] for one in reversed(last))
        return Resolved(terms, last[0].block, True, quantifier, frozenset({last[0].category}))

    def _first_of(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The first two": of more things that were named together."""
        number = _NUMBERS[token.lower]
        for referent in self.discourse.candidates(categories):
            if len(referent.terms) > number:
                return Resolved(
                    referent.terms[:number], referent.block, True, categories=frozenset({referent.category})
                )
            if len(referent.terms) == 1 and (referent.plural or referent.collective):
                return replace(inherited(referent), quantifier=Quantifier.SOME)
        return None

    def _others(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The other two": of things named together, without those that were talked about since."""
        candidates = self.discourse.candidates(categories)
        for at, referent in enumerate(candidates):
            since = {id for one in candidates[:at] for term in one.terms for id in term.readings}
            rest = tuple(term for term in referent.terms if not since & set(term.readings))
            if len(referent.terms) > len(rest) == _NUMBERS[token.lower]:
                return Resolved(rest, referent.block, True, categories=frozenset({referent.category}))
        return None

    def _is_old(self, referent: Referent) -> bool:
        """Whether things that were only named together were so too long ago to be "all"."""
        about = self.discourse.topic is not None and self.discourse.topic.terms == referent.terms
        return referent.turn < self.discourse.turn - 1 and not about

    def _is_overtaken(self, pair: Referent, candidates: Sequence[Referent]) -> bool:
        """Whether something else was talked about since two things were named together, which are not the topic."""
        own = {id for term in pair.terms for id in term.readings}
        since = [one for one in candidates if one.turn > pair.turn]
        others = [one for one in since if not {id for term in one.terms for id in term.readings} & own]
        return len(pair.terms) > 1 and len(others) > 1

    def _may_be_two(self, referent: Referent) -> bool:
        """Whether nothing says that a group has another number of members: "both" are not the hamstrings."""
        sizes = [self.sizes(id) for id in referent.terms[0].readings] if len(referent.terms) == 1 else []
        grouped = [self.kind_of(id) not in ("muscle", "nerve") for term in referent.terms for id in term.readings]
        return not sizes or not all(grouped) or any(not one or 2 in one for one in sizes)

    def _is_so_many(self, referent: Referent, number: int | None) -> bool:
        """Whether a referent is several things, and of a number if one is told."""
        if len(referent.terms) > 1:
            return number is None or len(referent.terms) == number
        if number is None or number == 2:
            return referent.plural or referent.collective
        return all(number in self.sizes(id) for id in referent.terms[0].readings)

    def _part(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """Resolve "the anterior fibres", "its long head": a part of what is talked about, or a part without a name."""
        if token.lemma not in _PARTS or "muscle" not in categories or self.lexicon is None or self._of_nerves(token):
            return None
        modifiers = self.tree.children(token.i, "amod", "compound", "nmod")
        if any(m.mention is not None and m.mention.ids("muscle") for m in modifiers):
            return None
        modifiers = [one for m in modifiers for one in self.tree.conjuncts(m.i)]
        of = [p for p in self.tree.children(token.i, "prep") if p.lower == "of"]
        if of:
            return self._part_of(token, modifiers, of[0], categories)
        if not modifiers:
            return None
        span = Span(min(m.start for m in modifiers), token.end)
        text = " ".join((*(m.lower for m in modifiers), token.lower))
        plural = token.tag == "NNS"
        for referent in self.discourse.candidates(categories, self._is_whole):
            named = [
                self._part_named(m.lower, token.lemma, whole, categories) for m in modifiers for whole in referent.terms
            ]
            if all(named):
                terms = tuple(dict.fromkeys(Term(text, span, ids, plural=plural) for ids in named))
                return Resolved(terms, self.block, True)
        topic = self.discourse.topic
        referents = (
            [topic] if topic is not None and topic.category in categories else self.discourse.candidates(categories)
        )
        if token.lemma == "belly":
            referents = [one for one in referents if any(self.sizes(id) for term in one.terms for id in term.readings)]
        if not referents or not self._is_whole(referents[0]):
            return None
        terms = tuple(dict.fromkeys(Term(text, span, whole.readings, plural=plural) for whole in referents[0].terms))
        return Resolved(terms, self.block, True, Quantifier.SOME)

    def _part_of(self, token: Token, modifiers: list[Token], of: Token, categories: frozenset[str]) -> Resolved | None:
        """ "The front part of the deltoid": that part, or some part of it when it has no such name."""
        for target in self.tree.children(of.i, "pobj"):
            ids = target.mention.ids("muscle") if target.mention is not None else ()
            if ids and "muscle" in categories:
                whole = term_of(target, ids)
                named = [self._part_named(m.lower, token.lemma, whole, categories) for m in modifiers]
                span = Span(min(m.start for m in (*modifiers, token)), target.end)
                plural = token.tag == "NNS"
                if named and all(named):
                    terms = tuple(dict.fromkeys(Term(self._text(span), span, one, plural=plural) for one in named))
                    return Resolved(terms, self.block)
                further = [t for t in self.tree.conjuncts(target.i) if t.i != target.i and t.mention is not None]
                more = [term_of(t, own) for t in further if (own := t.mention.ids("muscle") if t.mention else ())]
                return Resolved((whole, *more), self.block, False, Quantifier.SOME)
        return None

    def _text(self, span: Span) -> str:
        return " ".join(token.text for token in self.tree.tokens if span.start <= token.start and token.end <= span.end)

    def _part_named(self, modifier: str, noun: str, whole: Term, categories: frozenset[str]) -> tuple[str, ...]:
        """Return the ids of a part by a name made of its modifier and its whole: "long head of biceps brachii"."""
        assert self.lexicon is not None
        nouns = dict.fromkeys((noun, "part", "head", "fibres"))
        names = (
            *(f"{modifier} {noun} of {whole.text}" for noun in nouns),
            f"{modifier} {whole.text}",
            f"{modifier} {noun} of the {whole.text}",
        )
        entries = next(filter(None, map(self.lexicon.get, names)), ())
        return tuple(entry.id for entry in entries if entry.category in categories)

    def _is_whole(self, referent: Referent) -> bool:
        return not all(self.kind_of(id) == "muscle-part" for term in referent.terms for id in term.readings)

    def _had(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "X has coarse bundles that ...": a part that a clause gives to its own subject."""
        verb = self.tree.tokens[token.head]
        part = self.words.has("transparent", token.lower) or token.lemma in _PARTS
        if token.dep != "dobj" or verb.lemma not in _HAVING or not part or "muscle" not in categories:
            return None
        subject = next(iter(self.tree.children(verb.i, "nsubj")), None)
        if subject is None or subject.mention is None:
            return None
        return self.partly(token, self.resolve(subject.i, categories))

    def _same(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        if token.i in self._open:
            return None
        self._open.add(token.i)
        try:
            found = (self.resolve(i, categories) for i in self._predicative(token) if i != token.i)
            return next((resolved for resolved in found if resolved is not None), None)
        finally:
            self._open.discard(token.i)

    def _is_pronoun(self, token: Token) -> bool:
        words = self.words
        return token.lower in words.singular_pronouns | words.plural_pronouns | words.personal_pronouns

    def _is_definite(self, token: Token) -> bool:
        children = self.tree.children(token.i)
        pointing = any(child.lower in ("this", "that", "these", "those") for child in children)
        free = _OPEN | _SIZES if pointing else _OPEN
        if any(
            child.dep in ("amod", "compound", "prep", "relcl", "acl", "poss") and child.lower not in free
            for child in children
        ):
            return False
        return any(child.lower in _DEFINITE for child in children)

    def _relative(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "Which", "that": the noun that the clause hangs on; what is talked about, when the clause stands alone."""
        current, seen = token, {token.i}
        while current.head not in seen:
            if current.dep == "relcl":
                return self._described_before(token, current, categories)
            current = self.tree.tokens[current.head]
            seen.add(current.i)
        if current.dep == "relcl" and current.head != current.i:
            return self._described_before(token, current, categories)
        topic = self.discourse.topic
        return inherited(topic) if topic is not None and topic.category in categories and token.i <= 1 else None

    def _described_before(self, token: Token, verb: Token, categories: frozenset[str]) -> Resolved | None:
        """What a relative clause is said of, without what is named behind it: "X, whose nerve is A, and Y"."""
        found = self._described(antecedent(self.tree, verb.head, verb), categories)
        if found is None or found.inherited:
            return found
        before = tuple(term for term in found.terms if term.span.start < token.start)
        return replace(found, terms=before) if before else found

    def _described(self, i: int, categories: frozenset[str]) -> Resolved | None:
        """What a relative clause is said of: of X, when it hangs on "X, the strongest flexor of the hip, which ..."."""
        token = self.tree.tokens[i]
        above = self.tree.tokens[token.head]
        if token.lemma in _ENDINGS and token.mention is None and not self.tree.children(i, "poss"):
            return self._ended_by(token, categories)
        named = above.mention is not None and above.mention.ids(*categories)
        if token.dep == "appos" and named and (token.mention is None or self._describes(token, above)):
            return self.resolve(above.i, categories)
        return self.resolve(i, categories)

    def _ended_by(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """ "X converges on a tendon, which inserts on Y": it is X that does."""
        subjects = self.tree.children(self._clause_of(token), "nsubj", "nsubjpass")
        own = [p for p in self.tree.children(token.i, "prep") if p.lower == "of"]
        return self.resolve(subjects[0].i, categories) if subjects and not own and subjects[0].i < token.i else None

    def agent_noun(self, token: Token) -> Resolved:
        """A functional noun such as "extensors" as a subject: known by its text only."""
        assert token.mention is not None
        term = term_of(token, token.mention.ids("muscle"))
        return Resolved((term,), self.block, False, self.quantifier(token.i), frozenset({"muscle"}))

    def _predicative(self, token: Token) -> list[int]:
        """ "X is a muscle that ...", "X, a nerve which ...", "a group of muscles that ...": the heads of X."""
        tree, current, seen = self.tree, token, {token.i}
        while current.dep in ("pobj", "prep") and current.head not in seen:
            head = tree.tokens[current.head]
            if current.dep == "prep" and current.lower not in ("of", "for"):
                return []
            seen.add(head.i)
            current = head
        if current.dep == "appos":
            return [current.head]
        if current.dep in ("attr", "oprd") and tree.tokens[current.head].lemma in _LINKS:
            return [t.i for t in tree.children(current.head, "nsubj", "nsubjpass")]
        if current.dep == "nsubj" and tree.tokens[current.head].lemma == "be":
            return [t.i for t in tree.children(current.head, "attr") if t.mention is not None]
        return []


# "the facial nerve, the seventh cranial nerve"
_CRANIAL = re.compile(r"^(?:cranial nerve \w+|cn ?\w+|\w+ cranial nerve)$")
_REGIONS = {"C": "cervical", "T": "thoracic", "L": "lumbar", "S": "sacral", "Co": "coccygeal"}
_OF_EVENTS = frozenset(
    {"lead", "result", "cause", "mean", "allow", "enable", "permit", "explain", "happen", "occur", "make", "require"}
)
_NAMED = frozenset({"muscle", "nerve"})
_OTHERS = frozenset({"other", "remaining"})
_SIDED = frozenset({"inside", "outside", "back", "front", "top", "bottom", "interior", "exterior"})
_WHERE = frozenset({"place", "region", "joint"})
_PLAIN = frozenset({"last", "same", "next", "muscle", "nerve"})
_PLACES = {"former": 0, "latter": -1, "first": 0, "second": 1, "third": 2, "fourth": 3}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ENDINGS = frozenset({"tendon", "aponeurosis"})
_KINDS = frozenset({"plexus", "ganglion", "trunk", "cord", "ramus"})
_HAVING = frozenset({"have", "possess", "contain"})
_PARTS_OF_ANY = frozenset({"fibre", "fiber", "tendon", "belly", "contraction"})
_NEAR = 4  # sentences back that "the deep one" may reach for the deep part of what was named
_OF_PERSONS = frozenset({"joint", "motion", "region", "skin"})
_PARTS = frozenset({"fibre", "fiber", "fibres", "fibers", "part", "portion", "head", "belly", "slip"})
_LINKS = frozenset({"be", "become", "form", "remain"})
_DEFINITE = frozenset({"this", "these", "the", "both", "that", "those", "each", "all", "its", "their"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_SIZES = frozenset({"small", "little", "tiny", "thin", "slender", "short", "long", "thick", "big", "large", "delicate"})
_OPEN = frozenset({"entire", "whole", "same", "left", "right", "affected", "injured", "two", "three", "four"})


def term_of(token: Token, ids: tuple[str, ...]) -> Term:
    """Make a term of a token that names something."""
    mention = token.mention
    if mention is None:
        return Term(token.text, Span(token.start, token.end), ids)
    meant = [entry for entry in mention.entries if entry.id in ids]
    own = token.lower in ids  # "the supinator" is the muscle of that name
    agent = "agent" in mention.categories and " " not in token.text and not own  # "adductors": of the hip?
    return Term(
        token.text,
        Span(token.start, token.end),
        ids,
        plural=mention.plural,
        loose=agent or (len(ids) == 1 and all(entry.ambiguous for entry in meant)),
        misspelt=mention.misspelt or None,
    )


def inherited(referent: Referent) -> Resolved:
    """Make what a phrase names out of what it refers to."""
    return Resolved(referent.terms, referent.block, True, Quantifier.NONE, frozenset({referent.category}))
