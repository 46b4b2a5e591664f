"""From the paths and folders given to the drafts to check, always in the same order."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from anatlint.config.settings import Settings, matches, relative
from anatlint.linter.gitignore import Ignored
from anatlint.linter.report import ReportError

if TYPE_CHECKING:
    from anatlint.config import Configuration

SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt", ".text"})  # drafts, in a folder
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})  # hidden ones are skipped anyway


class Drafts(NamedTuple):
    """The drafts found, in order of path, and the folders that could not be read."""

    paths: tuple[str, ...]
    errors: tuple[ReportError, ...] = ()


def find_drafts(paths: Iterable[str], configuration: Configuration, without: Collection[str] = ()) -> Drafts:
    """Return every file given, and every draft below every folder given, each once.

    A file that is named is read whatever its suffix, unless the settings say ``force-exclude``; in folders, hidden
    files and folders, those that git ignores and those that the settings closest to them exclude are skipped,
    and so are the files ``without``: reports that the run itself writes.
    """
    found: set[str] = set()
    errors: list[ReportError] = []
    for path in sorted({_slashes(path) for path in paths}):
        if os.path.isdir(path):
            found.update(_Walk(path, configuration, errors))
        elif not _left_out(path, configuration.for_file(path)):
            found.add(path)
    return Drafts(_once(found, without), tuple(sorted(set(errors), key=lambda error: error.path)))


def as_found(path: str, given: Iterable[str], configuration: Configuration) -> str | None:
    """Return the path under which ``find_drafts`` would give one file, which git does not ignore, if it would."""
    settings = configuration.for_file(path)
    for one in given:
        inside = relative(os.path.realpath(path), os.path.realpath(one))
        if not os.path.isdir(one):
            if inside == os.curdir and not _left_out(path, settings):
                return _slashes(one)
        elif _is_draft(inside) and not matches(relative(path, settings.root), settings.exclude):
            return _slashes(_below(os.path.join(one, inside)))
    return None


def _is_draft(path: str) -> bool:
    """Tell by its path below a folder whether a file there is a draft; what begins with ``..`` is outside."""
    hidden = any(part.startswith(".") or part in _SKIPPED_FOLDERS for part in path.split("/"))
    return not hidden and os.path.splitext(path)[1].lower() in SUFFIXES


def _left_out(path: str, settings: Settings) -> bool:
    """Tell whether a file that was named is excluded all the same."""
    return settings.force_exclude and matches(relative(path, settings.root), settings.exclude)


class _Walk:
    """The drafts below a folder; folders that cannot be read go to ``errors``."""

    def __init__(self, folder: str, configuration: Configuration, errors: list[ReportError]) -> None:
        self._folder = folder
        self._configuration = configuration
        self._errors = errors
        self._ignored = Ignored(folder)

    def __iter__(self) -> Iterator[str]:
        for where, folders, names in os.walk(self._folder, onerror=self._unreadable):
            settings = self._configuration.for_folder(where)
            folders[:] = [
                name
                for name in folders
                if name not in _SKIPPED_FOLDERS and self._wanted(os.path.join(where, name), settings, folder=True)
            ]
            for name in names:
                path = os.path.join(where, name)
                if os.path.splitext(name)[1].lower() in SUFFIXES and self._wanted(path, settings):
                    yield _slashes(_below(path))

    def _wanted(self, path: str, settings: Settings, *, folder: bool = False) -> bool:
        if os.path.basename(path).startswith("."):
            return False
        mark = "/" if folder else ""
        if settings.exclude and matches(relative(path, settings.root) + mark, settings.exclude):
            return False
        return not (settings.respect_gitignore and self._ignored.has(path, folder=folder))

    def _unreadable(self, error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        where = _slashes(_below(error.filename))
        self._errors.append(ReportError(where, "E001", f"cannot read the folder: {reason}"))


def _once(paths: set[str], without: Collection[str]) -> tuple[str, ...]:
    """Return paths in order, without those that lead to a file already named, or to one that is left out."""
    seen = {os.path.realpath(path) for path in without}
    result = []
    for path in sorted(paths):
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            result.append(path)
    return tuple(result)


def _below(path: str) -> str:
    """Return a path below the current folder without the dot that stands for it."""
    return path.removeprefix(os.curdir + os.sep)


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/")
