"""Finding the configuration: for every draft the closest ``anatlint.toml`` or ``pyproject.toml`` wins, whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from anatlint.config.settings import Layer, Settings
from anatlint.config.toml import OWN, PROJECT, line_of, read_toml
from anatlint.errors import AnatlintError

COMMAND_LINE = "command line"


class Configuration:
    """The settings of any draft, each configuration file read once."""

    def __init__(
        self, path: Path | None = None, given: Mapping[str, Any] | None = None, asked: Layer | None = None
    ) -> None:
        """Use the file ``path`` for every draft if there is one.

        ``given`` are values (by field of ``Settings``) that win over every file, ``asked`` the last word about rules.
        """
        self._given = dict(given or {})
        self._asked = asked
        self._fixed = self._with_given(load_settings(path)) if path is not None else None
        self._by_folder: dict[Path, Settings] = {}
        self._by_name: dict[str, Settings] = {}  # likewise, as folders are written in paths

    @classmethod
    def of(cls, settings: Settings) -> Configuration:
        """Return a configuration that holds the same for every draft and reads no file."""
        found = cls()
        found._fixed = settings
        return found

    def for_file(self, path: str) -> Settings:
        """Return the settings for a draft, which need not exist."""
        place = os.path.dirname(path)
        found = self._by_name.get(place)
        if found is None:
            found = self._by_name[place] = self.for_folder(os.path.dirname(os.path.abspath(path)))
        return found

    def for_folder(self, folder: str) -> Settings:
        """Return the settings for the drafts of a folder."""
        return self._fixed or self._closest(Path(os.path.abspath(folder)))

    def for_run(self, paths: Iterable[str]) -> Settings:
        """Return the settings for what concerns all drafts: those closest to the folder that holds them all."""
        return self._fixed or self._closest(_common_folder(paths))

    def _closest(self, folder: Path) -> Settings:
        found = self._by_folder.get(folder)
        if found is None:
            found = self._read(folder)
            if found is None:
                found = self._with_given(Settings()) if folder.parent == folder else self._closest(folder.parent)
            self._by_folder[folder] = found
        return found

    def _read(self, folder: Path) -> Settings | None:
        own, project = folder / OWN, folder / PROJECT
        if own.is_file():
            return self._with_given(load_settings(own))
        if project.is_file() and read_toml(project) is not None:
            return self._with_given(load_settings(project))
        return None

    def _with_given(self, settings: Settings) -> Settings:
        origins = {**settings.origins, **dict.fromkeys((name.replace("_", "-") for name in self._given), COMMAND_LINE)}
        return replace(settings, **self._given, asked=self._asked, origins=origins)


def find_settings(paths: Iterable[str] = ()) -> Settings:
    """Return the settings closest to the folder that holds all of some drafts (the current one, if there are none)."""
    return Configuration().for_run(paths)


def load_settings(path: Path) -> Settings:
    """Read one configuration file, and those it extends; raise ``AnatlintError`` with file and line for a fault."""
    values, origins = _load(path, ())
    return Settings(**values, root=os.fspath(path.parent), origins=origins)


def _load(path: Path, before: tuple[Path, ...]) -> tuple[dict[str, Any], dict[str, str]]:
    from anatlint.config.keys import EXTEND, KEYS, read_value

    table = read_toml(path)
    if table is None:
        raise AnatlintError("E201", f"has no table [tool.anatlint] or is none of {OWN}, {PROJECT}", os.fspath(path))
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key, value in table.items():
        line = line_of(path, key)
        if key not in KEYS:
            raise AnatlintError("E202", f"unknown key {key!r}", os.fspath(path), line, _nearest(key))
        try:
            values[key] = _placed(key, read_value(key, value), path.parent)
        except AnatlintError as error:
            raise AnatlintError(error.code, error.message, os.fspath(path), line) from None
        origins[key] = f"{os.fspath(path)}:{line}" if line else os.fspath(path)
    base = values.pop(EXTEND, None)
    origins.pop(EXTEND, None)
    fields = {KEYS[key].field: value for key, value in values.items()}
    if base is None:
        return fields, origins
    other = Path(base)
    here = (*before, path.resolve())
    if other.resolve() in here:
        raise AnatlintError("E203", f"{base} extends itself", os.fspath(path), line_of(path, EXTEND))
    inherited, inherited_origins = _load(other, here)
    return {**inherited, **fields}, {**inherited_origins, **origins}


def _placed(key: str, value: Any, folder: Path) -> Any:
    """Return paths in values relative to where anatlint runs, not to the file they stand in."""
    if key in ("extend", "baseline"):
        return os.path.normpath(folder / value)
    if key == "extend-rules":
        return tuple(_folder(folder, one) if "/" in one or os.sep in one else one for one in value)
    return value


def _folder(folder: Path, name: str) -> str:
    """Return a folder that is named relative to another; never a bare name, which would be that of a pack."""
    place = os.path.normpath(folder / name)
    return place if os.sep in place or place in (".", "..") else os.path.join(".", place)


def _common_folder(paths: Iterable[str]) -> Path:
    folders = []
    for path in paths:
        place = Path(path).absolute()
        folders.append(os.fspath(place if place.is_dir() else place.parent))
    if not folders:
        return Path.cwd()
    try:
        return Path(os.path.normpath(os.path.commonpath(folders)))
    except ValueError:  # drafts on several drives
        return Path.cwd()


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    from anatlint.config.keys import KEYS

    near = get_close_matches(key.replace("_", "-").lower(), KEYS, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(KEYS)}"
