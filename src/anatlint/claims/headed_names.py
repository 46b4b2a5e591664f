"""Names cut short in labels and heads of tables, with their noun above them: "lower" under "Trunks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anatlint.claims.lexicon import Entry, normalise
from anatlint.claims.mentions import Mention
from anatlint.claims.resources import Resources
from anatlint.documents.model import Block, BlockKind
from anatlint.documents.source import Span

_ADJECTIVE = re.compile(
    r"(?:the\s+)?([a-z]+(?:[ -][a-z]+)?(?:\s*(?:,|/|&|\+|,?\s+and\s+)\s*[a-z]+)*)(?:\s*\([a-z -]+)?", re.IGNORECASE
)
_OWN_NOUN = re.compile(r"\s(?:head|part|belly|division|branch|trunk|cord|portion|fib(?:re|er)s)\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+(?:[ -][a-z]+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|/|&|\+|,?\s+and\s+)\s*", re.IGNORECASE)
_AROUND = " *_.:!–—-()\n"
_NOUN = re.compile(
    r"\b(heads|parts|portions|bellies|divisions|branches|trunks|cords|roots|rami|nerves|muscles"
    r"|fibres|fibers|slips|ganglia|sets of fib(?:re|er)s)\b"
    r"|\A(?:head|part|belly|division|branch|trunk|cord|portion|ganglion|nerve|plexus)\Z",
    re.IGNORECASE,
)
_SINGULAR = {
    "belly": ("belly",), "bellies": ("belly",), "branch": ("branch", "nerve"), "branches": ("branch", "nerve"),
    "division": ("division", "branch", "nerve"), "divisions": ("division", "branch", "nerve"),
    "rami": ("ramus", "branch"), "fibres": ("fibres", "part"), "fibers": ("fibres", "part"),
    "part": ("part", "head", "fibres"), "parts": ("part", "head", "fibres"), "portion": ("part",),
    "portions": ("part",), "head": ("head", "part"), "heads": ("head", "part"), "ganglion": ("ganglion",),
    "ganglia": ("ganglion",), "plexus": ("plexus",),
}  # fmt: skip
_OWNERS = ("muscle", "nerve")


def with_headed_names(
    blocks: Sequence[Block], found: Sequence[list[Mention]], resources: Resources
) -> list[list[Mention]]:
    """Add what labels, terms and heads of rows name by an adjective alone, completed by the noun above them."""
    out = []
    for block, mentions in zip(blocks, found, strict=True):
        told = _told(block)
        free = told is not None and not any(_is_name(m) and m.span.start < told.end() for m in mentions)
        added = list(_completed(blocks, found, block, told, resources)) if told is not None and free else []
        kept = [m for m in mentions if not any(m.span.start < a.span.end and a.span.start < m.span.end for a in added)]
        out.append(sorted([*kept, *added], key=lambda mention: mention.span))
    return out


def _is_name(mention: Mention) -> bool:
    """Whether a mention is a name in full, or a compartment of the limb that is talked about."""
    return bool(mention.categories & {*_OWNERS}) or any("compartment" in id for id in mention.ids("region"))


def _told(block: Block) -> re.Match[str] | None:
    """Return the adjectives that a label, a term or a head of a row or column consists of."""
    heads = block.kind is BlockKind.TABLE_CELL and (block.column == 0) != (block.row == 0)
    item = block.kind is BlockKind.LIST_ITEM and block.intro is not None
    if block.label is None and not heads and not item and block.kind is not BlockKind.TERM:
        return None
    text = block.text[: block.label.end] if block.label is not None else block.text
    start = len(text) - len(text.lstrip(_AROUND))
    return _ADJECTIVE.fullmatch(text, start, max(start, len(text.rstrip(_AROUND))))


def _completed(
    blocks: Sequence[Block],
    found: Sequence[Sequence[Mention]],
    block: Block,
    told: re.Match[str],
    resources: Resources,
) -> Iterator[Mention]:
    """Yield the structures that adjectives name with the nearest noun above that completes all of them."""
    above = _above(blocks, block)
    wholes = [
        id for index in above for mention in found[index] for id in mention.ids(*_OWNERS) if len(mention.ids()) < 3
    ]
    words = [Span(*match.span()) for match in _parted(told)]
    beside = told.string[told.end(1) : told.end()].strip(" (")  # "front (clavicular)"
    for index in above:
        groups = [m for m in found[index] if m.ids(*_OWNERS)]
        text = blocks[index].text.strip(_AROUND)
        named = [_named(text, groups, block.text[slice(*word)], wholes, resources) for word in words]
        if beside and not all(named):
            named = [_named(text, groups, beside, wholes, resources)] * len(words) if len(words) == 1 else []
        if named and all(named):
            for word, entries in zip(words, named, strict=True):
                yield Mention(word, block.text[slice(*word)], entries)
            return


def _parted(told: re.Match[str]) -> Iterator[re.Match[str]]:
    at = told.start(1)
    while at < told.end() and (word := _WORD.match(told.string, at, told.end())) is not None:
        yield word
        gap = _BETWEEN.match(told.string, word.end(), told.end())
        at = gap.end() if gap is not None else told.end()


def _above(blocks: Sequence[Block], block: Block) -> list[int]:
    """Return what governs a block, the nearest first: item, introduction, corner and caption of the table, headings."""
    near = [block.parent, block.intro, block.term]
    if block.kind is BlockKind.TABLE_CELL:
        first = block.index
        while first and blocks[first - 1].table_id == block.table_id:
            first -= 1
        near = [block.column_header if block.column == 0 else first, *near]
        before = blocks[first - 1] if first else None
        told = before is not None and before.kind in (BlockKind.CAPTION, BlockKind.PARAGRAPH)
        near.append(first - 1 if told else None)
    out = list(dict.fromkeys(index for index in near if index is not None and index != block.index))
    parents = [blocks[index].intro for index in out] + [blocks[index].parent for index in out]
    out += [index for index in parents if index is not None and index not in out]
    return [*out, *(index for index in reversed(block.headings) if index not in out)]


def _named(
    text: str, groups: Sequence[Mention], word: str, wholes: Sequence[str], resources: Resources
) -> tuple[Entry, ...]:
    """Return what a word names with a noun of the text above: of one of the wholes, or by the name of a group there."""
    if _NOUN.fullmatch(word):
        return ()
    own = _OWN_NOUN.search(word)
    if own is not None:  # "superficial branch": the noun is told already
        text, word = own[0].strip(), word[: own.start()]
    for noun in dict.fromkeys(match[0].lower().rpartition(" ")[2] for match in _NOUN.finditer(text)):
        for one in _SINGULAR.get(noun, (noun.removesuffix("s"),)):
            owners = [resources.name_of(whole) for whole in dict.fromkeys(wholes)]
            names = [f"{word} {one} of {owner}" for owner in owners]
            if one in ("branch", "division"):  # "deep" under "branches of the common fibular nerve"
                names += [f"{word} {owner.partition(' ')[2]}" for owner in owners if owner.count(" ") > 1]
            entries = _meant(names, resources)
            entries = entries or tuple(e for e in _meant([f"{word} {one}"], resources) if _is_of(e, wholes, resources))
            if entries:
                return entries
    for group in groups:
        words = normalise(group.text).split()
        ends = [" ".join(words[first:]) for first in range(len(words))] if len(words) < 5 else []
        names = [f"{word} {end}" for end in ends] + [f"{end.removesuffix('s')} {word}" for end in ends]
        names += [f"{end.removesuffix('i')}us {word}" for end in ends] if words[-1].endswith("i") else []
        entries = _meant(names, resources) if group.plural else ()
        ids = set(group.ids(*_OWNERS))
        meant = tuple(
            e for e in entries if ids & (resources.wholes(e.id) | resources.listed_in(e.id) | resources.near(e.id))
        )
        if entries:
            return meant or entries
    return ()


def _is_of(entry: Entry, wholes: Sequence[str], resources: Resources) -> bool:
    """Whether something is a part or branch of what is talked about, or bears a name that needs no whole."""
    near = resources.near(entry.id) | resources.wholes(entry.id)
    return not entry.part or bool(near.intersection(wholes)) or resources.kind_of(entry.id) in ("trunk", "cord")


def _meant(names: Sequence[str], resources: Resources) -> tuple[Entry, ...]:
    """Return what the first of some names that is one means, whatever is talked about."""
    for name in names:
        entries = [e for e in resources.lexicon.get(name) if e.category in _OWNERS]
        if entries:
            return tuple(_assured(entry) for entry in entries)
    return ()


def _assured(entry: Entry) -> Entry:
    """Return an entry that counts wherever it stands."""
    return entry._replace(part=False, ambiguous=False)
