"""Regular expressions of word lists: any of some words or phrases, the longest first, so that none hides in another."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[object]) -> str:
    """Return the source of what matches any of some words, in a group of its own; of none, what matches nothing."""
    listed = sorted({str(word) for word in words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, listed))})" if listed else "(?!)"


def whole(words: Iterable[object]) -> str:
    """Return the source of what matches any of some words where no other letter or digit touches it."""
    return rf"(?<!\w){any_of(words)}(?!\w)"


def whole_words(words: Iterable[object]) -> re.Pattern[str]:
    """Return what finds any of some words as whole words, in any case."""
    return re.compile(whole(words), re.IGNORECASE)
