"""What a text says is harmed: "if the X is cut", "injury to the X", "a squeezed X", "in Bell's palsy"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from anatlint.claims.absences import absent, is_idle
from anatlint.claims.diagnoses import diagnoses, reasons
from anatlint.claims.effects import stretches
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Term
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.qualify import excluded
from anatlint.claims.tree import Token
from anatlint.records import dataclass

_SUBJECT = frozenset({"nerve", "muscle"})
_NERVE = frozenset({"nerve"})
_TO = ("to", "of", "in", "on", "affecting", "involving", "with", "from", "for", "at")
_ENDING = frozenset({",", ":", ".", ";", "–", "—", "when", "if", "and", "?"})
_CORD = frozenset({"cord", "spinal cord"})
_BEYOND = frozenset({"below", "above", "beneath"})  # a level
_WHERE = frozenset({"at", "in", "near", "above", "below", "behind", "inside", "within", "under", "beneath", "over"})

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Cause:
    """What is harmed (``None``: something that is neither muscle nor nerve), and the tokens that say so."""

    who: Resolved | None
    head: int
    tokens: frozenset[int]
    verbal: bool = False  # told with a verb, "is cut"; its words are spread over the clause
    sign: bool = False  # a syndrome stands for its nerve
    traced: bool = False  # found by what it causes, which stands before: "if the wrist drops, that's the X"

    @property
    def is_nerve(self) -> bool:
        """Whether a nerve is harmed."""
        return self.who is not None and "nerve" in self.who.categories


@dataclass(frozen=True, slots=True)
class CauseReader:
    """Finds the causes of one fragment."""

    reader: FragmentReader
    words: Words
    holders: Callable[[str], Sequence[str]]  # the nerves that a syndrome is the harm of

    def find(self) -> list[Cause]:
        """Return the causes in the order of the text; syndromes only in clauses where no nerve is harmed."""
        tokens = self.reader.tree.tokens
        found = {cause.head: cause for token in tokens for cause in self._nominal(token)}
        for predication in self.reader.predications:
            for cause in self._verbal(predication):
                found.setdefault(cause.head, cause)
        if not found:
            told = [*diagnoses(self.reader, self.words, self.holders), *reasons(self.reader, self.words)]
            found = {one.named: Cause(one.who, one.named, one.tokens, traced=one.seen_before) for one in told}
        for syndrome in filter(None, map(self._syndrome, tokens)):
            here = next(s for s in stretches(self.reader.tree) if s.first <= syndrome.head <= s.last)
            named = [c for c in found.values() if c.is_nerve and c.who is not None and not c.who.inherited]
            named += [c for c in found.values() if c.who is None]  # "a stroke often gives a facial palsy"
            if not any(here.first <= cause.head <= here.last for cause in named):
                found = {i: c for i, c in found.items() if not (c.is_nerve and c.who is not None and c.who.inherited)}
                found[syndrome.head] = syndrome
        return self._without_results([self._if_meant(found[head]) for head in sorted(found)])

    def _if_meant(self, cause: Cause) -> Cause:
        """Return a cause; one of something else where it is only set against: "quite unlike an X palsy"."""
        return replace(cause, who=None) if excluded(self.reader.tree, cause.head) and not cause.verbal else cause

    def _without_results(self, causes: Sequence[Cause]) -> list[Cause]:
        """ "Damage to the X paralyses the Y", "paralysis of the Y from injury of the X": the Y is what follows."""
        if not causes:
            return []
        clauses = stretches(self.reader.tree)
        place = {
            cause.head: next(i for i, s in enumerate(clauses) if s.first <= cause.head <= s.last) for cause in causes
        }
        nerves = [place[cause.head] for cause in causes if cause.is_nerve]
        return [
            cause
            for cause in causes
            if cause.is_nerve or cause.who is None or not any(at <= place[cause.head] for at in nerves)
        ]

    def _nominal(self, token: Token) -> Iterator[Cause]:
        if token.lower in self.words["elsewhere"]:
            yield Cause(None, token.i, frozenset({token.i}))
        elif token.lower in self.words["harms"] or _is_sign_of_harm(token, self.words["harms"]):
            near = {t.lower for t in self.reader.tree.tokens[max(0, token.i - 2) : token.i + 6]}
            unknown = near & _CORD or self._is_beyond_level(token)
            yield from self._noun(token) if not unknown else (Cause(None, token.i, frozenset({token.i})),)
        elif token.lower in self.words["harmed"] and token.dep in ("amod", "acl", "compound", "nmod"):
            yield from self._modifier(token)
        elif (bare := self._out(token)) is not None:
            yield bare
        elif token.pos not in ("VERB", "AUX") and self._is_harming(token):
            yield from self._misparsed(token)
        elif token.lower in ("with", "without"):
            yield from self._without(token)
        elif token.lower in self.words["harmed"]:
            yield from self._absolute(token)

    def _noun(self, token: Token) -> Iterator[Cause]:
        """ "Injury to the X", "X palsy", "third nerve palsy", "its loss"."""
        for found, at in self._targets(token):
            categories = frozenset(
                "nerve" if not self.reader.kind_of(id).startswith("muscle") else "muscle"
                for term in found.terms
                for id in term.readings
            )
            whole = self._stretch(token.i, at)
            yield Cause(replace(found, categories=categories), token.i, whole)
            return
        if (bare := self._bare(token)) is not None:
            where = [p for p in self.reader.tree.children(token.i, "prep") if self._is_where(p)]
            places = (i for preposition in where for i in self.reader.tree.subtree(preposition.i))
            yield Cause(bare, token.i, frozenset({token.i, *places}))

    def _bare(self, token: Token) -> Resolved | None:
        """ "Injury results in ...", below the name of a nerve or right behind it: of that nerve."""
        children = self.reader.tree.children(token.i, "prep", "compound", "poss", "amod", "nmod")
        subject = token.dep in ("nsubj", "nsubjpass", "ROOT", "pobj")
        discourse = self.reader.phrases.discourse
        topic = discourse.topic or discourse.pronoun(_NERVE, False, True)
        named = any(child.dep != "amod" or child.mention is not None for child in children if not self._is_where(child))
        if not subject or named or topic is None or not topic.terms:
            return None
        placed, last = any(map(self._is_where, children)), discourse.find(_NERVE)
        if placed and last is not None and last.terms != topic.terms:
            return None  # "an injury at the elbow", below the name of another nerve
        return inherited(topic) if topic.category == "nerve" and not topic.plural else None

    def _is_where(self, preposition: Token) -> bool:
        """ "Damage in the left posterior triangle", "injury at the wrist": where it is, and not to what."""
        things = self.reader.tree.children(preposition.i, "pobj")
        places = ("place", "region", "joint")
        placed = all(t.mention is not None and t.mention.ids(*places) and not t.mention.ids(*_SUBJECT) for t in things)
        return preposition.lower in _WHERE and bool(things) and placed

    def _targets(self, token: Token) -> Iterator[tuple[Resolved, int]]:
        tree = self.reader.tree
        for preposition in self._prepositions(token):
            if preposition.lower in _TO:
                for target in tree.children(preposition.i, "pobj"):
                    found = self.reader.phrases.resolve(target.i, _SUBJECT) or self._it(target)
                    if found is not None:
                        yield self.reader.without_excluded(found) or found, target.i
                    if (other := self._unnamed(target)) is not None:
                        yield other, target.i
        for child in tree.children(token.i, "compound", "amod", "nmod", "poss"):
            owned = child.dep == "poss" and child.tag == "PRP$"
            if owned or (child.mention is not None and child.mention.ids(*_SUBJECT)):
                categories = _NERVE if owned else _SUBJECT
                if (found := self.reader.phrases.resolve(child.i, categories)) is not None:
                    yield found, child.i
        before = tree.tokens[token.i - 1] if token.i else token
        if before.mention is not None and (ids := before.mention.ids(*_SUBJECT)):
            yield Resolved((term_of(before, ids),), self.reader.phrases.block), before.i
        if (root := self._root(token)) is not None:
            yield root
        if (named := self._by_adjective(token)) is not None:
            yield named

    def _prepositions(self, token: Token) -> list[Token]:
        """The prepositions of a noun, and the one right behind it, which may hang elsewhere: "a sign of injury to"."""
        tree = self.reader.tree
        own, after = tree.children(token.i, "prep"), tree.tokens[token.i + 1 : token.i + 2]
        sources = [thing for one in own if one.lower == "from" for thing in tree.children(one.i, "pobj")]
        on = [one for thing in sources for one in tree.children(thing.i, "prep") if one.lower in ("on", "to")]
        return [*on, *own, *(one for one in after if one.dep == "prep" and one not in own)]  # "from the stirrups on"

    def _it(self, token: Token) -> Resolved | None:
        """ "Damage to it": of the nerve that the passage is about."""
        topic = self.reader.phrases.discourse.topic
        if token.lower not in ("it", "them") or topic is None or topic.category != "nerve":
            return None
        return inherited(topic)

    def _root(self, token: Token) -> tuple[Resolved, int] | None:
        """ "Injury to C8", "an L5 lesion": the roots by their levels."""
        for other in self.reader.tree.tokens[max(0, token.i - 4) : token.i + 5]:
            if other.mention is not None and other.mention.levels:
                ids = tuple(f"{level.lower()}-spinal-nerve" for level in other.mention.levels)
                known = tuple(id for id in ids if self.reader.kind_of(id))
                return (Resolved((term_of(other, known),), self.reader.phrases.block), other.i) if known else None
        return None

    def _is_beyond_level(self, token: Token) -> bool:
        """ "In injuries below C5": of none of the roots that are named."""
        after = self.reader.tree.tokens[token.i + 1 : token.i + 5]
        places = (one.lower in _BEYOND and following.mention is not None for one, following in pairwise(after))
        levels = [one for one in after if one.mention is not None and one.mention.levels]
        return bool(levels) and any(places)

    def _by_adjective(self, token: Token) -> tuple[Resolved, int] | None:
        """ "An oculomotor palsy", "a third nerve palsy": the nerve by the words before."""
        before = [t for t in self.reader.tree.tokens[max(0, token.i - 3) : token.i] if t.lower != "nerve"]
        for size in range(len(before), 0, -1):
            words = " ".join(t.lower for t in before[-size:])
            for name in (f"{words} nerve", f"{words} cranial nerve", f"{words.removesuffix('al')}us nerve"):
                ids = tuple(e.id for e in self.reader.lexicon.get(name) if e.category == "nerve")
                if ids:
                    first = before[-size]
                    span = self.reader.tree.span(first.i, token.i - 1)
                    return Resolved((Term(words, span, ids),), self.reader.phrases.block, categories=_NERVE), first.i
        return None

    def _is_harming(self, token: Token) -> bool:
        """Whether a word looks like a verb of harm, with an object, that the parser took for a noun."""
        bases = {token.lower.removesuffix(end) for end in ("s", "es", "d", "ed")}
        return bool(bases & self.words["harm"]) and bool(self.reader.tree.children(token.i, "dobj"))

    def _misparsed(self, token: Token) -> Iterator[Cause]:
        for target in self.reader.tree.children(token.i, "dobj"):
            if (found := self.reader.phrases.resolve(target.i, _SUBJECT)) is not None:
                who = replace(found, categories=_kinds(self.reader, found))
                yield Cause(who, token.i, self._stretch(token.i, target.i))
                return

    def _modifier(self, token: Token) -> Iterator[Cause]:
        """ "A squeezed X", "the X, injured at birth"."""
        head, after = self.reader.tree.tokens[token.head], self.reader.tree.tokens[token.i + 1 : token.i + 2]
        if head.mention is None and token.dep == "amod" and after:
            head = after[0]  # "a weak X betrays itself", where the parser takes the verb for a noun
        if head.mention is None or not (ids := head.mention.ids(*_SUBJECT)):
            return
        who = Resolved((term_of(head, ids),), self.reader.phrases.block, categories=_kind(head))
        yield Cause(who, token.i, self._stretch(token.i, head.i))

    def _out(self, token: Token) -> Cause | None:
        """ "Facial nerve out? Then ...", "Radial nerve gone: ...": a name and a word of harm, and no verb."""
        if token.lower not in self.words["harmed"] and token.lower not in self.words["useless"]:
            return None
        tokens = self.reader.tree.tokens
        named, after = tokens[token.i - 1] if token.i else token, tokens[token.i + 1 : token.i + 2]
        ids = named.mention.ids(*_NERVE) if named.mention is not None else ()
        if not ids or named.i > 2:
            return None
        if (after and after[0].text not in ("?", ":", ",", ".", "–", "—")) or any(
            t.pos == "AUX" for t in tokens[: token.i]
        ):
            return None
        who = Resolved((term_of(named, ids),), self.reader.phrases.block, categories=_kind(named))
        return Cause(who, token.i, self._stretch(token.i, named.i))

    def _absolute(self, token: Token) -> Iterator[Cause]:
        """ "The X being affected, ...", "because the X is paralysed", "a cut X", that the parser misread."""
        tokens = self.reader.tree.tokens
        told = token.dep == "advcl" and token.lemma not in self.words["harm"]  # those are read with their verbs
        named = self.reader.tree.children(token.i, "nsubj", "nsubjpass") if told else tokens[token.i + 1 : token.i + 2]
        opened = token.i == 0 or tokens[token.i - 1].lower in ("a", "an", "the")
        if not told and not opened:
            return
        for one in named:
            ids = one.mention.ids(*_SUBJECT) if one.mention is not None else ()
            if ids and not self.reader.tree.children(token.i, "neg"):
                who = Resolved((term_of(one, ids),), self.reader.phrases.block, categories=_kind(one))
                yield Cause(who, token.i, self._stretch(token.i, one.i), verbal=told)

    def _without(self, token: Token) -> Iterator[Cause]:
        """ "With the X out of action", "without it"."""
        missing = absent(self.reader, token, self.words)
        if missing is not None:
            who, taken = missing
            yield Cause(replace(who, categories=_kinds(self.reader, who)), token.i, taken)

    def _verbal(self, predication: Predication) -> Iterator[Cause]:
        """ "If the X is cut", "people who injure the X", "when one X fails"."""
        reader, words = self.reader, self.words
        states = self._states(predication)
        stops = predication.lemma in words["stops"] or bool(states & words["useless"])
        weak = predication.lemma in words["fails"] or bool(states & words["harmed"]) or self._gives_up(predication)
        weak = weak or ("out" in states and not predication.get("theme"))
        weak = weak or is_idle(self.reader.tree.tokens, predication.head, words["idle"])
        weak = weak or self._is_endangered(predication, states) or self._works_no_more(predication)
        pressed = predication.lemma in words["harm"] and not weak
        slots = ("theme", "on") if pressed else ("agent",)
        if pressed and self._is_bare_participle(predication):
            stops, slots = True, ("agent",)
        if not (pressed or weak or stops):
            return
        reader.phrases.strict = False
        who = next((one for slot in slots if (one := reader.arguments(predication, (slot,), _SUBJECT))), None)
        who = who or next(filter(None, (self._indirect(i) for slot in slots for i in predication.get(slot))), None)
        reader.phrases.strict = True
        heads = [i for slot in slots for i in predication.get(slot)]
        who = self._or_nerve(who, heads)
        if who is None or self._is_denied(predication):
            return
        if ((stops and not weak) or predication.lemma in words["pinches"]) and "nerve" not in _kinds(reader, who):
            return
        own = {predication.head, *(i for head in heads for i in self._phrase(head))}
        places = {i for head in (predication.head, *heads) for i in self._places(head)}  # "the nerve on the right"
        yield Cause(
            replace(who, categories=_kinds(reader, who)), predication.head, frozenset(own | places), verbal=True
        )

    def _is_bare_participle(self, predication: Predication) -> bool:
        """ "Ulnar nerve cut at the wrist: ...": a nerve cuts nothing, it was cut."""
        told = self.reader.tree.tokens[predication.head].lower in self.words["harmed"]
        ways = ("theme", "on", "through", "across", "into", "between")
        return told and not predication.passive and not any(predication.get(slot) for slot in ways)

    def _or_nerve(self, who: Resolved | None, heads: Sequence[int]) -> Resolved | None:
        """ "The X nerve comes through the Y. Pinch it there": the nerve, more likely than the muscle."""
        nerve = self.reader.phrases.discourse.last.get("nerve")
        pronoun = bool(heads) and all(self.reader.tree.tokens[i].lower in ("it", "they", "them") for i in heads)
        if not pronoun or nerve is None or (who is not None and not who.inherited):
            return who
        if who is None:
            return inherited(nerve) if len(nerve.terms) == 1 else None
        return who if _kinds(self.reader, who) == _NERVE else replace(who, terms=(*nerve.terms, *who.terms))

    def _is_endangered(self, predication: Predication, states: set[str]) -> bool:
        """ "It is most at risk when ...", "is vulnerable here": what follows is told of its harm."""
        if predication.lemma not in ("be", "lie", "become") or predication.passive:
            return False
        objects = {self.reader.tree.tokens[i].lower for slot in ("at", "in") for i in predication.get(slot)}
        return bool((objects | states) & self.words["endangered"])

    def _gives_up(self, predication: Predication) -> bool:
        """ "If the X goes:", "when the X packs up": a verb that tells of failure with its particle, or alone."""
        after = [token.lower for token in self.reader.tree.tokens[predication.head + 1 : predication.head + 4]]
        alone = not after or after[0] in _ENDING
        phrases = {" ".join((predication.lemma, *after[:length])) for length in (1, 2, 3)}
        alone = alone and not predication.get("theme") and predication.lemma in self.words["gives_up"]
        return not predication.passive and (alone or bool(phrases & self.words["gives_up"]))

    def _works_no_more(self, predication: Predication) -> bool:
        """ "The X no longer works", "is not doing its job": it does not do what nerves and muscles are for."""
        tokens, words = self.reader.tree.tokens, self.words
        around = {t.lower for t in tokens[max(0, predication.head - 4) : predication.head + 3]}
        denied = bool(around & {"not", "n't", "never"}) or {"no", "longer"} <= around
        jobs = {tokens[i].lemma for i in predication.get("theme")}
        at_work = predication.lemma in words["works"] and not (jobs - words["jobs"]) and not predication.passive
        return at_work and denied and (bool(jobs) or predication.lemma != "do")

    def _indirect(self, i: int) -> Resolved | None:
        """ "One of them", "the third nerve"."""
        tree, token = self.reader.tree, self.reader.tree.tokens[i]
        if token.lower in ("one", "either"):
            owners = [t for p in tree.children(i, "prep") if p.lower == "of" for t in tree.children(p.i, "pobj")]
            if not owners and not tree.children(i):
                last = self.reader.phrases.discourse.find(_NERVE)  # "cut one and ..."
                return inherited(last) if last is not None and len(last.terms) == 1 else None
            return next(filter(None, (self.reader.phrases.resolve(t.i, _SUBJECT) for t in owners)), None)
        if token.mention is not None and token.mention.levels and not token.mention.ids(*_SUBJECT):
            root = self._root(token)  # "when S1 is compressed"
            return root[0] if root is not None else None
        named = self._by_adjective(token) if token.lower == "nerve" else None
        return named[0] if named is not None else self._the_nerve(token)

    def _unnamed(self, target: Token) -> Resolved | None:
        """ "The third nerve", "one nerve": a nerve by its number or adjective, or the one named last."""
        named = self._by_adjective(target) if target.lower in ("nerve", "palsy") else None
        return named[0] if named is not None else self._the_nerve(target)

    def _the_nerve(self, token: Token) -> Resolved | None:
        """ "The nerve", "one nerve", "the nerve on the right": the one that was named last."""
        before = {child.lower for child in self.reader.tree.children(token.i, "det", "nummod", "amod", "compound")}
        known = before and before <= {"the", "this", "that", "one", "either", "left", "right", "same"}
        last = self.reader.phrases.discourse.find(_NERVE) if token.lower == "nerve" and known else None
        return inherited(last) if last is not None and len(last.terms) == 1 else None

    def _is_denied(self, predication: Predication) -> bool:
        """Whether the verb of harm is negated: to fail is harm, and no denial here."""
        own = self.reader.tree.children(predication.head, "neg", "advmod")
        failing = predication.lemma in self.words["fails"]
        denied = self.reader.qualifiers(predication.head, predication.governors).negated
        if self._works_no_more(predication):
            return False
        return any(t.dep == "neg" or t.lower == "never" for t in own) if failing else denied

    def _states(self, predication: Predication) -> set[str]:
        tree = self.reader.tree
        tokens = [tree.tokens[i] for i in predication.get("complement")]
        return {t.lower for t in tokens} | {t.lower for t in tree.children(predication.head, "prep", "advmod", "prt")}

    def _phrase(self, head: int) -> Iterator[int]:
        """The words of a noun phrase, without clauses that hang on it."""
        for member in self.reader.phrases.members(head):
            yield member.i
            children = self.reader.tree.children(member.i, "det", "amod", "compound", "poss", "nmod", "nummod")
            yield from (child.i for child in children)

    def _places(self, verb: int) -> Iterator[int]:
        """ "Is cut at the wrist": where it is harmed."""
        for preposition in self.reader.tree.children(verb, "prep"):
            sided = preposition.lower == "on" and bool(
                {t.lower for t in self.reader.tree.children(preposition.i, "pobj")} & {"left", "right"}
            )
            if preposition.lower in _WHERE or sided:
                yield from self.reader.tree.subtree(preposition.i)

    def _syndrome(self, token: Token) -> Cause | None:
        """ "In Bell's palsy": the nerve of which it is the harm."""
        if token.mention is None or not set(token.lower.replace("'s", "").split()) & self.words["syndromes"]:
            return None
        ids = tuple(dict.fromkeys(id for sign in token.mention.ids("sign") for id in self.holders(sign)))
        if not ids:
            return None
        who = Resolved((term_of(token, ids),), self.reader.phrases.block, categories=_NERVE)
        return Cause(who, token.i, frozenset({token.i}), sign=True)

    def _stretch(self, one: int, other: int) -> frozenset[int]:
        """The tokens from the word of harm to what is harmed, and where: "damage to the X at the wrist"."""
        tokens = self.reader.tree.tokens
        first, last = min(one, other), max(one, other)
        while last + 1 < len(tokens) and tokens[last + 1].lower in _WHERE:
            at = next((t.i for t in tokens[last + 2 : last + 6] if t.pos in ("NOUN", "PROPN")), None)
            if at is None or any(t.pos in ("VERB", "AUX", "PUNCT") for t in tokens[last + 1 : at]):
                break
            last = at
        return frozenset(range(first, last + 1))


def _kind(token: Token) -> frozenset[str]:
    assert token.mention is not None
    return frozenset({"nerve"}) if token.mention.ids("nerve") else frozenset({"muscle"})


def _kinds(reader: FragmentReader, who: Resolved) -> frozenset[str]:
    kinds = {reader.kind_of(id) for term in who.terms for id in term.readings}
    return frozenset({"muscle"}) if all(kind.startswith("muscle") for kind in kinds) else _NERVE


def _is_sign_of_harm(token: Token, harms: frozenset[str]) -> bool:
    """ "A sign of damage to the X": the name of a field ends with the harm."""
    field = token.mention is not None and bool(token.mention.ids("field"))
    return field and " of " in token.lower and token.lower.rsplit(" ", 1)[-1] in harms
