"""Movements in a tree: verbs ("flexes the knee"), nouns ("hip flexion"), lay wordings ("lifts the leg sideways")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from anatlint.claims.denials import denials_of
from anatlint.claims.gapped_turns import gapped_turns
from anatlint.claims.model import Term
from anatlint.claims.phrases import Phrases, term_of
from anatlint.claims.predications import shared_object
from anatlint.claims.pronouns import moved_before
from anatlint.claims.tree import Token, Tree
from anatlint.claims.wordings import GOVERNING, Carrying, Made, Thing, Wording, by_verb, is_one_of, phrases_pattern
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.records import dataclass

_CLAUSES = "words of clauses"  # in the memory of a tree
_MOVED = frozenset({"joint", "place", "region", "skin"})


@dataclass(frozen=True, slots=True)
class MovementNode:
    """A movement found in a tree: its head token, what moves how, and the stretch of text that says so."""

    head: int
    movement: str
    of: Term | None
    span: Span
    verbal: bool
    text: str  # the words of the clause, lower case, for cues of side and mode
    only: frozenset[str] = frozenset()  # the muscles that make it, where the wording is of them alone


@dataclass(frozen=True, slots=True)
class Movements:
    """Finds the movements of a tree."""

    modified: Mapping[str, Sequence[Wording]]  # by verb
    lay: Mapping[str, Sequence[Wording]]
    carried: Sequence[Carrying] = ()
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # everyday nouns for what is moved
    made: Sequence[Made] = ()
    own: Sequence[Wording] = ()  # a muscle that moves itself: "the diaphragm descends"
    unless: LazyPattern | None = None  # words of relaxing, with which it moves the other way
    things: Sequence[Thing] = ()  # what is no part of the body: "raises the pressure in the abdomen"
    guarding: frozenset[str] = frozenset()  # "stops the kneecap from drifting"
    sited: frozenset[str] = frozenset()  # movements that tell themselves what is moved: supination
    effects: frozenset[str] = frozenset()  # "a flexor ACTION on the elbow"
    bare: Mapping[str, str] = field(default_factory=dict)  # "Gracilis | bends"

    @classmethod
    def load(cls, data: Mapping[str, Any], effects: Sequence[str] = ()) -> Movements:
        """Build from ``rules/frames/movements.yaml``, and ``effects`` of ``support.yaml``."""
        return cls(
            by_verb(Wording.load(item, data["ways"]) for item in data["modified"]),
            by_verb(Wording.load(item, data["ways"]) for item in data["lay"]),
            [Carrying.load(item, data["carry"], data["ways"]) for item in data["carried"]],
            {word: tuple(ids) for word, ids in data["parts"].items()},
            [Made.load(item) for item in data["made"]],
            [Wording.load(item, data["ways"]) for item in data["own"]],
            phrases_pattern(data["relaxing"]),
            [Thing.load(item) for item in data["things"]],
            frozenset(data["guarding"]),
            frozenset(data["sited"]),
            frozenset(effects),
            dict(data["bare"]),
        )

    def find(self, phrases: Phrases) -> list[MovementNode]:
        """Return the movements of a tree, in order of their heads."""
        return list(phrases.once(("movements",), lambda: self._find(phrases)))

    def _find(self, phrases: Phrases) -> list[MovementNode]:
        found: list[MovementNode] = []
        for token in phrases.tree.tokens:
            if token.pos in ("VERB", "AUX") or (
                token.tag in ("VBG", "VBN", "VB", "VBZ", "VBP", "VBD") and token.mention
            ):
                found.extend(self._verb(phrases, token))
            elif token.mention is not None and "movement" in token.mention.categories:
                found.append(self._noun(phrases, token))
            elif token.mention is not None and "agent" in token.mention.categories:
                found.extend(self._effect(phrases, token))
        return _share(phrases.tree, found, self.sited)

    def _verb(self, phrases: Phrases, token: Token) -> Iterator[MovementNode]:
        tree = phrases.tree
        if token.dep in ("amod", "compound", "nmod"):
            return
        if made := list(self._made(phrases, token)):
            yield from made
            return
        if own := self._own(tree, token):
            yield own
            return
        heads = self._objects(phrases, token)
        if (said := self._indirect(phrases, token, heads)) is not None or (token.lemma in _ACTING and not heads):
            yield from [said] if said is not None else []
            return
        if token.lemma in _TRAVELLING and tree.children(token.i, "dobj"):
            return  # "having descended the arm": a way
        if token.lemma in _AGAINST and heads and _pronoun_object(tree, heads):
            return  # "the supinator opposes them": works against them
        bare = token.lemma == "turn" and not heads  # "turns at the ischium": goes another way
        at_joint = None if bare else self._prepositional(phrases, token.i, ("at",))
        of = self._first_moved(phrases, [t.i for t in heads]) or at_joint
        if of is None and heads and (_pronoun_object(tree, heads) or heads[0].lemma == "joint"):
            of = moved_before(phrases, heads[0], frozenset(_MOVED))
        clause, last = clause_text(tree, token.i)
        known = token.mention.ids("motion", "movement") if token.mention is not None else ()
        if heads and of is None and (not _pronoun_object(tree, heads) or heads[0].lower.endswith(("self", "selves"))):
            return  # "extends the reach", "raises questions": no part of the body is moved
        for movement, at in self._movements(tree, token, of, known, bool(heads) or of is not None):
            moved = of
            if at is not None and (of is None or at not in of.readings):
                moved = Term(of.text if of else at, of.span if of else Span(token.start, token.end), (at,))
            yield MovementNode(token.i, movement, moved, tree.span(token.i, max(last, token.i)), True, clause)

    def _objects(self, phrases: Phrases, verb: Token) -> list[Token]:
        """What a verb is done to: its object, that of the verbs joined to it, or a part that moves by itself."""
        tree = phrases.tree
        if tree.children(verb.i, "nsubjpass", "auxpass"):
            return tree.children(verb.i, "nsubjpass")
        heads = tree.children(verb.i, "dobj") or _behind_particle(tree, verb)
        heads = heads or [tree.tokens[i] for i in shared_object(tree, verb) if _shares(phrases, verb, i)]
        if heads:
            return heads
        own = [t for t in tree.children(verb.i, "nsubj") if "tendon" not in t.lower]  # whose way turns somewhere
        return [t for t in own if _is_moved(t) or t.lower in self.parts]  # "the elbow bends"

    def _indirect(self, phrases: Phrases, token: Token, heads: Sequence[Token]) -> MovementNode | None:
        """ "Stops the kneecap from drifting", "raises the pressure in the abdomen": what is done to which part."""
        tree = phrases.tree
        clause, last = clause_text(tree, token.i)
        span = tree.span(token.i, max(last, token.i))
        if token.lemma in self.guarding and _kept_from(tree, token):
            of = self._first_moved(phrases, [t.i for t in heads])
            return MovementNode(token.i, "stabilization", of, span, True, clause) if of is not None else None
        if token.lemma in _ACTING and not heads:  # "acts on the hip"
            of = self._prepositional(phrases, token.i, ("on", "upon", "across", "over"))
            return MovementNode(token.i, MOTION, of, span, True, clause) if of is not None else None
        for thing in self.things if heads and token.lemma not in ("be", "have") else ():
            for head in heads:
                if thing.fits(token.lemma, head.lower.rsplit(" ", 1)[-1], clause):
                    of = Term(head.text, Span(head.start, head.end), thing.at)
                    return MovementNode(token.i, thing.movement, of, span, True, clause)
        return None

    def _own(self, tree: Tree, token: Token) -> MovementNode | None:
        """ "The diaphragm descends": which muscle it is tells who makes the movement."""
        if not self.own or tree.children(token.i, "dobj", "nsubjpass"):
            return None
        placed = [wording for wording in self.own if wording.at is not None and token.lemma in wording.verbs]
        near = near_text(tree, token.i) if placed else ""
        sentence = " ".join(t.lower for t in tree.tokens) if placed else ""
        for wording in placed:
            if wording.at is None or not wording.fits(token.lemma, None, near, anything=True):
                continue
            if _is_of_other_part(tree, token, wording.of):
                continue
            if self.unless is not None and self.unless.search(sentence):
                return None
            of = Term(wording.at, Span(token.start, token.end), (wording.at,))
            clause, last = clause_text(tree, token.i)
            span = tree.span(token.i, max(last, token.i))
            return MovementNode(token.i, wording.movement, of, span, True, clause, wording.of)
        return None

    def _made(self, phrases: Phrases, token: Token) -> Iterator[MovementNode]:
        """ "Makes the folds longer and tighter", "the folds become longer": the states stand right behind."""
        tokens = phrases.tree.tokens
        finite = token.tag in ("VBZ", "VBP", "VBD")
        entries = [entry for entry in self.made if token.lemma in entry.verbs and (finite or not entry.finite)]
        itself = bool(entries) and entries[0].itself
        at = self._made_so(phrases, token, itself) if entries else None
        if at is None:
            return
        of = self._first_moved(phrases, [at]) if tokens[at].tag != "PRP" else None
        of = of or (moved_before(phrases, tokens[at], frozenset(_MOVED)) if not itself else None)
        if of is None and (itself or tokens[at].lower not in ("it", "them", "you", "us")):
            return
        of_known = [entry for entry in entries if not entry.of or (of is not None and is_one_of(of, entry.of))]
        behind = token.i if itself else at
        for state in tokens[behind + 1 : behind + 9] if of_known else ():
            entry = next((entry for entry in of_known if state.lower in entry.states), None)
            if entry is not None:
                clause, _ = clause_text(phrases.tree, token.i)
                span = phrases.tree.span(token.i, state.i)
                part = Term(of.text, of.span, (entry.at,)) if entry.at and of is not None else of
                yield MovementNode(token.i, entry.states[state.lower], part, span, True, clause)
            elif state.lower not in _BETWEEN_STATES and state.pos not in ("ADV", "ADJ"):
                return

    def _made_so(self, phrases: Phrases, verb: Token, itself: bool) -> int | None:
        """Return what comes into a state: the subject, or what follows the verb."""
        tokens = phrases.tree.tokens
        if itself:
            subject = phrases.tree.child(verb.i, "nsubj")
            return None if subject is None else subject.i
        at = verb.i + 1
        while at < len(tokens) and tokens[at].mention is None and tokens[at].tag in _BEFORE_NOUN:
            at += 1
        return at if at < len(tokens) else None

    def _movements(
        self, tree: Tree, token: Token, of: Term | None, known: tuple[str, ...], has_object: bool
    ) -> list[tuple[str, str | None]]:
        directed = near_text(tree, token.i, mark=True)
        carried = self.carried if has_object and (not known or _everyday(token)) else ()
        for carrying in carried:
            if found := carrying.movements(token.lemma, of, directed):
                return [(movement, carrying.at) for movement in found]
        movement, at = self._movement(token, of, known, has_object, near_text(tree, token.i))
        return [(movement, at)] if movement is not None else []

    def _movement(
        self, token: Token, of: Term | None, known: tuple[str, ...], has_object: bool, near: str
    ) -> tuple[str | None, str | None]:
        base = token.lemma
        for wording in self.modified.get(base, ()):
            if wording.fits(base, of, near):
                return wording.movement, wording.at
        technical = bool(known) and not _everyday(token)
        if technical:
            return known[0], None
        for wording in self.lay.get(base, ()):
            if wording.fits(base, of, near) and (of is not None or wording.at is not None):
                return wording.movement, wording.at
        return (known[0] if known and has_object else None), None

    def _noun(self, phrases: Phrases, token: Token) -> MovementNode:
        tree = phrases.tree
        assert token.mention is not None
        ids = token.mention.ids("movement")
        of = (
            self._prepositional(phrases, token.i, ("at",))
            or self._prepositional(phrases, token.i, ("of",))
            or _modifier(tree, token.i)
            or self._right_behind(phrases, token)
            or self._prepositional(phrases, token.i, ("in", "through", "on"))
            or self._named_within(token)
        )
        movement = ids[0]
        verb = {"rotation": "rotate", "flexion": "flex"}.get(movement, "")
        for wording in self.modified.get(verb, ()):
            if movement == ids[0] and wording.fits(verb, of, _before(tree, token)):
                movement = wording.movement
        span = _noun_span(tree, token, of)
        coordinated = {i for other in tree.children(token.i, "conj") for i in tree.subtree(other.i)}
        clause = " ".join(tree.tokens[i].lower for i in tree.subtree(token.i) if i not in coordinated)
        return MovementNode(token.i, movement, of, span, False, clause)

    def _right_behind(self, phrases: Phrases, token: Token) -> Term | None:
        """ "Produces flexion at the knee", where "at" hangs on the verb."""
        behind = phrases.tree.tokens[token.i + 1 : token.i + 2]
        if not behind or behind[0].lower != "at" or behind[0].head != token.head:
            return None
        return self._first_moved(phrases, [t.i for t in phrases.tree.children(behind[0].i, "pobj")])

    def _effect(self, phrases: Phrases, token: Token) -> Iterator[MovementNode]:
        """ "Has a flexor action on the elbow": what a kind of muscle does, before a noun that says that it is done."""
        noun = phrases.tree.tokens[token.head]
        if token.dep not in ("amod", "compound", "nmod") or noun.lemma not in self.effects or token.mention is None:
            return
        of = self._prepositional(phrases, noun.i, ("on", "at", "over", "upon", "across", "of", "in"))
        of = of or _modifier(phrases.tree, token.i) or _modifier(phrases.tree, noun.i)
        if of is not None:
            span = Span(min(token.start, of.span.start), max(noun.end, of.span.end))
            clause = " ".join(phrases.tree.tokens[i].lower for i in phrases.tree.subtree(noun.i))
            yield MovementNode(token.i, token.mention.ids("agent")[0], of, span, False, clause)

    def _named_within(self, token: Token) -> Term | None:
        """ "Turning the palm down", taken for one name: the part that it names."""
        part = next((word for word in token.lower.split() if word in self.parts), None)
        return term_of(token, self.parts[part]) if part is not None else None

    def _first_moved(self, phrases: Phrases, heads: Sequence[int]) -> Term | None:
        for head in heads:
            for member in phrases.members(head):
                if member.lower in self.parts:
                    return term_of(member, self.parts[member.lower])
                if member.mention is not None and (ids := member.mention.ids(*_MOVED)):
                    return term_of(member, ids)
            resolved = phrases.resolve(head, _MOVED)
            if resolved is not None and not resolved.inherited:
                return resolved.terms[0]
        return None

    def _prepositional(self, phrases: Phrases, i: int, words: tuple[str, ...]) -> Term | None:
        for preposition in phrases.tree.children(i, "prep"):
            if preposition.lower in words:
                objects = [t.i for t in phrases.tree.children(preposition.i, "pobj")]
                if (term := self._first_moved(phrases, objects)) is not None:
                    return term
        return None


_EVERYDAY = frozenset({"bend", "straighten", "turn", "lift", "raise", "lower", "twist", "spread", "arch", "shrug",
                       "hike", "breathe", "inspire",
                       "expire", "press", "hold", "support", "steady", "pull", "push", "move", "bring", "extend",
                       "roll", "tilt", "tip", "open", "close", "shut", "squeeze", "narrow", "widen", "lock",
                       "unlock", "brace", "relax", "stretch", "shorten", "lengthen", "tighten", "flare"})  # fmt: skip


MOTION = "motion"  # in general: "moves the shoulder blade", "acts on the hip"
_ACTING = frozenset({"act", "work", "operate"})
_TRAVELLING = frozenset({"descend", "ascend", "climb"})
_AGAINST = frozenset({"oppose"})
_BEFORE_NOUN = frozenset({"DT", "PRP$", "JJ", "PDT", "CD"})
_BETWEEN_STATES = frozenset({"and", ",", "more", "or", "both", "become", "grow", "get", "turn", "be"})
_AIMS = frozenset({"meet", "face", "touch", "reach"})
_PARTICLES = frozenset({"up", "down", "in", "out", "on", "over", "off", "inside", "outside"})


def _is_of_other_part(tree: Tree, verb: Token, movers: frozenset[str]) -> bool:
    """ "The eye is not able to move down": the subject of a verb, or of one that it hangs on, is another part."""
    current = verb
    while True:
        for subject in tree.children(current.i, "nsubj", "nsubjpass"):
            mention = subject.mention
            moved = mention is not None and bool(mention.ids("joint", "region")) and not mention.ids("muscle", "nerve")
            return moved and mention is not None and not movers & set(mention.ids())
        if current.dep not in ("xcomp", "acomp", "conj") or current.head == current.i:
            return False
        current = tree.tokens[current.head]


def _everyday(token: Token) -> bool:
    return token.lemma in _EVERYDAY


def _behind_particle(tree: Tree, verb: Token) -> list[Token]:
    """ "Draws in the belly": the parser takes "in" for a preposition."""
    after = tree.tokens[verb.i + 1 : verb.i + 2]
    if not after or after[0].lower not in _PARTICLES or verb.lemma not in _WITH_PARTICLE:
        return []
    return tree.children(after[0].i, "pobj")


_WITH_PARTICLE = frozenset({"draw", "pull", "suck", "lift", "raise", "push", "stick", "poke", "bring", "turn", "move"})


def _kept_from(tree: Tree, verb: Token) -> bool:
    """ "Stops X from drifting", "keeps X from sliding out"."""
    return any(
        p.lower == "from" and any(t.lower.endswith("ing") for t in tree.children(p.i, "pcomp", "pobj"))
        for p in tree.children(verb.i, "prep")
    )


def _shares(phrases: Phrases, verb: Token, shared: int) -> bool:
    """Whether an object is that of a verb before its own, too: not in "the X shortens and tips the pelvis"."""
    own = phrases.tree.tokens[phrases.tree.tokens[shared].head]
    return not phrases.words.has("contracting", verb.lemma) or phrases.words.has("changing", own.lemma)


def _is_moved(token: Token) -> bool:
    return token.mention is not None and bool(token.mention.ids(*_MOVED)) and not token.mention.ids("muscle")


def _pronoun_object(tree: Tree, heads: list[Token]) -> bool:
    return all(head.tag in ("PRP", "DT", "PRP$", "WDT") for head in heads)


def _modifier(tree: Tree, i: int) -> Term | None:
    for child in tree.children(i, "compound", "amod", "poss", "nmod", "npadvmod", "nsubj", "dobj"):
        if child.i < i and child.mention is not None and (ids := child.mention.ids(*_MOVED)):
            return term_of(child, ids)
    before = tree.tokens[i - 1] if i else None
    if before is not None and before.mention is not None and (ids := before.mention.ids(*_MOVED)):
        return term_of(before, ids)
    return None


def _before(tree: Tree, token: Token) -> str:
    return " ".join(child.lower for child in tree.children(token.i) if child.i < token.i)


def _noun_span(tree: Tree, token: Token, of: Term | None) -> Span:
    start, end = token.start, token.end
    for child in tree.children(token.i, "amod", "compound", "poss"):
        if child.mention is not None:
            start = min(start, child.start)
    if of is not None:
        start, end = min(start, of.span.start), max(end, of.span.end)
    return Span(start, end)


def near_text(tree: Tree, verb: int, mark: bool = False) -> str:
    """Return the words around a verb in lower case, up to the next comma or verb: those that can modify it.

    With ``mark``, words such as "up" and "in" that govern an object are marked: they tell no direction.
    """
    joined = verb > 0 and tree.tokens[verb - 1].pos == "CCONJ"  # "run straight down and lift the jaw"
    before = () if joined else tree.tokens[max(0, verb - 2) : verb]
    words = [token.lower for token in (*before, tree.tokens[verb]) if token.i == verb or token.pos == "ADV"]
    aside = denials_of(tree).region | gapped_turns(tree)  # "inwards rather than outwards", "and the other outwards"
    for token in tree.tokens[verb + 1 :]:
        if token.i in aside and verb not in aside:
            continue
        clausal = token.pos == "VERB" and token.dep in ("conj", "advcl", "relcl", "xcomp") and token.lower != "round"
        if token.text in (",", ";", "(") or (clausal and not _is_aim(tree, token)) or _is_other_movement(token):
            break
        if token.dep in ("nsubj", "nsubjpass") and token.head > token.i and tree.tokens[token.head].pos == "VERB":
            break  # another clause
        governing = token.lower in _PARTICLES and bool(tree.children(token.i, "pobj"))
        governing = mark and governing and not (token.i == verb + 1 and _behind_particle(tree, tree.tokens[verb]))
        words.append(token.lower + GOVERNING if governing else token.lower)
    return " ".join(words)


def _is_other_movement(token: Token) -> bool:
    """ "Drawing the blade in and rotation of the socket down": a movement of its own, told by a noun."""
    moves = token.mention is not None and "movement" in token.mention.categories
    return moves and token.dep == "conj" and token.pos == "NOUN"


def _is_aim(tree: Tree, verb: Token) -> bool:
    """ "Brings the thumb round to meet the fingers": where it is brought, and no movement of its own."""
    return verb.lemma in _AIMS and tree.tokens[verb.i - 1].lower == "to"


def clause_text(tree: Tree, verb: int) -> tuple[str, int]:
    """Return the words of a verb's own clause in lower case, without coordinated clauses, and its last token."""
    known: dict[int, tuple[str, int]] = tree.memo.setdefault(_CLAUSES, {})
    if verb not in known:
        known[verb] = _clause_text(tree, verb)
    return known[verb]


