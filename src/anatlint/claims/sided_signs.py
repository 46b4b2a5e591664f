"""To which side a part turns or drops in harm: "the tip points away from the damaged side", "the pelvis sinks on it".

The sign alone tells what is harmed, so that the harm may be told sentences before, or not at all. The side is told by
what it is beside the harm ("the healthy side", "the side of the lesion"), or as left or right, where the text says on
which side the harm is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from anatlint.claims.alternatives import any_of, whole
from anatlint.claims.model import Claim, Mood, Qualifiers, Term
from anatlint.claims.sentences import split_sentences
from anatlint.claims.stated import stated_sentences
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span
from anatlint.lazy import LazyPattern
from anatlint.records import dataclass

_SAME, _OTHER = "same", "other"
_TURNED = {_SAME: _OTHER, _OTHER: _SAME}
_BREAK = re.compile(
    r"[;:()]|\s[–—]\s|\b(?:but|while|whereas|because|since|although|though|unless|when|as soon as|if)\b", re.IGNORECASE
)
_PARTED = re.compile(r"[;:.]|\b(?:but|while|whereas|because|since|although|and|or|which|who)\b", re.IGNORECASE)
_GAP = 45  # code points between a part and its verb, and between the verb and the side
_BEFORE = 30  # of a verb before its part: "paralyses the lower face"
_WINDOW = 3  # sentences that may tell of the harm, this one among them
_DENIED = re.compile(r"\b(?:not|never|cannot|neither|nor|unlike|instead|rather|no longer)\b|n['’]t\b", re.IGNORECASE)
_ABSOLUTE = re.compile(
    r"\b(?:to|on|towards?) (?:the|her|his|your|their) (left|right)\b(?! (?:of|leg|foot))"
    r"|\b(?:the|her|his|your|their) (left|right) (?:side|half|hip)\b",
    re.IGNORECASE,
)
_TOLD_SIDE = re.compile(
    r"\b(?:the|his|her|your|its|their|an?|this|that|on|to|of|with|\w+['’]s) (left|right)(?:-sided)?\b"
    r"(?! (?:angle|answer|away|way|under|behind|order|time|track))|^(left|right) ",
    re.IGNORECASE,
)  # fmt: skip
_TO = re.compile(r"\b(?:to|towards?|into|onto)\s+(?:the )?$", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|this) (?:very )?(?:side|half)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:on|of) one side\b|\bone (?:side|half|nerve|muscle|vagus|hypoglossal)\b", re.IGNORECASE)

_ARTICLE = r"(?:the|its|that|this|his|her|your|their|a)"
_LIFTED = re.compile(
    r"\b(?:lift\w*|rais\w+|swing\w*|free)\b(?:\W+\w+){0,2}\W*$|^\W*(?:foot|leg) (?:is |was )?(?:lifted|raised|off)",
    re.IGNORECASE,
)

Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class SidedSign:
    """A part that goes to one side in harm, and the signs that it is on the harmed side or on the other."""

    part: LazyPattern
    near: LazyPattern | None  # what the sentence or one before must name: of which "the tip" is told
    verbs: LazyPattern
    harmed: str
    signs: Mapping[str, str]  # by "same" and "other"
    central: bool  # of harm above the nucleus, which must be told
    before: bool  # the verb may stand before the part
    turns: bool  # it goes towards a side, and does not only lie or drop there
    lifted: bool  # the leg that is lifted is on the other side, and the one stood on is on this

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> SidedSign:
        """Build from one YAML entry of ``sided``."""
        near = LazyPattern(whole(data["near"]), re.IGNORECASE) if data.get("near") else None
        part, verbs = (LazyPattern(whole(data[key]), re.IGNORECASE) for key in ("of", "verb"))
        signs = {_SAME: data["same"], _OTHER: data["other"]}
        central, before, standing = (bool(data.get(key)) for key in ("central", "before", "standing"))
        return cls(part, near, verbs, data["harmed"], signs, central, before, not (before or standing), standing)


@dataclass(frozen=True, slots=True)
class SidedSigns:
    """Reads the sides of all such signs."""

    ways: tuple[SidedSign, ...]
    side: LazyPattern
    standing: LazyPattern
    harm: LazyPattern
    central: LazyPattern
    below: LazyPattern
    sound: LazyPattern

    @classmethod
    def load(cls, data: Mapping[str, Any], words: Words) -> SidedSigns:
        """Build from the data of ``lesions.yaml``; ``words`` are its lists."""
        same, other = any_of(words["harmed_side"]), any_of(words["sound_side"])
        nouns, harms = any_of(words["side_nouns"]), any_of(words["harms"])
        turned = "away from|opposite(?: to)?|contralateral to|against"
        side = (
            rf"(?:(?P<flip>{turned}) )?(?:{_ARTICLE} )?(?:(?:side|half) (?P<behind>opposite)(?: to)? (?:{_ARTICLE} )?)?"
            rf"(?:(?:very )?(?:(?P<same>{same})|(?P<other>{other})) {nouns}\b"
            rf"|(?:side|half) (?:of|with) (?:the |its )?(?P<of>(?:{same} )?(?:{harms}|fault|harm|weak muscle))\b"
            rf"|(?P<ipsi>ipsilateral(?:ly)?)\b|(?P<contra>contralateral(?:ly)?)\b)"
            rf"|(?:(?P<away>{turned})|towards?|to) (?:{_ARTICLE} )?(?:{same} )?(?P<at>{harms})\b"
        )
        standing = (
            rf"(?:side of |over )?(?:{_ARTICLE} )?(?:(?P<same>standing|stance|supporting|supported|weight-bearing)"
            r"|(?P<other>lifted|raised|swinging|swing|free|unsupported|hanging|non-standing)) (?:leg|foot|side|limb)\b"
        )
        harm = whole(
            {*words["harms"], *words["harmed"], *words["harmed_side"], *words["fails"], "fails", *words["gives_up"]}
            - {"same"}
        )
        central = whole({*words["elsewhere"], *words["above"], *words["above_nucleus"]})
        sources = (side, standing, harm, central, whole(words["below_nucleus"]), whole(words["sound_side"]))
        patterns = (LazyPattern(rf"(?<!\w)(?:{one})", re.IGNORECASE) for one in sources)
        return cls(tuple(map(SidedSign.load, data["sided"])), *patterns)

    def read(self, blocks: Sequence[Block], mood: Callable[[str], Mood], made: Sequence[Claim]) -> Iterator[Claim]:
        """Yield what the sentences of all blocks say of the side to which a part goes, and ``made`` does not."""
        told = {
            (claim.block, claim.sentence.start, claim.object.readings)
            for claim in made
            if claim.predicate == "lesion_causes" and isinstance(claim.object, Term)
        }
        for block in blocks:
            if block.kind is BlockKind.HEADING or not any(way.part.search(block.text) for way in self.ways):
                continue
            sentences = list(split_sentences(block.text))
            for sentence in stated_sentences(block.text, mood):
                at = next((i for i, one in enumerate(sentences) if one.start == sentence.start), 0)
                before = sentences[max(0, at - _WINDOW + 1) : at]
                start = before[0].start if before else sentence.start
                for way in self.ways:
                    for claim in self._read(way, block, sentence, Span(start, sentence.start), blocks):
                        if (claim.block, sentence.start, claim.structures[-1].readings) not in told:
                            yield claim

    def _read(
        self, way: SidedSign, block: Block, sentence: Span, before: Span, blocks: Sequence[Block]
    ) -> Iterator[Claim]:
        text = block.text
        window = text[before.start : sentence.end]
        heads = " ".join(blocks[i].text for i in block.headings)
        if way.near is not None and not way.near.search(f"{heads} {window}"):
            return
        if bool(self.central.search(f"{heads} {window}")) != way.central:
            return
        if way.central and self.below.search(text, *sentence):
            return
        for part in way.part.finditer(text, *sentence):
            clause = _clause(text, sentence, part.start())
            told = self._told(way, text, clause, part, Span(before.start, sentence.end), window)
            if told is None:
                continue
            which, span = told
            if _DENIED.search(text, clause.start, span.end):
                continue
            harmed = Term(part[0], Span(*part.span()), (way.harmed,))
            whole_span = Span(min(part.start(), span.start), max(part.end(), span.end))
            thing = Term(text[slice(*whole_span)], whole_span, (way.signs[which],))
            yield Claim("lesion_causes", harmed, thing, block.index, whole_span, sentence, Qualifiers(), "sided-sign")
            return

    def _told(
        self, way: SidedSign, text: str, clause: Span, part: re.Match[str], passage: Span, window: str
    ) -> tuple[str, Span] | None:
        """Return whether a part goes to the harmed side or to the other, and the words that tell it."""
        reach = _reach(way, text, clause, part, passage)
        if reach is None or not (way.central or self.harm.search(window)):
            return None
        found = list(self.side.finditer(text, *reach))
        if way.turns:
            found = [match for match in found if _goes_there(text, match)]
        if way.lifted:
            found = [*self.standing.finditer(text, *reach)] or found
        sides = {_which(match) for match in found}
        if found:
            return (sides.pop(), Span(*found[0].span())) if len(sides) == 1 else None
        pointing = _THAT.search(text, *reach)
        if pointing is not None and _ONE.search(text, passage.start, part.start()) and not self.sound.search(window):
            return _SAME, Span(*pointing.span())
        leads = _ABSOLUTE.finditer(text, max(clause.start, part.start() - _BEFORE), reach.end)
        absolute = next((m for m in leads if not way.turns or text[m.start()] in "tT"), None)
        reference = _reference(text, passage, absolute, way.lifted) if absolute is not None else None
        if absolute is None or reference is None:
            return None
        same = reference == (absolute[1] or absolute[2]).lower()
        return _SAME if same else _OTHER, Span(*absolute.span())


def _reach(way: SidedSign, text: str, clause: Span, part: re.Match[str], passage: Span) -> Span | None:
    """Return where the side may be told: behind the part and its verb, up to the end of their clause."""
    verb = way.verbs.search(text, part.end(), min(passage.end, part.end() + _GAP))
    if verb is not None and not _PARTED.search(text, part.end(), verb.start()):
        behind = max(verb.end(), part.end())
        return Span(behind, min(_clause(text, passage, verb.start()).end, behind + _GAP))
    if way.before and way.verbs.search(text, max(clause.start, part.start() - _BEFORE), part.start()):
        return Span(part.end(), min(clause.end, part.end() + _GAP))
    return None


def _goes_there(text: str, match: re.Match[str]) -> bool:
    """Whether a phrase tells where something goes, "towards the X", and not where it is."""
    turned = any(match.groupdict().get(name) for name in ("flip", "away", "at", "ipsi", "contra"))
    return turned or _TO.search(text, max(0, match.start() - 12), match.start()) is not None


def _which(match: re.Match[str]) -> str:
    """Return on which side, seen from the harm, a phrase puts something."""
    groups = match.groupdict()
    which = _OTHER if groups.get("other") or groups.get("contra") else _SAME
    turned = bool(groups.get("flip") or groups.get("away")) != bool(groups.get("behind"))
    return _TURNED[which] if turned else which


def _clause(text: str, sentence: Span, at: int) -> Span:
    """Return the part of a sentence between two breaks in which a word stands."""
    start = max((m.end() for m in _BREAK.finditer(text, sentence.start, at)), default=sentence.start)
    end = next((m.start() for m in _BREAK.finditer(text, at, sentence.end)), sentence.end)
    return Span(start, end)


def _reference(text: str, passage: Span, told: re.Match[str], standing: bool) -> str | None:
    """Return the side of the harm, left or right, by all that a passage says of sides; nothing where it tells both."""
    sides = set()
    for match in _TOLD_SIDE.finditer(text, *passage):
        if match.start() < told.end() and told.start() < match.end():
            continue
        side = (match[1] or match[2]).lower()
        lifted = standing and (
            _LIFTED.search(text[passage.start : match.end() - len(side)]) or _LIFTED.search(text[match.end() :][:30])
        )
        sides.add({"left": "right", "right": "left"}[side] if lifted else side)
    return sides.pop() if len(sides) == 1 else None
