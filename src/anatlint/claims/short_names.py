"""Names cut short: nerves by their adjective or number alone, and abbreviations that the article explains itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from anatlint.claims.alternatives import any_of
from anatlint.claims.lexicon import Entry, Lexicon
from anatlint.claims.mentions import Mention
from anatlint.claims.mentions import before as preceding
from anatlint.documents.model import Block
from anatlint.documents.source import Span

_ROMAN = re.compile(r"(?:CN\s*)?(?:XI{0,2}|IX|IV|V?I{1,3}|V)\Z")
LEVELS = frozenset(
    {
        "cervical", "thoracic", "lumbar", "sacral", "coccygeal", "cranial", "spinal", "dorsal", "ventral",
        "intermediate",
    }
)  # fmt: skip  # of a layer rather than a nerve
_EXPLAINED_BEFORE = re.compile(
    r"\b([A-Z][A-Za-z]{0,3}[A-Z])\s*(?:=|:|–|—|-|\bis\b|\bstands for\b|\bmeans\b)\s*(?:the\s+)?\Z"
)
_EXPLAINED_AFTER = re.compile(r"\s*(?:\(|=\s*)([A-Z][A-Za-z]{0,3}[A-Z])\b")
_WORD = re.compile(r"[^\W\d_]+")

Abbreviations = Mapping[str, tuple[Entry, ...]]


def nerve_named(lexicon: Lexicon, text: str) -> tuple[str, ...]:
    """Return the nerves that a name without "nerve" may mean: "medial plantar", "III"."""
    text = re.sub(r"^(?:the|cn)\s+", "", text.strip(" .:"), flags=re.IGNORECASE)
    if _ROMAN.match(text):
        full = f"cranial nerve {text}"
    elif text.lower() in LEVELS or len(text.split()) > 5:
        return ()
    else:
        full = f"{text} nerve"
    entries = (*lexicon.get(full), *lexicon.get(text))
    return tuple(dict.fromkeys(entry.id for entry in entries if entry.category == "nerve"))


def explained(blocks: Sequence[Block], mentions: Sequence[Sequence[Mention]]) -> Abbreviations:
    """Return the abbreviations that the article explains: "MPN = medial plantar nerve", "femoral nerve (FN)"."""
    found: dict[str, tuple[Entry, ...]] = {}
    for block, own in zip(blocks, mentions, strict=True):
        for mention in own:
            entries = tuple(entry for entry in mention.entries if entry.category in ("muscle", "nerve"))
            if not entries:
                continue
            before = _EXPLAINED_BEFORE.search(preceding(block.text, mention.span.start))
            after = _EXPLAINED_AFTER.match(block.text, mention.span.end)
            initials = [word[0].upper() for word in _WORD.findall(mention.text) if word.lower() not in ("of", "the")]
            for match in (before, after):
                if match and [c for c in match.group(1) if c.isupper()] == initials:
                    found.setdefault(match.group(1), entries)
    return found


def with_explained(text: str, mentions: Sequence[Mention], meant: Abbreviations) -> list[Mention]:
    """Return the mentions, an explained abbreviation meaning what the article says, wherever it stands."""
    if not meant:
        return list(mentions)
    return sorted(_with_explained(text, mentions, meant), key=lambda mention: mention.span)


def _with_explained(text: str, mentions: Sequence[Mention], meant: Abbreviations) -> Iterator[Mention]:
    for mention in mentions:
        yield replace(mention, entries=meant[mention.text]) if mention.text in meant else mention
    for match in re.finditer(rf"\b{any_of(meant)}\b", text):
        span = Span(*match.span())
        if not any(m.span.start < span.end and span.start < m.span.end for m in mentions):
            yield Mention(span, match.group(), meant[match.group()])
