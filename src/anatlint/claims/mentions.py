"""Finding the names of structures in text: exact, elliptical ("medius and minimus"), and spinal levels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace

from anatlint.claims.level_words import OF_RIBS
from anatlint.claims.levels import find_levels
from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.stretches import Stretches
from anatlint.documents.source import Span
from anatlint.records import dataclass

_CATEGORIES: dict[frozenset[str], frozenset[str]] = {}  # each set once: a long document has many mentions


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names something, with all that it may mean.

    ``span`` counts code points of the block's text. ``levels`` is set for spinal levels only.
    """

    span: Span
    text: str
    entries: tuple[Entry, ...] = ()
    levels: tuple[str, ...] = ()
    elliptical: bool = False
    misspelt: str | None = None  # the right spelling; an empty string for a name that nothing bears
    categories: frozenset[str] = field(init=False, repr=False, compare=False)  # the parts that it can play

    def __post_init__(self) -> None:
        found = frozenset([*(entry.category for entry in self.entries), *(("level",) if self.levels else ())])
        object.__setattr__(self, "categories", _CATEGORIES.setdefault(found, found))

    @property
    def plural(self) -> bool:
        """Whether the form is plural for all that it may mean."""
        return bool(self.entries) and all(entry.plural for entry in self.entries)

    def ids(self, *categories: str) -> tuple[str, ...]:
        """Return the ids that the mention may mean, of the categories given (all when none is)."""
        if categories and self.categories.isdisjoint(categories):
            return ()
        if len(self.entries) == 1:  # as most names have
            (only,) = self.entries
            return (only.id,) if not categories or only.category in categories else ()
        return tuple(dict.fromkeys([e.id for e in self.entries if not categories or e.category in categories]))


_GAP = re.compile(r"(?:,?\s+(?:and|or|and/or|&)\s+|,\s+|\s*/\s*)")
_WHOLE_BODY = re.compile(r"(?:human|the|your|our|whole|entire|upper|lower)\s+$", re.IGNORECASE)
_BELLY = re.compile(
    r"\b(?:superior|inferior|anterior|posterior|medial|lateral|front|rear|back|muscle|muscular|upper|lower|fleshy|that|this|each|either)\s+$",
    re.IGNORECASE,
)
_SURFACE = re.compile(
    r"\b(?:inner|outer|inside|outside|under|front|rear|back|hind|deep|superficial|medial|lateral|anterior|posterior"
    r"|dorsal|ventral|palmar|plantar|volar|costal|internal|external|gluteal|pelvic|flat|joint|articular|bony)\s+$",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"\b(?:an?|another|several|some|two|three)\s+$", re.IGNORECASE)
_INTO = re.compile(
    r"\b(?:into|as|off|both)\s+(?:an?|two|its)\s+(?:[\w-]+(?:\s+\w+)?,?\s+and\s+(?:an?\s+)?)?$", re.IGNORECASE
)
_NAMED = frozenset({"muscle", "nerve", "agent"})
_THE_LAT = re.compile(r"\b(?:the|your|my|his|her|one|each|either|left|right|tight|weak|strong)\s+\Z", re.IGNORECASE)
_SIDES = frozenset({"back", "front", "side", "sides", "head", "neck", "body", "foot", "face"})
_HEADS = frozenset({"head", "heads"})
_EACH = frozenset({"whichever", "each", "either", "both", "any"})
_OF = re.compile(r"\s+of\b(?!\s+(?:the|this|that|its)\s+(?:plexus|network)\b(?!\s+of\b))")  # "of the plexus" names none
_JOINED_TO = re.compile(r"([^\W\d_][\w-]*)(?:,?\s+(?:and|or|and/or|&|to)\s+(?:(?:the|an?)\s+)?|,\s+)$")
_REACH = 120  # code points
_LONG = 2  # words
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")


def before(text: str, at: int) -> str:
    """Return the words right before a place in a text; all of a long text would make every look-up as long."""
    return text[max(0, at - _REACH) : at]


