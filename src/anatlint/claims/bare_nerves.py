"""Nerves named by their adjective alone: "the femoral", "the lateral plantar", "the facial's business"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention, before
from anatlint.claims.resources import Resources
from anatlint.claims.short_names import LEVELS, nerve_named
from anatlint.claims.structure import BRANCHES, field_of
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_WORDS = r"((?:[a-z]+ ){0,2}[a-z]+)(?=(?P<rest>.{0,600}))"
_BARE = re.compile(rf"\b[Tt]he (?={_WORDS})", re.DOTALL)
_OPENING = re.compile(  # "Ulnar runs behind the epicondyle."
    r"(?:\A|[.!?;][\"”*)]*\s)\s*[\"“*(]*(?=([A-Z][a-z]+(?: [a-z]+){0,2})(?=(?P<rest>.{0,600})))", re.DOTALL
)
_SENTENCE = 5  # words
_NAME_WORDS = 3
_JOINED = re.compile(rf"^(?:,|,?\s+(?:and|or|nor|but))\s+(?:the\s+)?{_WORDS}", re.DOTALL)
_ENDS = re.compile(
    r"^(?:\W*$|\s\((?=(?:mainly |from |roots? )?[CTLS][1-9])|"
    r"['’]s\b|[.,;:!?)\"”–—]|\s+(?:is|are|was|has|had|have|does|did|can|may|will|would|itself|alone|again|too|"
    r"also|only|never|not|in|on|at|by|from|to|for|with|through|under|over|behind|between|into|which|that|who|whose|"
    r"where|when|while|whereas|but|because|since|as|so|if|and|or|nor|nerves?|ones?|high|low|just|before|after|near|above|"
    r"below|beneath|once|then|inside|within|halfway|at|number|no\.)\b)"
)
_LEVELLED = re.compile(r"\b((?:[A-Za-z]+ ){0,3}[A-Za-z]+)(?= \((?:mainly |from |roots? )?[CTLS][1-9])")
_BRANCH = re.compile(r"\b((?:\w+ )?\w+ (?:branch|ramus)) of the $", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) nerve(?= pals|\b)"
)
_NERVE_IS = re.compile(r"\bnerve(?: is|['’]s)(?: \w+ly)? $", re.IGNORECASE)  # nothing else can follow
_IS_NERVE = re.compile(r"\s+(?:is|was|being)\s+(?:\w+\s+){0,4}nerve\b")
_OF_VESSEL = re.compile(r"(?:\b[a-z]+ ){0,2}\b[a-z]{2,}(?:al|ar|ic|id|an|or|us|ary|ial|erior|ii) $", re.IGNORECASE)
_VESSELS = re.compile(r"\b(?:arter|veins?\b|vessels?\b)", re.IGNORECASE)


_ONE = re.compile(r"\s+ones?\b")
_HEADS = re.compile(r"\b(?:heads?|parts?|fib(?:re|er)s?|portions?|bell(?:y|ies)|muscles?)\b", re.IGNORECASE)


def with_bare_nerves(text: str, mentions: list[Mention], resources: Resources) -> list[Mention]:
    """Add the nerves that a text names by their adjectives; they count where the article speaks of nerves."""
    vessels = _VESSELS.search(text) is not None
    added = []
    for match in (*_BARE.finditer(text), *(one for one in _OPENING.finditer(text) if _may_open(one))):
        if _ONE.match(text, match.end(1)) and _HEADS.search(before(text, match.start())):
            continue  # "of its three heads only the lateral one"
        told = _NERVE_IS.search(before(text, match.start())) is not None or _is_called_nerve(match)
        found = _adjective(match, resources, told)
        if found is None or (vessels and not told and _may_be_vessel(found[0], text, resources.lexicon)):
            continue
        name, entries = found
        span = Span(match.start(1), match.start(1) + len(name))
        if (branch := _branch_of(text, span, resources)) is not None:
            span, entries = branch
            name = text[slice(*span)]
        other = [m for m in mentions if m.span.start < span.end and span.start < m.span.end]
        if all(_is_within(m, span) and not m.categories & {"muscle", "nerve"} for m in other):
            added.append(Mention(span, name, tuple(entry._replace(ambiguous=not told) for entry in entries)))
    for match in _LEVELLED.finditer(text):
        named = _before_levels(match, resources)
        if named is None:
            continue
        inside = [m for m in [*mentions, *added] if m.span.start < named[0].end and named[0].start < m.span.end]
        if all(_is_within(m, named[0]) and not m.categories & {"muscle", "nerve"} for m in inside):
            added.append(Mention(named[0], text[slice(*named[0])], tuple(named[1])))
    for match in _ORDINAL.finditer(text) if not vessels else ():
        entries = [e for e in resources.lexicon.get(f"{match.group(1)} cranial nerve") if e.category == "nerve"]
        if entries and all(m.span.end <= match.start() or match.end() <= m.span.start for m in mentions):
            added.append(
                Mention(Span(*match.span()), match.group(), tuple(e._replace(ambiguous=True) for e in entries))
            )
    kept = [m for m in mentions if not any(_is_within(m, one.span) for one in added)]  # "the facial" is no region
    return sorted([*kept, *added], key=lambda mention: mention.span) if added else mentions


def _before_levels(match: re.Match[str], resources: Resources) -> tuple[Span, Sequence[Entry]] | None:
    """ "Long thoracic (C5, 6, 7)": the adjective of a nerve right before its levels."""
    words = match[1].split(" ")
    for first in range(len(words)):
        name = " ".join(words[first:])
        entries = _nerves(name.lower(), resources)
        if entries and not all(resources.words.has("part_words", word) for word in words[first:]):
            return Span(match.end(1) - len(name), match.end(1)), entries
    return None


def _branch_of(text: str, span: Span, resources: Resources) -> tuple[Span, Sequence[Entry]] | None:
    """ "Superficial branch of the radial": a branch has a name of its own."""
    match = _BRANCH.search(before(text, span.start))
    if match is None:
        return None
    for words in (match[1], match[1].split(" ", 1)[-1]):
        entries = resources.lexicon.get(f"{words.lower()} of the {text[slice(*span)]} nerve")
        own = [entry for entry in entries if entry.category == "nerve"]
        if own:
            return Span(match.end(1) - len(words) + span.start - match.end(), span.end), own
    return None


def _is_called_nerve(match: re.Match[str]) -> bool:
    """ "The thoracodorsal is a motor nerve": what the sentence itself calls a nerve."""
    told = _IS_NERVE.search(match.group("rest"))
    between = match.group(1) + match.group("rest")[: told.start()] if told is not None else ""
    return told is not None and len(between.split()) <= _NAME_WORDS


def _may_open(match: re.Match[str]) -> bool:
    """Whether a sentence may open with a nerve: "Cervical" and "Lateral: ..." tell of other things, a cell is none."""
    words, rest = match.group(1).lower().split(" "), match.group("rest")
    return words[0] not in LEVELS and not rest.startswith(":") and len(words) + len(rest.split()) >= _SENTENCE


def _may_be_vessel(name: str, text: str, lexicon: Lexicon) -> bool:
    """Whether an adjective may stand for a vessel: "the femoral" beside "the artery", not beside another's artery."""
    if not any(lexicon.get(f"{name} {noun}") for noun in ("artery", "vein", "vessels")):
        return False
    for vessel in _VESSELS.finditer(text):
        named = _OF_VESSEL.search(before(text, vessel.start()))
        if named is None or name.split(" ", maxsplit=1)[0] in named.group().lower():
            return True
    return False


