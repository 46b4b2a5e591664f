"""What readers of a fragment work with: the tree, its predications, who is talked about, and how to make a claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from typing import Any

from anatlint.claims.denials import exceptions_of
from anatlint.claims.levels import find_levels
from anatlint.claims.lexicon import Lexicon
from anatlint.claims.model import Claim, Mood, Object, Place, Qualifiers, Quantifier, Term
from anatlint.claims.only_ones import only_one_of
from anatlint.claims.phrases import Phrases, Resolved, inherited, term_of
from anatlint.claims.place_levels import with_levels
from anatlint.claims.place_sides import with_sides
from anatlint.claims.place_subjects import doubted
from anatlint.claims.predications import Predication
from anatlint.claims.qualify import excluded, qualify
from anatlint.claims.sided_skin import with_side
from anatlint.claims.supply_kinds import supply_kind
from anatlint.claims.told_apart import told_apart
from anatlint.claims.told_ways import told_way
from anatlint.claims.tree import Token, Tree
from anatlint.claims.words import Words
from anatlint.documents.source import Span
from anatlint.records import dataclass

_WHITHER = frozenset({"to", "from", "for", "in", "of"})
_DESCRIBING = frozenset({"acl", "relcl", "appos", "attr", "acomp"})
_ATTACHED = frozenset({"originates_from", "inserts_on", "attaches_to"})
_GROUPED = frozenset({"member_of", "has_members", "same_as", "part_of"})
_EXCEPTED = frozenset({"innervated_by", "originates_from", "inserts_on", "attaches_to", "crosses", "tissue"})
_STEPS = 3  # from a part of a member to the group


_TEXT = "words in lower case"  # in the memory of a tree
_NERVE_CLASSES = frozenset({"cranial-nerves", "spinal-nerves"})
_BRANCHES = frozenset({"nerve", "nerve-group"})
_AUTONOMIC = ("sympathetic", "parasympathetic", "visceral-motor")


def _as_division(predicate: str, made: Object) -> str:
    """Return the predicate of a division for the cranial and spinal nerves, and for autonomic fibres."""
    ids = set(made.readings) if isinstance(made, Term) else set()
    if ids and ids <= _NERVE_CLASSES and predicate in ("member_of", "part_of", "kind_of"):
        return "belongs_to"
    if ids and predicate == "carries" and all(id.startswith(_AUTONOMIC) for id in ids):
        return "conveys"
    return predicate


_JOINED_WITHIN = 60  # code points before levels or a nerve that tell what comes from there
_BEHIND = 24  # the same behind: "C2 and C3 (proprioceptive)"
_OF = re.compile(r" of (?:the |this |that )?$", re.IGNORECASE)


def _is_level(term: Term) -> bool:
    """Whether a term is a spinal level or its nerve: it has no roots besides itself."""
    return bool(find_levels(term.text)) or (
        bool(term.readings) and all(id.endswith("-spinal-nerve") for id in term.readings)
    )


@dataclass(slots=True)
class FragmentReader:
    """A parsed fragment in its context. All spans count code points of the block's text."""

    phrases: Phrases
    predications: Sequence[Predication]
    sentence: Span
    lexicon: Lexicon
    words: Words
    kind_of: Callable[[str], str]  # kind of a structure by its id
    base: Qualifiers = field(default_factory=Qualifiers)
    titled: bool = False  # a label or row gives the subject: a bare verb is no instruction
    excepted: tuple[tuple[int, frozenset[str]], ...] = ()  # "(except the X)": from there on not said of X
    topic_allowed: bool = True  # a clause without a subject speaks of the topic
    memo: dict[str, Any] = field(default_factory=dict)  # what one way of reading finds out and others ask for, too
    _qualified: dict[tuple[int, tuple[int, ...], str], Qualifiers] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)  # the ways of reading it that met with pronouns of unclear meaning
    tree: Tree = field(init=False)  # that of its phrases

    def __post_init__(self) -> None:
        self.tree = self.phrases.tree

    @property
    def sentence_text(self) -> str:
        """The words of the fragment, in lower case."""
        memo = self.tree.memo
        if _TEXT not in memo:
            memo[_TEXT] = " ".join(token.lower for token in self.tree.tokens)
        text: str = memo[_TEXT]
        return text

    @property
    def by_head(self) -> dict[int, Predication]:
        """The predications by the index of their verb; of those that share it, the first."""
        return {predication.head: predication for predication in reversed(self.predications)}

    def topic(self, categories: frozenset[str]) -> Resolved | None:
        """Return what the passage is about, when a clause does not name its subject."""
        label = self.phrases.discourse.topic if self.titled else None
        if label is not None and label.category not in categories:
            return None  # "Ulnar nerve: runs obliquely": not the muscle named before
        referent = self.phrases.discourse.find(categories) if self.topic_allowed else None
        return inherited(referent) if referent is not None else None

    def arguments(self, predication: Predication, slots: Iterable[str], categories: frozenset[str]) -> Resolved | None:
        """Return what stands in the first of some slots that names something of the categories."""
        for slot in slots:
            found = [one for i in predication.get(slot) if (one := self.phrases.resolve(i, categories)) is not None]
            if found:
                named = [one for one in found if not one.inherited]
                terms = dict.fromkeys(term for one in named for term in one.terms)
                return replace(named[0], terms=tuple(terms)) if found[0] in named else found[0]
        return None

    def subject(self, predication: Predication, slots: Sequence[str], categories: frozenset[str]) -> Resolved | None:
        """Return the subject of a claim from some slots; the topic, when the clause has no subject of its own."""
        if "agent" in slots and not categories & {"nerve"} and self._is_done_by_nerve(predication):
            slots = [slot for slot in slots if slot != "theme"]  # "the X nerve follows the Y to the Z"
        if (only := only_one_of(self.tree, predication.head)) is not None:
            own = self.phrases.resolve(only, categories)
            if own is not None and not own.inherited:
                return own
        found = self._described(predication, self.arguments(predication, slots, categories))
        found = None if self._is_set_aside(predication, found) else self.without_excluded(found)
        if found is not None or any(predication.get(slot) for slot in slots):
            return found
        logical = "theme" if predication.passive else "agent"
        missing = predication.subject_missing and not self.tree.children(predication.head, "expl")  # "there is ..."
        if logical in slots and missing and not self.is_imperative(predication.head):
            other = self._is_done_by_other(predication, categories)
            topic = None if other else self.topic(categories)
            return doubted(topic) if topic is not None and self._has_lost_subject(predication.head) else topic
        return None

    def _has_lost_subject(self, verb: int) -> bool:
        """ "The muscles most often injected were ...": whether the parser gave the subject of a verb to another one."""
        tree, finite = self.tree, self.tree.tokens[verb].tag in ("VBD", "VBZ", "VBP")
        before = (t for t in tree.tokens[:verb] if t.dep in ("nsubj", "nsubjpass") and t.tag.startswith("NN"))
        return finite and any(
            tree.tokens[one.head].dep == "ccomp" and tree.tokens[one.head].head == verb for one in before
        )

    def _is_done_by_other(self, predication: Predication, categories: frozenset[str]) -> bool:
        """ "On reaching the orbit the X nerve splits", "think of standing on one leg": no muscle does that."""
        if self.tree.tokens[predication.head].dep != "pcomp":
            return False
        above = self.tree.verb_above(self.tree.tokens[predication.head].head)
        if above is None:  # the rest was taken for a part of the phrase
            doers = [token for token in self.tree.tokens if token.dep in ("nsubj", "nsubjpass")]
        else:
            doers = self.tree.children(above, "nsubj", "nsubjpass")
        if not doers:
            return above is not None and self.tree.tokens[above].tag == "VB"
        named = [one.mention for one in doers if one.mention is not None]
        return any(one.ids("muscle", "nerve") and not one.ids(*categories) for one in named)

    def _is_done_by_nerve(self, predication: Predication) -> bool:
        """Whether a verb in the active has a nerve as its subject."""
        doers = [self.tree.tokens[i].mention for i in predication.get("agent")]
        return not predication.passive and any(m is not None and bool(m.ids("nerve")) for m in doers)

    def _described(self, predication: Predication, found: Resolved | None) -> Resolved | None:
        """Leave out what is named behind a description: "X, a branch of A, and Y" says nothing of Y."""
        verb = self.tree.tokens[predication.head]
        if found is None or found.inherited or verb.dep not in _DESCRIBING:
            return found
        before = tuple(term for term in found.terms if term.span.start < verb.start)
        return replace(found, terms=before) if before else found

    def without_excluded(self, found: Resolved | None) -> Resolved | None:
        """Leave out what is set aside: "the biceps, not the triceps, flexes ..."."""
        if found is None or found.inherited or len(found.terms) < 2:
            return found
        kept = tuple(t for t in found.terms if (token := self.token_of(t)) is None or not excluded(self.tree, token.i))
        return replace(found, terms=kept) if kept else found

    def _is_set_aside(self, predication: Predication, found: Resolved | None) -> bool:
        """ "It serves each of them but the X": the one name that may be the subject is set aside in the same clause."""
        token = self.token_of(found.terms[0]) if found is not None and len(found.terms) == 1 else None
        if token is None or not excluded(self.tree, token.i) or predication.head in self.tree.subtree(token.i):
            return False
        return not any(token.i in heads for heads in predication.slots.values())

    def is_imperative(self, verb: int) -> bool:
        """Whether a verb tells the reader to do something: a bare form without subject that nothing governs."""
        token = self.tree.tokens[verb]
        if any(
            child.lower == "your" for thing in self.tree.children(verb, "dobj") for child in self.tree.children(thing.i)
        ):
            return token.tag in ("VB", "VBP") and not self.tree.children(token.i, "nsubj", "aux")
        if self.titled:
            first = self.tree.tokens[0]
            return first.tag == "VB" and first.mention is None and verb > 0  # "Try it: bend the wrist"
        while token.dep == "conj" and token.head != token.i:
            token = self.tree.tokens[token.head]
        return token.tag == "VB" and token.head == token.i and not self.tree.children(token.i, "nsubj", "aux")

    def qualifiers(self, verb: int, governors: tuple[int, ...] = (), text: str = "") -> Qualifiers:
        """Return the qualifiers of a clause."""
        key = (verb, governors, text)
        known = self._qualified.get(key)
        if known is None:
            known = self._qualified[key] = qualify(self.tree, verb, governors, text, self.words, self.base)
        return known

    def _are_branches(self, wholes: Sequence[Term], made: Object) -> bool:
        """Whether the whole is a nerve, and no group of nerves: the nerves that it has are its branches."""
        ids = made.readings if isinstance(made, Term) else ()
        single = all(self.kind_of(id) == "nerve" for term in wholes for id in term.readings)
        return bool(ids) and single and all(self.kind_of(id) in _BRANCHES for id in ids)

    def claims(
        self,
        predicate: str,
        subject: Resolved,
        made: Object,
        span: Span,
        qualifiers: Qualifiers,
        frame: str,
        at: int | None = None,
    ) -> list[Claim]:
        """Make a claim for each structure that is the subject; ``at`` is the object's token: is it set aside?"""
        predicate = _as_division(predicate, made)
        made, span = self._told_of_place(predicate, made, span)
        made, span = self._sided(predicate, made, span)
        made, span = self._told_apart(made, span)
        if predicate == "has_members" and self._are_branches(subject.terms, made):
            predicate = "divides_into"
        if predicate in _GROUPED and (any(t.loose for t in subject.terms) or (isinstance(made, Term) and made.loose)):
            return []
        if predicate in _GROUPED and isinstance(made, Term) and self._may_mean_other(made):
            return []
        if at is not None and excluded(self.tree, at):
            qualifiers = replace(qualifiers, negated=not qualifiers.negated)
        if predicate == "member_of" and isinstance(made, Term) and self._stands_on_number(made):
            return []  # "the only one of the four": a member of what they are, not of each
        if self._is_said_in_a_way(predicate, qualifiers) or self._is_limited_denial(predicate, qualifiers, at):
            return []
        if qualifiers.negated and any(self._is_of_a_branch(term) for term in subject.terms if not subject.inherited):
            return []
        if self._is_of_something_else(predicate, made, span):
            return []
        felt = predicate == "supplies" and self._tells_of_feeling()
        fibres = supply_kind(predicate, made, self.tree, self.words)
        way = told_way(predicate, made, self.tree, self.words)
        qualifiers = replace(qualifiers, felt=felt, fibres=fibres, way=way)
        subject = self._but_for_some(subject)
        if subject.quantifier is not Quantifier.NONE:
            if subject.quantifier is Quantifier.ONLY and qualifiers.negated:
                return []  # "not by X alone": with others
            if subject.quantifier is Quantifier.SOME and qualifiers.negated:
                return []  # "some fibres do not reach the X": others may
            qualifiers = self._with_exceptions(replace(qualifiers, quantifier=subject.quantifier), subject)
            subject = self._with_these_exceptions(subject, qualifiers.exceptions)
        said = [
            Claim(
                predicate=predicate,
                subject=term,
                object=made,
                block=self.phrases.block,
                span=self._within(span),
                sentence=self.sentence,
                qualifiers=qualifiers,
                frame=frame,
                inherited=subject.inherited,
                subject_block=subject.block if subject.inherited else None,
            )
            for term in map(self._apart, self._without_exceptions(subject))
            if not self._is_excepted(term, span) and not (predicate == "has_roots" and _is_level(term))
        ]
        return [*said, *self._said_of_exceptions(said)]

    def _is_said_in_a_way(self, predicate: str, qualifiers: Qualifiers) -> bool:
        """Whether a denial leaves open another sense, in which it is so.

        "Not a muscle of the back in the strict sense", "isn't under the X in the sense that you meant".
        """
        if not qualifiers.negated:
            return False
        strictly = predicate in _GROUPED and self.words.find("strictly", self.sentence_text) is not None
        return strictly or self.words.find("in_a_way", self.sentence_text) is not None

    def _tells_of_feeling(self) -> bool:
        """Whether a fragment speaks of what is felt, so that what a nerve supplies is skin."""
        if "feeling" not in self.memo:
            self.memo["feeling"] = self.words.find("feeling_cues", self.sentence_text) is not None
        return bool(self.memo["feeling"])

    def _sided(self, predicate: str, made: Object, span: Span) -> tuple[Object, Span]:
        """Return what is felt with the side that it is told of, and the span of a claim, which holds the side then."""
        told = with_side(predicate, made, self.tree, self.lexicon, self.words)
        whole = isinstance(told, Term) and isinstance(made, Term) and span == made.span
        return told, told.span if whole and isinstance(told, Term) else span

    def _told_of_place(self, predicate: str, made: Object, span: Span) -> tuple[Object, Span]:
        """Return a place with the ribs, the vertebrae or the side told with it, and a claim's span."""
        if predicate not in (*_ATTACHED, "located_in") or not isinstance(made, Term):
            return made, span
        levelled = with_levels(self.tree, made) if predicate in _ATTACHED else made
        told = with_sides(self.tree, levelled, self.words)
        return told, Span(min(span.start, told.span.start), span.end)

    def _apart(self, term: Term) -> Term:
        """Return a term with the word before it that makes it another's name."""
        return told_apart(self.tree, term, self.lexicon, self.words)

    def _told_apart(self, made: Object, span: Span) -> tuple[Object, Span]:
        """Return an object with the words before its names that make them others', and a claim's span."""
        if isinstance(made, Place):
            return replace(made, of=tuple(map(self._apart, made.of))), span
        if not isinstance(made, Term):
            return made, span
        told = self._apart(made)
        return told, Span(min(span.start, told.span.start), span.end) if told is not made else span

    def _but_for_some(self, subject: Resolved) -> Resolved:
        """ "With one exception these are supplied by X": most of them are, and it is not said which."""
        several = len(subject.terms) > 1 or any(term.plural for term in subject.terms)
        told = subject.quantifier in (Quantifier.NONE, Quantifier.ALL)
        if not several or not told or not self.words.find("with_exceptions", self.sentence_text):
            return subject
        return replace(subject, quantifier=Quantifier.MOST)

    def _within(self, span: Span) -> Span:
        """Return a stretch as far as it lies in this sentence: what a pronoun means may stand elsewhere."""
        start, end = self.sentence
        if not self.tree.tokens or span.end <= max(end, self.tree.tokens[-1].end):
            return span
        return Span(span.start, end) if start <= span.start < end else Span(start, end)

    def _said_of_exceptions(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """ "All Xs except the Y are supplied by A": A does not supply the Y."""
        for claim in claims:
            most = claim.qualifiers.quantifier is Quantifier.MOST
            if claim.predicate not in _EXCEPTED or claim.qualifiers.negated:
                continue
            if not claim.qualifiers.exceptions and not most:
                continue
            for token in exceptions_of(self.tree):
                if token.tag in ("WDT", "WP", "WRB"):
                    break  # "except the Y, which ..."
                ids = token.mention.ids("muscle") if token.mention is not None else ()
                told = claim.qualifiers.exceptions >= set(ids) or (most and self.is_one_of(ids, claim.subject))
                if ids and told:
                    qualifiers = replace(self.base, negated=True, exceptions=frozenset(ids))
                    term = term_of(token, ids)
                    yield replace(
                        claim, subject=term, span=term.span, qualifiers=qualifiers, inherited=False, subject_block=None
                    )

    def is_one_of(self, ids: Sequence[str], whole: Term) -> bool:
        """Whether structures are members or parts of one, near or far."""
        phrases, reached = self.phrases, set(ids)
        for _ in range(_STEPS):
            reached |= {up for id in reached for up in (*phrases.listed_in(id), *phrases.parents(id))}
        return bool(reached & set(whole.readings)) and not set(ids) & set(whole.readings)

    def _is_limited_denial(self, predicate: str, qualifiers: Qualifiers, at: int | None) -> bool:
        """ "Carries no motor fibres to the tongue", "gives no feeling to the face": not none at all, nor elsewhere."""
        if predicate not in ("carries", "supplies") or at is None:
            return False
        if not (qualifiers.negated or qualifiers.mood is Mood.MYTH):
            return False
        tokens = self.tree.tokens
        if predicate == "carries":
            following = tokens[at + 1 : at + 3]
            return len(following) > 1 and following[0].lower in _WHITHER and following[1].text not in (",", ".")
        return any(t.mention is not None and t.mention.ids("modality") for t in tokens[max(0, at - 5) : at])

    def _without_exceptions(self, subject: Resolved) -> tuple[Term, ...]:
        """ "These muscles, with the exception of the X": the others of them."""
        if not subject.inherited:
            return subject.terms
        named = [token.mention.ids("muscle", "nerve") for token in exceptions_of(self.tree) if token.mention]
        out = {id for ids in named for id in ids}
        return tuple(term for term in subject.terms if not out & set(term.readings))

    def _is_excepted(self, term: Term, span: Span) -> bool:
        return any(span.start >= end and set(term.readings) <= ids for end, ids in self.excepted)

    def _stands_on_number(self, term: Term) -> bool:
        token = self.token_of(term)
        group = all(self.kind_of(id).endswith("-group") for id in term.readings)
        return token is not None and token.pos == "NUM" and not group

    def _is_of_a_branch(self, term: Term) -> bool:
        """ "The dorsal branch of the X does not reach the wrist": other branches of it may."""
        before = self.sentence_text[: max(0, term.span.start - self.sentence.start)]
        of = _OF.search(before)
        return of is not None and self.words.has("offshoots", before[: of.start()].lower().rsplit(" ", 1)[-1])

    def _is_of_something_else(self, predicate: str, made: Object, span: Span) -> bool:
        """Whether a fragment tells of something beside what a predicate means.

        "It receives a communicating branch from C2" names no root of its own, "proprioceptive fibres from the X" not
        the nerve of a muscle, "two groups each of four muscles" no number of both.
        """
        if predicate == "carries" and isinstance(made, Term):
            return self._is_supply_of_muscle(made)
        if predicate == "has_roots":
            return self.words.find("reinforcing", self._near(span, after=0)) is not None
        if predicate == "innervated_by" and isinstance(made, Term):
            return self.words.find("proprioception", self._near(made.span, after=_BEHIND)) is not None
        return predicate == "has_count" and self.words.find("apiece", self.sentence_text) is not None

    def _is_supply_of_muscle(self, made: Term) -> bool:
        """Whether what a nerve is told to carry is the supply of a muscle: "gives X its sensory supply".

        It may carry such fibres, and not to that muscle: what is told of the muscle is judged.
        """
        *before, noun = made.text.lower().split() or [""]
        kind = self.words.supply_kinds.get(before[0] if before else "")
        if not kind or not self.words.has("supply_nouns", noun):
            return False
        named = [t.mention for t in self.tree.tokens if t.mention is not None]
        return any(one.ids("muscle") for one in named) and not any(one.ids("skin", "region", "joint") for one in named)

    def _near(self, span: Span, after: int) -> str:
        """Return the words of the sentence before a stretch of it, and behind it so many code points of its clause."""
        start, end = span.start - self.sentence.start, span.end - self.sentence.start
        behind = re.split("[,;.]", self.sentence_text[end : end + after])[0]
        return f"{self.sentence_text[max(0, start - _JOINED_WITHIN) : start]} {behind}"

    def _may_mean_other(self, term: Term) -> bool:
        """Whether a group may not be meant: by "them", since another muscle was named; by what acts at a joint.

        "They act as flexors and adductors at the carpometacarpal joint": not the adductors of the hip.
        """
        token = self.token_of(term)
        if token is not None and token.mention is not None and token.mention.ids("agent"):
            after = self.tree.tokens[token.i + 1 : token.i + 4]
            at = next((n for n, t in enumerate(after) if t.lower == "at"), None)
            return at is not None and any(t.mention and t.mention.ids("joint") for t in after[at:])
        if token is None or token.tag != "PRP":
            return False
        latest = next(iter(self.phrases.discourse.candidates(frozenset({"muscle"}))), None)
        return latest is not None and all(one.readings != term.readings for one in latest.terms)

    def _with_exceptions(self, qualifiers: Qualifiers, subject: Resolved) -> Qualifiers:
        """Add what the sentence excepts; an exception without a name ("all but one") makes "all" into "most"."""
        words = exceptions_of(self.tree) if qualifiers.quantifier is Quantifier.ALL else ()
        if not words:
            return qualifiers
        ids = frozenset(id for token in words if token.mention for id in token.mention.ids("muscle", "nerve"))
        own = {id for term in subject.terms for id in term.readings}
        ids -= own  # "except for X, all Ys ..."
        return replace(qualifiers, exceptions=ids) if ids else replace(qualifiers, quantifier=Quantifier.MOST)

    def _with_these_exceptions(self, subject: Resolved, exceptions: frozenset[str]) -> Resolved:
        """ "All of them except the X": not certainly those named last, if the X is none of them."""
        muscles = [id for id in exceptions if self.kind_of(id).startswith("muscle")]
        own = {id for term in subject.terms for id in term.readings}
        above = {one for id in muscles for one in (*self.phrases.wholes(id), *self.phrases.listed_in(id))}
        known = own & {*above, *(one for id in above for one in self.phrases.listed_in(id))}
        if not subject.inherited or not muscles or known or len(own) > 1:
            return subject
        return replace(subject, terms=tuple(replace(term, uncertain=True) for term in subject.terms))

    def phrase_span(self, first: int, *ends: Span) -> Span:
        """Return the span from a verb (its complement, when it is only "is") to the last of some spans."""
        start = self.tree.tokens[first].start
        return Span(
            min([start, *(span.start for span in ends)]),
            max([self.tree.tokens[first].end, *(span.end for span in ends)]),
        )

    def token_of(self, term: Term) -> Token | None:
        """Return the token that a term stands on."""
        return next((token for token in self.tree.tokens if token.start == term.span.start), None)
