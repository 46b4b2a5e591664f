"""Names that are plain words here: "a pair of straps, the recti", the crus of another thing than the leg."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from anatlint.claims.mentions import Mention, before
from anatlint.claims.words import Words

_FORMED = re.compile(
    r"\b(?:an?|pairs? of|two|like|as)\s+(?:(?!(?:the|its|their|this|your|each)\b)[a-z]+\s+)?$", re.IGNORECASE
)
_CRURA = frozenset({"crus", "crura"})
_LEG = re.compile(r"\b(?:legs?|thighs?|knees?|shins?|calf|calves|ankles?|tibia\w*|fibula\w*)\b", re.IGNORECASE)


def without_figures(text: str, mentions: Sequence[Mention], words: Words) -> Iterator[Mention]:
    """Yield the mentions that are meant as names."""
    for mention in mentions:
        name = mention.text.lower()
        if words.has("forms", name.removesuffix("s")) and _FORMED.search(before(text, mention.span.start)):
            kept = tuple(entry for entry in mention.entries if entry.category not in ("muscle", "nerve"))
            if kept:
                yield replace(mention, entries=kept)
            continue
        if name in _CRURA and _LEG.search(text) is None:
            continue
        yield mention
