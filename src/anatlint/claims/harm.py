"""What harm to a nerve or a weak muscle causes: each effect that a text tells is put down to what is harmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from anatlint.claims.alternatives import any_of
from anatlint.claims.causes import Cause, CauseReader
from anatlint.claims.effects import Effect, EffectReader, Showing, Signs, stretches
from anatlint.claims.fragment import FragmentReader
from anatlint.claims.harm_telling import telling_of
from anatlint.claims.model import Claim, Term
from anatlint.claims.movements import MOTION, Movements
from anatlint.claims.phrases import Resolved, inherited, term_of
from anatlint.claims.shown_signs import Shown, answered_by, asked_of, explained_by, put_down, seen_in
from anatlint.claims.sided_signs import SidedSigns
from anatlint.documents.source import Span
from anatlint.records import dataclass

_LONGEST = 80  # tokens; what is longer is a list whose stops were lost
_OF_BODY = frozenset({"side", "half"})  # "the other side", "the healthy side": of the same person
_PARTLY = frozenset({"part", "division", "portion", "half", "component"})
_SIDES = frozenset({"dorsum", "back", "front"})  # of a part that a table leaves out
_REACH = 120  # code points that may part two sentences: what stands there names nothing


@dataclass(frozen=True, slots=True)
class Harm:
    """The words of ``rules/frames/lesions.yaml``."""

    words: Mapping[str, frozenset[str]]
    signs: Signs
    above: re.Pattern[str]  # harm above the nerves, which weakens other muscles
    sided: SidedSigns
    telling: re.Pattern[str]  # words of harm to what was named before: "squash it", "when it fails"

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Harm:
        """Build from the YAML data."""
        words = {name: frozenset(value) for name, value in data.items() if name not in ("signs", "sided")}
        signs = Signs(Showing.load(item) for item in data["signs"])
        return cls(
            words, signs, re.compile(rf"\b{any_of(words['above'])}\b"), SidedSigns.load(data, words), telling_of(words)
        )


def read_harm(
    reader: FragmentReader, harm: Harm, movements: Movements, holders: Callable[[str], Sequence[str]]
) -> Iterator[Claim]:
    """Yield the claims of what the harm that a fragment tells of, or the sentence before, causes."""
    tokens, discourse = reader.tree.tokens, reader.phrases.discourse
    asked, discourse.asked = discourse.asked, None
    seen, discourse.seen = discourse.seen, None
    if discourse.elsewhere or len(tokens) > _LONGEST or harm.above.search(reader.sentence_text):
        discourse.harmed = discourse.scene = None
        return
    if asked is not None and (culprit := answered_by(reader, asked, harm.words)) is not None:
        for effect in put_down(asked, culprit):
            yield from _claims(reader, culprit, effect)
        return
    causes = CauseReader(reader, harm.words, holders).find()
    unknown = not causes and (_harms_unknown(reader, harm.words["harm"]) or _part_fails(reader, harm.words["fails"]))
    carried = _carried(reader) if not unknown and not any(cause.is_nerve for cause in causes) else None
    carried = carried or (_titled(reader) if not causes else None)
    headed = _headed(reader) if not causes and not unknown and carried is None else None
    if headed is not None:
        yield from _signs_below(reader, harm, movements, headed)
    scene = _scene(reader, harm) if not causes and not unknown and carried is None else None
    carried = carried or scene
    if not causes and not _names_any(reader):
        effects = list(_effects(reader, harm, movements, causes))
        discourse.asked = asked_of(reader, effects)
        discourse.seen = seen_in(reader, effects) if carried is None and headed is None else None
    yield from _explained(reader, seen, causes, harm)
    if not causes and carried is None:
        discourse.harmed = None
        return
    felt = _felt_parts(reader) if discourse.scene is not None and discourse.scene.felt and not causes else []
    for effect in [*felt, *_effects(reader, harm, movements, causes)]:
        if _is_of_other_harm(reader, effect, causes, harm.words["syndromes"]):
            continue
        if carried is not None and not causes and reader.titled and effect.denied:
            continue  # "Radial nerve: the triceps is spared" may be of another place
        who = _blamed(reader, causes, effect, carried)
        if who is not None and not (effect.muscle and "nerve" not in who.categories):
            yield from map(_in_later_cell, _claims(reader, who, effect))
    told = carried if scene is None else None
    _remember(reader, told or next((cause.who for cause in reversed(causes) if not cause.traced), None))


def _explained(reader: FragmentReader, seen: Shown | None, causes: Sequence[Cause], harm: Harm) -> Iterator[Claim]:
    """ "He woke with a dropped wrist. The X had been squashed.": what was seen before, put down to what was harmed."""
    culprit = explained_by(reader, seen, causes, harm.words) if seen is not None else None
    for effect in put_down(seen, culprit) if seen is not None and culprit is not None else ():
        yield from _claims(reader, culprit, effect) if culprit is not None else ()


def _is_of_other_harm(
    reader: FragmentReader, effect: Effect, causes: Sequence[Cause], syndromes: frozenset[str]
) -> bool:
    """ "A wide pupil in a third nerve palsy, a small one in Horner's syndrome": what is seen in the second."""
    tokens = reader.tree.tokens
    after = tokens[effect.head + 1 : effect.head + 5] if effect.head + 1 < len(tokens) else ()
    if not after or after[0].lower not in ("in", "with"):
        return False
    other = next((t for t in after if t.mention is not None and t.mention.ids("sign")), None)
    named = other is not None and bool({word.removesuffix("'s") for word in other.lower.split()} & syndromes)
    return named and other is not None and not any(other.i in cause.tokens for cause in causes)


def _effects(
    reader: FragmentReader, harm: Harm, movements: Movements, causes: Sequence[Cause] = ()
) -> Iterator[Effect]:
    """Yield what a fragment says is lost or shown, outside the words that tell of the harm."""
    taken = frozenset(i for cause in causes for i in cause.tokens)
    nodes = [node for node in movements.find(reader.phrases) if node.movement != MOTION]
    named = any(cause.sign for cause in causes)
    yield from EffectReader(reader, harm.words, harm.signs, nodes, taken, named, _side(reader, causes)).find()


def _claims(reader: FragmentReader, who: Resolved, effect: Effect) -> Iterator[Claim]:
    own = {id for term in who.terms for id in term.readings}
    if isinstance(effect.made, Term) and own & set(effect.made.readings):
        return
    qualifiers = replace(reader.base, negated=effect.denied, strong=effect.total, side=effect.side)
    named = [t.span for t in who.terms if not who.inherited and reader.token_of(t) is not None]
    span = Span(min(s.start for s in (effect.span, *named)), max(s.end for s in (effect.span, *named)))
    yield from reader.claims("lesion_causes", _together(who), effect.made, span, qualifiers, "harm")


def _in_later_cell(claim: Claim) -> Claim:
    """Put what a table says of a sign where it names the nerve, when that comes later."""
    if claim.subject_block is None or claim.subject_block <= claim.block:
        return claim
    span = claim.subject.span
    return replace(claim, block=claim.subject_block, span=span, sentence=span, inherited=False, subject_block=None)


def _felt_parts(reader: FragmentReader) -> list[Effect]:
    """ "Little finger and half of the ring", below "Numb": the parts without feeling, where nothing says otherwise."""
    tokens = reader.tree.tokens
    if any(token.lower in ("no", "not", "none", "except", "without", "spared") for token in tokens):
        return []
    found = []
    for token in tokens:
        ids = token.mention.ids("region", "skin", "joint") if token.mention is not None else ()
        if ids and token.mention is not None and not (token.mention.ids("muscle", "nerve") or token.lower in _SIDES):
            found.append(Effect(token.i, term_of(token, ids), Span(token.start, token.end), denied=False))
    return found


def _together(who: Resolved) -> Resolved:
    """Make one thing of several that are harmed at once: each effect may be put down to any of them."""
    if len(who.terms) < 2:
        return who
    first = who.terms[0]
    readings = tuple(dict.fromkeys(id for term in who.terms for id in term.readings))
    return replace(who, terms=(replace(first, readings=readings),))


def _blamed(
    reader: FragmentReader, causes: Sequence[Cause], effect: Effect, carried: Resolved | None
) -> Resolved | None:
    """What an effect is put down to: what is harmed in its own clause, in the last one before, in the next."""
    clauses = stretches(reader.tree)

    def place(i: int) -> int:
        return next(n for n, clause in enumerate(clauses) if clause.first <= i <= clause.last)

    own = place(effect.head)
    fitting = [cause for cause in causes if not effect.muscle or cause.is_nerve or cause.who is None]
    if (behind := next((cause for cause in causes if cause.traced and cause.head > effect.head), None)) is not None:
        return behind.who if _is_seen(effect, behind) else None
    here = [cause for cause in fitting if place(cause.head) == own]
    earlier = [cause for cause in fitting if cause.head < effect.head]
    if chosen := [cause for cause in here if cause.head < effect.head] or here or earlier:
        return (chosen[0] if here and chosen is here else chosen[-1]).who
    if carried is not None:
        return carried
    later = [cause for cause in fitting if cause.is_nerve or place(cause.head) == own + 1]
    return later[0].who if later else None


def _is_seen(effect: Effect, cause: Cause) -> bool:
    """Whether an effect can be put down to what stands behind it: a stiff joint tells nothing of a muscle."""
    return not effect.denied and (cause.is_nerve or isinstance(effect.made, Term))


def _carried(reader: FragmentReader) -> Resolved | None:
    """ "The result is ...", "The patient cannot ...": of the harm in the sentence before."""
    before = reader.phrases.discourse.harmed
    if before is None:
        return None
    who, block, end = before
    near = block == reader.phrases.block and 0 <= reader.sentence.start - end < _REACH
    same = block == reader.phrases.block and reader.sentence.start <= end <= reader.sentence.end
    if not (near or same) or _speaks_of_another(reader, who) or ("nerve" not in who.categories and _has_actor(reader)):
        return None
    return replace(who, inherited=True)


def _has_actor(reader: FragmentReader) -> bool:
    """ "The X is weak. It keeps the pelvis level": what a muscle does, not what follows without it."""
    subjects = [t for t in reader.tree.tokens if t.dep in ("nsubj", "nsubjpass")]
    return any(t.lower in ("it", "they") or (t.mention is not None and t.mention.ids("muscle")) for t in subjects)


def _harms_unknown(reader: FragmentReader, verbs: frozenset[str]) -> bool:
    """ "If the sympathetic fibres are damaged": something is harmed that is no muscle and no nerve."""
    return any(
        predication.passive
        and predication.lemma in verbs - {"lose"}
        and any(reader.tree.tokens[i].pos == "NOUN" for i in heads)
        for predication in reader.predications
        if (heads := predication.get("theme"))
    )


def _part_fails(reader: FragmentReader, verbs: frozenset[str]) -> bool:
    """ "In all of these the fibular part suffers more": a part that has no name of its own is harmed."""
    doers = [(t, reader.tree.tokens[t.head]) for t in reader.tree.tokens if t.dep == "nsubj"]
    return any(t.lemma in _PARTLY and t.mention is None and verb.lemma in verbs for t, verb in doers)


def _titled(reader: FragmentReader) -> Resolved | None:
    """ "VI: the eye cannot be turned out": below the name of a nerve, of its harm; but not what the nerve does."""
    topic = reader.phrases.discourse.topic
    subjects = [t for t in reader.tree.tokens if t.dep == "nsubj"]
    if any(t.lower == "it" or (t.mention is not None and t.mention.ids("nerve")) for t in subjects):
        return None
    return inherited(topic) if reader.titled and topic is not None and topic.category == "nerve" else None


def _scene(reader: FragmentReader, harm: Harm) -> Resolved | None:
    """ "The lid droops", below "Third nerve palsy": of that harm, where the sentence leads to nothing else."""
    scene = reader.phrases.discourse.scene
    if scene is None or _speaks_of_another(reader, scene.who):
        return None
    tokens = reader.tree.tokens
    told = {one.lower for one, after in pairwise([*tokens, tokens[-1]]) if after.lemma not in _OF_BODY}
    signs = [token for token in reader.tree.tokens if token.mention is not None and token.mention.ids("sign")]
    others = any(set(token.lower.split()) & harm.words["syndromes"] for token in signs)
    return None if told & harm.words["otherwise"] or others else scene.who


def _headed(reader: FragmentReader) -> Resolved | None:
    """Return the nerve that a heading and the paragraph below it name, if neither has named another since."""
    discourse, block = reader.phrases.discourse, reader.phrases.block
    topic, latest = discourse.topic, next(iter(discourse.candidates(frozenset({"nerve"}))), None)
    if topic is None or latest is None or topic.category != "nerve" or len(topic.terms) != 1 or topic.block >= block:
        return None
    own = {id for term in topic.terms for id in term.readings}
    if latest.block != block or own != {id for term in latest.terms for id in term.readings}:
        return None
    who = inherited(topic)
    return None if _speaks_of_another(reader, who) else replace(who, categories=frozenset({"nerve"}))


def _signs_below(reader: FragmentReader, harm: Harm, movements: Movements, who: Resolved) -> Iterator[Claim]:
    """ "You may wake up with a dropped wrist", below the name of a nerve: a sign by its name is one of its harm."""
    names = {token.start for token in reader.tree.tokens if token.mention is not None and token.mention.ids("sign")}
    for effect in _effects(reader, harm, movements):
        if isinstance(effect.made, Term) and effect.made.span.start in names and not effect.denied:
            yield from _claims(reader, who, effect)


def read_signs(reader: FragmentReader, harm: Harm, movements: Movements, subject: Resolved) -> Iterator[Claim]:
    """Yield the claims of a value below "If injured:": what the harm of the nerve or muscle causes."""
    for effect in _effects(reader, harm, movements):
        if not (effect.muscle and "nerve" not in subject.categories):
            yield from _claims(reader, subject, effect)


def _speaks_of_another(reader: FragmentReader, who: Resolved) -> bool:
    """Whether a fragment names another nerve, so that what it tells is not put down to the one before."""
    own = {id for term in who.terms for id in term.readings}
    for token in reader.tree.tokens:
        ids = set(token.mention.ids("nerve")) if token.mention is not None else set()
        if ids and not ids & own:
            return True
    return False


def _names_any(reader: FragmentReader) -> bool:
    """Whether a fragment names a nerve or a muscle."""
    return any(token.mention is not None and token.mention.ids("nerve", "muscle") for token in reader.tree.tokens)


def _remember(reader: FragmentReader, who: Resolved | None) -> None:
    discourse = reader.phrases.discourse
    discourse.harmed = None if who is None else (who, reader.phrases.block, reader.sentence.end)


def _side(reader: FragmentReader, causes: Sequence[Cause]) -> str | None:
    """Which side is harmed: "the right nerve"."""
    words = {word for cause in causes for i in cause.tokens for word in reader.tree.tokens[i].lower.split()}
    sides = words & {"left", "right"}
    return sides.pop() if len(sides) == 1 else None
