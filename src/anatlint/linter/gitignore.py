"""What git ignores: the ``.gitignore`` files of a repository, from its root down to a draft."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from anatlint.config.settings import relative

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignored:
    """Tells of paths below a folder whether git ignores them; outside a repository nothing is ignored."""

    def __init__(self, folder: str) -> None:
        """Look for the repository that ``folder`` belongs to."""
        self._root = _repository(Path(folder).absolute())
        self._specs: dict[str, GitIgnoreSpec | None] = {}

    def has(self, path: str, *, folder: bool = False) -> bool:
        """Return whether a path is ignored; of several files the one closest to the path decides."""
        if self._root is None:
            return False
        absolute = os.path.abspath(path)
        place = os.path.dirname(absolute)
        while True:
            spec = self._spec(place)
            if spec is not None:
                include = spec.check_file(relative(absolute, place) + ("/" if folder else "")).include
                if include is not None:
                    return include
            if place == self._root or os.path.dirname(place) == place:
                return False
            place = os.path.dirname(place)

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _read(Path(folder) / ".gitignore")
        return self._specs[folder]


def _repository(folder: Path) -> str | None:
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return os.fspath(place)
    return None


def _read(path: Path) -> GitIgnoreSpec | None:
    if not path.is_file():
        return None
    from pathspec import GitIgnoreSpec

    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # git itself goes on without a file that it may not read
        return None
    return GitIgnoreSpec.from_lines(lines)
