"""What a noun phrase names: its own mention, one behind a transparent noun, or one that a pronoun refers to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any, TypeVar

from anatlint.claims.both_named import both_named
from anatlint.claims.chosen import former_or_latter, name_shortened
from anatlint.claims.discourse import Discourse
from anatlint.claims.generics import generic_meant
from anatlint.claims.guesses import guess, may_mean, sole_meant, with_options
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.named import names_beside, own_names
from anatlint.claims.of_which import listed_before
from anatlint.claims.one_side import side_meant
from anatlint.claims.only_ones import said_to_be
from anatlint.claims.pairs_meant import pair_meant
from anatlint.claims.part_phrases import PARTS, part_counted, part_joined
from anatlint.claims.parts_of_which import is_of_which, of_which
from anatlint.claims.pronouns import is_pronoun, pronoun_meant
from anatlint.claims.quantifiers import quantified, quantifier_of, quantity_of
from anatlint.claims.relatives import ended_by
from anatlint.claims.resolved import Resolved, inherited, term_of
from anatlint.claims.several import NUMBERS, all_of_them, first_things, last_two, of_both, other_things
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span
from anatlint.records import dataclass

__all__ = ["Phrases", "Resolved", "inherited", "term_of"]

# "the facial nerve, the seventh cranial nerve"
_CRANIAL = re.compile(r"^(?:cranial nerve \w+|cn ?\w+|\w+ cranial nerve)$")
_DEFINITE = frozenset({"this", "these", "the", "both", "that", "those", "each", "all", "its", "their"})
_OFFSPRING = frozenset({"branch", "continuation", "offshoot", "division", "twig", "daughter", "child", "descendant"})
T = TypeVar("T")

_OPEN = frozenset({"entire", "whole", "same", "left", "right", "affected", "injured", "two", "three", "four"})


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
    listed_in: Callable[[str], frozenset[str]] = lambda id: frozenset()  # what has it among its members or parts
    members_of: Callable[[str], tuple[str, ...]] = lambda id: ()  # the members of a group
    listed: Callable[[str], Mapping[str, frozenset[str]]] = lambda id: {}  # parts or members, with words of their names
    typed: bool = False  # the sentence says what "it" is ("it is a nerve"): things of other kinds are passed over
    strict: bool = (
        True  # a pronoun means what is most salient, or nothing; else it may mean a lesser thing of the right kind
    )
    guessing: bool = False  # a pronoun of which it is not certain what it means may mean all that is near
    doubts: int = 0  # how often such a pronoun was met
    open: set[int] = field(
        default_factory=set
    )  # generic nouns being resolved: "X is the muscle that ..." goes in a circle
    _known: dict[tuple[object, ...], tuple[Any, int]] = field(default_factory=dict, init=False)

    def resolve(self, i: int, categories: frozenset[str]) -> Resolved | None:
        """Return the structures of some categories that the phrase headed by token ``i`` names, if any."""
        return self.once((i, categories), lambda: self._resolve(i, categories))

    def once(self, what: tuple[object, ...], find: Callable[[], T]) -> T:
        """Return what ``find`` finds in the phrases, by what it is called.

        It is worked out once for each state that it depends on: many readers ask for the same.
        """
        if self.open:
            return find()
        key = (*what, self.strict, self.typed, self.guessing, len(self.tree.gap_subjects))
        known: tuple[T, int] | None = self._known.get(key)
        if known is None:
            before = self.doubts
            found = find()
            self._known[key] = (found, self.doubts - before)
            return found
        self.doubts += known[1]
        return known[0]

    def forget(self) -> None:
        """Work out anew what phrases mean: what was told before has changed, or what groups are described."""
        self._known.clear()

    def _resolve(self, i: int, categories: frozenset[str]) -> Resolved | None:
        terms: list[Term] = []
        referent: Resolved | None = None
        for token in self.members(i):
            if own := own_names(self, token, categories) or names_beside(self, token, categories):
                terms.extend(own)
            elif token.i != i and terms and (part := part_joined(self, token, categories)):
                terms.extend(part)
            elif token.i == i and not terms and self._other_thing(token):
                if not self.tree.children(i, "conj"):  # "the skin as well as four muscles: A, B, ..."
                    return name_shortened(self, token, categories)
            elif (referred := self.referred(token, categories)) and referent is None:
                referent = referred
        if not terms and referent is None:
            return None
        quantifier = self.quantifier(i)
        if terms or referent is None:
            unique = tuple({term.readings: term for term in reversed(terms)}.values())[::-1]
            return Resolved(unique, self.block, False, quantifier, categories)
        quantifier = quantifier if quantifier is not Quantifier.NONE else referent.quantifier
        return Resolved(referent.terms, referent.block, referent.inherited, quantifier, categories)

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
        if self.tree.child(i, "conj", "appos") is None:
            return [self.tree.tokens[i]]
        found = {token.i: token for token in self.tree.conjuncts(i)}
        for token in list(found.values()):
            for apposed in self.tree.children(token.i, "appos"):
                gapped = any(t.lower == "by" for t in self.tree.children(apposed.i, "prep"))
                if (
                    token.mention
                    and apposed.mention
                    and token.mention.categories & apposed.mention.categories
                    and not gapped
                    and not self.describes(apposed, token)
                ):
                    found.update({t.i: t for t in self.tree.conjuncts(apposed.i)})
        subject, verb = self.tree.tokens[i].dep in ("nsubj", "nsubjpass"), self.tree.tokens[i].head
        behind = {at for at in found if subject and i < verb < at}  # "X bends the knee, Y the hip": not both do so
        return [found[at] for at in sorted(found) if at == i or at not in self.tree.gap_subjects | behind]

    def describes(self, apposed: Token, token: Token) -> bool:
        """Whether an apposition says what kind of thing something is: "X, the broadest muscle of the back"."""
        assert apposed.mention is not None
        assert token.mention is not None

        def collective(one: Token) -> bool:
            ids = one.mention.ids("muscle", "nerve") if one.mention is not None else ()
            return bool(ids) and all(self.kind_of(id).endswith("-group") for id in ids)

        return _CRANIAL.search(apposed.lower) is not None or (collective(apposed) and not collective(token))

    def is_generic(self, token: Token) -> bool:
        """Whether a noun says no more than what kind of thing is meant: "muscle", "nerve"."""
        return token.lower in self.words.kinds

    def _other_thing(self, token: Token) -> bool:
        """Whether the head of a phrase is something else, so that names beside it say nothing of the whole."""
        if (
            token.pos not in ("NOUN", "PROPN")
            or self.words.has("transparent", token.lower)
            or token.mention is not None
        ):
            return False
        known = token.lower in self.words.kinds
        if token.lemma == "joint" and self.tree.children(token.i, "nummod"):
            return False  # "two joints, the knee and the ankle"
        return (
            not known
            and token.lemma not in (*PARTS, "counterpart")
            and not self.words.has("transparent_places", token.lower)
            and not self.words.has("forms", token.lower)
        )

    def clause_of(self, token: Token) -> int:
        """Return the verb of the clause that a token stands in."""
        current = token
        while current.pos not in ("VERB", "AUX") and current.head != current.i:
            current = self.tree.tokens[current.head]
        return current.i

    def in_subject(self, token: Token) -> bool:
        """Whether a token is the subject of a clause, or of one whose verb is left out."""
        return token.dep in ("nsubj", "nsubjpass") or token.i in self.tree.gap_subjects

    def referred(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """Return who is meant by a pronoun, or a generic noun with "this", "the", "both", if anyone."""
        found = self._certain(token, categories) or sole_meant(self, token, categories)
        if found is not None:
            return with_options(self, token, found)
        if self.guessing:
            return guess(self, token, categories)
        self.doubts += may_mean(self, token)
        return None

    def _certain(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        if is_of_which(self, token):
            return of_which(self, token, categories)
        for read in (part_counted, ended_by, listed_before, both_named, pair_meant):
            if (told := read(self, token, categories)) is not None:
                return told
        if (one := former_or_latter(self, token, categories)) is not None or token.lower in ("former", "latter"):
            return one
        if (own := said_to_be(self, token)) is not None:
            return self.resolve(own.i, categories)
        if _is_some(self, token):
            return (first_things if _has(self, token, "first") else other_things)(self, token, categories)
        if (several := side_meant(self, token, categories) or all_of_them(self, token, categories)) is not None:
            return several
        if (token.lower == "both" or of_both(self, token)) and (pair := last_two(self, token, categories)) is not None:
            return pair
        if quantity_of(self, token) is not None and (whole := quantified(self, token)) is not None:
            return pronoun_meant(self, whole, categories) if whole.tag == "PRP" else self.referred(whole, categories)
        if token.tag in ("PRP", "PRP$", "DT", "WDT", "WP", "PDT") or is_pronoun(self, token):
            return pronoun_meant(self, token, categories)
        return generic_meant(self, token, categories)

    def is_definite(self, token: Token) -> bool:
        """Whether a noun stands with an article or pronoun that points back, and with no words that tell which.

        "This" and "these" may have any adjective that only describes ("this broad, flat muscle"), and clauses behind
        a comma.
        """
        children = self.tree.children(token.i)
        pointing = any(child.lower in ("this", "that", "these", "those") for child in children)
        if any(
            child.dep in ("amod", "compound", "prep", "relcl", "acl", "poss")
            and child.lower not in _OPEN
            and not (child.dep == "prep" and token.i in self.tree.gap_subjects)  # "the second by A"
            and not (pointing and self._only_describes(token, child))
            for child in children
        ):
            return False
        return any(child.lower in _DEFINITE for child in children)

    def _only_describes(self, token: Token, child: Token) -> bool:
        """Whether a word beside "this muscle" says no more than what is known of it anyway."""
        if child.dep in ("amod", "compound"):
            named = child.mention is not None and child.mention.ids("muscle", "nerve", "agent", "division")
            return not named and not self.words.has("telling_apart", child.lower)
        if child.dep == "prep" and child.lower in ("of", "from"):  # "this branch of the X": of what is it said?
            return token.lemma in _OFFSPRING and any(t.mention for t in self.tree.children(child.i, "pobj"))
        if child.dep in ("acl", "relcl"):
            start = self.tree.subtree(child.i)[0]
            return start > token.i and "," in (self.tree.tokens[start].text, self.tree.tokens[start - 1].text)
        return False

    def quantifier(self, i: int) -> Quantifier:
        """Return the quantifier of the phrase headed by token ``i``."""
        return quantifier_of(self, i)

    def agent_noun(self, token: Token) -> Resolved:
        """A functional noun such as "extensors" as a subject: known by its text only."""
        assert token.mention is not None
        term = term_of(token, token.mention.ids("muscle"))
        return Resolved((term,), self.block, False, quantifier_of(self, token.i), frozenset({"muscle"}))


def _has(phrases: Phrases, token: Token, word: str) -> bool:
    return any(child.lower == word for child in phrases.tree.children(token.i, "amod"))


def _is_some(phrases: Phrases, token: Token) -> bool:
    """ "The first two", "the other three", "the others": some of what was named together."""
    if token.lower in NUMBERS and (_has(phrases, token, "first") or _has(phrases, token, "other")):
        return True
    others = token.lower in ("other", "others") and phrases.in_subject(token)
    return others and bool(phrases.tree.children(token.i, "det"))
