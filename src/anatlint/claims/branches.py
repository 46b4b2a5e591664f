"""Branches named by their adjective: "splits into a genital and a femoral branch", "the deep branch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Entry
from anatlint.claims.mentions import Mention, before
from anatlint.claims.resources import Resources
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_NOUNS = {
    "branch": ("branch", "branches"),
    "division": ("division", "branch", "divisions"),
    "ramus": ("branch", "ramus"),
    "root": ("root",),
}
_NOUN = re.compile(r" (branch|branches|division|divisions|ramus|rami|roots?)\b(?! (?:of|to|from)\b)")
_OF_PLEXUS = re.compile(r"\b(?:from|of) (?:the |its |their )?(?:anterior|posterior|ventral|dorsal) divisions?$")
_SINGULAR = {"branches": "branch", "divisions": "division", "rami": "ramus", "roots": "root"}
_SEPARATOR = re.compile(r"(?:,? (?:and|or)(?: also)?|,) (?:(?:an?|the) )?$")
_WORDS = re.compile(r"(?<![\w-])[a-z-]+(?: [a-z-]+){0,2}$")
_ONE = re.compile(r"\b(?:an?|its|another)\s+(?:[a-z-]+\s+){0,2}[a-z-]+$")
_FROM = re.compile(r"\b(?:leaves?|leaving|from|off)\s+(?:the\s+)?$")
_PARENTS = frozenset({"nerve", "plexus", "ramus", "trunk", "cord", "nerve-group", "ganglion", "nerve-part"})
_BEHIND = re.compile(
    r"\s*(?:[:–—(]|,? ?(?:namely|called|named|known as|that is|viz\.)[,:]?|,? ?(?:these|they|which) are:?)\s*"
)
_ITEM = re.compile(r"(?:the |an? |and |or |& )*([a-z]+(?: [a-z]+){0,2}?)(?=\s*(?:[,;.)]|$|,? (?:and|or|&) ))")
_GAP = re.compile(r"\s*(?:,\s*(?:and |or |& )?|(?:and|or|&) )")
_NEAR = 6  # how many nerves back a branch may be looked for


def with_branches(blocks: Sequence[Block], found: list[list[Mention]], resources: Resources) -> list[list[Mention]]:
    """Add the branches that a text names by their adjective alone, of the nerves named before in the same section."""
    if not any("nerve" in mention.categories for own in found for mention in own):
        return found
    parents: list[str] = []
    section: tuple[int, ...] | None = None
    out = []
    for block, mentions in zip(blocks, found, strict=True):
        if block.headings != section:
            section, parents = block.headings, []
            for index in section:
                parents += [id for mention in found[index] for id in _nerves(mention, resources)]
        added = list(_branches(block.text, mentions, parents, resources))
        spans = [mention.span for mention in added]
        kept = [m for m in mentions if not any(s.start < m.span.end and m.span.start < s.end for s in spans)]
        out.append(sorted([*kept, *added], key=lambda mention: mention.span))
        parents = [*parents, *(id for mention in mentions for id in _nerves(mention, resources))][-4 * _NEAR :]
    return out


def _nerves(mention: Mention, resources: Resources) -> Iterator[str]:
    """The nerve that a mention names, if it is one that can have branches."""
    ids = mention.ids("nerve")
    if len(ids) == 1 and resources.kind_of(ids[0]) in _PARENTS:
        yield ids[0]


def _branches(text: str, mentions: Sequence[Mention], above: Sequence[str], resources: Resources) -> Iterator[Mention]:
    for match in _NOUN.finditer(text):
        if any(m.span.start <= match.start() < m.span.end and m.ids("nerve") for m in mentions):
            continue  # the name of a branch in full
        if _OF_PLEXUS.search(before(text, match.end())):
            continue  # "arises from the anterior divisions" of a plexus
        stop = text.find(". ", match.end())
        behind = [m for m in mentions if match.end() <= m.span.start < (stop if stop >= 0 else len(text))]
        here = [id for m in mentions if m.span.end <= match.start() for id in _nerves(m, resources)]
        later = [id for m in behind[:1] if _FROM.search(before(text, m.span.start)) for id in _nerves(m, resources)]
        near = list(dict.fromkeys(reversed([*above, *here, *later])))[:_NEAR]
        noun = _SINGULAR.get(match.group(1), match.group(1))
        if _ONE.search(before(text, match.start())):
            near = near[:2]  # "it gives off a lateral branch": of what was named just before
        for parent in near:
            named = [*_listed(text, match, parent, noun, resources), *_behind(text, match, parent, noun, resources)]
            if named:
                yield from named
                break


def _listed(text: str, match: re.Match[str], parent: str, noun: str, resources: Resources) -> Iterator[Mention]:
    """Yield the branches of one parent that the adjectives before a noun name, the last first."""
    end = match.start()
    until = match.end()
    while (words := _WORDS.search(before(text, end))) is not None:
        adjective, entries = _named(words.group(), parent, noun, resources)
        if not entries:
            return
        start = end - len(adjective)
        yield Mention(Span(start, until), text[start:until], entries, elliptical=until == end)
        near = before(text, start)
        separator = _SEPARATOR.search(near)
        if separator is None:
            return
        end = until = start - len(near) + separator.start()


def _behind(text: str, match: re.Match[str], parent: str, noun: str, resources: Resources) -> Iterator[Mention]:
    """Yield the branches listed behind their noun: "five branches: temporal, zygomatic, buccal, ..."."""
    opened = _BEHIND.match(text, match.end())
    at = opened.end() if opened is not None and match.group(1) in _SINGULAR else len(text)
    found: list[Mention] = []
    while (item := _ITEM.match(text, at)) is not None:
        adjective, entries = _named(item.group(1), parent, noun, resources)
        if adjective != item.group(1):
            entries = _other_nerve(item.group(1), resources) if found else ()
        if not entries:
            break
        found.append(Mention(Span(*item.span(1)), item.group(1), entries, elliptical=True))
        gap = _GAP.match(text, item.end())
        at = gap.end() if gap is not None else len(text)
    if len(found) > 1:
        yield from found


def _other_nerve(adjective: str, resources: Resources) -> tuple[Entry, ...]:
    """Return the nerve of an adjective among the branches of another: a list of branches may be wrong."""
    found = resources.lexicon.get(f"{adjective} nerve")
    return tuple(entry for entry in found if entry.category == "nerve" and not entry.part)


def _named(words: str, parent: str, noun: str, resources: Resources) -> tuple[str, tuple[Entry, ...]]:
    """Return the adjective at the end of some words that names a branch of a nerve, and the branch."""
    parts = words.split(" ")
    for size in range(len(parts), 0, -1):
        adjective = " ".join(parts[-size:])
        names = [f"{adjective} {one} of {resources.name_of(parent)}" for one in _NOUNS[noun]]
        names += [f"{adjective} {one}" for one in (noun, "nerve")]
        names.append(
            f"{adjective} {resources.name_of(parent).partition(' ')[2]}"
        )  # "superficial" of the common fibular
        for name in names:
            entries = tuple(
                entry._replace(part=False, ambiguous=False)
                for entry in resources.lexicon.get(name)
                if entry.category == "nerve" and parent in resources.near(entry.id)
            )
            if entries:
                return adjective, entries
    return "", ()
