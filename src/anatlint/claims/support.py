"""Who makes a movement: climbing from the movement to the muscle, over support verbs, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from anatlint.claims.clefts import doers, doers_behind
from anatlint.claims.denials import exceptions_of
from anatlint.claims.holders import holder
from anatlint.claims.movements import MovementNode
from anatlint.claims.part_phrases import PARTS
from anatlint.claims.phrases import Phrases, Resolved
from anatlint.claims.predications import Predication, is_passive
from anatlint.claims.qualify import excluded
from anatlint.claims.tree import Token
from anatlint.records import dataclass

_ACTORS = frozenset({"muscle"})
_ANYONE = frozenset(
    {
        "you", "us", "we", "one", "people", "them", "body", "person", "athlete", "athletes", "your", "human", "humans",
        "yourself", "i", "me",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """The muscles that make a movement, and how the words between put it."""

    who: Resolved | None  # None: the topic, since nothing in the fragment is the subject
    verb: int
    governors: tuple[int, ...] = ()
    exclusive: bool = False
    weak: bool = False
    strong: bool = False
    field: str | None = None  # "the FUNCTION of X is to ...": id of the field between
    turned: bool = False  # "nothing bends it but X": what negates the clause does not negate that X does


@dataclass(frozen=True, slots=True)
class Support:
    """The words of ``rules/frames/support.yaml``."""

    verbs: Mapping[str, Mapping[str, bool]]
    nouns: Mapping[str, Mapping[str, bool]]
    adjectives: Mapping[str, Mapping[str, bool]]
    enabling: frozenset[str]
    using: frozenset[str]
    handing: Mapping[str, str]
    giving: Mapping[str, str]  # "we OWE bending of the elbow to the X"
    tasks: frozenset[str]
    owned: frozenset[str]  # "its POWER in bending the elbow"
    doing: frozenset[str]  # "is what X does", "is what X is there for"
    commanding: frozenset[str]  # what a nerve does to a movement: "controls turning of the head"

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Support:
        """Build from the YAML data."""
        return cls(
            data["verbs"],
            data["nouns"],
            data["adjectives"],
            frozenset(data["enabling"]),
            frozenset(data["using"]),
            data["handing"],
            data["giving"],
            frozenset(data["tasks"]),
            frozenset(data["owned"]),
            frozenset(data["doing"]),
            frozenset(data["commanding"]),
        )

    def effect(self, token: Token) -> Mapping[str, bool] | None:
        """Return what a word between does to the claim; None when no claim can be read across it."""
        if token.pos == "ADP" or token.dep in ("prep", "agent"):
            return _NOTHING
        tables = (self.verbs,) if token.pos in ("VERB", "AUX") else (self.nouns, self.adjectives, self.verbs)
        for table in tables:
            if (effect := table.get(token.lemma, table.get(token.lower))) is not None:
                return effect
        if token.mention is not None and "field" in token.mention.categories:
            return _NOTHING
        if token.mention is not None and "movement" in token.mention.categories:
            return _NOTHING
        return None

    def is_task(self, noun: Token) -> bool:
        """Whether a noun says whose work a movement is: "the job of the X"."""
        return noun.lemma in self.tasks

    def actor(
        self,
        node: MovementNode,
        phrases: Phrases,
        by_head: Mapping[int, Predication],
        kinds: frozenset[str] = _ACTORS,
    ) -> Actor | None:
        """Return who makes a movement; None when the text does not say that a muscle (or what ``kinds`` name) does."""
        climb = _Climb(self, phrases, by_head, kinds)
        return climb.from_verb(node.head) if node.verbal and node.head in by_head else climb.from_noun(node.head)


_FITTED = frozenset(
    {"use", "need", "require", "design", "make", "build", "know", "suit", "place", "fit", "call", "involve"}
)
_FIBRES = frozenset({"fibre", "fiber"})
_WHENEVER = frozenset({"when", "whenever", "as", "while"})
_NOBODY = frozenset({"nothing", "none", "nobody", "nought"})
_HELPS = frozenset({"contraction", "pull", "help", "aid", "action", "shortening", "assistance", "tug"})
_OWING = frozenset({"thanks", "thank", "courtesy", "through", "via", "by"})
_CHANGES = frozenset({"go", "come", "fall", "get", "become", "stay", "remain", "turn"})
_NOTHING: Mapping[str, bool] = {}


@dataclass(slots=True)
class _Climb:
    support: Support
    phrases: Phrases
    by_head: Mapping[int, Predication]
    kinds: frozenset[str] = _ACTORS
    effects: dict[str, bool] = field(default_factory=dict)
    passed: list[int] = field(default_factory=list)

    def from_verb(self, i: int) -> Actor | None:
        predication = self.by_head[i]
        token = self.phrases.tree.tokens[i]
        if token.dep in ("csubj", "csubjpass") and token.head in self.by_head:
            return self._at_verb(token, self.phrases.tree.tokens[token.head])  # "bending the elbow is the work of X"
        if self._is_handed(token):
            return self.from_noun(i)  # "the job of bending the elbow falls to X"
        for governor in predication.governors:
            if not self._pass(governor):
                return self._used(predication)
        return self._subject(predication)

    def _is_handed(self, token: Token) -> bool:
        """Whether a movement stands in the subject of a verb that tells whose work it is, or by whom it is done."""
        tokens = self.phrases.tree.tokens
        while token.dep in ("pcomp", "pobj", "prep", "acl", "conj") and token.head != token.i:
            token = tokens[token.head]
        if token.dep not in ("nsubj", "nsubjpass"):
            return False
        predication = self.by_head.get(token.head)
        done = predication is not None and predication.passive and bool(predication.get("agent"))
        return tokens[token.head].lemma in self.support.handing or (done and token.dep == "nsubjpass")

    def from_noun(self, i: int) -> Actor | None:
        """Climb from a noun to the verb it depends on."""
        tree = self.phrases.tree
        current, seen = tree.tokens[i], set()
        by = next((t for t in tree.children(i, "prep", "agent") if t.lower == "by"), None)
        if by is not None and (who := self._actors([t.i for t in tree.children(by.i, "pobj")])):
            return self._make(who, i)
        while current.i not in seen:
            seen.add(current.i)
            if current.head == current.i:
                return self._root(current)
            above = tree.tokens[current.head]
            if above.i in self.by_head:
                return self._at_verb(current, above)
            if current.dep == "conj":
                current = above
                continue
            if (who := self._owner_between(current, above)) is not None:
                return self._make(who, i)
            if current.dep == "compound" and above.lemma in self.support.owned:
                current = above  # "hip flexion strength"
                continue
            if current.dep in ("prep", "pobj", "pcomp") or self.support.effect(above) is not None:
                if current.dep in ("pobj", "prep", "pcomp") and (who := self._sharing(above)) is not None:
                    self._pass(above.i)
                    return self._make(who, i)  # "its role in bending the elbow"
                if not self._pass(above.i):
                    return None
                if above.mention is not None and "muscle" in above.mention.categories and current.dep == "prep":
                    return None
                current = above
                continue
            return None
        return None

    def _is_fronted(self, preposition: Token, verb: Token) -> bool:
        """ "In full flexion they go silent": in which position."""
        if preposition.lower not in ("in", "at", "during") or verb.lemma not in _CHANGES or preposition.i > verb.i:
            return False
        return any(t.i > preposition.i for t in self.phrases.tree.children(verb.i, "nsubj"))

    def _owner_between(self, preposition: Token, name: Token) -> Resolved | None:
        """ "The role of the X in bending the elbow", where "in" hangs on the name."""
        tokens = self.phrases.tree.tokens
        of = tokens[name.head]
        named = name.mention is not None and name.mention.ids(*self.kinds)
        if preposition.dep != "prep" or not named or name.dep != "pobj" or of.lower not in ("of", "for"):
            return None
        noun = tokens[of.head]
        told = (noun.pos == "NOUN" and noun.mention is None) or (noun.mention is not None and noun.mention.ids("field"))
        return self._actors([name.i]) if told and self._pass(noun.i) else None

    def _sharing(self, noun: Token) -> Resolved | None:
        """Return whose part a noun names that a movement hangs on: "the role of the X in ...", "its power in ..."."""
        tree = self.phrases.tree
        if self.support.effect(noun) is None and noun.lemma not in self.support.owned:
            return None
        if noun.pos not in ("NOUN", "PROPN") or (noun.dep in ("nsubj", "nsubjpass", "attr") and self._is_copular(noun)):
            return None
        owned = bool(tree.children(noun.i, "poss"))
        of = any(
            t.mention is not None and t.mention.ids(*self.kinds)
            for p in tree.children(noun.i, "prep")
            if p.lower == "of"
            for t in tree.children(p.i, "pobj")
        )
        before = tree.tokens[: noun.i] if any(t.tag == "PRP$" for t in tree.children(noun.i, "poss")) else ()
        named = [t.i for t in before if t.mention is not None and t.mention.ids(*self.kinds)]
        if named:  # "the X is valued for its power in bending the elbow"
            return self._actors(named) if len(named) == 1 else None
        who = holder(self.phrases, noun, self.kinds) if owned or of else None
        return self._kept(who) if who is not None else None

    def _is_copular(self, noun: Token) -> bool:
        return self.phrases.tree.tokens[noun.head].lemma == "be"

    def _root(self, token: Token) -> Actor | None:
        if token.pos in ("VERB", "AUX"):
            return None
        return self._make(None, token.i)

    def _at_verb(self, token: Token, verb: Token) -> Actor | None:
        if self._is_fronted(token, verb):
            return None
        predication = self.by_head[verb.i]
        if token.dep == "dobj" and verb.lemma in self.support.giving:
            who = self._actors(
                [i for slot in self.support.giving[verb.lemma].split("|") for i in predication.get(slot)]
            )
            return self._make(who, verb.i) if who else None
        subject = token.dep in ("nsubjpass", "nsubj", "csubj", "csubjpass")
        if subject and verb.lemma in self.support.handing:
            handed = self._handed(predication)
            who = self._actors(handed) or self._holding(handed)
            return self._make(who, verb.i) if who else None
        if not self._pass(verb.i):
            return None
        if subject:
            passive = token.dep.endswith("pass") or is_passive(self.phrases.tree, verb)
            who = self._actors(doers_behind(self.phrases.tree, verb, self.support.doing))
            who = who or self._actors(
                [*predication.get("agent" if passive else "theme"), *predication.get("complement")]
            )
            who = who or self._holding([*predication.get("complement"), *predication.get("among")])
            return self._make(who, verb.i) if who else None
        for governor in predication.governors:
            if not self._pass(governor):
                return None
        return self._subject(predication)

    def _holding(self, heads: list[int]) -> Resolved | None:
        """ "Is the work of the X", "is among the actions of the X", "belongs to its tasks": whose they are."""
        for noun in (self.phrases.tree.tokens[i] for i in heads):
            if (noun.mention is not None and "action" in noun.mention.ids("field")) or self.support.is_task(noun):
                return holder(self.phrases, noun, self.kinds)
        return None

    def _handed(self, predication: Predication) -> list[int]:
        """ "Falls to the X", "calls for the X": what tells whose work it is."""
        return [i for slot in self.support.handing[predication.lemma].split("|") for i in predication.get(slot)]

    def _used(self, predication: Predication) -> Actor | None:
        """ "You use the X to bend the elbow", "to bend the elbow, you need the X"."""
        token = self.phrases.tree.tokens[predication.head]
        wanted = self._wanted(token)
        above = (wanted.head,) if wanted.dep == "advcl" and (token.tag == "VB" or wanted is not token) else ()
        for i in (*predication.governors, *above):
            governor = self.by_head.get(i)
            if governor is not None and governor.lemma in self.support.using:
                first = governor.get("agent")
                if first and self.phrases.tree.tokens[first[0]].lower in _ANYONE:
                    who = self._actors(list(governor.get("theme")))
                    return self._make(who, governor.head) if who else None
        return None

    def _meanwhile(self, predication: Predication) -> Actor | None:
        """ "The X contracts when you bend the elbow", "you use the X whenever you bend it": X bends it.

        Not where it brakes or holds, which muscles do while they are drawn out.
        """
        tree = self.phrases.tree
        verb = tree.tokens[predication.head]
        when = any(child.lower in _WHENEVER for child in tree.children(verb.i, "mark", "advmod"))
        above = self.by_head.get(verb.head) if verb.dep == "advcl" and when else None
        if (
            above is None
            or tree.children(above.head, "neg")
            or self.phrases.words.find("braking", " ".join(token.text for token in tree.tokens))
        ):
            return None
        named = list(above.get("agent"))
        if self.phrases.words.has("working_at", above.lemma) and (
            above.passive or (named and tree.tokens[named[0]].lower in _ANYONE)
        ):
            who = self._actors(list(above.get("theme")))
        else:
            who = self._actors(named) if self.phrases.words.has("shortening", above.lemma) else None
        return self._make(who, verb.i) if who is not None else None

    def _wanted(self, token: Token) -> Token:
        """ "If you want to bend the elbow, you need X": the wanting, which the movement hangs on."""
        above = self.phrases.tree.tokens[token.head]
        return above if token.dep == "xcomp" and self.phrases.words.has("wanting", above.lemma) else token

    def _with(self, predication: Predication) -> Actor | None:
        """ "You bend the elbow with the X", "with the X you bend the elbow", "thanks to the X you can bend it"."""
        tree = self.phrases.tree
        heads = list(predication.get("with"))
        verb = tree.tokens[predication.head]
        if not heads and verb.dep == "relcl":
            noun = tree.tokens[verb.head]
            before = tree.tokens[noun.head]
            thanks = before.lower == "to" and tree.tokens[before.head].lower == "thanks"
            heads = [noun.i] if before.lower == "with" or thanks else []
        elif not heads:
            opening = [t for t in tree.children(predication.head, "prep", "npadvmod") if t.i < predication.head]
            heads = [
                target.i
                for t in opening
                if t.lower in ("with", "thanks")
                for p in ([t] if t.lower == "with" else tree.children(t.i, "prep"))
                for target in tree.children(p.i, "pobj")
            ]
        heads = heads or self._beside_object(predication)
        bare = [i for i in heads if i == verb.head or not tree.children(i, "acl", "relcl", "amod")]
        who = self._actors(bare)
        return self._make(who, predication.head) if who else None

    def _beside_object(self, predication: Predication) -> list[int]:
        """ "You bend the elbows with the X", hung on "elbows"; not "with the X relaxed"."""
        tree = self.phrases.tree
        with_ = (p for i in predication.get("theme") for p in tree.children(i, "prep") if p.lower == "with")
        targets = [target.i for p in with_ for target in tree.children(p.i, "pobj")]
        behind = tree.tokens[targets[-1] + 1 : targets[-1] + 2] if targets else ()
        return [] if any(one.tag in ("VBN", "VBD", "VBG", "JJ", "RB") for one in behind) else targets

    def _subject(self, predication: Predication) -> Actor | None:
        return self._own_subject(predication) or self._contracting(predication) or self._owed(predication)

    def _owed(self, predication: Predication) -> Actor | None:
        """ "Thanks to the X, the arm can be lifted", "by means of the X the knee bends"."""
        tree = self.phrases.tree
        moved = predication.get("theme" if predication.passive else "agent")
        if predication.passive and predication.get("agent"):
            return None
        if not any((m := tree.tokens[i].mention) and m.ids("joint", "place", "region") for i in moved):
            return None
        for opening in tree.children(predication.head, "prep", "npadvmod", "advmod"):
            helped = opening.lower == "with" and any(
                t.lemma in _HELPS for t in tree.children(opening.i, "pobj") if t.mention is None
            )
            if opening.lower in _OWING or helped:
                below = [t.i for p in (opening, *tree.children(opening.i, "prep")) for t in tree.children(p.i, "pobj")]
                if (who := self._actors(below)) is not None:
                    return self._make(who, predication.head)
        return None

    def _contracting(self, predication: Predication) -> Actor | None:
        """ "When the X contracts, the elbow bends": X bends it."""
        tree = self.phrases.tree
        chain = {predication.head, *predication.governors}
        top = tree.tokens[predication.head]
        while top.dep in ("conj", "ccomp", "xcomp") and top.head != top.i:
            top = tree.tokens[top.head]
            chain.add(top.i)
        for other in self.by_head.values():
            token = tree.tokens[other.head]
            when = any(
                child.lower in ("when", "as", "once", "whenever", "if")
                for child in tree.children(token.i, "mark", "advmod")
            )
            if (
                self.phrases.words.has("contracting", other.lemma)
                and token.dep == "advcl"
                and token.head in chain
                and when
            ):
                who = self._actors(list(other.get("agent")) or list(other.get("theme")))
                if who is not None:
                    return self._make(who, predication.head)
        return self._following(predication)

    def _following(self, predication: Predication) -> Actor | None:
        """ "The X tightens, and the folds become longer": what the clause before tells that X does makes them so."""
        tree = self.phrases.tree
        verb = tree.tokens[predication.head]
        above = self.by_head.get(verb.head) if verb.dep in ("conj", "ccomp") else None
        if above is None or above.passive or tree.children(above.head, "neg"):
            return None
        first = tree.tokens[above.head]
        if self._is_told_to(first) and (who := self._actors(list(above.get("theme")))) is not None:
            return self._make(who, verb.i)  # "contract the X and the elbow bends"
        things = [t.mention for t in tree.children(first.i, "dobj") if t.mention is not None]
        moves = any(one.ids("joint", "place", "region") and not one.ids("muscle", "nerve") for one in things)
        if not (moves or self.phrases.words.has("contracting", first.lemma)):
            return None
        who = self._actors(list(above.get("agent")))
        return self._make(who, verb.i) if who is not None else None

    def _is_told_to(self, verb: Token) -> bool:
        """Whether a reader is told to use a muscle: "contract the X", "engage the X"."""
        told = verb.tag in ("VB", "VBP") and not self.phrases.tree.children(verb.i, "nsubj", "aux", "neg")
        return told and (verb.lemma in self.support.using or self.phrases.words.has("contracting", verb.lemma))

    def _own_subject(self, predication: Predication) -> Actor | None:
        heads = doers(self.phrases.tree, list(predication.get("agent")), self.support.doing)
        if predication.passive and not heads:
            heads = self._by(predication)
        if predication.passive and not heads:
            heads = (
                list(predication.get("theme"))
                if predication.lemma in ("use", "need", "require", "design", "involve", "make")
                else []
            )
            if not heads:
                return None
        if not heads:
            return self._make(None, predication.head) if predication.subject_missing else None
        first = self.phrases.tree.tokens[heads[0]]
        if self._undergoes(first, predication.head):
            return None
        fields = first.mention.ids("field") if first.mention is not None and not first.mention.ids("muscle") else ()
        if first.lower in _NOBODY or any(c.lower == "no" for c in self.phrases.tree.children(first.i, "det", "neg")):
            return self._but_for(predication)
        if not fields and first.mention is None and self.support.is_task(first) and first.lemma not in PARTS:
            who = holder(self.phrases, first, self.kinds)  # "whose business is bending the elbow"
            return self._make(who, predication.head) if who is not None else None
        if fields and first.lemma not in _FIBRES:
            return self._holder(first, fields[0], predication) if fields[0] == "action" else None
        if first.lower in _ANYONE and not self._is_determined(first):
            told = self._enabler(predication) or self._used(predication) or self._with(predication)
            return told or self._meanwhile(predication)
        if first.lower == "what" and (above := self._identified(predication)) is not None:
            return self._subject(above)
        if first.lower == "it" and (who := self._up_to(predication)) is not None:
            return self._make(who, predication.head)
        who = self._actors(heads)
        return self._make(who, predication.head) if who else None

    def _but_for(self, predication: Predication) -> Actor | None:
        """ "Nothing bends the elbow but the X", "no muscle except the X does": X does."""
        named = [t for t in exceptions_of(self.phrases.tree) if t.mention is not None and t.mention.ids(*self.kinds)]
        who = self._actors([named[0].i]) if named else None
        return replace(self._make(who, predication.head), turned=True) if who is not None else None

    def _undergoes(self, subject: Token, i: int) -> bool:
        """ "The X is stretched by bending the knee", "is loaded when lowering the arm": somebody else moves."""
        tree = self.phrases.tree
        verb, token, deps = tree.tokens[subject.head], tree.tokens[i], set()
        while token.i not in (verb.i, token.head):
            deps.add(token.dep)
            token = tree.tokens[token.head]
        beside = bool(deps & {"advcl", "pcomp"}) and token.i == verb.i
        return beside and subject.dep == "nsubjpass" and not self._fits(verb)

    def _fits(self, verb: Token) -> bool:
        return self.support.effect(verb) is not None or verb.lemma in _FITTED

    def _by(self, predication: Predication) -> list[int]:
        """ "Is pulled back by the X": the parser hangs "by" on "back"."""
        tree = self.phrases.tree
        below = [
            t
            for child in tree.children(predication.head, "oprd", "advmod", "prt", "acomp")
            for t in tree.children(child.i)
        ]
        return [target.i for t in below if t.lower == "by" for target in tree.children(t.i, "pobj")]

    def _identified(self, predication: Predication) -> Predication | None:
        """ "X is what bends the elbow": the predication with "is"."""
        above = self.phrases.tree.tokens[self.phrases.tree.tokens[predication.head].head]
        return self.by_head.get(above.i) if above.lemma == "be" and above.i != predication.head else None

    def _up_to(self, predication: Predication) -> Resolved | None:
        """ "It is up to the X to bend the elbow", "it falls to the X to ..."."""
        for i in predication.governors:
            governor = self.by_head.get(i)
            if governor is None or (governor.lemma != "be" and governor.lemma not in self.support.handing):
                continue
            up = governor.lemma != "be" or any(t.lower == "up" for t in self.phrases.tree.children(i))
            to = list(governor.get("to")) if governor.lemma == "be" else self._handed(governor)
            if up and (who := self._actors(to)) is not None:
                return who
        return None

    def _holder(self, noun: Token, name: str, predication: Predication) -> Actor | None:
        """ "The role of the muscle is to ...": the muscle; "its function is ...": what "its" means."""
        who = holder(self.phrases, noun, self.kinds) or self._known_for(noun)
        if who is None and not self._has_owner(noun) and self._is_definite(noun):
            return self._make(None, predication.head, name)
        return self._make(who, predication.head, name) if who else None

    def _known_for(self, noun: Token) -> Resolved | None:
        """ "The movement that the X is known for is ...", "the movement the X makes is ...": X makes it."""
        clauses = self.phrases.tree.children(noun.i, "relcl", "acl")
        return self._actors([t.i for one in clauses for t in self.phrases.tree.children(one.i, "nsubj", "nsubjpass")])

    def _is_definite(self, noun: Token) -> bool:
        tree = self.phrases.tree
        return noun.i == 0 or any(
            child.lower in ("the", "this", "these", "its", "their") for child in tree.children(noun.i)
        )

    def _is_determined(self, noun: Token) -> bool:
        """ "The one that opens the jaw": a thing named elsewhere, not anyone."""
        return any(child.lower in ("the", "that", "this") for child in self.phrases.tree.children(noun.i, "det"))

    def _has_owner(self, noun: Token) -> bool:
        tree = self.phrases.tree
        return bool(tree.children(noun.i, "poss")) or any(p.lower == "of" for p in tree.children(noun.i, "prep"))

    def _enabler(self, predication: Predication) -> Actor | None:
        tree = self.phrases.tree
        above = tree.tokens[tree.tokens[predication.head].head]
        if above.i == predication.head or above.lemma not in self.support.enabling or above.i not in self.by_head:
            return None
        if any(t.lower in ("when", "if", "while") for t in tree.children(predication.head, "mark", "advmod")):
            return None  # "when you breathe out, they let go"
        governor = self.by_head[above.i]
        self._pass(above.i)
        return self._subject(governor) if governor.head != predication.head else None

    def _actors(self, heads: list[int]) -> Resolved | None:
        for head in heads:
            if (who := self.phrases.resolve(head, self.kinds)) is not None:
                return self._kept(who)
            token = self.phrases.tree.tokens[head]
            if token.mention is not None and "agent" in token.mention.categories and "muscle" in self.kinds:
                return self.phrases.agent_noun(token)
            apposed = self.phrases.tree.children(head, "appos") if token.mention is None else []
            named = [t.i for t in apposed if t.mention is not None and t.mention.ids(*self.kinds)]
            if named and (who := self.phrases.resolve(named[0], self.kinds)) is not None:
                return self._kept(who)  # "its little brother, the X, ..."
        return None

    def _kept(self, who: Resolved) -> Resolved:
        starts = {token.start: token.i for token in self.phrases.tree.tokens}
        if who.inherited or len(who.terms) < 2:
            return who
        kept = tuple(
            t for t in who.terms if t.span.start not in starts or not excluded(self.phrases.tree, starts[t.span.start])
        )
        return replace(who, terms=kept) if kept else who

    def _pass(self, i: int) -> bool:
        effect = self.support.effect(self.phrases.tree.tokens[i])
        if effect is None and "nerve" in self.kinds:
            effect = _NOTHING if self.phrases.tree.tokens[i].lemma in self.support.commanding else None
        if effect is None or effect.get("oppose"):
            return False
        self.passed.append(i)
        self.effects.update(effect)
        return True

    def _make(self, who: Resolved | None, verb: int, name: str | None = None) -> Actor:
        exclusive, weak, strong = (bool(self.effects.get(effect)) for effect in ("exclusive", "weak", "strong"))
        return Actor(who, verb, tuple(self.passed), exclusive, weak, strong, field=name)