def find_mentions(text: str, lexicon: Lexicon, idioms: re.Pattern[str] | None = None) -> list[Mention]:
    """Find all mentions in a text, in order, never overlapping; none inside a figure of speech."""
    mentions = [
        Mention(Span(*level.span), text[slice(*level.span)], levels=level.levels) for level in find_levels(text)
    ]
    taken = [mention.span for mention in mentions]
    for match in _COUNTED.finditer(text) if "-" in text else ():
        entry = Entry(f"{match.group(1).lower()} {_COUNTED_WHAT[match.group(2).lower()]}", "counted", False, False)
        mentions.append(Mention(Span(*match.span()), match.group(), (entry,)))
        taken.append(Span(*match.span()))
    for mention in _counted_ribs(text, lexicon):
        mentions.append(mention)
        taken.append(mention.span)
    names = list(_names(text, taken, lexicon))
    if not names and not mentions:
        return []
    figures = [Span(*match.span()) for match in idioms.finditer(text)] if names and idioms is not None else []
    spoken, held = Stretches((span, span) for span in figures), Stretches((span, span) for span in taken)
    reached = 0
    for found in names:
        start, end, name = _uncut(text, *found, lexicon)
        if figures and any(figure.start <= start and end <= figure.end for figure in spoken.touching(start, end)):
            continue
        if _is_shape(text, start, end, lexicon):
            continue
        if start < reached:
            continue
        reached = end
        if not (taken and held.touching(start, end)):
            entries = _written_so(text[start:end], lexicon.meanings(name))
            if entries:
                mentions.append(Mention(Span(start, end), text[start:end], entries))
    mentions.sort(key=lambda mention: mention.span)
    mentions = _without_sides(text, _without_adverbs(text, mentions))
    mentions = _of_several_owners(text, mentions, lexicon)
    mentions = _forward_ellipsis(text, mentions, lexicon)
    return _backward_ellipsis(text, mentions, lexicon)


def _uncut(text: str, start: int, end: int, name: str, lexicon: Lexicon) -> tuple[int, int, str]:
    """ "The muscles of the back of the thigh" are not the muscles of the back: the side is of what follows."""
    if (verb := _VERB.search(name)) and _WAY.match(text, end) and lexicon.get(name[: verb.start()]):
        return start, end - len(verb.group()), name[: verb.start()]  # "the head tilts to the right": what it does
    cut = _CUT.search(text[start:end]) if text.startswith(" of ", end) else None
    if cut is None:
        return start, end, name
    at = start + cut.start(1)
    longest = next(((last, one) for first, last, one in lexicon.matches(text[at : end + 40]) if first == 0), None)
    return (at, at + longest[0], longest[1]) if longest is not None else (start, end, name)


_VERB = re.compile(r" tilts$")
_WAY = re.compile(r" (?:to|towards?|away|sideways|back|forwards?|over|while|and)\b")
_CUT = re.compile(r" the (back|front)$", re.IGNORECASE)


