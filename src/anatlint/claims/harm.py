"""What harm causes, in everyday words: "if the X is cut, the wrist drops", "a squeezed Y makes the thumb go numb"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from anatlint.claims.fragment import FragmentReader
from anatlint.claims.lesions import harmed
from anatlint.claims.model import Claim, Movement, Object, Qualifiers, Term
from anatlint.claims.movements import MovementNode, Movements, clause_text
from anatlint.claims.phrases import Resolved, term_of
from anatlint.claims.predications import Predication
from anatlint.claims.tree import Token
from anatlint.documents.source import Span

_SUBJECT = frozenset({"nerve", "muscle"})
_NERVE = frozenset({"nerve"})
_MUSCLE = frozenset({"muscle"})
_FELT = frozenset({"region", "skin", "joint"})
_SIGN = frozenset({"sign"})
_EFFECTS = ("theme", "complement", "agent", "to", "in", "with", "from")
_BEHIND = frozenset({"because", "since", "as", "for", "although", "though", "whereas", "while", "if", "when", "unless"})
_GOES_ON = re.compile(r"^(?:then|the result|as a result|the effect|the consequence|the outcome|the upshot)\b")
_STILL = re.compile(r"\b(?:still|only)\b")
_NO_MORE = re.compile(r"\b(?:no longer|cannot|can ?n[o']t|neither|nor|unable|not be able|hardly|barely)\b")


@dataclass(frozen=True, slots=True)
class Showing:
    """A part that behaves so shows a sign: one entry of ``signs``."""

    of: frozenset[str]
    verbs: frozenset[str]
    by: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    denied: bool
    sign: str

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Showing:
        """Build from one YAML entry."""
        by, unless = (_any_of(data[key]) if data.get(key) else None for key in ("by", "unless"))
        return cls(frozenset(data["of"]), frozenset(data["verb"]), by, unless, data.get("denied", False), data["is"])

    def fits(self, lemma: str, part: Token, clause: str) -> bool:
        """Whether a part that does something is worded so."""
        if lemma not in self.verbs or (self.by is not None and not self.by.search(clause)):
            return False
        known = part.mention.ids() if part.mention is not None else ()
        words = {part.lemma, part.lower, *known, *part.lower.split()}
        return bool(self.of & words) and (self.unless is None or not self.unless.search(clause))


@dataclass(frozen=True, slots=True)
class Harm:
    """The words of ``rules/frames/lesions.yaml``."""

    words: Mapping[str, frozenset[str]]
    signs: Sequence[Showing]

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Harm:
        """Build from the YAML data."""
        words = {name: frozenset(value) for name, value in data.items() if name != "signs"}
        return cls(words, [Showing.load(item) for item in data["signs"]])


@dataclass(frozen=True, slots=True)
class Cause:
    """What is harmed, the verb that says so (-1: a sentence before), and whether its clause is a condition."""

    who: Resolved
    head: int
    condition: bool


def read_harm(reader: FragmentReader, harm: Harm, movements: Movements) -> Iterator[Claim]:
    """Yield the claims of what the harm that a fragment tells of, or the sentence before, causes."""
    yield from _comes_from(reader, harm)
    causes = list(_causes(reader, harm))
    carried = _carried(reader)
    if carried is not None and not any(cause.condition for cause in causes):
        causes.insert(0, Cause(carried, -1, True))
    makers = [p for p in reader.predications if p.lemma in harm.words["makes"] or p.lemma in harm.words["shows"]]
    if causes or makers:
        nodes = movements.find(reader.phrases)
        conditions = [cause for cause in causes if cause.condition]
        for predication in reader.predications:
            who = next((c.who for c in conditions if _is_effect(reader, c, predication)), None)
            who = who or _made(reader, harm, predication)
            if who is not None:
                yield from _effects(Effect.of(reader, harm, who, predication), nodes)
        for cause in conditions:
            yield from _named(reader, harm, cause)
    last = next((cause.who for cause in reversed(causes) if cause.head >= 0), None)
    reader.phrases.discourse.harmed = None if last is None else (last, reader.phrases.block, reader.sentence.end)


def _carried(reader: FragmentReader) -> Resolved | None:
    """ "The result is ...", "Then ...": of the harm in the sentence before."""
    before = reader.phrases.discourse.harmed
    opening = " ".join(token.lower for token in reader.tree.tokens[:4])
    if before is None or not _GOES_ON.match(opening):
        return None
    who, block, end = before
    return (
        replace(who, inherited=True) if block == reader.phrases.block and 0 <= reader.sentence.start - end < 3 else None
    )


def _causes(reader: FragmentReader, harm: Harm) -> Iterator[Cause]:
    for predication in reader.predications:
        slot = "theme" if predication.lemma in harm.words["harm"] else "agent"
        if slot == "agent" and predication.lemma not in harm.words["fails"]:
            continue
        reader.phrases.strict = False
        who = reader.arguments(predication, (slot,), _SUBJECT)
        reader.phrases.strict = True
        if who is None or reader.qualifiers(predication.head, predication.governors).negated:
            continue
        yield Cause(who, predication.head, _is_condition(reader, harm, predication))


def _is_condition(reader: FragmentReader, harm: Harm, predication: Predication) -> bool:
    """ "If it is cut", "should it fail", "squeeze it and ...", "suppose it is hit"."""
    tree, head = reader.tree, predication.head
    token = tree.tokens[head]
    openers = {child.lower for child in tree.children(head, "mark", "advmod", "aux", "prep")}
    above = tree.tokens[token.head]
    if openers & harm.words["when"] or (above.lemma in harm.words["when"] and above.i != head):
        return True
    return token.tag in ("VB", "VBP") and not tree.children(head, "nsubj", "nsubjpass", "aux") and token.head == head


def _is_effect(reader: FragmentReader, cause: Cause, predication: Predication) -> bool:
    """Whether a clause tells what follows from the condition."""
    tree, head = reader.tree, predication.head
    token = tree.tokens[head]
    if head == cause.head or token.dep in ("relcl", "acl", "amod"):
        return False
    top = token
    while top.dep in ("conj", "xcomp", "ccomp") and top.head not in (top.i, cause.head):
        top = tree.tokens[top.head]
    marks = {child.lower for child in tree.children(top.i, "mark", "advmod")}
    if top.i == cause.head or (top.dep == "advcl" and marks & _BEHIND):
        return top.i == cause.head and token.i > cause.head and not marks & _BEHIND and token.dep != "xcomp"
    if cause.head < 0:
        return True
    if head < cause.head:
        return cause.head in tree.subtree(head)
    return True


def _made(reader: FragmentReader, harm: Harm, predication: Predication) -> Resolved | None:
    """ "A squeezed X makes the wrist drop": who is harmed."""
    above: Predication | None = predication
    if predication.lemma not in harm.words["shows"] or not predication.get("theme"):
        above = reader.by_head.get(reader.tree.tokens[predication.head].head)
        if above is None or above.head == predication.head or above.lemma not in harm.words["makes"]:
            return None
    assert above is not None
    found = (hurt(reader, harm, reader.tree.tokens[i]) for i in above.get("agent"))
    return next((one for one in found if one is not None), None)


def _named(reader: FragmentReader, harm: Harm, cause: Cause) -> Iterator[Claim]:
    """ "If the X is cut, the wrist drops": the clause reads like the name of the sign in the plural."""
    tree = reader.tree
    for token in tree.tokens[max(cause.head, 0) :]:
        ids = token.mention.ids("sign") if token.mention is not None else ()
        heads = token.dep in ("ROOT", "conj", "dep", "ccomp", "appos") and token.lower.endswith("s")
        if not ids or not heads or token.lower == tree.tokens[token.head].lower != token.lower:
            continue
        if token.dep != "ROOT" and token.head != cause.head and tree.tokens[token.head].dep != "ROOT":
            continue
        rest = " ".join(other.lower for other in tree.tokens[token.i :])
        showing = next((one for one in harm.signs if one.sign in ids and one.by is not None), None)
        if showing is not None and showing.by is not None and not showing.by.search(rest):
            continue  # "to the other side"
        span = tree.span(token.i, token.i)
        yield from reader.claims("lesion_causes", cause.who, term_of(token, ids), span, reader.base, "harm")


def _comes_from(reader: FragmentReader, harm: Harm) -> Iterator[Claim]:
    """ "A dropped wrist comes from the X", "... from a squeezed X"."""
    for predication in reader.predications:
        if predication.lemma not in ("come", "stem", "arise", "result", "follow", "point"):
            continue
        signs = [t for i in predication.get("agent") for t in reader.phrases.members(i) if t.mention is not None]
        signs = [token for token in signs if token.mention is not None and token.mention.ids("sign")]
        heads = [i for slot in ("from", "to", "after", "theme") for i in predication.get(slot)]
        tokens = [reader.tree.tokens[i] for i in heads] if signs else []
        found = [hurt(reader, harm, token) or reader.phrases.resolve(token.i, _NERVE) for token in tokens]
        who = next((one for one in found if one is not None), None)
        qualifiers = reader.qualifiers(predication.head, predication.governors)
        for sign in signs if who is not None else ():
            assert sign.mention is not None and who is not None
            span = reader.tree.span(sign.i, sign.i)
            term = term_of(sign, sign.mention.ids("sign"))
            yield from reader.claims("lesion_causes", who, term, span, qualifiers, "harm", sign.i)


def hurt(reader: FragmentReader, harm: Harm, token: Token) -> Resolved | None:
    """Return what is harmed: "injury to the X", "a squeezed X"."""
    if (found := harmed(reader, token)) is not None:
        return found
    modifiers = reader.tree.children(token.i, "amod", "compound", "nmod")
    if token.mention is not None and any(child.lower in harm.words["harmed"] for child in modifiers):
        return reader.phrases.resolve(token.i, _SUBJECT)
    return None


@dataclass(frozen=True, slots=True)
class Effect:
    """A clause that tells what harm causes."""

    reader: FragmentReader
    harm: Harm
    who: Resolved
    predication: Predication
    clause: str  # its words
    denied: bool
    plain: Qualifiers  # those of the clause: "can no longer" and "becomes weak" limit nothing
    end: int

    @classmethod
    def of(cls, reader: FragmentReader, harm: Harm, who: Resolved, predication: Predication) -> Effect:
        """Look at a clause."""
        tree, head = reader.tree, predication.head
        own, last = clause_text(tree, head)
        above = reader.by_head.get(tree.tokens[head].head)
        made = (
            above is not None
            and above.lemma in harm.words["makes"]
            and above.head not in (head, *predication.governors)
        )
        governors = (*predication.governors, above.head) if above is not None and made else predication.governors
        qualifiers = reader.qualifiers(head, governors)
        denied = qualifiers.negated or bool(_NO_MORE.search(own))
        plain = replace(qualifiers, negated=False, hedged=False, weak=False)
        return cls(reader, harm, who, predication, own, denied, plain, tree.tokens[max(last, head)].end)

    @property
    def subjects(self) -> tuple[int, ...]:
        """The heads of what the clause is about."""
        return self.predication.get("theme") if self.predication.passive else self.predication.get("agent")

    @property
    def complements(self) -> frozenset[str]:
        """What it is said to be or become."""
        return frozenset(self.reader.tree.tokens[i].lower for i in self.predication.get("complement"))

    def claim(self, made: Object, span: Span, denied: bool) -> Iterator[Claim]:
        """Yield the claim that the harm causes something."""
        qualifiers = replace(self.plain, negated=denied)
        yield from self.reader.claims("lesion_causes", self.who, made, span, qualifiers, "harm")

    def felt(self, categories: frozenset[str]) -> Iterator[Claim]:
        """Yield the claims about what the clause is about, if it is of some categories."""
        for i in self.subjects:
            found = self.reader.phrases.resolve(i, categories)
            for term in found.terms if found is not None and not found.inherited else ():
                yield from self.claim(term, Span(term.span.start, max(self.end, term.span.end)), self.denied)


def _effects(effect: Effect, nodes: Sequence[MovementNode]) -> Iterator[Claim]:
    yield from _signs(effect)
    behaving = list(_behaving(effect))
    yield from behaving or _lost(effect, nodes)
    if effect.complements & effect.harm.words["numb"] or effect.predication.lemma == "tingle":
        yield from effect.felt(_FELT)
    elif effect.predication.lemma in effect.harm.words["wastes"] or effect.complements & effect.harm.words["paralysed"]:
        yield from effect.felt(_MUSCLE)


def _signs(effect: Effect) -> Iterator[Claim]:
    """ "You get foot drop", "the result is a claw hand"."""
    if effect.predication.lemma not in effect.harm.words["shows"]:
        return
    reader = effect.reader
    heads = [i for slot in _EFFECTS for i in effect.predication.get(slot)]
    for member in (member for i in heads for member in reader.phrases.members(i)):
        if member.mention is not None and (ids := member.mention.ids("sign")):
            span = reader.tree.span(member.i, member.i)
            yield from effect.claim(term_of(member, ids), span, effect.denied)


def _behaving(effect: Effect) -> Iterator[Claim]:
    """ "The shoulder blade sticks out", "the eye does not shut": a part shows the sign."""
    tree, head = effect.reader.tree, effect.predication.head
    below = " ".join(tree.tokens[i].lower for i in tree.subtree(head)[:40])
    for i in (*effect.subjects, *effect.predication.get("theme")):
        part = tree.tokens[i]
        showing = next((one for one in effect.harm.signs if one.fits(effect.predication.lemma, part, below)), None)
        if showing is not None:
            span = Span(min(part.start, tree.tokens[head].start), max(part.end, effect.end))
            term = Term(f"{part.text} {tree.tokens[head].text}", span, (showing.sign,))
            yield from effect.claim(term, span, effect.denied != showing.denied)
            return


def _lost(effect: Effect, nodes: Sequence[MovementNode]) -> Iterator[Claim]:
    """ "You can no longer straighten the knee", "shrugging becomes weak": a movement is lost."""
    if _STILL.search(effect.clause):
        return
    tree, predication, words = effect.reader.tree, effect.predication, effect.harm.words
    for node in nodes:
        if node.head == predication.head:
            hard = any(tree.tokens[i].lower in words["lost"] for i in predication.governors)
            gone = effect.denied != hard
        else:
            about = node.head in (*effect.subjects, *predication.get("theme"))
            lost = bool(effect.complements & words["lost"]) or predication.lemma in words["loses"]
            gone = about and lost and not effect.denied
        if gone:
            yield from effect.claim(Movement(node.movement, node.of), node.span, False)


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(phrases, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