def _clause_text(tree: Tree, verb: int) -> tuple[str, int]:
    words, last, waiting = [], verb, [verb]
    while waiting:
        current = waiting.pop()
        words.append(current)
        for child in tree.children(current):
            clausal = child.dep in ("conj", "advcl", "relcl", "ccomp", "parataxis") and (
                child.pos in ("VERB", "AUX") or child.dep != "conj"
            )
            if not clausal and child.dep not in ("punct", "cc", "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
                waiting.append(child.i)
    turned = gapped_turns(tree)
    words = sorted(i for i in words if i not in turned or verb in turned)
    last = max([verb, *[i for i in words if i > verb]])
    return " ".join(tree.tokens[i].lower for i in words), last


def _share(tree: Tree, nodes: list[MovementNode], sited: frozenset[str]) -> list[MovementNode]:
    """Coordinated movements share what is moved: "flexes and adducts the arm", "flexion and adduction of the arm".

    Those of ``sited`` take nothing from one before: "flexes the elbow, supinates" is no supination of the elbow.
    """
    by_head = {node.head: node for node in nodes}
    out = []
    for node in nodes:
        if node.of is None:
            family = [by_head[t.i] for t in _coordinated(tree, node.head) if t.i in by_head]
            later = [other for other in family if other.head > node.head and _gives_back(tree, other)]
            before = () if node.movement in sited else family
            earlier = [other for other in before if other.head < node.head and other.of is not None]
            donor = later[0] if later else earlier[-1] if earlier else None
            out.append(replace(node, of=donor.of, text=f"{node.text} {donor.text}") if donor is not None else node)
        else:
            out.append(node)
    return out


def _gives_back(tree: Tree, node: MovementNode) -> bool:
    """Whether what is moved holds for the movements named before: of "flexion, knee extension" only the second.

    Nor does what moves by itself: "the triceps relaxes and the elbow bends".
    """
    if node.of is None:
        return False
    before = node.of.span.start < tree.tokens[node.head].start
    by_itself = before and any(t.start == node.of.span.start for t in tree.children(node.head, "nsubj"))
    return node.verbal and not by_itself if before else True


def _coordinated(tree: Tree, i: int) -> list[Token]:
    token = tree.tokens[i]
    while token.dep == "conj" and token.head != token.i:
        token = tree.tokens[token.head]
    return tree.conjuncts(token.i)
