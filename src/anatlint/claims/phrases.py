"""What a noun phrase names: its own mention, one behind a transparent noun, or one that a pronoun refers to."""

from __future__ import annotations

from dataclasses import dataclass, field

from anatlint.claims.lexicon import Lexicon
from anatlint.claims.discourse import Discourse, Referent
from anatlint.claims.model import Quantifier, Term
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase names. ``block`` is where the names stand, ``inherited`` whether that is elsewhere."""

    terms: tuple[Term, ...]
    block: int
    inherited: bool = False
    quantifier: Quantifier = Quantifier.NONE
    categories: frozenset[str] = frozenset()


@dataclass(slots=True)
class Phrases:
    """Resolves the phrases of one tree."""

    tree: Tree
    words: Words
    discourse: Discourse
    block: int
    lexicon: Lexicon | None = None
    _open: set[int] = field(default_factory=set)  # generic nouns being resolved: "X is the muscle that ..." goes in a circle

    def resolve(self, i: int, categories: frozenset[str]) -> Resolved | None:
        """Return the structures of some categories that the phrase headed by token ``i`` names, if any."""
        terms: list[Term] = []
        inherited: Resolved | None = None
        for token in self.members(i):
            if own := self._own(token, categories):
                terms.extend(own)
            elif (referred := self._referred(token, categories)) and inherited is None:
                inherited = referred
        quantifier = self.quantifier(i)
        if terms:
            unique = tuple({term.span: term for term in terms}.values())
            return Resolved(unique, self.block, False, quantifier, categories)
        if inherited is None:
            return None
        quantifier = quantifier if quantifier is not Quantifier.NONE else inherited.quantifier
        return Resolved(inherited.terms, inherited.block, True, quantifier, categories)

    def members(self, i: int) -> list[Token]:
        """Return the coordinated heads of a phrase (lists that the parser took for appositions too)."""
        found = {token.i: token for token in self.tree.conjuncts(i)}
        for token in list(found.values()):
            for apposed in self.tree.children(token.i, "appos"):
                if token.mention and apposed.mention and token.mention.categories & apposed.mention.categories:
                    found.update({t.i: t for t in self.tree.conjuncts(apposed.i)})
        return [found[i] for i in sorted(found)]

    def quantifier(self, i: int) -> Quantifier:
        """Return the quantifier that stands before the head of a phrase."""
        for child in self.tree.children(i, "det", "predet", "amod", "nummod", "advmod", "preconj"):
            for name in ("all", "most", "some", "only"):
                if self.words.has(name, child.lower):
                    return Quantifier(name)
        return Quantifier.NONE

    def _own(self, token: Token, categories: frozenset[str]) -> list[Term]:
        if token.mention is not None and (ids := token.mention.ids(*categories)):
            if token.dep == "attr" and self.tree.children(token.i, "relcl") and (same := self._same(token, categories)):
                return list(same.terms)  # "X is the only Y that ...": X is meant
            return [term_of(token, ids)]
        transparent = self.words.has("transparent", token.lower) or (
            categories & {"place", "region", "joint"} and self.words.has("transparent_places", token.lower)
        )
        if not transparent:
            return []
        for preposition in self.tree.children(token.i, "prep"):
            if preposition.lower == "of":
                for target in self.tree.children(preposition.i, "pobj"):
                    found = [term for member in self.members(target.i) for term in self._own(member, categories)]
                    if found:
                        return found
        for child in self.tree.children(token.i, "compound", "poss", "nmod", "amod"):
            if child.mention is not None and (ids := child.mention.ids(*categories)):
                return [term_of(child, ids)]
        return []

    def _referred(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """A pronoun, or a generic noun with "this", "the", "both": who is meant?"""
        plural: bool | None = None
        wanted = categories
        if token.tag in ("PRP", "PRP$", "DT", "WDT", "WP", "PDT") or self._is_pronoun(token):
            if not self._is_pronoun(token):
                return None
            plural = None if token.lower in self.words.singular_pronouns & self.words.plural_pronouns else (
                token.lower in self.words.plural_pronouns
            )
        else:
            if (counterpart := self._counterpart(token, categories)) is not None:
                return counterpart
            if (part := self._part(token, categories)) is not None:
                return part
            kinds = frozenset(name for name, nouns in self.words.generic.items() if token.lower in nouns)
            wanted = categories & kinds
            if not self._is_definite(token):
                return self._same(token, categories) if kinds or self.words.has("transparent", token.lower) else None
            if not wanted:
                return None
            plural = token.tag in ("NNS", "NNPS")
        referent = self.discourse.find(wanted, plural)
        return None if referent is None else inherited(referent)

    def _counterpart(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """"Their internal counterparts" of the external intercostal muscles: the first word is exchanged."""
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
                    return Resolved((Term(token.text, Span(modifier.start, token.end), ids, plural=plural),), self.block, True)
        return None

    def _part(self, token: Token, categories: frozenset[str]) -> Resolved | None:
        """"The anterior fibres", "its long head": a part of what is talked about; of some part, when it has no name."""
        if token.lemma not in _PARTS or "muscle" not in categories or self.lexicon is None:
            return None
        modifiers = self.tree.children(token.i, "amod", "compound", "nmod")
        if any(m.mention is not None and m.mention.ids("muscle") for m in modifiers):
            return None
        modifiers = [one for m in modifiers for one in self.tree.conjuncts(m.i)]
        if not modifiers or any(p.lower == "of" for p in self.tree.children(token.i, "prep")):
            return None
        referent = self.discourse.find(categories)
        if referent is None:
            return None
        span = Span(min(m.start for m in modifiers), token.end)
        text = " ".join((*(m.lower for m in modifiers), token.lower))
        terms = []
        for modifier in modifiers:
            for whole in referent.terms:
                names = (f"{modifier.lower} {noun} of {whole.text}" for noun in (token.lemma, "part", "head", "fibres"))
                entries = next(filter(None, map(self.lexicon.get, (*names, f"{modifier.lower} {whole.text}"))), ())
                ids = tuple(entry.id for entry in entries if entry.category in categories)
                terms.append(Term(text, span, ids or whole.readings, plural=token.tag == "NNS"))
        quantifier = Quantifier.SOME if terms and terms[0].readings == referent.terms[0].readings else Quantifier.NONE
        return Resolved(tuple(dict.fromkeys(terms)), self.block, True, quantifier)

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
        return token.lower in self.words.singular_pronouns or token.lower in self.words.plural_pronouns

    def _is_definite(self, token: Token) -> bool:
        children = self.tree.children(token.i)
        if any(child.dep in ("amod", "compound", "prep", "relcl", "acl", "poss") and child.lower not in _OPEN for child in children):
            return False
        return any(child.lower in _DEFINITE for child in children)

    def agent_noun(self, token: Token) -> Resolved:
        """A functional noun such as "extensors" as a subject: known by its text only."""
        assert token.mention is not None
        term = term_of(token, token.mention.ids("muscle"))
        return Resolved((term,), self.block, False, self.quantifier(token.i), frozenset({"muscle"}))

    def _predicative(self, token: Token) -> list[int]:
        """"X is a muscle that ...", "X, a nerve which ...", "a group of muscles that ...": the heads of X."""
        tree, current, seen = self.tree, token, {token.i}
        while current.dep in ("pobj", "prep", "conj") and current.head not in seen:
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


_PARTS = frozenset({"fibre", "fiber", "fibres", "fibers", "part", "portion", "head", "belly", "slip"})
_LINKS = frozenset({"be", "become", "form", "remain", "call"})
_DEFINITE = frozenset({"this", "these", "the", "both", "that", "those", "each", "all", "its", "their"})
_OPEN = frozenset({"entire", "whole", "same", "two", "three", "four"})


def term_of(token: Token, ids: tuple[str, ...]) -> Term:
    """Make a term of a token that names something."""
    plural = bool(token.mention and token.mention.plural)
    return Term(token.text, Span(token.start, token.end), ids, plural=plural)


def inherited(referent: Referent) -> Resolved:
    """Make what a phrase names out of what it refers to."""
    return Resolved(referent.terms, referent.block, True, Quantifier.NONE, frozenset({referent.category}))