def _is_within(mention: Mention, span: Span) -> bool:
    return span.start <= mention.span.start and mention.span.end <= span.end


def _adjective(match: re.Match[str], resources: Resources, told: bool) -> tuple[str, Sequence[Entry]] | None:
    """Return the adjective of a nerve that stands for it, and the nerves that it means; ``told``: it must be one."""
    words = match.group(1).lower().split(" ")
    if not resources.lexicon.starting(words[0]):
        return None
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if not told and all(resources.words.has("part_words", word) for word in words[:size]):
            return None
        entries = _nerves(name, resources)
        if entries and _stands_alone(match.group(1)[len(name) :] + match.group("rest"), resources):
            return name, entries
    return None


def _nerves(name: str, resources: Resources) -> list[Entry]:
    found = [entry for entry in resources.lexicon.get(f"{name} nerve") if entry.category == "nerve"]
    return [entry for entry in found if resources.kind_of(entry.id) == "nerve"]


def _stands_alone(rest: str, resources: Resources) -> bool:
    """Whether no noun follows an adjective: "the femoral is", but "the tibial and fibular collateral ligaments"."""
    following = rest.split(maxsplit=1)[:1]
    if not _ENDS.match(rest) and not (following and rest[:1].isspace() and following[0] in resources.openers):
        return False
    joined = _JOINED.match(rest)
    if joined is None:
        return True
    words = joined.group(1).split(" ")
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if resources.lexicon.get(f"{name} nerve") and not resources.words.has("part_words", name):
            return _stands_alone(joined.group(1)[len(name) :] + joined.group("rest"), resources)
    return True


