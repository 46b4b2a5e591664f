"""What a text says is lost or shown, in named signs and in free words: "the wrist drops", "numbness of the sole"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from anatlint.claims.affected import affected
from anatlint.claims.alternatives import whole
from anatlint.claims.denials import denials_of
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.model import Movement, Object, Term
from anatlint.claims.movements import MovementNode
from anatlint.claims.phrases import term_of
from anatlint.claims.tree import Token, Tree
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.records import dataclass

_FELT = frozenset({"region", "skin", "joint"})
_TELLING = frozenset(
    {"skin", "area", "region", "side", "surface", "part", "numbness", "pain", "sensation", "feeling", "tingling",
     "loss", "weakness", "sensibility", "point", "tip", "edge", "half", "web", "space", "symptom", "anaesthesia"}
)  # fmt: skip
_CLAUSAL = frozenset(
    {"because", "since", "while", "whereas", "although", "though", "when", "if", "unless", "which", "who", "so", "once"}
)
_LINKS = frozenset({"and", "but", "or"})
_BREAKS = frozenset({",", ";", ":", "–", "—", "(", ")", "."})
_STOPS = frozenset({";", ":", "–", "—"})
_DOERS = frozenset({"muscle", "sphincter", "fibre", "fiber"})
_BODY = ("joint", "region", "place", "skin")
_SIDES = frozenset({"side", "half", "limb", "patient", "person"})
_PURPOSE = frozenset({"action", "role", "function"})
_HARD = frozenset({"hard", "harder", "difficult", "difficulty", "trouble", "struggle", "struggles"})
_HINDERING = frozenset({"keep", "stop", "prevent", "hinder"})
_NO = frozenset({"not", "n't", "no", "never", "neither", "nor", "without", "hardly", "barely"})

_STRETCHES = "stretches"  # in the memory of a tree
_LACKING = frozenset({"no", "without"})  # "is left without strength"


@dataclass(frozen=True, slots=True)
class Showing:
    """A part that behaves so shows a sign: one entry of ``signs``."""

    of: frozenset[str]
    verbs: frozenset[str]
    by: LazyPattern | None
    unless: LazyPattern | None
    denied: bool
    sign: str

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Showing:
        """Build from one YAML entry."""
        by, unless = (LazyPattern(whole(data[key])) if data.get(key) else None for key in ("by", "unless"))
        return cls(frozenset(data["of"]), frozenset(data["verb"]), by, unless, data.get("denied", False), data["is"])

    def fits(self, text: str) -> bool:
        """Whether the words around allow it."""
        if self.by is not None and not self.by.search(text):
            return False
        return self.unless is None or not self.unless.search(text)


class Signs:
    """All ways to show a sign, by the words and ids of the parts that show it."""

    def __init__(self, ways: Iterable[Showing]) -> None:
        self._ways = tuple(ways)
        self._of: dict[str, list[int]] = {}
        for number, way in enumerate(self._ways):
            for word in way.of:
                self._of.setdefault(word, []).append(number)
        self.alone = frozenset(word for way in self._ways if "=" in way.verbs for word in way.of)  # "hoarse"
        self.turning = frozenset(word for way in self._ways if way.by is not None for word in way.of)

    def of(self, called: Iterable[str]) -> list[Showing]:
        """Return the ways of a part that is called so, in the order of the file."""
        numbers = {number for word in called for number in self._of.get(word, ())}
        return [self._ways[number] for number in sorted(numbers)]


@dataclass(frozen=True)
class Stretch:
    """A clause by its surface: the tokens between two breaks."""

    tokens: Sequence[Token]
    first: int
    last: int

    @cached_property
    def text(self) -> str:
        """Its words."""
        return " ".join(token.lower for token in self.tokens)


def _called(part: Token) -> set[str]:
    """Return the ids and words by which a sign may mean a part."""
    known = part.mention.ids() if part.mention is not None else ()
    return {part.lemma, part.lower, *known, *part.lower.split()}


_ACROSS = re.compile(
    r"\b(?:on|of|at) the (?:opposite|other|contralateral|healthy|sound|uninjured|unaffected|undamaged) side\b"
    r"|\bthe (?:opposite|other|contralateral) half\b|\bcontralateral\b"
)
_BESIDE = re.compile(r"\b(?:than|compar\w+|unlike|not|never|turn\w*|look\w*|deviat\w*)\b")


@dataclass(frozen=True, slots=True)
class Effect:
    """Something lost or shown; ``denied``: the text says that it is not."""

    head: int
    made: Object
    span: Span
    denied: bool
    muscle: bool = False  # a muscle that no longer works: only a nerve does that
    total: bool = False  # a movement that is no longer possible at all
    side: str | None = None  # "contralateral": on the side that is not harmed
    sided: bool = False  # a sign that tells of a side by itself


def stretches(tree: Tree) -> list[Stretch]:
    """Cut a fragment into clauses at its commas and conjunctions, where a verb of its own follows."""
    known: list[Stretch] | None = tree.memo.get(_STRETCHES)
    if known is None:
        known = tree.memo[_STRETCHES] = _cut(tree)
    return known


def _cut(tree: Tree) -> list[Stretch]:
    tokens = tree.tokens
    cuts = [0]
    verbless = not any(token.pos in ("VERB", "AUX") and token.tag not in ("VBG", "VBN") for token in tokens)
    for token in tokens[1:]:
        if verbless and token.text == "," and not {t.lower for t in tokens[cuts[-1] : token.i]} & _NO:
            cuts.append(token.i)  # "a wasted thumb, no opposition"
            continue
        link = token.lower in _LINKS or token.text == ","
        clausal = token.lower in _CLAUSAL and not _is_phrase(tokens, token.i)
        if clausal or token.text in _STOPS or (link and _opens_clause(tokens, token.i + 1)):
            cuts.append(token.i)
    ends = [*(cut - 1 for cut in cuts[1:]), len(tokens) - 1]
    return [
        Stretch(tokens[first : last + 1], first, last) for first, last in zip(cuts, ends, strict=True) if first <= last
    ]


def _is_phrase(tokens: Sequence[Token], i: int) -> bool:
    """ "Weakness when bending the elbow": no clause of its own."""
    return tokens[i].lower in ("when", "while") and i + 1 < len(tokens) and tokens[i + 1].tag == "VBG"


def _opens_clause(tokens: Sequence[Token], start: int) -> bool:
    while start < len(tokens) and tokens[start].lower in _LINKS:
        start += 1
    for token in tokens[start:]:
        if token.text in _BREAKS or token.lower in _LINKS or token.lower in _CLAUSAL:
            return False
        if token.pos in ("VERB", "AUX") and token.tag not in ("VBG", "VBN"):
            return True
        if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "acl", "compound"):
            return True
    return False


def _made_hard(tokens: Sequence[Token]) -> set[str]:
    """Return the words that say that it is hard to do something: "makes it hard to ...", "has trouble ...ing"."""
    return {
        token.lower
        for token, behind in pairwise(tokens)
        if token.lower in _HARD and (behind.lower in ("to", "in") or behind.tag == "VBG")
    }


def _is_hindered(tokens: Sequence[Token]) -> bool:
    """Whether something is kept from being done: "keeps the eye from turning"."""
    hindering = next((at for at, token in enumerate(tokens) if token.lemma in _HINDERING), len(tokens))
    return any(
        token.lower == "from" and behind.lower.split()[0].endswith("ing")
        for token, behind in pairwise(tokens[hindering:])
    )


@dataclass(frozen=True, slots=True)
class EffectReader:
    """Finds the effects of one fragment, outside the words that tell of the harm."""

    reader: FragmentReader
    words: Mapping[str, frozenset[str]]
    signs: Signs
    nodes: Sequence[MovementNode]
    taken: frozenset[int]  # the tokens that tell of the harm
    of_syndrome: bool = False  # the harm is told by the name of a syndrome
    side: str | None = None  # the side that is harmed, when the text says left or right

    def find(self) -> Iterator[Effect]:
        """Yield the effects, clause by clause."""
        for stretch in stretches(self.reader.tree):
            found = list(self._in(stretch))
            told = self._told_across(stretch, found)
            for effect in found:
                yield replace(effect, side="contralateral") if effect is told and not effect.sided else effect

    def _told_across(self, stretch: Stretch, effects: Sequence[Effect]) -> Effect | None:
        """Return the effect that a clause puts on the side that is not harmed: what stands before those words."""
        if not effects or _BESIDE.search(stretch.text):
            return None
        match = _ACROSS.search(stretch.text)
        if match is None:
            other = [t.i for t in stretch.tokens if t.lower in self._other_side() and t.i not in self.taken]
            return min(effects, key=lambda one: abs(one.head - other[0])) if other else None
        ends, end = {}, -1
        for token in stretch.tokens:
            end += len(token.lower) + 1
            ends[token.i] = end
        before = [effect for effect in effects if ends.get(effect.head, end) <= match.start()]
        return max(before, key=lambda one: one.head) if before else min(effects, key=lambda one: one.head)

    def _other_side(self) -> set[str]:
        return {"left", "right"} - {self.side} if self.side is not None else set()

    def _in(self, stretch: Stretch) -> Iterator[Effect]:
        """Yield the effects of one clause."""
        behaving = list(self._behaving(stretch))
        yield from self._named(stretch, {effect.head for effect in behaving})
        yield from behaving
        yield from self._movements(stretch, {i for one in behaving for i in _tokens_in(stretch, one.span)})
        yield from self._felt(stretch)
        yield from self._muscles(stretch)

    def _named(self, stretch: Stretch, told: set[int]) -> Iterator[Effect]:
        """ "Causes wrist drop", "with a claw hand"."""
        for token in stretch.tokens:
            ids = token.mention.ids("sign") if token.mention is not None else ()
            if not ids or token.i in self.taken or token.i in told or self._is_another_harm(token, stretch):
                continue
            if self._is_no_sign_of_it(token, stretch):
                continue
            meant = self._directed(ids, stretch, token)
            denials = denials_of(self.reader.tree)
            aside = token.i in denials.region  # "gives X, not Y": by the "not" that was counted
            negated = aside or self._denied_before(stretch, token) != denials.turns(token.i)
            sided = meant != ids
            yield Effect(token.i, term_of(token, meant), Span(token.start, token.end), negated, sided=sided)

    def _is_no_sign_of_it(self, token: Token, stretch: Stretch) -> bool:
        """ "In order to see without double vision", "a claw hand is not required": nothing is said of what follows."""
        purpose = any(t.lower == "order" and t.i < token.i for t in stretch.tokens)
        return purpose or any(t.lower in self.words["not_needed"] and t.i > token.i for t in stretch.tokens)

    def _is_another_harm(self, token: Token, stretch: Stretch) -> bool:
        """Whether a syndrome stands beside another one that is the cause here, or without a verb."""
        syndrome = bool(set(token.lower.replace("'s", "").split()) & self.words["syndromes"]) or token.text.isupper()
        verbless = not any(t.pos in ("VERB", "AUX") for t in stretch.tokens)
        return syndrome and (self.of_syndrome or verbless)

    def _directed(self, ids: tuple[str, ...], stretch: Stretch, token: Token) -> tuple[str, ...]:
        """ "The tongue deviates to the other side": the sign of that side, by the words around."""
        called = _called(token)
        ways = [one for one in self.signs.of(called) if one.by is not None]
        if not any(one.sign in ids for one in ways):
            return ids
        told = next((one for one in ways if one.fits(self._sided(stretch))), None)
        return ids if told is None else (told.sign,)

    def _denied_before(self, stretch: Stretch, token: Token) -> bool:
        before = [t.lower for t in stretch.tokens if t.i < token.i and t.i not in self.taken]
        count = sum(word in _NO and following != "only" for word, following in pairwise([*before, ""]))
        verb = next((t for t in stretch.tokens if t.i > token.i and t.pos in ("VERB", "AUX")), None)
        after = {t.lower for t in stretch.tokens if token.i < t.i <= verb.i + 2} if verb is not None else set()
        return (count + bool(after & (_NO - {"without"}))) % 2 == 1  # "a drop without weakness is ..." is no denial

    def _behaving(self, stretch: Stretch) -> Iterator[Effect]:
        """ "The shoulder blade sticks out", "the eye does not shut": a part shows the sign."""
        text = self._sided(stretch)
        free = [token for token in stretch.tokens if token.i not in self.taken]
        if {token.lower for token in free} & _PURPOSE or self._is_posture(stretch):
            return  # what a muscle does, not what is lost
        for part in free:
            called = _called(self._meant(part))
            entries = self.signs.of(called)
            for verb in free if entries else ():
                if abs(verb.i - part.i) > 9 or _is_command(self.reader.tree, verb) or self._is_done_to(part, verb):
                    continue
                alone = {"="} if part.lower in self.signs.alone else set()
                told = alone if verb.i == part.i else {verb.lemma, verb.lower}
                one = next((e for e in entries if told & e.verbs and e.fits(text)), None)
                if one is None:
                    continue
                words = {word for token in free for word in (token.lower, token.lemma)}
                denials = words & (_NO | self.words["unable"])
                denials |= _made_hard(free) if one.denied else set()
                twice = "without" in denials and len(denials) > 1 and "without" not in {t.lower for t in free[:2]}
                denied = (bool(denials) and not twice) != one.denied  # "cannot push without the blade lifting off"
                last = max(verb.end, part.end, *(t.end for t in free if one.by and one.by.search(t.lower)), 0)
                span = Span(min(part.start, verb.start), last)
                term = Term(f"{part.text} {verb.text}", span, (one.sign,))
                by = one.by.search(text) if one.by is not None else None
                sided = by is not None and "side" in by.group()
                yield Effect(verb.i, term, self._to_end(stretch, span), denied, sided=sided)
                return

    def _is_posture(self, stretch: Stretch) -> bool:
        """ "Cannot look down when the eye is turned in": where it is tried, behind what is lost."""
        opened = stretch.tokens[0].lower in ("when", "while") and not any(t.i in self.taken for t in stretch.tokens)
        before = {word for t in self.reader.tree.tokens[: stretch.first] for word in (t.lower, t.lemma)}
        return opened and bool(before & (self.words["unable"] | _NO))

    def _meant(self, part: Token) -> Token:
        """ "When you put the tongue out, it swings ...": the part that a pronoun means, where it was just named."""
        if part.lower != "it" or part.dep != "nsubj":
            return part
        before = [t for t in self.reader.tree.tokens[: part.i] if t.i not in self.taken and t.pos in ("NOUN", "PROPN")]
        return before[-1] if before and not self.signs.turning.isdisjoint(_called(before[-1])) else part

    def _is_done_to(self, part: Token, verb: Token) -> bool:
        """ "The sphincter narrows the pupil", in a sentence that tells of no harm: what a muscle does."""
        doers = self.reader.tree.children(verb.i, "nsubj")
        muscles = any(t.lemma in _DOERS or (t.mention is not None and t.mention.ids("muscle")) for t in doers)
        return part.head == verb.i and part.dep == "dobj" and not self.taken and muscles

    def _to_end(self, stretch: Stretch, span: Span) -> Span:
        """Let a span reach to the last word of its clause that is no stop."""
        ends = [t.end for t in stretch.tokens if t.text not in _BREAKS and t.i not in self.taken]
        return Span(span.start, max(span.end, *ends))

    def _sided(self, stretch: Stretch) -> str:
        """The words of a clause, with "left" and "right" told as the harmed side or the other."""
        sides = {"left", "right"} & {token.lower for token in stretch.tokens if token.i not in self.taken}
        if self.side is None or len(sides) != 1:
            return stretch.text
        return f"{stretch.text} {'same side' if self.side in sides else 'opposite side'}"

    def _movements(self, stretch: Stretch, told: set[int]) -> Iterator[Effect]:
        """ "You can no longer straighten the knee", "weak adduction of the thigh"."""
        free = [t for t in stretch.tokens if t.i not in self.taken and not self._tells_which(t)]
        words = {word for token in free for word in (token.lower, token.lemma)}
        hindered = _is_hindered(free)
        kept = not hindered and bool(words & (self.words["spared"] | self.words["kept"]))
        lost, unable = bool(words & self.words["lost"]), bool(words & (self.words["unable"] | _NO))
        lost = lost or hindered
        if not (kept or lost or unable):
            return
        for node in self.nodes:
            if stretch.first <= node.head <= stretch.last and node.head not in self.taken and node.head not in told:
                denied = kept or (lost and bool(words & _NO) and "no" not in words)
                if unable and not lost and not node.verbal and not self._is_none(node):
                    continue  # "does not cause flexion"
                if node.verbal and self._is_done_instead(node.head):
                    continue  # "patients tend to swing the leg outwards"
                total = unable and not denied and not words & {"difficult", "hard", "harder", "weak", "weaker"}
                yield Effect(node.head, Movement(node.movement, node.of), node.span, denied, total=total)

    def _tells_which(self, token: Token) -> bool:
        """ "The affected eye cannot be turned": which eye, and not what is lost."""
        above = self.reader.tree.tokens[token.head]
        part = above.lemma in _SIDES or (above.mention is not None and bool(above.mention.ids(*_BODY)))
        return token.dep == "amod" and above.i > token.i and part

    def _is_done_instead(self, head: int) -> bool:
        """Whether a movement is what people do since another is lost."""
        tree = self.reader.tree
        above = tree.tokens[tree.tokens[head].head]
        return tree.tokens[head].dep in ("xcomp", "ccomp") and above.lemma in self.words["compensating"]

    def _is_none(self, node: MovementNode) -> bool:
        """ "No opposition", "no elbow extension": there is none."""
        return any(token.lower == "no" for token in self.reader.tree.tokens[max(0, node.head - 2) : node.head])

    def _felt(self, stretch: Stretch) -> Iterator[Effect]:
        """ "The sole goes numb", "tingling in the thumb", "feeling is lost over the shoulder"."""
        free = [token for token in stretch.tokens if token.i not in self.taken]
        words = {word for token in free for word in (token.lower, token.lemma)}
        numb = next((t for t in free if t.lower in self.words["numb"] or self._sleeps(t)), None)
        felt = (t for t in free if t.lower in self.words["feeling"])
        feeling = next((t for t in felt if t.lower != "touch" or t.pos != "VERB"), None)
        gone = words & (self.words["lost"] | self.words["unable"] | _NO)
        trigger = numb or (feeling if gone else None)
        kept = feeling is not None and bool(words & self.words["kept"])
        spared = (kept or bool(words & self.words["spared"])) and (trigger is None or trigger is feeling)
        denied = spared or (numb is not None and self._is_not_felt(stretch, numb) and "no" not in words)
        if (trigger is None and not spared) or words & self.words["spreads"]:
            return
        named = [(t, ids) for t in free if t.mention is not None and (ids := t.mention.ids(*_FELT))]
        named = [(t, ids) for t, ids in named if not t.mention or not t.mention.ids("muscle", "nerve")]
        named = [(t, ids) for t, ids in named if not self._of_a_thing(t)]
        if trigger is not None:
            behind = [one for one in named if one[0].i > trigger.i]
            named = behind or [one for one in named if one[0].i < trigger.i]
        for token, ids in named:
            if not self._within_another(token, [one for one, _ in named]):
                term = self._side_of(token) or term_of(token, ids)
                yield Effect(token.i, term, term.span, denied)

    def _sleeps(self, token: Token) -> bool:
        """ "The thumb goes to sleep": told of a part, like "numb"."""
        before = self.reader.tree.tokens[max(0, token.i - 2) : token.i]
        return token.lower == "sleep" and [t.lower for t in before[1:]] == ["to"] and before[0].lemma in ("go", "fall")

    def _is_not_felt(self, stretch: Stretch, numb: Token) -> bool:
        """Whether a clause denies numbness; "can't bend the toe, a patch of numbness on ..." denies something else."""
        told = [token for token in stretch.tokens if token.i not in self.taken]
        first = max((t.i for t in told if t.text == "," and t.i < numb.i), default=stretch.first)
        own = [token for token in told if token.i >= first]
        apart = not any(t.pos in ("VERB", "AUX") or t.lower in _LINKS for t in own)
        return any({token.lower, token.lemma} & _NO for token in (own if apart else told))

    def _side_of(self, token: Token) -> Term | None:
        """ "On the outer side of the thigh": that side of it."""
        for before in self.reader.tree.tokens[max(0, token.i - 3) : token.i]:
            relations = before.mention.ids("relation") if before.mention is not None else ()
            for relation in relations:
                entries = self.reader.lexicon.get(f"{relation} {token.lower}")
                if ids := tuple(entry.id for entry in entries if entry.category in _FELT):
                    span = Span(before.start, token.end)
                    return Term(f"{before.text} {token.text}", span, ids)
        return None

    def _of_a_thing(self, token: Token) -> bool:
        """ "A tight abdominal binder": the place only tells what kind of thing it is."""
        above = self.reader.tree.tokens[token.head]
        kind = token.dep in ("amod", "compound", "nmod") and above.mention is None and above.pos in ("NOUN", "PROPN")
        return kind and above.lemma not in _TELLING and above.lower not in self.words["numb"]

    def _within_another(self, token: Token, named: Sequence[Token]) -> bool:
        """ "The skin of the thigh", "the back of the hand": the thigh only tells where."""
        tree = self.reader.tree
        above = tree.tokens[token.head]
        while token.dep == "pobj" and above.dep == "prep":
            above = tree.tokens[above.head]
            if any(above.i == one.i for one in named):
                return True
            token, above = above, tree.tokens[above.head]
        return False

    def _muscles(self, stretch: Stretch) -> Iterator[Effect]:
        """ "The X is paralysed", "wasting of the X", "the X stops working"."""
        free = [token for token in stretch.tokens if token.i not in self.taken]
        trigger = next((t for t in free if t.lower in self.words["paralysed"] or t.lemma in self.words["wastes"]), None)
        words = {word for token in free for word in (token.lower, token.lemma)}
        spared = bool(words & self.words["spared"])
        powerless = bool(words & self.words["strength"]) and bool(words & (self.words["lost"] | _NO))
        struck = affected(self.reader.tree, free, self.words["affects"]) if trigger is None else None
        if trigger is None and not (spared or powerless or struck):
            return
        free = struck or free
        above = self.reader.tree.tokens[trigger.head] if trigger is not None and trigger.dep == "amod" else None
        if above is not None and above.mention is not None and above.mention.ids("muscle"):
            free = self.reader.tree.conjuncts(above.i)  # "the X takes over from the paralysed Y"
        denied = spared or (bool(words & (_NO - _LACKING if powerless else _NO)) and "no" not in words)
        for token in free:
            if token.mention is not None and (ids := token.mention.ids("muscle")) and not token.mention.ids("agent"):
                yield Effect(token.i, term_of(token, ids), Span(token.start, token.end), denied, muscle=True)


def _is_command(tree: Tree, verb: Token) -> bool:
    """ "If it is weak, tilt the head": what the reader is told to do."""
    above = verb
    while above.dep == "conj" and above.head != above.i:
        above = tree.tokens[above.head]
    bare = verb.tag in ("VB", "VBP") and above.head == above.i and above.tag in ("VB", "VBP")
    return bare and not any(tree.children(t.i, "nsubj", "nsubjpass", "aux", "csubj") for t in (verb, above))


def _tokens_in(stretch: Stretch, span: Span) -> Iterator[int]:
    return (t.i for t in stretch.tokens if span.start <= t.start and t.end <= span.end)