def _is_shape(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """ "A rhomboid muscle": one of this shape, not the one of this name."""
    first, _, noun = text[start:end].lower().partition(" ")
    if noun != "muscle" or _last_word(text, start) not in ("a", "an"):
        return False
    return any(entry.category == "shape" for entry in lexicon.get(f"{first}-shaped"))


def _counted_ribs(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Find "the upper eight or nine ribs", "the third to fifth ribs": their numbers are told with the claim."""
    low = text.lower()
    for match in OF_RIBS.finditer(low) if " rib" in low or "costal cartilage" in low else ():
        last = match.group().split()[-1]
        entries = lexicon.get("ribs" if last.startswith("rib") else "costal cartilages")
        several = last.endswith("s") and tuple(e for e in entries if e.category == "place")
        if several:
            yield Mention(Span(*match.span()), text[slice(*match.span())], several)


_BEFORE_ADVERB = re.compile(r"\b(?:it|them|up|down|out|(?:up|down|out|in) and)\s+$", re.IGNORECASE)


def _without_adverbs(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out "back" where it is no part of the body: "tips the head back", "pulls it up and back"."""
    ends = {mention.span.end for mention in mentions}
    return [
        mention
        for mention in mentions
        if mention.text.lower() != "back"
        or not (_end_before(text, mention) in ends or _BEFORE_ADVERB.search(before(text, mention.span.start)))
    ]


def _without_sides(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out adjectives of bones that tell a side: "the ulnar half of the hand"."""
    return [m for m in mentions if m.text.lower() not in _SIDED or not _SIDE.match(text, m.span.end)]


_SIDED = frozenset({"ulnar", "radial", "tibial", "fibular", "temporal", "nasal"})
_SIDE = re.compile(
    r"(?: (?:one|two|three)(?: and a half)?)? "
    r"(?:half|halves|third|side|sides|aspect|border|edge|quadrant|fingers?|digits?)\b"
)


def _end_before(text: str, mention: Mention) -> int:
    words = before(text, mention.span.start)
    return mention.span.start - (len(words) - len(words.rstrip()))


def _names(text: str, levels: Sequence[Span], lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield the names in a text; one that would cut levels ("spinous processes of C7|-T6") gives way to a shorter."""
    if not levels:
        yield from lexicon.matches(text)
        return
    found = list(lexicon.matches(text))
    names = Stretches((Span(start, end), Span(start, end)) for start, end, _ in found)
    cut = [s for s in levels for name in names.touching(*s) if name.start < s.start < name.end < s.end]
    if not cut:
        yield from found
        return
    masked = list(text)
    for span in cut:
        masked[span.start : span.end] = "\0" * (span.end - span.start)
    yield from lexicon.matches("".join(masked))


_COUNTED = re.compile(
    r"\b(two|three|four|five|six|single|double|[2-6])-(headed|head|part|parted|bellied|belly|layered|layer|tailed)\b",
    re.IGNORECASE,
)
_COUNTED_WHAT = {"headed": "head", "head": "head", "part": "part", "parted": "part", "bellied": "belly",
                 "belly": "belly", "layered": "layer",
                 "layer": "layer", "tailed": "slip"}  # fmt: skip


_VERSION = re.compile(r"[a-z]\d")


def _written_so(text: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave out abbreviations that are not written in capitals: "all" is no ligament, "v3" a third version."""
    if _VERSION.fullmatch(text):
        return ()
    if not any(entry.abbreviation for entry in entries):
        return entries
    capitals = sum(character.isupper() for character in text)
    abbreviated = capitals >= 2 or (capitals and any(character.isdigit() for character in text))
    return entries if abbreviated else tuple(entry for entry in entries if not entry.abbreviation)


def _forward_ellipsis(text: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Find the short members of "gluteus medius and minimus", "rhomboids major and minor"."""
    found, dropped = list(mentions), set[int]()
    if not any(map(_has_words, mentions)):
        return found
    held = Stretches((mention.span, mention) for mention in mentions)
    for mention in mentions:
        words = [match.group() for match in _WORD.finditer(mention.text)]
        if len(words) < 2 or mention.levels:
            continue
        last = mention
        while gap := _GAP.match(text, last.span.end):
            word = _WORD.match(text, gap.end())
            own = held.touching(*word.span()) if word is not None else []
            if word is None or not all(m.span == word.span() and _is_vague(m) for m in own):
                break
            entries = _first_known(
                lexicon, (" ".join((*words[:keep], word.group())) for keep in range(len(words) - 1, 0, -1))
            )
            if not _same_category(entries, mention):
                break
            last = Mention(Span(*word.span()), word.group(), entries, elliptical=True)
            for other in own:  # "adductor longus and minimus": not the gluteus minimus
                held.remove(other.span, other)
                dropped.add(id(other))
            found.append(last)
            held.add(last.span, last)
    return sorted((one for one in found if id(one) not in dropped), key=lambda mention: mention.span)


def _is_vague(mention: Mention) -> bool:
    """Whether a name counts only where the text is about anatomy: "minimus"."""
    return bool(mention.entries) and all(entry.ambiguous for entry in mention.entries)


def _of_several_owners(text: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Find what several things have each: "the anterior divisions of the upper and middle trunks"."""
    found = mentions
    for match in _OWNED.finditer(text) if " of " in text else ():
        part, owner = match["part"].lower().removesuffix("s"), match["owner"].lower().removesuffix("s")
        whose = [*_WORD.findall(match["first"]), match["last"]]
        meant = [lexicon.get(f"{part} of the {one.lower()} {owner}") for one in whose]
        if not all(meant):
            continue
        added, start = [], match.start()
        for word, entries in zip(whose, meant, strict=True):
            end = match.end() if word is whose[-1] else text.index(word, max(start, match.start("first"))) + len(word)
            added.append(Mention(Span(start, end), text[start:end], entries, elliptical=True))
            start = end + len(text[end : match.end()]) - len(text[end : match.end()].lstrip(", "))
            start += len("and ") * text.startswith("and ", start)
        kept = [m for m in found if m.span.end <= match.start() or match.end() <= m.span.start]
        found = sorted([*kept, *added], key=lambda mention: mention.span)
    return found


_OWNED = re.compile(
    r"\b(?P<part>[a-z]+ [a-z]+s) of (?:the )?"
    r"(?P<first>(?:[a-z]+, )*[a-z]+),? and (?P<last>[a-z]+) (?P<owner>[a-z]+s)\b",
    re.IGNORECASE,
)


def _has_words(mention: Mention) -> bool:
    """Whether a name may have several words, some of which other names can share."""
    return not mention.text.isalpha()


_PAIR = re.compile(r"[^\W\d_][\w-]* [^\W\d_][\w-]*$")


def _short_for(lexicon: Lexicon, told: str, words: list[str]) -> tuple[Entry, ...]:
    """Return what is meant by words that stand before a name and share its end: "internal" before "external X"."""
    ends = (rest for drop in range(1, len(words)) for rest in _forms(words[drop:]))
    return _first_known(lexicon, (f"{told} {rest}" for rest in ends))


def _backward_ellipsis(text: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Find the short members of "internal and external intercostals", "superior and inferior cluneal nerves"."""
    if not any(map(_has_words, mentions)):
        return list(mentions)
    held = Stretches((mention.span, mention) for mention in mentions)
    added: list[Mention] = []
    dropped: set[Span] = set()
    for mention in mentions:
        words = [match.group() for match in _WORD.finditer(mention.text)]
        if len(words) < 2 or mention.levels or mention.elliptical:
            continue
        first = mention
        while behind := _JOINED_TO.search(before(text, first.span.start)):
            shift = max(0, first.span.start - _REACH)
            start, end = behind.start(1) + shift, behind.end(1) + shift
            own = held.touching(start, end)
            if any(m.span != (start, end) or _is_other_name(m, words) for m in own):
                break
            told, entries = behind.group(1), _short_for(lexicon, behind.group(1), words)
            if (pair := _PAIR.search(before(text, end))) is not None:  # "long thoracic and suprascapular nerves"
                longer = _short_for(lexicon, pair.group(), words)
                if _same_category(longer, mention):
                    told, entries, start = pair.group(), longer, end - len(pair.group())
                    own = held.touching(start, end)
            if not _same_category(entries, mention) or (own and not mention.categories & _NAMED):
                break
            first = Mention(Span(start, end), told, entries, elliptical=True)
            for other in own:  # "buccal and zygomatic branches": not of the cheek
                held.remove(other.span, other)
                dropped.add(other.span)
            held.add(first.span, first)
            added = [*(m for m in added if m not in own), first] if own else [*added, first]
    kept = [mention for mention in mentions if mention.span not in dropped]
    return sorted([*kept, *added], key=lambda mention: mention.span)


def _is_other_name(mention: Mention, words: list[str]) -> bool:
    """Whether a word is a name of its own; before a long name "flexor" is none: "flexor and extensor carpi ulnaris"."""
    named = mention.categories & _NAMED
    return bool(named) and not (named == {"agent"} and len(words) > _LONG and "of" not in words)


def with_wholes(
    text: str,
    mentions: Iterable[Mention],
    named: set[str],
    wholes: Callable[[str], frozenset[str]],
    parts: frozenset[str] = frozenset(),
) -> Iterator[Mention]:
    """Yield mentions without the readings that are mere parts of something that is not among the ids ``named``.

    "The medial head of X" is a part of X: such a name before "of" means nothing by itself. Behind a word of ``parts``
    ("the deep head") a head is one of a muscle.
    """
    for mention in mentions:
        if mention.text.lower() == "belly" and _BELLY.search(before(text, mention.span.start)):
            continue  # "the superior belly" of a muscle
        if mention.text.lower() in _HEADS and _last_word(text, mention.span.start) in parts | _EACH:
            continue  # "in the deep head": of a muscle
        if mention.text.lower() == "body" and not _WHOLE_BODY.search(before(text, mention.span.start)):
            continue  # "body and inferior ramus of the pubis"
        if mention.text.lower() in _SIDES and _OF.match(text, mention.span.end):
            continue  # "the back of the scapula" is no region
        if mention.text.lower() == "lat" and not _THE_LAT.search(before(text, mention.span.start)):
            continue  # "lat plantar", "med & lat calcaneus": lateral
        if mention.text.lower() == "face" and _SURFACE.search(before(text, mention.span.start)):
            continue  # "the inner face" of a bone
        if not any(entry.part for entry in mention.entries):
            yield mention
            continue
        words = before(text, mention.span.start)
        indefinite = _INDEFINITE.search(words) is not None and _INTO.search(words) is None
        owned = _OF.match(text, mention.span.end) is not None or indefinite
        kept = tuple(
            entry
            for entry in mention.entries
            if not entry.part or (not owned and (wholes(entry.id) & named or entry.id in named))
        )
        if kept:
            yield replace(mention, entries=kept)


def _last_word(text: str, at: int) -> str:
    words = before(text, at).split()
    return words[-1].lower() if words else ""


def _forms(words: list[str]) -> tuple[str, ...]:
    rest = " ".join(words)
    return (rest, rest.removesuffix("s"), rest.removesuffix("i") + "us")


def _first_known(lexicon: Lexicon, names: Iterable[str]) -> tuple[Entry, ...]:
    for name in names:
        if entries := lexicon.get(name):
            return entries
    return ()


def _same_category(entries: tuple[Entry, ...], mention: Mention) -> bool:
    return bool({entry.category for entry in entries} & mention.categories)


def with_longer(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a bare noun the meanings of a longer name before it that ends so: "pelvic diaphragm ... the diaphragm"."""
    out: list[Mention] = []
    named: dict[str, list[Mention]] = {}  # by their last word, each text once
    seen: set[str] = set()
    for mention in mentions:
        word = mention.text.lower()
        longer = [m for m in named.get(word, ()) if m.categories & mention.categories] if " " not in word else []
        extra = tuple(entry for m in longer for entry in m.entries if entry not in mention.entries)
        out.append(replace(mention, entries=(*mention.entries, *extra)) if extra else mention)
        if " " in word and word not in seen:
            seen.add(word)
            named.setdefault(word.rsplit(" ", 1)[-1], []).append(out[-1])
    return out


def assured(mention: Mention, sure: set[str]) -> Mention:
    """Return a mention whose short name ("the cuff") is no mere word, if the article names the one thing in full."""
    if not any(entry.ambiguous for entry in mention.entries):
        return mention
    if len({entry.id for entry in mention.entries}) != 1 or mention.entries[0].id not in sure:
        return mention
    return replace(mention, entries=tuple(entry._replace(ambiguous=False) for entry in mention.entries))


def in_context(mention: Mention, around: Iterable[Mention], sure: set[str]) -> bool:
    """Whether a mention counts: ambiguous names do only where other names ``around`` are of anatomy for certain, or
    where the article names the same thing (``sure``) in full somewhere."""
    if not mention.entries or not all(entry.ambiguous for entry in mention.entries):
        return True
    if any(entry.id in sure for entry in mention.entries):
        return True
    nerve = any(entry.category == "nerve" for entry in mention.entries)
    return any(
        other is not mention
        and (
            any(not e.ambiguous and e.category in ("muscle", "nerve") for e in other.entries)
            or (nerve and other.levels)  # "C5 and C6 form the upper trunk"
        )
        for other in around
    )
