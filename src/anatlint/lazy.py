"""What is done at the first use: importing the names of a package, compiling a pattern that few texts ask for."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any


def on_use(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package: ``homes`` says which of its modules holds a name."""

    def get(name: str) -> Any:
        if name in homes:
            return getattr(import_module(f"{package}.{homes[name]}"), name)
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return get


class LazyPattern:
    """A regular expression that is compiled at its first use: a long one, or one that few texts ask for."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        """Take the source of the expression; an invalid one raises ``re.error`` at the first use."""
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a text, or in a stretch of it."""
        return (self._compiled or self._compile()).search(text, start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        return (self._compiled or self._compile()).match(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return all matches in a text, or in a stretch of it, in order."""
        return (self._compiled or self._compile()).finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[Any]:
        """Return the groups of all matches in a text, or in a stretch of it."""
        return (self._compiled or self._compile()).findall(text, start, end)

    def _compile(self) -> re.Pattern[str]:
        self._compiled = re.compile(self._source, self._flags)
        return self._compiled
