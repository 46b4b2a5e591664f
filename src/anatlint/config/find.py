"""Finding and reading the configuration file: the closest ``anatlint.toml`` or ``pyproject.toml`` wins."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from anatlint.config.settings import KEYS, Settings, read_value
from anatlint.errors import AnatlintError

_TABLE = re.compile(r"^\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def find_settings(paths: Iterable[str] = ()) -> Settings:
    """Return the settings for drafts at ``paths``.

    The search starts in the deepest folder that holds all of the paths (the current one, if there are none) and goes
    up; the first ``anatlint.toml``, or ``pyproject.toml`` with a table ``[tool.anatlint]``, is the only one read.
    """
    start = _common_folder(paths)
    for folder in (start, *start.parents):
        own = folder / "anatlint.toml"
        if own.is_file():
            return load_settings(own)
        project = folder / "pyproject.toml"
        if project.is_file() and "tool.anatlint" in _read(project) and _table(project) is not None:
            return load_settings(project)
    return Settings()


def load_settings(path: Path) -> Settings:
    """Read one configuration file; raise ``AnatlintError`` with file and line for whatever does not fit."""
    table = _table(path)
    if table is None:
        raise AnatlintError("E201", "has no table [tool.anatlint]", os.fspath(path))
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KEYS:
            raise AnatlintError("E202", f"unknown key {key!r}", os.fspath(path), _line(path, key), _nearest(key))
        try:
            values[key.replace("-", "_")] = read_value(key, value)
        except AnatlintError as error:
            raise AnatlintError(error.code, error.message, os.fspath(path), _line(path, key)) from None
    return Settings(**values, root=os.fspath(path.parent))


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


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise AnatlintError("E201", f"cannot be read: {error.strerror}", os.fspath(path)) from None
    except UnicodeDecodeError as error:
        raise AnatlintError("E201", f"is not UTF-8 (byte {error.start})", os.fspath(path)) from None


def _table(path: Path) -> dict[str, Any] | None:
    text = _read(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else len(text.splitlines()) or 1
        message = _TOML_PLACE.sub("", str(error))
        raise AnatlintError("E201", f"malformed TOML: {message}", os.fspath(path), line) from None
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool", {})
    table = tool.get("anatlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _line(path: Path, key: str) -> int | None:
    """Return the line on which a key of our table is set, None where it is written in an unusual way."""
    wanted = "tool.anatlint" if path.name == "pyproject.toml" else ""
    table = ""
    setting = re.compile(rf"""^\s*["']?{re.escape(key)}["']?\s*[=.]""")
    header = re.compile(rf"^{re.escape(wanted + '.' if wanted else '')}{re.escape(key)}\b")
    for number, line in enumerate(_read(path).splitlines(), 1):
        if found := _TABLE.match(line):
            table = found[1].strip()
            if header.match(table):
                return number
        elif table == wanted and setting.match(line):
            return number
    return None


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.replace("_", "-").lower(), KEYS, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(KEYS)}"
