"""From the paths and folders given to the drafts to check, always in the same order."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anatlint.linter.report import ReportError

SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt", ".text"})  # drafts, in a folder
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})  # hidden ones are skipped anyway


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts found, in order of path, and the folders that could not be read."""

    paths: tuple[str, ...]
    errors: tuple[ReportError, ...] = ()


def find_drafts(paths: Iterable[str], exclude: Iterable[str] = (), root: str = ".") -> Drafts:
    """Return every file given, and every draft below every folder given, each once.

    A file that is named is read whatever its suffix, and cannot be excluded; in folders, hidden files and folders
    are skipped. ``exclude`` holds shell patterns of paths relative to ``root``, or of one file or folder name.
    """
    patterns = tuple(pattern.rstrip("/") for pattern in exclude)
    found: set[str] = set()
    errors: list[ReportError] = []
    for path in sorted({_slashes(path) for path in paths}):
        if os.path.isdir(path):
            found.update(_walk(path, patterns, root, errors))
        else:
            found.add(path)
    return Drafts(_once(found), tuple(sorted(set(errors), key=lambda error: error.path)))


def _walk(folder: str, patterns: tuple[str, ...], root: str, errors: list[ReportError]) -> Iterator[str]:
    """Yield the drafts below a folder; folders that cannot be read go to ``errors``."""

    def unreadable(error: OSError) -> None:
        errors.append(
            ReportError(
                _slashes(_below(error.filename)),
                "E001",
                f"cannot read the folder: {(error.strerror or str(error)).lower()}",
            )
        )

    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if _wanted(where, name, patterns, root) and name not in _SKIPPED_FOLDERS]
        for name in names:
            if os.path.splitext(name)[1].lower() in SUFFIXES and _wanted(where, name, patterns, root):
                yield _slashes(_below(os.path.join(where, name)))


def _wanted(where: str, name: str, patterns: tuple[str, ...], root: str) -> bool:
    if name.startswith("."):
        return False
    if not patterns:
        return True
    place = _slashes(os.path.relpath(os.path.join(where, name), root))
    return not any(fnmatch.fnmatch(place, pattern) or fnmatch.fnmatch(name, pattern) for pattern in patterns)


def _once(paths: set[str]) -> tuple[str, ...]:
    """Return paths in order, without those that lead to a file already named."""
    seen: set[str] = set()
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