_PARTS = re.compile(r"[^,;/()+\n]+")


def with_listed_nerves(
    blocks: Sequence[Block], found: Sequence[list[Mention]], fields: Mapping[str, str], lexicon: Lexicon
) -> list[list[Mention]]:
    """Add the nerves that the cells of a column, or a row, of nerves name by their adjectives: "Axillary (C5, C6)"."""
    out = []
    for block, mentions in zip(blocks, found, strict=True):
        heads = [blocks[i].text for i in (block.column_header, block.row_header) if i is not None and i != block.index]
        if block.kind is not BlockKind.TABLE_CELL:
            out.append(mentions)
        elif any(field_of(text, fields) == "innervation" for text in heads):
            out.append(_with_listed(block.text, mentions, lexicon))
        elif any(BRANCHES.fullmatch(text.strip()) for text in heads):
            above = [mention.text for i in block.headings for mention in found[i] if mention.ids("nerve")]
            out.append(_with_listed(block.text, mentions, lexicon, tuple(above)))
        elif noun := next((word for text in heads if (word := _STAGES.get(text.strip(" :").lower()))), ""):
            out.append(_with_listed(block.text, mentions, lexicon, noun=noun))
        else:
            out.append(mentions)
    return out


_STAGES = {"cord": "cord", "cords": "cord", "trunk": "trunk", "trunks": "trunk", "plexus": "plexus"}
"""Headers of what a nerve comes from: "lateral + medial" in the row of cords are the lateral and the medial cord."""


def _listed(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the parts of a list; those joined by "and" too when the first of them is no mere adjective of the last."""
    for match in _PARTS.finditer(text):
        whole = match.group()
        parts = [whole] if nerve_named(lexicon, whole.strip(" .")) else re.split(r"\band\b", whole)
        at = match.start()
        for part in parts:
            name = part.strip(" .")
            start = text.index(name, at) if name else at
            at = start + len(name)
            if name:
                yield Span(start, at)


def _meant(name: str, lexicon: Lexicon, parents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the nerves that an adjective means: those of that name, or the branches so named of a nerve above."""
    entries = [
        e for parent in parents for noun in ("branch", "branches") for e in lexicon.get(f"{name} {noun} of {parent}")
    ]
    return tuple(dict.fromkeys(entry.id for entry in entries)) or nerve_named(lexicon, name)


def _staged(name: str, noun: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the cords, trunks or plexuses that an adjective means below a header that names their sort."""
    entries = [entry for entry in lexicon.get(f"{name} {noun}") if entry.category == "nerve"]
    return tuple(dict.fromkeys(entry.id for entry in entries))


def _with_listed(
    text: str, mentions: list[Mention], lexicon: Lexicon, parents: tuple[str, ...] = (), noun: str = ""
) -> list[Mention]:
    added = []
    for span in _listed(text, lexicon):
        name = text[slice(*span)]
        inside = [m for m in mentions if m.span.start < span.end and span.start < m.span.end]
        ids = _staged(name, noun, lexicon) if noun else _meant(name, lexicon, parents)
        if ids and not any(m.levels or m.ids("nerve") for m in inside):
            added.append(Mention(span, name, tuple(Entry(id, "nerve", False, False) for id in ids)))
    kept = [m for m in mentions if not any(a.span.start < m.span.end and m.span.start < a.span.end for a in added)]
    return sorted([*kept, *added], key=lambda mention: mention.span)
